//! Alerts: a weekly letter of what is new and suits, never twice the same; « not for us » heard; suppliers that answer together.
use crate::{
    owners::{letters, on, way},
    sign_in::work,
    tenders::{brought, enterprise, notice, package},
    village::Village,
};
use tenders::alerting::{Desk, write_week};

const WISH: &str = "email=zoe%40coop.example&language=fr&from_on=2021-06-01&until_on=&pace=weekly&places=11";

/// Writes the letters that are due, as the job does, and says how many went.
async fn week(village: &Village) -> usize {
    let pole = &village.house.poles[village.slug()];
    let desk = Desk { words: &village.house.words, origin: &village.house.origin, pole };
    write_week(&village.db, desk).await.unwrap()
}

/// Takes away the mark that the letters of the week are written, as a crash before it would.
async fn unmarked(village: &Village) {
    let mut act = village.db.act(db::Who::House).await.unwrap();
    sqlx::query("delete from alert_week").execute(act.rows()).await.unwrap();
    act.commit().await.unwrap();
}

async fn ruled(village: &Village, most: &str) {
    let rule = format!("weekday=1&points=0%2C5&most={most}&from_on=2021-06-01");
    let sent = village.post("agent", "/avis/alertes", &rule).await;
    assert!(sent.location.contains("tender-ruled"), "{}", sent.text);
}

async fn wished(village: &Village, id: &str, wish: &str) {
    let sent = village.post("agent", &format!("/avis/fournisseurs/{id}/alertes"), wish).await;
    assert!(sent.location.contains("tender-wish-kept"), "{}", sent.text);
}

fn cleaning(number: &str, day: &str) -> String {
    notice(number, day, &format!("Entretien ménager du bureau {number} de Gaspé"), "")
}

#[tokio::test]
async fn a_letter_goes_once_a_week_with_what_is_new_and_why_and_the_same_notice_never_twice() {
    for village in Village::both().await {
        let id = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let other = notice("2", "2021-06-10", "Achat de ponceaux", "")
            .replace("S9", "G1")
            .replace("72100000", "40142000");
        brought(&village, "a.json", &package(&[cleaning("1", "2021-06-10"), other])).await;
        wished(&village, &id, WISH).await;
        assert_eq!(week(&village).await, 0, "the pole has chosen no day");
        ruled(&village, "10").await;
        assert_eq!(week(&village).await, 1);
        let (to, plain) = letters(&village).await.remove(0);
        assert_eq!(to, "zoe@coop.example");
        for told in [
            "Entretien ménager du bureau 1 de Gaspé",
            "Ville de Percé",
            "La Côte-de-Gaspé",
            "ferme le 30\u{a0}juin 2021",
            "Sa fiche dit",
            "https://essai.example/1",
            "/mes-alertes/",
            "/plus-d-alertes/",
            "Ateliers du Quai a demandé ces alertes",
        ] {
            assert!(plain.contains(told), "{told}: {plain}");
        }
        assert!(!plain.contains("ponceaux"), "{plain}");
        assert_eq!(week(&village).await, 0, "once a week");
        // A crash between the last letter and the mark of the week.
        unmarked(&village).await;
        brought(&village, "b.json", &package(&[cleaning("3", "2021-06-15")])).await;
        assert_eq!(week(&village).await, 0, "it had its letter of this week");
        brought(&village, "c.json", &package(&[cleaning("1", "2021-06-20")])).await;
        on(&village, "2021-06-21").await;
        // The job of the morning writes it.
        work(&village, None).await;
        assert_eq!(week(&village).await, 0);
        assert_eq!(letters(&village).await.len(), 2);
        let plain = letters(&village).await.remove(0).1;
        assert!(
            plain.contains("bureau 3") && !plain.contains("bureau 1"),
            "published again is not new: {plain}"
        );
        on(&village, "2021-06-28").await;
        let before = letters(&village).await.len();
        work(&village, None).await;
        assert_eq!(week(&village).await, 0, "nothing is new");
        assert_eq!(letters(&village).await.len(), before);
        assert_eq!(village.figure("tenders.alerts", "2021-06-01", "2021-06-30").await, 2);
        assert_eq!(village.figure("tenders.alerted", "2021-06-01", "2021-06-30").await, 1);
        let page = village.get("board", &format!("/avis/fournisseurs/{id}/alertes")).await.text;
        assert!(page.contains("bureau 1") && page.contains("bureau 3"), "{page}");
        let list = village.get("board", "/avis/alertes").await.text;
        assert!(list.contains("Ateliers du Quai") && list.contains("lundi"), "{list}");
        let timeline = village.get("agent", &format!("/organisations/{id}")).await.text;
        assert!(timeline.contains("Appel d’offres envoyé"), "{timeline}");
    }
}

