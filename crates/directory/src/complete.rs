//! Completeness: what a sheet still lacks for a buyer, a neighbour or a journalist to use it.
use crate::written::Written;

/// What a whole sheet has.
pub const NAMED: [&str; 6] = ["place", "sector", "offers", "story", "serves", "reach"];

/// What is missing, by the words `dir-missing-…`. What is written but hidden is missing to everyone.
pub fn missing(written: &Written) -> Vec<&'static str> {
    let (row, sheet) = (&written.row, &written.sheet);
    let shown = |field, text: &str| written.shows(field) && !text.is_empty();
    let reached = shown("website", &row.website) || shown("phone", &row.phone) || shown("email", &row.email);
    let there = [
        !row.mrc.is_empty(),
        shown("sector", &sheet.sector),
        written.shows("offers") && !written.offers.is_empty(),
        shown("story", &sheet.story_fr),
        shown("serves", &sheet.serves),
        reached,
    ];
    NAMED.into_iter().zip(there).filter(|(_, there)| !there).map(|(part, _)| part).collect()
}

/// How complete it is, in hundredths of a percent, to a whole percent.
pub fn share(missing: usize) -> i64 {
    let there = NAMED.len().saturating_sub(missing);
    i64::try_from(there * 100 / NAMED.len() * 100).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{offer::Offer, sheet::Sheet, shown::Shown, written::Row};

    #[test]
    fn what_is_written_but_hidden_is_missing() {
        let row = Row { mrc: "030".into(), phone: "418 555-0100".into(), ..Row::default() };
        let sheet = Sheet {
            sector: "food".into(),
            serves: "region".into(),
            story_fr: "Un quai".into(),
            ..Sheet::default()
        };
        let all = ["sector", "offers", "story", "serves", "phone"].map(str::to_owned).into();
        let shown = Shown { fields: all, chosen: true, ..Shown::default() };
        let whole = Written { row, sheet, offers: vec![Offer::default()], shown, ..Written::default() };
        assert!(missing(&whole).is_empty() && share(0) == 10_000);
        let mut hidden = whole.clone();
        hidden.shown.fields.retain(|field| field != "phone" && field != "offers");
        assert_eq!(missing(&hidden), ["offers", "reach"]);
        assert_eq!(share(3), 5_000);
    }
}
