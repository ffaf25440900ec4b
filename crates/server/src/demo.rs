//! The demonstration: dated scripts of a year, one for each room, played through the verbs that people use.
mod accompaniment;
mod assemblies;
mod cohorts;
mod communications;
mod concertation;
mod contracts;
mod directory;
mod dues;
mod events;
mod expenses;
mod funds;
mod labs;
mod library;
mod market;
mod membership;
mod needs;
mod partners;
mod people;
mod picture;
mod plan;
mod poles;
mod privacy;
mod renewals;
mod reports;
mod sessions;
mod surveys;
mod tenders;

use crate::{house, store};
use ::people::{account, role};
use anyhow::{Context, bail};
use db::{Act, Clock, Db, Settings, Store, Who};
use jiff::{civil::Date, tz::TimeZone};
use page::{Language, Poles};
use poles::{POLES, Told};
use std::collections::HashMap;

/// Where a script is played: the pole, its clock, who writes, and what earlier lines have made.
pub struct Stage {
    pub db: Db,
    pub slug: &'static str,
    /// The account of each role, by the role's name.
    accounts: HashMap<&'static str, String>,
    /// Ids of what lines have made, by a name of theirs: `organisation:Coop du 3`.
    made: HashMap<String, String>,
}

impl Stage {
    /// Begins an act by the account of a role.
    pub async fn act(&self, role: &str) -> anyhow::Result<Act> {
        let account = self.accounts.get(role).with_context(|| format!("no account is {role}"))?;
        Ok(self.db.act(Who::Person(account.clone())).await?)
    }

    /// The account of a role.
    pub fn account(&self, role: &str) -> anyhow::Result<String> {
        self.accounts.get(role).cloned().with_context(|| format!("no account is {role}"))
    }

    /// Remembers what a line made, for later lines.
    pub fn keep(&mut self, kind: &str, name: &str, id: String) {
        self.made.insert(format!("{kind}:{name}"), id);
    }

    /// What an earlier line made.
    pub fn kept(&self, kind: &str, name: &str) -> anyhow::Result<String> {
        self.made.get(&format!("{kind}:{name}")).cloned().with_context(|| format!("no {kind} « {name} » yet"))
    }
}

/// What a line says: nothing for `-`.
fn said(text: &str) -> String {
    if text == "-" { String::new() } else { text.to_owned() }
}

/// A name in French and in English, `French | English`.
fn both(names: &str) -> (String, String) {
    let (fr, en) = names.split_once(" | ").unwrap_or((names, ""));
    (fr.to_owned(), en.to_owned())
}

/// Makes the demonstration's poles where they are not there yet, and says how many it made.
pub async fn make(store: &Store) -> anyhow::Result<usize> {
    let mut made = 0;
    let known = store.poles().await?;
    for told in POLES.iter().filter(|told| !known.iter().any(|slug| slug == told.slug)) {
        let clock = Clock::standing("2000-01-01T00:00:00Z".parse()?);
        clock.set(at_work(told.opens, told.zone)?);
        let db = store::add(store, told.slug, told.name, told.zone, &clock).await?;
        settle(&db, told).await?;
        let accounts = open_accounts(&db, told.slug).await?;
        let mut stage = Stage { db, slug: told.slug, accounts, made: HashMap::new() };
        play(&mut stage, &clock, told).await.with_context(|| format!("playing {}", told.slug))?;
        stage.db.close().await;
        made += 1;
    }
    Ok(made)
}

/// What a pole says of itself on every page; the person is invented.
async fn settle(db: &Db, told: &Told) -> anyhow::Result<()> {
    let mut act = db.act(Who::House).await?;
    let email = format!("vieprivee@{}.example", told.slug);
    for (name, value) in [
        ("pole.address", told.address),
        (::people::place::REGION, told.region),
        ("pole.privacy-name", "Odile Vaguemont"),
        ("pole.privacy-email", &email),
    ] {
        Settings::set(&mut act, name, value).await?;
    }
    act.commit().await?;
    Ok(())
}

/// One account for each role, called by the role's words in the pole's language.
async fn open_accounts(db: &Db, slug: &str) -> anyhow::Result<HashMap<&'static str, String>> {
    let words = house::words()?;
    let mut act = db.act(Who::House).await?;
    let mut accounts = HashMap::new();
    for role in role::ALL {
        let key = format!("people-office-{role}");
        let name = format!("{} (démo)", words.say(Language::French, &key));
        let id = account::open(&mut act, &address(role, slug), &name, "fr").await?;
        let today = act.today();
        account::give_role(&mut act, &id, role, today).await?;
        accounts.insert(role, id);
    }
    act.commit().await?;
    Ok(accounts)
}

/// The address by which the account of a role signs in.
fn address(role: &str, slug: &str) -> String {
    format!("{role}@{slug}.example")
}

