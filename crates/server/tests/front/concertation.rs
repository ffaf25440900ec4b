//! Concertation: bodies by kind and day, mandates in a chain, collaborations with a result, representations by kind.
use crate::{organizations::id_of, village::Village};
use people::account;

/// Opens a body, and gives its id.
pub async fn body(village: &Village, kind: &str, name: &str, from: &str, rest: &str) -> String {
    let form = format!("name={name}&kind={kind}&action=4.1&from_on={from}{rest}");
    let opened = village.post("direction", "/concertation/ajouter", &form).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    id_of(&opened)
}

/// Seats somebody met by that name.
pub async fn seat(village: &Village, body: &str, who: &str, standing: &str, rest: &str) {
    let form = format!("name={who}&title=member&standing={standing}{rest}");
    let sent = village.post("agent", &format!("/concertation/{body}/mandats"), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// A row's id, by what its SQL finds.
pub async fn row(village: &Village, sql: &'static str) -> String {
    let (id,): (String,) = sqlx::query_as(sql).fetch_one(village.db.rows()).await.unwrap();
    id
}

#[tokio::test]
async fn spaces_and_recurring_committees_are_counted_apart_as_of_a_day_and_by_their_kind_of_that_day() {
    for village in Village::both().await {
        let host = village.organization("Fonds du Littoral").await;
        let hosted = format!("&organization={host}&mrc=020");
        body(&village, "table", "Table+bleue", "2021-04-01", &hosted).await;
        body(&village, "board", "Conseil+du+Fonds", "2021-04-01", "&until_on=2021-05-31").await;
        body(&village, "own-board", "Conseil", "2021-04-01", "").await;
        let passing = body(&village, "own-passing", "Comite+du+site", "2021-04-01", "").await;
        let spaces = async |day: &str| village.figure("concertation.spaces", "2021-04-01", day).await;
        let committees = async |day: &str| village.figure("concertation.committees", "2021-04-01", day).await;
        assert_eq!((spaces("2021-04-01").await, committees("2021-04-01").await), (2, 0));
        assert_eq!((spaces("2021-05-31").await, spaces("2021-06-01").await), (2, 1), "the last day counts");
        let form = "name=Comite+du+site&kind=own-recurring&action=4.2&from_on=2021-04-01&kind_on=2021-06-01";
        let path = format!("/concertation/{passing}/modifier");
        assert_eq!(village.post("agent", &path, form).await.status, 303);
        assert_eq!((committees("2021-05-31").await, committees("2021-06-01").await), (0, 1));
        let list = village.get("board", "/concertation").await.text;
        assert!(list.contains("Table bleue") && list.contains("Fonds du Littoral"), "{list}");
        assert!(list.contains("Conseil du Fonds") && !list.contains("/concertation/ajouter"), "{list}");
        let number =
            village.get("board", "/chiffres/concertation.spaces?du=2021-04-01&au=2021-05-31").await.text;
        assert!(number.contains("Conseil du Fonds") && number.contains("Table de concertation"), "{number}");
        let refused = village
            .post("agent", "/concertation/ajouter", "name=&kind=club&action=9.9&from_on=2031-01-01&mrc=zzz")
            .await;
        assert_eq!(refused.status, 422);
        for field in ["name", "kind", "action", "from_on", "mrc"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        let english = village.get("agent", "/concertation?langue=en").await.text;
        assert!(english.contains("Spaces where the pole sits"), "{english}");
    }
}

#[tokio::test]
async fn a_mandate_ends_the_day_before_the_one_that_takes_it_over_and_the_composition_is_told_as_of_a_day() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let board = body(&village, "own-board", "Conseil", "2021-01-01", "").await;
        let rest = format!("&from_on=2021-01-01&until_on=2021-07-31&organization={coop}");
        seat(&village, &board, "Zoe+Lafleche", "volunteer", &rest).await;
        let home = village.get("agent", "").await.text;
        assert!(home.contains("Un mandat arrive à terme"), "{home}");
        let first = row(&village, "select id from concertation_mandate").await;
        let again = "name=Zoe+Lafleche&title=chair&standing=paid&from_on=2021-03-01";
        let path = format!("/concertation/{board}/mandats");
        let twice = village.post("agent", &path, again).await;
        assert!(twice.status == 422 && twice.text.contains("siège déjà"), "{}", twice.text);
        let rest = format!("&from_on=2021-06-10&replaces={first}");
        seat(&village, &board, "Abel+Rive", "volunteer", &rest).await;
        let page = async |day: &str| {
            let page = village.get("board", &format!("/concertation/{board}?jour={day}")).await.text;
            let sitting = page.split("id=\"composition\"").nth(1).unwrap().to_owned();
            sitting.split("<details>").next().unwrap().to_owned()
        };
        let eve = page("2021-06-09").await;
        assert!(
            eve.contains("Zoe Lafleche") && eve.contains("Coop du Quai") && !eve.contains("Abel"),
            "{eve}"
        );
        let after = page("2021-06-10").await;
        assert!(after.contains("Abel Rive") && !after.contains("Zoe Lafleche"), "{after}");
        assert!(!after.contains("/personnes/"), "the board may not open pages of persons");
        let whole = village.get("agent", &format!("/concertation/{board}")).await.text;
        assert!(whole.contains("remplacé par Abel Rive"), "{whole}");
        assert!(!village.get("agent", "").await.text.contains("Un mandat arrive à terme"), "taken over");
        let told = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(told.contains("Mandat à") && told.contains("Fin de mandat à"), "{told}");
        let second = row(&village, "select id from concertation_mandate where replaces is not null").await;
        let path = format!("/concertation/mandats/{second}");
        assert_eq!(village.post("agent", &path, "until_on=2021-06-01").await.status, 422, "before it began");
        assert_eq!(village.post("agent", &path, "until_on=2021-06-14").await.status, 303);
        assert!(!page("2021-06-15").await.contains("Abel Rive"));
    }
}

#[tokio::test]
async fn a_name_that_two_persons_bear_is_asked_about_and_one_that_nobody_bears_is_met() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        for form in
            ["name=Luc+Roy&title=A&from_on=2021-01-01", "name=Luc+Roy&person=new&title=B&from_on=2021-01-01"]
        {
            let path = format!("/organisations/{coop}/personnes");
            assert_eq!(village.post("agent", &path, form).await.status, 303);
        }
        let table = body(&village, "table", "Table", "2021-01-01", "").await;
        let path = format!("/concertation/{table}/mandats");
        let form = "name=luc+roy&title=member&standing=paid&from_on=2021-02-01";
        let asked = village.post("agent", &path, form).await;
        assert_eq!((asked.status, asked.text.matches("name=\"person\"").count()), (422, 2), "{}", asked.text);
        let one = row(&village, "select min(id) from person where name = 'Luc Roy'").await;
        let sent = village.post("agent", &path, &format!("{form}&person={one}")).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let seated = row(&village, "select person_id from concertation_mandate").await;
        assert_eq!(seated, one);
    }
}

