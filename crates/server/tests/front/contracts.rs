//! Contracts: thirty of known overlap give exact dollars in each state; outside the campaign's days nothing is taken; what
//! is joined can be parted, set aside and taken up again.
use crate::{
    hostile::encoded,
    organizations::id_of,
    tender_ties::contract,
    tenders::{brought, enterprise, package},
    village::{Reply, Village},
};

/// The days of purchases of the test's campaign.
pub const YEAR: (&str, &str) = ("2020-04-01", "2021-05-31");

/// A campaign that is open on the village's day.
pub async fn campaign(village: &Village) -> String {
    let form = "name=Achats+2020-2021&from_on=2020-04-01&until_on=2021-05-31&opens_on=2021-06-01\
        &closes_on=2021-06-30&corrects_until=2021-07-10&tolerance=1&remind_days=7";
    id_of(&village.post("direction", "/contrats/campagnes/ajouter", form).await)
}

/// What is declared of a contract.
pub struct Told<'a> {
    pub side: &'a str,
    pub buyer: &'a str,
    pub supplier: &'a str,
    pub dollars: i64,
    pub day: &'a str,
    pub what: &'a str,
    pub reference: &'a str,
}

pub async fn declared(village: &Village, campaign: &str, told: &Told<'_>) -> Reply {
    let Told { side, buyer, supplier, dollars, day, what, reference } = told;
    let form = format!(
        "side={side}&buyer_id={buyer}&supplier_id={supplier}&amount={dollars}&taxes=before&day={day}&what={}\
         &reference={}",
        encoded(what),
        encoded(reference)
    );
    village.post("agent", &format!("/contrats/campagnes/{campaign}/declarer"), &form).await
}

async fn states(village: &Village) -> Vec<(i64, i64)> {
    let mut told = vec![];
    for state in ["declared-by-buyer", "declared-by-supplier", "confirmed", "proved", "in-disagreement"] {
        let count = village.figure(&format!("contracts.{state}"), YEAR.0, YEAR.1).await;
        let dollars = village.figure(&format!("contracts.{state}-amount"), YEAR.0, YEAR.1).await;
        told.push((count, dollars));
    }
    told
}

