//! Needs sent to suppliers and answered by link, introductions followed up on both sides, and what everyone reads.
use crate::{
    market::{edition, engage, join, reached},
    organizations::id_of,
    owners::way,
    renewals::{letters, morning, stay},
    village::Village,
};

async fn need(village: &Village, edition: &str, buyer: &str, most: i64) -> String {
    let form = format!(
        "edition={edition}&organization={buyer}&kind=quote&title=Traiteur+pour+une+assemblee&answer_by=2021-06-30&most={most}"
    );
    id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await)
}

#[tokio::test]
async fn a_need_is_sent_only_to_those_a_person_chose_up_to_the_cap_and_answered_once_by_link() {
    for village in Village::both().await {
        stay(&village).await;
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let [one, two, mute] = [
            reached(&village, "La Marmite", "marmite@quai.example", "Traiteur et repas pour assemblee").await,
            reached(&village, "Le Buffet", "buffet@quai.example", "Traiteur et buffets").await,
            reached(&village, "Le Muet", "", "Traiteur de quartier").await,
        ];
        reached(&village, "La Scierie", "scie@quai.example", "Bois de charpente").await;
        join(&village, &edition, &two, "2021-02-01").await;
        let id = need(&village, &edition, &buyer, 1).await;
        let path = format!("/marche/besoins/{id}");
        let page = village.get("agent", &path).await.text;
        assert!(
            page.contains("La Marmite") && page.contains("Le Buffet") && !page.contains("La Scierie"),
            "{page}"
        );
        assert!(page.find("Le Buffet") < page.find("La Marmite"), "those of the edition first: {page}");
        assert!(
            page.contains("Son adresse courriel manque") && !page.contains(&format!("value=\"{mute}\"")),
            "{page}"
        );
        let send = format!("{path}/envoyer");
        let nobody = village.post("agent", &send, "").await;
        assert!(nobody.status == 422 && nobody.text.contains("supplier-error"), "{}", nobody.text);
        let many = village.post("agent", &send, &format!("supplier={one}&supplier={two}")).await;
        assert!(many.status == 422 && many.text.contains("plus de fournisseurs"), "{}", many.text);
        assert!(letters(&village, "marmite@quai.example").await.is_empty(), "nothing left");
        assert_eq!(village.post("agent", &send, &format!("supplier={one}")).await.status, 303);
        let told = letters(&village, "marmite@quai.example").await;
        assert!(told.len() == 1 && told[0].0.contains("Ville du Quai"), "{told:?}");
        // Silent for five days: reminded once.
        for day in ["2021-06-19", "2021-06-20", "2021-06-21", "2021-06-22"] {
            morning(&village, day).await;
        }
        let told = letters(&village, "marmite@quai.example").await;
        assert!(told.len() == 2 && told[1].0.starts_with("Rappel"), "{told:?}");
        let first = way(&village, &told[0].1, "/besoin/");
        let page = village.get("visitor", &first).await.text;
        assert!(page.contains("Traiteur pour une assemblee") && page.contains("La Marmite"), "{page}");
        assert!(told[0].1.contains("Pôle du Village"), "who writes is told: {}", told[0].1);
        let stop = format!("{first}/ne-plus-recevoir");
        assert_eq!(village.get("visitor", &stop).await.status, 200);
        assert_eq!(village.post("visitor", &stop, "List-Unsubscribe=One-Click").await.status, 200);
        let stopped =
            async || ::tenders::stop::is_stopped(&village.db, "marmite@quai.example").await.unwrap();
        assert!(stopped().await, "neither a need nor an alert is sent there again");
        assert_eq!(village.post("visitor", &stop, "again=resume").await.status, 200);
        assert!(!stopped().await);
        let bad = village.post("visitor", &first, "answer=declined&note=Merci").await;
        assert!(
            bad.status == 422 && bad.text.contains("because-error") && bad.text.contains("Merci"),
            "{}",
            bad.text
        );
        assert_eq!(village.post("visitor", &first, "answer=interested&note=Avec+joie").await.status, 303);
        let again = village.post("visitor", &first, "answer=declined&because=price").await;
        assert!(again.text.contains("Votre réponse est notée"), "{}", again.text);
        let told = letters(&village, "marmite@quai.example").await;
        assert!(
            told.iter().all(|(_, plain)| plain.contains("/besoin/…")),
            "a letter keeps no link that served"
        );
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Intéressé") && page.contains("Avec joie"), "{page}");
        assert_eq!(village.figure("market.answers", "2021-06-01", "2021-06-30").await, 1);
        assert_eq!(village.figure("market.needs", "2021-06-01", "2021-06-30").await, 1);
        assert_eq!(village.post("agent", &format!("{path}/fermer"), "why=").await.status, 422);
        assert_eq!(village.post("agent", &format!("{path}/fermer"), "why=Comble").await.status, 303);
        assert_eq!(village.get("visitor", "/besoin/nothing").await.status, 200);
    }
}

