//! The names on a map: on as many lines as they need, or a number that the legend tells.
use crate::{Drawing, Shape, fold, lay};

/// The height of the letters of a map, in its own units.
pub(crate) const SIZE: f64 = 16.0;

/// The ways to say each shape: its name on one to four lines, then its number among those that have one.
pub(crate) fn ways(drawing: &Drawing, numbered: &[&str]) -> Vec<Vec<Vec<String>>> {
    let ways = |shape: &Shape| {
        let name = shape.mrc.name;
        match numbered.iter().position(|other| *other == name) {
            Some(at) => vec![vec![(at + 1).to_string()]],
            None => {
                let lines = |cut: Vec<&str>| cut.into_iter().map(str::to_owned).collect();
                (1..=4).filter_map(|count| cut(name, count)).map(lines).collect()
            }
        }
    };
    drawing.shapes.iter().map(ways).collect()
}

/// The names that do not fit in their shapes, by alphabet. Beyond so many shapes none is numbered: the shapes’ titles
/// and the table beside the map tell.
pub(crate) fn numbered(drawing: &Drawing) -> Vec<&'static str> {
    const MOST_MRC: usize = 25;
    if drawing.shapes.len() > MOST_MRC {
        return vec![];
    }
    let (mut numbered, mut before) = (vec![], usize::MAX);
    // A name that gave way to a number leaves room; one whose way was taken by a number needs its own.
    while before != numbered.len() {
        before = numbered.len();
        let laid = lay(drawing, SIZE, &ways(drawing, &numbered));
        for (shape, label) in drawing.shapes.iter().zip(&laid) {
            let stands = label.as_ref().is_some_and(|label| label.leads_to.is_none());
            if !stands && !numbered.contains(&shape.mrc.name) {
                numbered.push(shape.mrc.name);
            }
        }
        numbered.sort_by_key(|name| fold(name));
    }
    numbered
}

/// A name on so many lines, each cut after the space or hyphen nearest where an even share would end.
fn cut(name: &str, count: usize) -> Option<Vec<&str>> {
    let (mut lines, mut rest) = (vec![], name);
    for left in (2..=count).rev() {
        let cuts = rest.match_indices([' ', '-']).map(|(at, _)| at + 1);
        let at = cuts.min_by_key(|at| (left * at).abs_diff(rest.len()))?;
        lines.push(rest[..at].trim_end());
        rest = &rest[at..];
    }
    lines.push(rest);
    Some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_near_its_middle() {
        assert_eq!(cut("Le Haut-Saint-François", 2), Some(vec!["Le Haut-Saint-", "François"]));
        assert_eq!(cut("La Haute-Yamaska", 2), Some(vec!["La Haute-", "Yamaska"]));
        assert_eq!(
            cut("Communauté maritime des Îles-de-la-Madeleine", 3),
            Some(vec!["Communauté", "maritime des Îles-", "de-la-Madeleine"])
        );
        assert_eq!(cut("Avignon", 2), None);
    }
}