#[tokio::test]
async fn thirty_contracts_of_known_overlap_give_exact_dollars_in_each_state() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let mut suppliers = vec![];
        for nth in 0..6 {
            suppliers.push(enterprise(&village, &format!("Atelier {nth}"), &format!("11000000{nth}0")).await);
        }
        let campaign = campaign(&village).await;
        let mut awards = vec![];
        // Who sees each: the buyer's dollars, the supplier's, the site's; nought for nobody.
        let seen: [(i64, i64, i64); 30] = [
            (1_000, 0, 0),
            (1_100, 0, 0),
            (1_210, 0, 0),
            (1_330, 0, 0),
            (1_460, 0, 0),
            (1_610, 0, 0),
            (1_770, 0, 0),
            (1_950, 0, 0),
            (0, 2_150, 0),
            (0, 2_360, 0),
            (0, 2_600, 0),
            (0, 2_860, 0),
            (0, 3_140, 0),
            (3_460, 3_460, 0),
            (3_800, 3_800, 0),
            (4_180, 4_180, 0),
            (4_600, 4_600, 0),
            (5_060, 5_060, 0),
            (5_560, 5_560, 0),
            (6_120, 6_150, 0),
            (0, 0, 6_730),
            (0, 0, 7_400),
            (8_140, 0, 8_140),
            (8_950, 0, 8_950),
            (9_850, 9_850, 9_850),
            (10_830, 10_830, 10_830),
            (11_920, 13_000, 0),
            (14_300, 13_110, 0),
            (15_700, 0, 17_300),
            (19_000, 0, 21_000),
        ];
        for (nth, (by_buyer, by_supplier, by_site)) in seen.into_iter().enumerate() {
            let (supplier, at) = (&suppliers[nth % 6], nth / 6);
            let day = format!("2020-{:02}-1{}", 5 + at, nth % 6);
            // What disagrees is known by its number; of the others, half bear one.
            let number = if nth >= 26 || nth % 2 == 0 { format!("A-7{nth:02}") } else { String::new() };
            for (side, dollars) in [("buyer", by_buyer), ("supplier", by_supplier)] {
                if dollars > 0 {
                    let what = format!("{side} objet{nth}");
                    let told = Told {
                        side,
                        buyer: &buyer,
                        supplier,
                        dollars,
                        day: &day,
                        what: &what,
                        reference: &number,
                    };
                    let reply = declared(&village, &campaign, &told).await;
                    assert_eq!(reply.status, 303, "{nth}: {}", reply.text);
                }
            }
            if by_site > 0 {
                let party = format!("FO-11000000{}0", nth % 6);
                let name = format!("Atelier {}", nth % 6);
                awards.push(contract(&format!("7{nth:02}"), &day, (&party, &name), &by_site.to_string()));
            }
        }
        brought(&village, "seao.json", &package(&awards)).await;
        let tied =
            village.post("agent", "/avis/liens", &format!("party=OP-1&organization={buyer}&said=yes")).await;
        assert_eq!(tied.status, 303, "{}", tied.text);
        for _ in 0..2 {
            assert_eq!(village.post("agent", "/contrats/rapprocher/tous", "").await.status, 303);
            // Twice says the same: nothing is counted twice.
            assert_eq!(
                states(&village).await,
                [(8, 1_143_000), (5, 1_311_000), (7, 3_278_000), (6, 5_190_000), (4, 5_973_000)]
            );
        }
        let ledger = village.get("board", "/contrats").await.text;
        for told in ["30\u{a0}contrats", "30 contrats"] {
            if ledger.contains(told) {
                break;
            }
            assert_ne!(told, "30 contrats", "{ledger}");
        }
        assert!(ledger.contains("51\u{a0}900,00") && ledger.contains("59\u{a0}730,00"), "{ledger}");
        assert!(ledger.contains("entre 11\u{a0}920,00"), "both amounts of a disagreement are told: {ledger}");
        assert_eq!(village.figure("contracts.new-markets", YEAR.0, YEAR.1).await, 6);
        assert_eq!(village.figure("contracts.suppliers", YEAR.0, YEAR.1).await, 6);
        assert_eq!(village.figure("contracts.buyers-who-declared", YEAR.0, YEAR.1).await, 1);
        let sheet = village.get("board", "/contrats/exporter?etat=proved").await.text;
        assert_eq!(sheet.lines().count(), 7, "{sheet}");
        assert!(
            village.get("visitor", "/achats-declares").await.text.contains("Aucune campagne"),
            "it is open yet"
        );
        village.clock.set("2021-07-16T13:00:00Z".parse().unwrap());
        let public = village.get("visitor", "/achats-declares?x").await.text;
        assert!(
            public.contains("Trop peu") && !public.contains("11\u{a0}430"),
            "one buyer is never told: {public}"
        );
    }
}

#[tokio::test]
async fn outside_the_days_of_a_campaign_nothing_is_declared_and_the_reason_is_told() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = village.organization("Coop du Quai").await;
        let id = campaign(&village).await;
        let told = |dollars| Told {
            side: "buyer",
            buyer: &buyer,
            supplier: &supplier,
            dollars,
            day: "2021-02-01",
            what: "Buffet",
            reference: "",
        };
        let on = |day: &str| village.clock.set(format!("{day}T16:00:00Z").parse().unwrap());
        let later = "name=Achats&from_on=2020-04-01&until_on=2021-05-31&opens_on=2021-06-16&closes_on=2021-06-30\
            &corrects_until=2021-07-10&tolerance=1&remind_days=7";
        let changed = village.post("direction", &format!("/contrats/campagnes/{id}/modifier"), later).await;
        assert_eq!(changed.status, 303, "{}", changed.text);
        let early = declared(&village, &id, &told(100)).await;
        assert!(early.status == 422 && early.text.contains("pas encore ouverte"), "{}", early.text);
        on("2021-06-30");
        let kept = declared(&village, &id, &told(100)).await;
        assert_eq!(kept.status, 303, "the last day counts: {}", kept.text);
        let outside = declared(&village, &id, &Told { day: "2021-06-01", ..told(100) }).await;
        assert!(outside.status == 422 && outside.text.contains("day-error"), "{}", outside.text);
        let nothing = village.post("agent", &format!("/contrats/campagnes/{id}/declarer"), "").await;
        for field in ["side", "buyer", "supplier"] {
            assert!(nothing.text.contains(&format!("id=\"{field}-error\"")) || field == "side", "{field}");
        }
        on("2021-07-01");
        let late = declared(&village, &id, &told(200)).await;
        assert!(late.status == 422 && late.text.contains("Seules les corrections"), "{}", late.text);
        let (row,): (String,) =
            sqlx::query_as("select id from contract_declaration").fetch_one(village.db.rows()).await.unwrap();
        let path = format!("/contrats/declarations/{row}");
        let form = "amount=114%2C98&taxes=with&day=2021-02-01&what=Buffet";
        assert_eq!(village.post("agent", &path, form).await.status, 303);
        let amount = async || village.figure("contracts.declared-by-buyer-amount", YEAR.0, YEAR.1).await;
        assert_eq!(amount().await, 10_000, "TPS and TVQ are taken off");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Correction") && page.contains("100,00") && page.contains("114,98"), "{page}");
        let why = village.post("agent", &format!("{path}/retirer"), "why=").await;
        assert!(why.status == 422 && why.text.contains("why-error"), "{}", why.text);
        on("2021-07-11");
        village.post("agent", &format!("{path}/retirer"), "why=Doublon").await;
        assert_eq!(amount().await, 10_000, "over, nothing is withdrawn");
        on("2021-07-10");
        assert_eq!(village.post("agent", &format!("{path}/retirer"), "why=Doublon").await.status, 303);
        assert_eq!(amount().await, 0);
    }
}

