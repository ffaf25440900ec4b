//! Ledgers: a buyer's file looked at, its names confirmed and remembered, refused lines given back, and never taken twice.
use crate::{
    contracts::{Told, YEAR, campaign, declared},
    hostile::encoded,
    merge::{add, merge},
    organizations::hidden,
    surveys::led,
    tenders::enterprise,
    village::Village,
};

const LEDGER: &str = "Fournisseur;NEQ;Montant avant taxes;Date du contrat;Objet;No contrat\r\n\
    Ateliers du Quai;1112345674;1 250,50 $;3 février 2021;Bancs;BC-1\r\n\
    COOP DES JARDINS;;800,00;2021-03-04;Fleurs;\r\n\
    Coop des Jardins;;800,00;2021-03-04;Fleurs;\r\n\
    Inconnue inc.;;10;2021-03-04;Rien;\r\n\
    Ateliers du Quai;1112345674;gratuit;02/03/2021;Cadeau;BC-2\r\n";

pub async fn bring(village: &Village, campaign: &str, text: &str) -> String {
    let typed = [("side", "buyer"), ("who", "Ville de Percé")];
    let path = format!("/contrats/campagnes/{campaign}/fichier");
    let (letters, _) = (text.chars().map(|c| c as u8).collect::<Vec<u8>>(), ());
    // As an old Excel writes it: Windows-1252.
    let sent = village.upload_with("agent", &path, &typed, ("registre.csv", &letters)).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    led(village, &sent.location)
}

#[tokio::test]
async fn a_ledger_is_looked_at_its_names_confirmed_and_the_same_file_twice_changes_nothing() {
    for village in Village::both().await {
        village.organization("Ville de Percé").await;
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let gardens = enterprise(&village, "Coop des jardins", "").await;
        let id = campaign(&village).await;
        let path = bring(&village, &id, LEDGER).await;
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Windows-1252") && page.contains("Noms à reconnaître"), "{page}");
        assert!(page.contains("Personne de ce nom"), "{page}");
        let count = async |key: &str| village.figure(key, YEAR.0, YEAR.1).await;
        assert_eq!(count("contracts.declared-by-buyer").await, 0, "looking takes nothing");
        let columns = hidden(&page, "columns");
        let form = format!("step=confirm&columns={}&name=coop+de+jardin&who={gardens}", encoded(&columns));
        let key = hidden(&page, "name");
        let form = form.replace("coop+de+jardin", &encoded(&key));
        let taken = village.post("agent", &path, &form).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        assert_eq!(count("contracts.declared-by-buyer").await, 3, "two lines alike are two contracts");
        assert_eq!(count("contracts.declared-by-buyer-amount").await, 285_050);
        let outcome = village.get("agent", &path).await.text;
        assert!(outcome.contains("refus.csv"), "{outcome}");
        let refused = village.get("agent", &format!("{path}/refus.csv")).await.text;
        assert_eq!(refused.lines().count(), 3, "{refused}");
        assert!(refused.contains("Inconnue inc.") && refused.contains("deux façons"), "{refused}");
        // The same file again: names are remembered, nothing is declared twice.
        let again = bring(&village, &id, LEDGER).await;
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("Déjà connu") && page.contains("Ce même fichier"), "{page}");
        let form = format!("step=confirm&columns={}", encoded(&columns));
        assert_eq!(village.post("agent", &again, &form).await.status, 303);
        assert_eq!(count("contracts.declared-by-buyer-amount").await, 285_050);
        // A later ledger with another amount under the same number corrects it.
        let later = bring(&village, &id, &LEDGER.replace("1 250,50", "1 300,00")).await;
        assert_eq!(village.post("agent", &later, &form).await.status, 303);
        assert_eq!(count("contracts.declared-by-buyer").await, 3);
        assert_eq!(count("contracts.declared-by-buyer-amount").await, 290_000);
        assert!(!village.get("agent", "/organisations/importer").await.text.contains("registre.csv"));
        assert_eq!(village.get("board", &path).await.status, 403);
    }
}

