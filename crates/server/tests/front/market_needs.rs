//! Needs said anew and why they are declined, and rules of buying: offered to start with, replaced, told beside a need.
use crate::{
    market::{edition, engage, join, reached},
    market_again::act_for,
    merge::add,
    organizations::id_of,
    owners::way,
    renewals::letters,
    village::Village,
};

#[tokio::test]
async fn a_need_is_said_anew_and_those_asked_are_told_of_another_day_unless_they_declined() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let [one, two] = [
            reached(&village, "La Marmite", "marmite@quai.example", "Traiteur et repas").await,
            reached(&village, "Le Buffet", "buffet@quai.example", "Traiteur et buffets").await,
        ];
        for id in [&one, &two] {
            join(&village, &edition, id, "2021-02-01").await;
        }
        let form = format!(
            "edition={edition}&organization={buyer}&kind=quote&title=Traiteur&answer_by=2021-06-30&most=2"
        );
        let need = id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await);
        let path = format!("/marche/besoins/{need}");
        let change = format!("{path}/modifier");
        let to = format!("supplier={one}&supplier={two}");
        assert_eq!(village.post("agent", &format!("{path}/envoyer"), &to).await.status, 303);
        let told = letters(&village, "marmite@quai.example").await;
        let lead = way(&village, &told[0].1, "/besoin/");
        let declined = village.post("visitor", &lead, "answer=declined&because=price").await;
        assert_eq!(declined.status, 303, "{}", declined.text);
        assert!(village.get("agent", &change).await.text.contains("value=\"2021-06-30\""));
        assert_eq!(village.get("board", &change).await.status, 403);
        let bad = "kind=x&title=&answer_by=2021-06-01&most=1&what=x&amount=cher&mrc=zz&about=Garde";
        let bad = village.post("agent", &change, bad).await;
        assert_eq!(bad.status, 422);
        for field in ["kind", "title", "answer_by", "most", "what", "amount", "mrc"] {
            assert!(bad.text.contains(&format!("{field}-error")), "{field}: {}", bad.text);
        }
        for day in ["2199-01-01", "2023-06-16"] {
            let far = format!("kind=quote&title=Traiteur&answer_by={day}&most=2");
            let far = village.post("agent", &change, &far).await;
            assert!(far.status == 422 && far.text.contains("plus de deux ans"), "{day}: {}", far.text);
        }
        assert!(bad.text.contains("Garde"), "what was typed is kept: {}", bad.text);
        let same = "kind=quote&title=Traiteur+et+service&answer_by=2021-06-30&most=3";
        assert_eq!(village.post("agent", &change, same).await.status, 303);
        assert_eq!(letters(&village, "buffet@quai.example").await.len(), 1, "the same day tells nobody");
        let later = "kind=quote&title=Traiteur+et+service&answer_by=2021-07-15&most=3";
        assert_eq!(village.post("agent", &change, later).await.status, 303);
        let told = letters(&village, "buffet@quai.example").await;
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].0.starts_with("Nouvelle échéance"), "{told:?}");
        assert!(told[1].1.contains("juillet 2021"), "{told:?}");
        let lead = way(&village, &told[1].1, "/besoin/");
        assert!(village.get("visitor", &lead).await.text.contains("name=\"answer\""), "it is answered there");
        assert_eq!(
            letters(&village, "marmite@quai.example").await.len(),
            1,
            "who declined waits for nothing"
        );
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Besoin modifié") && page.contains("Échéance du besoin déplacée"), "{page}");
        assert!(page.contains("Pourquoi on décline") && page.contains("Budget trop serré"), "{page}");
        let page = village.get("board", &format!("/marche/editions/{edition}")).await.text;
        assert!(page.contains("Pourquoi on décline") && page.contains("100\u{a0}%"), "{page}");
        let csv = format!("/marche/editions/{edition}/refus/exporter?forme=csv");
        let csv = village.get("board", &csv).await.text;
        assert!(csv.contains("Traiteur et service") && csv.contains("Budget trop serré"), "{csv}");
        assert_eq!(village.post("agent", &format!("{path}/fermer"), "why=Comble").await.status, 303);
        assert_eq!(village.post("agent", &change, later).await.status, 422, "what is closed stays as it was");
        let page = village.get("board", &format!("/marche/editions/{edition}")).await.text;
        assert!(page.contains("Réponses aux besoins, par fournisseur"), "{page}");
        assert!(page.contains("50\u{a0}%"), "one of two left it without an answer: {page}");
    }
}

