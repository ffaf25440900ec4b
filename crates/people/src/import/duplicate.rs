//! The likely duplicate: a person says whether a line is an organization known already, or another.
use super::{carry, compare::compare, known::Known, row, said::NEQ};
use crate::confirmation::{Source, confirm_all};
use db::{Act, Fault};

/// What came of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is done, or was done already.
    Done,
    /// It cannot be another: its NEQ is that of an organization known already.
    SameNeq,
}

/// Settles a likely duplicate: the same fills what is empty, another is added.
pub async fn settle(act: &mut Act, import: &str, id: &str, same: bool) -> Result<Settled, Fault> {
    let Some(line) = row::find_open(act.rows(), import, id).await? else { return Ok(Settled::Done) };
    let said = line.said();
    let mut known = Known::about(act.rows(), &line.organization_id, &said.values[NEQ]).await?;
    let by = act.by();
    let at = if same {
        let Some(at) = known.by_id(&line.organization_id) else { return Ok(Settled::Done) };
        let compared = compare(None, &known.kept[at].values, &said.values);
        // The NEQ is one organization's alone.
        let free = known.by_neq(&said.values[NEQ]).is_none();
        let changes: Vec<usize> =
            compared.changes.into_iter().filter(|value| *value != NEQ || free).collect();
        let kept = &mut known.kept[at];
        for value in &changes {
            kept.values[*value].clone_from(&said.values[*value]);
        }
        if !changes.is_empty() {
            carry::update(act, kept).await?;
            act.record("organization.import-changed", "organization", &kept.id, import).await?;
        }
        at
    } else {
        if known.by_neq(&said.values[NEQ]).is_some() {
            return Ok(Settled::SameNeq);
        }
        let at = known.add_from(act.id(), said.values.clone(), 0);
        carry::insert(act, import, &[(&known.kept[at], &said.role)], &by).await?;
        act.record("organization.added", "organization", &known.kept[at].id, import).await?;
        at
    };
    let kept = &known.kept[at];
    confirm_all(act, &[(&kept.id, said.confirms(&kept.values))], Source::Import).await?;
    let written = said.written();
    carry::remember_lines(act, import, &[(&line.source_key, &known.kept[at].id, &written)]).await?;
    row::settle(act, &line.source_key).await?;
    act.record("import.duplicate-settled", "import", import, &known.kept[at].id).await?;
    Ok(Settled::Done)
}
