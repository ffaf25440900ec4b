//! Letters of bulletins: an issue to one reader, with who sends it and how to end it; and the link that subscribes.
use crate::{
    bulletin::{self, Bulletin},
    item::{self, Item},
    sending::{self, SEND},
    subscription::{self, Typed},
};
use db::{Act, Db, Fault, Id, Who};
use jobs::{Job, Kinds, Outcome};
use mail::Letter;
use page::{House, Language, Pole, Words, hash};
use std::sync::Arc;

/// Where letters of a pole are written.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub words: &'a Words,
    pub origin: &'a str,
    pub pole: &'a Pole,
}

/// An issue with what it tells.
pub struct Issue<'a> {
    pub one: &'a Bulletin,
    pub items: &'a [Item],
}

impl<'a> Desk<'a> {
    pub fn of(house: &'a House, pole: &'a Pole) -> Desk<'a> {
        Desk { words: &house.words, origin: &house.origin, pole }
    }

    fn say(&self, language: Language, key: &str, things: &[(&str, &str)]) -> String {
        let things: Vec<_> = things.iter().map(|(name, thing)| (*name, (*thing).into())).collect();
        self.words.say_with(language, key, &things)
    }

    /// The address of a page of the pole, as a letter holds it.
    fn address(&self, rest: &str) -> String {
        format!("{}{}", self.origin, self.pole.path(rest))
    }

    /// Who sends: the pole's name and where it is reached (S.C. 2010, c. 23, s. 6(2)).
    fn sender(&self) -> String {
        let settings = self.pole.settings();
        let name = self.pole.name();
        let parts = [name.as_str(), settings.get("pole.address"), settings.get("pole.privacy-email")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// An issue as one reader is sent it; `stop`: where they end such letters, or none for a trial.
    pub fn issue(&self, issue: &Issue<'_>, to: &str, language: Language, stop: Option<&str>) -> Letter {
        let intro = issue.one.intro(language).replace("\r\n", "\n");
        let mut paragraphs: Vec<String> =
            intro.split("\n\n").map(str::to_owned).filter(|text| !text.is_empty()).collect();
        for one in issue.items {
            let link = match one.path.as_str() {
                "" => String::new(),
                web if web.starts_with("http") => web.to_owned(),
                own => self.address(own),
            };
            let parts = [one.title(language), one.text(language), &link];
            let told: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            paragraphs.push(told.join("\n"));
        }
        let sender = self.sender();
        paragraphs.push(self.say(language, "com-letter-why", &[("sender", &sender)]));
        let online = self.address(&format!("/infolettres/{}", issue.one.id));
        let button = self.say(language, "com-letter-online", &[]);
        let (title, pole) = (issue.one.title(language), self.pole.name());
        match stop {
            None => {
                let title = self.say(language, "com-letter-trial", &[("title", title)]);
                Letter::in_words(to, &title, &paragraphs, None, &pole, language.code())
            }
            Some(stop) => {
                let words = self.say(language, "com-letter-stop", &[]);
                let (button, way) = (Some((button.as_str(), online.as_str())), (words.as_str(), stop));
                Letter::in_words_until_stopped(to, title, &paragraphs, button, &pole, language.code(), way)
            }
        }
    }

    /// Posts the link by which whoever asked for bulletins agrees; to a mailbox that was posted one today, nothing.
    pub async fn ask(&self, act: &mut Act, typed: &Typed) -> Result<(), Fault> {
        let Some((id, token)) = subscription::ask(act, typed).await? else { return Ok(()) };
        let language = Language::from_code(&typed.language);
        let (sender, name) = (self.sender(), typed.name.trim());
        let things = [("name", name), ("sender", sender.as_str())];
        let paragraphs = ["hello", "text", "why"]
            .map(|part| self.say(language, &format!("com-letter-ask-{part}"), &things));
        let way = self.address(&format!("/infolettres/abonnement/{token}"));
        let letter = Letter::in_words(
            typed.email.trim(),
            &self.say(language, "com-letter-ask", &[]),
            &paragraphs,
            Some((&self.say(language, "com-letter-ask-confirm", &[]), &way)),
            &self.pole.name(),
            language.code(),
        );
        let letter = mail::post(act, &letter).await?;
        subscription::brought_by(act, &id, &letter).await
    }

    /// Writes the next letters of an issue, each once, in the act that notes them.
    pub async fn write(&self, act: &mut Act, id: &str) -> Result<(), Fault> {
        let Some(one) = bulletin::find(act.rows(), id).await? else { return Ok(()) };
        let items = item::of(act.rows(), id).await?;
        for to in sending::next(act, id).await? {
            let token = Id::secret();
            let stop = self.address(&format!("/infolettres/desabonnement/{token}"));
            let language = Language::from_code(&to.language);
            let letter = self.issue(&Issue { one: &one, items: &items }, &to.email, language, Some(&stop));
            let letter = mail::post(act, &letter).await?;
            sending::written(act, &to.id, &letter, &hash(&token)).await?;
        }
        sending::go_on(act, id).await
    }
}

/// The kind of job that writes the letters of an issue, some at a time: what was not committed is written again, and
/// what was is not.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    Kinds::new().on(SEND, move |db, job| {
        let (house, pole) = (house.clone(), pole.clone());
        async move { send(db, job, Desk::of(&house, &pole)).await }
    })
}

async fn send(db: Db, job: Job, desk: Desk<'_>) -> anyhow::Result<Outcome> {
    let id: String = job.read()?;
    let mut act = db.act(Who::Job(SEND)).await?;
    desk.write(&mut act, &id).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
