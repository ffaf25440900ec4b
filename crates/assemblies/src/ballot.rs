//! The ballot: a vote cast once for each member that is there, openly, or secretly so that no row ties who cast it to
//! what it says. Each vote of a secret ballot has the hash of a code of its own, which only the voter holds.
use crate::{
    election,
    motion::{self, CHOICES, Motion},
    voter::{self, Voter},
};
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, hash};

/// What was chosen of a motion, for a member.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub motion: String,
    /// The member whose votes are cast: one's own, or one that is carried.
    pub voter: String,
    /// Of a motion one of `CHOICES`; of an election the candidates, or none for a blank ballot.
    pub choices: Vec<String>,
    /// What the voter keeps of a secret ballot.
    pub code: String,
}

impl Typed {
    pub fn of(form: Vec<(String, String)>) -> Typed {
        let mut typed = Typed::default();
        for (field, value) in form {
            match field.as_str() {
                "motion" => typed.motion = value,
                "voter" => typed.voter = value,
                "choice" => typed.choices.push(value),
                "code" => typed.code = value,
                _ => {}
            }
        }
        typed
    }
}

/// A code to keep, in groups that are read aloud with ease.
pub fn new_code() -> String {
    let secret = db::Id::secret();
    format!("{}-{}-{}-{}", &secret[..5], &secret[5..10], &secret[20..25], &secret[25..30])
}

/// A code as it was typed, without what the hand adds.
fn plain(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

/// What stands for one of the votes of a code.
fn mark(code: &str, nth: i64) -> String {
    hash(format!("ballot {} {nth}", plain(code)))
}

/// Casts the votes of a member, or says what is refused. A secret ballot sent again is taken once.
pub async fn cast(act: &mut Act, carrier: &Voter, typed: &Typed) -> Result<Result<Motion, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some((motion, one)) = motion::before(act, &typed.motion).await? else {
        refusals.refuse("vote", "assembly-refusal-not-open");
        return Ok(Err(refusals));
    };
    refusals.unless(motion.assembly_id == carrier.assembly_id, "vote", "assembly-refusal-not-open");
    refusals.unless(one.is_open() && motion.is_open(), "vote", "assembly-refusal-not-open");
    refusals.unless(motion.way != "hands", "vote", "assembly-refusal-hands");
    let voters = voter::held(act, &carrier.assembly_id).await?;
    let who = voters.iter().find(|voter| voter.id == typed.voter && voter.is_carried_by(&carrier.id));
    refusals.unless(who.is_some(), "vote", "assembly-refusal-not-there");
    refusals.unless(who.is_none_or(|who| who.is_of(&motion.college)), "vote", "assembly-refusal-not-college");
    let choice = read_choice(act, &motion, &typed.choices, &mut refusals).await?;
    let sound = motion.way != "secret" || plain(&typed.code).len() == 20;
    refusals.unless(sound, "vote", "assembly-refusal-code");
    let (Some(who), Some(choice), true) = (who, choice, refusals.none()) else { return Ok(Err(refusals)) };
    let taken = match motion.way.as_str() {
        "secret" => cast_secretly(act, &motion, who, &choice, &typed.code).await?,
        _ => cast_openly(act, &motion, who, &choice).await?,
    };
    refusals.unless(taken, "vote", "assembly-refusal-twice");
    if refusals.none() { Ok(Ok(motion)) } else { Ok(Err(refusals)) }
}

/// The choice as rows keep it: a word, or ids of candidates in their order, parted by spaces.
async fn read_choice(
    act: &mut Act,
    motion: &Motion,
    chosen: &[String],
    refusals: &mut Refusals,
) -> Result<Option<String>, Fault> {
    if !motion.is_election() {
        let one = chosen.last().filter(|_| chosen.len() == 1);
        let one = one.filter(|one| CHOICES.contains(&one.as_str()));
        refusals.unless(one.is_some(), "choice", "assembly-refusal-choice");
        return Ok(one.cloned());
    }
    let known = election::held(act, &motion.id).await?;
    let mut ids: Vec<&str> = chosen.iter().map(String::as_str).filter(|id| !id.is_empty()).collect();
    ids.sort_unstable();
    ids.dedup();
    let all_known = ids.iter().all(|id| known.iter().any(|one| one.id == *id));
    let few = i64::try_from(ids.len()).is_ok_and(|count| count <= motion.seats);
    refusals.unless(all_known, "choice", "assembly-refusal-choice");
    refusals.unless(few, "choice", "assembly-refusal-too-many");
    Ok(Some(ids.join(" ")).filter(|_| all_known && few))
}

async fn cast_openly(act: &mut Act, motion: &Motion, who: &Voter, choice: &str) -> Result<bool, Fault> {
    let at = act.at();
    let cast = sqlx::query(
        "insert into assembly_vote (motion_id, voter_id, choice, votes, cast_at) values ($1, $2, $3, $4, $5) \
         on conflict (motion_id, voter_id) do nothing",
    )
    .bind(&motion.id)
    .bind(&who.id)
    .bind(choice)
    .bind(who.votes)
    .bind(at)
    .execute(act.rows())
    .await?;
    if cast.rows_affected() > 0 {
        act.record("assembly.vote-cast", "assembly", &motion.assembly_id, &motion.id).await?;
    }
    Ok(cast.rows_affected() > 0)
}

