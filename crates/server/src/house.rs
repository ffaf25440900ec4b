//! The rooms of the house: their routes, their words, their menu, their figures. One list to read.
use crate::{menu, outside::Outside, upkeep, web};
use axum::Router;
use jobs::Kinds;
use mail::Relay;
use page::{
    Beside, Findable, Held, House, Leaning, News, Pole, Poles, Retention, Routes, Steps, Timeline, Waits,
    Words,
};
use std::sync::Arc;

pub use crate::counted::figures;

/// The words of the ground.
const GROUND: (&str, &str) = (include_str!("../../page/src/fr.ftl"), include_str!("../../page/src/en.ftl"));

fn routes() -> Routes {
    let frame =
        Routes::new().public("/apparence.css", page::serve_look).public("/credits", page::show_credits);
    let find = Routes::new().get("/recherche", page::EVERYONE, page::serve_find).get(
        "/recherche/suggestions",
        page::EVERYONE,
        page::serve_suggestions,
    );
    frame
        .join(find)
        .join(upkeep::routes())
        .join(reports::routes())
        .join(plan::routes())
        .join(accompaniment::routes())
        .join(membership::routes())
        .join(directory::routes())
        .join(privacy::routes())
        .join(surveys::routes())
        .join(events::routes())
        .join(tenders::routes())
        .join(concertation::routes())
        .join(assemblies::routes())
        .join(cohorts::routes())
        .join(market::routes())
        .join(communications::routes())
        .join(contracts::routes())
        .join(expenses::routes())
        .join(library::routes())
        .join(funds::routes())
        .join(people::routes())
}

/// What rooms offer beside the page of an organization.
const BESIDE: &[Beside] = &[
    Beside {
        words: "act-log",
        path: "/accompagnement/consigner?organization={id}",
        right: accompaniment::LOG,
    },
    Beside { words: "act-journal", path: "/accompagnement?organization={id}", right: accompaniment::READ },
    Beside {
        words: "member-of-organization",
        path: "/membres?organization={id}",
        right: membership::REGISTER,
    },
    Beside { words: "dir-keep", path: "/fiches/{id}", right: directory::KEEP },
    tenders::BESIDE,
    concertation::BESIDE,
    market::BESIDE,
    communications::BESIDE,
    contracts::BESIDE,
    expenses::BESIDE,
];

/// The rooms that know what waits for someone.
fn waits() -> Vec<Waits> {
    vec![
        |db| Box::pin(accompaniment::waiting(db)),
        |db| Box::pin(membership::waiting(db)),
        |db| Box::pin(plan::waiting(db)),
        |db| Box::pin(concertation::waiting(db)),
        |db| Box::pin(assemblies::waiting(db)),
        |db| Box::pin(cohorts::waiting(db)),
        |db| Box::pin(market::waiting(db)),
        |db| Box::pin(communications::waiting(db)),
        |db| Box::pin(contracts::waiting(db)),
        |db| Box::pin(library::waiting(db)),
        |db| Box::pin(directory::waiting(db)),
        |db| Box::pin(people::waiting(db)),
        |db| Box::pin(privacy::waiting(db)),
    ]
}

/// The rooms that know the first steps of a new pole.
fn steps() -> Vec<Steps> {
    vec![
        |db| Box::pin(people::steps(db)),
        |db| Box::pin(membership::steps(db)),
        |db| Box::pin(plan::steps(db)),
        |db| Box::pin(accompaniment::steps(db)),
    ]
}

/// The rooms that know what is new, for everyone.
fn news() -> Vec<News> {
    vec![|visit| Box::pin(communications::at_home(visit))]
}

/// The rooms that tell what happened to an organization or a person, in the order that their kinds are offered.
fn timelines() -> Vec<Timeline> {
    let rooms: &[&[Timeline]] = &[
        &accompaniment::TIMELINES,
        &events::TIMELINES,
        &membership::TIMELINES,
        &directory::TIMELINES,
        &surveys::TIMELINES,
        &tenders::TIMELINES,
        &concertation::TIMELINES,
        &assemblies::TIMELINES,
        &cohorts::TIMELINES,
        &market::TIMELINES,
        &communications::TIMELINES,
        &contracts::TIMELINES,
        &expenses::TIMELINES,
        &library::TIMELINES,
        &funds::TIMELINES,
        &plan::TIMELINES,
        &people::TIMELINES,
    ];
    rooms.concat()
}

/// What the rooms hold of a person, in the order in which it is forgotten: who they are goes last.
pub fn held() -> Vec<Held> {
    let rooms: &[&[Held]] = &[
        &membership::HELD,
        &directory::HELD,
        &surveys::HELD,
        &events::HELD,
        &tenders::HELD,
        &concertation::HELD,
        &assemblies::HELD,
        &cohorts::HELD,
        &market::HELD,
        &communications::HELD,
        &contracts::HELD,
        &privacy::HELD,
        &people::HELD,
    ];
    rooms.concat()
}