#[tokio::test]
async fn both_sides_of_an_introduction_are_asked_on_the_set_days_and_a_contract_counts_once() {
    for village in Village::both().await {
        stay(&village).await;
        let edition = edition(&village, "Pilote").await;
        let [one, two] = [
            reached(&village, "La Marmite", "marmite@quai.example", "").await,
            reached(&village, "Le Buffet", "", "").await,
        ];
        let buyer = reached(&village, "Ville du Quai", "achats@quai.example", "").await;
        engage(&village, &edition, &buyer).await;
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        assert_eq!(village.post("agent", "/marche/maillages/jours", "days=bientot").await.status, 422);
        assert_eq!(village.post("agent", "/marche/maillages/jours", "days=10").await.status, 303);
        let form = |first: &str, second: &str| {
            format!("edition={edition}&first={first}&second={second}&day=2021-06-10&place=Foire&action=2.6")
        };
        let same = village.post("agent", "/marche/maillages/ajouter", &form(&one, &one)).await;
        assert!(same.status == 422 && same.text.contains("second-error"), "{}", same.text);
        let id = id_of(&village.post("agent", "/marche/maillages/ajouter", &form(&one, &buyer)).await);
        let peers = id_of(&village.post("agent", "/marche/maillages/ajouter", &form(&one, &two)).await);
        assert_eq!(village.figure("market.introductions", "2021-06-01", "2021-06-30").await, 2);
        for day in ["2021-06-18", "2021-06-19", "2021-06-20", "2021-06-21", "2021-06-22"] {
            morning(&village, day).await;
        }
        let asked = letters(&village, "achats@quai.example").await;
        assert_eq!(asked.len(), 1, "asked once: {asked:?}");
        assert_eq!(letters(&village, "marmite@quai.example").await.len(), 2, "one for each introduction");
        assert!(
            village.get("agent", "").await.text.contains("à demander par téléphone"),
            "who has no mailbox"
        );
        let way = way(&village, &asked[0].1, "/suite-de-maillage/");
        assert!(village.get("visitor", &way).await.text.contains("La Marmite"), "it says who was met");
        assert_eq!(village.post("visitor", &way, "").await.status, 422);
        assert_eq!(village.post("visitor", &way, "outcome=contract").await.status, 303);
        let other = letters(&village, "marmite@quai.example").await;
        let lead = crate::owners::way(&village, &other[0].1, "/suite-de-maillage/");
        assert_eq!(village.post("visitor", &lead, "outcome=contract&note=Avril").await.status, 303);
        assert_eq!(
            village.figure("market.deals", "2021-06-01", "2021-06-30").await,
            1,
            "both sides, one contract"
        );
        let page = village.get("board", &format!("/marche/maillages/{id}")).await.text;
        assert!(page.contains("Un contrat"), "{page}");
        let page = village.get("agent", &format!("/marche/maillages/{peers}")).await.text;
        let follow =
            page.split("name=\"follow\" value=\"").last().unwrap().split('"').next().unwrap().to_owned();
        let heard = village
            .post(
                "agent",
                &format!("/marche/maillages/{peers}/suites"),
                &format!("follow={follow}&outcome=talks"),
            )
            .await;
        assert_eq!(heard.status, 303, "{}", heard.text);
        let number =
            village.get("board", "/chiffres/market.introductions?du=2021-06-01&au=2021-06-30").await.text;
        assert!(number.contains("Entre fournisseurs") && number.contains("Avec un acheteur"), "{number}");
        assert_eq!(
            village.post("agent", &format!("/marche/maillages/{id}/retirer"), "why=Erreur").await.status,
            303
        );
        assert_eq!(village.figure("market.deals", "2021-06-01", "2021-06-30").await, 0);
    }
}

