//! What the house counts: the figures that its rooms declare.
use figures::{Aims, Figure, Figures, Pasts};

/// The figures that count what is done in an MRC: a place where all of them are nought was left aside.
const DONE: [&str; 15] = [
    "accompaniment.acts",
    "accompaniment.referrals",
    "events.sessions",
    "concertation.meetings",
    "concertation.collaborations",
    "concertation.representations",
    "concertation.volunteer-hours",
    "cohorts.started",
    "cohorts.sessions",
    "cohorts.labs",
    "market.activities",
    "market.introductions",
    "communications.campaigns",
    "communications.ads",
    "communications.press",
];

/// Every figure that may be counted.
pub fn figures() -> Figures {
    let rooms: &[&'static [Figure]] = &[
        &accompaniment::FIGURES,
        &membership::FIGURES,
        &directory::FIGURES,
        &surveys::FIGURES,
        &events::FIGURES,
        &tenders::FIGURES,
        &concertation::FIGURES,
        &assemblies::FIGURES,
        &cohorts::FIGURES,
        &market::FIGURES,
        &communications::FIGURES,
        &contracts::FIGURES,
        &expenses::FIGURES,
        &library::FIGURES,
        &funds::FIGURES,
        &people::FIGURES,
        &plan::FIGURES,
        &privacy::FIGURES,
    ];
    let aims: Aims = |db, from, to| Box::pin(plan::aims::of(db, from, to));
    let pasts: Pasts = |db| Box::pin(reports::past::all(db));
    Figures(rooms.iter().copied().flatten().collect(), &DONE, Some(aims), Some(pasts))
}
