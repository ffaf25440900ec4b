//! A plan that follows a signed report: what it told is proposed beside a target.
use crate::{
    plan::{last, sent, served},
    reports::{draft, sign},
    village::Village,
};
use ::plan::{indicator, objective};

#[tokio::test]
async fn what_a_signed_report_told_is_proposed_and_becomes_indicators_where_a_target_is_typed() {
    for village in Village::both().await {
        served(&village, "Coop", "2021-06-01").await;
        let report = draft(&village).await;
        let id = report.rsplit('/').next().unwrap().to_owned();
        let offered = village.get("direction", "/plan/nouveau").await.text;
        assert!(!offered.contains(&id), "a draft is not followed: {offered}");
        assert_eq!(village.get("direction", &format!("/plan/nouveau?rapport={id}")).await.status, 404);
        sign(&village, &report).await;
        let offered = village.get("direction", "/plan/nouveau").await.text;
        assert!(offered.contains(&format!("/plan/nouveau?rapport={id}")), "{offered}");
        let page = village.get("direction", &format!("/plan/nouveau?rapport={id}")).await.text;
        for told in ["value=\"2021-06-15\"", "id=\"target-accompaniment-acts\"", "Au rapport signé\u{a0}: 1<"]
        {
            assert!(page.contains(told), "{told} is missing: {page}");
        }
        let year = format!("rapport={id}&title=Suite&from_on=2021-06-15&to_on=2022-03-31");
        let aims = "figure=accompaniment.acts&target=douze&figure=accompaniment.hours&target=";
        let refused = village.post("direction", "/plan/nouveau", &format!("{year}&{aims}")).await;
        assert_eq!(refused.status, 422);
        for told in ["target-accompaniment-acts-error", "value=\"douze\"", "value=\"Suite\""] {
            assert!(refused.text.contains(told), "{told}: {}", refused.text);
        }
        let aims = aims.replace("douze", "12");
        sent(&village, "direction", "/plan/nouveau", &format!("{year}&{aims}")).await;
        let plan = last(&village, "plan").await;
        let bound = indicator::of_plan(&village.db, &plan).await.unwrap();
        assert_eq!(bound.len(), 1, "what stays empty is not taken up: {bound:?}");
        assert_eq!((bound[0].figure.as_str(), bound[0].target), ("accompaniment.acts", 12));
        let under = objective::find(&village.db, &bound[0].objective_id).await.unwrap().unwrap();
        assert_eq!(under.axis, "2");
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(board.contains("0 sur 12"), "{board}");
    }
}
