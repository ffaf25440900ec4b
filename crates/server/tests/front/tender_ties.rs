//! Who on the tender site is which organization: certain by number, by name when a person says so, and what they won.
use crate::{
    sign_in::work,
    tenders::{brought, enterprise, notice, package},
    village::Village,
};

/// A contract of the same town, held by a supplier.
pub fn contract(number: &str, day: &str, supplier: (&str, &str), dollars: &str) -> String {
    let (id, name) = supplier;
    let neq = id.strip_prefix("FO-").unwrap_or_default();
    format!(
        r#"{{"ocid":"ocds-essai-{number}","id":"{day}-{number}c","date":"{day}T09:00:00-04:00","tag":["contract"],
        "parties":[{{"name":"Ville de Percé","id":"OP-1","roles":["buyer"]}},
        {{"name":"{name}","id":"{id}","address":{{"locality":"Gaspé","postalCode":"G4X1A1"}},"roles":["supplier"],"details":{{"neq":"{neq}"}}}}],
        "buyer":{{"name":"Ville de Percé","id":"OP-1"}},
        "tender":{{"id":"A-{number}","title":"Entretien ménager de la mairie","status":"complete","procurementMethod":"direct",
        "tenderers":[{{"id":"{id}","name":"{name}"}},{{"id":"FO-X2","name":"Autre soumissionnaire inc."}}]}},
        "bids":[{{"id":"{id}","value":{dollars},"valueUnit":"1"}}],
        "awards":[{{"id":"{number}-1","status":"active","date":"{day}T00:00:00-04:00","suppliers":[{{"id":"{id}","name":"{name}"}}],"value":{{"amount":{dollars},"currency":"CAD"}}}}],
        "contracts":[{{"id":"{number}-1","awardID":"{number}-1","status":"active","value":{{"amount":{dollars},"currency":"CAD"}},"dateSigned":"{day}T00:00:00-04:00"}}]}}"#
    )
}

#[tokio::test]
async fn a_number_ties_for_certain_a_name_only_when_a_person_says_so_and_both_can_be_undone() {
    for village in Village::both().await {
        let sure = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let named = enterprise(&village, "Coopérative d’entretien Rayonnante", "").await;
        let other = ("FO-X77", "COOPERATIVE D'ENTRETIEN RAYONNANTE");
        let file = package(&[
            contract("1", "2021-05-03", ("FO-1112345674", "Ateliers du Quai inc."), "1000.10"),
            contract("2", "2021-05-04", other, "2000"),
        ]);
        brought(&village, "contrats.json", &file).await;
        let year = ("2021-04-01", "2022-03-31");
        assert_eq!(village.figure("tenders.contracts-won", year.0, year.1).await, 1);
        assert_eq!(village.figure("tenders.contracts-amount", year.0, year.1).await, 100_010);
        let sheet = village.get("agent", &format!("/avis/fournisseurs/{sure}")).await.text;
        assert!(
            sheet.contains("Entretien ménager de la mairie") && sheet.contains("1\u{a0}000,10"),
            "{sheet}"
        );
        let timeline = village.get("agent", &format!("/organisations/{sure}")).await.text;
        assert!(timeline.contains("Contrat public conclu"), "{timeline}");
        assert!(timeline.contains("Entretien ménager de la mairie"), "what it won is told there: {timeline}");
        assert!(timeline.contains("Ville de Percé") && timeline.contains("1\u{a0}000,10"), "{timeline}");
        let proposals = village.get("agent", "/avis/liens").await.text;
        assert!(proposals.contains("COOPERATIVE D&#39;ENTRETIEN RAYONNANTE"), "{proposals}");
        let say = |said: &str| format!("party=FO-X77&organization={named}&said={said}");
        assert_eq!(village.post("board", "/avis/liens", &say("yes")).await.status, 403);
        assert_eq!(
            village.post("agent", "/avis/liens", "party=FO-X77&organization=nobody&said=yes").await.status,
            404
        );
        assert!(village.post("agent", "/avis/liens", &say("yes")).await.location.contains("tender-tied"));
        assert_eq!(village.figure("tenders.contracts-won", year.0, year.1).await, 2);
        assert_eq!(village.figure("tenders.contracts-amount", year.0, year.1).await, 300_010);
        let ties: Vec<(String,)> = sqlx::query_as("select id from tender_tie order by basis")
            .fetch_all(village.db.rows())
            .await
            .unwrap();
        for (id,) in ties {
            let undone = village.post("agent", &format!("/avis/liens/{id}/defaire"), "").await;
            assert_eq!(undone.status, 303, "{}", undone.text);
        }
        assert_eq!(village.figure("tenders.contracts-won", year.0, year.1).await, 0);
        brought(&village, "autre.json", &package(&[notice("5", "2021-06-10", "Autre", "")])).await;
        assert_eq!(village.figure("tenders.contracts-won", year.0, year.1).await, 0, "undone, it stays so");
        let proposals = village.get("agent", "/avis/liens").await.text;
        assert!(!proposals.contains("RAYONNANTE"), "nor is it proposed again: {proposals}");
    }
}

