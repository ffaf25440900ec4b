//! The market: editions, suppliers as of a day, buyers engaged, activities under the eight means, outreach and rules.
use crate::{organizations::id_of, village::Village};
use people::organization;

/// An edition that began before the village's morning.
pub async fn edition(village: &Village, name: &str) -> String {
    let form = format!("name={name}&about=Pour+tous&from_on=2021-01-01");
    id_of(&village.post("agent", "/marche/editions/ajouter", &form).await)
}

/// Takes a supplier into an edition's cohort.
pub async fn join(village: &Village, edition: &str, organization: &str, day: &str) {
    let form = format!("organization={organization}&recruited_on={day}&joined_on={day}");
    let sent = village.post("agent", &format!("/marche/editions/{edition}/fournisseurs"), &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// Writes a buyer's engagement down, and gives its id.
pub async fn engage(village: &Village, edition: &str, organization: &str) -> String {
    let form = format!(
        "organization={organization}&name=Rita+Duquai&title=Direction&scope=Repas+et+entretien&signed_on=2021-03-01"
    );
    id_of(&village.post("agent", &format!("/marche/editions/{edition}/acheteurs"), &form).await)
}

/// An organization that is written to, and what it does.
pub async fn reached(village: &Village, name: &str, email: &str, about: &str) -> String {
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let typed = organization::Typed {
        name: name.into(),
        legal_form: "nonprofit".into(),
        email: email.into(),
        about: about.into(),
        ..Default::default()
    };
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

async fn activity(village: &Village, edition: &str, mean: &str, day: &str, rest: &str) -> String {
    let form = format!("edition={edition}&mean={mean}&day={day}&title=Rencontre&action=2.7{rest}");
    id_of(&village.post("agent", "/marche/activites/ajouter", &form).await)
}

#[tokio::test]
async fn suppliers_are_counted_as_of_a_day_and_those_recruited_or_gone_are_told_apart() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let [one, two, twin] = [
            village.organization("Coop Une").await,
            village.organization("Coop Deux").await,
            village.organization("Coop Une inc").await,
        ];
        join(&village, &edition, &one, "2021-02-01").await;
        join(&village, &edition, &twin, "2021-02-01").await;
        let form = format!("organization={two}&recruited_on=2021-03-01");
        let path = format!("/marche/editions/{edition}/fournisseurs");
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let again = village.post("agent", &path, &form).await;
        assert!(again.status == 422 && again.text.contains("who-error"), "twice: {}", again.text);
        let joined = async |day: &str| village.figure("market.suppliers", "2021-01-01", day).await;
        let expected = async |day: &str| village.figure("market.suppliers-expected", "2021-01-01", day).await;
        assert_eq!((joined("2021-01-31").await, joined("2021-02-01").await), (0, 2));
        assert_eq!((joined("2021-03-01").await, expected("2021-03-01").await), (2, 3));
        let (row,): (String,) = sqlx::query_as("select id from market_supplier where organization_id = $1")
            .bind(&one)
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let path = format!("/marche/participations/{row}");
        let dates = "recruited_on=2021-02-01&joined_on=2021-02-01&left_on=2021-05-01";
        let unsaid = village.post("agent", &path, dates).await;
        assert!(unsaid.status == 422 && unsaid.text.contains("left_why-error"), "{}", unsaid.text);
        assert_eq!(village.post("agent", &path, &format!("{dates}&left_why=Travaux")).await.status, 303);
        assert_eq!((joined("2021-04-30").await, joined("2021-05-01").await), (2, 1), "gone from that day on");
        let page = village.get("board", &format!("/marche/editions/{edition}?jour=2021-05-01")).await.text;
        assert!(
            page.contains("Travaux") && page.contains("En recrutement") && page.contains("Parti"),
            "{page}"
        );
        assert!(!page.contains("/marche/participations/"), "the board changes nothing");
        let csv =
            village.get("board", &format!("/marche/editions/{edition}/fournisseurs/exporter")).await.text;
        assert!(csv.contains("Coop Deux") && csv.contains("2021-05-01"), "{csv}");
        let told = village.get("agent", &format!("/organisations/{one}")).await.text;
        assert!(told.contains("Entrée dans la cohorte") && told.contains("Sortie de la cohorte"), "{told}");
    }
}

#[tokio::test]
async fn a_buyer_engages_by_a_declaration_that_is_printed_and_ends_on_a_day_with_a_reason() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let buyer = village.organization("Ville du Quai").await;
        let id = engage(&village, &edition, &buyer).await;
        let page = village.get("board", &format!("/marche/engagements/{id}")).await.text;
        assert!(page.contains("Rita Duquai, Direction") && page.contains("Repas et entretien"), "{page}");
        let path = format!("/marche/engagements/{id}/declaration.pdf");
        assert!(village.bytes("board", &path).await.starts_with(b"%PDF"));
        let engaged = async |day: &str| village.figure("market.buyers", "2021-01-01", day).await;
        assert_eq!((engaged("2021-02-28").await, engaged("2021-03-01").await), (0, 1));
        let form = format!("organization={buyer}&title=Direction&signed_on=2021-03-01&until_on=2021-06-01");
        let path = format!("/marche/engagements/{id}/modifier");
        assert!(village.post("agent", &path, &form).await.text.contains("until_why-error"));
        assert_eq!(village.post("agent", &path, &format!("{form}&until_why=Fusion")).await.status, 303);
        assert_eq!((engaged("2021-06-01").await, engaged("2021-06-02").await), (1, 0), "the last day counts");
        let bad = village
            .post(
                "agent",
                &format!("/marche/editions/{edition}/acheteurs"),
                "who=Inconnue&signed_on=2031-01-01",
            )
            .await;
        assert!(
            bad.status == 422 && bad.text.contains("who-error") && bad.text.contains("Inconnue"),
            "{}",
            bad.text
        );
    }
}

