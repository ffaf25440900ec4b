//! The comparison: what a list changes of an organization, and what a person typed that it may not.
use super::said::{
    ADDRESS, EMAIL, LEGAL_FORM, MRC, MUNICIPALITY, NAME, PHONE, POSTAL_CODE, VALUES, Values, WEBSITE,
};
use crate::likely;

/// What comes of it, as places in [`VALUES`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Values the list fills or changes.
    pub changes: Vec<usize>,
    /// Values kept as they are, though the list says otherwise.
    pub kept: Vec<usize>,
}

/// Compares what a list says with what is known `now`. `last` is what the list said the time before: what it
/// says again is not news, and what nobody touched since it may change; everything else stays as it is.
pub fn compare(last: Option<&Values>, now: &Values, says: &Values) -> Compared {
    let mut compared = Compared::default();
    for at in 0..VALUES.len() {
        let (is, new) = (now[at].as_str(), says[at].as_str());
        let last = last.map(|last| last[at].as_str());
        if new.is_empty() || same(at, is, new) || last == Some(new) {
            continue;
        }
        if is.is_empty() || (at == LEGAL_FORM && is == "other") || last.is_some_and(|last| same(at, last, is))
        {
            compared.changes.push(at);
        } else if at != MRC {
            compared.kept.push(at);
        }
    }
    if elsewhere(&compared, now, says) {
        let (of_place, rest): (Vec<usize>, Vec<usize>) =
            compared.changes.iter().copied().partition(|at| PLACE.contains(at));
        compared.changes = rest;
        compared.kept.extend(of_place.into_iter().filter(|at| *at != MRC));
        compared.kept.sort_unstable();
    }
    compared
}

/// What a place is told by: taken whole, or not at all.
const PLACE: [usize; 4] = [ADDRESS, MUNICIPALITY, POSTAL_CODE, MRC];

/// Whether the list tells of another place than the one that stays: the street of one town is never set in another.
fn elsewhere(compared: &Compared, now: &Values, says: &Values) -> bool {
    [MUNICIPALITY, POSTAL_CODE, MRC].into_iter().any(|at| {
        let (is, new) = (now[at].as_str(), says[at].as_str());
        let told = !is.is_empty() && !new.is_empty();
        told && !same(at, is, new) && !compared.changes.contains(&at)
    })
}

/// Whether two ways of writing a value say the same.
fn same(at: usize, a: &str, b: &str) -> bool {
    a == b
        || match at {
            NAME | ADDRESS => sheets::fold(a) == sheets::fold(b),
            MUNICIPALITY => territory::fold(a) == territory::fold(b),
            POSTAL_CODE => likely::postal(a) == likely::postal(b),
            PHONE => likely::phone(a) == likely::phone(b),
            EMAIL | WEBSITE => {
                a.to_lowercase().trim_end_matches('/') == b.to_lowercase().trim_end_matches('/')
            }
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(at: usize, text: &str) -> Values {
        let mut values = Values::default();
        text.clone_into(&mut values[at]);
        values
    }

    #[test]
    fn a_list_fills_and_changes_its_own_and_leaves_what_a_person_typed() {
        let phone = |text: &str| with(PHONE, text);
        let said = |last: Option<&str>, now: &str, says: &str| {
            let compared = compare(last.map(phone).as_ref(), &phone(now), &phone(says));
            (compared.changes.len(), compared.kept.len())
        };
        assert_eq!(said(None, "", "418 555-0001"), (1, 0), "it fills what is empty");
        assert_eq!(said(None, "(418) 555-0001", "418 555-0001"), (0, 0), "another way of writing");
        assert_eq!(said(None, "418 555-0002", "418 555-0001"), (0, 1), "typed by a person");
        assert_eq!(said(Some("418 555-0001"), "418 555-0001", "418 555-0003"), (1, 0), "its own");
        assert_eq!(said(Some("418 555-0001"), "418 555-0002", "418 555-0001"), (0, 0), "no news");
        assert_eq!(said(Some("418 555-0001"), "", "418 555-0001"), (0, 0), "emptied by a person");
        assert_eq!(
            said(Some("418 555-0001"), "418 555-0002", "418 555-0003"),
            (0, 1),
            "changed on both sides"
        );
        assert_eq!(said(Some("418 555-0001"), "418 555-0001", ""), (0, 0), "silence changes nothing");
        let forms = compare(None, &with(LEGAL_FORM, "other"), &with(LEGAL_FORM, "cooperative"));
        assert_eq!(forms.changes, [LEGAL_FORM]);
    }

    #[test]
    fn a_place_is_taken_whole_or_not_at_all() {
        let place = |address: &str, town: &str, code: &str| {
            let mut values = with(MUNICIPALITY, town);
            address.clone_into(&mut values[ADDRESS]);
            code.clone_into(&mut values[POSTAL_CODE]);
            values
        };
        let says = place("12 rue Neuve", "Gaspé", "G4X 1A1");
        let other = compare(None, &place("", "Paspébiac", ""), &says);
        assert_eq!((other.changes, other.kept), (vec![], vec![ADDRESS, MUNICIPALITY, POSTAL_CODE]));
        let same = compare(None, &place("", "GASPE", ""), &says);
        assert_eq!((same.changes, same.kept), (vec![ADDRESS, POSTAL_CODE], vec![]));
        let last = place("3 rue du Port", "Paspébiac", "");
        let moved = compare(Some(&last), &last, &says);
        assert_eq!(moved.changes, [ADDRESS, MUNICIPALITY, POSTAL_CODE], "its own, all together");
        let typed = compare(Some(&last), &place("3 rue du Port", "Percé", ""), &says);
        assert!(typed.changes.is_empty(), "a person typed another town since: {typed:?}");
    }
}