#[tokio::test]
async fn a_contract_held_together_is_shared_and_one_that_is_cancelled_counts_no_more() {
    for village in Village::both().await {
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let two = contract("1", "2021-05-03", ("FO-1112345674", "Ateliers du Quai"), "100.01")
            .replace(r#""suppliers":[{"#, r#""suppliers":[{"id":"FO-X3","name":"Partenaire"},{"#);
        brought(&village, "a.json", &package(std::slice::from_ref(&two))).await;
        let amount = async || village.figure("tenders.contracts-amount", "2021-04-01", "2022-03-31").await;
        assert_eq!(amount().await, 5_000, "the odd cent goes to the first");
        let ended = two
            .replace("2021-05-03T09", "2021-05-09T09")
            .replace(r#""awardID":"1-1","status":"active""#, r#""awardID":"1-1","status":"cancelled""#);
        brought(&village, "b.json", &package(&[ended])).await;
        assert_eq!(amount().await, 0);
    }
}

#[tokio::test]
async fn every_contract_of_an_award_counts_once_and_a_supplier_named_twice_holds_one_share() {
    for village in Village::both().await {
        let quay = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let held = ("FO-1112345674", "Ateliers du Quai");
        let more = |id: &str, status: &str, dollars: &str| {
            format!(
                r#"{{"id":"{id}","awardID":"1-1","status":"{status}","value":{{"amount":{dollars},"currency":"CAD"}}}},"#
            )
        };
        // A second contract of the award, the same told again, and one that was called off.
        let (second, off) = (more("1-2", "active", "50.50"), more("1-3", "cancelled", "7"));
        let several = contract("1", "2021-05-03", held, "100")
            .replace(r#""contracts":["#, &format!(r#""contracts":[{second}{second}{off}"#));
        let twice = contract("2", "2021-05-04", held, "90").replace(
            r#""suppliers":[{"#,
            r#""suppliers":[{"id":"FO-1112345674","name":"Ateliers du Quai"},{"id":"FO-X3","name":"Partenaire"},{"#,
        );
        brought(&village, "a.json", &package(&[several, twice])).await;
        let year = ("2021-04-01", "2022-03-31");
        assert_eq!(village.figure("tenders.contracts-won", year.0, year.1).await, 3);
        assert_eq!(village.figure("tenders.contracts-amount", year.0, year.1).await, 10_000 + 5_050 + 4_500);
        let page = village.get("agent", &format!("/avis/fournisseurs/{quay}")).await.text;
        assert!(page.contains("50,50") && page.contains("45,00"), "{page}");
    }
}

#[tokio::test]
async fn an_address_that_fails_keeps_neither_the_others_nor_certain_ties_from_the_morning() {
    for village in Village::both().await {
        let held = contract("1", "2021-05-03", ("FO-1112345674", "Ateliers du Quai inc."), "1000.10");
        brought(&village, "contrats.json", &package(&[held])).await;
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        // Of this very machine: never fetched, whatever the network.
        for address in ["https%3A%2F%2F127.0.0.1%2Fa.json", "https%3A%2F%2F127.0.0.1%2Fb.json"] {
            let added = village.post("agent", "/avis/sources", &format!("address={address}")).await;
            assert_eq!(added.status, 303, "{}", added.text);
        }
        work(&village, None).await;
        let (ties,): (i64,) =
            sqlx::query_as("select count(*) from tender_tie").fetch_one(village.db.rows()).await.unwrap();
        assert_eq!(ties, 1);
        let (faults,): (String,) =
            sqlx::query_as("select max(fault) from job where kind = 'tenders.poll' and done_at is null")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        assert!(faults.contains("a.json") && faults.contains("b.json"), "{faults}");
    }
}
