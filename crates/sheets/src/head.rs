//! Where the header stands, and the names it gives the columns.

use crate::fold;
use std::collections::{HashMap, HashSet};

/// Rows looked at: people put a title, a date, a logo's words above the header, seldom more.
pub(crate) const ROWS: usize = 10;

/// Rows looked at to know whether a longer row is the table's width or a line that lacks quotation marks.
pub(crate) const BELOW: usize = 50;
/// So many rows between a lone word and a longer row make the word a heading: titles are seldom longer.
const LONE: usize = 3;

/// What people write at the top of columns, as it is folded, in whatever list.
const USUAL: [&str; 46] = [
    "nom",
    "prenom",
    "nom complet",
    "nom legal",
    "raison sociale",
    "organisme",
    "organisation",
    "entreprise",
    "fournisseur",
    "neq",
    "forme juridique",
    "adresse",
    "rue",
    "ville",
    "municipalite",
    "localite",
    "province",
    "region",
    "mrc",
    "pays",
    "code postal",
    "telephone",
    "tel",
    "cellulaire",
    "courriel",
    "adresse courriel",
    "site web",
    "site internet",
    "role",
    "secteur",
    "scian",
    "date",
    "montant",
    "name",
    "first name",
    "last name",
    "organization",
    "company",
    "addres",
    "street",
    "city",
    "town",
    "postal code",
    "postcode",
    "phone",
    "email",
];

fn filled(row: &[String]) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn reach(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

/// The header among the first [`ROWS`]: the first that has a word and at least three fifths as many filled cells as
/// the fullest of them. A title has one or two cells; a header may leave a column or two unnamed.
/// A row above it, of usual headings or wide enough for most of what is below, is the header all the same: the
/// longer one is then a line of the table, told as such.
/// Gives its place among `rows`; a table of figures alone has its first row as header.
pub(crate) fn find(rows: &[Vec<String>]) -> usize {
    let first = &rows[..rows.len().min(ROWS)];
    let fullest = first.iter().map(|row| filled(row)).max().unwrap_or(0);
    let worded = |row: &Vec<String>| row.iter().any(|cell| cell.contains(char::is_alphabetic));
    let full = first.iter().position(|row| worded(row) && filled(row) * 5 >= fullest * 3).unwrap_or(0);
    let named = |at: &usize| usual(&first[*at], &rows[at + 1..]);
    // Of several as usual, the last: a first may tell only groups of columns.
    let told = (0..=full).max_by_key(named).filter(|at| named(at) > 0);
    told.or_else(|| (0..full).find(|at| covers(rows, *at, full))).unwrap_or(full)
}

/// How many usual headings a row holds, when they are more than half of it and half of what is below fits under it: one
/// alone may be a title. So few rows that none proves anything are let pass under several.
fn usual(row: &[String], below: &[Vec<String>]) -> usize {
    let short = row.iter().filter(|cell| cell.chars().count() <= 40);
    let known = short.filter(|cell| USUAL.contains(&fold(cell).as_str())).count();
    let few = filled(row) > 1 && below.len() <= 2;
    let fits = few || within(below, reach(row)) * 2 >= below.len();
    if known * 2 > filled(row) && fits { known } else { 0 }
}

/// How many rows have no cell beyond a width.
fn within(rows: &[Vec<String>], width: usize) -> usize {
    rows.iter().filter(|row| reach(row) <= width).count()
}

/// Whether a row, of words that all differ, is wide enough for most rows below it, and rows of its table already stand
/// between it and the longer one.
fn covers(rows: &[Vec<String>], at: usize, longer: usize) -> bool {
    let words: Vec<&str> = rows[at].iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let differ = words.iter().collect::<HashSet<_>>().len() == words.len();
    let worded = words.iter().all(|cell| cell.contains(char::is_alphabetic));
    let (width, between, below) = (reach(&rows[at]), &rows[at + 1..longer], &rows[at + 1..]);
    let same = between.iter().filter(|row| filled(row) == words.len()).count();
    let due = if words.len() == 1 { LONE } else { 1 };
    let fits = within(between, width) == between.len() && within(below, width) * 2 > below.len();
    worded && differ && same >= due && fits
}

/// Names on one line without spaces around; the second `Nom` is `Nom (2)`; unnamed columns stay unnamed.
pub(crate) fn name(row: &[String]) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut names: Vec<String> =
        row.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let mut taken: HashSet<String> = names.iter().cloned().collect();
    for name in names.iter_mut().filter(|name| !name.is_empty()) {
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        while *count > 1 {
            let numbered = format!("{name} ({count})");
            if taken.insert(numbered.clone()) {
                *name = numbered;
                break;
            }
            *count += 1;
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::{find, name};

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| cell.to_string()).collect()
    }

    #[test]
    fn titles_above_are_passed_over() {
        let rows = [
            row(&["Liste des membres", "", ""]),
            row(&["Au 31 mars 2026"]),
            row(&["Nom", "Ville", "", "2025"]),
            row(&["A", "B", "C", "12"]),
        ];
        assert_eq!(find(&rows), 2);
        assert_eq!(find(&rows[3..]), 0);
        assert_eq!(find(&[row(&["1", "2"]), row(&["3", "4"])]), 0);
        assert_eq!(find(&[row(&["Nom", "Nom", "Nom"]), row(&["a", "b", "c"])]), 0);
    }

    #[test]
    fn a_longer_line_below_is_no_header() {
        let table = |text: &str| -> Vec<Vec<String>> {
            text.lines().map(|line| row(&line.split(',').collect::<Vec<_>>())).collect()
        };
        for (text, at) in [
            ("Nom,Ville\nBetaun,Percé\nBetadeux,Gaspé\nAlpha,12 rue X, bureau 3, Gaspé\nGammatrois,Percé", 0),
            ("Nom,Ville\nAlpha,12 rue X, bureau 3, Gaspé", 0),
            ("Machin,Lieu\nBetaun,Percé\nAlpha,12 rue X, bureau 3, Gaspé\nGammatrois,Percé", 0),
            ("Nom\nAtelier bois, métal et pierre\nCoop B", 0),
            ("Membres\nA\nB\nC\nAtelier bois, métal et pierre\nD\nE", 0),
            ("Liste\nNom,Ville\nBetaun,Percé\nAlpha,12 rue X, bureau 3, Gaspé\nC,D", 1),
            // Titles, however many cells they have.
            ("Pôle,Membres\nTruc,Machin,Chose,Autre\nA,B,C,D\nE,F,G,H", 1),
            ("Organisation\nNom,Ville,Courriel\nA,,\nB,,\nC,,", 1),
            ("Liste,2026\nAu 31 mars,oui\nTruc,Machin,Chose,Autre\nA,B,C,D\nE,F,G,H\nI,J,K,L", 2),
            ("Nom,,Adresse,,\nLégal,Usuel,Rue,Ville,Code postal\nA,B,C,D,E\nF,G,H,I,J", 1),
            ("Champ,Sens\nnom,Nom\nville,Ville", 0),
        ] {
            assert_eq!(find(&table(text)), at, "{text}");
        }
    }

    #[test]
    fn names_met_twice_are_numbered() {
        let head = name(&row(&[" Nom ", "Nom", "Nom (2)", "", "", "Nom\nlégal", "Nom"]));
        assert_eq!(head, ["Nom", "Nom (3)", "Nom (2)", "", "", "Nom légal", "Nom (4)"]);
    }
}
