//! Two memberships of what turned out to be one organization are written to, billed and counted once.
use crate::{
    membership::{category, enrol},
    merge::merge,
    own_space::bind,
    papers::mailbox,
    renewals::{letters, morning, ruled},
    village::Village,
};

/// The organization of a member.
async fn organization(village: &Village, member: &str) -> String {
    let page = village.get("agent", &format!("/membres/{member}")).await.text;
    let (_, rest) = page.split_once("/organisations/").unwrap();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// Two members, of which the second is merged into the first.
async fn merged(village: &Village, category: &str) -> (String, String) {
    let first = enrol(village, "Coop du Quai", category, "2020-06-01").await;
    let second = enrol(village, "Coop Quai", category, "2020-09-01").await;
    for (member, to) in [(&first, "quai@village.example"), (&second, "autre@village.example")] {
        mailbox(village, member, to).await;
    }
    (first, second)
}

#[tokio::test]
async fn two_memberships_of_one_organization_are_written_to_billed_and_counted_once() {
    for village in Village::both().await {
        let category = ruled(&village, "").await;
        let (first, second) = merged(&village, &category).await;
        let year = ("2021-04-01", "2022-03-31");
        let asked = "year=2021-04-01";
        assert_eq!(village.post("agent", &format!("/membres/{second}/factures"), asked).await.status, 303);
        let paid = "paid_on=2021-04-20&amount=60&method=cheque";
        assert_eq!(village.post("agent", &format!("/membres/{second}/paiement"), paid).await.status, 303);
        let (a, b) = (organization(&village, &first).await, organization(&village, &second).await);
        assert_eq!(village.rows("membership.in-force", year.0, year.1).await, 2);
        assert_eq!(merge(&village, &a, &b, "").await.status, 303);

        for (key, value) in
            [("membership.in-force", 1), ("membership.retained", 10_000), ("membership.dues", 6_000)]
        {
            assert_eq!(village.figure(key, year.0, year.1).await, value, "{key}");
        }
        for key in ["membership.in-force", "membership.retained"] {
            assert_eq!(village.rows(key, year.0, year.1).await, 1, "{key}");
        }
        assert_eq!(village.figure("membership.paid-on-time", year.0, year.1).await, 10_000);
        assert_eq!(village.figure("membership.admitted", "2020-04-01", "2021-03-31").await, 1);
        assert_eq!(village.rows("membership.admitted", "2020-04-01", "2021-03-31").await, 1);
        let page = village.get("agent", &format!("/membres/{first}")).await.text;
        assert!(page.contains("la plus ancienne, vaut pour les deux"), "{page}");
        assert!(page.contains("F-2021-0001") && page.contains("60,00\u{a0}$</td><td>Payée"), "{page}");
        let other = village.get("agent", &format!("/membres/{second}")).await.text;
        assert!(other.contains(&format!("/membres/{first}\"")), "{other}");
        let twice = village.post("agent", &format!("/membres/{first}/factures"), asked).await;
        assert_eq!(twice.status, 422, "the invoice of the other stands: {}", twice.text);
        let owing = village.get("agent", "/membres/renouvellements").await.text;
        assert!(!owing.contains("60,00"), "what was paid under the other name is not owed: {owing}");
        let register = village.get("board", "/membres").await.text;
        assert!(register.contains("Payée") && register.contains("nombre de voix\u{a0}: 1"), "{register}");

        morning(&village, "2022-01-30").await;
        for day in ["2022-01-31", "2022-02-01", "2022-03-02", "2022-04-01"] {
            morning(&village, day).await;
        }
        assert_eq!(letters(&village, "quai@village.example").await.len(), 3);
        assert_eq!(letters(&village, "autre@village.example").await.len(), 0);
        let (count,): (i64,) = sqlx::query_as(
            "select count(*) from dues_document where kind = 'invoice' and year_from = '2022-04-01'",
        )
        .fetch_one(village.db.rows())
        .await
        .unwrap();
        assert_eq!(count, 1, "one invoice a year");

        // The payment of the other is withdrawn, and put back, from the page of the one that stands.
        let (payment,): (String,) =
            sqlx::query_as("select id from dues_paid").fetch_one(village.db.rows()).await.unwrap();
        let path = format!("/membres/{first}/paiement/{payment}");
        let sent = village.post("agent", &format!("{path}/retirer"), "motive=mistake").await;
        assert!(sent.location.contains("member-payment-withdrawn"), "{}", sent.text);
        let sent = village.post("agent", &format!("{path}/retablir"), "").await;
        assert!(sent.location.contains("member-payment-restored"), "{}", sent.text);

        let gone = "left_on=2022-04-01&left_reason=resigned";
        assert_eq!(village.post("direction", &format!("/membres/{first}/depart"), gone).await.status, 303);
        assert_eq!(village.figure("membership.in-force", "2022-04-01", "2022-04-01").await, 0);
        assert_eq!(village.figure("membership.left", "2022-04-01", "2022-04-01").await, 1);
    }
}

#[tokio::test]
async fn a_person_bound_to_a_merged_organization_finds_the_membership_that_stands() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let (first, second) = merged(&village, &category).await;
        bind(&village, "Coop Quai").await;
        let found = village.get("member", "/recherche?q=quai").await.text;
        assert!(found.contains("/mon-espace"), "{found}");
        let (a, b) = (organization(&village, &first).await, organization(&village, &second).await);
        assert_eq!(merge(&village, &a, &b, "").await.status, 303);
        let found = village.get("member", "/recherche?q=quai").await.text;
        assert!(found.contains("/mon-espace") && found.contains("Coop du"), "{found}");
        let own = village.get("member", "/mon-espace").await.text;
        assert_eq!(own.matches("<section").count(), 1, "{own}");
        assert!(own.contains(&format!("/mon-espace/{first}/mise-a-jour")), "{own}");
        assert_eq!(village.get("member", &format!("/mon-espace/{first}/mise-a-jour")).await.status, 200);
    }
}

#[tokio::test]
async fn the_public_sheet_of_a_merged_organization_leads_for_good_to_the_one_that_stands() {
    for village in Village::both().await {
        let a = village.organization("Coop du Quai").await;
        let b = village.organization("Coop Quai").await;
        for id in [&a, &b] {
            assert_eq!(village.post("agent", &format!("/fiches/{id}/publier"), "").await.status, 303);
        }
        assert_eq!(merge(&village, &a, &b, "").await.status, 303);
        for rest in ["", "/carte.vcf", "/donnees.json"] {
            let led = village.get("visitor", &format!("/repertoire/{b}{rest}")).await;
            assert_eq!(led.status, 301, "{rest}");
            assert!(led.location.ends_with(&format!("/repertoire/{a}{rest}")), "{}", led.location);
        }
    }
}
