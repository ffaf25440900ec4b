//! Cohorts: programmes and their path, who takes part and with what, and what becomes of it; emergence labs.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod alive;
pub mod ally;
mod applicant;
pub mod application;
mod assess;
pub mod assessment;
pub mod attendance;
mod bring;
mod brought;
mod brought_line;
mod call;
mod choices;
pub mod coach;
mod coaching;
pub mod cohort;
mod deliver;
pub mod deliverable;
mod enrol;
pub mod enterprise;
mod figures;
mod findable;
pub mod finding;
mod findings;
mod follow;
mod happened;
mod held;
mod hold;
pub mod idea;
mod ideas;
pub mod inspiration;
pub mod lab;
mod labs;
mod letters;
pub mod link;
mod list;
mod look;
pub mod note;
mod own;
pub mod participant;
pub mod path;
mod prepare;
pub mod programme;
mod programmes;
pub mod project;
mod projects;
mod see;
mod select;
pub mod session;
mod shape;
mod survival;
pub mod task;
mod waiting;

pub use self::{
    figures::FIGURES,
    happened::TIMELINES,
    held::{HELD, RETENTIONS},
    waiting::waiting,
};
use page::{EVERYONE, Findable, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION, PARTNER};

/// To read programmes, cohorts, projects and labs, without who takes part.
pub const READ: Right = Right { name: "cohorts.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To keep programmes, cohorts, who takes part, sessions, projects and labs, and to select.
pub const KEEP: Right = Right { name: "cohorts.keep", roles: &[DIRECTION, AGENT] };
/// To name the coaches of a cohort.
pub const NAME: Right = Right { name: "cohorts.name", roles: &[DIRECTION] };
/// To follow the cohorts that one coaches: within, only their coaches and direction read notes.
pub const COACH: Right = Right { name: "cohorts.coach", roles: &[DIRECTION, AGENT, PARTNER] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "cohort-menu", path: "/cohortes", right: READ }];
/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] = [Menu { words: "cohort-calls", path: "/parcours", right: EVERYONE }];
/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 8] = [
    Menu { words: "cohort-open", path: "/cohortes/ouvrir", right: KEEP },
    Menu { words: "cohort-programmes", path: "/cohortes/programmes", right: READ },
    Menu { words: "cohort-projects", path: "/cohortes/projets", right: READ },
    Menu { words: "cohort-project-begin", path: "/cohortes/projets/ajouter", right: KEEP },
    Menu { words: "cohort-labs", path: "/cohortes/laboratoires", right: READ },
    Menu { words: "cohort-lab-open", path: "/cohortes/laboratoires/ajouter", right: KEEP },
    Menu { words: "cohort-watch", path: "/cohortes/constats", right: READ },
    Menu { words: "cohort-coached", path: "/cohortes/accompagnees", right: COACH },
];

/// What leans on organizations.
pub const LEANING: [page::Leaning; 5] = [
    page::Leaning::of("project", "organization_id"),
    page::Leaning::of("cohort_participant", "organization_id"),
    page::Leaning::of("lab_person", "organization_id"),
    page::Leaning::of("enterprise_alive", "organization_id"),
    page::Leaning::of("cohort_ally", "organization_id"),
];

