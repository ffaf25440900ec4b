//! Searching what is spent and what is agreed: found by its words, by those who may open it and by nobody else.
use crate::{
    organizations::id_of,
    search_records::{STAFF, act, found, only, rename},
    village::Village,
};

#[tokio::test]
async fn an_expense_is_found_by_what_it_was_for_and_whom_it_paid_and_no_more_once_withdrawn() {
    for village in Village::both().await {
        let printer = village.organization("Imprimerie des Marais").await;
        let mut writing = act(&village).await;
        let typed = expenses::expense::Typed {
            day: "2021-06-10".into(),
            what: "Affiches des portes ouvertes".into(),
            kind: "publicity".into(),
            amount: "987,65".into(),
            organization: vec![printer.clone()],
            action: "1.1".into(),
            ..Default::default()
        };
        let id = expenses::expense::record(&mut writing, &typed, "").await.unwrap().unwrap();
        writing.commit().await.unwrap();
        let path = format!("/depenses/{id}");
        only(&village, &STAFF, "expense", "affiche", &path).await;
        only(&village, &STAFF, "expense", "porte+marais", &path).await;
        assert!(found(&village, "direction", "expense", "98765").await.is_empty(), "never by its amount");

        rename(&village, &printer, "Presses du Rivage").await;
        assert!(found(&village, "board", "expense", "marais").await.is_empty());
        only(&village, &STAFF, "expense", "rivage", &path).await;

        let mut writing = act(&village).await;
        assert!(expenses::expense::withdraw(&mut writing, &id, "Consignée deux fois").await.unwrap());
        writing.commit().await.unwrap();
        assert!(found(&village, "agent", "expense", "affiche").await.is_empty(), "withdrawn");
    }
}

#[tokio::test]
async fn an_agreement_is_found_by_its_title_and_its_parties() {
    for village in Village::both().await {
        let fund = village.organization("Fonds du Littoral").await;
        let form = "title=Entente+des+battures&signed_on=2021-04-01&action=4.1";
        let path = format!(
            "/concertation/ententes/{}",
            id_of(&village.post("direction", "/concertation/ententes/ajouter", form).await)
        );
        only(&village, &STAFF, "agreement", "batture", &path).await;
        let join = format!("organization={fund}&amount=5000");
        assert_eq!(village.post("agent", &format!("{path}/parties"), &join).await.status, 303);
        only(&village, &STAFF, "agreement", "littoral", &path).await;
        assert_eq!(village.post("agent", &format!("{path}/retirer"), "why=Double").await.status, 303);
        assert!(found(&village, "agent", "agreement", "batture").await.is_empty(), "withdrawn");
    }
}
