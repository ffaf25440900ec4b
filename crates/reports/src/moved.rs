//! What moved since a signature: rows that appeared, disappeared or changed.
use figures::Row;
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Appeared,
    Gone,
    Changed,
}

impl Move {
    /// The last part of the words that tell it.
    pub fn name(self) -> &'static str {
        match self {
            Move::Appeared => "appeared",
            Move::Gone => "gone",
            Move::Changed => "changed",
        }
    }
}

/// A row is the same one when its id, its organization and its person are.
pub type Same<'a> = (&'a str, Option<&'a str>, Option<&'a str>);

pub fn same(row: &Row) -> Same<'_> {
    (&row.id, row.organization_id.as_deref(), row.person_id.as_deref())
}

/// The moves between the rows signed and today's, by day.
pub fn moves<'a>(signed: &'a [Row], today: &'a [Row]) -> Vec<(Move, &'a Row)> {
    let then: HashMap<Same<'_>, &Row> = signed.iter().map(|row| (same(row), row)).collect();
    let now: HashMap<Same<'_>, &Row> = today.iter().map(|row| (same(row), row)).collect();
    let mut moves: Vec<(Move, &Row)> = vec![];
    for row in signed {
        match now.get(&same(row)) {
            None => moves.push((Move::Gone, row)),
            Some(current) if counted(current) != counted(row) => moves.push((Move::Changed, current)),
            Some(_) => {}
        }
    }
    moves.extend(today.iter().filter(|row| !then.contains_key(&same(row))).map(|row| (Move::Appeared, row)));
    moves.sort_by(|a, b| (&a.1.day, &a.1.id).cmp(&(&b.1.day, &b.1.id)));
    moves
}

/// What of a row a figure may count by.
fn counted(row: &Row) -> (&str, Option<&str>, &str, i64, &str, &str) {
    (&row.day, row.mrc.as_deref(), &row.action, row.amount, &row.kind, &row.programme)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, day: &str, amount: i64) -> Row {
        Row {
            id: id.into(),
            day: day.into(),
            organization_id: None,
            person_id: None,
            mrc: None,
            action: String::new(),
            amount,
            label: String::new(),
            path: String::new(),
            recorded_by: String::new(),
            kind: String::new(),
            programme: String::new(),
        }
    }

    #[test]
    fn rows_that_came_went_or_changed_are_told_and_others_are_not() {
        let signed = [row("a", "2021-04-01", 1), row("b", "2021-04-02", 1), row("c", "2021-04-03", 1)];
        let today = [row("a", "2021-04-01", 1), row("b", "2021-04-02", 2), row("d", "2021-04-04", 1)];
        let told: Vec<_> =
            moves(&signed, &today).into_iter().map(|(moved, row)| (moved, row.id.as_str())).collect();
        assert_eq!(told, [(Move::Changed, "b"), (Move::Gone, "c"), (Move::Appeared, "d")]);
    }
}
