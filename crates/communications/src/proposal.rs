//! What the house proposes for an issue from its own rows: news published and members admitted since the last one, events
//! to come, and calls for tenders that are open.
use crate::news;
use db::{Db, Fault};
use events::gathering;
use jiff::{ToSpan, civil::Date};
use membership::member;
use page::Language;
use tenders::notice;

/// Days within which events and calls are told.
const AHEAD: i64 = 60;
/// News that are proposed, at most.
const MOST_NEWS: i64 = 20;
/// Calls for tenders that are proposed, at most.
const MOST_CALLS: usize = 20;

/// Something that an issue may tell.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// `news`, `member`, `event`, `call` or `own`.
    pub kind: &'static str,
    pub subject_id: String,
    pub title_fr: String,
    pub title_en: String,
    pub text_fr: String,
    pub text_en: String,
    pub path: String,
}

impl Proposal {
    /// As a form says which: `event-01j…`.
    pub fn key(&self) -> String {
        format!("{}-{}", self.kind, self.subject_id)
    }

    pub fn title(&self, language: Language) -> &str {
        crate::bulletin::spoken(&self.title_fr, &self.title_en, language)
    }

    pub fn text(&self, language: Language) -> &str {
        crate::bulletin::spoken(&self.text_fr, &self.text_en, language)
    }
}

/// What may be told today, of what came since a day.
pub async fn all(db: &Db, since: Date) -> Result<Vec<Proposal>, Fault> {
    let (today, since) = (db.today(), since.to_string());
    let until = today.saturating_add(AHEAD.days()).to_string();
    let today = today.to_string();
    let mut all = vec![];
    let mut told = news::latest(db, MOST_NEWS).await?;
    told.retain(|one| one.published_on.as_deref().is_some_and(|on| on >= since.as_str()));
    for one in told {
        all.push(Proposal {
            kind: "news",
            path: format!("/nouvelles/{}", one.id),
            subject_id: one.id,
            title_fr: one.title_fr,
            title_en: one.title_en,
            text_fr: one.lead_fr,
            text_en: one.lead_en,
        });
    }
    let mut members = member::today(db).await?;
    members.retain(|one| *one.joined_on >= *since);
    for one in members {
        let told = |language| page::day(&one.joined_on, language);
        all.push(Proposal {
            kind: "member",
            text_fr: format!("Membre depuis le {}.", told(Language::French)),
            text_en: format!("Member since {}.", told(Language::English)),
            title_fr: one.name.clone(),
            title_en: one.name.clone(),
            subject_id: one.organization_id.clone(),
            path: String::new(),
        });
    }
    for one in gathering::public(db).await? {
        if one.is_cancelled() || *one.first_on < *today || *one.first_on > *until {
            continue;
        }
        let told = |language| {
            let day = page::days(&one.first_on, &one.last_on, language);
            [day.as_str(), one.place.as_str()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        };
        all.push(Proposal {
            kind: "event",
            title_fr: one.title_fr.clone(),
            title_en: one.title_en.clone(),
            text_fr: told(Language::French),
            text_en: told(Language::English),
            path: format!("/evenements/{}", one.id),
            subject_id: one.id.clone(),
        });
    }
    let mut calls = notice::open(db, &today).await?;
    calls.retain(|one| *one.closes_on <= *until);
    calls.sort_by(|a, b| (&a.closes_on, &a.id).cmp(&(&b.closes_on, &b.id)));
    for one in calls.into_iter().take(MOST_CALLS) {
        let told = |language| page::day(&one.closes_on, language);
        let buyer = if one.buyer.is_empty() { String::new() } else { format!("{}. ", one.buyer) };
        all.push(Proposal {
            kind: "call",
            title_fr: one.name().to_owned(),
            title_en: one.name().to_owned(),
            text_fr: format!("{buyer}Clôture le {}.", told(Language::French)),
            text_en: format!("{buyer}Closes on {}.", told(Language::English)),
            path: one.address.clone(),
            subject_id: one.id.clone(),
        });
    }
    Ok(all)
}
