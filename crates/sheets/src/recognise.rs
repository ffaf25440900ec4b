//! Which column holds what was wanted, by the names people give it.

use crate::fold;

/// Something wanted from a table: its key, and the headers people write for it, most telling first.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub key: &'a str,
    pub names: &'a [&'a str],
}

/// For each wanted thing, in order, the index of its column in `head`, or none.
///
/// Headers are compared [folded](fold). Exact names are served first (an earlier name of the list before
/// a later one), then headers that contain a name as whole words (`nom` is in `nom légal`, not in
/// `prénom`), those with the fewest other words first. A column serves once.
pub fn recognise(head: &[String], wanted: &[Wanted]) -> Vec<Option<usize>> {
    let heads: Vec<String> = head.iter().map(|text| fold(text)).collect();
    let mut matches = Vec::new();
    for (want, Wanted { names, .. }) in wanted.iter().enumerate() {
        for (rank, name) in names.iter().map(|name| fold(name)).enumerate() {
            for (column, header) in heads.iter().enumerate() {
                if let Some(extra) = distance(header, &name) {
                    matches.push((extra, if extra == 0 { rank } else { 0 }, want, rank, column));
                }
            }
        }
    }
    matches.sort_unstable();
    let mut found = vec![None; wanted.len()];
    let mut taken = vec![false; head.len()];
    for (_, _, want, _, column) in matches {
        if found[want].is_none() && !taken[column] {
            (found[want], taken[column]) = (Some(column), true);
        }
    }
    found
}

/// Words the header has beside the name; none when it does not contain it.
fn distance(header: &str, name: &str) -> Option<usize> {
    if name.is_empty() || header.is_empty() {
        return None;
    }
    if header.replace(' ', "") == name.replace(' ', "") {
        return Some(0);
    }
    let within = format!(" {header} ").contains(&format!(" {name} "));
    within.then(|| header.split(' ').count().saturating_sub(name.split(' ').count()).max(1))
}

#[cfg(test)]
mod tests {
    use super::{Wanted, recognise};

    fn found(head: &[&str], wanted: &[Wanted]) -> Vec<Option<usize>> {
        recognise(&head.iter().map(|text| text.to_string()).collect::<Vec<_>>(), wanted)
    }

    const NAME: Wanted = Wanted { key: "name", names: &["nom", "name", "organisme"] };
    const POSTCODE: Wanted = Wanted { key: "postcode", names: &["code postal", "postcode"] };
    const TOWN: Wanted = Wanted { key: "town", names: &["ville", "municipalité"] };
    const MAIL: Wanted = Wanted { key: "mail", names: &["courriel", "email"] };

    #[test]
    fn exact_names_come_before_longer_ones() {
        let head = ["Nom de la municipalité", "NOM", "Codes postaux", "Ville", "Courriels"];
        let wanted = [NAME, POSTCODE, TOWN, MAIL];
        assert_eq!(found(&head, &wanted), [Some(1), Some(2), Some(3), Some(4)]);
        let head = ["code_postal", "Municipalité (siège)", "E-mail"];
        assert_eq!(found(&head, &[NAME, POSTCODE, TOWN, MAIL]), [None, Some(0), Some(1), Some(2)]);
    }

    #[test]
    fn a_first_name_is_not_a_name_and_a_column_serves_once() {
        assert_eq!(found(&["Prénom", "Nom légal"], &[NAME]), [Some(1)]);
        let twice = Wanted { key: "again", names: &["nom"] };
        assert_eq!(found(&["Nom", "Nom usuel"], &[NAME, twice]), [Some(0), Some(1)]);
        assert_eq!(found(&["", "--"], &[NAME]), [None]);
    }
}