#[tokio::test]
async fn a_buyer_says_its_own_need_anew_by_the_rules_of_the_pole_and_nobody_else_s() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [buyer, other] =
            [village.organization("Ville du Quai").await, village.organization("Ville du Cap").await];
        let supplier = reached(&village, "Le Buffet", "buffet@quai.example", "Traiteur et buffets").await;
        join(&village, &edition, &supplier, "2021-02-01").await;
        let mut needs = vec![];
        for of in [&buyer, &other] {
            let form = format!(
                "edition={edition}&organization={of}&kind=quote&title=Traiteur&answer_by=2021-06-30&most=2"
            );
            needs.push(id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await));
        }
        let [own, foreign] = [&needs[0], &needs[1]];
        let sent = format!("supplier={supplier}");
        let sent = village.post("agent", &format!("/marche/besoins/{own}/envoyer"), &sent).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        act_for(&village, "Ville du Quai").await;
        let path = |id: &str| format!("/espace-acheteur/besoins/{id}");
        let change = format!("{}/modifier", path(own));
        assert!(village.get("buyer", &path(own)).await.text.contains(&change));
        assert!(village.get("buyer", &change).await.text.contains("value=\"2021-06-30\""));
        let bad = "kind=quote&title=Traiteur&answer_by=2021-06-01&most=0&about=Garde";
        let bad = village.post("buyer", &change, bad).await;
        assert_eq!(bad.status, 422);
        for field in ["answer_by", "most"] {
            assert!(bad.text.contains(&format!("{field}-error")), "{field}: {}", bad.text);
        }
        assert!(bad.text.contains("Garde"), "what was typed is kept: {}", bad.text);
        let later = "kind=quote&title=Traiteur+et+service&about=Pour+80&answer_by=2021-07-15&most=4";
        let theirs = format!("{}/modifier", path(foreign));
        assert_eq!(village.get("buyer", &theirs).await.status, 404);
        assert_eq!(village.post("buyer", &theirs, later).await.status, 404);
        let done = village.post("buyer", &change, later).await;
        assert!(done.status == 303 && done.location.contains(&path(own)), "{}", done.text);
        let page = village.get("buyer", &path(own)).await.text;
        assert!(page.contains("Traiteur et service") && page.contains("15\u{a0}juillet 2021"), "{page}");
        let told = letters(&village, "buffet@quai.example").await;
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[1].0.starts_with("Nouvelle échéance"), "{told:?}");
        let page = village.get("board", &format!("/marche/besoins/{own}")).await.text;
        assert!(page.contains("Échéance du besoin déplacée"), "{page}");
        let closed = village.post("agent", &format!("/marche/besoins/{own}/fermer"), "why=Comble").await;
        assert_eq!(closed.status, 303);
        assert!(!village.get("buyer", &path(own)).await.text.contains(&change));
        assert_eq!(village.post("buyer", &change, later).await.status, 422, "what is closed stays as it was");
    }
}

