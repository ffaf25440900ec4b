//! The party: an organization that is asked to declare in a campaign, as a buyer or as a supplier, with the links that
//! letters bring it.
use crate::{campaign::Campaign, declaration::SIDES, link, seen::seen};
use db::{Act, Connection, Db, Fault, FromRow};
use page::{Refusals, hash};
use people::organization::{self, looks_like_email};
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Party {
    pub id: String,
    pub campaign_id: String,
    pub organization_id: String,
    pub organization: String,
    pub side: String,
    pub email: String,
    pub language: String,
    /// The day it said that everything is declared.
    pub done_on: Option<String>,
    /// Contracts that it declared and that stand.
    pub declared: i64,
    /// The moment of its last letter, or "".
    pub written_at: String,
}

impl Party {
    /// Takes in a party that a merge made the same.
    fn take_in(&mut self, other: Party) {
        if self.email.is_empty() {
            self.email = other.email;
        }
        self.done_on = self.done_on.take().max(other.done_on);
        self.written_at = std::mem::take(&mut self.written_at).max(other.written_at);
    }
}

/// What was typed of who is asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub who: String,
    pub organization: String,
    pub side: String,
    pub email: String,
    pub language: String,
}

macro_rules! parties {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select y.id, y.campaign_id, o.id as organization_id, o.name as organization, y.side, y.email, y.language, \
             y.done_on, (select count(*) from contract_declaration d where d.campaign_id = y.campaign_id \
             and d.side = y.side and d.withdrawn_at is null and case when d.side = 'buyer' then d.buyer_id \
             else d.supplier_id end in ",
            people::whole!("y.organization_id"),
            ") as declared, coalesce((select max(l.made_at) from contract_link l where l.party_id = y.id), '') as written_at \
             from contract_party y join organization o on o.id = ",
            people::keeper!("y.organization_id"),
            " ",
            $($rest),+
        )
    };
}

/// SQL: a party, and those that are the same since their organizations were merged.
macro_rules! twins {
    ($party:literal) => {
        concat!(
            "(select t.id from contract_party t join contract_party y on y.campaign_id = t.campaign_id and y.side = t.side \
             where y.id = ",
            $party,
            " and ",
            people::keeper!("t.organization_id"),
            " = ",
            people::keeper!("y.organization_id"),
            ")"
        )
    };
}

pub(crate) use twins;

/// The parties of a campaign, each organization once on a side whatever was merged into it.
pub async fn all(db: &Db, campaign: &str) -> Result<Vec<Party>, Fault> {
    let rows: Vec<Party> = sqlx::query_as(parties!("where y.campaign_id = $1 order by y.id"))
        .bind(campaign)
        .fetch_all(db.rows())
        .await?;
    let mut all: Vec<Party> = vec![];
    for row in rows {
        let same =
            |known: &&mut Party| known.organization_id == row.organization_id && known.side == row.side;
        match all.iter_mut().find(same) {
            None => all.push(row),
            Some(known) => known.take_in(row),
        }
    }
    page::sort_by_text(&mut all, |party| &party.organization);
    Ok(all)
}

pub async fn find(rows: &mut Connection, id: &str) -> Result<Option<Party>, Fault> {
    sqlx::query_as(parties!("where y.id = $1")).bind(id).fetch_optional(rows).await
}

pub async fn of(db: &Db, id: &str) -> Result<Option<Party>, Fault> {
    find(&mut *db.rows().acquire().await?, id).await
}

/// The party to whom a link leads today; none when it serves no more.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<Party>, Fault> {
    sqlx::query_as(parties!(
        "join contract_link l on l.party_id = y.id where l.token_hash = $1 and l.ended_at is null and l.last_on >= $2"
    ))
    .bind(hash(token))
    .bind(db.today().to_string())
    .fetch_optional(db.rows())
    .await
}

/// The party that an organization is on a side of a campaign.
pub async fn with(
    rows: &mut Connection,
    campaign: &str,
    organization: &str,
    side: &str,
) -> Result<Option<Party>, Fault> {
    sqlx::query_as(parties!(
        "where y.campaign_id = $1 and y.side = $2 and o.id = ",
        people::keeper!("$3"),
        " order by y.id limit 1"
    ))
    .bind(campaign)
    .bind(side)
    .bind(organization)
    .fetch_optional(rows)
    .await
}

