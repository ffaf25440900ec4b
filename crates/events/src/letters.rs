//! Letters to those who registered: a place, a wait, a place offered, a reminder, a change; none written twice.
use crate::{
    choice, days,
    gathering::Gathering,
    link, payment,
    registration::Registration,
    session::{self, Session},
};
use db::{Act, Fault};
use jobs::Due;
use mail::Letter;
use page::{House, Language, Pole, Visit};
use serde_json::json;

/// The kind of job that tells those who registered of a change.
pub const TELL: &str = "event.tell";

/// Where letters of a pole are written.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub house: &'a House,
    pub pole: &'a Pole,
}

/// What a letter is about.
pub struct About<'a> {
    pub one: &'a Gathering,
    pub sessions: &'a [Session],
}

impl<'a> Desk<'a> {
    pub fn of(visit: &'a Visit) -> Desk<'a> {
        Desk { house: visit.house(), pole: visit.pole() }
    }

    /// Hours within which an offered place is taken.
    pub fn hours(&self) -> i64 {
        self.pole.settings().get("events.offer-hours").parse().unwrap_or(crate::queue::HOURS)
    }

    /// Writes the letter of a reason (`registered`, `waiting`, `offered:…`), once; to nobody where there is no address.
    pub async fn write(
        &self,
        act: &mut Act,
        about: &About<'_>,
        to: &Registration,
        reason: &str,
        told: &str,
    ) -> Result<(), Fault> {
        if to.email.is_empty() || link::was_written(act, &to.id, reason).await? {
            return Ok(());
        }
        let token = link::make(act, &to.id).await?;
        let left = to.left(payment::received(act.rows(), &to.id).await?.cents);
        let kind = reason.split(':').next().unwrap_or_default();
        let chooses = !choice::slots(about.sessions).is_empty();
        let chosen = if chooses { choice::of(act.rows(), &to.id).await? } else { vec![] };
        let awaited = choice::awaited(about.sessions, &chosen);
        let about = About { one: about.one, sessions: &awaited };
        let letter = self.letter(&about, (to, left), (kind, told), &token, chooses);
        let letter = mail::post(act, &letter).await?;
        link::note(act, &to.id, reason, &letter).await
    }

    /// Writes to those to whom a place was just offered.
    pub async fn offer(
        &self,
        act: &mut Act,
        about: &About<'_>,
        offered: &[(Registration, Vec<String>)],
    ) -> Result<(), Fault> {
        for (to, lost) in offered {
            let reason = format!("offered:{}", to.offered_at.as_deref().unwrap_or_default());
            let told = if lost.is_empty() { String::new() } else { self.lost(about, to, lost) };
            self.write(act, about, to, &reason, &told).await?;
        }
        Ok(())
    }

    /// That sessions they had chosen are full meanwhile.
    fn lost(&self, about: &About<'_>, to: &Registration, lost: &[String]) -> String {
        let language = Language::from_code(&to.language);
        let lost = about.sessions.iter().filter(|one| lost.contains(&one.id));
        let titles: Vec<&str> = lost.map(|one| one.title(language)).collect();
        let things = [("sessions", titles.join(", ").into())];
        self.house.words.say_with(language, "event-letter-lost", &things)
    }

    /// Offers the places that are free, and writes to those who are offered one.
    pub async fn promote(&self, act: &mut Act, one: &Gathering) -> Result<(), Fault> {
        let sessions = session::of(act.rows(), &one.id).await?;
        let begins = crate::queue::begins(&sessions, self.pole.db.zone());
        let offered = crate::queue::promote(act, one, begins, self.hours()).await?;
        self.offer(act, &About { one, sessions: &sessions }, &offered).await
    }

    fn letter(
        &self,
        about: &About<'_>,
        (to, left): (&Registration, i64),
        (kind, told): (&str, &str),
        token: &str,
        chooses: bool,
    ) -> Letter {
        let language = Language::from_code(&to.language);
        let settings = self.pole.settings();
        let at = |rest: &str| {
            format!("{}{}", self.house.origin, self.pole.path(&format!("/inscription/{token}{rest}")))
        };
        let (name, when) = (self.pole.name(), days::lines(about.sessions, language));
        let title = days::title(&self.house.words, about.one, language);
        let limit = to.offer_until.as_deref().unwrap_or_default();
        let limit = page::time_of(limit, self.pole.db.zone(), language);
        let (amount, agenda) = (page::money(left, language), at("/evenement.ics"));
        let things = [
            ("pole", name.as_str().into()),
            ("name", to.name.as_str().into()),
            ("title", title.as_str().into()),
            ("when", when.as_str().into()),
            ("place", about.one.place.as_str().into()),
            ("link", about.one.link.as_str().into()),
            ("limit", limit.as_str().into()),
            ("amount", amount.as_str().into()),
            ("told", told.into()),
            ("agenda", agenda.as_str().into()),
            ("address", settings.get("pole.address").into()),
        ];
        let say = |key: &str| self.house.words.say_with(language, key, &things);
        let mut paragraphs = vec![say(&format!("event-letter-{kind}-text"))];
        if !told.is_empty() {
            paragraphs.push(told.to_owned());
        }
        if !when.is_empty() {
            paragraphs.push(when.clone());
        }
        let asked = matches!(kind, "registered" | "waiting" | "offered" | "chosen" | "reminder" | "changed");
        if chooses && asked {
            paragraphs.push(say("event-letter-choose"));
        }
        if !about.one.place.is_empty() {
            paragraphs.push(say("event-letter-place"));
        }
        if to.state() == "registered"
            && matches!(kind, "registered" | "chosen" | "invoiced" | "reminder" | "changed" | "paid")
        {
            if !about.one.link.is_empty() {
                paragraphs.push(say("event-letter-from-afar"));
            }
            if left > 0 {
                paragraphs.push(say("event-letter-amount"));
            }
            paragraphs.push(say("event-letter-agenda"));
        }
        let button = say(if kind == "offered" { "event-letter-answer" } else { "event-letter-see" });
        let subject = say(&format!("event-letter-{kind}"));
        Letter::in_words(&to.email, &subject, &paragraphs, Some((&button, &at(""))), &name, language.code())
    }

    /// The letter that asks somebody who came what they thought of it, by a link that tells nothing of them.
    pub fn evaluation(&self, one: &Gathering, to: &Registration, token: &str) -> Letter {
        let language = Language::from_code(&to.language);
        let name = self.pole.name();
        let title = days::title(&self.house.words, one, language);
        let things = [("title", title.as_str().into()), ("name", to.name.as_str().into())];
        let say = |key: &str| self.house.words.say_with(language, key, &things);
        let link = format!("{}{}", self.house.origin, self.pole.path(&format!("/evaluation/{token}")));
        Letter::in_words(
            &to.email,
            &say("event-letter-evaluation"),
            &[say("event-letter-evaluation-text")],
            Some((&say("event-letter-evaluate"), &link)),
            &name,
            language.code(),
        )
    }
}

/// Asks for the letters that tell of a change or of a cancellation.
pub async fn tell(act: &mut Act, row: &str) -> Result<(), Fault> {
    jobs::later(act, TELL, &json!({ "state": row }), Due::Now, Some(&format!("{TELL}:{row}"))).await?;
    Ok(())
}
