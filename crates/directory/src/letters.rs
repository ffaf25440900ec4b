//! Letters about a sheet: asking its owner whether it is right, and telling what became of what the owner said.
use crate::{
    jobs::FORGET,
    link::{self, DAYS, Link},
};
use db::{Act, Fault};
use jiff::SignedDuration;
use jobs::Due;
use mail::Letter;
use page::{House, Language, Pole, day};
use serde_json::json;

/// Where letters are written: the words of the house, in the name of a pole.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub house: &'a House,
    pub pole: &'a Pole,
}

/// What became of one field that an owner proposed.
pub struct Outcome {
    /// The field, in the owner's language.
    pub field: String,
    pub accepted: bool,
    pub reason: String,
}

impl Desk<'_> {
    pub fn say(&self, language: Language, key: &str, things: &[(&str, &str)]) -> String {
        let things: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
        self.house.words.say_with(language, key, &things)
    }

    fn address(&self, rest: &str) -> String {
        format!("{}{}", self.house.origin, self.pole.path(rest))
    }

    /// The language of a code, or the pole's own.
    pub fn language(&self, code: &str) -> Language {
        let settings = self.pole.settings();
        let chosen = [code, settings.get("pole.language"), "fr"];
        Language::from_code(chosen.into_iter().find(|code| !code.is_empty()).unwrap_or("fr"))
    }

    /// Asks the owner of a sheet, at one mailbox, whether it is right. `chase`: the house asks by itself.
    pub async fn ask(
        &self,
        act: &mut Act,
        (organization, name): (&str, &str),
        email: &str,
        language: Language,
        chase: bool,
    ) -> Result<(), Fault> {
        let secrets = link::make(act, organization, email, language.code(), chase).await?;
        let ends = act.moment() + SignedDuration::from_hours(24 * DAYS);
        let last = day(&link::last_day(act.today()).to_string(), language);
        let pole = self.pole.name();
        let settings = self.pole.settings();
        let sender = [pole.as_str(), settings.get("pole.address")];
        let sender: Vec<&str> = sender.into_iter().filter(|part| !part.is_empty()).collect();
        let sender = sender.join(", ");
        let things = [("name", name), ("day", last.as_str()), ("sender", sender.as_str())];
        let say = |key: &str| self.say(language, key, &things);
        let paragraphs =
            ["hello", "text", "how", "until", "why"].map(|part| say(&format!("dir-letter-ask-{part}")));
        let (way, stop) = (
            self.address(&format!("/ma-fiche/{}", secrets.token)),
            self.address(&format!("/ne-plus-recevoir/{}", secrets.stop)),
        );
        let letter = Letter::in_words_until_stopped(
            email,
            &say("dir-letter-ask"),
            &paragraphs,
            Some((&say("dir-letter-open"), &way)),
            &pole,
            language.code(),
            (&say("dir-letter-stop"), &stop),
        );
        let letter = mail::post(act, &letter).await?;
        link::brought_by(act, &secrets.id, &letter).await?;
        jobs::later(act, FORGET, &json!(letter), Due::At(ends), None).await?;
        Ok(())
    }

    /// Tells the owner what was decided of the fields that were proposed.
    pub async fn tell(
        &self,
        act: &mut Act,
        link: &Link,
        name: &str,
        outcomes: &[Outcome],
    ) -> Result<(), Fault> {
        let language = Language::from_code(&link.language);
        let pole = self.pole.name();
        let things = [("name", name)];
        let mut paragraphs = vec![
            self.say(language, "dir-letter-ask-hello", &things),
            self.say(language, "dir-letter-told-text", &things),
        ];
        for outcome in outcomes {
            let things = [("field", outcome.field.as_str()), ("reason", outcome.reason.as_str())];
            let key = if outcome.accepted { "dir-letter-told-accepted" } else { "dir-letter-told-refused" };
            paragraphs.push(self.say(language, key, &things));
        }
        let subject = self.say(language, "dir-letter-told", &things);
        let letter = Letter::in_words(&link.email, &subject, &paragraphs, None, &pole, language.code());
        mail::post(act, &letter).await?;
        Ok(())
    }
}
