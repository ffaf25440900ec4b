//! The demonstration: a dated script of a year, played through the same verbs that people use.
use crate::store;
use accompaniment::act;
use anyhow::{Context, bail};
use db::{Clock, Db, Store, Who};
use jiff::{civil::Date, tz::TimeZone};
use page::Poles;
use people::{account, organization, role};
use std::collections::HashMap;

const GIM: &str = include_str!("../demo/gim.txt");
const NAME: &str = "Pôle d’économie sociale Gaspésie–Îles-de-la-Madeleine (démonstration)";
const ZONE: &str = "America/Toronto";

/// Makes the demonstration's pole where it is not there yet.
pub async fn make(store: &Store) -> anyhow::Result<()> {
    if store.poles().await?.iter().any(|slug| slug == "gim") {
        return Ok(());
    }
    let clock = Clock::standing("2021-03-30T13:00:00Z".parse()?);
    let db = store::add(store, "gim", NAME, ZONE, &clock).await?;
    let agent = open_accounts(&db).await?;
    play(&db, &clock, &agent, GIM).await?;
    db.close().await;
    Ok(())
}

/// One account for each role; gives the agent's, who logs the acts.
async fn open_accounts(db: &Db) -> anyhow::Result<String> {
    let mut act = db.act(Who::House).await?;
    let mut agent = String::new();
    for role in role::ALL {
        let id =
            account::open(&mut act, &format!("{role}@gim.example"), &format!("Démo ({role})"), "fr").await?;
        let today = act.today();
        account::give_role(&mut act, &id, role, today).await?;
        if role == role::AGENT {
            agent = id;
        }
    }
    act.commit().await?;
    Ok(agent)
}

/// Plays a script: `organisation ; name ; form ; municipality ; MRC`, `acte ; day ; topic ; minutes ; names`,
/// `retirer` (the act just before).
async fn play(db: &Db, clock: &Clock, agent: &str, script: &str) -> anyhow::Result<()> {
    let mut known: HashMap<&str, String> = HashMap::new();
    let mut last = String::new();
    for (number, line) in script.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let parts: Vec<&str> = line.split(" ; ").collect();
        let told = || format!("line {} of the script: {line}", number + 1);
        match parts[..] {
            ["organisation", name, form, municipality, mrc] => {
                let mut act = db.act(Who::Person(agent.to_owned())).await?;
                let typed = organization::Typed {
                    name: name.to_owned(),
                    legal_form: form.to_owned(),
                    municipality: municipality.to_owned(),
                    mrc: mrc.to_owned(),
                    ..Default::default()
                };
                let Ok(id) = organization::add(&mut act, &typed).await? else { bail!(told()) };
                act.commit().await?;
                known.insert(name, id);
            }
            ["acte", day, topic, minutes, names] => {
                // Logged at the end of its day, as people do.
                let evening = day.parse::<Date>()?.at(16, 30, 0, 0).to_zoned(TimeZone::get(ZONE)?)?;
                clock.set(evening.timestamp());
                let organizations: Option<Vec<String>> =
                    names.split(" | ").map(|n| known.get(n).cloned()).collect();
                let typed = act::Typed {
                    organization: organizations.with_context(told)?,
                    day: day.to_owned(),
                    topic: topic.to_owned(),
                    minutes: minutes.to_owned(),
                    note: String::new(),
                };
                let mut act = db.act(Who::Person(agent.to_owned())).await?;
                let Ok(id) = act::log(&mut act, &typed).await? else { bail!(told()) };
                act.commit().await?;
                last = id;
            }
            ["retirer"] => {
                let mut act = db.act(Who::Person(agent.to_owned())).await?;
                act::withdraw(&mut act, &last).await?;
                act.commit().await?;
            }
            _ => bail!(told()),
        }
    }
    Ok(())
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