#[tokio::test]
async fn what_is_not_sure_is_proposed_with_its_reasons_then_joined_parted_and_set_aside() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = village.organization("Coop du Quai").await;
        let id = campaign(&village).await;
        let told = |side, day, what| Told {
            side,
            buyer: &buyer,
            supplier: &supplier,
            dollars: 500,
            day,
            what,
            reference: "",
        };
        declared(&village, &id, &told("buyer", "2021-02-01", "Buffet")).await;
        declared(&village, &id, &told("buyer", "2021-02-10", "Repas")).await;
        declared(&village, &id, &told("supplier", "2021-02-05", "Traiteur")).await;
        let confirmed = async || village.figure("contracts.confirmed", YEAR.0, YEAR.1).await;
        assert_eq!(confirmed().await, 0, "two compete");
        let page = village.get("agent", "/contrats/rapprocher").await.text;
        assert!(
            page.contains("Même montant") && page.contains("4\u{a0}jours") || page.contains("4 jours"),
            "{page}"
        );
        assert!(village.get("agent", "").await.text.contains("2 paires de contrats"));
        let first = crate::organizations::hidden(&page, "first");
        let second = crate::organizations::hidden(&page, "second");
        let pair = format!("first={first}&second={second}");
        assert_eq!(village.post("board", "/contrats/rapprocher", &pair).await.status, 403);
        let sent = village.post("agent", "/contrats/rapprocher", &format!("{pair}&answer=join")).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert_eq!(confirmed().await, 1);
        let kept = first.clone().min(second.clone());
        let gone = if kept == first { &second } else { &first };
        let led = village.get("agent", &format!("/contrats/{gone}")).await;
        assert!(led.location.ends_with(&kept), "a joined contract leads to the one it is: {}", led.location);
        let page = village.get("agent", &format!("/contrats/{kept}")).await.text;
        let sighting = crate::organizations::hidden(&page, "sighting");
        let path = format!("/contrats/{kept}");
        assert_eq!(
            village.post("agent", &format!("{path}/separer"), &format!("sighting={sighting}")).await.status,
            303
        );
        assert_eq!(confirmed().await, 0);
        village.post("agent", "/contrats/rapprocher/tous", "").await;
        let parted = village.figure("contracts.declared-by-buyer", YEAR.0, YEAR.1).await;
        assert!(confirmed().await <= 1 && parted >= 1, "what was parted is not joined again to the same");
        let why = village.post("agent", &format!("{path}/ecarter"), "why=").await;
        assert_eq!(why.status, 422);
        let all = async || {
            village.get("board", "/contrats?etat=aside").await.text.contains("Aucun contrat ne répond")
        };
        assert!(all().await);
        assert_eq!(village.post("agent", &format!("{path}/ecarter"), "why=Essai").await.status, 303);
        assert!(!all().await);
        assert_eq!(village.post("agent", &format!("{path}/reprendre"), "").await.status, 303);
        assert!(all().await);
        let told = village.get("board", &format!("/organisations/{supplier}")).await.text;
        assert!(told.contains("Contrat comme fournisseur"), "{told}");
        for role in ["communications", "member", "visitor"] {
            assert_ne!(village.get(role, "/contrats").await.status, 200, "{role}");
        }
    }
}
