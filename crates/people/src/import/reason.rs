//! The reason: why a file or a line is refused, in words.
use page::{Language, Words};
use sheets::Refusal;

/// The family of words that names the fields of organizations.
pub const FIELD: &str = "import-field";

/// Why a whole file is refused: the key of its words.
pub fn of_file(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Empty => "import-refusal-empty",
        Refusal::NotATable => "import-refusal-not-a-table",
        Refusal::TooLarge => "import-refusal-too-large",
        Refusal::Password => "import-refusal-password",
        Refusal::Damaged => "import-refusal-damaged",
        Refusal::NoSuchSheet => "import-refusal-no-sheet",
    }
}

/// Why a line is refused, or its values kept: each field and its reason.
pub fn reason(words: &Words, language: Language, why: &[(&str, &str)]) -> String {
    reason_of(words, language, FIELD, why)
}

/// The same, its fields named by a family of words.
pub fn reason_of(words: &Words, language: Language, family: &str, why: &[(&str, &str)]) -> String {
    let told = |(field, key): &(&str, &str)| {
        let why = words.say(language, key).into_owned();
        if field.is_empty() {
            return why;
        }
        let field = words.say(language, &named(family, field)).into_owned();
        words.say_with(language, "import-reason", &[("field", field.into()), ("why", why.into())])
    };
    why.iter().map(told).collect::<Vec<_>>().join(" ")
}

/// The key of a field's words: `import-field-postal-code`.
pub fn field_words(field: &str) -> String {
    named(FIELD, field)
}

/// The key of a field's words in a family of them.
pub fn named(family: &str, field: &str) -> String {
    format!("{family}-{}", field.replace('_', "-"))
}
