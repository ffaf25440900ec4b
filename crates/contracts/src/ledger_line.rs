//! The line of a ledger: what its cells say of a contract, and what cannot be read of it.
use crate::{amount, declaration::Typed};
use people::{
    import::{Columns, written_day},
    organization::name_key,
};

/// What a line says.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The other organization, as it is written.
    pub other: String,
    pub neq: String,
    /// What is told of the contract, its organizations aside.
    pub typed: Typed,
    /// Fields that cannot be read, each with the key of its reason.
    pub why: Vec<(&'static str, &'static str)>,
}

/// Reads a line.
pub fn read(columns: &Columns, cells: &[String]) -> Line {
    let of = |field: &str| columns.cell(cells, field);
    let mut line = Line { other: of("other"), neq: of("neq"), ..Line::default() };
    let before = of("amount");
    let (told, taxes) = if before.is_empty() { (of("amount_with"), "with") } else { (before, "before") };
    if amount::cents(&told).is_none() {
        line.why.push(("amount", "contract-refusal-amount"));
    }
    let mut day = |field: &'static str, told: String| match written_day::read(&told) {
        Ok(day) => day,
        Err(why) => {
            line.why.push((field, why));
            String::new()
        }
    };
    let from = day("day", of("day"));
    let last = of("until_on");
    let until = if last.is_empty() { String::new() } else { day("until_on", last) };
    line.typed = Typed {
        amount: told,
        taxes: taxes.to_owned(),
        day: from,
        until_on: until,
        what: of("what"),
        reference: of("reference"),
        ..Typed::default()
    };
    line
}

/// All that a numbered line says; None where it bears no number: two lines that are alike are then two contracts.
pub fn whole(line: &Line) -> Option<String> {
    let typed = &line.typed;
    let cents = amount::cents(&typed.amount).unwrap_or_default();
    let [reference, what] = [&typed.reference, &typed.what].map(|text| name_key(text));
    let told = format!("{reference} | {cents} {} {} {} {what}", typed.taxes, typed.day, typed.until_on);
    (!reference.is_empty()).then_some(told)
}

/// What tells a contract of a ledger from the others of the same organization: its number where it bears one, else all
/// that is said of it. Lines that are alike are told apart by their rank.
pub fn key(line: &Line) -> String {
    let typed = &line.typed;
    let reference = name_key(&typed.reference);
    if !reference.is_empty() {
        return format!("n {reference}");
    }
    let cents = amount::cents(&typed.amount).unwrap_or_default();
    format!("{cents} {} {} {}", typed.taxes, typed.day, name_key(&typed.what))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_and_what_cannot_be_read_is_named() {
        let columns = Columns(["other", "amount", "day", "what", "reference"].map(str::to_owned).to_vec());
        let cells = |cells: [&str; 5]| cells.map(str::to_owned);
        let sound = read(&columns, &cells(["Coop du Quai", "1 250,00 $", "3 mars 2023", "Buffet", "BC-1"]));
        assert!(sound.why.is_empty());
        assert_eq!((sound.typed.day.as_str(), sound.typed.taxes.as_str()), ("2023-03-03", "before"));
        let unread = read(&columns, &cells(["Coop", "gratuit", "02/03/2023", "", ""]));
        assert_eq!(unread.why, [("amount", "contract-refusal-amount"), ("day", "import-refusal-two-days")]);
        let again = read(&columns, &cells(["Coop du Quai", "1 300,00 $", "3 mars 2023", "Buffet", "BC-1"]));
        assert_eq!(key(&sound), key(&again), "its number says that it is the same");
        let other = read(&columns, &cells(["Coop du Quai", "1 250,00 $", "3 mars 2023", "Buffet", "BC-2"]));
        assert_ne!(key(&sound), key(&other), "and another number that it is another");
        assert_ne!(whole(&sound), whole(&again), "another amount is no line written twice");
        let bare = read(&columns, &cells(["Coop du Quai", "1 250,00 $", "3 mars 2023", "Buffet", ""]));
        assert_eq!(whole(&bare), None);
    }
}
