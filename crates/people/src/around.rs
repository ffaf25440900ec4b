//! Around an organization or a person: next steps, notes, who knows whom, consents, and what happened in time.
use crate::{
    ADD, MEET,
    acquaintance::{self, Acquaintance},
    consent::{self, Consent},
    next_step::{self, NextStep},
    note::{self, Note},
    person_shown,
    told_in_time::{self, InTime},
};
use askama::Template;
use page::{Fault, Visit};

/// The notes that the head of a page shows.
const A_FEW: i64 = 3;

#[derive(Template)]
#[template(path = "around_organization.html")]
struct AroundOrganization {
    v: Visit,
    id: String,
    today: String,
    steps: Vec<NextStep>,
    notes: Vec<Note>,
    /// Whether the reader is the direction, who may withdraw what others wrote.
    direction: bool,
    me: String,
    known: Vec<Acquaintance>,
    told: InTime,
}

/// What stands around an organization, as far as whoever visits may read.
pub async fn of_organization(visit: &Visit, id: &str) -> Result<String, Fault> {
    let db = visit.db();
    let (me, direction) = note::reader(visit);
    let around = AroundOrganization {
        v: visit.clone(),
        id: id.to_owned(),
        today: db.today().to_string(),
        steps: if visit.may(ADD) { next_step::open(db, id).await? } else { vec![] },
        notes: match visit.may(ADD) {
            true => note::of_organization(db, id, (me, direction), A_FEW).await?,
            false => vec![],
        },
        known: if visit.may(MEET) { acquaintance::of_organization(db, id).await? } else { vec![] },
        told: told_in_time::of(visit, "organization", id, &format!("/organisations/{id}")).await?,
        direction,
        me: me.to_owned(),
    };
    Ok(around.render()?)
}

#[derive(Template)]
#[template(path = "around_person.html")]
struct AroundPerson {
    v: Visit,
    id: String,
    today: String,
    /// Words and address of what other rooms offer for them.
    beside: Vec<(String, String)>,
    consents: Vec<Consent>,
    known: Vec<Acquaintance>,
    /// What everyone may read, who chose it and from which day.
    shown: Vec<person_shown::Shown>,
    told: InTime,
}

/// What stands around a person.
pub async fn of_person(visit: &Visit, id: &str) -> Result<String, Fault> {
    let db = visit.db();
    let house = visit.house().clone();
    let offered = house.beside_person.iter().filter(|beside| visit.may(beside.right));
    let around = AroundPerson {
        v: visit.clone(),
        id: id.to_owned(),
        today: db.today().to_string(),
        beside: offered
            .map(|beside| (visit.t(beside.words).into_owned(), visit.path(&beside.path.replace("{id}", id))))
            .collect(),
        consents: consent::of_person(db.rows(), id).await?,
        known: acquaintance::of_person(db, id).await?,
        shown: person_shown::of_person(db, id).await?,
        told: told_in_time::of(visit, "person", id, &format!("/personnes/{id}")).await?,
    };
    Ok(around.render()?)
}

impl AroundOrganization {
    fn mine(&self, note: &Note) -> bool {
        note.yields_to((self.me.as_str(), self.direction))
    }

    fn late(&self, step: &NextStep) -> bool {
        step.is_late(&self.today)
    }
}

impl AroundPerson {
    fn state(&self, consent: &Consent) -> String {
        let day = match consent.state(&self.today) {
            "withdrawn" => consent.withdrawn_on.clone(),
            _ => consent.ends_on(),
        };
        let state = self.v.one_of("people-consent-state", consent.state(&self.today));
        match day {
            Some(day) => format!("{state} {}", self.v.day(&day)),
            None => self.v.one_of("people-consent-state", "endless"),
        }
    }
}
