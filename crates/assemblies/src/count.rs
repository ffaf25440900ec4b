//! The count: a vote ends with what was cast or with hands that were counted, its outcome is kept with the quorum of
//! that moment, and whoever was elected is seated.
use crate::{
    assembly::Assembly,
    ballot, election,
    majority::{elected, outcome},
    motion::{self, CHOICES, Motion},
    presence, voter,
};
use db::{Act, Db, Fault};
use page::{Refusals, is_seen};

/// Hands as they were counted: each choice with its votes, and by whom.
#[derive(Clone, Debug, Default)]
pub struct Hands {
    pub votes: Vec<(String, String)>,
    pub teller: String,
}

impl Hands {
    /// As a form sends it: `n-CHOICE` for each, then who counted.
    pub fn of(form: Vec<(String, String)>) -> Hands {
        let mut hands = Hands::default();
        for (field, value) in form {
            match (field.strip_prefix("n-"), field.as_str()) {
                (Some(choice), _) => hands.votes.push((choice.to_owned(), value)),
                (_, "teller") => hands.teller = value,
                _ => {}
            }
        }
        hands
    }

    pub fn said(&self, choice: &str) -> &str {
        self.votes.iter().find(|(one, _)| one == choice).map(|(_, votes)| votes.as_str()).unwrap_or_default()
    }
}

/// Ends the vote on a motion, or says what is refused. Where too few were left there, nothing is decided.
pub async fn end(act: &mut Act, db: &Db, id: &str, hands: &Hands) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let Some((motion, one)) = motion::before(act, id).await? else { return Ok(Ok(())) };
    refusals.unless(motion.is_open() && one.is_open(), "vote", "assembly-refusal-not-open");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let candidates = election::held(act, id).await?;
    let choices: Vec<String> = match motion.is_election() {
        true => candidates.iter().map(|one| one.id.clone()).collect(),
        false => CHOICES.map(str::to_owned).to_vec(),
    };
    refusals.unless(!choices.is_empty(), "vote", "assembly-refusal-no-candidate");
    let opposed = !motion.is_election() || i64::try_from(choices.len()).is_ok_and(|many| many > motion.seats);
    let votes = match motion.way.as_str() {
        "hands" if opposed => counted(act, &motion, &one, &choices, hands, &mut refusals).await?,
        "hands" => vec![0; choices.len()],
        _ => {
            let cast = ballot::gather(act, &motion).await?;
            let of = |choice: &String| -> i64 {
                let says = |cast: &&(String, i64)| cast.0.split(' ').any(|one| one == choice);
                cast.iter().filter(says).map(|(_, votes)| votes).sum()
            };
            choices.iter().map(of).collect::<Vec<i64>>()
        }
    };
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let quorum = presence::quorum(act, db, &one).await?;
    let (result, winners) = judged(&motion, &votes, quorum.is_met());
    for (choice, votes) in choices.iter().zip(&votes) {
        sqlx::query("insert into assembly_tally (motion_id, choice, votes) values ($1, $2, $3)")
            .bind(id)
            .bind(choice)
            .bind(votes)
            .execute(act.rows())
            .await?;
    }
    let at = act.at();
    sqlx::query(
        "update assembly_motion set closed_at = $2, present = $3, needed = $4, outcome = $5, teller = $6 where id = $1",
    )
    .bind(id)
    .bind(at)
    .bind(quorum.there)
    .bind(quorum.needed)
    .bind(result)
    .bind(hands.teller.trim())
    .execute(act.rows())
    .await?;
    let seated: Vec<_> =
        candidates.into_iter().zip(winners).filter(|(_, won)| *won).map(|(one, _)| one).collect();
    if !seated.is_empty()
        && let Err(refusals) = election::seat(act, db, &one, &motion, &seated).await?
    {
        return Ok(Err(refusals));
    }
    act.record("assembly.vote-ended", "assembly", &one.id, &format!("{id} {result}")).await?;
    Ok(Ok(()))
}

/// The outcome of a vote, and which candidates are elected.
fn judged(motion: &Motion, votes: &[i64], quorum: bool) -> (&'static str, Vec<bool>) {
    if !quorum {
        return ("no-quorum", vec![]);
    }
    if !motion.is_election() {
        return (outcome(&motion.majority, votes[0], votes[1]), vec![]);
    }
    let seats = usize::try_from(motion.seats).unwrap_or_default();
    let (winners, tied) = elected(votes, seats);
    let result = match (tied, votes.len() <= seats, winners.contains(&true)) {
        (true, ..) => "tied",
        (_, true, _) => "acclaimed",
        (.., true) => "elected",
        _ => "unfilled",
    };
    (result, winners)
}

/// Hands counted by staff, no more of them than the votes that are there.
async fn counted(
    act: &mut Act,
    motion: &Motion,
    one: &Assembly,
    choices: &[String],
    hands: &Hands,
    refusals: &mut Refusals,
) -> Result<Vec<i64>, Fault> {
    let voters = voter::held(act, &one.id).await?;
    let there = voters.iter().filter(|voter| voter.is_there() && voter.is_of(&motion.college));
    let most: i64 = there.map(|voter| voter.votes).sum();
    let read = |choice: &String| hands.said(choice).trim().parse::<i64>().ok().filter(|votes| *votes >= 0);
    let votes: Option<Vec<i64>> = choices.iter().map(read).collect();
    refusals.unless(votes.is_some(), "hands", "assembly-refusal-count");
    let votes = votes.unwrap_or_else(|| vec![0; choices.len()]);
    let seats = if motion.is_election() { motion.seats } else { 1 };
    let sound = votes.iter().all(|one| *one <= most)
        && votes
            .iter()
            .try_fold(0_i64, |sum, one| sum.checked_add(*one))
            .is_some_and(|sum| sum <= most * seats);
    refusals.unless(sound, "hands", "assembly-refusal-too-much");
    let told = is_seen(&hands.teller) && hands.teller.chars().count() <= 200;
    refusals.unless(told, "teller", "assembly-refusal-teller");
    Ok(votes)
}

/// What each choice of a vote that ended came to.
pub async fn tally(db: &Db, motion: &str) -> Result<Vec<(String, i64)>, Fault> {
    sqlx::query_as("select choice, votes from assembly_tally where motion_id = $1")
        .bind(motion)
        .fetch_all(db.rows())
        .await
}
