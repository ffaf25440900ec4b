//! The register of members: as of any day, its edges, its files, its dues.
use crate::{
    membership::{category, enrol, last},
    papers::rule,
    village::Village,
};

async fn on(village: &Village, day: &str) -> i64 {
    village.figure("membership.in-force", "2020-04-01", day).await
}

#[tokio::test]
async fn a_member_counts_from_the_day_it_joins_until_the_day_before_it_leaves() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        for (name, day) in [("Veille", "2020-03-31"), ("Premier", "2020-04-01"), ("Lendemain", "2021-04-01")]
        {
            enrol(&village, name, &category, day).await;
        }
        let gone = enrol(&village, "Partie", &category, "2020-03-31").await;
        let form = "left_on=2021-03-31&left_reason=resigned&left_resolution=CA-9";
        assert_eq!(village.post("direction", &format!("/membres/{gone}/depart"), form).await.status, 303);
        assert_eq!(on(&village, "2021-03-30").await, 3);
        assert_eq!(on(&village, "2021-03-31").await, 2);
        assert_eq!(on(&village, "2021-04-01").await, 3);
        assert_eq!(village.figure("membership.admitted", "2020-04-01", "2021-03-31").await, 1);
        assert_eq!(village.figure("membership.left", "2020-04-01", "2021-03-31").await, 1);
        let page = village.get("board", "/membres?jour=2021-03-31").await.text;
        assert!(page.contains("2 membres au 31\u{a0}mars 2021"), "{page}");
        assert!(page.contains("Veille") && !page.contains("Partie") && !page.contains("Lendemain"));
        let again = village.post("direction", &format!("/membres/{gone}/depart"), form).await;
        assert!(again.status == 422, "it leaves once");
    }
}

#[tokio::test]
async fn dates_are_corrected_and_history_keeps_those_of_before() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = enrol(&village, "Coop", &category, "2021-03-31").await;
        let path = format!("/membres/{id}/corriger");
        let future = village.post("direction", &path, "joined_on=2031-01-01").await;
        assert!(future.text.contains("joined_on-error") && future.text.contains("2031-01-01"));
        assert_eq!(village.post("direction", &path, "joined_on=2021-04-01").await.status, 303);
        assert_eq!(on(&village, "2021-03-31").await, 0);
        assert_eq!(on(&village, "2021-04-01").await, 1);
        let page = village.get("board", &format!("/membres/{id}")).await.text;
        assert!(page.contains("2021-03-31 - -&#62; 2021-04-01 -"), "{page}");
    }
}

#[tokio::test]
async fn nobody_is_a_member_twice_on_one_day_but_may_come_back() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = enrol(&village, "Coop", &category, "2020-01-01").await;
        let organization = last(&village, "organization").await;
        let form = |day: &str| format!("organization={organization}&category={category}&joined_on={day}");
        let twice = village.post("direction", "/membres/inscrire", &form("2021-01-01")).await;
        assert!(twice.text.contains("déjà membre"), "{}", twice.text);
        let left = "left_on=2021-01-01&left_reason=dues";
        assert_eq!(village.post("direction", &format!("/membres/{id}/depart"), left).await.status, 303);
        let back = village.post("direction", "/membres/inscrire", &form("2021-01-01")).await;
        assert_eq!(back.status, 303, "{}", back.text);
        assert_eq!(on(&village, "2021-06-15").await, 1);
    }
}

