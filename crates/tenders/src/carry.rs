//! Carrying a file in: taken apart and read on one thread, written part by part in acts; what broke off is gone on with.
use crate::{
    package::{End, Package},
    place::Places,
    reading::{self, Reading, Refused},
    release::Release,
    tie,
    told::{Told, told},
    write::{self, Desk, Fates},
};
use anyhow::Context;
use db::{Db, Who};
use flate2::bufread::MultiGzDecoder;
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, HashSet},
    fmt::Write,
    io::{BufRead, BufReader, Read},
    sync::Arc,
};
use tokio::sync::mpsc;

/// Releases of one act.
const A_PART: usize = 2_000;

/// How a file is opened; it may be asked on another thread.
pub type Opens = Box<dyn FnOnce() -> std::io::Result<Box<dyn Read + Send>> + Send>;
/// Told of each part kept, with how many releases were passed.
pub type Progress = Arc<dyn Fn(i64) + Send + Sync>;

/// Tells nobody.
pub fn quiet() -> Progress {
    Arc::new(|_: i64| {})
}

/// Some releases of a file, read.
#[derive(Default)]
struct Part {
    told: Vec<Told>,
    refused: Vec<Refused>,
    releases: i64,
    unknown: BTreeMap<String, i64>,
}

/// Reads a file whole into a reading that was begun, going on where one that broke off stopped.
///
/// # Errors
/// When the file cannot be had, or rows cannot be written: what was kept before stays, and another try goes on.
pub async fn carry(
    db: &Db,
    who: &Who,
    reading: &Reading,
    opens: Opens,
    progress: &Progress,
) -> anyhow::Result<Reading> {
    let (send, mut parts) = mpsc::channel(2);
    let passed = reading.releases;
    let reads = tokio::task::spawn_blocking(move || read(opens, passed, &send));
    let mut parties = HashSet::new();
    let mut releases = passed;
    while let Some(part) = parts.recv().await {
        releases += part.releases;
        keep(db, who, &reading.id, part, &mut parties).await?;
        progress(releases);
    }
    let end = reads.await??;
    let mut act = db.act(who.clone()).await?;
    let cut_at = match end {
        End::Cut(at) => Some(i64::try_from(at).unwrap_or(i64::MAX)),
        End::NoPackage => Some(0),
        End::Whole => None,
    };
    reading::end(&mut act, &reading.id, cut_at).await?;
    tie::tie_certain(&mut act).await?;
    act.commit().await?;
    reading::find(db, &reading.id).await?.context("a reading that was just ended")
}

async fn keep(
    db: &Db,
    who: &Who,
    reading: &str,
    part: Part,
    parties: &mut HashSet<crate::told::Party>,
) -> anyhow::Result<()> {
    let Part { told, refused, releases, unknown } = part;
    let mut act = db.act(who.clone()).await?;
    let batch = act.id();
    let fates = if told.is_empty() {
        Fates::default()
    } else {
        write::keep(&mut act, Desk { reading, batch: &batch, parties }, told).await?
    };
    reading::advance(&mut act, reading, releases, fates, &refused, &unknown).await?;
    if fates.added + fates.changed > 0 {
        act.record("notice.read", "notice-batch", &batch, "").await?;
    }
    act.commit().await?;
    Ok(())
}

/// Takes a file apart, passing over the releases that were kept before, until it ends or nobody listens.
fn read(opens: Opens, passed: i64, send: &mpsc::Sender<Part>) -> anyhow::Result<End> {
    let mut package = Package::of(plain(opens()?)?);
    let (mut places, mut part) = (Places::default(), Part::default());
    let mut nth = 0;
    while let Some((place, raw)) = package.next_release()? {
        nth += 1;
        if nth <= passed {
            continue;
        }
        part.releases += 1;
        match serde_json::from_slice::<Release>(raw) {
            Ok(release) if release.says_nothing() => part.refused.push(Refused::of(place, "empty", raw)),
            Ok(release) => part.told.push(told(release, digest(raw), &mut places, &mut part.unknown)),
            Err(_) => part.refused.push(Refused::of(place, "broken", raw)),
        }
        if part.releases as usize == A_PART && send.blocking_send(std::mem::take(&mut part)).is_err() {
            // Whoever writes has failed, and says why.
            return Ok(End::Whole);
        }
    }
    if part.releases > 0 {
        let _ = send.blocking_send(part);
    }
    Ok(package.end().unwrap_or(End::Whole))
}

/// Bytes taken out of gzip, if they are in it.
fn plain(from: Box<dyn Read + Send>) -> std::io::Result<Box<dyn Read>> {
    let mut from = BufReader::with_capacity(64 * 1024, from);
    let gzip = from.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    Ok(if gzip { Box::new(MultiGzDecoder::new(from)) } else { Box::new(from) })
}

/// What tells one release from another: half of its SHA-256 is more than enough.
fn digest(raw: &[u8]) -> String {
    Sha256::digest(raw).iter().take(12).fold(String::with_capacity(24), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
