//! One organization: what it is, where, who is in it, and what was done with it.
use crate::{
    ADD, MEET, MERGE, around,
    official::{self, Official},
    organization::{self, Merge, Organization, Place, ROLES, Standing},
    person_role::{self, PersonRole},
    place::{self, Small},
    told::{self, Told},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Refusals, Visit, redirect};

/// What other rooms offer is shown so far; the rest waits behind a word.
const FIRST: usize = 3;

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    organization: Organization,
    map: Option<Small>,
    sector: String,
    roles: Vec<Standing>,
    past_roles: Vec<Standing>,
    people: Vec<PersonRole>,
    past_people: Vec<PersonRole>,
    choices: Vec<Choice>,
    /// Words and address of what other rooms offer for it.
    beside: Vec<(String, String)>,
    /// Where it was before.
    places: Vec<Place>,
    /// Those that turned out to be it, the latest first.
    merges: Vec<Merge>,
    /// What the public register of enterprises said of it, and when it was read.
    official: Option<(Official, String)>,
    /// Next steps, notes, who knows whom, and what happened in time.
    around: String,
    told: Vec<Told>,
    today: String,
    refusals: Refusals,
    tried: Tried,
}

impl Place {
    fn told(&self) -> String {
        let place = place::beside(&self.municipality, &self.mrc);
        [self.address.clone(), place]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// What was typed in the small forms of the page.
#[derive(Default)]
pub struct Tried {
    pub role: String,
    pub from_on: String,
    pub closed_on: String,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let today = visit.db().today().to_string();
    let tried = Tried { role: String::new(), from_on: today.clone(), closed_on: today };
    show(visit, &id, Refusals::default(), tried).await
}

/// Shows an organization with what is refused of a form on its page.
pub async fn show(visit: Visit, id: &str, refusals: Refusals, tried: Tried) -> Answer {
    let db = visit.db();
    let organization = organization::find(db, id).await?.ok_or(Fault::Absent)?;
    if let Some(keeper) = &organization.merged_into {
        return Ok(redirect(&visit.path(&format!("/organisations/{keeper}?avis=people-merged-here"))));
    }
    let today = db.today().to_string();
    let (past_roles, roles) =
        organization::roles(db, id).await?.into_iter().partition(|role| role.over(&today));
    let known = if visit.may(MEET) { person_role::of_organization(db, id).await? } else { vec![] };
    let (past_people, people) = known.into_iter().partition(|person| person.over(&today));
    let house = visit.house().clone();
    let offered = house.beside.iter().filter(|beside| visit.may(beside.right));
    let title = organization.name.clone();
    let sector = territory::scian(&organization.sector)
        .map(|sector| sector.title(visit.language().code()).to_owned())
        .unwrap_or_default();
    let role = |role: &&str| Choice { value: role.to_string(), label: visit.one_of("people-role", role) };
    let shown = Show {
        map: place::small(db, &organization.mrc),
        sector,
        roles,
        past_roles,
        people,
        past_people,
        choices: ROLES.iter().map(role).collect(),
        beside: offered
            .map(|beside| (visit.t(beside.words).into_owned(), visit.path(&beside.path.replace("{id}", id))))
            .collect(),
        places: organization::places_before(db, id).await?,
        merges: organization::merges(db, id).await?,
        official: official::of(db, id).await?,
        around: around::of_organization(&visit, id).await?,
        told: told::about(&visit, "organization", id).await?,
        today,
        refusals,
        tried,
        organization,
        v: visit.clone(),
    };
    visit.page(&title, &shown)
}
