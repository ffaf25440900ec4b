//! The link: what a letter brings a voter, to the assembly, its papers and its ballots, until some days after it.
use db::{Act, Fault, Id};
use page::hash;

/// Days after the assembly until which its link tells what was decided.
pub const AFTER: i64 = 30;

/// Makes a link for a voter, and gives its token: the row keeps only the hash.
pub async fn make(act: &mut Act, voter: &str, last_on: &str) -> Result<String, Fault> {
    let (token, at) = (Id::secret(), act.at());
    sqlx::query(
        "insert into assembly_link (token_hash, voter_id, letter_id, made_at, last_on) values ($1, $2, '', $3, $4)",
    )
    .bind(hash(&token))
    .bind(voter)
    .bind(at)
    .bind(last_on)
    .execute(act.rows())
    .await?;
    Ok(token)
}

/// Notes which letter brings a link, so that its secret can be taken out of it.
pub async fn brought_by(act: &mut Act, token: &str, letter: &str) -> Result<(), Fault> {
    sqlx::query("update assembly_link set letter_id = $2 where token_hash = $1")
        .bind(hash(token))
        .bind(letter)
        .execute(act.rows())
        .await?;
    Ok(())
}

/// Ends the links of an assembly that is called off, and takes them out of their letters.
pub async fn end_all(act: &mut Act, assembly: &str) -> Result<(), Fault> {
    let at = act.at();
    let ended: Vec<(String,)> = sqlx::query_as(
        "update assembly_link set ended_at = $2 where ended_at is null and voter_id in \
         (select v.id from assembly_voter v where v.assembly_id = $1) returning letter_id",
    )
    .bind(assembly)
    .bind(at)
    .fetch_all(act.rows())
    .await?;
    forget(act, &ended).await
}

/// Takes away the links of a voter that is on no roll any more, out of their letters too.
pub async fn withdraw(act: &mut Act, voter: &str) -> Result<(), Fault> {
    let gone: Vec<(String,)> =
        sqlx::query_as("delete from assembly_link where voter_id = $1 returning letter_id")
            .bind(voter)
            .fetch_all(act.rows())
            .await?;
    forget(act, &gone).await
}

/// Takes out of their letters the links whose last day is past.
pub async fn forget_old(act: &mut Act) -> Result<(), Fault> {
    let (at, today) = (act.at(), act.today().to_string());
    let ended: Vec<(String,)> = sqlx::query_as(
        "update assembly_link set ended_at = $1 where ended_at is null and last_on < $2 returning letter_id",
    )
    .bind(at)
    .bind(today)
    .fetch_all(act.rows())
    .await?;
    forget(act, &ended).await
}

async fn forget(act: &mut Act, letters: &[(String,)]) -> Result<(), Fault> {
    for (letter,) in letters.iter().filter(|(letter,)| !letter.is_empty()) {
        people::account::forget_link(act, letter).await?;
    }
    Ok(())
}