#[tokio::test]
async fn a_category_changes_on_a_day_and_dues_follow() {
    for village in Village::both().await {
        let emerging = category(&village, "Émergent").await;
        let enterprise = category(&village, "Entreprise").await;
        let rule = format!("category={enterprise}&amount=60,50+%24&dues_on=2020-01-01");
        let ruled = village.post("direction", "/adhesions/categories/cotisation", &rule).await;
        assert_eq!(ruled.status, 303, "{}", ruled.text);
        let id = enrol(&village, "Coop", &emerging, "2020-10-01").await;
        let change = format!("category={enterprise}&category_on=2021-04-01");
        assert_eq!(village.post("direction", &format!("/membres/{id}/categorie"), &change).await.status, 303);
        let then = village.get("board", &format!("/membres?jour=2021-03-31&categorie={emerging}")).await;
        assert!(then.text.contains("1 membre au"), "{}", then.text);
        let after = village.get("board", &format!("/membres?jour=2021-04-01&categorie={emerging}")).await;
        assert!(after.text.contains("Aucun membre ce jour-là"));
        let path = format!("/membres/{id}/paiement");
        let wrong = village.post("agent", &path, "paid_on=2021-06-15&amount=-5&method=cheque").await;
        assert!(wrong.text.contains("amount-error") && wrong.text.contains("value=\"-5\""));
        let paid = village.post("agent", &path, "paid_on=2021-06-15&amount=60,50&method=cheque").await;
        assert_eq!(paid.status, 303, "{}", paid.text);
        assert_eq!(village.figure("membership.dues", "2021-04-01", "2022-03-31").await, 6_050);
        let page = village.get("board", &format!("/membres/{id}")).await.text;
        assert_eq!(page.matches("60,50\u{a0}$").count(), 3, "due, paid, and its payment: {page}");
        let (payment,): (String,) =
            sqlx::query_as("select id from dues_paid").fetch_one(village.db.rows()).await.unwrap();
        let path = format!("/membres/{id}/paiement/{payment}/retirer");
        assert_eq!(village.post("board", &path, "").await.status, 403);
        let other = format!("/membres/0000000000000000000000zzzz/paiement/{payment}/retirer");
        assert_eq!(village.post("agent", &other, "").await.status, 404, "another's payment");
        let unsaid = village.post("agent", &path, "").await;
        assert!(unsaid.status == 422 && unsaid.text.contains("motive-error"), "{}", unsaid.text);
        assert_eq!(village.figure("membership.dues", "2021-04-01", "2022-03-31").await, 6_050);
        assert_eq!(village.post("agent", &path, "motive=twice").await.status, 303);
        let again = village.post("agent", &path, "motive=twice").await;
        assert!(again.location.contains("avis=member-payment-already"), "{}", again.text);
        assert_eq!(village.figure("membership.dues", "2021-04-01", "2022-03-31").await, 0);
        let page = village.get("agent", &format!("/membres/{id}")).await.text;
        assert!(page.contains("Paiements retirés") && page.contains("/retablir"), "{page}");
        let board = village.get("board", &format!("/membres/{id}")).await.text;
        assert!(board.contains("Paiements retirés") && !board.contains("/retablir"), "{board}");
        let back = format!("/membres/{id}/paiement/{payment}/retablir");
        assert_eq!(village.post("board", &back, "").await.status, 403);
        let other = format!("/membres/0000000000000000000000zzzz/paiement/{payment}/retablir");
        assert_eq!(village.post("agent", &other, "").await.status, 404, "another's payment");
        let done = village.post("agent", &back, "").await;
        assert!(done.location.contains("avis=member-payment-restored"), "{}", done.text);
        let again = village.post("agent", &back, "").await;
        assert!(again.location.contains("avis=member-payment-counts"), "{}", again.text);
        assert_eq!(village.figure("membership.dues", "2021-04-01", "2022-03-31").await, 6_050);
        let page = village.get("agent", &format!("/membres/{id}")).await.text;
        assert!(page.contains("Paiement rétabli") && !page.contains("Paiements retirés"), "{page}");
    }
}

#[tokio::test]
async fn the_register_is_kept_as_a_file_of_the_day_asked() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        enrol(&village, "=Coop;du Quai", &category, "2021-04-01").await;
        let csv = village.get("board", "/membres/registre.csv?jour=2021-04-01").await;
        assert!(csv.text.contains("\"'=Coop;du Quai\";Coopérative;Entreprise"), "{}", csv.text);
        assert!(!village.get("board", "/membres/registre.csv?jour=2021-03-31").await.text.contains("Coop;"));
        for day in ["au", "le"] {
            let path = format!("/membres/registre.csv?{day}=2021-03-31");
            let then = village.get("board", &path).await;
            assert!(!then.text.contains("Coop;") && then.file.contains("membres-2021-03-31"), "{day}");
        }
        let xlsx = village.get("board", "/membres/registre.xlsx?jour=2021-04-01").await;
        assert!(xlsx.status == 200 && xlsx.text.starts_with("PK"));
        assert_eq!(village.get("buyer", "/membres/registre.csv").await.status, 403);
    }
}

#[tokio::test]
async fn the_register_of_a_day_to_come_says_that_it_may_change() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        enrol(&village, "Coop du Quai", &category, "2021-04-01").await;
        let today = page::day("2021-06-15", page::Language::French);
        let told = format!("est à venir\u{a0}: ce registre dit ce qui est connu le {today}");
        let ahead = village.get("board", "/membres?jour=2021-09-01").await.text;
        assert!(ahead.contains("Coop du Quai") && ahead.contains(&told), "{ahead}");
        for path in ["/membres", "/membres?jour=2021-06-15", "/membres?jour=2021-04-02"] {
            assert!(!village.get("board", path).await.text.contains("est à venir"), "{path}");
        }
        for (day, called) in [
            ("2021-09-01", "membres-2021-09-01-connu-2021-06-15.csv"),
            ("2021-06-15", "membres-2021-06-15.csv"),
        ] {
            let named = village.get("board", &format!("/membres/registre.csv?jour={day}")).await.file;
            assert!(named.contains(called), "{named}");
        }
    }
}

