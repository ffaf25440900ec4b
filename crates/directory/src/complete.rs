//! Completeness: what a sheet still lacks for a buyer, a neighbour or a journalist to use it.
use crate::written::Written;

/// What a whole sheet has.
pub const PARTS: usize = 6;

/// What is missing, by the words `dir-missing-…`. What is written but hidden is missing to everyone.
pub fn missing(written: &Written) -> Vec<&'static str> {
    let row = &written.row;
    let shown = |field, text: &str| written.shows(field) && !text.is_empty();
    let reached = shown("website", &row.website) || shown("phone", &row.phone) || shown("email", &row.email);
    let parts = [
        ("place", !row.mrc.is_empty()),
        ("sector", shown("sector", &row.sector)),
        ("offers", written.shows("offers") && !written.offers.is_empty()),
        ("story", shown("story", &row.story_fr)),
        ("serves", shown("serves", &row.serves)),
        ("reach", reached),
    ];
    parts.into_iter().filter(|(_, there)| !there).map(|(part, _)| part).collect()
}

/// How complete it is, in hundredths of a percent, to a whole percent.
pub fn share(missing: usize) -> i64 {
    let there = PARTS.saturating_sub(missing);
    i64::try_from(there * 100 / PARTS * 100).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{offer::Offer, shown::Shown, written::Row};

    #[test]
    fn what_is_written_but_hidden_is_missing() {
        let row = Row {
            mrc: "030".into(),
            sector: "food".into(),
            serves: "region".into(),
            story_fr: "Un quai".into(),
            phone: "418 555-0100".into(),
            ..Row::default()
        };
        let all = ["sector", "offers", "story", "serves", "phone"].map(str::to_owned).into();
        let shown = Shown { fields: all, published: true, chosen: true };
        let whole = Written { row, offers: vec![Offer::default()], shown, ..Written::default() };
        assert!(missing(&whole).is_empty() && share(0) == 10_000);
        let mut hidden = whole.clone();
        hidden.shown.fields.retain(|field| field != "phone" && field != "offers");
        assert_eq!(missing(&hidden), ["offers", "reach"]);
        assert_eq!(share(3), 5_000);
    }
}
