//! People: organizations, persons, their roles, and who may sign in.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod account;
mod account_list;
mod account_show;
pub mod accounts;
pub mod acquaintance;
mod add;
mod agree;
mod anew;
mod around;
mod called;
mod choose_public;
mod confirm;
pub mod confirmation;
pub mod consent;
mod describe;
mod duplicates;
mod edit;
mod export;
mod figures;
mod findable;
mod happened;
mod held;
pub mod import;
pub mod in_time;
mod join;
pub mod likely;
mod list;
mod meet;
mod merge;
mod municipalities;
pub mod neq;
pub mod next_step;
pub mod note;
pub mod offered;
pub mod official;
pub mod organization;
mod own_account;
pub mod person;
pub mod person_role;
mod person_show;
pub mod person_shown;
mod persons;
pub mod pick;
pub mod place;
pub mod post;
mod post_show;
pub mod role;
mod say_known;
mod settings;
mod settle_logo;
mod show;
mod sign_in;
mod sign_in_letter;
pub mod span;
mod stand;
mod steps;
mod take_step;
mod team;
pub mod told;
mod told_in_time;
mod twins;
mod waiting;
mod write_note;

pub use self::{
    figures::FIGURES, happened::TIMELINES, held::HELD, steps::steps, twins::Twins, waiting::waiting,
};
use jobs::Kinds;
use page::{EVERYONE, Findable, House, Leaning, Menu, Pole, Right, Routes, Told};
use role::{ADMINISTRATOR, AGENT, BOARD, COMMUNICATIONS, DIRECTION};
use std::sync::Arc;

/// To see the organizations a pole knows.
pub const SEE: Right =
    Right { name: "people.see", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD, ADMINISTRATOR] };
