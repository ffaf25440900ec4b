//! Folds: the same rows make the same number on both engines.
use crate::village::Village;
use figures::{Ask, Figure, Fold, Kinds, Span, Unit};

/// Three rows on one day, two of which hold.
static TWO_OF_THREE: Figure = Figure {
    key: "test.two-of-three",
    fold: Fold::Share,
    unit: Unit::Percent,
    span: Span::Period,
    axis: "1",
    kinds: Kinds::None,
    own: false,
    sql: "select v.id, '2021-05-01' as day, cast(null as text) as organization_id, cast(null as text) as person_id, \
          v.mrc, '1.1' as action, v.amount, '' as label, '' as path, '' as recorded_by, '' as kind, '' as programme \
          from (select 'a' as id, cast(1 as bigint) as amount, '030' as mrc union all select 'b', 1, '' \
          union all select 'c', 0, '030') as v where '2021-05-01' between $1 and $2",
};

#[tokio::test]
async fn two_thirds_is_the_same_share_on_both_engines_and_nowhere_is_no_place() {
    for village in Village::both().await {
        let (from, to) = ("2021-04-01".parse().unwrap(), "2022-03-31".parse().unwrap());
        let share = Ask::of(&TWO_OF_THREE, from, to);
        assert_eq!(share.count(&village.db).await.unwrap().value, 6667);
        let places = Ask { fold: Fold::Places, ..share };
        assert_eq!(places.count(&village.db).await.unwrap().value, 1);
    }
}

#[tokio::test]
async fn what_is_due_tomorrow_is_not_late_today_though_the_year_runs_on() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let form = format!(
            "who=&organization={coop}&day=2021-06-14&channel=phone&topic=finance&urgency=usual&need=Trouver+un+pr%C3%AAt"
        );
        assert_eq!(village.post("agent", "/accompagnement/demandes/recevoir", &form).await.status, 303);
        let key = "accompaniment.requests-in-time";
        assert_eq!(village.rows(key, "2021-04-01", "2022-03-31").await, 0, "nobody is late yet");
        village.clock.set("2022-06-15T13:00:00Z".parse().unwrap());
        assert_eq!(village.rows(key, "2021-04-01", "2022-03-31").await, 1, "now it is");
    }
}
