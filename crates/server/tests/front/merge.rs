//! Two records of one organization: merged field by field, counted and shown as one, and parted again as they were.
use crate::{
    membership::{category, last},
    organizations::{hidden, id_of},
    reports::{draft, serve, sign},
    village::{Reply, Village},
};
use people::organization;

const PATH: &str = "/organisations/doublons/reunir";
const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
const FIGURES: [&str; 9] = [
    "people.organizations",
    "accompaniment.organizations-served",
    "accompaniment.acts",
    "accompaniment.referrals",
    "accompaniment.requests",
    "membership.in-force",
    "membership.admitted",
    "membership.dues",
    "directory.published",
];

pub async fn add(village: &Village, rest: &str) -> String {
    id_of(&village.post("agent", "/organisations/ajouter", &format!("{rest}&same=new")).await)
}

async fn two(village: &Village) -> (String, String) {
    let first =
        "name=Coop+du+Quai&legal_form=cooperative&municipality=Gasp%C3%A9&phone=418+555-0100&role=enterprise";
    let second = "name=Coop+Quai+%3Cb%3E&legal_form=nonprofit&municipality=Perc%C3%A9&email=quai%40example.org\
                  &neq=1112345674&role=partner";
    (add(village, first).await, add(village, second).await)
}

/// Sends what the page of both offers, with what is chosen besides.
pub async fn merge(village: &Village, first: &str, second: &str, chosen: &str) -> Reply {
    let page = village.get("agent", &format!("{PATH}?first={first}&second={second}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let seen = (hidden(&page.text, "seen_first"), hidden(&page.text, "seen_second"));
    let form = format!("first={first}&second={second}&seen_first={}&seen_second={}{chosen}", seen.0, seen.1);
    village.post("agent", PATH, &form).await
}

/// Undoes the latest merge into an organization.
pub async fn part(village: &Village, keeper: &str) -> Reply {
    let page = village.get("agent", &format!("/organisations/{keeper}")).await.text;
    let form = format!("merge={}", hidden(&page, "merge"));
    village.post("agent", &format!("/organisations/{keeper}/separer"), &form).await
}

async fn counted(village: &Village) -> Vec<i64> {
    let mut counted = vec![];
    for key in FIGURES {
        counted.push(village.figure(key, YEAR.0, YEAR.1).await);
    }
    counted
}

/// Everything that rows keep of both, but history.
async fn rows(village: &Village, ids: [&str; 2]) -> Vec<String> {
    let mut all = vec![];
    for id in ids {
        let one = organization::find(&village.db, id).await.unwrap().unwrap();
        all.push(format!("{one:?}"));
    }
    all
}

#[tokio::test]
async fn what_was_done_under_two_names_is_counted_and_shown_as_one_and_parted_exactly() {
    for village in Village::both().await {
        let (a, b) = two(&village).await;
        let support = add(&village, "name=Service+d+appui&legal_form=nonprofit&role=support").await;
        for (one, day) in [(&a, "2021-05-03"), (&b, "2021-06-01")] {
            serve(&village, one, day).await;
        }
        let request =
            format!("organization={b}&day=2021-06-01&channel=phone&need=Aide&topic=finance&urgency=usual");
        assert_eq!(village.post("agent", "/accompagnement/demandes/recevoir", &request).await.status, 303);
        let referral =
            format!("organization={b}&to={support}&day=2021-06-15&why=Aide&consent=written&follow=");
        let sent = village.post("agent", "/accompagnement/referencements/ajouter", &referral).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let category = category(&village, "Entreprise").await;
        for one in [&a, &b] {
            let form = format!("organization={one}&category={category}&joined_on=2021-06-01&resolution=CA-1");
            assert_eq!(village.post("direction", "/membres/inscrire", &form).await.status, 303);
        }
        let member = last(&village, "membership").await;
        let joined = "name=Zo%C3%A9+Untel&title=Pr%C3%A9sidente&from_on=2021-06-01";
        assert_eq!(village.post("agent", &format!("/organisations/{b}/personnes"), joined).await.status, 303);
        assert_eq!(village.post("agent", &format!("/fiches/{b}/publier"), "").await.status, 303);
        let report = draft(&village).await;
        sign(&village, &report).await;

        let (before, were) = (counted(&village).await, rows(&village, [&a, &b]).await);
        assert_eq!(before, [3, 2, 2, 1, 1, 2, 2, 0, 1]);
        let page = village.get("agent", &format!("{PATH}?first={a}&second={b}")).await.text;
        assert!(page.contains("Coop Quai &#60;b&#62;") && page.contains("1112345674"), "{page}");
        let sent = merge(
            &village,
            &a,
            &b,
            "&keeper=first&name=first&legal_form=first&municipality=second&mrc=second",
        )
        .await;
        assert_eq!(
            sent.location,
            format!("/{}/organisations/{a}?avis=people-merged", village.slug()),
            "{}",
            sent.text
        );
        assert_eq!(counted(&village).await, [2, 1, 2, 1, 1, 1, 1, 0, 1]);

        let led = village.get("agent", &format!("/organisations/{b}")).await;
        assert!(
            led.location.ends_with(&format!("/organisations/{a}?avis=people-merged-here")),
            "{}",
            led.location
        );
        let page = village.get("agent", &format!("/organisations/{a}?avis=people-merged-here")).await.text;
        for told in [
            "a été réunie à celle-ci",
            "1112345674",
            "418 555-0100",
            "quai@example.org",
            "Percé",
            "Partenaire",
            "Zoé Untel",
            "Fiches réunies ici",
            "Coop Quai &#60;b&#62;",
            "Une autre fiche y a été réunie",
        ] {
            assert!(page.contains(told), "{told}: {page}");
        }
        for path in [
            format!("/accompagnement?organization={a}"),
            "/accompagnement/demandes".to_owned(),
            "/accompagnement/referencements".to_owned(),
            "/membres".to_owned(),
            format!("/membres/{member}"),
            "/organisations".to_owned(),
        ] {
            let page = village.get("agent", &path).await.text;
            assert!(page.contains("Coop du Quai") && !page.contains("Coop Quai"), "{path}: {page}");
        }
        let journal = village.get("agent", &format!("/accompagnement?organization={a}")).await.text;
        assert!(journal.contains("2 actes"), "{journal}");
        let list = village.get("agent", "/organisations?role=partner").await.text;
        assert!(list.contains("Coop du Quai"), "a role of either is its role: {list}");
        let found = village.get("agent", "/recherche?q=quai").await.text;
        assert!(found.contains("Organisations (1)") && found.contains("Actes de service (2)"), "{found}");
        assert!(found.contains("Coop du <mark>") && !found.contains("Coop <mark>"), "{found}");
        let doubles = village.get("agent", "/organisations/doublons").await.text;
        assert!(doubles.contains("Aucune fiche ne semble"), "{doubles}");
        let signed = village.get("board", &format!("{report}/differences")).await;
        assert!(signed.status == 200 && signed.text.contains("Coop du Quai"), "{}", signed.text);
        let kept: (i64,) = sqlx::query_as(
            "select count(distinct organization_id) from report_row where key = 'accompaniment.organizations-served'",
        )
        .fetch_one(village.db.rows())
        .await
        .unwrap();
        assert_eq!(kept.0, 2, "what was signed stays as it was signed");

        let sent = part(&village, &a).await;
        assert!(sent.location.ends_with("avis=people-parted"), "{}", sent.text);
        assert_eq!((counted(&village).await, rows(&village, [&a, &b]).await), (before, were));
        let page = village.get("agent", &format!("/organisations/{b}")).await.text;
        assert!(page.contains("Zoé Untel") && page.contains("Séparée de la fiche"), "{page}");
        let found = village.get("agent", "/recherche?q=quai").await.text;
        assert!(found.contains("Organisations (2)") && found.contains("Coop <mark>"), "{found}");
    }
}

#[tokio::test]
async fn a_merge_is_refused_when_it_cannot_be_and_undone_only_while_nothing_came_since() {
    for village in Village::both().await {
        let (a, b) = two(&village).await;
        let other = add(&village, "name=Coop+Quay&legal_form=cooperative&neq=1142005934").await;
        let refused = merge(&village, &b, &other, "").await;
        assert!(refused.text.contains("neq-error"), "two NEQ: {}", refused.text);
        let stale = format!("first={a}&second={b}&seen_first=0&seen_second=0");
        assert!(village.post("agent", PATH, &stale).await.text.contains("seen-error"));
        for (first, second) in [(&a, &a), (&a, &"0000000000000000000000zzzz".to_owned())] {
            let path = format!("{PATH}?first={first}&second={second}");
            assert_eq!(village.get("agent", &path).await.status, 404);
        }
        assert_eq!(village.get("board", &format!("{PATH}?first={a}&second={b}")).await.status, 403);

        assert_eq!(merge(&village, &a, &b, "").await.status, 303);
        let page = village.get("agent", &format!("/organisations/{a}/modifier")).await.text;
        let form = format!(
            "name=Coop+du+Quai&legal_form=cooperative&municipality=Gasp%C3%A9&phone=418+555-0199&neq=1112345674\
             &email=quai%40example.org&seen={}",
            hidden(&page, "seen")
        );
        assert_eq!(village.post("agent", &format!("/organisations/{a}/modifier"), &form).await.status, 303);
        let refused = part(&village, &a).await;
        assert!(
            refused.text.contains("merge-error") && refused.text.contains("modifiée depuis"),
            "{}",
            refused.text
        );
        let edit = village.post("agent", &format!("/organisations/{b}/modifier"), &form).await;
        assert!(edit.location.contains("people-merged-here"), "what was merged is edited where it stands");
        assert_eq!(
            village.post("agent", &format!("/organisations/{b}/fermer"), "closed_on=2021-06-01").await.status,
            404
        );
        assert_eq!(
            village.post("agent", &format!("/organisations/{a}/separer"), "merge=none").await.status,
            404
        );
    }
}

#[tokio::test]
async fn merges_of_merges_stand_under_one_and_are_undone_from_the_last_to_the_first() {
    for village in Village::both().await {
        let mut ids = vec![];
        for name in ["A", "B", "C"] {
            ids.push(
                add(&village, &format!("name=Coop+du+Phare+{name}&legal_form=cooperative&phone={name}555"))
                    .await,
            );
            serve(&village, ids.last().unwrap(), "2021-06-01").await;
        }
        let [a, b, c] = &ids[..] else { panic!() };
        let served = async || village.figure(FIGURES[1], YEAR.0, YEAR.1).await;
        assert_eq!(merge(&village, b, c, "").await.status, 303);
        assert_eq!(served().await, 2);
        assert_eq!(merge(&village, a, b, "&name=second").await.status, 303);
        assert_eq!(served().await, 1);
        let led = village.get("agent", &format!("/organisations/{c}")).await;
        assert!(led.location.contains(a.as_str()), "{}", led.location);
        let merged: (String,) = sqlx::query_as("select id from organization_merge where keeper_id = $1")
            .bind(b)
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let early = format!("merge={}", merged.0);
        let refused = village.post("agent", &format!("/organisations/{b}/separer"), &early).await;
        assert!(refused.status != 200 || refused.text.contains("merge-error"), "{}", refused.status);
        assert_eq!(served().await, 1, "the later merge comes off first");
        assert_eq!(part(&village, a).await.status, 303);
        assert_eq!(served().await, 2);
        assert_eq!(part(&village, b).await.status, 303);
        assert_eq!(served().await, 3);
        // Two into one: the first can be undone once the second is.
        assert_eq!(merge(&village, a, b, "").await.status, 303);
        assert_eq!(merge(&village, a, c, "").await.status, 303);
        assert_eq!(part(&village, a).await.status, 303);
        assert_eq!(part(&village, a).await.status, 303);
        assert_eq!(served().await, 3);
    }
}