#[tokio::test]
async fn a_collaboration_counts_on_the_day_of_its_result_and_never_without_one() {
    for village in Village::both().await {
        let partner = village.organization("Fonds du Littoral").await;
        let count =
            async |from: &str, to: &str| village.figure("concertation.collaborations", from, to).await;
        let form = format!("organization={partner}&what=Guide+commun&begun_on=2021-03-15&action=4.1&mrc=020");
        let noted = village.post("agent", "/concertation/collaborations/ajouter", &form).await;
        assert_eq!(noted.status, 303, "{}", noted.text);
        let id = id_of(&noted);
        assert_eq!(count("2021-01-01", "2021-12-31").await, 0);
        let path = format!("/concertation/collaborations/{id}/modifier");
        let half = village.post("agent", &path, &format!("{form}&result=Le+guide")).await;
        assert!(half.status == 422 && half.text.contains("result_on-error"), "{}", half.text);
        let done = format!("{form}&result=Le+guide&result_on=2021-04-01");
        assert_eq!(village.post("agent", &path, &done).await.status, 303);
        assert_eq!(
            (count("2020-04-01", "2021-03-31").await, count("2021-04-01", "2022-03-31").await),
            (0, 1)
        );
        assert_eq!(village.post("board", &path, &done).await.status, 403);
        let told = village.get("agent", &format!("/organisations/{partner}")).await.text;
        assert!(told.contains("Résultat d’une collaboration"), "{told}");
        let withdraw = format!("/concertation/collaborations/{id}/retirer");
        for _ in 0..2 {
            assert_eq!(village.post("agent", &withdraw, "").await.status, 303);
        }
        assert_eq!(count("2021-04-01", "2022-03-31").await, 0);
        let several = village.organization("Fonds du Large").await;
        assert_ne!(several, partner);
        let form = "who=fonds&what=Autre&begun_on=2021-03-15&action=4.1";
        let asked = village.post("agent", "/concertation/collaborations/ajouter", form).await;
        assert!(asked.status == 422 && asked.text.contains("Fonds du Large"), "{}", asked.text);
    }
}