#[tokio::test]
async fn each_activity_is_under_one_mean_and_counted_per_edition_buyer_and_supplier() {
    for village in Village::both().await {
        let [first, other] = [edition(&village, "Pilote").await, edition(&village, "Suite").await];
        let [buyer, one, two] = [
            village.organization("Ville du Quai").await,
            village.organization("Coop Une").await,
            village.organization("Coop Deux").await,
        ];
        join(&village, &first, &one, "2021-02-01").await;
        join(&village, &first, &two, "2021-02-01").await;
        let both = format!("&buyers={buyer}&suppliers={one}&suppliers={two}");
        let kept = activity(&village, &first, "mobilization", "2021-04-01", &both).await;
        activity(&village, &first, "path", "2021-04-02", &format!("&suppliers={one}")).await;
        let wrong = activity(&village, &other, "path", "2021-05-03", "").await;
        let count = async |key: &str| village.figure(key, "2021-04-01", "2021-05-31").await;
        assert_eq!((count("market.activities").await, count("market.means").await), (3, 2));
        assert_eq!((count("market.objectives").await, count("market.buyers-reached").await), (2, 1));
        assert_eq!(count("market.suppliers-reached").await, 2, "each supplier once");
        let path = format!("/marche/activites/{wrong}/retirer");
        let unsaid = village.post("agent", &path, "why=").await;
        assert!(unsaid.status == 422 && unsaid.text.contains("why-error"), "{}", unsaid.text);
        assert_eq!(village.post("agent", &path, "why=Doublon").await.status, 303);
        assert_eq!(count("market.activities").await, 2);
        let list = village.get("board", &format!("/marche/activites?edition={first}&mean=path")).await.text;
        assert_eq!(list.matches("<th scope=\"row\">").count(), 1, "{list}");
        let page = village.get("board", &format!("/marche/activites/{kept}")).await.text;
        assert!(page.contains("Ville du Quai") && page.contains("Mobilisation"), "{page}");
        let number =
            village.get("board", "/chiffres/market.activities?du=2021-04-01&au=2021-05-31").await.text;
        assert!(number.contains("Mobilisation") && number.contains("/marche/activites/"), "{number}");
        let csv = village.get("board", &format!("/marche/activites/exporter?edition={first}")).await.text;
        assert!(csv.contains("Coop Deux, Coop Une") || csv.contains("Coop Une, Coop Deux"), "{csv}");
        let changed = format!("mean=tender&day=2021-04-01&title=Veille&action=2.7&buyers={buyer}");
        assert_eq!(
            village.post("agent", &format!("/marche/activites/{kept}/modifier"), &changed).await.status,
            303
        );
        assert_eq!(count("market.suppliers-reached").await, 1);
        let form = format!("edition={first}&mean=club&day=2031-01-01&title=&action=9.9&mrc=zz&note=Garde");
        let refused = village.post("agent", "/marche/activites/ajouter", &form).await;
        assert_eq!(refused.status, 422);
        for field in ["mean", "day", "title", "action", "mrc"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}: {}", refused.text);
        }
        assert!(refused.text.contains("Garde"), "what was typed is kept");
        let home = village.get("board", "/marche").await.text;
        assert!(home.contains("Pilote") && home.contains("Suite"), "{home}");
    }
}

