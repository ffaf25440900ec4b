//! Letters of this room: a need that may suit a supplier, its reminder, and what came of an introduction.
use crate::{
    follow::{self, Follow},
    link,
    need::Need,
    sent::{self, Sent, To},
};
use db::{Act, Fault};
use mail::Letter;
use page::{House, Language, Pole, Visit};

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
        to: &str,
        [subject, button]: [&str; 2],
        paragraphs: &[&str],
        things: &[(&str, &str)],
        path: &str,
    ) -> Letter {
        let language = self.language();
        let things: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
        let say = |key: &str| self.house.words.say_with(language, key, &things);
        let told: Vec<String> =
            paragraphs.iter().map(|key| say(key)).filter(|text| !text.is_empty()).collect();
        let address = format!("{}{}", self.house.origin, self.pole.path(path));
        let (name, code) = (self.pole.name(), language.code());
        Letter::in_words(to, &say(subject), &told, Some((&say(button), &address)), &name, code)
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
        let token = sent::remind(act, &to.id).await?;
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
        let paragraphs = [opening, "market-letter-need-what", "market-letter-need-until"];
        let path = format!("/besoin/{token}");
        let letter = self.letter(email, [subject, "market-letter-need-open"], &paragraphs, &things, &path);
        let letter = mail::post(act, &letter).await?;
        link::brought_by(act, token, &letter).await
    }

    /// Asks one side of an introduction what came of it.
    pub async fn ask(&self, act: &mut Act, follow: &Follow) -> Result<(), Fault> {
        let token = follow::ask(act, follow).await?;
        let day = page::day(&follow.day, self.language());
        let things = [("name", follow.organization.as_str()), ("other", &follow.other), ("day", &day)];
        let letter = self.letter(
            &follow.mailbox,
            ["market-letter-follow", "market-letter-follow-open"],
            &["market-letter-follow-text", "market-letter-follow-short"],
            &things,
            &format!("/suite-de-maillage/{token}"),
        );
        let letter = mail::post(act, &letter).await?;
        link::brought_by(act, &token, &letter).await
    }
}