#[tokio::test]
async fn a_member_is_enrolled_by_the_name_typed_and_led_to_from_its_organization() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let quai = village.organization("Coop du Quai").await;
        village.organization("Coop du Large").await;
        let typed = |who: &str| format!("who={who}&category={category}&joined_on=2021-04-01");
        let asked = village.post("direction", "/membres/inscrire", &typed("coop")).await;
        assert!(asked.text.contains("De quelle organisation") && asked.text.contains("Coop du Large"));
        let unknown = village.post("direction", "/membres/inscrire", &typed("Rien")).await;
        assert!(unknown.text.contains("organization-error") && unknown.text.contains("value=\"Rien\""));
        let page = village.get("direction", &format!("/organisations/{quai}")).await.text;
        assert!(page.contains(&format!("/membres?organization={quai}")), "{page}");
        let lead = format!("/membres?organization={quai}");
        let to = village.get("direction", &lead).await.location;
        assert!(to.ends_with(&format!("/membres/inscrire?organization={quai}")), "{to}");
        assert!(village.get("board", &lead).await.location.ends_with("?avis=member-none"));
        let form = village.get("direction", &format!("/membres/inscrire?organization={quai}")).await.text;
        assert!(form.contains("value=\"Coop du Quai\"") && form.contains(&format!("value=\"{quai}\"")));
        let chosen = format!("{}&organization={quai}", typed("coop"));
        assert_eq!(village.post("direction", "/membres/inscrire", &chosen).await.status, 303);
        let member = last(&village, "membership").await;
        assert!(village.get("board", &lead).await.location.ends_with(&format!("/membres/{member}")));
    }
}

#[tokio::test]
async fn a_leaving_taken_back_leaves_no_reason_and_dues_of_the_eve_are_told() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = enrol(&village, "Coop", &category, "2021-04-01").await;
        let path = format!("/membres/{id}");
        for day in ["2021-03-30", "2021-04-01"] {
            let form = format!("paid_on={day}&amount=10&method=cash");
            assert_eq!(village.post("agent", &format!("{path}/paiement"), &form).await.status, 303);
        }
        let page = village.get("board", &path).await.text;
        assert!(page.contains("Hors des années d’adhésion"), "{page}");
        let left = "left_on=2021-05-01&left_reason=dues&left_resolution=CA-77";
        assert_eq!(village.post("direction", &format!("{path}/depart"), left).await.status, 303);
        let back = "joined_on=2021-04-02&left_on=";
        assert_eq!(village.post("direction", &format!("{path}/corriger"), back).await.status, 303);
        let kept: (String, String) = sqlx::query_as("select left_reason, left_resolution from membership")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        assert_eq!(kept, (String::new(), String::new()));
        let page = village.get("board", &path).await.text;
        assert!(
            page.contains("2021-04-01 -&#62; 2021-04-02"),
            "the category's day of before is told: {page}"
        );
    }
}

#[tokio::test]
async fn only_the_board_excludes_by_a_resolution_of_a_day() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let path = format!("/membres/{}/depart", enrol(&village, "Coop", &category, "2020-06-01").await);
        let form = "left_on=2021-05-01&left_reason=excluded";
        for (more, refused) in [
            ("", vec!["left_resolution-error", "left_resolved_on-error"]),
            ("&left_resolution=CA-7", vec!["left_resolved_on-error"]),
            ("&left_resolved_on=2021-04-30", vec!["left_resolution-error"]),
        ] {
            let sent = village.post("direction", &path, &format!("{form}{more}")).await;
            assert_eq!(sent.status, 422, "{more}");
            assert!(refused.iter().all(|field| sent.text.contains(field)), "{more}: {}", sent.text);
        }
        let dated = "left_on=2021-05-01&left_reason=other&left_resolved_on=2021-04-30";
        assert_eq!(village.post("direction", &path, dated).await.status, 422, "a resolution has its number");
        assert_eq!(on(&village, "2021-06-01").await, 1, "nothing was written");
        let whole = format!("{form}&left_resolution=CA-7&left_resolved_on=2021-04-30");
        assert_eq!(village.post("direction", &path, &whole).await.status, 303);
        assert_eq!(on(&village, "2021-06-01").await, 0);
    }
}

#[tokio::test]
async fn the_public_form_and_the_table_tell_dues_by_revenue_and_the_whole_sum_with_taxes() {
    for village in Village::both().await {
        let taxed = category(&village, "Entreprise").await;
        rule(&village, &taxed, "amount=33,33&dues_on=2019-04-01&taxable=1").await;
        let free = category(&village, "Groupe").await;
        rule(&village, &free, "amount=0&dues_on=2019-04-01").await;
        let by_revenue = category(&village, "Soutien").await;
        let brackets = "dues_on=2019-04-01&up_to=100000&bracket_amount=60&up_to=&bracket_amount=150";
        rule(&village, &by_revenue, brackets).await;
        let (form, table) = (
            village.get("visitor", "/adhesion").await.text,
            village.get("direction", "/adhesions/categories").await.text,
        );
        for page in [&form, &table] {
            for told in [
                "33,33\u{a0}$, taxes en sus, soit 38,32\u{a0}$ en tout",
                "selon le revenu, de 60,00\u{a0}$ à 150,00\u{a0}$",
            ] {
                assert!(page.contains(told), "{told}: {page}");
            }
        }
        assert!(form.contains("> Groupe<"), "what is free tells no price: {form}");
    }
}