#[tokio::test]
async fn buyers_to_win_over_are_told_the_most_overdue_first_and_end_engaged_or_declined() {
    for village in Village::both().await {
        let edition = edition(&village, "Pilote").await;
        let (owner,): (String,) = sqlx::query_as("select id from account where name = 'agent'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let mut paths = vec![];
        for (name, next) in [("Ville Lente", "2021-06-30"), ("Ville Vive", "2021-06-01")] {
            let buyer = village.organization(name).await;
            let form = format!(
                "edition={edition}&organization={buyer}&stage=contacted&day=2021-05-20&next=Rappeler&next_on={next}&owner={owner}"
            );
            let sent = village.post("agent", "/marche/demarchage/ajouter", &form).await;
            paths.push(format!("/marche/demarchage/{}", id_of(&sent)));
            assert_eq!(village.post("agent", "/marche/demarchage/ajouter", &form).await.status, 422, "once");
        }
        let list = village.get("board", "/marche/demarchage").await.text;
        assert!(list.find("Ville Vive") < list.find("Ville Lente"), "{list}");
        assert!(list.contains("en retard"), "{list}");
        assert!(village.get("agent", "").await.text.contains("Un acheteur à démarcher est en retard"));
        let bad = village.post("agent", &paths[1], "stage=met&day=2021-06-10&next=&next_on=&owner=x").await;
        for field in ["next", "next_on", "owner"] {
            assert!(bad.text.contains(&format!("{field}-error")), "{field}: {}", bad.text);
        }
        let done = format!("stage=engaged&day=2021-06-10&note=Signe&owner={owner}");
        assert_eq!(village.post("agent", &paths[1], &done).await.status, 303);
        assert!(!village.get("agent", "").await.text.contains("Un acheteur à démarcher est en retard"));
        let back = format!("stage=engaged&day=2021-05-01&owner={owner}");
        assert_eq!(village.post("agent", &paths[1], &back).await.status, 422, "before the last step");
        let page = village.get("board", &paths[1]).await.text;
        assert!(page.contains("Signe") && page.contains("Rappeler"), "every step stays: {page}");
        assert!(village.get("board", "/marche/demarchage/exporter").await.text.contains("Ville Lente"));
    }
}

#[tokio::test]
async fn rules_are_rows_with_days_and_a_source_and_say_which_may_apply() {
    for village in Village::both().await {
        let rule = |text: &str, rest: &str| {
            format!("kind=threshold&buyers=municipal&text={text}&source=FQM&checked_on=2021-06-01{rest}")
        };
        for form in [
            rule("Ancien+seuil", "&from_amount=105+700&from_on=2020-01-01&until_on=2020-12-31"),
            rule("Nouveau+seuil", "&from_amount=121+200&from_on=2021-01-01"),
        ] {
            assert_eq!(village.post("agent", "/marche/regles/ajouter", &form).await.status, 303);
        }
        let asked = async |query: &str| {
            let page = village.get("board", &format!("/marche/regles?{query}")).await.text;
            (page.contains("Ancien seuil"), page.contains("Nouveau seuil"))
        };
        assert_eq!(asked("buyers=municipal&jour=2020-12-31").await, (true, false));
        assert_eq!(asked("buyers=municipal&amount=121200&jour=2021-06-01").await, (false, true));
        assert_eq!(asked("buyers=municipal&amount=121199,99&jour=2021-06-01").await, (false, false));
        assert_eq!(asked("buyers=ministry&jour=2021-06-01").await, (false, false));
        let bad = village
            .post(
                "agent",
                "/marche/regles/ajouter",
                "kind=x&text=&source=&address=http%3A//x&from_amount=cher",
            )
            .await;
        for field in ["kind", "text", "source", "address", "from_amount", "from_on"] {
            assert!(bad.text.contains(&format!("{field}-error")), "{field}: {}", bad.text);
        }
        let page = village.get("agent", "/marche/regles?buyers=municipal&jour=2021-06-01").await.text;
        let (_, rest) = page.split_once("href=\"").unwrap();
        assert!(rest.contains("/marche/regles/"), "{page}");
    }
}
