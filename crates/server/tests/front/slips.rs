//! Slips of the hand: what looks known, cannot be seen, is the last of its kind, or was noted by mistake.
use crate::{
    membership::{category, enrol, last},
    organizations::hidden,
    plan::{begun, sent},
    village::Village,
};

#[tokio::test]
async fn an_organization_that_looks_like_one_known_is_asked_about_first() {
    for village in Village::both().await {
        let add = async |rest: &str| {
            let form = format!("legal_form=cooperative&about=Gard%C3%A9&{rest}");
            village.post("agent", "/organisations/ajouter", &form).await
        };
        let first = add("name=Coop+du+Quai&municipality=Gasp%C3%A9").await;
        let id = first.location.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        let asked = add("name=coops+du+QUAI&municipality=New+Richmond").await;
        for told in ["Est-ce l’une de ces organisations?", "Coop du Quai · Gaspé", "Gardé", &id] {
            assert!(asked.text.contains(told), "{told}: {}", asked.text);
        }
        assert_eq!(village.figure("people.organizations", "2021-04-01", "2022-03-31").await, 1);
        let known = add(&format!("name=Coop+du+Quai&same={id}")).await;
        assert!(known.location.contains(&id) && known.location.contains("people-known"), "{}", known.text);
        let other = add("name=Coop+du+Quai&municipality=New+Richmond&same=new").await;
        assert!(other.status == 303 && !other.location.contains(&id), "{}", other.text);
        assert_eq!(village.figure("people.organizations", "2021-04-01", "2022-03-31").await, 2);
    }
}

#[tokio::test]
async fn a_name_with_nothing_to_see_is_refused_wherever_something_is_named() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let (plan, objective) = begun(&village).await;
        let year = "from_on=2022-04-01&to_on=2023-03-31";
        for nothing in ["%E2%80%8B", "%E1%A0%8E", "%EF%BB%BF", "%E3%85%A4", "+%C2%A0"] {
            for (path, form, field) in [
                ("/organisations/ajouter", format!("legal_form=cooperative&name={nothing}"), "name"),
                ("/personnes/ajouter", format!("name={nothing}"), "name"),
                (
                    "/adhesions/categories",
                    format!("name_fr={nothing}&name_en=A&votes=1&from_on=2000-01-01"),
                    "name_fr",
                ),
                ("/rapports", format!("title={nothing}&from=2021-04-01&to=2022-03-31"), "title"),
                ("/plan/nouveau", format!("title={nothing}&{year}"), "title"),
                (&format!("/plan/{plan}/objectifs"), format!("axis=2&text={nothing}"), "text"),
                (
                    &format!("/plan/objectifs/{objective}/action"),
                    format!("text={nothing}&action=2.5&owner_name=Alex&due_on=2021-10-01"),
                    "text",
                ),
                (
                    &format!("/organisations/{coop}/personnes"),
                    format!("name={nothing}&title=Direction&from_on=2021-01-01"),
                    "name",
                ),
            ] {
                let refused = village.post("direction", path, &form).await;
                assert_eq!(refused.status, 422, "{path} took {nothing}");
                assert!(refused.text.contains(&format!("id=\"{field}-error\"")), "{path}: {}", refused.text);
            }
        }
    }
}

#[tokio::test]
async fn a_pole_is_never_left_without_a_direction() {
    for village in Village::both().await {
        let head = people::account::with_role(&village.db, "direction").await.unwrap().unwrap();
        let path = format!("/comptes/{head}");
        let row = hidden(&village.get("direction", &path).await.text, "row");
        let end = format!("row={row}&until_on=2021-06-15");
        for role in ["direction", "administrator"] {
            let last = village.post(role, &format!("{path}/roles/terminer"), &end).await;
            assert!(last.text.contains("dernier compte de la direction"), "{role}: {}", last.text);
        }
        let last = village.post("administrator", &format!("{path}/fermer"), "").await;
        assert!(last.text.contains("dernier compte de la direction"), "{}", last.text);
        let next = people::account::with_role(&village.db, "agent").await.unwrap().unwrap();
        let form = "role=direction&from_on=2021-06-15";
        sent(&village, "direction", &format!("/comptes/{next}/roles"), form).await;
        sent(&village, "direction", &format!("{path}/roles/terminer"), &end).await;
    }
}