#[tokio::test]
async fn no_more_notices_go_than_the_rule_says_and_a_pause_a_stop_and_an_end_hold() {
    for village in Village::both().await {
        let id = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let all: Vec<String> = (1..=4).map(|number| cleaning(&number.to_string(), "2021-06-10")).collect();
        brought(&village, "a.json", &package(&all)).await;
        ruled(&village, "2").await;
        wished(&village, &id, &WISH.replace("weekly", "paused")).await;
        assert_eq!(week(&village).await, 0, "paused");
        wished(&village, &id, &WISH.replace("until_on=", "until_on=2021-06-25")).await;
        on(&village, "2021-06-22").await;
        assert_eq!(week(&village).await, 1);
        let plain = letters(&village).await.remove(0).1;
        assert_eq!(plain.matches("Entretien ménager du bureau").count(), 2, "{plain}");
        on(&village, "2021-06-28").await;
        assert_eq!(week(&village).await, 0, "its time is over");
        wished(&village, &id, WISH).await;
        let stop = way(&village, &plain, "/plus-d-alertes/");
        assert_eq!(village.get("visitor", &stop).await.status, 200);
        unmarked(&village).await;
        assert_eq!(village.post("visitor", &stop, "List-Unsubscribe=One-Click").await.status, 200);
        assert_eq!(week(&village).await, 0, "stopped");
        let refused = village.post("agent", &format!("/avis/fournisseurs/{id}/alertes"), WISH).await;
        assert!(refused.status == 422 && refused.text.contains("email-error"), "{}", refused.text);
        village.post("visitor", &stop, "again=resume").await;
        unmarked(&village).await;
        assert_eq!(week(&village).await, 1, "asked for again");
        let ends = format!("/avis/fournisseurs/{id}/alertes/terminer");
        assert_eq!(village.post("agent", &ends, "why=").await.status, 422);
        assert!(village.post("agent", &ends, "why=Demande").await.location.contains("tender-wish-ended"));
        assert_eq!(village.post("board", &ends, "why=Demande").await.status, 403);
    }
}

#[tokio::test]
async fn not_for_us_is_one_press_that_the_ranking_hears_and_looking_changes_nothing() {
    for village in Village::both().await {
        let id = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let two = [cleaning("1", "2021-06-10"), cleaning("2", "2021-06-10")];
        brought(&village, "a.json", &package(&two)).await;
        ruled(&village, "1").await;
        wished(&village, &id, WISH).await;
        assert_eq!(week(&village).await, 1);
        let decline = way(&village, &letters(&village).await[0].1, "/avis/0");
        let answers = async || village.figure("tenders.not-for-us", "2021-06-01", "2021-06-30").await;
        assert_eq!(village.get("visitor", &decline).await.status, 200);
        assert_eq!(answers().await, 0);
        let refused = village.post("visitor", &decline, "kind=other&words=").await;
        assert!(refused.status == 422 && refused.text.contains("words-error"), "{}", refused.text);
        assert_eq!(village.post("visitor", &decline, "kind=nonsense").await.status, 422);
        let sheet = async || village.get("board", &format!("/avis/fournisseurs/{id}")).await.text;
        assert!(!sheet().await.contains("Abaissé"));
        let said = village.post("visitor", &decline, "kind=trade&words=On+ne+lave+plus").await;
        assert!(said.location.contains("tender-declined"), "{}", said.text);
        assert_eq!(answers().await, 1);
        let page = sheet().await;
        assert!(page.contains("Abaissé") && page.contains("pas notre métier"), "{page}");
        assert!(page.contains("répondu que ce n’est pas son métier"), "the notice itself: {page}");
        let told = village.get("board", &format!("/avis/fournisseurs/{id}/alertes")).await.text;
        assert!(told.contains("Pas notre métier") && told.contains("On ne lave plus"), "{told}");
        village.post("visitor", &decline, "kind=far").await;
        assert_eq!(answers().await, 1, "the last answer alone counts");
        village.post("visitor", &decline, "kind=back").await;
        assert_eq!(answers().await, 0);
        assert!(!sheet().await.contains("Abaissé"));
        on(&village, "2021-08-20").await;
        let late = village.post("visitor", &decline, "kind=far").await;
        assert!(late.text.contains("ne sert plus"), "{}", late.text);
        assert_eq!(answers().await, 0);
    }
}

