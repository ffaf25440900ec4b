//! Parts: what enterprises said of jobs or revenue by their MRC or their sector, each part by how many said it.
use crate::{hidden, invitation, question::Question, results::All};
use db::{Db, Fault};
use std::collections::BTreeMap;

/// What the answers are parted by.
pub const PARTS: [&str; 2] = ["mrc", "sector"];

/// One part: how many said it and their sum, in hundredths, where that is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub value: String,
    pub told: Option<(i64, i64)>,
}

/// The MRC where each organization asked was when the survey opened, or its sector, by invitation.
pub async fn places(db: &Db, survey: &str, part: &str) -> Result<BTreeMap<String, String>, Fault> {
    if part == "mrc" {
        return invitation::places(db, survey).await;
    }
    let sheets = directory::gathered::all(db).await?;
    let invited = invitation::of(db, survey).await?;
    Ok(invited.into_iter().map(|one| (one.id, sheets.of(&one.organization_id).sector)).collect())
}

/// The parts of what was said to a question; none where there is one alone, or where nothing can be told of any.
///
/// Beside the sum of all, whoever subtracts the parts told learns the sum of the others: they are several, and five
/// enterprises at least. Those who left the question out are a column of the same table, so that they give none back.
pub fn of(question: &Question, all: &All, by: &BTreeMap<String, String>) -> Option<Vec<Part>> {
    let mut parts: BTreeMap<&str, (i64, i64, i64)> = BTreeMap::new();
    for (invitation, answers) in all {
        let value = by.get(invitation).map(String::as_str).unwrap_or_default();
        let part = parts.entry(value).or_default();
        match answers.get(&question.id).and_then(|said| said.first()).and_then(|said| said.amount) {
            Some(amount) => *part = (part.0 + 1, part.1, part.2 + amount),
            None => part.1 += 1,
        }
    }
    let cells: Vec<Vec<i64>> = parts.values().map(|(said, unsaid, _)| vec![*said, *unsaid]).collect();
    let told = told(&cells)?;
    let part = |((value, (said, _, sum)), told): ((&str, (i64, i64, i64)), bool)| Part {
        value: value.to_owned(),
        told: told.then_some((said, sum)),
    };
    Some(parts.into_iter().zip(told).map(part).collect())
}

/// Which parts may be told, each by how many said it and how many did not, beside how many said it in all.
fn told(cells: &[Vec<i64>]) -> Option<Vec<bool>> {
    let answered: Vec<i64> = cells.iter().map(|row| row.iter().sum()).collect();
    let rows = hidden::parts(&answered);
    if !rows.total || cells.len() < 2 {
        return None;
    }
    let table = hidden::table(cells, &rows.told, &[true, true], true)?;
    let told: Vec<bool> = table.iter().map(|row| row[0]).collect();
    told.iter().zip(cells).any(|(told, row)| *told && row[0] > 0).then_some(told)
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::hidden::{SMALLEST, is_small};

    #[test]
    fn no_part_of_few_is_found_by_subtracting_those_told_from_the_whole() {
        let (mut seed, mut shown, mut kept) = (3_u64, 0, 0);
        let mut die = |most: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from((seed >> 33) % most).unwrap()
        };
        for _ in 0..3_000 {
            let many = die(5) + 2;
            let cells: Vec<Vec<i64>> = (0..many)
                .map(|_| {
                    vec![if die(3) == 0 { die(30) } else { die(8) }, if die(3) == 0 { die(9) } else { 0 }]
                })
                .collect();
            let said: i64 = cells.iter().map(|row| row[0]).sum();
            let unsaid: i64 = cells.iter().map(|row| row[1]).sum();
            // As the portrait asks before it parts anything.
            if said < SMALLEST || is_small(unsaid) {
                continue;
            }
            let Some(told) = told(&cells) else { continue };
            let parts: Vec<(i64, bool)> = cells.iter().map(|row| row[0]).zip(told).collect();
            assert!(parts.iter().all(|(count, told)| !told || !is_small(*count)), "{cells:?}");
            shown += 1;
            let hidden: Vec<i64> = parts.iter().filter(|(_, told)| !told).map(|(count, _)| *count).collect();
            if hidden.iter().any(|count| is_small(*count)) {
                kept += 1;
                let rest = said - parts.iter().filter(|(_, told)| *told).map(|(count, _)| count).sum::<i64>();
                assert!(hidden.len() > 1 && rest >= SMALLEST, "{cells:?}: {rest} are left for {hidden:?}");
            }
        }
        assert!(shown > 100 && kept > 100, "{shown} were told, {kept} with some hidden");
    }

    #[test]
    fn a_part_of_few_takes_another_with_it() {
        let of = |said: &[i64]| told(&said.iter().map(|said| vec![*said, 0]).collect::<Vec<_>>());
        assert_eq!(of(&[10, 7, 3]), Some(vec![true, false, false]));
        assert_eq!(of(&[10, 9, 8]), Some(vec![true, true, true]));
        assert_eq!(of(&[17, 3]), None, "nothing is left to tell");
        assert_eq!(of(&[20]), None, "one part is the whole");
    }
}
