//! One's own: the ledger that a buyer or a supplier brings itself, by its link or by its account, and what it has in each
//! state of proof.
use crate::{
    contracts::{Told, YEAR, campaign, declared},
    contracts_ledger::bring,
    contracts_links::invited,
    hostile::encoded,
    organizations::hidden,
    own_space::bind,
    surveys::led,
    tenders::enterprise,
    village::Village,
};
use people::{account, accounts, role};

const LEDGER: &str = "Fournisseur;NEQ;Montant avant taxes;Date du contrat;Objet;No contrat\r\n\
    Ateliers du Quai;1112345674;1 250,50;2021-02-03;Bancs;BC-1\r\n\
    Coop des jardins;;800,00;2021-03-04;Fleurs;\r\n\
    Inconnue inc.;;10,00;2021-03-04;Rien;\r\n";

/// Brings a file where one declares, and gives the page on which it is looked at.
async fn offered(village: &Village, role: &str, base: &str, text: &str) -> String {
    let path = format!("{base}/fichier");
    let sent = village.upload_with(role, &path, &[], ("registre.csv", text.as_bytes())).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    led(village, &sent.location)
}

/// Takes a ledger as it is understood; `rest` says who its names are.
async fn taken(village: &Village, role: &str, path: &str, rest: &str) {
    let page = village.get(role, path).await.text;
    let form = format!("step=confirm&columns={}{rest}", encoded(&hidden(&page, "columns")));
    let sent = village.post(role, path, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// The place that the member took in a campaign, for an enterprise.
async fn begun(village: &Village, campaign: &str, supplier: &str) -> String {
    let form = format!("campaign={campaign}&organization={supplier}&side=supplier");
    led(village, &village.post("member", "/mes-contrats", &form).await.location)
}

async fn count(village: &Village, key: &str) -> i64 {
    village.figure(key, YEAR.0, YEAR.1).await
}

#[tokio::test]
async fn a_buyer_brings_its_own_ledger_by_its_link_and_reaches_no_other() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        village.organization("Ville de Gaspé").await;
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let gardens = enterprise(&village, "Coop des jardins", "").await;
        let id = campaign(&village).await;
        let other = invited(&village, &id, "Ville+de+Gasp%C3%A9", "buyer").await;
        let link = invited(&village, &id, "Ville+de+Perc%C3%A9", "buyer").await;
        assert!(village.get("visitor", &link).await.text.contains("/fichier\""), "it is offered there");
        let empty = village.upload_with("visitor", &format!("{link}/fichier"), &[], ("a.csv", b"")).await;
        assert!(empty.status == 422 && empty.text.contains("file-error"), "{}", empty.text);
        let path = offered(&village, "visitor", &link, LEDGER).await;
        let page = village.get("visitor", &path).await.text;
        assert!(page.contains("Noms à reconnaître") && page.contains("Essayez son NEQ"), "{page}");
        assert!(
            !page.contains("/organisations/") && !page.contains("/contrats/"),
            "no way of the pole’s: {page}"
        );
        assert_eq!(count(&village, "contracts.declared-by-buyer").await, 0, "looking takes nothing");
        let name = format!("&name={}&who={gardens}", encoded(&hidden(&page, "name")));
        taken(&village, "visitor", &path, &name).await;
        assert_eq!(count(&village, "contracts.declared-by-buyer").await, 2);
        assert_eq!(count(&village, "contracts.declared-by-buyer-amount").await, 205_050);
        assert!(village.get("visitor", &path).await.text.contains("refus.csv"));
        let refused = village.get("visitor", &format!("{path}/refus.csv")).await.text;
        assert!(refused.lines().count() == 2 && refused.contains("Inconnue inc."), "{refused}");
        let before = format!("{path}\">registre.csv");
        assert!(village.get("visitor", &format!("{link}/fichier")).await.text.contains(&before), "{before}");
        // The same file again: its name is remembered, and nothing is declared twice.
        let again = offered(&village, "visitor", &link, LEDGER).await;
        let page = village.get("visitor", &again).await.text;
        assert!(page.contains("Déjà connu") && page.contains("Ce même fichier"), "{page}");
        taken(&village, "visitor", &again, "").await;
        assert_eq!(count(&village, "contracts.declared-by-buyer-amount").await, 205_050);
        // Nobody else finds it, and another with the same file learns nothing of it.
        let file = path.rsplit('/').next().unwrap();
        let (party,): (String,) = sqlx::query_as("select id from contract_party where organization_id = $1")
            .bind(&buyer)
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        for (role, base) in [("visitor", other.clone()), ("buyer", format!("/mes-contrats/{party}"))] {
            let elsewhere = format!("{base}/fichiers/{file}");
            assert_eq!(village.get(role, &elsewhere).await.status, 404, "{elsewhere}");
            assert_eq!(village.get(role, &format!("{elsewhere}/refus.csv")).await.status, 404);
            assert_eq!(village.post(role, &elsewhere, "step=confirm").await.status, 404);
        }
        let same = offered(&village, "visitor", &other, LEDGER).await;
        let page = village.get("visitor", &same).await.text;
        assert!(!page.contains("Ce même fichier") && !page.contains("Déjà connu"), "{page}");
        assert!(!village.get("visitor", &format!("{other}/fichier")).await.text.contains("registre.csv"));
        assert_eq!(village.get("agent", &format!("/contrats/fichiers/{file}")).await.status, 200);
    }
}