#[tokio::test]
async fn rules_are_offered_to_a_pole_without_any_replaced_from_a_day_and_told_beside_a_need() {
    for village in Village::both().await {
        let offer = "Un point de départ";
        assert!(village.get("agent", "/marche/regles").await.text.contains(offer));
        assert!(!village.get("board", "/marche/regles").await.text.contains(offer));
        let count = async || {
            let (count,): (i64,) = sqlx::query_as("select count(*) from market_rule")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
            count
        };
        assert_eq!(count().await, 0, "it is only offered");
        assert_eq!(village.post("agent", "/marche/regles/depart", "").await.status, 303);
        let taken = count().await;
        assert!(taken > 1);
        assert_eq!(village.post("agent", "/marche/regles/depart", "").await.status, 303);
        assert_eq!(count().await, taken, "taken once");
        assert!(!village.get("agent", "/marche/regles").await.text.contains(offer));
        let rule = |text: &str, from: &str, day: &str| {
            format!(
                "kind=threshold&buyers=municipal&text={text}&source=FQM&checked_on=2021-06-01&from_amount={from}&from_on={day}"
            )
        };
        let old = rule("Seuil+ancien", "105700", "2021-01-01");
        assert_eq!(village.post("agent", "/marche/regles/ajouter", &old).await.status, 303);
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let need = async |amount: &str| {
            let form = format!(
                "edition={edition}&organization={buyer}&kind=quote&title=Repas&answer_by=2021-06-30&most=2&what=services&amount={amount}"
            );
            let id = id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await);
            format!("/marche/besoins/{id}")
        };
        let (large, small) = (need("110+000").await, need("1+000").await);
        let told = async |path: &str| village.get("board", path).await.text.contains("Seuil ancien");
        assert!(told(&large).await && !told(&small).await, "a rule is told from its amount");
        let unsaid = village.get("board", &large).await.text;
        assert!(unsaid.contains("chaque règle nomme ceux qu’elle vise"), "of no known class: {unsaid}");
        for (name, sector, is_told) in [("H%C3%B4pital", "622", false), ("Canton", "913", true)] {
            let buyer = format!("name={name}&legal_form=public&sector={sector}&role=buyer");
            let buyer = add(&village, &buyer).await;
            let form = format!(
                "edition={edition}&organization={buyer}&kind=quote&title=Repas&answer_by=2021-06-30&most=2&what=services&amount=110+000"
            );
            let id = id_of(&village.post("agent", "/marche/besoins/ajouter", &form).await);
            let page = village.get("board", &format!("/marche/besoins/{id}")).await.text;
            assert_eq!(page.contains("Seuil ancien"), is_told, "a municipal rule, {name}: {page}");
            assert!(!page.contains("chaque règle nomme"), "its class is known: {page}");
        }
        let (id,): (String,) = sqlx::query_as("select id from market_rule where text = 'Seuil ancien'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let path = format!("/marche/regles/{id}");
        let anew = rule("Seuil+nouveau", "121200", "2021-06-01");
        assert_eq!(village.post("agent", &path, &anew).await.status, 303);
        assert!(!told(&large).await, "another rule holds today");
        let on = async |day: &str| {
            let path = format!("/marche/regles?buyers=municipal&amount=200000&jour={day}");
            let page = village.get("board", &path).await.text;
            (page.contains("Seuil ancien"), page.contains("Seuil nouveau"))
        };
        assert_eq!((on("2021-05-31").await, on("2021-06-01").await), ((true, false), (false, true)));
        let corrected = rule("Seuil+rectifie", "105700", "2021-01-01");
        assert_eq!(village.post("agent", &path, &corrected).await.status, 303);
        assert_eq!(count().await, taken + 2, "from the same day it is corrected, not replaced");
    }
}

#[tokio::test]
async fn what_is_written_where_it_belongs_counts_under_its_mean_without_being_logged_again() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let supplier = reached(&village, "La Marmite", "marmite@quai.example", "Traiteur et repas").await;
        join(&village, &edition, &supplier, "2021-02-01").await;
        let counts = async || {
            (
                village.figure("market.means", "2021-03-01", "2021-06-30").await,
                village.figure("market.objectives", "2021-03-01", "2021-06-30").await,
            )
        };
        let post = async |path: &str, form: String| {
            let sent = village.post("agent", path, &form).await;
            assert_eq!(sent.status, 303, "{path}: {}", sent.text);
            sent
        };
        assert_eq!(counts().await, (0, 0));
        engage(&village, &edition, &buyer).await;
        assert_eq!(counts().await, (1, 1), "an engagement is under declaration");
        let (owner,): (String,) = sqlx::query_as("select id from account where name = 'agent'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let step = |stage: &str| {
            format!("stage={stage}&day=2021-06-02&next=Rappeler&next_on=2021-06-30&owner={owner}")
        };
        let aimed = format!("edition={edition}&organization={buyer}&{}", step("to-contact"));
        let aimed = id_of(&post("/marche/demarchage/ajouter", aimed).await);
        assert_eq!(counts().await, (1, 1), "nobody was approached yet");
        post(&format!("/marche/demarchage/{aimed}"), step("met")).await;
        assert_eq!(counts().await, (2, 1));
        let form = format!(
            "edition={edition}&organization={buyer}&kind=offers&title=Repas&answer_by=2021-06-30&most=2"
        );
        let need = id_of(&post("/marche/besoins/ajouter", form).await);
        assert_eq!(counts().await, (2, 1), "a need that went to nobody");
        post(&format!("/marche/besoins/{need}/envoyer"), format!("supplier={supplier}")).await;
        assert_eq!(counts().await, (3, 1));
        let form = format!(
            "edition={edition}&first={supplier}&second={buyer}&day=2021-06-10&place=Foire&action=2.6"
        );
        post("/marche/maillages/ajouter", form).await;
        assert_eq!(counts().await, (4, 1));
        let logged = |mean: &str| {
            format!(
                "edition={edition}&mean={mean}&day=2021-06-10&title=Foire&action=2.7&suppliers={supplier}"
            )
        };
        post("/marche/activites/ajouter", logged("introduction")).await;
        assert_eq!(counts().await, (4, 1), "logged as an activity too, it counts once");
        post("/marche/activites/ajouter", logged("path")).await;
        assert_eq!(counts().await, (5, 2));
    }
}