#[tokio::test]
async fn an_organization_s_history_tells_each_only_what_they_may_read() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!("organization={coop}&topic=finance&minutes=60&day=2021-06-01");
        sent(&village, "agent", "/accompagnement/consigner", &form).await;
        let path = format!("/organisations/{coop}");
        assert!(village.get("board", &path).await.text.contains("Service reçu"));
        let told = village.get("administrator", &path).await;
        assert!(told.status == 200 && !told.text.contains("Service reçu"), "{}", told.text);
        assert!(told.text.contains("class=\"history\""));
    }
}

#[tokio::test]
async fn an_outcome_noted_by_mistake_is_taken_back_and_stays_in_history() {
    for village in Village::both().await {
        let (coop, body) = (village.organization("Coop").await, village.organization("Fonds").await);
        sent(&village, "agent", &format!("/organisations/{body}/roles"), "role=support&from_on=2021-01-01")
            .await;
        let form = format!("organization={coop}&to={body}&day=2021-04-01&why=Pr%C3%AAt&consent=none");
        sent(&village, "agent", "/accompagnement/referencements/ajouter", &form).await;
        let id = last(&village, "referral").await;
        let path = format!("/accompagnement/referencements/{id}");
        sent(&village, "agent", &format!("{path}/suite"), "outcome=financed&day=2021-06-01").await;
        let concluded =
            async || village.figure("accompaniment.referrals-concluded", "2021-04-01", "2022-03-31").await;
        assert_eq!(concluded().await, 10_000);
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("dans l’ordre de leurs jours"), "{page}");
        let board = village.get("board", &path).await.text;
        assert!(!board.contains("/suite/retirer"), "the board only reads: {board}");
        let row = format!("row={}", hidden(&page, "row"));
        let door = format!("{path}/suite/retirer");
        assert_eq!(village.post("board", &door, &row).await.status, 403);
        let other = "/accompagnement/referencements/0000000000000000000000zzzz/suite/retirer";
        assert_eq!(village.post("agent", other, &row).await.status, 404, "another's outcome");
        sent(&village, "agent", &door, &row).await;
        assert_eq!(concluded().await, 0);
        assert!(!village.get("agent", &path).await.text.contains("<li><time datetime=\"2021-06-01\">"));
        assert!(
            village.get("agent", "/accompagnement/referencements").await.text.contains("Pas encore connue")
        );
        let again = village.post("agent", &door, &row).await;
        assert!(again.location.contains("avis=act-already-withdrawn"), "{}", again.text);
        let lines = db::lines_about(&village.db, "referral", &id, 9).await.unwrap();
        assert_eq!(lines[0].verb, "referral.outcome-withdrawn");
    }
}

#[tokio::test]
async fn what_is_paid_beyond_the_dues_is_told() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let dues = format!("category={category}&amount=50&dues_on=2019-04-01");
        sent(&village, "direction", "/adhesions/categories/cotisation", &dues).await;
        let member = enrol(&village, "Coop du Quai", &category, "2021-04-01").await;
        let path = format!("/membres/{member}");
        let pay = async |amount: &str| {
            let form = format!("paid_on=2021-06-15&amount={amount}&method=cheque&sure={amount}00");
            sent(&village, "agent", &format!("{path}/paiement"), &form).await;
            village.get("agent", &path).await.text
        };
        assert!(!pay("50").await.contains("de trop"));
        let page = pay("100").await;
        assert!(page.contains("100,00\u{a0}$ de trop") && page.contains("aucune autre année"), "{page}");
    }
}

#[tokio::test]
async fn a_pole_without_an_open_category_leads_there_rather_than_to_a_closed_form() {
    for village in Village::both().await {
        for path in ["/membres", "/adhesions"] {
            let page = village.get("direction", path).await.text;
            assert!(page.contains("Aucune catégorie n’est ouverte"), "{path}: {page}");
            assert!(!page.contains("Ouvrir le formulaire public"), "{path}: {page}");
        }
        category(&village, "Entreprise").await;
        for path in ["/membres", "/adhesions"] {
            assert!(
                village.get("direction", path).await.text.contains("Ouvrir le formulaire public"),
                "{path}"
            );
        }
    }
}
