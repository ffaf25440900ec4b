//! The market: L'économie sociale, j'achète. Editions, suppliers, buyers, and what brings them together.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod activity;
mod amend;
mod amended;
mod approach;
mod ask;
mod ask_meeting;
pub mod asked_meeting;
mod attend;
mod came;
mod catalogue;
mod choices;
mod class;
mod contacts;
mod declare;
pub mod edition;
mod engage;
pub mod engagement;
mod figures;
mod findable;
pub mod follow;
mod hall;
mod happened;
mod held;
mod home;
mod introduce;
pub mod introduction;
mod jobs;
mod letters;
mod link;
mod log;
mod matchmake;
pub mod mean;
pub mod need;
mod no_more;
mod own;
mod printed;
pub mod prospect;
mod recount;
mod recruit;
mod respond;
pub mod rule;
mod rules;
mod say;
pub mod schedule;
pub mod seat;
mod see;
pub mod sent;
pub mod session;
mod shape;
mod shortlist;
pub mod signed;
pub mod starter;
pub mod story;
mod suggest;
pub mod supplier;
mod timetable;
mod waiting;
mod whereabouts;
mod wish;

pub use self::{figures::FIGURES, happened::TIMELINES, held::HELD, jobs::kinds, waiting::waiting};
use page::{Beside, EVERYONE, Findable, Leaning, Menu, Right, Routes};
use people::role::{AGENT, BOARD, BUYER, COMMUNICATIONS, DIRECTION};

