//! The voter: a member on the roll of an assembly, with its votes, frozen when the assembly was convened.
use crate::{link, rule::Rule};
use db::{Act, Db, Fault, FromRow, Settings};
use jiff::civil::Date;
use membership::{category, member, roll, standing};
use page::hash;
use std::collections::HashMap;

#[derive(Clone, Debug, FromRow)]
pub struct Voter {
    pub id: String,
    pub assembly_id: String,
    pub membership_id: String,
    pub organization_id: String,
    pub organization: String,
    pub category_id: String,
    pub category_fr: String,
    pub category_en: String,
    pub votes: i64,
    pub email: String,
    pub language: String,
    /// How it is there now: room, remote, proxy or "", and since when.
    pub how: String,
    pub came_at: String,
    /// Who came for it, when it was said; the member that carries its proxy, or "".
    pub person: String,
    pub holder_id: String,
    pub holder: String,
}

impl Voter {
    pub fn is_there(&self) -> bool {
        !self.how.is_empty()
    }

    /// Whether it votes by itself, rather than by proxy.
    pub fn is_itself(&self) -> bool {
        ["room", "remote"].contains(&self.how.as_str())
    }

    /// Whether another casts its votes when it casts its own.
    pub fn is_carried_by(&self, carrier: &str) -> bool {
        if self.how == "proxy" { self.holder_id == carrier } else { self.is_itself() && self.id == carrier }
    }

    pub fn is_of(&self, college: &str) -> bool {
        college.is_empty() || self.category_id == college
    }

    pub fn category(&self, language: page::Language) -> &str {
        if language == page::Language::French { &self.category_fr } else { &self.category_en }
    }
}

macro_rules! voters {
    ($($rest:expr),+ $(,)?) => {
        concat!(
            "select v.id, v.assembly_id, v.membership_id, o.id as organization_id, o.name as organization, \
             v.category_id, c.name_fr as category_fr, c.name_en as category_en, v.votes, v.email, v.language, \
             coalesce(p.how, '') as how, coalesce(p.came_at, '') as came_at, coalesce(case when q.erased_at is null \
             then q.name else 'P-' || substr(q.id, 23) end, '') as person, coalesce(p.holder_id, '') as holder_id, \
             coalesce((select r.name from assembly_voter w join organization r on r.id = ",
            people::keeper!("w.organization_id"),
            " where w.id = p.holder_id), '') as holder from assembly_voter v join organization o on o.id = ",
            people::keeper!("v.organization_id"),
            " join membership_category c on c.id = v.category_id \
             left join assembly_presence p on p.voter_id = v.id and p.left_at is null \
             left join person q on q.id = p.person_id ",
            $($rest),+
        )
    };
}

/// The roll of an assembly, in the order of names.
pub async fn of(db: &Db, assembly: &str) -> Result<Vec<Voter>, Fault> {
    let mut all: Vec<Voter> =
        sqlx::query_as(voters!("where v.assembly_id = $1")).bind(assembly).fetch_all(db.rows()).await?;
    page::sort_by_text(&mut all, |voter| &voter.organization);
    Ok(all)
}

