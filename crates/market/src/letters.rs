//! Letters of this room: a need that may suit a supplier, its reminder, what came of an introduction, and a meeting that
//! is declined.
use crate::{
    asked_meeting::AskedMeeting,
    follow::{self, Follow},
    link,
    need::Need,
    sent::{self, Sent, To},
};
use db::{Act, Fault};
use mail::Letter;
use page::{House, Language, Pole, Visit};
use people::account;

/// Where letters of a pole are written.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub house: &'a House,
    pub pole: &'a Pole,
}

impl<'a> Desk<'a> {
    pub fn of(visit: &'a Visit) -> Desk<'a> {
        Desk { house: visit.house(), pole: visit.pole() }
    }

    /// The language in which the pole writes.
    pub fn language(&self) -> Language {
        let settings = self.pole.settings();
        let chosen = settings.get("pole.language");
        Language::from_code(if chosen.is_empty() { "fr" } else { chosen })
    }

    fn letter(
        &self,
        (to, language): (&str, Language),
        [subject, button]: [&str; 2],
        paragraphs: &[&str],
        things: &[(&str, &str)],
        path: &str,
    ) -> Letter {
        let say = |key: &str| self.say(language, key, things);
        let told: Vec<String> =
            paragraphs.iter().map(|key| say(key)).filter(|text| !text.is_empty()).collect();
        let (name, code) = (self.pole.name(), language.code());
        Letter::in_words(to, &say(subject), &told, Some((&say(button), &self.address(path))), &name, code)
    }

    fn say(&self, language: Language, key: &str, things: &[(&str, &str)]) -> String {
        let things: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
        self.house.words.say_with(language, key, &things)
    }

    fn address(&self, path: &str) -> String {
        format!("{}{}", self.house.origin, self.pole.path(path))
    }

    /// Sends a need to suppliers, each by a letter with a link of its own. False when they are too many.
    pub async fn send(&self, act: &mut Act, need: &Need, to: &[To]) -> Result<bool, Fault> {
        let Some(links) = sent::send(act, need, to).await? else { return Ok(false) };
        for (one, (_, token)) in to.iter().zip(links) {
            self.need(act, need, (&one.email, &one.name), &token, "sent").await?;
        }
        Ok(true)
    }

    /// Reminds a supplier of a need that it did not answer.
    pub async fn remind(&self, act: &mut Act, need: &Need, to: &Sent) -> Result<(), Fault> {
        let token = sent::remind(act, need, &to.id).await?;
        self.need(act, need, (&to.email, &to.organization), &token, "reminded").await
    }

    async fn need(
        &self,
        act: &mut Act,
        need: &Need,
        (email, name): (&str, &str),
        token: &str,
        why: &str,
    ) -> Result<(), Fault> {
        let language = self.language();
        let by = page::day(&need.answer_by, language);
        let kind = self.house.words.say(language, &format!("market-kind-{}", need.kind)).into_owned();
        let things = [
            ("name", name),
            ("buyer", need.organization.as_str()),
            ("title", need.title.as_str()),
            ("kind", &kind),
            ("day", &by),
        ];
        let opening = if why == "sent" { "market-letter-need-text" } else { "market-letter-reminder-text" };
        let subject = if why == "sent" { "market-letter-need" } else { "market-letter-reminder" };
        let say = |key: &str| self.say(language, key, &things);
        let mut told: Vec<String> =
            [opening, "market-letter-need-what", "market-letter-need-until", "market-letter-need-why"]
                .map(say)
                .into();
        // Who writes, and where they are: L.C. 2010, ch. 23, s. 6.
        told.push(
            format!("{}\n{}", self.pole.name(), self.pole.settings().get("pole.address")).trim().to_owned(),
        );
        let path = format!("/besoin/{token}");
        let letter = Letter::in_words_until_stopped(
            email,
            &say(subject),
            &told,
            Some((&say("market-letter-need-open"), &self.address(&path))),
            &self.pole.name(),
            language.code(),
            (&say("market-stop"), &self.address(&format!("{path}/ne-plus-recevoir"))),
        );
        let letter = mail::post(act, &letter).await?;
        link::brought_by(act, token, &letter).await
    }

    /// Asks one side of an introduction what came of it.
    pub async fn ask(&self, act: &mut Act, follow: &Follow) -> Result<(), Fault> {
        let token = follow::ask(act, follow).await?;
        let language = self.language();
        let day = page::day(&follow.day, language);
        let things = [("name", follow.organization.as_str()), ("other", &follow.other), ("day", &day)];
        let letter = self.letter(
            (&follow.mailbox, language),
            ["market-letter-follow", "market-letter-follow-open"],
            &["market-letter-follow-text", "market-letter-follow-short"],
            &things,
            &format!("/suite-de-maillage/{token}"),
        );
        let letter = mail::post(act, &letter).await?;
        link::brought_by(act, &token, &letter).await
    }

    /// Tells a buyer why the meeting that it asked for is declined: whoever asked, in their language, or the buyer's own
    /// mailbox once their account is closed.
    pub async fn declined(&self, act: &mut Act, one: &AskedMeeting, why: &str) -> Result<(), Fault> {
        let asker = account::reached(&self.pole.db, &one.asked_by).await?;
        let (to, code) = match &asker {
            Some(asker) => (&asker.email, asker.language.as_str()),
            None => (&one.mailbox, ""),
        };
        if to.is_empty() {
            return Ok(());
        }
        let language = if code.is_empty() { self.language() } else { Language::from_code(code) };
        let day = page::day(&one.asked_on, language);
        let things = [("name", one.buyer.as_str()), ("supplier", &one.supplier), ("day", &day), ("why", why)];
        let letter = self.letter(
            (to, language),
            ["market-letter-declined", "market-letter-declined-open"],
            &["market-letter-declined-text", "market-letter-declined-why"],
            &things,
            "/espace-acheteur",
        );
        mail::post(act, &letter).await?;
        Ok(())
    }
}
