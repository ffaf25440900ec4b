//! Communications: where the pole speaks and who follows, campaigns and whom they feature, press, news, bulletins,
//! photographs.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod ad;
mod advertise;
mod agenda;
pub mod agreed;
mod announce;
mod archive;
pub mod bulletin;
pub mod campaign;
pub mod channel;
mod choices;
mod correction;
pub mod echo;
pub mod editorial;
mod featured;
mod feed;
mod figures;
mod findable;
mod follow;
mod gazette;
mod happened;
mod held;
mod issues;
pub mod item;
pub mod letters;
mod library;
pub mod media;
pub mod news;
mod overview;
mod period;
pub mod press;
mod promote;
pub mod proposal;
mod quote;
mod reached;
pub mod reading;
pub mod release;
pub mod sending;
mod subscribe;
pub mod subscription;
mod take_in;
mod waiting;
mod withdraw;
pub mod withdrawal;

pub use self::{
    figures::FIGURES,
    gazette::at_home,
    happened::TIMELINES,
    held::{HELD, RETENTIONS},
    letters::kinds,
    waiting::waiting,
};
use page::{Beside, EVERYONE, Findable, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read channels, campaigns, press, the editorial calendar, news before their day, bulletins and the library.
pub const READ: Right =
    Right { name: "communications.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To keep all of it, publish news and write bulletins.
pub const KEEP: Right = Right { name: "communications.keep", roles: &[DIRECTION, AGENT, COMMUNICATIONS] };
/// To send bulletins, and see to whom.
pub const SEND: Right = Right { name: "communications.send", roles: &[DIRECTION, COMMUNICATIONS] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

pub const MENU: [Menu; 1] = [Menu { words: "com-menu", path: "/communications", right: READ }];
/// What visitors are shown the way to.
pub const OPENED: [Menu; 2] = [
    Menu { words: "com-news-public", path: "/nouvelles", right: EVERYONE },
    Menu { words: "com-archive", path: "/infolettres", right: EVERYONE },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 10] = [
    Menu { words: "com-channel-open", path: "/communications/canaux/ajouter", right: KEEP },
    Menu { words: "com-import", path: "/communications/canaux/importer", right: KEEP },
    Menu { words: "com-campaigns", path: "/communications/campagnes", right: READ },
    Menu { words: "com-press", path: "/communications/presse", right: READ },
    Menu { words: "com-editorial", path: "/communications/calendrier", right: READ },
    Menu { words: "com-news", path: "/communications/nouvelles", right: READ },
    Menu { words: "com-news-write", path: "/communications/nouvelles/ajouter", right: KEEP },
    Menu { words: "com-bulletins", path: "/communications/infolettres", right: READ },
    Menu { words: "com-subscribers", path: "/communications/infolettres/abonnes", right: SEND },
    Menu { words: "com-media", path: "/communications/phototheque", right: READ },
];

/// Offered beside the page of an organization.
pub const BESIDE: Beside =
    Beside { words: "com-press-note", path: "/communications/presse/ajouter?organization={id}", right: KEEP };

/// What leans on organizations.
pub const LEANING: [page::Leaning; 4] = [
    page::Leaning::of("ad_feature", "organization_id"),
    page::Leaning::of("press_mention", "organization_id"),
    page::Leaning::of("media", "organization_id"),
    page::Leaning::of("news_organization", "organization_id"),
];

/// What search finds here.
pub const FINDABLE: [Findable; 5] = [
    Findable {
        kind: "campaign",
        words: "com-campaigns",
        told: &[],
        entries: |db, ids| Box::pin(findable::campaigns(db, ids)),
    },
    Findable {
        kind: "press",
        words: "com-press",
        told: &[],
        entries: |db, ids| Box::pin(findable::press(db, ids)),
    },
    Findable {
        kind: "bulletin",
        words: "com-bulletins",
        told: &[],
        entries: |db, ids| Box::pin(findable::bulletins(db, ids)),
    },
    Findable {
        kind: "news",
        words: "com-news",
        told: &[],
        entries: |db, ids| Box::pin(findable::news(db, ids)),
    },
    Findable {
        kind: "media",
        words: "com-media",
        told: &[],
        entries: |db, ids| Box::pin(findable::media(db, ids)),
    },
];

pub fn routes() -> Routes {
    Routes::new().join(open()).join(spoken()).join(written())
}

/// What is open to everyone: news, bulletins sent, and subscribing.
fn open() -> Routes {
    Routes::new()
        .public("/nouvelles", gazette::page)
        .get("/nouvelles/fil.xml", EVERYONE, gazette::rss)
        .public("/nouvelles/{id}", gazette::one)
        .get("/nouvelles/{id}/photo", EVERYONE, gazette::large)
        .get("/nouvelles/{id}/photo/petite", EVERYONE, gazette::small)
        .public("/infolettres", archive::page)
        .get("/infolettres/fil.xml", EVERYONE, archive::rss)
        .get("/infolettres/abonnement", EVERYONE, subscribe::page)
        .post("/infolettres/abonnement", EVERYONE, subscribe::send)
        .get("/infolettres/abonnement/recu", EVERYONE, subscribe::received)
        .get("/infolettres/abonnement/{token}", EVERYONE, subscribe::confirmable)
        .post("/infolettres/abonnement/{token}", EVERYONE, subscribe::confirm)
        .get("/infolettres/desabonnement/{token}", EVERYONE, subscribe::stoppable)
        .post("/infolettres/desabonnement/{token}", EVERYONE, subscribe::stop)
        .public("/infolettres/{id}", archive::one)
}

/// Channels, campaigns, press and the editorial calendar.
fn spoken() -> Routes {
    Routes::new()
        .get("/communications", READ, overview::page)
        .get("/communications/canaux/exporter", READ, overview::export)
        .get("/communications/canaux/ajouter", KEEP, follow::blank)
        .post("/communications/canaux/ajouter", KEEP, follow::open)
        .get("/communications/canaux/importer", KEEP, take_in::page)
        .upload("/communications/canaux/importer", KEEP, take_in::LARGEST, take_in::send)
        .get("/communications/canaux/{id}", READ, follow::page)
        .get("/communications/canaux/{id}/modifier", KEEP, follow::shown)
        .post("/communications/canaux/{id}/modifier", KEEP, follow::change)
        .post("/communications/canaux/{id}/releves", KEEP, follow::note)
        .get("/communications/campagnes", READ, promote::list)
        .get("/communications/campagnes/ajouter", KEEP, promote::blank)
        .post("/communications/campagnes/ajouter", KEEP, promote::begin)
        .get("/communications/campagnes/{id}", READ, promote::page)
        .get("/communications/campagnes/{id}/modifier", KEEP, promote::shown)
        .post("/communications/campagnes/{id}/modifier", KEEP, promote::change)
        .get("/communications/campagnes/{id}/publicites", KEEP, advertise::blank)
        .post("/communications/campagnes/{id}/publicites", KEEP, advertise::send)
        .get("/communications/publicites/{id}", READ, advertise::page)
        .get("/communications/publicites/{id}/modifier", KEEP, advertise::shown)
        .post("/communications/publicites/{id}/modifier", KEEP, advertise::change)
        .post("/communications/publicites/{id}/portee", KEEP, advertise::hear)
        .get("/communications/retirer/{key}/{id}", KEEP, withdraw::page)
        .post("/communications/retirer/{key}/{id}", KEEP, withdraw::send)
        .get("/communications/presse", READ, quote::list)
        .get("/communications/presse/exporter", READ, quote::export)
        .get("/communications/presse/ajouter", KEEP, quote::blank)
        .post("/communications/presse/ajouter", KEEP, quote::note)
        .get("/communications/presse/{id}", READ, quote::page)
        .get("/communications/presse/{id}/modifier", KEEP, quote::shown)
        .post("/communications/presse/{id}/modifier", KEEP, quote::change)
        .get("/communications/calendrier", READ, agenda::page)
        .get("/communications/calendrier/calendrier.ics", READ, agenda::feed)
        .get("/communications/calendrier/ajouter", KEEP, agenda::blank)
        .post("/communications/calendrier/ajouter", KEEP, agenda::plan)
        .get("/communications/calendrier/{id}", READ, agenda::one)
        .get("/communications/calendrier/{id}/modifier", KEEP, agenda::shown)
        .post("/communications/calendrier/{id}/modifier", KEEP, agenda::change)
        .post("/communications/calendrier/{id}/publier", KEEP, agenda::publish)
}

/// News, bulletins and the content library.
fn written() -> Routes {
    Routes::new()
        .get("/communications/nouvelles", READ, announce::list)
        .get("/communications/nouvelles/ajouter", KEEP, announce::blank)
        .post("/communications/nouvelles/ajouter", KEEP, announce::write)
        .get("/communications/nouvelles/{id}", READ, announce::page)
        .get("/communications/nouvelles/{id}/modifier", KEEP, announce::shown)
        .post("/communications/nouvelles/{id}/modifier", KEEP, announce::change)
        .post("/communications/nouvelles/{id}/publier", KEEP, announce::publish)
        .get("/communications/infolettres", READ, issues::list)
        .get("/communications/infolettres/ajouter", KEEP, issues::blank)
        .post("/communications/infolettres/ajouter", KEEP, issues::compose)
        .get("/communications/infolettres/abonnes", SEND, reached::readers)
        .get("/communications/infolettres/abonnes/exporter", SEND, reached::export)
        .get("/communications/infolettres/{id}", READ, issues::page)
        .get("/communications/infolettres/{id}/modifier", KEEP, issues::shown)
        .post("/communications/infolettres/{id}/modifier", KEEP, issues::change)
        .post("/communications/infolettres/{id}/reprendre", KEEP, issues::take)
        .post("/communications/infolettres/{id}/textes", KEEP, issues::write)
        .post("/communications/infolettres/contenu/{id}/retirer", KEEP, issues::drop_item)
        .post("/communications/infolettres/contenu/{id}/monter", KEEP, issues::raise)
        .post("/communications/infolettres/{id}/essai", SEND, issues::try_on)
        .post("/communications/infolettres/{id}/envoyer", SEND, issues::send)
        .get("/communications/infolettres/{id}/envois", SEND, reached::sendings)
        .get("/communications/phototheque", READ, library::list)
        .get("/communications/phototheque/ajouter", KEEP, library::blank)
        .upload("/communications/phototheque/ajouter", KEEP, 2 * directory::photo::LARGEST, library::send)
        .get("/communications/phototheque/{id}", READ, library::page)
        .get("/communications/phototheque/{id}/modifier", KEEP, library::shown)
        .post("/communications/phototheque/{id}/modifier", KEEP, library::change)
        .get("/communications/phototheque/{id}/image", READ, library::large)
        .get("/communications/phototheque/{id}/petite", READ, library::small)
        .post("/communications/phototheque/{id}/consentements", KEEP, library::agree)
        .post("/communications/phototheque/consentements/{id}/retirer", KEEP, library::unagree)
}