#[tokio::test]
async fn a_supplier_changes_its_wishes_by_the_link_of_its_letter_for_sixty_days_and_without_an_account() {
    for village in Village::both().await {
        let id = enterprise(&village, "Ateliers du Quai", "1112345674").await;
        wished(&village, &id, WISH).await;
        let asked = format!("/avis/fournisseurs/{id}/alertes/lien");
        assert!(village.post("agent", &asked, "").await.location.contains("tender-link-sent"));
        let link = way(&village, &letters(&village).await[0].1, "/mes-alertes/");
        let page = village.get("visitor", &link).await.text;
        assert!(page.contains("Ateliers du Quai") && page.contains("zoe@coop.example"), "{page}");
        let long = format!("wanted={}&from_on=2021-06-01&pace=weekly", "mot%2C".repeat(30));
        let refused = village.post("visitor", &link, &long).await;
        assert!(refused.status == 422 && refused.text.contains("mot,mot"), "{}", refused.text);
        let changed = "email=autre%40ailleurs.example&wanted=conciergerie&from_on=2021-06-01&until_on=&pace=paused&language=en";
        assert!(village.post("visitor", &link, changed).await.location.contains("tender-wish-kept"));
        let staff = village.get("agent", &format!("/avis/fournisseurs/{id}/alertes")).await.text;
        assert!(staff.contains("conciergerie") && staff.contains("Alertes suspendues"), "{staff}");
        assert!(!staff.contains("autre@ailleurs.example"), "the mailbox is the one that was written to");
        wished(&village, &id, &WISH.replace("zoe", "max")).await;
        let page = village.get("visitor", &link).await.text;
        assert!(
            page.contains("ne sert plus") && !page.contains("Ateliers du Quai"),
            "another mailbox: {page}"
        );
        assert!(village.post("agent", &asked, "").await.location.contains("tender-link-sent"));
        let link = way(&village, &letters(&village).await[0].1, "/mes-alertes/");
        on(&village, "2021-08-13").await;
        assert!(village.get("visitor", &link).await.text.contains("Ateliers du Quai"));
        on(&village, "2021-08-15").await;
        assert!(village.get("visitor", &link).await.text.contains("ne sert plus"));
        assert_eq!(village.get("visitor", "/mes-alertes/rien").await.status, 404);
    }
}

#[tokio::test]
async fn suppliers_that_cover_a_notice_together_are_told_or_what_nobody_covers() {
    for village in Village::both().await {
        enterprise(&village, "Ateliers du Quai", "1112345674").await;
        let title = "Entretien ménager et feux d’artifice à Gaspé";
        let bare = notice("1", "2021-06-10", title, "").replace(
            r#""classification":{"scheme":"UNSPSC","id":"72100000","description":"Entretien"}"#,
            r#""x":1"#,
        );
        brought(&village, "a.json", &package(&[bare])).await;
        let (id,): (String,) =
            sqlx::query_as("select id from notice").fetch_one(village.db.rows()).await.unwrap();
        let sheet = village.get("board", &format!("/avis/{id}")).await.text;
        assert!(sheet.contains(&format!("/avis/{id}/ensemble")), "{sheet}");
        let page = village.get("board", &format!("/avis/{id}/ensemble")).await.text;
        assert!(page.contains("Ateliers du Quai") && page.contains("Ce qui manque"), "{page}");
        assert!(page.contains("feux d’artifice à Gaspé — aucune"), "{page}");
        assert!(page.contains("Sur le territoire"), "{page}");
        let own =
            village.get("board", &format!("/avis/{id}/ensemble?morceaux=Entretien+m%C3%A9nager")).await.text;
        assert!(own.contains("une entreprise") && !own.contains("Ce qui manque"), "{own}");
        assert_eq!(village.get("member", &format!("/avis/{id}/ensemble")).await.status, 403);
    }
}
