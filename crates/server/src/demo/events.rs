//! Lines of events: a gathering and its sessions, published or cancelled, who registers, who comes.
use super::{Stage, both, renewals::desk, said};
use crate::house;
use ::events::{
    choice,
    gathering::{self, Gathering},
    payment, planned, presence,
    registration::{self, Registration},
    roster::{self, Way},
    roster_line, session,
};
use anyhow::{Context, anyhow, bail};
use sheets::Sheet;

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        // événement ; mark ; kind ; audiences or - ; action ; MRC ; place ; places or - ; edition or - ; French | English
        ["événement", mark, kind, audience, action, mrc, place, capacity, edition, names] => {
            let (title_fr, title_en) = both(names);
            let typed = planned::Typed {
                kind: kind.to_owned(),
                title_fr,
                title_en,
                audience: said(audience).split_whitespace().map(str::to_owned).collect(),
                place: place.to_owned(),
                mrc: mrc.to_owned(),
                action: action.to_owned(),
                capacity: said(capacity),
                edition: said(edition),
                ..planned::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            let planned = planned::plan(&mut act, None, &typed).await?;
            let Ok(id) = planned else { bail!("refused: {planned:?}") };
            act.commit().await?;
            stage.keep("événement", mark, id);
        }
        // séance ; mark ; day ; begins ; ends ; track or - ; place or - ; MRC or - ; French | English [; speakers, parted by //]
        ["séance", mark, on, begins, ends, track, place, mrc, names, ref speakers @ ..] => {
            let (session_fr, session_en) = both(names);
            let typed = session::Typed {
                day: on.to_owned(),
                begins: begins.to_owned(),
                ends: ends.to_owned(),
                track: said(track),
                session_fr,
                session_en,
                session_place: said(place),
                session_mrc: said(mrc),
                speakers: speakers.first().unwrap_or(&"").replace(" // ", "\n"),
                ..session::Typed::default()
            };
            let id = stage.kept("événement", mark)?;
            let mut act = stage.act("agent").await?;
            let held = session::hold(&mut act, &id, None, &typed).await?;
            if held.is_err() {
                bail!("refused: {held:?}");
            }
            act.commit().await?;
        }
        ["annoncer", mark] => {
            let one = known(stage, mark).await?;
            let mut act = stage.act("agent").await?;
            let published = gathering::publish(&mut act, &one).await?;
            if let Err(why) = published {
                bail!("refused: {why}");
            }
            act.commit().await?;
        }
        ["annuler l’événement", mark, told] => {
            let one = known(stage, mark).await?;
            let mut act = stage.act("direction").await?;
            let cancelled = gathering::cancel(&mut act, &one, told).await?;
            if let Err(why) = cancelled {
                bail!("refused: {why}");
            }
            act.commit().await?;
        }
        // inscrire ; mark ; name | name… ; organization or - ; as what
        ["inscrire à", mark, names, organization, part] => {
            let one = known(stage, mark).await?;
            let mut act = stage.act("agent").await?;
            for name in names.split(" | ") {
                let typed = typed(name, &said(organization), part);
                if let Err(refusals) = registration::register(&mut act, &one, &typed, "team").await? {
                    bail!("refused: {refusals:?}");
                }
            }
            act.commit().await?;
        }
        // présents ; mark ; which session, from 1 ; name | name…
        ["présents", mark, which, names] => {
            let one = known(stage, mark).await?;
            let session = nth(stage, &one, which).await?;
            let all = registration::of(&stage.db, &one.id).await?;
            let mut act = stage.act("agent").await?;
            let at = act.moment();
            for name in names.split(" | ") {
                let who: &Registration =
                    all.iter().find(|known| known.name == name).with_context(|| format!("no {name}"))?;
                presence::arrive(&mut act, &one, (&session, &who.id), ("démo", at)).await?;
            }
            act.commit().await?;
        }
        // choisir ; mark ; which session, from 1 ; name | name…
        ["choisir", mark, which, names] => {
            let one = known(stage, mark).await?;
            let session = nth(stage, &one, which).await?;
            let sessions = session::of(stage.db.rows(), &one.id).await?;
            let all = registration::of(&stage.db, &one.id).await?;
            let mut act = stage.act("agent").await?;
            for name in names.split(" | ") {
                let who: &Registration =
                    all.iter().find(|known| known.name == name).with_context(|| format!("no {name}"))?;
                let chosen = [session.clone()];
                let changed =
                    choice::change(&mut act, &sessions, &who.id, (chosen.as_slice(), false)).await?;
                if let Err(refusals) = changed {
                    bail!("refused: {refusals:?}");
                }
            }
            act.commit().await?;
        }
        // à la porte ; mark ; which session ; name ; organization or -
        ["à la porte", mark, which, name, organization] => {
            let one = known(stage, mark).await?;
            let session = nth(stage, &one, which).await?;
            let mut act = stage.act("agent").await?;
            let typed =
                registration::Typed { email: String::new(), ..typed(name, &said(organization), "attendee") };
            let written = registration::register(&mut act, &one, &typed, "door").await?;
            let Ok(written) = written else { bail!("refused: {written:?}") };
            let at = act.moment();
            presence::arrive(&mut act, &one, (&session, written.id()), ("démo", at)).await?;
            act.commit().await?;
        }
        // prix ; mark ; dollars ; dollars for members; taxes come on top
        ["prix", mark, price, member_price] => {
            let one = known(stage, mark).await?;
            let (price, member_price) = (price.to_owned(), member_price.to_owned());
            let taxable = "1".to_owned();
            let typed = planned::Typed { price, member_price, taxable, ..planned::Typed::of(&one) };
            let mut act = stage.act("agent").await?;
            let changed = planned::change(&mut act, &one.id, &typed).await?;
            if changed.is_err() {
                bail!("refused: {changed:?}");
            }
            act.commit().await?;
        }
        // payer ; mark ; name ; dollars ; how
        ["payer", mark, name, amount, method] => {
            let one = known(stage, mark).await?;
            let all = registration::of(&stage.db, &one.id).await?;
            let theirs = all.iter().find(|known| known.name == name).with_context(|| format!("no {name}"))?;
            let words = house::words()?;
            let desk = desk(stage, &words).await?;
            let typed = payment::Typed {
                amount: amount.to_owned(),
                method: method.to_owned(),
                paid_on: stage.db.today().to_string(),
            };
            let mut act = stage.act("agent").await?;
            let paid = payment::pay(&mut act, &desk, (&one, theirs), &typed).await?;
            if paid.is_err() {
                bail!("refused: {paid:?}");
            }
            act.commit().await?;
        }
        // liste ; mark ; a file of participants, its lines parted by //
        ["liste", mark, text] => {
            let one = known(stage, mark).await?;
            let text = text.replace(" // ", "\n");
            let words = house::words()?;
            let desk = desk(stage, &words).await?;
            let way = Way { desk: &desk, zone: stage.db.zone(), said: &[] };
            let sheet = Sheet::read(text.as_bytes(), Some("liste.csv")).map_err(|_| anyhow!("no sheet"))?;
            let mut act = stage.act("agent").await?;
            let file = roster::begin(&mut act, &one.id, ("liste.csv", text.as_bytes())).await?;
            let columns = roster_line::columns("", &sheet.head);
            roster::take(&mut act, (&file, &one), &sheet, &columns, &way).await?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn known(stage: &Stage, mark: &str) -> anyhow::Result<Gathering> {
    let id = stage.kept("événement", mark)?;
    gathering::find(stage.db.rows(), &id).await?.context("a gathering")
}

/// The id of a session by its number, from 1.
async fn nth(stage: &Stage, one: &Gathering, which: &str) -> anyhow::Result<String> {
    let sessions = session::of(stage.db.rows(), &one.id).await?;
    let at: usize = which.parse()?;
    Ok(sessions.get(at.wrapping_sub(1)).context("no such session")?.id.clone())
}

/// What an invented person types: an address made of their name.
fn typed(name: &str, organization: &str, part: &str) -> registration::Typed {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '.' };
    registration::Typed {
        name: name.to_owned(),
        email: format!("{}@personnes.example", name.chars().map(plain).collect::<String>()),
        organization: organization.to_owned(),
        part: part.to_owned(),
        ..registration::Typed::default()
    }
}