/// What the rooms forget by themselves after a time.
pub fn retentions() -> Vec<Retention> {
    let rooms: &[&[Retention]] = &[
        &membership::RETENTIONS,
        &accompaniment::RETENTIONS,
        &events::RETENTIONS,
        &cohorts::RETENTIONS,
        &communications::RETENTIONS,
        &tenders::RETENTIONS,
        &privacy::RETENTIONS,
    ];
    rooms.concat()
}

/// What leans on an organization in each room.
fn leaning() -> Vec<Leaning> {
    let rooms: &[&[Leaning]] = &[
        &people::LEANING,
        &accompaniment::LEANING,
        &membership::LEANING,
        &directory::LEANING,
        &surveys::LEANING,
        &events::LEANING,
        &tenders::LEANING,
        &concertation::LEANING,
        &assemblies::LEANING,
        &cohorts::LEANING,
        &market::LEANING,
        &communications::LEANING,
        &contracts::LEANING,
        &expenses::LEANING,
        &library::LEANING,
        &funds::LEANING,
        &plan::LEANING,
    ];
    rooms.concat()
}

/// Every word of the interface.
pub fn words() -> anyhow::Result<Words> {
    Words::gather(&[
        GROUND,
        menu::WORDS,
        upkeep::WORDS,
        reports::WORDS,
        plan::WORDS,
        accompaniment::WORDS,
        membership::WORDS,
        directory::WORDS,
        privacy::WORDS,
        surveys::WORDS,
        events::WORDS,
        tenders::WORDS,
        concertation::WORDS,
        assemblies::WORDS,
        cohorts::WORDS,
        market::WORDS,
        communications::WORDS,
        contracts::WORDS,
        expenses::WORDS,
        library::WORDS,
        funds::WORDS,
        people::WORDS,
        people::import::WORDS,
    ])
}

/// What can be found, in the order that search shows it.
fn findables() -> Vec<Findable> {
    let rooms: &[&[Findable]] = &[
        &people::FINDABLE,
        &accompaniment::FINDABLE,
        &membership::FINDABLE,
        &surveys::FINDABLE,
        &events::FINDABLE,
        &tenders::FINDABLE,
        &concertation::FINDABLE,
        &assemblies::FINDABLE,
        &cohorts::FINDABLE,
        &market::FINDABLE,
        &communications::FINDABLE,
        &contracts::FINDABLE,
        &expenses::FINDABLE,
        &library::FINDABLE,
        &funds::FINDABLE,
        &plan::FINDABLE,
        &reports::FINDABLE,
    ];
    rooms.concat()
}

/// Every kind of job of a pole; letters go through this relay, or are kept without one.
pub fn kinds(house: &Arc<House>, pole: &Arc<Pole>, relay: Option<Relay>) -> Kinds {
    mail::kinds(relay)
        .every("jobs.sweep", "20 4 * * *", jobs::sweep)
        .and(people::kinds(house.clone(), pole.clone()))
        .and(membership::kinds(house.clone(), pole.clone()))
        .and(directory::kinds(house.clone(), pole.clone()))
        .and(privacy::kinds(house.retentions.clone()))
        .and(surveys::kinds(house.clone(), pole.clone()))
        .and(events::kinds(house.clone(), pole.clone()))
        .and(assemblies::kinds())
        .and(communications::kinds(house.clone(), pole.clone()))
        .and(market::kinds(house.clone(), pole.clone()))
        .and(contracts::kinds(house.clone(), pole.clone()))
        .and(tenders::kinds(house.clone(), pole.clone()))
}

/// The whole house as a web service, reached at an origin.
pub fn build(poles: Poles, origin: &str) -> anyhow::Result<(Router, Arc<House>)> {
    build_in(poles, Outside::at(origin)?)
}

/// The whole house as a web service, in its outside.
pub fn build_in(poles: Poles, outside: Outside) -> anyhow::Result<(Router, Arc<House>)> {
    let routes = routes();
    let words = words()?;
    let house = House {
        poles,
        places: menu::places(&words)?,
        words,
        menu: menu::signed_in(),
        open: menu::visiting(),
        tools: menu::tools(),
        deeds: vec![accompaniment::DEED],
        homes: vec![membership::HOME, market::HOME],
        waits: waits(),
        steps: steps(),
        news: news(),
        findables: findables(),
        beside: BESIDE.to_vec(),
        beside_person: privacy::BESIDE_PERSON.to_vec(),
        timelines: timelines(),
        held: held(),
        retentions: retentions(),
        leaning: leaning(),
        guarded: [&accompaniment::GUARDED[..], &membership::GUARDED].concat(),
        reserved: [&[contracts::RESERVED][..], &funds::RESERVED].concat(),
        doors: routes.doors().to_vec(),
        rights: routes.rights(),
        origin: outside.origin.clone(),
        tiles: outside.tiles.clone(),
    };
    let house = Arc::new(house);
    Ok((web::serve(routes, house.clone(), outside)?, house))
}
