//! The homonym: a line of the name of an organization known elsewhere, and what a person answers of it beforehand.

pub struct Homonym {
    pub line: i64,
    /// By which the line is known again.
    pub key: String,
    pub says: String,
    pub is: String,
    pub organization: String,
    /// What was answered of it already, or "".
    pub answer: String,
}

/// What was said of lines that are asked about: which question, and the answer. It holds though columns are read
/// otherwise meanwhile, as long as the same line may be the same organization.
pub type Answers = Vec<(String, String)>;

impl Homonym {
    /// Which question it is.
    pub fn about(&self) -> String {
        format!("{} {}", self.line, self.organization)
    }

    /// The same with what was answered of it already.
    pub fn answered(self, answers: &[(String, String)]) -> Homonym {
        let said = answers.iter().find(|(about, _)| *about == self.about());
        Homonym { answer: said.map(|(_, answer)| answer.clone()).unwrap_or_default(), ..self }
    }
}
