//! A merge in an evening: what a person chose is theirs, on the day they had.
use crate::{
    directory::{enterprise, publish},
    merge::{add, merge, part},
    village::Village,
};
use people::confirmation;

#[tokio::test]
async fn what_was_chosen_between_two_records_is_confirmed_by_staff_until_they_are_parted() {
    for village in Village::both().await {
        let first = add(
            &village,
            "name=Coop+du+Quai&legal_form=cooperative&municipality=Gasp%C3%A9&phone=418+555-0100",
        )
        .await;
        let second =
            add(&village, "name=Coop+Quai&legal_form=cooperative&municipality=Gasp%C3%A9&phone=418+555-0200")
                .await;
        let mut act = village.db.act(db::Who::House).await.unwrap();
        for one in [&first, &second] {
            let fields = ["name", "phone", "municipality"];
            confirmation::confirm(&mut act, one, &fields, confirmation::Source::Import, false).await.unwrap();
        }
        act.commit().await.unwrap();
        village.clock.set("2021-06-20T13:00:00Z".parse().unwrap());
        assert_eq!(merge(&village, &first, &second, "&phone=second").await.status, 303);
        let said = async || {
            let known = confirmation::of(&village.db, &first).await.unwrap();
            let one = |field: &str| (known[field].source.clone(), known[field].on.clone());
            [one("name"), one("phone"), one("municipality")]
        };
        let (staff, list) =
            (("staff".to_owned(), "2021-06-20".to_owned()), ("import".to_owned(), "2021-06-15".to_owned()));
        assert_eq!(said().await, [staff.clone(), staff, list.clone()]);
        assert_eq!(part(&village, &first).await.status, 303);
        assert_eq!(said().await, [list.clone(), list.clone(), list]);
    }
}

#[tokio::test]
async fn an_evening_is_counted_and_told_on_the_day_that_people_had() {
    for village in Village::both().await {
        let kept = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let other = enterprise(&village, "Coop du Large", "cooperative", "030", "Gaspé").await;
        for one in [&kept, &other] {
            publish(&village, one).await;
        }
        // Half past eleven in the evening of June 15, June 16 in Greenwich.
        village.clock.set("2021-06-16T03:30:00Z".parse().unwrap());
        let late = add(&village, "name=Coop+du+Soir&legal_form=cooperative&municipality=Gasp%C3%A9").await;
        let told = village.get("agent", &format!("/organisations/{late}")).await.text;
        assert!(told.contains("<time datetime=\"2021-06-15\">"), "{told}");
        assert!(!told.contains("<time datetime=\"2021-06-16\">"), "{told}");
        let known = village.figure("people.organizations", "2021-04-01", "2021-06-15").await;
        assert_eq!(merge(&village, &kept, &other, "").await.status, 303);
        let published = async |day: &str| village.rows("directory.published", "2021-04-01", day).await;
        assert_eq!((known, published("2021-06-14").await, published("2021-06-15").await), (3, 0, 1));
    }
}
