//! What acts and requests are about, as pages say it and offer it: every pole's topics, and this one's own.
use crate::topic::{self, Own, TOPICS};
use jiff::ToSpan;
use page::{Choice, Visit, read_day};

/// How long before a day a topic may have ended and still be offered, told with its last day: whoever logs late.
const LATE_MONTHS: i64 = 12;

/// The topics, told in one person's language.
pub struct About {
    visit: Visit,
    pub own: Vec<Own>,
}

impl About {
    pub async fn of(visit: &Visit) -> Result<About, db::Fault> {
        Ok(About { visit: visit.clone(), own: topic::all(visit.db()).await? })
    }

    /// A topic, as people read it.
    pub fn say(&self, topic: &str) -> String {
        let own = self.own.iter().find(|own| own.id == topic);
        own.map_or_else(
            || self.visit.one_of("act-topic", topic),
            |own| own.name(self.visit.language()).to_owned(),
        )
    }

    /// The topics to choose from for something of a day, and the one that was chosen before.
    pub fn on(&self, day: &str, chosen: &str) -> Vec<Choice> {
        self.some(|own| own.is_on(day) || own.id == chosen)
    }

    /// The same for a day that may still be typed otherwise: those that ended lately too, each with its last day. What
    /// is no day is taken for today.
    pub fn about(&self, typed: &str, chosen: &str) -> Vec<Choice> {
        let day = read_day(typed).unwrap_or_else(|_| self.visit.db().today());
        let (since, day) = (day.saturating_sub(LATE_MONTHS.months()).to_string(), day.to_string());
        let ended = |own: &&Own| {
            own.id != chosen && own.until_on.as_ref().is_some_and(|last| *last < day && *last >= since)
        };
        let late = self.own.iter().filter(ended).map(|own| {
            let last = self.visit.day(own.until_on.as_deref().unwrap_or_default());
            let things = [("name", self.say(&own.id).into()), ("day", last.into())];
            Choice { value: own.id.clone(), label: self.visit.tf("act-topic-ended", &things) }
        });
        self.on(&day, chosen).into_iter().chain(late).collect()
    }

    /// Every topic, ended ones too.
    pub fn every(&self) -> Vec<Choice> {
        self.some(|_| true)
    }

    fn some(&self, wanted: impl Fn(&Own) -> bool) -> Vec<Choice> {
        let own = self.own.iter().filter(|own| wanted(own)).map(|own| own.id.as_str());
        let common = TOPICS.iter().map(|(topic, _)| *topic);
        common.chain(own).map(|topic| Choice { value: topic.to_owned(), label: self.say(topic) }).collect()
    }
}