#[tokio::test]
async fn a_numbered_line_written_twice_is_one_contract_and_what_waits_for_a_name_is_not_refused() {
    let line = "Coop des Jardins;;800,00;2021-03-04;Fleurs;BC-9\r\n";
    let text = format!("{}\r\n{line}{line}", LEDGER.lines().next().unwrap());
    for village in Village::both().await {
        village.organization("Ville de Percé").await;
        let gardens = enterprise(&village, "Coop des jardins", "").await;
        let id = campaign(&village).await;
        let path = bring(&village, &id, &text).await;
        let page = village.get("agent", &path).await.text;
        for told in ["En attente d’un nom</dt><dd>2<", "Refusées</dt><dd>0<", "Attend son nom"] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let confirm = format!("step=confirm&columns={}", encoded(&hidden(&page, "columns")));
        let form = format!("{confirm}&name={}&who={gardens}", encoded(&hidden(&page, "name")));
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let count = async |key: &str| village.figure(key, YEAR.0, YEAR.1).await;
        assert_eq!(count("contracts.declared-by-buyer").await, 1, "one line written twice");
        let again = bring(&village, &id, &text).await;
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("Déjà connu") && page.contains("Même ligne, déjà lue"), "{page}");
        assert_eq!(village.post("agent", &again, &confirm).await.status, 303);
        assert_eq!(count("contracts.declared-by-buyer-amount").await, 80_000);
    }
}

#[tokio::test]
async fn columns_that_a_person_chose_are_remembered_for_the_ledgers_of_that_organization() {
    for village in Village::both().await {
        village.organization("Ville de Percé").await;
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        let odd = "Qui,Combien,Quand,Quoi\n1112345674,500,2021-02-01,Bancs\n";
        let path = bring(&village, &id, odd).await;
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("quelle colonne"), "{page}");
        let form = "step=columns&field=neq&field=amount&field=day&field=what";
        assert_eq!(village.post("agent", &path, form).await.status, 303);
        let again = bring(&village, &id, odd).await;
        let page = village.get("agent", &again).await.text;
        assert!(page.contains("À déclarer") && hidden(&page, "columns") == "neq,amount,day,what", "{page}");
        let taken = village.post("agent", &again, "step=confirm&columns=neq%2Camount%2Cday%2Cwhat").await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        assert_eq!(village.figure("contracts.declared-by-buyer-amount", YEAR.0, YEAR.1).await, 50_000);
        let none = village
            .upload_with(
                "agent",
                &format!("/contrats/campagnes/{id}/fichier"),
                &[("side", "buyer"), ("who", "Personne")],
                ("a.csv", b""),
            )
            .await;
        assert!(
            none.status == 422 && none.text.contains("file-error") && none.text.contains("who-error"),
            "{}",
            none.text
        );
    }
}

#[tokio::test]
async fn what_was_typed_by_hand_or_declared_before_a_merge_is_not_declared_again_by_a_ledger() {
    for village in Village::both().await {
        let city = village.organization("Ville de Percé").await;
        let shop = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let id = campaign(&village).await;
        let count = async |key: &str| village.figure(key, YEAR.0, YEAR.1).await;
        let told = Told {
            side: "buyer",
            buyer: &city,
            supplier: &shop,
            dollars: 900,
            day: "2021-02-03",
            what: "Bancs",
            reference: "bc 1",
        };
        assert_eq!(declared(&village, &id, &told).await.status, 303);
        let text = "Fournisseur;NEQ;Montant avant taxes;Date du contrat;Objet;No contrat\r\n\
            Ateliers du Quai;1112345674;1 250,50 $;3 février 2021;Bancs;BC-1\r\n\
            Ateliers du Quai;1112345674;70,00;2021-03-04;Clous;\r\n";
        let take = async || {
            let path = bring(&village, &id, text).await;
            let columns = hidden(&village.get("agent", &path).await.text, "columns");
            let form = format!("step=confirm&columns={}", encoded(&columns));
            let taken = village.post("agent", &path, &form).await;
            assert_eq!(taken.status, 303, "{}", taken.text);
            (count("contracts.declared-by-buyer").await, count("contracts.declared-by-buyer-amount").await)
        };
        assert_eq!(
            take().await,
            (2, 132_050),
            "the number typed by hand is the line's, and is corrected by it"
        );
        // Both the buyer and the supplier turn out to be others.
        let other = add(&village, "name=Municipalit%C3%A9+de+Perc%C3%A9&legal_form=public").await;
        assert_eq!(merge(&village, &other, &city, "&keeper=first&name=second").await.status, 303);
        let twin = add(&village, "name=Les+Ateliers&legal_form=cooperative").await;
        assert_eq!(merge(&village, &twin, &shop, "&keeper=first&name=second&neq=second").await.status, 303);
        assert_eq!(take().await, (2, 132_050), "the same file again declares nothing");
    }
}
