//! Calls for tenders: notices read, who bid and who won, and who should hear of them.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod alert;
pub mod alert_rule;
pub mod alerting;
mod alerts;
pub mod award;
pub mod carry;
mod choices;
mod choose;
mod decline;
mod fetch;
mod figures;
mod findable;
mod happened;
mod held;
mod jobs;
mod learned;
mod lenient;
mod likely;
mod list;
mod listed;
mod listing;
mod mine;
mod no_more;
pub mod notice;
mod package;
mod party;
mod pieces;
mod place;
pub mod reading;
mod readings;
pub mod refusal;
mod release;
mod scan;
mod show;
mod source;
mod spool;
pub mod stop;
pub mod suit;
mod supplier;
mod suppliers;
pub mod tie;
mod ties;
mod together;
mod told;
mod want;
pub mod wish;
mod won;
mod write;

pub use self::{
    figures::FIGURES,
    happened::TIMELINES,
    held::{HELD, RETENTIONS},
    jobs::kinds,
};
use page::{Beside, EVERYONE, Findable, Menu, Right, Routes, Told};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read notices, who bid and who won, and whom they suit.
pub const READ: Right = Right { name: "tenders.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To bring files of notices, say which addresses are read, who on the site is which organization, and who wishes what.
pub const GATHER: Right = Right { name: "tenders.gather", roles: &[DIRECTION, AGENT] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "tender-menu", path: "/avis", right: READ }];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 3] = [
    Menu { words: "tender-alerts", path: "/avis/alertes", right: READ },
    Menu { words: "tender-readings", path: "/avis/lectures", right: GATHER },
    Menu { words: "tender-ties", path: "/avis/liens", right: GATHER },
];

/// Offered beside the page of an organization.
pub const BESIDE: Beside =
    Beside { words: "tender-for-supplier", path: "/avis/fournisseurs/{id}", right: READ };

/// What search finds here. A part of a file is one line of history for all its notices.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "notice",
    words: "tender-menu",
    told: &[Told { kind: "notice-batch", verbs: &[], ids: |db, ids| Box::pin(reading::notices_of(db, ids)) }],
    entries: |db, ids| Box::pin(findable::notices(db, ids)),
}];

/// What leans on organizations.
pub const LEANING: [page::Leaning; 6] = [
    page::Leaning::of("wish", "organization_id"),
    page::Leaning::of("alert", "organization_id"),
    page::Leaning::of("alert_notice", "organization_id"),
    page::Leaning::of("alert_refusal", "organization_id"),
    page::Leaning::of("tender_tie", "organization_id"),
    page::Leaning::of("tender_apart", "organization_id"),
];

pub fn routes() -> Routes {
    Routes::new()
        .get("/avis", READ, list::page)
        .get("/avis/lectures", GATHER, readings::page)
        .upload("/avis/lectures", GATHER, readings::LARGEST, readings::send)
        .get("/avis/lectures/{id}", GATHER, readings::one)
        .post("/avis/sources", GATHER, readings::add)
        .post("/avis/sources/{id}/terminer", GATHER, readings::end)
        .get("/avis/liens", GATHER, ties::page)
        .post("/avis/liens", GATHER, ties::send)
        .post("/avis/liens/{id}/defaire", GATHER, ties::undo)
        .get("/avis/alertes", READ, alerts::page)
        .post("/avis/alertes", GATHER, alerts::send)
        .get("/avis/fournisseurs/{id}", READ, supplier::page)
        .get("/avis/fournisseurs/{id}/alertes", READ, want::page)
        .post("/avis/fournisseurs/{id}/alertes", GATHER, want::send)
        .post("/avis/fournisseurs/{id}/alertes/lien", GATHER, want::link)
        .post("/avis/fournisseurs/{id}/alertes/terminer", GATHER, want::end)
        .get("/avis/{id}", READ, show::page)
        .get("/avis/{id}/ensemble", READ, together::page)
        .get("/mes-alertes/{token}", EVERYONE, mine::page)
        .post("/mes-alertes/{token}", EVERYONE, mine::send)
        .get("/mes-alertes/{token}/avis/{id}", EVERYONE, decline::page)
        .post("/mes-alertes/{token}/avis/{id}", EVERYONE, decline::send)
        .get("/plus-d-alertes/{token}", EVERYONE, no_more::page)
        .post("/plus-d-alertes/{token}", EVERYONE, no_more::send)
}
