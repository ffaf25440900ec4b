//! Freshness: sheets that grew old, written about on set days, and the share of those that did not.
use crate::{
    directory::{enterprise, publish},
    owners::{letters, on, way},
    sign_in::work,
    village::Village,
};

/// Decides the rule from the day it is.
async fn decide(village: &Village, months: &str, days: &str) {
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let from_on = act.today().to_string();
    let typed = directory::rule::Typed { months: months.into(), days: days.into(), from_on };
    directory::rule::decide(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
}

#[tokio::test]
async fn sheets_that_grew_old_are_chased_on_set_days_and_never_where_that_was_refused() {
    for mut village in Village::both().await {
        let wrong =
            village.post("agent", "/fiches/relances", "months=0&days=demain&from_on=2021-02-30").await;
        for field in ["months", "days", "from_on"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}");
        }
        assert_eq!(village.post("board", "/fiches/relances", "").await.status, 403);
        let quay = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let hall = enterprise(&village, "Salle des Vents", "nonprofit", "030", "Percé").await;
        publish(&village, &quay).await;
        publish(&village, &hall).await;
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let seen = people::organization::last_change(&mut *act.rows(), &hall).await.unwrap();
        let kept = people::organization::find(&village.db, &hall).await.unwrap().unwrap();
        let mut typed = people::organization::Typed::of(&kept);
        (typed.email, typed.seen) = ("salle@vents.example".into(), seen);
        people::organization::edit(&mut act, &hall, &typed).await.unwrap().unwrap();
        act.commit().await.unwrap();
        let morning = async |day: &str| {
            on(&village, day).await;
            let before = letters(&village).await.len();
            work(&village, None).await;
            letters(&village).await.len() - before
        };
        work(&village, None).await;
        assert_eq!(morning("2022-06-20").await, 0, "no rule, no letter");
        decide(&village, "12", "0, 14").await;
        assert_eq!(morning("2022-06-21").await, 2, "both are old");
        let told = letters(&village).await;
        let (_, plain) = told.iter().find(|(to, _)| to == "salle@vents.example").unwrap();
        assert!(plain.contains("Ne plus recevoir ces lettres"), "{plain}");
        let stop = way(&village, plain, "/ne-plus-recevoir/");
        assert!(
            village.get("visitor", &stop).await.text.contains("Ne plus recevoir"),
            "looking stops nothing"
        );
        let stopped = village.post("visitor", &stop, "List-Unsubscribe=One-Click").await;
        assert!(stopped.text.contains("C’est fait"), "{}", stopped.text);
        assert_eq!(morning("2022-06-22").await, 0, "not again the next day");
        assert_eq!(morning("2022-07-06").await, 1, "fourteen days later, to the one that did not refuse");
        assert_eq!(morning("2022-08-20").await, 0, "two letters at most");
        village.sign_in_again().await;
        let page = village.get("agent", "/fiches/relances").await.text;
        assert!(page.contains("N’a jamais répondu") && page.contains("Ne veut plus de lettre"), "{page}");
        let refused = village.post("agent", &format!("/fiches/{hall}/lien"), "to=salle@vents.example").await;
        assert!(refused.text.contains("to-error"), "not by hand either");
        village.post("visitor", &stop, "again=resume").await;
        let again = village.post("agent", &format!("/fiches/{hall}/lien"), "to=salle@vents.example").await;
        assert_eq!(again.status, 303, "{}", again.text);
    }
}

#[tokio::test]
async fn the_share_of_fresh_sheets_is_counted_as_of_a_day_under_the_rule_of_that_day() {
    for village in Village::both().await {
        let quay = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let hall = enterprise(&village, "Salle des Vents", "nonprofit", "030", "Percé").await;
        for (day, id) in [("2021-03-31", &quay), ("2021-04-01", &hall)] {
            on(&village, day).await;
            let mut act = village.db.act(db::Who::House).await.unwrap();
            assert!(directory::shown::publish(&mut act, id).await.unwrap());
            act.commit().await.unwrap();
        }
        // Of a day to come, no figure is asked.
        on(&village, "2022-04-01").await;
        let share = async |day: &str| village.figure("directory.fresh", "2021-04-01", day).await;
        assert_eq!(share("2022-03-30").await, 10_000);
        assert_eq!(share("2022-03-31").await, 5_000, "the first is a year old");
        assert_eq!(share("2022-04-01").await, 0);
        let mut act = village.db.act(db::Who::House).await.unwrap();
        directory::confirm(&mut act, &quay).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!((share("2022-04-01").await, share("2022-03-31").await), (5_000, 5_000));
        decide(&village, "24", "").await;
        assert_eq!((share("2022-03-31").await, share("2022-04-01").await), (5_000, 10_000));
        assert_eq!(village.rows("directory.fresh", "2021-04-01", "2022-04-01").await, 2);
    }
}
