//! Presence at an assembly: which member is there, in the room, from afar or by proxy, from when until when.
use crate::{
    assembly::{self, Assembly},
    rule::{self, Rule},
    voter::{self, Voter},
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::pick;
use serde::Deserialize;

pub const HOW: [&str; 3] = ["room", "remote", "proxy"];

/// Who arrives, and how.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub voter: String,
    pub how: String,
    /// The member that carries the proxy.
    pub holder: String,
    /// Who comes for the member: a delegate chosen, or a name.
    pub person: Vec<String>,
    pub name: String,
    /// What the roll was narrowed to, to come back to it.
    pub q: String,
}

/// Members there now, those needed, and the votes they carry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Quorum {
    pub there: i64,
    pub needed: i64,
    pub roll: i64,
    pub votes: i64,
}

impl Quorum {
    pub fn of(voters: &[Voter], rule: Option<&Rule>) -> Quorum {
        let count = |count: usize| i64::try_from(count).unwrap_or_default();
        let there = voters.iter().filter(|voter| voter.is_there());
        let roll = count(voters.len());
        Quorum {
            there: count(there.clone().count()),
            needed: rule.map_or(0, |rule| rule.needed(roll)),
            roll,
            votes: there.map(|voter| voter.votes).sum(),
        }
    }

    /// The same at a moment, by the stays that cover it.
    pub fn at(voters: &[Voter], stays: &[Stay], rule: Option<&Rule>, moment: &str) -> Quorum {
        let covers = |stay: &Stay| {
            stay.came_at.as_str() <= moment
                && stay.left_at.as_ref().is_none_or(|left| left.as_str() >= moment)
        };
        let was_there = |voter: &&Voter| stays.iter().any(|stay| stay.voter_id == voter.id && covers(stay));
        let there = voters.iter().filter(was_there);
        Quorum {
            there: i64::try_from(there.clone().count()).unwrap_or_default(),
            votes: there.map(|voter| voter.votes).sum(),
            ..Quorum::of(voters, rule)
        }
    }

    pub fn is_met(self) -> bool {
        self.there >= self.needed
    }
}

/// The quorum of an assembly as pages tell it: at its opening once it is lifted, until then as it stands.
pub async fn told(db: &Db, one: &Assembly, voters: &[Voter], rule: Option<&Rule>) -> Result<Quorum, Fault> {
    match &one.opened_at {
        Some(opened) if one.state() == "closed" => {
            Ok(Quorum::at(voters, &stays(db, &one.id).await?, rule, opened))
        }
        _ => Ok(Quorum::of(voters, rule)),
    }
}

/// The quorum of an assembly as it stands in an act.
pub async fn quorum(act: &mut Act, db: &Db, one: &Assembly) -> Result<Quorum, Fault> {
    let rule = rule_of(db, one).await?;
    Ok(Quorum::of(&voter::held(act, &one.id).await?, rule.as_ref()))
}

/// The rule an assembly was convened by.
pub async fn rule_of(db: &Db, one: &Assembly) -> Result<Option<Rule>, Fault> {
    match &one.rule_id {
        Some(id) => rule::find(db, id).await,
        None => Ok(None),
    }
}

/// Says that a member is there, or what is refused.
pub async fn arrive(
    act: &mut Act,
    one: &Assembly,
    rule: Option<&Rule>,
    typed: &Typed,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let current = assembly::held(act, &one.id).await?;
    let receives = current.is_some_and(|one| one.receives(&act.today().to_string()));
    refusals.unless(receives, "voter", "assembly-refusal-not-now");
    refusals.unless(HOW.contains(&typed.how.as_str()), "how", "assembly-refusal-how");
    let voters = voter::held(act, &one.id).await?;
    let who = voters.iter().find(|voter| voter.id == typed.voter);
    refusals.unless(who.is_some(), "voter", "assembly-refusal-voter");
    refusals.unless(who.is_none_or(|who| !who.is_there()), "voter", "assembly-refusal-there");
    if typed.how == "proxy" {
        let most = rule.map_or(0, |rule| rule.proxies);
        let carried = voters.iter().filter(|voter| voter.holder_id == typed.holder).count();
        let holder = voters.iter().find(|voter| voter.id == typed.holder && voter.id != typed.voter);
        refusals.unless(most > 0, "how", "assembly-refusal-proxy");
        refusals.unless(holder.is_some_and(Voter::is_itself), "holder", "assembly-refusal-holder");
        let full = i64::try_from(carried).unwrap_or(i64::MAX) >= most;
        refusals.unless(most == 0 || !full, "holder", "assembly-refusal-carried");
    }
    let person = match refusals.none() && typed.how != "proxy" {
        true => pick::meet_if_named(act, &typed.name, &typed.person, &mut refusals).await?,
        false => None,
    };
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by) = (act.id(), act.at(), act.by());
    sqlx::query(
        "insert into assembly_presence (id, assembly_id, voter_id, person_id, how, holder_id, came_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(&id)
    .bind(&one.id)
    .bind(&typed.voter)
    .bind(person)
    .bind(&typed.how)
    .bind(Some(&typed.holder).filter(|_| typed.how == "proxy"))
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("assembly.member-came", "assembly", &one.id, &format!("{} {}", typed.voter, typed.how))
        .await?;
    Ok(Ok(()))
}

/// Says that a member left, and with it whoever it carried, until the assembly is lifted; or what is refused.
pub async fn leave(act: &mut Act, one: &Assembly, voter: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let current = assembly::held(act, &one.id).await?;
    let over = current.is_none_or(|one| ["closed", "off"].contains(&one.state()));
    refusals.unless(!over, "voter", "assembly-refusal-over");
    if over {
        return Ok(Err(refusals));
    }
    let at = act.at();
    let gone = sqlx::query(
        "update assembly_presence set left_at = $3 where assembly_id = $1 and (voter_id = $2 or holder_id = $2) \
         and left_at is null",
    )
    .bind(&one.id)
    .bind(voter)
    .bind(at)
    .execute(act.rows())
    .await?;
    if gone.rows_affected() > 0 {
        act.record("assembly.member-left", "assembly", &one.id, voter).await?;
    }
    Ok(Ok(()))
}

/// One stay of a member, as minutes tell it.
#[derive(Clone, Debug, FromRow)]
pub struct Stay {
    pub voter_id: String,
    pub organization: String,
    pub person: String,
    pub how: String,
    pub holder: String,
    pub came_at: String,
    pub left_at: Option<String>,
}

/// Every stay at an assembly, by the member's name and then by time.
pub async fn stays(db: &Db, assembly: &str) -> Result<Vec<Stay>, Fault> {
    let mut all: Vec<Stay> = sqlx::query_as(concat!(
        "select p.voter_id, o.name as organization, coalesce(case when q.erased_at is null then q.name \
         else 'P-' || substr(q.id, 23) end, '') as person, p.how, coalesce((select r.name from assembly_voter w \
         join organization r on r.id = ",
        people::keeper!("w.organization_id"),
        " where w.id = p.holder_id), '') as holder, p.came_at, p.left_at from assembly_presence p \
         join assembly_voter v on v.id = p.voter_id join organization o on o.id = ",
        people::keeper!("v.organization_id"),
        " left join person q on q.id = p.person_id where p.assembly_id = $1 order by p.came_at, p.id"
    ))
    .bind(assembly)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |stay| &stay.organization);
    Ok(all)
}
