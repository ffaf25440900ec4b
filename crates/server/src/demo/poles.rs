//! The poles of the demonstration: what each is called, and the scripts of its years.

/// A pole of the demonstration. Its scripts are lines `day ; verb ; …`, each day's lines played in the
/// order of the scripts and then of the lines; `#` begins a remark.
pub struct Told {
    pub slug: &'static str,
    pub name: &'static str,
    pub zone: &'static str,
    pub address: &'static str,
    /// The code of its region.
    pub region: &'static str,
    /// The day its accounts are opened.
    pub opens: &'static str,
    pub scripts: &'static [&'static str],
}

pub const POLES: [Told; 4] = [GIM, VHSL, ESTRIE, BSL];

const GIM: Told = Told {
    slug: "gim",
    name: "Pôle d’économie sociale Gaspésie–Îles-de-la-Madeleine (démonstration)",
    zone: "America/Toronto",
    address: "1, rue de la Démonstration, Gaspé (Québec)",
    region: "11",
    opens: "2021-03-30",
    scripts: &[
        include_str!("../../demo/gim/people.txt"),
        include_str!("../../demo/gim/register.txt"),
        include_str!("../../demo/gim/membership.txt"),
        include_str!("../../demo/gim/renewals.txt"),
        include_str!("../../demo/gim/accompaniment.txt"),
        include_str!("../../demo/gim/directory.txt"),
        include_str!("../../demo/gim/surveys.txt"),
        include_str!("../../demo/gim/events.txt"),
        include_str!("../../demo/gim/tenders.txt"),
        include_str!("../../demo/gim/concertation.txt"),
        include_str!("../../demo/gim/assemblies.txt"),
        include_str!("../../demo/gim/cohorts.txt"),
        include_str!("../../demo/gim/communications.txt"),
        include_str!("../../demo/gim/expenses.txt"),
        include_str!("../../demo/gim/library.txt"),
        include_str!("../../demo/gim/funds.txt"),
        include_str!("../../demo/gim/plan.txt"),
        include_str!("../../demo/gim/privacy.txt"),
        include_str!("../../demo/gim/reports.txt"),
    ],
};

/// Only what its published figures need so far.
const VHSL: Told = Told {
    slug: "vhsl",
    name: "Pôle d’économie sociale Vallée-du-Haut-Saint-Laurent (démonstration)",
    zone: "America/Toronto",
    address: "1, rue de la Démonstration, Châteauguay (Québec)",
    region: "16",
    opens: "2018-02-05",
    scripts: &[
        include_str!("../../demo/vhsl/people.txt"),
        include_str!("../../demo/vhsl/membership.txt"),
        include_str!("../../demo/vhsl/surveys.txt"),
        include_str!("../../demo/vhsl/plan.txt"),
        include_str!("../../demo/vhsl/events.txt"),
        include_str!("../../demo/vhsl/cohorts.txt"),
        include_str!("../../demo/vhsl/market.txt"),
        include_str!("../../demo/vhsl/communications.txt"),
        include_str!("../../demo/vhsl/library.txt"),
        include_str!("../../demo/vhsl/funds.txt"),
        include_str!("../../demo/vhsl/reports.txt"),
    ],
};

const ESTRIE: Told = Told {
    slug: "estrie",
    name: "Pôle d’économie sociale Estrie (démonstration)",
    zone: "America/Toronto",
    address: "1, rue de la Démonstration, Sherbrooke (Québec)",
    region: "05",
    opens: "2018-03-30",
    scripts: &[
        include_str!("../../demo/estrie/people.txt"),
        include_str!("../../demo/estrie/market.txt"),
        include_str!("../../demo/estrie/concertation.txt"),
        include_str!("../../demo/estrie/events.txt"),
        include_str!("../../demo/estrie/communications.txt"),
        include_str!("../../demo/estrie/library.txt"),
        include_str!("../../demo/estrie/reports.txt"),
    ],
};

/// The pilot of the market programme.
const BSL: Told = Told {
    slug: "bsl",
    name: "Pôle d’économie sociale Bas-Saint-Laurent (démonstration)",
    zone: "America/Toronto",
    address: "1, rue de la Démonstration, Rimouski (Québec)",
    region: "01",
    opens: "2022-03-30",
    scripts: &[
        include_str!("../../demo/bsl/people.txt"),
        include_str!("../../demo/bsl/market.txt"),
        include_str!("../../demo/bsl/contracts.txt"),
        include_str!("../../demo/bsl/cohorts.txt"),
        include_str!("../../demo/bsl/reports.txt"),
    ],
};
