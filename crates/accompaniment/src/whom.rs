//! Whom it is for, as a form asks it: by touch among the latest, by name, or a promoter.
use crate::{
    party::{self, Heard, Named},
    promoter::STAGES,
};
use page::{Choice, Refusals, Visit};

/// The enterprises offered to one touch.
const OFFERED: i64 = 8;

/// What a form shows of whom it is for.
pub struct Whom {
    pub who: String,
    pub promoter: String,
    pub stage: String,
    pub chosen: Vec<Named>,
    pub recent: Vec<Named>,
    /// Those that a typed name may mean.
    pub candidates: Vec<Named>,
    /// The name that has candidates.
    pub asked: String,
    /// Empty where the stage is not asked.
    pub stages: Vec<Choice>,
}

/// What became of the name typed in a form.
#[derive(Default)]
pub struct Settled {
    pub refusals: Refusals,
    pub candidates: Vec<Named>,
    pub asked: String,
}

impl Settled {
    /// Adds what else is refused, behind what is refused already.
    pub fn with(mut self, more: &Refusals) -> Settled {
        for (field, why) in more.all() {
            self.refusals.refuse(field, why);
        }
        self
    }
}

/// Adds the enterprise whose name was typed to those chosen, or says that it must be chosen among several.
pub async fn settle(
    visit: &Visit,
    who: &mut String,
    organization: &mut Vec<String>,
) -> Result<Settled, db::Fault> {
    let mut settled = Settled::default();
    organization.retain(|id| !id.is_empty());
    match party::hear(visit.db(), who).await? {
        Heard::Nothing => {}
        Heard::One(found) => {
            organization.push(found.id);
            who.clear();
        }
        Heard::Several(candidates) => {
            settled.refusals.refuse("who", "act-refusal-several");
            settled.candidates = candidates;
            settled.asked = std::mem::take(who);
        }
        Heard::Unknown => settled.refusals.refuse("who", "act-refusal-unknown"),
    }
    organization.sort();
    organization.dedup();
    Ok(settled)
}

impl Whom {
    pub async fn of(
        visit: &Visit,
        (who, organization): (&str, &[String]),
        (promoter, stage): (&str, &str),
        settled: Settled,
    ) -> Result<Whom, db::Fault> {
        let recent = match visit.account() {
            Some(account) => party::recent(visit.db(), &account.id, OFFERED).await?,
            None => vec![],
        };
        Ok(Whom {
            who: who.to_owned(),
            promoter: promoter.to_owned(),
            stage: stage.to_owned(),
            chosen: party::named(visit.db(), organization).await?,
            recent,
            candidates: settled.candidates,
            asked: settled.asked,
            stages: choices(visit, "act-stage", STAGES),
        })
    }

    /// Its name, and its town when another that is offered bears the same name.
    pub fn told(&self, named: &Named) -> String {
        let offered = self.recent.iter().chain(&self.candidates).chain(&self.chosen);
        let twin = offered.filter(|one| one.name == named.name).any(|one| one.id != named.id);
        if twin { named.told() } else { named.name.clone() }
    }

    pub fn is_chosen(&self, named: &Named) -> bool {
        self.chosen.contains(named)
    }

    /// Whether a chosen one needs its own chip, not being offered already.
    pub fn is_apart(&self, named: &Named) -> bool {
        !self.recent.contains(named) && !self.candidates.contains(named)
    }

    /// Whether the name that was typed is not known: told beside it.
    pub fn unknown(&self, refusals: &Refusals) -> bool {
        !self.who.is_empty() && !refusals.on("who").is_empty()
    }

    /// Whether nobody was said at all, or too many: told before the chips.
    pub fn none_said(&self, refusals: &Refusals) -> bool {
        self.who.is_empty() && self.candidates.is_empty() && !refusals.on("who").is_empty()
    }

    pub fn is_offered(&self, named: &Named) -> bool {
        !self.candidates.contains(named)
    }
}

/// The answers of a family, told in the person's language.
pub fn choices(visit: &Visit, family: &str, values: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let choice = |value: &str| Choice { value: value.to_owned(), label: visit.one_of(family, value) };
    values.into_iter().map(choice).collect()
}