/// History tells neither who nor when of a secret ballot.
async fn cast_secretly(
    act: &mut Act,
    motion: &Motion,
    who: &Voter,
    choice: &str,
    code: &str,
) -> Result<bool, Fault> {
    let cast = sqlx::query(
        "insert into assembly_cast (motion_id, voter_id) values ($1, $2) on conflict (motion_id, voter_id) do nothing",
    )
    .bind(&motion.id)
    .bind(&who.id)
    .execute(act.rows())
    .await?;
    if cast.rows_affected() == 0 {
        // By its code alone: an answer that hung on the choice would tell what was chosen.
        let same: Option<(String,)> =
            sqlx::query_as("select id from assembly_ballot where id = $1 and motion_id = $2")
                .bind(mark(code, 0))
                .bind(&motion.id)
                .fetch_optional(act.rows())
                .await?;
        return Ok(same.is_some());
    }
    for nth in 0..who.votes {
        sqlx::query("insert into assembly_ballot (id, motion_id, choice) values ($1, $2, $3)")
            .bind(mark(code, nth))
            .bind(&motion.id)
            .bind(choice)
            .execute(act.rows())
            .await?;
    }
    Ok(true)
}

#[derive(Clone, Debug, FromRow)]
struct Ballot {
    id: String,
    choice: String,
}

/// What was cast on a motion, each choice with its votes. Secret ballots are written anew in the order of their marks,
/// so that not even the order of rows tells who came when.
pub async fn gather(act: &mut Act, motion: &Motion) -> Result<Vec<(String, i64)>, Fault> {
    if motion.way != "secret" {
        return sqlx::query_as("select choice, votes from assembly_vote where motion_id = $1")
            .bind(&motion.id)
            .fetch_all(act.rows())
            .await;
    }
    let ballots: Vec<Ballot> =
        sqlx::query_as("select id, choice from assembly_ballot where motion_id = $1 order by id")
            .bind(&motion.id)
            .fetch_all(act.rows())
            .await?;
    sqlx::query("delete from assembly_ballot where motion_id = $1")
        .bind(&motion.id)
        .execute(act.rows())
        .await?;
    for ballot in &ballots {
        sqlx::query("insert into assembly_ballot (id, motion_id, choice) values ($1, $2, $3)")
            .bind(&ballot.id)
            .bind(&motion.id)
            .bind(&ballot.choice)
            .execute(act.rows())
            .await?;
    }
    Ok(ballots.into_iter().map(|ballot| (ballot.choice, 1)).collect())
}

/// What a member said in an open vote.
#[derive(Clone, Debug, FromRow)]
pub struct Said {
    pub organization: String,
    pub choice: String,
    pub votes: i64,
}

/// Who said what in an open vote that ended, by the member's name; nothing of any other.
pub async fn said(db: &Db, motion: &Motion) -> Result<Vec<Said>, Fault> {
    if motion.way != "open" || motion.state() != "closed" {
        return Ok(vec![]);
    }
    let mut all: Vec<Said> = sqlx::query_as(concat!(
        "select o.name as organization, x.choice, x.votes from assembly_vote x \
         join assembly_voter v on v.id = x.voter_id join organization o on o.id = ",
        people::keeper!("v.organization_id"),
        " where x.motion_id = $1 order by v.id"
    ))
    .bind(&motion.id)
    .fetch_all(db.rows())
    .await?;
    page::sort_by_text(&mut all, |said| &said.organization);
    Ok(all)
}

/// Of which motions a member cast its votes.
pub async fn cast_by(db: &Db, voter: &str) -> Result<Vec<String>, Fault> {
    let all: Vec<(String,)> = sqlx::query_as(
        "select motion_id from assembly_vote where voter_id = $1 union all \
         select motion_id from assembly_cast where voter_id = $1",
    )
    .bind(voter)
    .fetch_all(db.rows())
    .await?;
    Ok(all.into_iter().map(|(id,)| id).collect())
}

/// A ballot that was counted: on what, and how many votes it held.
#[derive(Clone, Debug)]
pub struct Counted {
    pub text: String,
    pub day: String,
    pub votes: i64,
}

/// What became of the ballot of a code, once its vote ended: never what it says.
pub async fn counted(db: &Db, code: &str) -> Result<Option<Counted>, Fault> {
    let mut counted: Option<Counted> = None;
    for nth in 0.. {
        let found: Option<(String, String)> = sqlx::query_as(
            "select m.text, a.day from assembly_ballot b join assembly_motion m on m.id = b.motion_id \
             join assembly a on a.id = m.assembly_id where b.id = $1 and m.closed_at is not null",
        )
        .bind(mark(code, nth))
        .fetch_optional(db.rows())
        .await?;
        let Some((text, day)) = found else { break };
        counted = Some(Counted { text, day, votes: nth + 1 });
    }
    Ok(counted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_written_and_each_of_its_votes_has_a_mark_of_its_own() {
        let code = new_code();
        assert_eq!(plain(&code).len(), 20);
        assert_eq!(mark(&code, 0), mark(&format!(" {} ", code.replace('-', " ").to_uppercase()), 0));
        assert_ne!(mark(&code, 0), mark(&code, 1));
    }
}
