//! Surveys: what enterprises are asked, what they answer, and the portrait of the region.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod answer;
mod ask;
pub mod audience;
mod classes;
mod counted;
mod enter;
mod figures;
mod findable;
mod follow;
mod happened;
mod heard;
mod held;
mod hidden;
pub mod invitation;
mod invited;
mod launch;
mod letters;
mod list;
mod model;
mod narrow;
mod order;
mod parted;
mod portrait;
mod printed;
mod province;
pub mod question;
pub mod questionnaire;
mod region;
mod reply;
mod results;
mod shape;
mod share;
pub mod survey;
mod taken;
mod told;

pub use self::{figures::FIGURES, happened::TIMELINES, held::HELD, letters::kinds};
use page::{EVERYONE, Findable, Menu, Right, Routes};
use people::role::{AGENT, BOARD, COMMUNICATIONS, DIRECTION};

/// To read questionnaires, response rates and results, small cells hidden.
pub const READ: Right = Right { name: "surveys.read", roles: &[DIRECTION, AGENT, COMMUNICATIONS, BOARD] };
/// To write questionnaires, open them, enter answers that came on paper, and read what each organization said.
pub const ASK: Right = Right { name: "surveys.ask", roles: &[DIRECTION, AGENT] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

/// To make the portrait of the region public, or withdraw it.
pub const PUBLISH: Right = Right { name: "surveys.publish", roles: &[DIRECTION] };

pub const MENU: [Menu; 2] = [
    Menu { words: "survey-menu", path: "/questionnaires", right: READ },
    Menu { words: "portrait-menu", path: "/portrait", right: READ },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 1] = [Menu { words: "survey-begin", path: "/questionnaires/nouveau", right: ASK }];

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "questionnaire",
    words: "survey-found",
    told: &[],
    entries: |db, ids| Box::pin(findable::questionnaires(db, ids)),
}];

/// What leans on an organization here.
pub const LEANING: [page::Leaning; 1] = [page::Leaning::of("invitation", "organization_id")];

pub fn routes() -> Routes {
    Routes::new()
        .get("/questionnaires", READ, list::page)
        .get("/questionnaires/nouveau", ASK, shape::blank)
        .post("/questionnaires/nouveau", ASK, shape::begin)
        .get("/questionnaires/{id}", READ, shape::page)
        .post("/questionnaires/{id}", ASK, shape::reword)
        .post("/questionnaires/{id}/version", ASK, shape::renew)
        .post("/questionnaires/{id}/questions", ASK, ask::add)
        .get("/questionnaires/{id}/ouvrir", ASK, launch::page)
        .post("/questionnaires/{id}/ouvrir", ASK, launch::send)
        .get("/questions/{id}", ASK, ask::page)
        .post("/questions/{id}", ASK, ask::send)
        .post("/questions/{id}/monter", ASK, ask::raise)
        .post("/questions/{id}/retirer", ASK, ask::remove)
        .get("/sondages/{id}", READ, follow::page)
        .post("/sondages/{id}/fermeture", ASK, follow::reschedule)
        .get("/sondages/{id}/organisations", ASK, invited::page)
        .get("/sondages/{id}/resultats.csv", READ, told::results_csv)
        .get("/sondages/{id}/resultats.xlsx", READ, told::results_xlsx)
        .get("/sondages/{id}/reponses.csv", ASK, told::answers_csv)
        .get("/sondages/{id}/reponses.xlsx", ASK, told::answers_xlsx)
        .get("/invitations/{id}", ASK, enter::page)
        .post("/invitations/{id}", ASK, enter::send)
        .post("/invitations/{id}/exclure", ASK, enter::exclude)
        .post("/invitations/{id}/inclure", ASK, enter::include)
        .get("/reponse/{token}", EVERYONE, reply::page)
        .post("/reponse/{token}", EVERYONE, reply::send)
        .get("/reponse/{token}/courriels", EVERYONE, reply::ask_end)
        .post("/reponse/{token}/courriels", EVERYONE, reply::end)
        .public("/portrait", portrait::page)
        .get("/portrait/portrait.pdf", EVERYONE, printed::pdf)
        .get("/portrait/portrait.csv", EVERYONE, taken::csv)
        .get("/portrait/entreprises", READ, counted::rows)
        .post("/portrait/publier", PUBLISH, portrait::publish)
        .post("/portrait/retirer", PUBLISH, portrait::withdraw)
}
