//! Contracts: what buyers and suppliers declare, what the public tender site proves, brought together.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod amount;
mod brought;
pub mod campaign;
mod campaigns;
pub mod contract;
pub mod declaration;
mod declare;
mod declared;
pub mod denial;
mod figures;
mod findable;
mod happened;
mod held;
mod jobs;
pub mod join;
pub mod ledger;
mod ledger_column;
mod ledger_fate;
mod ledger_line;
mod letters;
mod link;
mod list;
mod load;
mod meant;
mod mine;
mod own;
mod pairs;
pub mod party;
mod preview;
mod public;
pub mod reconcile;
#[cfg(test)]
mod reconcile_tests;
mod see;
mod seen;
mod shape;
mod show;
mod waiting;
mod worded;

pub use self::{figures::FIGURES, happened::TIMELINES, held::HELD, jobs::kinds, waiting::waiting};
use page::{Beside, Findable, Leaning, Menu, Right, Routes};
use people::role::{AGENT, BOARD, BUYER, DIRECTION, FUNDER, MEMBER};

/// To read contracts with their amounts, campaigns and who declared.
pub const READ: Right = Right { name: "contracts.read", roles: &[DIRECTION, AGENT, BOARD] };
/// To plan campaigns, invite, declare for others, bring ledgers, join and part.
pub const KEEP: Right = Right { name: "contracts.keep", roles: &[DIRECTION, AGENT] };
/// To declare and confirm the contracts of one's own organization.
pub const OWN: Right = Right { name: "contracts.own", roles: &[MEMBER, BUYER] };

pub const WORDS: (&str, &str) = (include_str!("fr.ftl"), include_str!("en.ftl"));

/// Whoever funds the pole is led to the totals that everyone reads: no more of them is theirs (decision 0021).
pub const FUND: Right = Right { name: "contracts.fund", roles: &[FUNDER] };

pub const MENU: [Menu; 3] = [
    Menu { words: "contract-menu", path: "/contrats", right: READ },
    Menu { words: "contract-public", path: "/achats-declares", right: FUND },
    Menu { words: "contract-own-menu", path: "/mes-contrats", right: OWN },
];

/// Pages that are found, besides those of the menu.
pub const PLACES: [Menu; 4] = [
    Menu { words: "contract-campaigns", path: "/contrats/campagnes", right: READ },
    Menu { words: "contract-campaign-plan", path: "/contrats/campagnes/ajouter", right: KEEP },
    Menu { words: "contract-pairs", path: "/contrats/rapprocher", right: KEEP },
    Menu { words: "contract-public", path: "/achats-declares", right: page::EVERYONE },
];

/// Offered beside the page of an organization.
pub const BESIDE: Beside =
    Beside { words: "contract-of-organization", path: "/contrats?organisation={id}", right: READ };

/// What leans on organizations.
pub const LEANING: [Leaning; 7] = [
    Leaning::of("contract_party", "organization_id"),
    Leaning::of("contract_declaration", "buyer_id"),
    Leaning::of("contract_declaration", "supplier_id"),
    Leaning::of("contract_named", "organization_id"),
    Leaning::of("contract_named", "other_id"),
    Leaning::of("contract_ledger", "organization_id"),
    Leaning::of("contract_column", "organization_id"),
];

/// What these figures count is what organizations told the pole alone.
pub const RESERVED: (&str, Right) = ("contracts.", READ);

/// What search finds here.
pub const FINDABLE: [Findable; 1] = [Findable {
    kind: "contract-campaign",
    words: "contract-campaigns",
    told: &[],
    entries: |db, ids| Box::pin(findable::campaigns(db, ids)),
}];

