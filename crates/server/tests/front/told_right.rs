//! What members are told and tell: no end that is past, no renewal of a first year, brackets as they were, bulletins.
use crate::{
    membership::{category, enrol},
    own_space::bind,
    papers::mailbox,
    renewals::{letters, morning, ruled, stay},
    village::Village,
};

#[tokio::test]
async fn a_letter_never_announces_an_end_that_is_past() {
    for village in Village::both().await {
        let category = ruled(&village, "10").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        mailbox(&village, &member, "quai@village.example").await;
        morning(&village, "2022-05-13").await;
        morning(&village, "2022-05-14").await;
        let sent = letters(&village, "quai@village.example").await;
        assert_eq!(sent.len(), 1, "{sent:?}");
        assert!(
            sent[0].1.contains("prend fin le 25\u{a0}mai 2022"),
            "its invoice is due today: {}",
            sent[0].1
        );
        morning(&village, "2022-05-24").await;
        assert_eq!(village.figure("membership.in-force", "2022-04-01", "2022-05-24").await, 1);
        morning(&village, "2022-05-25").await;
        assert_eq!(village.figure("membership.left", "2022-05-25", "2022-05-25").await, 1, "as it was told");
    }
    // The same without an invoice: what was due long ago ends tomorrow at the soonest.
    for village in Village::both().await {
        let category = ruled(&village, "10").await;
        let bare = "rule_on=2021-01-02&days=-60+-30+0+30&lapse_days=10";
        assert_eq!(village.post("direction", "/membres/renouvellements", bare).await.status, 303);
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        mailbox(&village, &member, "quai@village.example").await;
        morning(&village, "2022-05-13").await;
        morning(&village, "2022-05-14").await;
        let sent = letters(&village, "quai@village.example").await;
        assert!(sent[0].1.contains("prend fin le 15\u{a0}mai 2022"), "not before tomorrow: {}", sent[0].1);
        morning(&village, "2022-05-15").await;
        assert_eq!(village.figure("membership.left", "2022-05-15", "2022-05-15").await, 1, "as it was told");
    }
}

#[tokio::test]
async fn the_first_year_of_a_member_is_no_renewal() {
    for village in Village::both().await {
        let category = ruled(&village, "").await;
        let member = enrol(&village, "Coop du Quai", &category, "2021-06-15").await;
        mailbox(&village, &member, "quai@village.example").await;
        morning(&village, "2021-06-15").await;
        morning(&village, "2021-06-16").await;
        let sent = letters(&village, "quai@village.example").await;
        assert_eq!(sent[0].0, "Votre adhésion 2021-2022");
    }
}

#[tokio::test]
async fn revenue_reads_as_the_brackets_were_when_it_was_told() {
    for village in Village::both().await {
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        let rule = |bounds: [&str; 2], day: &str| {
            format!(
                "category={category}&amount=&dues_on={day}&up_to={}&bracket_amount=50&up_to={}&bracket_amount=75\
                 &up_to=&bracket_amount=120",
                bounds[0], bounds[1]
            )
        };
        let path = "/adhesions/categories/cotisation";
        assert_eq!(
            village.post("direction", path, &rule(["100000", "500000"], "2019-04-01")).await.status,
            303
        );
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        for (year, told) in [("2021-04-01", "more"), ("2020-04-01", "500000")] {
            let form = format!("revenue_year={year}&revenue={told}");
            assert_eq!(
                village.post("direction", &format!("/membres/{member}/revenus"), &form).await.status,
                303
            );
        }
        let sent = village.post("direction", path, &rule(["50000", "2000000"], "2021-06-15")).await;
        assert_eq!(sent.status, 303, "a rule of today changes no year that has begun: {}", sent.text);
        village.clock.set("2022-04-01T13:00:00Z".parse().unwrap());
        let page = village.get("direction", &format!("/membres/{member}")).await.text;
        assert!(page.contains("Plus de 500\u{a0}000\u{a0}$"), "{page}");
        assert!(page.contains("De 100\u{a0}000\u{a0}$ à 500\u{a0}000\u{a0}$"), "{page}");
    }
}

