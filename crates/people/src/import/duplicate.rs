//! The likely duplicate: a person says whether a line is an organization known already, another, or to be left out.
use super::{
    batch, carry,
    compare::compare,
    fate::Counts,
    known::Known,
    row,
    said::{MRC, MUNICIPALITY, NEQ, POSTAL_CODE, Values},
};
use crate::{
    confirmation::{Source, confirm_all},
    organization,
};
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
    /// Somebody changed the organization since the list was chosen over it: the question waits.
    Stale,
}

/// What a person may say of a likely duplicate.
pub const ANSWERS: [&str; 3] = ["same", "different", "skip"];
/// And seeing both, that it is the same and the list is right wherever they differ.
pub const BY_LIST: &str = "list";

/// What a person says of one likely duplicate.
#[derive(Clone, Copy, Debug, Default)]
pub struct Verdict<'a> {
    /// One of [`ANSWERS`], or [`BY_LIST`].
    pub answer: &'a str,
    /// The account that answers.
    pub by: &'a str,
    /// Of the organizations it may be, the one it is; "" for the one that was asked about.
    pub organization: &'a str,
    /// The last change of that organization which this person saw.
    pub seen: &'a str,
    /// Where both say something and the list is right, as places in [`VALUES`](super::VALUES).
    pub takes: &'a [usize],
}

/// Settles a likely duplicate: the `same` fills what is empty and changes what was chosen, a `different` one is added,
/// one to `skip` is left out.
pub async fn settle(act: &mut Act, import: &str, id: &str, verdict: Verdict<'_>) -> Result<Settled, Fault> {
    let Some(line) = row::find_open(act.rows(), import, id).await? else { return Ok(Settled::Before) };
    if verdict.answer == "skip" {
        row::settle(act, &line.source_key).await?;
        act.record("import.line-left-out", "import", import, &line.line.to_string()).await?;
        return Ok(Settled::LeftOut);
    }
    let said = line.said();
    let is =
        if verdict.organization.is_empty() { line.organization_id.as_str() } else { verdict.organization };
    let mut known = Known::about(act.rows(), is, &said.values[NEQ]).await?;
    let (at, settled) = if ["same", BY_LIST].contains(&verdict.answer) {
        let Some(at) = known.by_id(is) else { return Ok(Settled::Before) };
        let (mut changes, chosen, left) = changed(&known, at, &said.values, &verdict);
        if !chosen.is_empty() {
            let last = organization::last_change(&mut *act.rows(), &known.kept[at].id).await?;
            if last != verdict.seen {
                return Ok(Settled::Stale);
            }
        }
        changes.extend(chosen);
        // Whoever saw both side by side chose; whoever answered beforehand is told what was not taken.
        if verdict.seen.is_empty() && !left.is_empty() {
            row::keep_aside(act, import, &line, (&known.kept[at].id, &left)).await?;
        }
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
        carry::insert(act, import, &[(&known.kept[at], &said.role)], (verdict.by, role)).await?;
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

/// The values that the list fills, those that it changes because a person chose so, and those that stay as they are
/// though the list says otherwise.
fn changed(
    known: &Known,
    at: usize,
    says: &Values,
    verdict: &Verdict<'_>,
) -> (Vec<usize>, Vec<usize>, Vec<usize>) {
    let now = &known.kept[at].values;
    let compared = compare(None, now, says);
    // The NEQ is one organization's alone.
    let free = known.by_neq(&says[NEQ]).is_none();
    let filled: Vec<usize> = compared.changes.into_iter().filter(|value| *value != NEQ || free).collect();
    // Two NEQ are two organizations: one never takes the place of the other.
    let wanted =
        |value: &usize| *value != NEQ && (verdict.answer == BY_LIST || verdict.takes.contains(value));
    let (mut chosen, left): (Vec<usize>, Vec<usize>) = compared.kept.into_iter().partition(wanted);
    // The MRC goes where the place goes.
    let placed = chosen.iter().any(|value| [MUNICIPALITY, POSTAL_CODE].contains(value));
    if placed && !says[MRC].is_empty() && now[MRC] != says[MRC] && !filled.contains(&MRC) {
        chosen.push(MRC);
    }
    (filled, chosen, left)
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
        let verdict = Verdict { answer, by, ..Verdict::default() };
        let count = match settle(act, import, &id, verdict).await? {
            Settled::Added => &mut counts.added,
            Settled::Changed => &mut counts.changed,
            Settled::Unchanged => &mut counts.unchanged,
            Settled::Before | Settled::LeftOut | Settled::SameNeq | Settled::Stale => continue,
        };
        *count += 1;
        counts.duplicates -= 1;
    }
    batch::recount(act, import, counts).await?;
    Ok(counts)
}
