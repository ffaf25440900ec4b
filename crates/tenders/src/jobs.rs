//! The jobs of calls for tenders: files that were brought are read, and addresses are read again every morning.
use crate::{
    alerting::{self, ALERT, Desk, FORGET},
    carry::{Opens, carry, quiet},
    fetch::{self, Fetched},
    listing, pieces, reading,
    source::{self, Source},
    tie,
};
use anyhow::Context;
use db::{Act, Db, Fault, Who};
use flate2::read::GzDecoder;
use jobs::{Due, Job, Kinds, Outcome};
use page::{House, Pole};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{
    io::{Cursor, Read},
    sync::Arc,
};

const READ: &str = "tenders.read";
const POLL: &str = "tenders.poll";
const FETCH: &str = "tenders.fetch";
/// The longest listing of files.
const LISTING: u64 = 8 * 1024 * 1024;

/// A file of a listing, to be fetched.
#[derive(Debug, Deserialize, Serialize)]
struct Wanted {
    source: String,
    name: String,
    address: String,
    stamp: String,
}

/// The kinds of job that read files of notices and write alerts.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    // Every morning, after the addresses are read: letters go on the day that the pole chose, or the morning after it
    // when nothing ran on that day.
    Kinds::new().on(READ, read).on(FETCH, fetch_one).on(FORGET, forget).every(POLL, "35 5 * * *", poll).every(
        ALERT,
        "10 8 * * *",
        move |db, _| {
            let (house, pole) = (house.clone(), pole.clone());
            async move {
                let desk = Desk { words: &house.words, origin: &house.origin, pole: &pole };
                alerting::write_week(&db, desk).await?;
                Ok(Outcome::Done)
            }
        },
    )
}

/// Asks for a file that was brought to be read.
pub async fn ask_reading(act: &mut Act, reading: &str) -> Result<(), Fault> {
    jobs::later(act, READ, &json!(reading), Due::Now, Some(&format!("{READ} {reading}"))).await?;
    Ok(())
}

/// Asks for the addresses to be read now.
pub async fn ask_poll(act: &mut Act) -> Result<(), Fault> {
    jobs::later(act, POLL, &json!(null), Due::Now, None).await?;
    Ok(())
}

async fn read(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let id: String = job.read()?;
    let Some(one) = reading::find(&db, &id).await?.filter(|one| one.ended_at.is_none()) else {
        return Ok(Outcome::Done);
    };
    let Some(file) = pieces::open(&db, &id).await? else {
        return Ok(Outcome::Fail("its file was forgotten".to_owned()));
    };
    let opens: Opens = Box::new(move || Ok(Box::new(file) as Box<dyn Read + Send>));
    carry(&db, &Who::Import(id), &one, opens, &quiet()).await?;
    Ok(Outcome::Done)
}

/// Opens bytes that are held.
fn held(bytes: Vec<u8>) -> Opens {
    Box::new(move || Ok(Box::new(Cursor::new(bytes)) as Box<dyn Read + Send>))
}

/// Takes the tokens from a letter whose link serves no more.
async fn forget(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let letter: String = job.read()?;
    let mut act = db.act(Who::Job(FORGET)).await?;
    people::account::forget_link(&mut act, &letter).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}

async fn poll(db: Db, job: Job) -> anyhow::Result<Outcome> {
    // An address that fails keeps neither the others from being read, nor certain ties from being made.
    let mut faults = vec![];
    for one in source::open(&db).await? {
        if let Err(fault) = read_again(&db, &one).await {
            faults.push(format!("{fault:#}"));
        }
    }
    let mut act = db.act(Who::Job(POLL)).await?;
    // An organization may have said its NEQ since the last file.
    tie::tie_certain(&mut act).await?;
    if faults.is_empty() {
        jobs::done(&mut act, &job).await?;
    }
    act.commit().await?;
    // The last try that fails is kept with its faults.
    Ok(if faults.is_empty() { Outcome::Done } else { Outcome::Retry(faults.join("; ")) })
}

/// Reads an address again: a file is taken in, a listing asks for each file that was not seen yet.
async fn read_again(db: &Db, one: &Source) -> anyhow::Result<()> {
    let address = one.address.clone();
    let fetched = tokio::task::spawn_blocking(move || fetch::fetch(&address)).await??;
    let mut text = vec![];
    GzDecoder::new(&fetched.packed[..]).take(LISTING).read_to_end(&mut text)?;
    let Some(offered) = listing::read(&text, db.today()) else {
        return take(db, &one.id, &one.address, fetched, None).await;
    };
    let mut act = db.act(Who::Job(POLL)).await?;
    for file in offered {
        if source::was_seen(db, &file.stamp).await? {
            continue;
        }
        let once = format!("{FETCH} {}", file.stamp);
        let wanted =
            Wanted { source: one.id.clone(), name: file.name, address: file.address, stamp: file.stamp };
        jobs::later(&mut act, FETCH, &serde_json::to_value(wanted)?, Due::Now, Some(&once)).await?;
    }
    act.commit().await?;
    Ok(())
}

async fn fetch_one(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let wanted: Wanted = job.read()?;
    let address = wanted.address.clone();
    let fetched = tokio::task::spawn_blocking(move || fetch::fetch(&address)).await??;
    take(&db, &wanted.source, &wanted.name, fetched, Some(&wanted.stamp)).await?;
    Ok(Outcome::Done)
}

/// Takes in a file that an address gave; the same bytes add nothing.
async fn take(
    db: &Db,
    source: &str,
    name: &str,
    fetched: Fetched,
    stamp: Option<&str>,
) -> anyhow::Result<()> {
    let Fetched { digest, packed, stamp: said } = fetched;
    let known = reading::of_digest(db, &digest).await?.filter(|known| known.ended_at.is_some());
    let id = match known {
        Some(known) => known.id,
        None => {
            let mut act = db.act(Who::Job(FETCH)).await?;
            let name = name.rsplit('/').find(|part| !part.is_empty()).unwrap_or(name);
            let id = reading::begin(&mut act, source, name, &digest).await?;
            act.commit().await?;
            let one = reading::find(db, &id).await?.context("a reading that was just begun")?;
            carry(db, &Who::Import(id.clone()), &one, held(packed), &quiet()).await?;
            id
        }
    };
    let stamp = stamp.map_or_else(|| format!("{name} {said}"), str::to_owned);
    let mut act = db.act(Who::Job(FETCH)).await?;
    source::see(&mut act, &stamp, &id).await?;
    act.commit().await?;
    Ok(())
}