#[tokio::test]
async fn a_rule_with_a_past_date_shows_what_it_changes_before_it_does() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let path = "/adhesions/categories/cotisation";
        let form = |amount: &str, day: &str| format!("category={category}&amount={amount}&dues_on={day}");
        assert_eq!(village.post("direction", path, &form("50", "2019-04-01")).await.status, 303);
        enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let asked = village.post("direction", path, &form("80", "2021-04-01")).await;
        assert_ne!(asked.status, 303, "nothing is done yet");
        for told in
            ["Coop du Quai", "2021-2022", "50,00\u{a0}$", "80,00\u{a0}$", "Une année change", "name=\"sure\""]
        {
            assert!(asked.text.contains(told), "{told}: {}", asked.text);
        }
        assert!(!village.get("direction", "/adhesions/categories").await.text.contains("80,00"));
        let sure = format!("{}&sure=1", form("80", "2021-04-01"));
        assert_eq!(village.post("direction", path, &sure).await.status, 303);
        assert!(village.get("direction", "/adhesions/categories").await.text.contains("80,00"));
        let ahead = village.post("direction", path, &form("90", "2023-04-01")).await;
        assert_eq!(ahead.status, 303, "a rule to come changes no year that has begun");
        let wrong = village.post("direction", path, &form("abc", "2021-04-01")).await;
        assert!(wrong.status == 422 && wrong.text.contains("amount-error"), "{}", wrong.text);
    }
}

#[tokio::test]
async fn a_member_that_agrees_to_bulletins_leaves_a_consent_with_its_evidence_and_may_withdraw_it() {
    for village in Village::both().await {
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        bind(&village, "Coop du Quai").await;
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        let (_, rest) = page.split_once("/organisations/").unwrap();
        let coop: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let form = "name=Zo%C3%A9+Untel&email=zoe%40quai.example&title=Direction&from_on=2021-01-01";
        assert_eq!(
            village.post("agent", &format!("/organisations/{coop}/personnes"), form).await.status,
            303
        );
        let tell = async |form: &str| {
            let sent = village.post("member", &format!("/mon-espace/{member}/mise-a-jour"), form).await;
            assert_eq!(sent.status, 303, "{}", sent.text);
        };
        let bulletins = async |day: &str| village.figure("people.bulletins", "2021-04-01", day).await;
        tell("contact_name=Zo%C3%A9+Untel&email=Zoe%40quai.example&bulletins=yes").await;
        assert_eq!(bulletins("2021-06-15").await, 1, "a person the pole knows there agrees at once");
        let (zoe, evidence): (String, String) = sqlx::query_as("select person_id, evidence from consent")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert!(evidence.contains("mise à jour annuelle") && evidence.contains("je consens"), "{evidence}");
        let shown = village.get("agent", &format!("/personnes/{zoe}")).await.text;
        assert!(shown.contains("mise à jour annuelle"), "{shown}");
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        tell("contact_name=Zo%C3%A9+Untel&email=zoe%40quai.example&bulletins=no").await;
        assert_eq!(bulletins("2021-06-16").await, 0, "no means no from the day it is said");

        // Somebody the pole does not know there waits for staff, who adds them with their consent.
        tell("contact_name=Ali+Untel&email=ali%40quai.example&bulletins=yes").await;
        assert_eq!(bulletins("2021-06-16").await, 0);
        assert!(
            village.get("agent", "").await.text.contains("Une mise à jour de membre à lire"),
            "the latest alone"
        );
        let list = village.get("agent", "/membres/renouvellements").await.text;
        assert_eq!(list.matches("#mise-a-jour").count(), 1, "{list}");
        let page = village.get("agent", &format!("/membres/{member}")).await.text;
        assert_eq!(page.matches("remplacée par celle du").count(), 2, "{page}");
        assert!(page.contains("Ajouter Ali Untel"), "{page}");
        let (_, rest) = page.split_once("/mise-a-jour/").unwrap();
        let update: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let settled =
            village.post("agent", &format!("/membres/{member}/mise-a-jour/{update}"), "field=contact").await;
        assert_eq!(settled.status, 303, "{}", settled.text);
        assert_eq!(bulletins("2021-06-16").await, 1);
        let people = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(people.contains("Ali Untel"), "{people}");
        let lines = db::lines_about(&village.db, "membership", &member, 50).await.unwrap();
        assert!(lines.iter().all(|line| !line.note.contains("Untel")), "history holds no name");
    }
}

#[tokio::test]
async fn the_resolution_of_another_category_is_shown() {
    for village in Village::both().await {
        let (one, other) = (category(&village, "Entreprise").await, category(&village, "Soutien").await);
        let member = enrol(&village, "Coop du Quai", &one, "2020-06-01").await;
        let form = format!("category={other}&category_on=2021-06-01&category_resolution=CA-2021-44");
        assert_eq!(
            village.post("direction", &format!("/membres/{member}/categorie"), &form).await.status,
            303
        );
        assert!(village.get("board", &format!("/membres/{member}")).await.text.contains("CA-2021-44"));
    }
}
