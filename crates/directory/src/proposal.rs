//! The proposal: a field as its owner says it should be, until someone of the pole accepts or refuses it.
use crate::{
    correction::{Change, Typed},
    link::Link,
    offered, photo, sheet, shown,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::{
    confirmation::{Source, confirm_on},
    organization,
};

#[derive(Clone, Debug, Default, FromRow)]
pub struct Proposal {
    pub id: String,
    pub organization_id: String,
    pub link_id: String,
    pub field: String,
    pub before: String,
    pub proposed: String,
    pub proposed_on: String,
}

macro_rules! proposals {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select p.id, ",
            people::keeper!("p.organization_id"),
            " as organization_id, p.link_id, p.field, p.before, p.proposed, p.proposed_on \
             from sheet_proposal p where p.decision is null and ",
            $($rest),+
        )
    };
}

/// Writes what an owner proposes. What the same mailbox proposed of the same fields before waits no more.
pub async fn propose(act: &mut Act, link: &Link, changes: &[Change]) -> Result<Vec<Proposal>, Fault> {
    let (on, at) = (act.today().to_string(), act.at());
    let mut made = vec![];
    for change in changes {
        let id = act.id();
        sqlx::query(concat!(
            "update sheet_proposal set decision = 'replaced', decided_at = $4, decided_on = $5, decided_by = '' \
             where field = $2 and decision is null and field not in ('remark', 'offer') \
             and link_id in (select l.id from sheet_link l where l.email = $3) and organization_id in ",
            people::whole!("$1")
        ))
        .bind(&link.organization_id)
        .bind(&change.field)
        .bind(&link.email)
        .bind(&at)
        .bind(&on)
        .execute(act.rows())
        .await?;
        sqlx::query(
            "insert into sheet_proposal (id, organization_id, link_id, field, before, proposed, proposed_on) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&id)
        .bind(&link.organization_id)
        .bind(&link.id)
        .bind(&change.field)
        .bind(&change.before)
        .bind(&change.proposed)
        .bind(&on)
        .execute(act.rows())
        .await?;
        made.push(Proposal {
            id,
            organization_id: link.organization_id.clone(),
            link_id: link.id.clone(),
            field: change.field.clone(),
            before: change.before.clone(),
            proposed: change.proposed.clone(),
            proposed_on: on.clone(),
        });
    }
    if !changes.is_empty() {
        act.record("sheet.proposed", "sheet", &link.organization_id, "").await?;
    }
    Ok(made)
}

/// What waits of one sheet, oldest first.
pub async fn open_of(db: &Db, organization: &str) -> Result<Vec<Proposal>, Fault> {
    sqlx::query_as(proposals!("p.organization_id in ", people::whole!("$1"), " order by p.id"))
        .bind(organization)
        .fetch_all(db.rows())
        .await
}

/// The sheets of which something waits: id, name, how many fields, since which day.
pub async fn sheets(db: &Db) -> Result<Vec<(String, String, i64, String)>, Fault> {
    sqlx::query_as(concat!(
        "select o.id, o.name, cast(count(*) as bigint), min(p.proposed_on) from sheet_proposal p \
         join organization o on o.id = ",
        people::keeper!("p.organization_id"),
        " where p.decision is null and (o.closed_on is null or o.closed_on > $1) \
         group by o.id, o.name order by min(p.id)"
    ))
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// Writes accepted proposals of one sheet where they belong, as their owner said on the day of the proposal;
/// or says what is refused of them, on the field.
pub async fn take(
    act: &mut Act,
    db: &Db,
    organization: &str,
    accepted: &[Proposal],
) -> Result<Result<(), Refusals>, Fault> {
    let Some(kept) = organization::find(db, organization).await? else { return Ok(Ok(())) };
    let (written, now_shown) = (sheet::find(db, organization).await?, shown::of(db, organization).await?);
    let mut typed = Typed::of(&kept, &written, &now_shown);
    for proposal in accepted {
        typed.set(&proposal.field, &proposal.proposed);
    }
    let Some(last) = accepted.last() else { return Ok(Ok(())) };
    let said = (Source::Owner, last.proposed_on.as_str());
    let mut edited = typed.organization(&kept);
    edited.seen = organization::last_change(&mut *act.rows(), organization).await?;
    if edited.changed(&kept).contains(&"mrc") && !kept.mrc.is_empty() {
        edited.moved_on = last.proposed_on.clone();
    }
    if !edited.changed(&kept).is_empty()
        && let Err(refusals) = organization::edit_said(act, organization, &edited, said).await?
    {
        return Ok(Err(refusals));
    }
    let seen = sheet::last_change(&mut *act.rows(), organization).await?;
    if let Err(refusals) = sheet::write_said(act, organization, &typed.sheet(seen), said).await? {
        return Ok(Err(refusals));
    }
    if accepted.iter().any(|proposal| proposal.field == "shown") {
        shown::choose(act, organization, &typed.shown).await?;
    }
    for one in accepted.iter().filter(|one| offered::is_offer(&one.field)) {
        if let Err(refusals) = offered::take(act, db, organization, one).await? {
            return Ok(Err(refusals));
        }
    }
    for id in accepted.iter().filter_map(|one| photo::proposed(&one.field)) {
        photo::accept(act, organization, id).await?;
    }
    Ok(Ok(()))
}

/// Decides one proposal that waits.
pub async fn decide(act: &mut Act, proposal: &Proposal, accepted: bool, reason: &str) -> Result<(), Fault> {
    let (at, by, on) = (act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "update sheet_proposal set decision = $2, reason = $3, decided_at = $4, decided_by = $5, decided_on = $6 \
         where id = $1 and decision is null",
    )
    .bind(&proposal.id)
    .bind(if accepted { "accepted" } else { "refused" })
    .bind(reason.trim())
    .bind(at)
    .bind(by)
    .bind(on)
    .execute(act.rows())
    .await?;
    if let (false, Some(id)) = (accepted, photo::proposed(&proposal.field)) {
        photo::remove(act, &proposal.organization_id, id).await?;
    }
    let verb = if accepted { "sheet.proposal-accepted" } else { "sheet.proposal-refused" };
    act.record(verb, "sheet", &proposal.organization_id, &proposal.id).await
}

/// The owner's word on the whole sheet: every field but those that are to change is right today.
pub async fn vouch(act: &mut Act, organization: &str, changes: &[Change]) -> Result<(), Fault> {
    let name =
        |field: &str| if offered::is_offer(field) { "offers".to_owned() } else { field.replace('_', "-") };
    let named: Vec<String> = changes.iter().map(|change| name(&change.field)).collect();
    let right: Vec<&str> =
        crate::trace::FIELDS.into_iter().filter(|field| !named.iter().any(|name| name == field)).collect();
    let on = act.today().to_string();
    confirm_on(act, organization, &right, Source::Owner, true, &on).await?;
    act.record("sheet.confirmed-by-owner", "sheet", organization, "").await
}