/// What search finds here.
pub const FINDABLE: [Findable; 4] = [
    Findable {
        kind: "cohort",
        words: "cohort-menu",
        told: &[],
        entries: |db, ids| Box::pin(findable::cohorts(db, ids)),
    },
    Findable {
        kind: "project",
        words: "cohort-projects",
        told: &[],
        entries: |db, ids| Box::pin(findable::projects(db, ids)),
    },
    Findable {
        kind: "lab",
        words: "cohort-labs",
        told: &[],
        entries: |db, ids| Box::pin(findable::labs(db, ids)),
    },
    Findable {
        kind: "finding",
        words: "cohort-watch",
        told: &[],
        entries: |db, ids| Box::pin(findable::findings(db, ids)),
    },
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/parcours", EVERYONE, call::list)
        .get("/parcours/{id}", EVERYONE, call::page)
        .post("/parcours/{id}", EVERYONE, call::send)
        .get("/parcours/{id}/recue", EVERYONE, call::received)
        .get("/candidature/{token}", EVERYONE, applicant::page)
        .post("/candidature/{token}/confirmer", EVERYONE, applicant::confirm)
        .post("/candidature/{token}/retirer", EVERYONE, applicant::withdraw)
        .get("/ma-cohorte/{token}", EVERYONE, own::page)
        .post("/ma-cohorte/{token}/bilan", EVERYONE, own::assess)
        .post("/ma-cohorte/{token}/livrables", EVERYONE, own::hand)
        .get("/cohortes", READ, list::page)
        .get("/cohortes/ouvrir", KEEP, shape::blank)
        .post("/cohortes/ouvrir", KEEP, shape::open)
        .get("/cohortes/accompagnees", COACH, list::coached)
        .get("/cohortes/programmes", READ, programmes::list)
        .post("/cohortes/programmes", KEEP, programmes::define)
        .get("/cohortes/programmes/{id}", READ, programmes::page)
        .post("/cohortes/programmes/{id}", KEEP, programmes::change)
        .post("/cohortes/programmes/{id}/etapes", KEEP, programmes::add_step)
        .post("/cohortes/programmes/{id}/enonces", KEEP, programmes::add_statement)
        .post("/cohortes/etapes/{id}/retirer", KEEP, programmes::drop_step)
        .post("/cohortes/enonces/{id}/retirer", KEEP, programmes::drop_statement)
        .get("/cohortes/{id}", READ, see::page)
        .get("/cohortes/{id}/exporter", KEEP, see::export)
        .post("/cohortes/{id}/annuler", KEEP, see::cancel)
        .get("/cohortes/{id}/modifier", KEEP, shape::page)
        .post("/cohortes/{id}/modifier", KEEP, shape::change)
        .get("/cohortes/{id}/participants", KEEP, enrol::page)
        .post("/cohortes/{id}/participants", KEEP, enrol::send)
        .get("/cohortes/participants/{id}", KEEP, follow::page)
        .post("/cohortes/participants/{id}/etapes", KEEP, follow::reach)
        .post("/cohortes/participants/{id}/lien", KEEP, follow::write)
        .post("/cohortes/participants/{id}/depart", KEEP, follow::leave)
        .post("/cohortes/participants/{id}/suite", KEEP, follow::say)
        .get("/cohortes/{id}/seances", KEEP, hold::blank)
        .post("/cohortes/{id}/seances", KEEP, hold::plan)
        .get("/cohortes/seances/{id}", KEEP, hold::page)
        .post("/cohortes/seances/{id}", KEEP, hold::change)
        .post("/cohortes/seances/{id}/presences", KEEP, hold::attend)
        .post("/cohortes/seances/{id}/annuler", KEEP, hold::cancel)
        .get("/cohortes/{id}/candidatures", KEEP, select::list)
        .get("/cohortes/{id}/candidatures/fichier", KEEP, bring::page)
        .upload("/cohortes/{id}/candidatures/fichier", KEEP, bring::LARGEST, bring::send)
        .get("/cohortes/fichiers/{id}", KEEP, look::page)
        .post("/cohortes/fichiers/{id}", KEEP, look::send)
        .get("/cohortes/fichiers/{id}/refus.csv", KEEP, look::refused)
        .get("/cohortes/candidatures/{id}", KEEP, select::page)
        .post("/cohortes/candidatures/{id}", KEEP, select::decide)
        .get("/cohortes/{id}/accompagnement", KEEP, coaching::coaches)
        .post("/cohortes/{id}/accompagnement", NAME, coaching::entrust)
        .post("/cohortes/accompagnement/{id}/fin", NAME, coaching::end)
        .get("/cohortes/{id}/notes", COACH, coaching::notes)
        .post("/cohortes/{id}/notes", COACH, coaching::write)
        .post("/cohortes/notes/{id}/retirer", COACH, coaching::withdraw)
        .get("/cohortes/{id}/livrables", COACH, deliver::list)
        .post("/cohortes/{id}/livrables", COACH, deliver::ask)
        .get("/cohortes/livrables/{id}", COACH, deliver::page)
        .post("/cohortes/livrables/{id}", COACH, deliver::hand)
        .post("/cohortes/livrables/{id}/retirer", COACH, deliver::withdraw)
        .get("/cohortes/{id}/preparation", READ, prepare::page)
        .post("/cohortes/{id}/partenaires", KEEP, prepare::name)
        .post("/cohortes/partenaires/{id}/retirer", KEEP, prepare::withdraw)
        .post("/cohortes/{id}/taches", KEEP, prepare::entrust)
        .post("/cohortes/taches/{id}/fin", KEEP, prepare::end)
        .get("/cohortes/{id}/bilan", READ, assess::page)
        .get("/cohortes/projets", READ, projects::list)
        .get("/cohortes/projets/ajouter", KEEP, projects::blank)
        .post("/cohortes/projets/ajouter", KEEP, projects::begin)
        .get("/cohortes/projets/{id}", READ, projects::page)
        .get("/cohortes/projets/{id}/modifier", KEEP, projects::shown)
        .post("/cohortes/projets/{id}/modifier", KEEP, projects::change)
        .post("/cohortes/projets/{id}/suite", KEEP, projects::follow)
        .get("/cohortes/laboratoires", READ, labs::list)
        .get("/cohortes/laboratoires/ajouter", KEEP, labs::blank)
        .post("/cohortes/laboratoires/ajouter", KEEP, labs::open)
        .get("/cohortes/laboratoires/{id}", READ, labs::page)
        .get("/cohortes/laboratoires/{id}/modifier", KEEP, labs::shown)
        .post("/cohortes/laboratoires/{id}/modifier", KEEP, labs::change)
        .post("/cohortes/laboratoires/{id}/personnes", KEEP, labs::bring)
        .post("/cohortes/laboratoires/{id}/constats", KEEP, labs::note)
        .post("/cohortes/laboratoires/{id}/inspirations", KEEP, labs::inspire)
        .post("/cohortes/laboratoires/inspirations/{id}/retirer", KEEP, labs::uninspire)
        .post("/cohortes/laboratoires/{id}/idees", KEEP, labs::say)
        .get("/cohortes/laboratoires/idees/{id}", KEEP, ideas::page)
        .post("/cohortes/laboratoires/idees/{id}/projet", KEEP, ideas::carry)
        .post("/cohortes/laboratoires/idees/{id}/ecarter", KEEP, ideas::put_aside)
        .get("/cohortes/constats", READ, findings::list)
        .post("/cohortes/constats", KEEP, findings::note)
        .get("/cohortes/constats/{id}", READ, findings::page)
        .post("/cohortes/constats/{id}/laboratoires", KEEP, findings::feed)
        .post("/cohortes/constats/{id}/detacher", KEEP, findings::part)
        .post("/cohortes/constats/{id}/retirer", KEEP, findings::withdraw)
}
