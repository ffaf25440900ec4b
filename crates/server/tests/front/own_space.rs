//! A member's own space: what is theirs, and nothing of anyone else's.
use crate::{
    membership::{category, enrol},
    village::Village,
};
use people::{account, accounts, role};

/// Binds the village's member to an organization.
pub async fn bind(village: &Village, organization: &str) {
    let id = account::with_role(&village.db, role::MEMBER).await.unwrap().unwrap();
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let typed = accounts::Typed {
        role: role::MEMBER.to_owned(),
        organization: organization.to_owned(),
        from_on: "2021-01-01".to_owned(),
        ..accounts::Typed::default()
    };
    accounts::give(&mut act, &id, &typed, false).await.unwrap().unwrap();
    act.commit().await.unwrap();
}

#[tokio::test]
async fn growth_is_followed_against_its_target_and_dues_invoiced_beside_those_received() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let form = format!("category={category}&amount=60&dues_on=2019-04-01&grace_days=60");
        assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
        let mut members = vec![];
        for (name, day) in [("Coop A", "2020-06-01"), ("Coop B", "2020-06-01"), ("Coop C", "2021-05-01")] {
            members.push(enrol(&village, name, &category, day).await);
        }
        let (_, objective) = crate::plan::begun(&village).await;
        crate::plan::bound(&village, &objective, "figure=membership.in-force&target=4").await;
        let plan = village.get("board", "/plan").await.text;
        assert!(plan.contains("<dd>4</dd>") && plan.contains(">3<"), "three of four: {plan}");
        for member in &members[..2] {
            let path = format!("/membres/{member}/factures");
            assert_eq!(village.post("agent", &path, "year=2021-04-01").await.status, 303);
        }
        // Asked after the grace: due the day it is asked. Paid that day; the other the day after.
        village.clock.set("2021-07-01T13:00:00Z".parse().unwrap());
        for (member, day) in [(&members[0], "2021-06-15"), (&members[1], "2021-06-16")] {
            let form = format!("paid_on={day}&amount=60&method=cheque");
            assert_eq!(
                village.post("agent", &format!("/membres/{member}/paiement"), &form).await.status,
                303
            );
        }
        let year = ("2021-04-01", "2022-03-31");
        assert_eq!(village.figure("membership.paid-on-time", year.0, year.1).await, 5_000);
        assert_eq!(village.figure("membership.invoiced", year.0, year.1).await, 12_000);
        assert_eq!(village.figure("membership.dues", year.0, year.1).await, 12_000);
        let rows =
            village.get("direction", "/chiffres/membership.paid-on-time?du=2021-04-01&au=2022-03-31").await;
        assert!(rows.status == 200 && rows.text.contains("Coop B"), "it opens to its rows");
    }
}

#[tokio::test]
async fn a_member_sees_its_own_membership_and_nothing_of_another_s() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let form = format!("category={category}&amount=60&dues_on=2019-04-01");
        assert_eq!(village.post("direction", "/adhesions/categories/cotisation", &form).await.status, 303);
        let own = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let other = enrol(&village, "Coop du Cap", &category, "2020-06-01").await;
        let mut papers = vec![];
        for member in [&own, &other] {
            let path = format!("/membres/{member}/factures");
            assert_eq!(village.post("agent", &path, "year=2021-04-01").await.status, 303);
            let page = village.get("agent", &format!("/membres/{member}")).await.text;
            let (_, rest) = page.split_once("/documents/").unwrap();
            papers.push(rest.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
        }
        let unbound = village.get("member", "/mon-espace").await;
        assert!(
            unbound.status == 200 && unbound.text.contains("Aucune organisation n’est liée"),
            "{}",
            unbound.text
        );
        assert_eq!(village.get("member", &format!("/mon-espace/{own}/mise-a-jour")).await.status, 404);
        bind(&village, "Coop du Quai").await;
        assert!(village.get("member", "").await.location.ends_with("/mon-espace"), "home leads there");
        assert_eq!(village.get("agent", "").await.status, 200, "and staff stays at home");
        let page = village.get("member", "/mon-espace").await.text;
        assert!(
            page.contains("Coop du Quai") && page.contains("60,00\u{a0}$") && page.contains("F-2021-0001"),
            "{page}"
        );
        assert!(!page.contains("Coop du Cap") && !page.contains("F-2021-0002"));
        let paper = village.get("member", &format!("/mon-espace/{own}/documents/{}", papers[0])).await;
        assert!(paper.status == 200 && paper.text.starts_with("%PDF"));
        for path in [
            format!("/mon-espace/{other}/documents/{}", papers[1]),
            format!("/mon-espace/{own}/documents/{}", papers[1]),
            format!("/mon-espace/{other}/mise-a-jour"),
        ] {
            assert_eq!(village.get("member", &path).await.status, 404, "{path}");
        }
        let astray = village.post("member", &format!("/mon-espace/{other}/mise-a-jour"), "jobs=3").await;
        assert_eq!(astray.status, 404);
        for path in ["/membres", &format!("/membres/{own}"), "/membres/renouvellements"] {
            assert_eq!(village.get("member", path).await.status, 403, "{path}");
        }
        assert_eq!(village.get("buyer", "/mon-espace").await.status, 403);
        let form = village.get("member", &format!("/mon-espace/{own}/mise-a-jour")).await.text;
        assert!(form.contains("2021-2022"), "{form}");
        let sent =
            village.post("member", &format!("/mon-espace/{own}/mise-a-jour"), "jobs=3&bulletins=no").await;
        assert!(sent.location.contains("member-update-received"), "{}", sent.text);
        assert!(village.get("agent", &format!("/membres/{own}")).await.text.contains("Reçue du membre"));
        let found = village.get("member", "/recherche?q=mon+espace").await.text;
        assert!(found.contains("/mon-espace\""), "{found}");
        for words in ["quai", "F-2021-0001"] {
            let found = village.get("member", &format!("/recherche?q={words}")).await.text;
            assert!(found.contains("Quai</mark>") || found.contains("Coop du"), "{words}: {found}");
            assert!(!found.contains("/membres/") && !found.contains("/organisations/"), "{found}");
        }
        let others = village.get("member", "/recherche?q=cap").await.text;
        assert!(!others.contains("Coop du"), "nothing of another's: {others}");
        let strangers = village.get("buyer", "/recherche?q=quai").await.text;
        assert!(!strangers.contains("/mon-espace"), "{strangers}");
        assert!(village.get("member", "/mon-espace?langue=en").await.text.contains("My space"));
    }
}