async fn play(stage: &mut Stage, clock: &Clock, told: &Told) -> anyhow::Result<()> {
    let mut lines: Vec<&str> = told
        .scripts
        .iter()
        .flat_map(|script| script.lines())
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .collect();
    lines.sort_by_key(|line| line.split(" ; ").next());
    for line in lines {
        let words: Vec<&str> = line.split(" ; ").map(str::trim).collect();
        let [day, ref words @ ..] = words[..] else { bail!("a line without a day: {line}") };
        clock.set(at_work(day, told.zone)?);
        play_line(stage, day, words).await.with_context(|| line.to_owned())?;
    }
    Ok(())
}

/// The first room that knows the line plays it.
async fn play_line(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<()> {
    let known = people::play(stage, day, words).await?
        || membership::play(stage, day, words).await?
        || dues::play(stage, day, words).await?
        || renewals::play(stage, day, words).await?
        || accompaniment::play(stage, day, words).await?
        || directory::play(stage, day, words).await?
        || surveys::play(stage, day, words).await?
        || events::play(stage, day, words).await?
        || tenders::play(stage, day, words).await?
        || concertation::play(stage, day, words).await?
        || assemblies::play(stage, day, words).await?
        || cohorts::play(stage, day, words).await?
        || market::play(stage, day, words).await?
        || needs::play(stage, day, words).await?
        || sessions::play(stage, day, words).await?
        || communications::play(stage, day, words).await?
        || contracts::play(stage, day, words).await?
        || expenses::play(stage, day, words).await?
        || library::play(stage, day, words).await?
        || funds::play(stage, day, words).await?
        || partners::play(stage, day, words).await?
        || plan::play(stage, day, words).await?
        || privacy::play(stage, day, words).await?
        || reports::play(stage, day, words).await?;
    if known { Ok(()) } else { bail!("no room knows this line") }
}

/// Half past four in the afternoon, when people log their day.
fn at_work(day: &str, zone: &str) -> anyhow::Result<jiff::Timestamp> {
    let day: Date = day.parse().with_context(|| format!("not a day: {day}"))?;
    Ok(day.at(16, 30, 0, 0).to_zoned(TimeZone::get(zone)?)?.timestamp())
}

/// Prints where the demonstration is, and a sign-in link for each role.
pub async fn greet(poles: &Poles, origin: &str) -> anyhow::Result<()> {
    for (slug, pole) in poles {
        println!("\n{}\n  {origin}/{slug}\n", pole.name());
        for role in role::ALL {
            let Some(account) = account::with_role(&pole.db, role).await? else { continue };
            let mut act = pole.db.act(Who::House).await?;
            let token = account::make_link(&mut act, &account).await?;
            act.commit().await?;
            println!("  {role:15} {origin}/{slug}/connexion/lien/{token}");
        }
    }
    println!("\nEach link serves once, for {} minutes.", account::LINK_MINUTES);
    Ok(())
}

/// What the demonstration holds, where it is kept, and how to serve it and sign in, for whoever only made it.
/// `program` is how this program is called.
pub async fn told(store: &Store, made: usize, program: &str) -> anyhow::Result<String> {
    let place = store::place(store);
    let mut told = match made {
        0 => format!("The demonstration was there already, in {place}; nothing was written.\n"),
        _ => format!("Made the demonstration in {place}.\n"),
    };
    let clock = Clock::system();
    for pole in &POLES {
        let db = store::open_known(store, pole.slug, &clock).await?;
        let (from, to): (Date, Date) = (pole.opens.parse()?, db.today());
        told += &format!("\n  {}, {}\n", pole.slug, pole.name);
        let figures = house::figures();
        for (key, what) in [
            ("people.organizations", "organizations"),
            ("membership.in-force", "members today"),
            ("accompaniment.acts", "service acts"),
            ("accompaniment.referrals", "referrals"),
        ] {
            let figure = figures.find(key).with_context(|| format!("no figure is {key}"))?;
            told += &format!("  {:>5} {what}\n", ::figures::count(&db, figure, from, to).await?.value);
        }
        db.close().await;
    }
    let data = match store {
        Store::Folder(folder) => format!(" --data {}", folder.display()),
        Store::Postgres(_) => String::new(),
    };
    let slug = POLES[0].slug;
    told += &format!(
        "\nServe it, with a sign-in link printed for each role:\n  {program} demo{data}\n\
         Or serve it as a pole of your own, and ask for one link (it serves once, for {} minutes):\n  \
         {program} serve{data}\n  {program} link {} --pole {slug}{data}\n\
         Its accounts: {}.\n",
        account::LINK_MINUTES,
        address(role::AGENT, slug),
        role::ALL.map(|role| address(role, slug)).join(", "),
    );
    if matches!(store, Store::Postgres(_)) {
        told += "Each with the same --data, or MAILLON_DATA.\n";
    }
    Ok(told)
}