pub fn routes() -> Routes {
    let staff = Routes::new()
        .get("/contrats", READ, list::page)
        .get("/contrats/exporter", READ, list::export)
        .get("/contrats/rapprocher", KEEP, pairs::page)
        .post("/contrats/rapprocher", KEEP, pairs::send)
        .post("/contrats/rapprocher/tous", KEEP, pairs::all)
        .get("/contrats/campagnes", READ, campaigns::page)
        .get("/contrats/campagnes/ajouter", KEEP, shape::blank)
        .post("/contrats/campagnes/ajouter", KEEP, shape::plan)
        .get("/contrats/campagnes/{id}", READ, see::page)
        .get("/contrats/campagnes/{id}/modifier", KEEP, shape::page)
        .post("/contrats/campagnes/{id}/modifier", KEEP, shape::change)
        .post("/contrats/campagnes/{id}/inviter", KEEP, see::invite)
        .post("/contrats/campagnes/{id}/confirmations", KEEP, see::ask_all)
        .post("/contrats/parties/{id}/liens", KEEP, see::revoke)
        .get("/contrats/campagnes/{id}/declarer", KEEP, declare::blank)
        .post("/contrats/campagnes/{id}/declarer", KEEP, declare::send)
        .get("/contrats/declarations/{id}", KEEP, declare::page)
        .post("/contrats/declarations/{id}", KEEP, declare::correct)
        .post("/contrats/declarations/{id}/retirer", KEEP, declare::withdraw)
        .get("/contrats/campagnes/{id}/fichier", KEEP, load::page)
        .upload("/contrats/campagnes/{id}/fichier", KEEP, load::LARGEST, load::send)
        .get("/contrats/fichiers/{id}", KEEP, preview::page)
        .post("/contrats/fichiers/{id}", KEEP, preview::send)
        .get("/contrats/fichiers/{id}/refus.csv", KEEP, preview::refused)
        .get("/contrats/{id}", READ, show::page)
        .post("/contrats/{id}/separer", KEEP, show::part)
        .post("/contrats/{id}/joindre", KEEP, show::join)
        .post("/contrats/{id}/ecarter", KEEP, show::set_aside)
        .post("/contrats/{id}/reprendre", KEEP, show::take_up);
    let own = Routes::new()
        .get("/mes-contrats", OWN, mine::page)
        .post("/mes-contrats", OWN, mine::begin)
        .get("/mes-contrats/{id}", OWN, own::page)
        .post("/mes-contrats/{id}", OWN, own::send)
        .post("/mes-contrats/{id}/repondre", OWN, own::answer)
        .post("/mes-contrats/{id}/retirer", OWN, own::withdraw)
        .post("/mes-contrats/{id}/terminer", OWN, own::finish)
        .get("/mes-contrats/{id}/fichier", OWN, own::bring::page)
        .upload("/mes-contrats/{id}/fichier", OWN, load::LARGEST, own::bring::send)
        .get("/mes-contrats/{id}/fichiers/{file}", OWN, own::bring::look)
        .post("/mes-contrats/{id}/fichiers/{file}", OWN, own::bring::take)
        .get("/mes-contrats/{id}/fichiers/{file}/refus.csv", OWN, own::bring::refused)
        .get("/declaration/{token}", page::EVERYONE, own::by_link::page)
        .post("/declaration/{token}", page::EVERYONE, own::by_link::send)
        .post("/declaration/{token}/repondre", page::EVERYONE, own::by_link::answer)
        .post("/declaration/{token}/retirer", page::EVERYONE, own::by_link::withdraw)
        .post("/declaration/{token}/terminer", page::EVERYONE, own::by_link::finish)
        .get("/declaration/{token}/fichier", page::EVERYONE, own::by_link::file)
        .upload("/declaration/{token}/fichier", page::EVERYONE, load::LARGEST, own::by_link::bring)
        .get("/declaration/{token}/fichiers/{file}", page::EVERYONE, own::by_link::look)
        .post("/declaration/{token}/fichiers/{file}", page::EVERYONE, own::by_link::take)
        .get("/declaration/{token}/fichiers/{file}/refus.csv", page::EVERYONE, own::by_link::refused)
        .get("/declaration/terminee", page::EVERYONE, own::by_link::finished)
        .public("/achats-declares", public::page);
    staff.join(own)
}
