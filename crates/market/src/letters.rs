//! Letters of this room: a need that may suit a supplier, its reminder, what came of an introduction, a meeting that is
//! declined, what each who comes to a session wishes, and its schedule.
use crate::{
    asked_meeting::AskedMeeting,
    follow::{self, Follow},
    link,
    need::Need,
    sent::{self, Sent, To},
    session::Session,
    timetable::{self, Own},
    wish,
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

    /// Who writes, and where they are: L.C. 2010, ch. 23, s. 6.
    fn who_writes(&self) -> String {
        format!("{}\n{}", self.pole.name(), self.pole.settings().get("pole.address")).trim().to_owned()
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

    /// Tells a supplier that was written to that a need is answered until another day.
    pub async fn moved(&self, act: &mut Act, need: &Need, to: &Sent) -> Result<(), Fault> {
        if to.email.is_empty() || tenders::stop::stopped(act.rows(), &to.email).await? {
            return Ok(());
        }
        let token = link::make(act, link::NEED, &to.id, &need.answer_by).await?;
        let why = if to.answer.is_empty() { "moved" } else { "moved-answered" };
        self.need(act, need, (&to.email, &to.organization), &token, why).await
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
        let (subject, opening) = match why {
            "sent" => ("market-letter-need", "market-letter-need-text"),
            "reminded" => ("market-letter-reminder", "market-letter-reminder-text"),
            _ => ("market-letter-moved", "market-letter-moved-text"),
        };
        let say = |key: &str| self.say(language, key, &things);
        let mut told = vec![say(opening), say("market-letter-need-what")];
        // Who answered already is asked nothing again.
        if why != "moved-answered" {
            told.push(say("market-letter-need-until"));
        }
        told.extend([say("market-letter-need-why"), self.who_writes()]);
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
        let say = |key: &str| self.say(language, key, &things);
        let told = [say("market-letter-follow-text"), say("market-letter-follow-short"), self.who_writes()];
        let path = format!("/suite-de-maillage/{token}");
        let letter = Letter::in_words_until_stopped(
            &follow.mailbox,
            &say("market-letter-follow"),
            &told,
            Some((&say("market-letter-follow-open"), &self.address(&path))),
            &self.pole.name(),
            language.code(),
            (&say("market-stop-send"), &self.address(&format!("{path}/ne-plus-recevoir"))),
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

    /// Asks each who comes to a session, and has not said it itself, when it is away and whom it wishes to meet; gives
    /// how many are asked.
    pub async fn wishes(&self, act: &mut Act, one: &Session) -> Result<usize, Fault> {
        let language = self.language();
        let day = page::day(&one.day, language);
        let silent = wish::silent(act, &one.id).await?;
        for seat in &silent {
            let token = link::make(act, link::SEAT, &seat.id, &one.day).await?;
            let name = seat.organization.as_str();
            let things = [("name", name), ("title", &one.title), ("day", &day), ("place", &one.place)];
            let letter = self.letter(
                (&seat.mailbox, language),
                ["market-letter-wishes", "market-letter-wishes-open"],
                &["market-letter-wishes-text", "market-letter-schedule-where"],
                &things,
                &format!("/mes-rencontres/{token}"),
            );
            let letter = mail::post(act, &letter).await?;
            link::brought_by(act, &token, &letter).await?;
            wish::ask(act, seat).await?;
        }
        Ok(silent.len())
    }

    /// Tells each who comes to a session whose schedule is settled its own, where it is not what it was told last.
    pub async fn schedules(&self, act: &mut Act, one: &Session) -> Result<(), Fault> {
        if one.settled_on.is_none() {
            return Ok(());
        }
        for own in timetable::all(act, one).await? {
            // Who has no mailbox is told by somebody of the pole.
            if own.now != own.told && !own.mailbox.is_empty() {
                self.schedule(act, one, &own).await?;
                timetable::note(act, &own).await?;
            }
        }
        Ok(())
    }

    /// No way to ask for no more goes with it: it is what somebody who comes waits for, and offers nothing.
    async fn schedule(&self, act: &mut Act, one: &Session, own: &Own) -> Result<(), Fault> {
        let mut told = vec![if own.meetings.is_empty() {
            "market-letter-schedule-none"
        } else {
            "market-letter-schedule-text"
        }];
        let changed =
            if own.told.is_empty() { "market-letter-schedule" } else { "market-letter-schedule-new" };
        let lines: Vec<String> = own.meetings.iter().map(|(at, with)| format!("{at} – {with}")).collect();
        let lines = lines.join("\n");
        if !lines.is_empty() {
            told.push("market-letter-schedule-where");
        }
        let to = (own.mailbox.as_str(), own.organization.as_str());
        self.of_session(act, one, to, (changed, told.as_slice()), &lines).await
    }

    /// Tells those who were told their schedule that the session is called off, and why.
    pub async fn called_off(&self, act: &mut Act, one: &Session, why: &str) -> Result<(), Fault> {
        for own in timetable::all(act, one).await? {
            if !own.told.is_empty() && !own.mailbox.is_empty() {
                let to = (own.mailbox.as_str(), own.organization.as_str());
                let told: &[&str] = &["market-letter-off-text"];
                self.of_session(act, one, to, ("market-letter-off", told), why).await?;
            }
        }
        Ok(())
    }

    async fn of_session(
        &self,
        act: &mut Act,
        one: &Session,
        (mailbox, name): (&str, &str),
        (subject, told): (&str, &[&str]),
        last: &str,
    ) -> Result<(), Fault> {
        let language = self.language();
        let day = page::day(&one.day, language);
        let things =
            [("name", name), ("title", one.title.as_str()), ("day", &day), ("place", one.place.as_str())];
        let mut paragraphs: Vec<String> = told.iter().map(|key| self.say(language, key, &things)).collect();
        if !last.is_empty() {
            paragraphs.push(last.to_owned());
        }
        let subject = self.say(language, subject, &things);
        let letter =
            Letter::in_words(mailbox, &subject, &paragraphs, None, &self.pole.name(), language.code());
        mail::post(act, &letter).await?;
        Ok(())
    }
}