/// To add an organization, edit it, and say what it is to the pole.
pub const ADD: Right = Right { name: "people.add", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To merge two records that turn out to be one organization, and to undo it.
pub const MERGE: Right = Right { name: "people.merge", roles: &[DIRECTION, AGENT] };
/// To meet persons: see them, add them, and say what they do.
pub const MEET: Right = Right { name: "people.meet", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To open a post of the pole, or end one.
pub const HIRE: Right = Right { name: "people.hire", roles: &[DIRECTION] };
/// To open accounts, close them, and give roles.
pub const ADMIT: Right = Right { name: "people.admit", roles: &[DIRECTION, ADMINISTRATOR] };

/// To say what the pole is called, how it looks and who answers for privacy.
pub const SETTLE: Right = Right { name: "people.settle", roles: &[DIRECTION, ADMINISTRATOR] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 3] = [
    Menu { words: "people-menu", path: "/organisations", right: SEE },
    Menu { words: "people-persons", path: "/personnes", right: MEET },
    Menu { words: "people-team", path: "/equipe", right: SEE },
];

/// What is done seldom: accounts and settings.
pub const TOOLS: [Menu; 2] = [
    Menu { words: "people-accounts", path: "/comptes", right: ADMIT },
    Menu { words: "settings-menu", path: "/reglages", right: SETTLE },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 5] = [
    Menu { words: "people-steps-open", path: "/suites", right: ADD },
    Menu { words: "people-add", path: "/organisations/ajouter", right: ADD },
    Menu { words: "import-offer", path: "/organisations/importer", right: import::IMPORT },
    Menu { words: "people-hire", path: "/equipe/ajouter", right: HIRE },
    Menu { words: "people-account-open", path: "/comptes/ajouter", right: ADMIT },
];

/// What search finds here.
pub const FINDABLE: [Findable; 3] = [
    Findable {
        kind: "organization",
        words: "people-list",
        told: &[],
        entries: |db, ids| Box::pin(findable::organizations(db, ids)),
    },
    Findable {
        kind: "person",
        words: "people-found-persons",
        told: &[],
        entries: |db, ids| Box::pin(findable::persons(db, ids)),
    },
    Findable {
        kind: "post",
        words: "people-found-posts",
        told: &[Told { kind: "person", verbs: &[], ids: |db, ids| Box::pin(findable::posts_of(db, ids)) }],
        entries: |db, ids| Box::pin(findable::posts(db, ids)),
    },
];

/// What leans on an organization here.
pub const LEANING: [Leaning; 8] = [
    Leaning::of("person_role", "organization_id"),
    Leaning::of("organization_apart", "first_id"),
    Leaning::of("organization_apart", "second_id"),
    Leaning::of("organization_merge", "keeper_id"),
    Leaning::of("organization_merge", "merged_id"),
    Leaning::of("organization_merge", "standing_id"),
    Leaning::of("note", "organization_id"),
    Leaning::of("next_step", "organization_id"),
];

/// Every kind of job of organizations, persons and accounts of a pole.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    sign_in_letter::kinds(house.clone(), pole).and(anew::kinds()).and(import::kinds(house))
}

pub fn routes() -> Routes {
    Routes::new()
        .get("/connexion", EVERYONE, sign_in::ask)
        .post("/connexion", EVERYONE, sign_in::send)
        .get("/connexion/lien/{token}", EVERYONE, sign_in::arrive)
        .post("/connexion/lien/{token}", EVERYONE, sign_in::enter)
        .post("/deconnexion", EVERYONE, sign_in::leave)
        .get("/reglages", SETTLE, settings::page)
        .post("/reglages", SETTLE, settings::send)
        .upload("/reglages/logo", SETTLE, settle_logo::LARGEST, settle_logo::send)
        .post("/reglages/logo/retirer", SETTLE, settle_logo::lay_down)
        .get("/organisations", SEE, list::page)
        .get("/organisations/liste.csv", SEE, export::csv)
        .get("/organisations/liste.xlsx", SEE, export::xlsx)
        .get("/organisations/doublons", ADD, duplicates::page)
        .post("/organisations/doublons", ADD, duplicates::send)
        .get("/organisations/doublons/reunir", MERGE, merge::page)
        .post("/organisations/doublons/reunir", MERGE, merge::send)
        .post("/organisations/{id}/separer", MERGE, merge::part)
        .get("/organisations/ajouter", ADD, add::page)
        .post("/organisations/ajouter", ADD, add::send)
        .get("/organisations/{id}", SEE, show::page)
        .get("/territoire/municipalites", EVERYONE, municipalities::suggestions)
        .get("/organisations/{id}/modifier", ADD, edit::page)
        .post("/organisations/{id}/modifier", ADD, edit::send)
        .post("/organisations/{id}/roles", ADD, stand::give)
        .post("/organisations/{id}/roles/terminer", ADD, stand::end)
        .post("/organisations/{id}/fermer", ADD, stand::close)
        .post("/organisations/{id}/rouvrir", ADD, stand::reopen)
        .post("/organisations/{id}/registre", ADD, confirm::send)
        .get("/organisations/{id}/personnes", MEET, join::page)
        .post("/organisations/{id}/personnes", MEET, join::send)
        .get("/organisations/{id}/notes", ADD, write_note::page)
        .post("/organisations/{id}/notes", ADD, write_note::send)
        .post("/notes/{id}/retirer", ADD, write_note::withdraw)
        .get("/organisations/{id}/suite", ADD, take_step::page)
        .post("/organisations/{id}/suite", ADD, take_step::send)
        .get("/suites", ADD, take_step::list)
        .post("/suites/{id}/terminer", ADD, take_step::end)
        .get("/personnes/{id}/consentements", MEET, agree::page)
        .post("/personnes/{id}/consentements", MEET, agree::send)
        .post("/consentements/{id}/retirer", MEET, agree::withdraw)
        .get("/personnes/{id}/liens", MEET, say_known::page)
        .post("/personnes/{id}/liens", MEET, say_known::send)
        .post("/liens/{id}/retirer", MEET, say_known::end)
        .get("/personnes/{id}/public", MEET, choose_public::page)
        .post("/personnes/{id}/public", MEET, choose_public::send)
        .get("/personnes", MEET, persons::page)
        .get("/personnes/ajouter", MEET, meet::page)
        .post("/personnes/ajouter", MEET, meet::send)
        .get("/personnes/{id}", MEET, person_show::page)
        .get("/personnes/{id}/modifier", MEET, meet::edit)
        .post("/personnes/{id}/modifier", MEET, meet::send_edit)
        .post("/personnes/{id}/roles", MEET, person_show::give)
        .post("/personnes/{id}/roles/terminer", MEET, person_show::end)
        .get("/equipe", SEE, team::page)
        .get("/equipe/{id}", SEE, post_show::page)
        .get("/equipe/ajouter", HIRE, team::hire)
        .post("/equipe/ajouter", HIRE, team::send)
        .post("/equipe/terminer", HIRE, team::end)
        .get("/comptes", ADMIT, account_list::page)
        .get("/comptes/ajouter", ADMIT, account_list::ask)
        .post("/comptes/ajouter", ADMIT, account_list::send)
        .get("/comptes/{id}", ADMIT, account_show::page)
        .post("/comptes/{id}/roles", ADMIT, account_show::give)
        .post("/comptes/{id}/roles/terminer", ADMIT, account_show::end)
        .post("/comptes/{id}/fermer", ADMIT, account_show::close)
        .post("/comptes/{id}/sessions/terminer", ADMIT, account_show::end_sessions)
        .get("/mon-compte", EVERYONE, own_account::page)
        .post("/mon-compte/sessions/terminer", EVERYONE, own_account::end)
        .join(import::routes())
}
