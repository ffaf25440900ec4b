//! The programme's two objectives and the eight means towards them: everything that is done is under one mean.

/// Each mean, and the objective it serves: `a`, business between enterprises and buyers; `b`, the enterprises' skills.
pub const MEANS: [(&str, &str); 8] = [
    ("mobilization", "a"),
    ("promotion", "a"),
    ("outreach", "a"),
    ("declaration", "a"),
    ("introduction", "a"),
    ("tender", "a"),
    ("path", "b"),
    ("cohort", "b"),
];

pub const OBJECTIVES: [&str; 2] = ["a", "b"];

/// The means of an objective.
pub fn of(objective: &str) -> impl Iterator<Item = &'static str> {
    MEANS.iter().filter(move |(_, serves)| *serves == objective).map(|(mean, _)| *mean)
}

pub fn is_known(mean: &str) -> bool {
    MEANS.iter().any(|(known, _)| *known == mean)
}
