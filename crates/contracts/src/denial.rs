//! The denial: the other side says that a declared contract is not its own; and what is asked of the other side.
use crate::{
    campaign::Campaign,
    declaration::{self, Declaration, Place, Typed, Way},
    join, seen,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;

/// What the other side may answer.
pub const ANSWERS: [&str; 3] = ["confirm", "other", "deny"];

/// A contract that one side declared, and of which the other is asked.
#[derive(Clone, Debug, FromRow)]
pub struct Asked {
    /// The declaration.
    pub id: String,
    pub side: String,
    pub contract_id: String,
    /// Who declared it, and who is asked.
    pub declarer: String,
    pub asked_id: String,
    pub net: i64,
    pub day: String,
    pub until_on: String,
    pub what: String,
    pub reference: String,
}

/// SQL: declarations of a campaign ($1) that stand in a contract which the other side did not declare, denied by
/// nobody, with who is asked.
macro_rules! asked {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select d.id, d.side, s.contract_id, o.name as declarer, a.id as asked_id, w.net, w.day, w.until_on, w.what, \
             w.reference from contract_declaration d \
             join contract_said w on w.declaration_id = d.id and w.replaced_at is null \
             join contract_sighting s on s.declaration_id = d.id and s.left_at is null \
             join contract c on c.id = s.contract_id and c.aside_at is null \
             join organization o on o.id = case when d.side = 'buyer' then ",
            people::keeper!("d.buyer_id"),
            " else ",
            people::keeper!("d.supplier_id"),
            " end join organization a on a.id = case when d.side = 'buyer' then ",
            people::keeper!("d.supplier_id"),
            " else ",
            people::keeper!("d.buyer_id"),
            " end where d.campaign_id = $1 and d.withdrawn_at is null \
             and not exists (select 1 from contract_sighting z where z.contract_id = s.contract_id and z.left_at is null \
             and z.source in ('buyer', 'supplier') and z.source <> d.side \
             and (select y.withdrawn_at from contract_declaration y where y.id = z.declaration_id) is null) \
             and not exists (select 1 from contract_denial n where n.declaration_id = d.id and n.withdrawn_at is null)",
            $($rest),+
        )
    };
}

/// Everything that is asked in a campaign, by who is asked.
pub async fn all(db: &Db, campaign: &str) -> Result<Vec<Asked>, Fault> {
    sqlx::query_as(asked!(" order by a.id, w.day, d.id")).bind(campaign).fetch_all(db.rows()).await
}

/// What an organization is asked on a side, the oldest first: so many at most.
pub async fn of(
    db: &Db,
    campaign: &str,
    side: &str,
    organization: &str,
    most: i64,
) -> Result<Vec<Asked>, Fault> {
    sqlx::query_as(asked!(
        " and d.side <> $2 and a.id = ",
        people::keeper!("$3"),
        " order by w.day, d.id limit $4"
    ))
    .bind(campaign)
    .bind(side)
    .bind(organization)
    .bind(most)
    .fetch_all(db.rows())
    .await
}

/// One declaration of which an organization is asked on a side; none when it is asked no more.
pub async fn one(
    db: &Db,
    campaign: &str,
    side: &str,
    organization: &str,
    declaration: &str,
) -> Result<Option<Asked>, Fault> {
    sqlx::query_as(asked!(" and d.side <> $2 and d.id = $4 and a.id = ", people::keeper!("$3")))
        .bind(campaign)
        .bind(side)
        .bind(organization)
        .bind(declaration)
        .fetch_optional(db.rows())
        .await
}

/// What was answered of a contract: which, what, the other amount in dollars, and which declaration made before by who
/// answers is the same.
pub struct Answer<'a> {
    pub asked: &'a Asked,
    pub answer: &'a str,
    pub amount: &'a str,
    pub own: Option<&'a Declaration>,
    /// account, link or staff.
    pub came_by: &'static str,
}

/// Takes an answer: confirmed, another amount, or not theirs. It is refused as a declaration would be, save that it may
/// come as long as corrections do.
pub async fn answer(
    act: &mut Act,
    campaign: &Campaign,
    answer: &Answer<'_>,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let today = act.today().to_string();
    if let Some(why) = campaign.refuses_correction(&today) {
        refusals.refuse("campaign", why);
    }
    refusals.unless(ANSWERS.contains(&answer.answer), "answer", "contract-refusal-answer");
    let Some(kept) = declaration::find(act.rows(), &answer.asked.id).await? else {
        refusals.refuse("answer", "contract-refusal-answer");
        return Ok(Err(refusals));
    };
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    if answer.answer == "deny" {
        deny(act, &kept).await?;
        return Ok(Ok(()));
    }
    let side = if kept.side == "buyer" { "supplier" } else { "buyer" };
    let other = answer.answer == "other";
    let amount = if other { answer.amount.to_owned() } else { declaration::written(kept.net) };
    let taxes = "before".to_owned();
    if let Some(own) = answer.own {
        let contract = seen::contract_of(act.rows(), &own.id).await?;
        let (asked, by) = (&answer.asked.contract_id, "answer");
        if let Err(refusals) = join::together(act, asked, &contract, by).await? {
            return Ok(Err(refusals));
        }
        if !other && own.net == kept.net {
            return Ok(Ok(()));
        }
        let typed = Typed { amount, taxes, ..Typed::of(own) };
        return declaration::correct(act, campaign, own, &typed, answer.came_by).await;
    }
    let typed = Typed { side: side.to_owned(), amount, taxes, ..Typed::of(&kept) };
    // An answer follows a declaration made in time: it is taken as long as that one may be corrected.
    let open = Campaign { closes_on: campaign.corrects_until.clone(), ..campaign.clone() };
    let way =
        Way { came_by: answer.came_by, source_key: "", place: Place::Answer(&answer.asked.contract_id) };
    Ok(declaration::declare(act, &open, &typed, way).await?.map(|_| ()))
}

async fn deny(act: &mut Act, kept: &Declaration) -> Result<(), Fault> {
    let side = if kept.side == "buyer" { "supplier" } else { "buyer" };
    let (id, today, at, by) = (act.id(), act.today().to_string(), act.at(), act.by());
    sqlx::query(
        "insert into contract_denial (id, declaration_id, side, denied_on, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(&kept.id)
    .bind(side)
    .bind(today)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("contract.denied", "declaration", &kept.id, side).await
}

/// Takes back the denials of what a contract holds. False when there is none.
pub async fn take_back(act: &mut Act, contract: &str) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query(
        "update contract_denial set withdrawn_at = $2 where withdrawn_at is null and declaration_id in \
         (select s.declaration_id from contract_sighting s where s.contract_id = $1 and s.left_at is null)",
    )
    .bind(contract)
    .bind(at)
    .execute(act.rows())
    .await?;
    if done.rows_affected() > 0 {
        act.record("contract.denial-taken-back", "contract", contract, "").await?;
    }
    Ok(done.rows_affected() > 0)
}