#[tokio::test]
async fn an_account_brings_its_own_ledger_in_the_days_of_the_campaign() {
    for village in Village::both().await {
        let city = village.organization("Ville de Percé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        bind(&village, "Ateliers du Quai").await;
        let id = campaign(&village).await;
        let base = begun(&village, &id, &supplier).await;
        let odd = "Qui,Combien,Quand,Quoi\nVille de Percé,450,2021-03-01,Entretien\n";
        let path = offered(&village, "member", &base, odd).await;
        assert!(village.get("member", &path).await.text.contains("quelle colonne"));
        let columns = "step=columns&field=other&field=amount&field=day&field=what";
        assert_eq!(village.post("member", &path, columns).await.status, 303);
        let page = village.get("member", &path).await.text;
        assert_eq!(hidden(&page, "columns"), "other,amount,day,what");
        let name = format!("&name={}&who={city}", encoded(&hidden(&page, "name")));
        taken(&village, "member", &path, &name).await;
        assert_eq!(count(&village, "contracts.declared-by-supplier-amount").await, 45_000);
        // Its columns and its names are remembered, for its own ledgers.
        let more = format!("{odd}Ville de Percé,60,2021-03-02,Clous\n");
        let path = offered(&village, "member", &base, &more).await;
        let page = village.get("member", &path).await.text;
        assert!(page.contains("À déclarer") && page.contains("Déjà connu"), "{page}");
        for (role, status) in [("buyer", 404), ("agent", 403)] {
            assert_eq!(village.get(role, &format!("{base}/fichier")).await.status, status, "{role}");
        }
        let on = |moment: &str| village.clock.set(moment.parse().unwrap());
        on("2021-07-10T16:00:00Z");
        assert!(
            village.get("member", &format!("{base}/fichier")).await.text.contains("Seules les corrections")
        );
        let path = offered(&village, "member", &base, &more).await;
        let page = village.get("member", &path).await.text;
        assert!(page.contains("Seules les corrections") && page.contains("Déjà connu"), "{page}");
        // Over in the meantime: it is not taken, nor is another.
        on("2021-07-11T13:00:00Z");
        let form = format!("step=confirm&columns={}", encoded(&hidden(&page, "columns")));
        let late = village.post("member", &path, &form).await;
        assert!(late.status == 422 && late.text.contains("campaign-error"), "{}", late.text);
        let upload = format!("{base}/fichier");
        let late = village.upload_with("member", &upload, &[], ("registre.csv", odd.as_bytes())).await;
        assert!(late.status == 422 && late.text.contains("Cette campagne est terminée"), "{}", late.text);
        assert_eq!(count(&village, "contracts.declared-by-supplier-amount").await, 45_000);
    }
}

#[tokio::test]
async fn a_line_typed_by_hand_without_a_number_is_not_declared_again_by_a_ledger() {
    for village in Village::both().await {
        let buyer = village.organization("Ville de Percé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        let day = "2021-03-04";
        let told = Told {
            side: "buyer",
            buyer: &buyer,
            supplier: &supplier,
            dollars: 70,
            day,
            what: "Clous",
            reference: "",
        };
        assert_eq!(declared(&village, &id, &told).await.status, 303);
        let head = "NEQ;Montant avant taxes;Date du contrat;Objet;No contrat\r\n";
        for (lines, contracts) in [(1, 1), (2, 2), (2, 2)] {
            let text = format!("{head}{}", "1112345674;70,00;2021-03-04;CLOUS;\r\n".repeat(lines));
            let path = bring(&village, &id, &text).await;
            taken(&village, "agent", &path, "").await;
            assert_eq!(count(&village, "contracts.declared-by-buyer").await, contracts, "{lines}");
        }
    }
}

#[tokio::test]
async fn each_sees_its_own_dollars_by_state_of_proof_and_goes_from_one_space_to_the_other() {
    for village in Village::both().await {
        let city = village.organization("Ville de Percé").await;
        let other = village.organization("Ville de Gaspé").await;
        let supplier = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        bind(&village, "Ateliers du Quai").await;
        let account = account::with_role(&village.db, role::BUYER).await.unwrap().unwrap();
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let typed = accounts::Typed {
            role: role::BUYER.to_owned(),
            organization: "Ville de Percé".to_owned(),
            from_on: "2021-01-01".to_owned(),
            ..accounts::Typed::default()
        };
        accounts::give(&mut act, &account, &typed, false).await.unwrap().unwrap();
        act.commit().await.unwrap();
        let id = campaign(&village).await;
        for (side, buyer, dollars, what, reference) in [
            ("buyer", &city, 1_000, "Bancs", "BC-100"),
            ("supplier", &city, 1_000, "Bancs", "BC-100"),
            ("buyer", &city, 400, "Nappes", ""),
            ("buyer", &other, 7_777, "Chaises", ""),
        ] {
            let day = "2021-02-01";
            let told = Told { side, buyer, supplier: &supplier, dollars, day, what, reference };
            assert_eq!(declared(&village, &id, &told).await.status, 303);
        }
        let own = async |role: &str| village.get(role, "/mes-contrats").await.text;
        let page = own("buyer").await;
        assert!(page.contains("Confirmé par les deux") && page.contains("1\u{a0}000,00"), "{page}");
        assert!(page.contains("Déclaré par l’acheteur") && page.contains("400,00"), "{page}");
        assert!(!page.contains("7\u{a0}777,00"), "another’s: {page}");
        assert!(!page.contains("1\u{a0}400,00"), "states are never summed across: {page}");
        let page = own("member").await;
        assert!(page.contains("1\u{a0}000,00") && page.contains("8\u{a0}177,00"), "{page}");
        // What the supplier denies is its own no more.
        let base = begun(&village, &id, &supplier).await;
        let asked = village.get("member", &base).await.text;
        let asked = asked.split("<section").find(|part| part.contains("7\u{a0}777,00")).unwrap();
        let form = format!("declaration={}&answer=deny", hidden(asked, "declaration"));
        assert_eq!(village.post("member", &format!("{base}/repondre"), &form).await.status, 303);
        let page = own("member").await;
        assert!(page.contains("400,00") && !page.contains("8\u{a0}177,00"), "{page}");
        assert!(!page.contains("Nié par l’autre partie"), "{page}");
        // From the space of buyers to this one, and back.
        let page = village.get("buyer", "/espace-acheteur").await.text;
        let section = page.split("<section aria-labelledby=\"own-").nth(1).unwrap();
        assert!(section.contains("/mes-contrats\">Déclarer mes contrats"), "{section}");
        let page = own("buyer").await;
        let spaces = page.split("aria-label=\"Vos espaces\"").nth(1).unwrap().split("</nav>").next().unwrap();
        assert!(spaces.contains("/espace-acheteur\"") && !spaces.contains("/mon-espace\""), "{spaces}");
    }
}
