//! The first steps of a new pole: each ticked when rows show it is done, and gone when all are.
use crate::{
    membership::{category, last},
    village::Village,
};

const DONE: &str = "class=\"done\"";

#[tokio::test]
async fn an_empty_pole_tells_its_first_steps_and_ticks_those_that_are_done() {
    for village in Village::both().await {
        let home = village.get("direction", "").await.text;
        assert!(home.contains("Premiers pas") && home.contains("Fixer les catégories"), "{home}");
        assert_eq!(home.matches(DONE).count(), 1, "colleagues have accounts: {home}");
        let closed = village.get("direction", "/adhesion").await.text;
        assert!(
            closed.contains("Aucune catégorie n’est ouverte") && closed.contains("/adhesions/categories")
        );
        assert!(!village.get("visitor", "/adhesion").await.text.contains("/adhesions/categories"));
        category(&village, "Entreprise").await;
        let home = village.get("direction", "").await.text;
        assert_eq!(home.matches(DONE).count(), 1, "a category without dues is half a step");
        let category = last(&village, "category").await;
        let dues = format!("category={category}&amount=60&dues_on=2021-04-01");
        assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &dues).await.status, 303);
        village.organization("Coop du Quai").await;
        let home = village.get("direction", "").await.text;
        assert_eq!(home.matches(DONE).count(), 3, "{home}");
        let agent = village.get("agent", "").await.text;
        assert!(agent.contains("Importer la liste") && !agent.contains("Fixer les catégories"), "{agent}");
        let administrator = village.get("administrator", "").await.text;
        assert!(administrator.contains("Ouvrir les comptes des collègues"), "{administrator}");
        for role in ["visitor", "member", "buyer"] {
            assert!(!village.get(role, "").await.text.contains("Premiers pas"), "{role}");
        }
    }
}

#[tokio::test]
async fn home_tells_the_last_year_in_which_something_was_done() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let act = format!("organization={coop}&topic=finance&minutes=30&day=2020-05-04");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &act).await.status, 303);
        // A channel that nobody reads is counted in each year, and is nothing done.
        let channel = "kind=facebook&name=Page&from_on=2020-05-01";
        let opened = village.post("communications", "/communications/canaux/ajouter", channel).await;
        assert_eq!(opened.status, 303, "{}", opened.text);
        assert_eq!(village.figure("communications.unread", "2021-04-01", "2022-03-31").await, 1);
        let home = village.get("direction", "").await.text;
        assert!(home.contains("La dernière année comptée") && home.contains("2020"), "{home}");
        let year = village.get("direction", "/bilan").await.text;
        assert!(year.contains("Voici la dernière année comptée") && year.contains("2020-04-01"), "{year}");
        let act = format!("organization={coop}&topic=finance&minutes=30&day=2021-05-04");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &act).await.status, 303);
        assert!(village.get("direction", "").await.text.contains("L’année jusqu’ici"));
    }
}
