//! The likely duplicate: a person says whether a line is an organization known already, another, or to be left out.
use super::{batch, carry, compare::compare, fate::Counts, known::Known, row, said::NEQ};
use crate::confirmation::{Source, confirm_all};
use db::{Act, Fault};

/// What came of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It was settled before, or its organization is no more.
    Before,
    Added,
    /// It is the same, and the list filled something.
    Changed,
    /// It is the same, and nothing was to be filled.
    Unchanged,
    LeftOut,
    /// It cannot be another: its NEQ is that of an organization known already.
    SameNeq,
}

/// What a person may say of a likely duplicate.
pub const ANSWERS: [&str; 3] = ["same", "different", "skip"];

/// Settles a likely duplicate: the `same` fills what is empty, a `different` one is added, one to `skip` is left out.
/// `by` is the account that answers.
pub async fn settle(
    act: &mut Act,
    import: &str,
    id: &str,
    (answer, by): (&str, &str),
) -> Result<Settled, Fault> {
    let Some(line) = row::find_open(act.rows(), import, id).await? else { return Ok(Settled::Before) };
    if answer == "skip" {
        row::settle(act, &line.source_key).await?;
        act.record("import.line-left-out", "import", import, &line.line.to_string()).await?;
        return Ok(Settled::LeftOut);
    }
    let said = line.said();
    let mut known = Known::about(act.rows(), &line.organization_id, &said.values[NEQ]).await?;
    let (at, settled) = if answer == "same" {
        let Some(at) = known.by_id(&line.organization_id) else { return Ok(Settled::Before) };
        let compared = compare(None, &known.kept[at].values, &said.values);
        // The NEQ is one organization's alone.
        let free = known.by_neq(&said.values[NEQ]).is_none();
        let changes: Vec<usize> =
            compared.changes.into_iter().filter(|value| *value != NEQ || free).collect();
        let kept = &mut known.kept[at];
        for value in &changes {
            kept.values[*value].clone_from(&said.values[*value]);
        }
        if changes.is_empty() {
            (at, Settled::Unchanged)
        } else {
            carry::update(act, import, kept).await?;
            act.record("organization.import-changed", "organization", &kept.id, import).await?;
            (at, Settled::Changed)
        }
    } else {
        if known.by_neq(&said.values[NEQ]).is_some() {
            return Ok(Settled::SameNeq);
        }
        let batch = batch::find(act.rows(), import).await?;
        let role = batch.as_ref().map(batch::Batch::role).unwrap_or_default();
        let at = known.add_from(act.id(), said.values.clone(), 0);
        carry::insert(act, import, &[(&known.kept[at], &said.role)], (by, role)).await?;
        act.record("organization.added", "organization", &known.kept[at].id, import).await?;
        (at, Settled::Added)
    };
    let kept = &known.kept[at];
    confirm_all(act, &[(&kept.id, said.confirms(&kept.values))], Source::Import).await?;
    let written = said.written();
    carry::remember_lines(act, import, &[(&line.source_key, &known.kept[at].id, &written)]).await?;
    row::settle(act, &line.source_key).await?;
    act.record("import.duplicate-settled", "import", import, &known.kept[at].id).await?;
    Ok(settled)
}

/// Settles those that a person spoke of before the list was taken, and counts again what came of it.
pub async fn answer(
    act: &mut Act,
    import: &str,
    (answers, by): (&[(String, String)], &str),
    mut counts: Counts,
) -> Result<Counts, Fault> {
    for (key, answer) in answers.iter().filter(|(_, answer)| ANSWERS.contains(&answer.as_str())) {
        let Some(id) = row::asked_of(act.rows(), import, key).await? else { continue };
        let count = match settle(act, import, &id, (answer, by)).await? {
            Settled::Added => &mut counts.added,
            Settled::Changed => &mut counts.changed,
            Settled::Unchanged => &mut counts.unchanged,
            Settled::Before | Settled::LeftOut | Settled::SameNeq => continue,
        };
        *count += 1;
        counts.duplicates -= 1;
    }
    batch::recount(act, import, counts).await?;
    Ok(counts)
}