/// Asks an organization to declare, or says what is refused. One asked already keeps its place, with the address told now.
pub async fn ask(
    act: &mut Act,
    campaign: &Campaign,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(SIDES.contains(&typed.side.as_str()), "side", "contract-refusal-side");
    let known = organization::is_known(act.rows(), &typed.organization).await?;
    refusals.unless(known, "who", "contract-refusal-organization");
    let email = typed.email.trim().to_lowercase();
    let sound = email.is_empty() || (looks_like_email(&email) && email.len() <= 254);
    refusals.unless(sound, "email", "people-refusal-email");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let language = if typed.language == "en" { "en" } else { "fr" };
    let before = with(act.rows(), &campaign.id, &typed.organization, &typed.side).await?;
    let (at, by) = (act.at(), act.by());
    let id = before.as_ref().map_or_else(|| act.id(), |party| party.id.clone());
    sqlx::query(
        "insert into contract_party (id, campaign_id, organization_id, side, email, language, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8) \
         on conflict (id) do update set email = coalesce(nullif(excluded.email, ''), contract_party.email), \
         language = excluded.language",
    )
    .bind(&id)
    .bind(&campaign.id)
    .bind(&typed.organization)
    .bind(&typed.side)
    .bind(&email)
    .bind(language)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if before.is_none() {
        act.record("contract-campaign.party-asked", "contract-campaign", &campaign.id, &typed.organization)
            .await?;
    }
    Ok(Ok(id))
}

/// The email address that an organization gives of itself, or "".
pub async fn address_of(rows: &mut Connection, organization: &str) -> Result<String, Fault> {
    let found: Option<(String,)> = sqlx::query_as("select email from organization where id = $1")
        .bind(organization)
        .fetch_optional(rows)
        .await?;
    Ok(found
        .map(|(email,)| email.trim().to_lowercase())
        .filter(|email| looks_like_email(email))
        .unwrap_or_default())
}

/// Everything is declared: the links of the party serve no more. False when it had said so.
pub async fn finish(act: &mut Act, party: &Party) -> Result<bool, Fault> {
    let today = act.today().to_string();
    let done = sqlx::query(concat!(
        "update contract_party set done_on = $2 where done_on is null and id in ",
        twins!("$1")
    ))
    .bind(&party.id)
    .bind(today)
    .execute(act.rows())
    .await?;
    link::end(act, &party.id).await?;
    if done.rows_affected() > 0 {
        act.record(
            "contract-campaign.party-finished",
            "contract-campaign",
            &party.campaign_id,
            &party.organization_id,
        )
        .await?;
    }
    Ok(done.rows_affected() > 0)
}

/// Lets the links of a party serve no more, as a person of the pole asks. False when none served.
pub async fn revoke(act: &mut Act, party: &Party) -> Result<bool, Fault> {
    let ended = link::end(act, &party.id).await?;
    if ended {
        act.record(
            "contract-campaign.links-revoked",
            "contract-campaign",
            &party.campaign_id,
            &party.organization_id,
        )
        .await?;
    }
    Ok(ended)
}

/// What each buyer declared of its purchases in two campaigns, in cents before taxes: its id, its name, both sums.
pub async fn purchases(db: &Db, before: &str, now: &str) -> Result<Vec<(String, String, i64, i64)>, Fault> {
    let mut rows: Vec<(String, String, i64, i64)> = sqlx::query_as(concat!(
        "select o.id, o.name, cast(sum(case when e.campaign_id = $1 then e.cents else 0 end) as bigint) as earlier, \
         cast(sum(case when e.campaign_id = $2 then e.cents else 0 end) as bigint) as later from ",
        seen!(),
        " e join organization o on o.id = e.buyer_id join contract c on c.id = e.contract_id and c.aside_at is null \
         where e.source = 'buyer' and e.campaign_id in ($1, $2) group by o.id, o.name"
    ))
    .bind(before)
    .bind(now)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut rows, |(_, name, ..)| name);
    Ok(rows)
}