/// The same, in an act that leans on who is there.
pub async fn held(act: &mut Act, assembly: &str) -> Result<Vec<Voter>, Fault> {
    sqlx::query_as(voters!("where v.assembly_id = $1 order by v.id"))
        .bind(assembly)
        .fetch_all(act.rows())
        .await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Voter>, Fault> {
    sqlx::query_as(voters!("where v.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The voters that an organization was or is, the latest assembly first.
pub async fn of_organization(db: &Db, organization: &str) -> Result<Vec<Voter>, Fault> {
    sqlx::query_as(voters!(
        "where v.organization_id in ",
        people::whole!("$1"),
        " order by v.assembly_id desc, v.id"
    ))
    .bind(organization)
    .fetch_all(db.rows())
    .await
}

/// The voter to whom a link leads today; none when it serves no more.
pub async fn by_token(db: &Db, token: &str) -> Result<Option<Voter>, Fault> {
    sqlx::query_as(voters!(
        "join assembly_link l on l.voter_id = v.id where l.token_hash = $1 and l.ended_at is null and l.last_on >= $2"
    ))
    .bind(hash(token))
    .bind(db.today().to_string())
    .fetch_optional(db.rows())
    .await
}

/// A member that would vote, as it would stand on the roll.
#[derive(Clone, Debug)]
pub struct Entitled {
    pub membership_id: String,
    pub organization_id: String,
    pub organization: String,
    pub category_id: String,
    pub votes: i64,
    pub email: String,
    pub language: String,
}

/// Who votes by membership and dues as of a day, under a rule: members with a voice, not suspended, whose dues do not
/// keep them off.
pub async fn entitled(db: &Db, settings: &Settings, rule: &Rule, day: Date) -> Result<Vec<Entitled>, Fault> {
    let on = day.to_string();
    let members = roll::on(db, &on).await?;
    let standings = standing::of(db, settings, &members, day).await?;
    let votes: HashMap<String, i64> =
        category::all(db, &on).await?.into_iter().map(|one| (one.id, one.votes)).collect();
    let mut entitled = vec![];
    for (line, standing) in members.into_iter().zip(standings) {
        let votes = votes.get(&line.category_id).copied().unwrap_or_default();
        if votes == 0 || standing.suspended || rule.keeps_off(standing.dues) {
            continue;
        }
        let Some(member) = member::find(db, &line.id).await? else { continue };
        entitled.push(Entitled {
            membership_id: line.id,
            organization_id: member.organization_id,
            organization: member.name,
            category_id: line.category_id,
            votes,
            email: member.email,
            language: member.language,
        });
    }
    Ok(entitled)
}

/// Writes the roll of an assembly, and gives it with the ids of its voters.
pub async fn freeze(
    act: &mut Act,
    assembly: &str,
    entitled: Vec<Entitled>,
) -> Result<Vec<(String, Entitled)>, Fault> {
    let frozen = enter(act, assembly, entitled).await?;
    act.record("assembly.roll-frozen", "assembly", assembly, &frozen.len().to_string()).await?;
    Ok(frozen)
}

/// Enters members on the roll of an assembly.
pub async fn enter(
    act: &mut Act,
    assembly: &str,
    entitled: Vec<Entitled>,
) -> Result<Vec<(String, Entitled)>, Fault> {
    let mut frozen = vec![];
    for one in entitled {
        let id = act.id();
        sqlx::query(
            "insert into assembly_voter (id, assembly_id, membership_id, organization_id, category_id, votes, email, \
             language) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&id)
        .bind(assembly)
        .bind(&one.membership_id)
        .bind(&one.organization_id)
        .bind(&one.category_id)
        .bind(one.votes)
        .bind(&one.email)
        .bind(&one.language)
        .execute(act.rows())
        .await?;
        frozen.push((id, one));
    }
    Ok(frozen)
}

/// Says anew of which category a voter is, and with how many votes, on a roll that is not frozen for good.
pub async fn restate(act: &mut Act, voter: &str, now: &Entitled) -> Result<(), Fault> {
    sqlx::query("update assembly_voter set category_id = $2, votes = $3 where id = $1")
        .bind(voter)
        .bind(&now.category_id)
        .bind(now.votes)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Takes a voter off a roll that is not frozen for good, with its link, its presence and that of those it carries.
pub async fn strike(act: &mut Act, voter: &str) -> Result<(), Fault> {
    link::withdraw(act, voter).await?;
    for sql in [
        "update assembly_motion set mover_id = null where mover_id = $1",
        "update assembly_motion set seconder_id = null where seconder_id = $1",
        "delete from assembly_presence where voter_id = $1 or holder_id = $1",
        "delete from assembly_voter where id = $1",
    ] {
        sqlx::query(sql).bind(voter).execute(act.rows()).await?;
    }
    Ok(())
}
