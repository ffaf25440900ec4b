//! What acts and requests are about, as pages say it and offer it: every pole's topics, and this one's own.
use crate::topic::{self, Own, TOPICS};
use page::{Choice, Visit};

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
