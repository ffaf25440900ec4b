//! Alerting: the letters of a week, one to each supplier that wishes, with what is new to it and why; never twice the same.
use crate::{
    alert, alert_rule,
    choose::{Chosen, choose},
    notice, stop, suit, suppliers,
    wish::{self, Wish},
};
use anyhow::Context;
use db::{Act, Db, Fault, Who};
use jiff::SignedDuration;
use jobs::Due;
use mail::Letter;
use page::{Language, Pole, Words, day};
use serde_json::json;
use std::sync::Arc;

/// The kind of job that writes the letters.
pub const ALERT: &str = "tenders.alert";

/// The kind of job that takes a link from its letter once it serves no more.
pub const FORGET: &str = "tenders.forget-link";

/// Where letters of a pole are written: its words, and the address of the house.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub words: &'a Words,
    pub origin: &'a str,
    pub pole: &'a Pole,
}

impl Desk<'_> {
    fn say(&self, language: Language, key: &str, things: &[(&str, &str)]) -> String {
        let things: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
        self.words.say_with(language, key, &things)
    }

    fn address(&self, rest: &str) -> String {
        format!("{}{}", self.origin, self.pole.path(rest))
    }

    /// Writes a letter to the mailbox of a wish: what is new, or where nothing is, only the way to what it wishes.
    pub async fn write(&self, act: &mut Act, wish: &Wish, chosen: &[Chosen]) -> Result<(), Fault> {
        let kind = if chosen.is_empty() { "link" } else { "weekly" };
        let secrets = alert::make(act, &wish.organization_id, &wish.email, kind).await?;
        let language = Language::from_code(&wish.language);
        let pole = self.pole.name();
        let settings = self.pole.settings();
        let sender: Vec<&str> = [pole.as_str(), settings.get("pole.address")]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let (sender, count) = (sender.join(", "), chosen.len().to_string());
        let things =
            [("name", wish.organization.as_str()), ("sender", sender.as_str()), ("told", count.as_str())];
        let say = |key: &str| self.say(language, key, &things);
        let way = self.address(&format!("/mes-alertes/{}", secrets.token));
        let mut paragraphs = vec![say("tender-letter-hello")];
        paragraphs.push(match chosen.len() {
            0 => say("tender-letter-link"),
            many => self.words.counted(language, "tender-letter-new", many as i64),
        });
        for one in chosen {
            let sent = alert::note(act, &secrets.id, &wish.organization_id, &one.notice.id).await?;
            paragraphs.push(self.told(language, one, &format!("{way}/avis/{sent}")));
        }
        paragraphs.push(say("tender-letter-why"));
        let subject = match chosen.len() {
            0 => say("tender-letter-subject-link"),
            many => self.words.counted(language, "tender-letter-subject", many as i64),
        };
        let letter = Letter::in_words_until_stopped(
            &wish.email,
            &subject,
            &paragraphs,
            Some((&say("tender-letter-settle"), &way)),
            &pole,
            language.code(),
            (&say("tender-letter-stop"), &self.address(&format!("/plus-d-alertes/{}", secrets.stop))),
        );
        let letter = mail::post(act, &letter).await?;
        let ends = act.moment() + SignedDuration::from_hours(24 * alert::DAYS);
        jobs::later(act, FORGET, &json!(letter), Due::At(ends), None).await?;
        alert::brought_by(act, &secrets.id, &letter).await
    }

    /// One notice: its title, buyer, place and closing day, why it is told, and the way to say that it is not for one.
    fn told(&self, language: Language, one: &Chosen, decline: &str) -> String {
        let notice = &one.notice;
        let closes = day(&notice.closes_on, language);
        let closes = self.say(language, "tender-letter-closes", &[("day", &closes)]);
        let place = match notice.place() {
            "" => self.say(language, "tender-place-unknown", &[]),
            place => place.to_owned(),
        };
        let facts: Vec<&str> =
            [notice.buyer.as_str(), &place, &closes].into_iter().filter(|part| !part.is_empty()).collect();
        let word = one.word.as_deref();
        let mut why: Vec<String> =
            word.map(|word| self.say(language, "tender-why-wanted", &[("word", word)])).into_iter().collect();
        why.extend(one.ranked.iter().flat_map(|ranked| suit::reasons(self.words, language, ranked)));
        let mut lines = vec![notice.name().to_owned(), facts.join(" · "), why.join(" · ")];
        if !notice.address.is_empty() {
            lines.push(self.say(language, "tender-letter-see", &[]));
            lines.push(notice.address.clone());
        }
        lines.push(self.say(language, "tender-letter-decline", &[]));
        lines.push(decline.to_owned());
        lines.join("\n")
    }
}

/// Writes the letters that are due and not written yet, each in an act of its own. Says how many went.
pub async fn write_week(db: &Db, desk: Desk<'_>) -> anyhow::Result<usize> {
    let today = db.today();
    let Some(rule) = alert_rule::on(db, today).await? else { return Ok(0) };
    let Some(due) = rule.due(today) else { return Ok(0) };
    if alert::week_is_written(db, due).await? {
        return Ok(0);
    }
    let day = today.to_string();
    let wishes: Vec<Wish> = wish::all(db).await?.into_iter().filter(|wish| wish.stands_on(&day)).collect();
    let mut written = 0;
    if !wishes.is_empty() {
        let memory = Arc::new(suppliers::memory(db).await?);
        let open = Arc::new(notice::open(db, &day).await?);
        for wish in wishes {
            let organization = &wish.organization_id;
            let mut rows = db.rows().acquire().await?;
            // After a crash: who had its letter of this week waits for the next.
            if alert::had_since(&mut rows, organization, &due.to_string()).await?
                || stop::stopped(&mut rows, &wish.email).await?
            {
                continue;
            }
            let told = alert::told(&mut rows, organization).await?;
            drop(rows);
            let (memory, open, rule, of) = (memory.clone(), open.clone(), rule.clone(), wish.clone());
            let chosen =
                tokio::task::spawn_blocking(move || choose(&memory, &of, &open, &told, &rule)).await?;
            if chosen.is_empty() {
                continue;
            }
            let mut act = db.act(Who::Job(ALERT)).await?;
            // What was changed or stopped while notices were chosen holds: the letter waits for the next week.
            let now = wish::of_rows(act.rows(), organization).await?;
            if now.is_none_or(|now| now.id != wish.id) || stop::stopped(act.rows(), &wish.email).await? {
                continue;
            }
            desk.write(&mut act, &wish, &chosen).await.with_context(|| format!("the wish {}", wish.id))?;
            act.commit().await?;
            written += 1;
        }
    }
    let mut act = db.act(Who::Job(ALERT)).await?;
    alert::write_week(&mut act, due).await?;
    act.commit().await?;
    Ok(written)
}