#[tokio::test]
async fn a_representation_is_logged_in_one_form_and_counted_by_its_kind() {
    for village in Village::both().await {
        let path = "/concertation/representations/ajouter";
        for (kind, day) in [
            ("talk", "2021-03-31"),
            ("talk", "2021-04-01"),
            ("deputy", "2021-04-02"),
            ("deputy", "2021-06-15"),
        ] {
            let form = format!("kind={kind}&met=D%C3%A9put%C3%A9e&day={day}");
            assert_eq!(village.post("communications", path, &form).await.status, 303, "{kind}");
        }
        let refused = village.post("communications", path, "kind=&met=&day=2021-06-16").await;
        assert_eq!(refused.status, 422);
        for field in ["kind", "met", "day"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        assert_eq!(village.post("board", path, "kind=talk&met=A&day=2021-06-01").await.status, 403);
        let all = server::house::figures();
        let figure = all.find("concertation.representations").unwrap();
        let (from, to) = ("2021-04-01".parse().unwrap(), "2022-03-31".parse().unwrap());
        let ask = figures::Ask::of(figure, from, to);
        let mut kinds = ask.by(&village.db, figures::Part::Kind).await.unwrap();
        kinds.sort();
        assert_eq!(kinds, [("deputy".to_owned(), 2), ("talk".to_owned(), 1)]);
        let actions = ask.by(&village.db, figures::Part::Action).await.unwrap();
        assert!(actions.contains(&("2.9".to_owned(), 2)), "the usual action of its kind: {actions:?}");
        let list = village.get("board", "/concertation/representations?genre=talk").await.text;
        assert_eq!(list.matches("/concertation/representations/0").count(), 2, "{list}");
    }
}

#[tokio::test]
async fn a_body_of_one_pole_is_not_found_in_another() {
    let villages = Village::both().await;
    let table = body(&villages[0], "table", "Table", "2021-01-01", "").await;
    assert_eq!(villages[0].get("agent", &format!("/concertation/{table}")).await.status, 200);
    assert_eq!(villages[1].get("agent", &format!("/concertation/{table}")).await.status, 404);
    let agent = account::with_role(&villages[0].db, "agent").await.unwrap();
    assert!(agent.is_some());
    for path in ["/concertation", "/concertation/heures", "/concertation/taches"] {
        assert_eq!(villages[0].get("member", path).await.status, 403, "{path}");
    }
}

#[tokio::test]
async fn an_agreement_has_parties_with_their_amounts_and_obligations_told_at_home_once_late() {
    for village in Village::both().await {
        let fund = village.organization("Fonds du Littoral").await;
        let form = "title=Entente+sectorielle&signed_on=2021-04-01&until_on=2021-05-31&action=4.1";
        let signed = village.post("direction", "/concertation/ententes/ajouter", form).await;
        let path = format!("/concertation/ententes/{}", id_of(&signed));
        let wrong = format!("organization={fund}&amount=beaucoup");
        let refused = village.post("agent", &format!("{path}/parties"), &wrong).await;
        assert!(refused.status == 422 && refused.text.contains("amount-error"), "{}", refused.text);
        let form = format!("organization={fund}&amount=12+500%2C50");
        assert_eq!(village.post("agent", &format!("{path}/parties"), &form).await.status, 303);
        assert_eq!(village.post("agent", &format!("{path}/parties"), &form).await.status, 422, "once");
        let page = village.get("board", &path).await.text;
        assert!(page.contains("12\u{a0}500,50\u{a0}$") && page.contains("Fonds du Littoral"), "{page}");
        let form = "obligation=Remettre+le+bilan&due_by=2021-06-14";
        assert_eq!(village.post("agent", &format!("{path}/obligations"), form).await.status, 303);
        let early = "obligation=&due_by=2021-03-01";
        assert_eq!(village.post("agent", &format!("{path}/obligations"), early).await.status, 422);
        let late = "Une obligation d’entente est en retard";
        assert!(village.get("agent", "").await.text.contains(late));
        let count = async |day: &str| village.figure("concertation.agreements", "2021-01-01", day).await;
        let days = ("2021-03-31", "2021-04-01", "2021-05-31", "2021-06-01");
        let counted = (count(days.0).await, count(days.1).await, count(days.2).await, count(days.3).await);
        assert_eq!(counted, (0, 1, 1, 0));
        let one = row(&village, "select id from agreement_obligation").await;
        let done = format!("/concertation/ententes/obligations/{one}/faite");
        assert_eq!(village.post("board", &done, "").await.status, 403);
        assert_eq!(village.post("agent", &done, "").await.status, 303);
        assert!(!village.get("agent", "").await.text.contains(late));
        let told = village.get("agent", &format!("/organisations/{fund}")).await.text;
        assert!(told.contains("Entente sectorielle"), "{told}");
        let again = village.post("agent", &done, "").await;
        assert!(again.location.contains("fulfilled-already"), "done twice: {}", again.location);
        let out = village.post("agent", &format!("{path}/retirer"), "why=Entr%C3%A9e+deux+fois").await;
        assert_eq!(out.status, 303);
        assert_eq!(count("2021-05-31").await, 0);
    }
}
