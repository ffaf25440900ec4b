//! The store: where the poles are kept, and how each is opened.
mod aside;

use anyhow::{Context, anyhow, bail};
pub use aside::{aside, bring_in, drop_aside, open_at_step};
use db::{Clock, Db, Settings, Store};
use jiff::tz::TimeZone;
use sqlx::migrate::Migrator;

/// Every step that rows have taken, from the first.
pub static STEPS: Migrator = db::steps!("../../migrations");

/// The time zone of a pole that has not said its own.
const ZONE: &str = "America/Toronto";

/// Opens a pole, in the time zone it has chosen.
pub async fn open(store: &Store, slug: &str, clock: &Clock) -> anyhow::Result<Db> {
    let zone = TimeZone::get(ZONE)?;
    let db = Db::open(&store.pole(slug), &STEPS, clock.clone(), zone).await?;
    let settings = Settings::of(&db).await?;
    match settings.get("pole.zone") {
        "" => Ok(db),
        name => Ok(db.in_zone(TimeZone::get(name).context("the pole's time zone")?)),
    }
}

/// Opens a pole that must be there already.
pub async fn open_known(store: &Store, slug: &str, clock: &Clock) -> anyhow::Result<Db> {
    must_be_known(store, slug).await?;
    open(store, slug, clock).await
}

/// Opens a pole that must be there already, at the step where it is: for what only reads.
pub async fn open_as_it_is(store: &Store, slug: &str, clock: &Clock) -> anyhow::Result<Db> {
    must_be_known(store, slug).await?;
    let mut none = Migrator::with_migrations(vec![]);
    none.set_ignore_missing(true);
    Db::open(&store.pole(slug), &none, clock.clone(), TimeZone::get(ZONE)?).await
}

async fn must_be_known(store: &Store, slug: &str) -> anyhow::Result<()> {
    let known = store.poles().await?;
    if known.is_empty() {
        return Err(none_kept(store));
    }
    if !known.iter().any(|known| known == slug) {
        let (place, known) = (place(store), known.join(", "));
        let add = match may_be_slug(slug) {
            Ok(()) => format!(", or add it with: maillon pole add {slug} --name NAME"),
            // What no pole can be called is not offered.
            Err(_) => String::new(),
        };
        bail!("no pole « {slug} » is kept in {place}, which keeps: {known}; name one of them{add}");
    }
    Ok(())
}

/// Where the poles are kept, as a person is told; an address may hold a password, and is not repeated.
pub fn place(store: &Store) -> String {
    match store {
        Store::Folder(folder) => format!("the folder {}", folder.display()),
        Store::Postgres(_) => "this PostgreSQL database".to_owned(),
    }
}

/// Why nothing can be done with a store where no pole is: often a folder that was mistyped.
pub fn none_kept(store: &Store) -> anyhow::Error {
    let place = place(store);
    match store {
        Store::Folder(folder) if !folder.exists() => anyhow!(
            "{place} is not there; say where the poles are kept with --data, \
             or begin there with: maillon pole add SLUG --name NAME"
        ),
        _ => anyhow!(
            "no pole is kept in {place}; say where they are kept with --data, \
             or add one with: maillon pole add SLUG --name NAME"
        ),
    }
}

/// The pole that was asked for, or every pole.
pub async fn asked(store: &Store, pole: Option<String>) -> anyhow::Result<Vec<String>> {
    match pole {
        Some(slug) => must_be_known(store, &slug).await.map(|()| vec![slug]),
        None => match store.poles().await? {
            none if none.is_empty() => Err(none_kept(store)),
            poles => Ok(poles),
        },
    }
}

/// Refuses what cannot be a pole's short name.
pub fn may_be_slug(slug: &str) -> anyhow::Result<()> {
    if slug.is_empty() || !slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        bail!("a pole's short name has small letters, digits and hyphens only: « {slug} »");
    }
    Ok(())
}

/// Adds a pole: its rows, its name, its time zone.
pub async fn add(store: &Store, slug: &str, name: &str, zone: &str, clock: &Clock) -> anyhow::Result<Db> {
    may_be_slug(slug)?;
    if store.poles().await?.iter().any(|known| known == slug) {
        bail!("the pole « {slug} » is there already");
    }
    TimeZone::get(zone).with_context(|| format!("no time zone is called « {zone} »"))?;
    let db = open(store, slug, clock).await?;
    let mut act = db.act(db::Who::House).await?;
    Settings::set(&mut act, "pole.name", name).await?;
    Settings::set(&mut act, "pole.zone", zone).await?;
    act.commit().await?;
    open(store, slug, clock).await
}