/// To read editions, activities, outreach, needs, introductions and rules.
pub const READ: Right = Right { name: "market.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To keep them all, and to write to suppliers.
pub const KEEP: Right = Right { name: "market.keep", roles: &[DIRECTION, AGENT] };
/// To tell successes to everyone.
pub const TELL: Right = Right { name: "market.tell", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// A buyer, in its own space, and nothing of anyone else's.
pub const OWN: Right = Right { name: "market.own", roles: &[BUYER] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

/// Where buyers are led from the pole's door.
pub const HOME: Menu = Menu { words: "market-own", path: "/espace-acheteur", right: OWN };

pub const MENU: [Menu; 2] = [Menu { words: "market-menu", path: "/marche", right: READ }, HOME];

/// What visitors are shown the way to.
pub const OPENED: [Menu; 1] = [Menu { words: "market-public", path: "/j-achete", right: EVERYONE }];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 12] = [
    Menu { words: "market-open", path: "/marche/editions/ajouter", right: KEEP },
    Menu { words: "market-activities", path: "/marche/activites", right: READ },
    Menu { words: "market-log", path: "/marche/activites/ajouter", right: KEEP },
    Menu { words: "market-outreach", path: "/marche/demarchage", right: READ },
    Menu { words: "market-approach", path: "/marche/demarchage/ajouter", right: KEEP },
    Menu { words: "market-needs", path: "/marche/besoins", right: READ },
    Menu { words: "market-ask", path: "/marche/besoins/ajouter", right: KEEP },
    Menu { words: "market-introductions", path: "/marche/maillages", right: READ },
    Menu { words: "market-introduce", path: "/marche/maillages/ajouter", right: KEEP },
    Menu { words: "market-sessions", path: "/marche/rencontres", right: READ },
    Menu { words: "market-rules", path: "/marche/regles", right: READ },
    Menu { words: "market-stories", path: "/marche/reussites", right: READ },
];

/// Offered beside the page of an organization.
pub const BESIDE: Beside =
    Beside { words: "market-approach", path: "/marche/demarchage/ajouter?organization={id}", right: KEEP };

/// What leans on organizations.
pub const LEANING: [Leaning; 20] = [
    Leaning::of("market_supplier", "organization_id"),
    Leaning::of("market_engagement", "organization_id"),
    Leaning::of("market_activity_party", "organization_id"),
    Leaning::of("market_prospect", "organization_id"),
    Leaning::of("market_need", "organization_id"),
    Leaning::of("market_sent", "organization_id"),
    Leaning::of("market_introduction", "first_id"),
    Leaning::of("market_introduction", "second_id"),
    Leaning::of("market_follow", "organization_id"),
    Leaning::of("market_story", "supplier_id"),
    Leaning::of("market_story", "buyer_id"),
    Leaning::of("market_shortlisted", "buyer_id"),
    Leaning::of("market_shortlisted", "supplier_id"),
    Leaning::of("market_seat", "organization_id"),
    Leaning::of("market_wish", "by_id"),
    Leaning::of("market_wish", "of_id"),
    Leaning::of("market_meeting", "buyer_id"),
    Leaning::of("market_meeting", "supplier_id"),
    Leaning::of("market_meeting_asked", "buyer_id"),
    Leaning::of("market_meeting_asked", "supplier_id"),
];

/// What search finds here.
pub const FINDABLE: [Findable; 3] = [
    Findable {
        kind: "market-edition",
        words: "market-editions",
        told: &[],
        entries: |db, ids| Box::pin(findable::editions(db, ids)),
    },
    Findable {
        kind: "market-activity",
        words: "market-activities",
        told: &[],
        entries: |db, ids| Box::pin(findable::activities(db, ids)),
    },
    Findable {
        kind: "market-need",
        words: "market-needs",
        told: &[],
        entries: |db, ids| Box::pin(findable::needs(db, ids)),
    },
];

pub fn routes() -> Routes {
    programme().join(outreach()).join(opened())
}

/// Editions, who takes part, and what is done.
fn programme() -> Routes {
    Routes::new()
        .get("/marche", READ, home::page)
        .get("/marche/editions/ajouter", KEEP, shape::blank)
        .post("/marche/editions/ajouter", KEEP, shape::open)
        .get("/marche/editions/{id}", READ, see::page)
        .get("/marche/editions/{id}/modifier", KEEP, shape::page)
        .post("/marche/editions/{id}/modifier", KEEP, shape::change)
        .get("/marche/editions/{id}/fournisseurs", KEEP, recruit::page)
        .post("/marche/editions/{id}/fournisseurs", KEEP, recruit::send)
        .get("/marche/editions/{id}/fournisseurs/exporter", READ, see::export)
        .get("/marche/editions/{id}/refus/exporter", READ, see::declined)
        .get("/marche/participations/{id}", KEEP, recruit::dates)
        .post("/marche/participations/{id}", KEEP, recruit::date)
        .get("/marche/editions/{id}/acheteurs", KEEP, engage::blank)
        .post("/marche/editions/{id}/acheteurs", KEEP, engage::send)
        .get("/marche/engagements/{id}", READ, engage::page)
        .get("/marche/engagements/{id}/declaration.pdf", READ, declare::page)
        .get("/marche/engagements/{id}/signee.pdf", READ, declare::read)
        .upload("/marche/engagements/{id}/signee", KEEP, signed::LARGEST + 64 * 1024, declare::keep)
        .post("/marche/engagements/{id}/signee/retirer", KEEP, declare::remove)
        .get("/marche/engagements/{id}/modifier", KEEP, engage::shown)
        .post("/marche/engagements/{id}/modifier", KEEP, engage::change)
        .get("/marche/activites", READ, log::list)
        .get("/marche/activites/exporter", READ, log::export)
        .get("/marche/activites/ajouter", KEEP, log::blank)
        .post("/marche/activites/ajouter", KEEP, log::log)
        .get("/marche/activites/{id}", READ, log::page)
        .get("/marche/activites/{id}/modifier", KEEP, log::shown)
        .post("/marche/activites/{id}/modifier", KEEP, log::change)
        .post("/marche/activites/{id}/retirer", KEEP, log::withdraw)
}

/// Buyers to win over, their needs and rules, introductions and matchmaking sessions.
fn outreach() -> Routes {
    Routes::new()
        .get("/marche/demarchage", READ, approach::list)
        .get("/marche/demarchage/exporter", READ, approach::export)
        .get("/marche/demarchage/ajouter", KEEP, approach::blank)
        .post("/marche/demarchage/ajouter", KEEP, approach::send)
        .get("/marche/demarchage/{id}", READ, approach::page)
        .post("/marche/demarchage/{id}", KEEP, approach::step)
        .get("/marche/besoins", READ, ask::list)
        .get("/marche/besoins/ajouter", KEEP, ask::blank)
        .post("/marche/besoins/ajouter", KEEP, ask::send)
        .post("/marche/besoins/rappel", KEEP, ask::settle)
        .get("/marche/besoins/{id}", READ, ask::page)
        .get("/marche/besoins/{id}/modifier", KEEP, amend::page)
        .post("/marche/besoins/{id}/modifier", KEEP, amend::send)
        .post("/marche/besoins/{id}/publier", KEEP, ask::publish)
        .post("/marche/besoins/{id}/envoyer", KEEP, ask::write)
        .post("/marche/besoins/{id}/fermer", KEEP, ask::close)
        .get("/marche/regles", READ, rules::page)
        .get("/marche/regles/ajouter", KEEP, rules::blank)
        .post("/marche/regles/ajouter", KEEP, rules::write)
        .post("/marche/regles/depart", KEEP, rules::start)
        .get("/marche/regles/{id}", KEEP, rules::shown)
        .post("/marche/regles/{id}", KEEP, rules::change)
        .get("/marche/maillages", READ, introduce::list)
        .get("/marche/maillages/exporter", READ, introduce::export)
        .post("/marche/maillages/jours", KEEP, introduce::settle)
        .get("/marche/maillages/ajouter", KEEP, introduce::blank)
        .post("/marche/maillages/ajouter", KEEP, introduce::send)
        .get("/marche/maillages/{id}", READ, introduce::page)
        .post("/marche/maillages/{id}/suites", KEEP, introduce::hear)
        .post("/marche/maillages/{id}/retirer", KEEP, introduce::withdraw)
        .post("/marche/rencontres-demandees/{id}/decliner", KEEP, ask_meeting::decline)
        .get("/marche/rencontres", READ, matchmake::list)
        .get("/marche/rencontres/ajouter", KEEP, matchmake::blank)
        .post("/marche/rencontres/ajouter", KEEP, matchmake::send)
        .get("/marche/rencontres/{id}", READ, matchmake::page)
        .get("/marche/rencontres/{id}/horaire.pdf", READ, matchmake::print)
        .get("/marche/rencontres/{id}/presence", KEEP, attend::page)
        .post("/marche/rencontres/{id}/presence", KEEP, attend::send)
        .post("/marche/rencontres/{id}/presence/retirer", KEEP, attend::leave)
        .post("/marche/rencontres/{id}/demander", KEEP, matchmake::ask)
        .post("/marche/rencontres/{id}/horaire", KEEP, matchmake::draw)
        .post("/marche/rencontres/{id}/horaire/envoyer", KEEP, matchmake::settle)
        .post("/marche/rencontres/{id}/tenues", KEEP, matchmake::hold)
        .post("/marche/rencontres/{id}/annuler", KEEP, matchmake::cancel)
        .get("/marche/reussites", READ, recount::list)
        .get("/marche/reussites/ajouter", TELL, recount::blank)
        .post("/marche/reussites/ajouter", TELL, recount::send)
        .post("/marche/reussites/{id}/retirer", TELL, recount::withdraw)
}

/// What everyone reads, what is answered by a letter's link, and the buyer's own space.
fn opened() -> Routes {
    Routes::new()
        .public("/j-achete", catalogue::page)
        .get("/j-achete/catalogue.pdf", EVERYONE, catalogue::print)
        .get("/besoin/{token}", EVERYONE, respond::page)
        .post("/besoin/{token}", EVERYONE, respond::send)
        .get("/besoin/{token}/ne-plus-recevoir", EVERYONE, no_more::page)
        .post("/besoin/{token}/ne-plus-recevoir", EVERYONE, no_more::send)
        .get("/suite-de-maillage/{token}", EVERYONE, came::page)
        .post("/suite-de-maillage/{token}", EVERYONE, came::send)
        .get("/suite-de-maillage/{token}/ne-plus-recevoir", EVERYONE, no_more::page_of_follow)
        .post("/suite-de-maillage/{token}/ne-plus-recevoir", EVERYONE, no_more::send_of_follow)
        .get("/mes-rencontres/{token}", EVERYONE, say::page)
        .post("/mes-rencontres/{token}", EVERYONE, say::send)
        .get("/espace-acheteur", OWN, own::page)
        .get("/espace-acheteur/regles", OWN, rules::page)
        .get("/espace-acheteur/declarations/{id}", OWN, own::print)
        .get("/espace-acheteur/declarations/{id}/signee.pdf", OWN, own::signed)
        .get("/espace-acheteur/besoins/{id}", OWN, own::need)
        .get("/espace-acheteur/besoins/{id}/modifier", OWN, amend::own_page)
        .post("/espace-acheteur/besoins/{id}/modifier", OWN, amend::own_send)
        .get("/espace-acheteur/{id}/fournisseurs", OWN, own::seek)
        .post("/espace-acheteur/{id}/liste", OWN, own::keep)
        .get("/espace-acheteur/{id}/rencontres", OWN, ask_meeting::page)
        .post("/espace-acheteur/{id}/rencontres", OWN, ask_meeting::send)
        .get("/espace-acheteur/{id}/besoins", OWN, own::blank)
        .post("/espace-acheteur/{id}/besoins", OWN, own::send)
}