#[tokio::test]
async fn who_cannot_be_written_to_keeps_nobody_waiting_and_who_asks_for_no_more_is_called() {
    for village in Village::both().await {
        stay(&village).await;
        let edition = edition(&village, "Pilote").await;
        let supplier = reached(&village, "La Marmite", "", "").await;
        let buyer = reached(&village, "Ville du Quai", "achats@quai.example", "").await;
        assert_eq!(village.post("agent", "/marche/maillages/jours", "days=10,20").await.status, 303);
        let form = format!(
            "edition={edition}&first={supplier}&second={buyer}&day=2021-06-10&place=Foire&action=2.6"
        );
        let id = id_of(&village.post("agent", "/marche/maillages/ajouter", &form).await);
        // More than a morning looks at, of one whom no letter reaches, and all due before.
        let mut rows = village.db.upkeep().await.unwrap();
        for nth in 0..501 {
            sqlx::query(
                "insert into market_follow (id, introduction_id, organization_id, due_on, email, outcome, note, \
                 recorded_at, recorded_by) values ($1, $2, $3, '2021-06-11', '', '', '', '', '')",
            )
            .bind(format!("mute-{nth}"))
            .bind(&id)
            .bind(&supplier)
            .execute(&mut *rows)
            .await
            .unwrap();
        }
        rows.commit().await.unwrap();
        for day in ["2021-06-19", "2021-06-20", "2021-06-21"] {
            morning(&village, day).await;
        }
        let asked = letters(&village, "achats@quai.example").await;
        assert_eq!(asked.len(), 1, "{asked:?}");
        assert!(asked[0].1.contains("Pôle du Village"), "who writes is told: {}", asked[0].1);
        let stop = format!("{}/ne-plus-recevoir", way(&village, &asked[0].1, "/suite-de-maillage/"));
        assert!(village.get("visitor", &stop).await.text.contains("Ne plus recevoir ces lettres"));
        assert_eq!(village.post("visitor", &stop, "List-Unsubscribe=One-Click").await.status, 200);
        for day in ["2021-06-30", "2021-07-01", "2021-07-02"] {
            morning(&village, day).await;
        }
        assert_eq!(letters(&village, "achats@quai.example").await.len(), 1, "nothing more is written there");
        assert_eq!(village.get("visitor", "/suite-de-maillage/nothing/ne-plus-recevoir").await.status, 404);
    }
}

#[tokio::test]
async fn everyone_reads_the_cohort_and_successes_told_with_both_sides_agreement() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        assert!(!village.get("visitor", "/j-achete").await.text.contains("Coop Une"));
        let [one, two] = [village.organization("Coop Une").await, village.organization("Coop Deux").await];
        let buyer = village.organization("Ville du Quai").await;
        join(&village, &edition, &one, "2021-02-01").await;
        let form = format!("organization={two}&recruited_on=2021-03-01");
        village.post("agent", &format!("/marche/editions/{edition}/fournisseurs"), &form).await;
        engage(&village, &edition, &buyer).await;
        let story = format!("edition={edition}&supplier={one}&buyer={buyer}&agreed_on=2021-06-01");
        assert_eq!(village.post("communications", "/marche/reussites/ajouter", &story).await.status, 422);
        let whole = format!("{story}&title=Des+repas&text=Un+premier+service.");
        assert_eq!(village.post("communications", "/marche/reussites/ajouter", &whole).await.status, 303);
        let page = village.get("visitor", "/j-achete?q=une").await.text;
        assert!(
            page.contains("Coop Une") && page.contains("Ville du Quai") && page.contains("Des repas"),
            "{page}"
        );
        assert!(
            !page.contains("Coop Deux") && !page.contains("Rita"),
            "no one recruited, no signatory: {page}"
        );
        let none = village.get("visitor", "/j-achete?q=rien").await.text;
        assert!(none.contains("Aucun fournisseur ne répond à ces mots"), "{none}");
        assert!(village.bytes("member", "/j-achete/catalogue.pdf").await.starts_with(b"%PDF"));
        let (id,): (String,) =
            sqlx::query_as("select id from market_story").fetch_one(village.db.rows()).await.unwrap();
        let path = format!("/marche/reussites/{id}/retirer");
        assert_eq!(village.post("communications", &path, "why=").await.status, 422);
        assert_eq!(village.post("communications", &path, "why=Demande").await.status, 303);
        assert!(!village.get("visitor", "/j-achete?q=coop").await.text.contains("Des repas"));
    }
}
