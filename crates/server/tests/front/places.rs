//! Places: an organization that moves counts where it was on the day, and an MRC in the region of that day.
use crate::{
    import::take,
    membership::category,
    organizations::{hidden, id_of},
    village::Village,
};
use figures::{Ask, Part};
use std::collections::BTreeMap;

const QUAI: &str = "name=Coop+du+Quai&legal_form=cooperative";

/// What a figure counts in each MRC between two days.
async fn by_mrc(village: &Village, key: &str, from: &str, to: &str) -> BTreeMap<String, i64> {
    let all = server::house::figures();
    let ask = Ask::of(all.find(key).unwrap(), from.parse().unwrap(), to.parse().unwrap());
    ask.by(&village.db, Part::Mrc).await.unwrap().into_iter().collect()
}

async fn add(village: &Village, form: &str) -> String {
    id_of(&village.post("agent", "/organisations/ajouter", form).await)
}

async fn edit(village: &Village, id: &str, form: &str) -> crate::village::Reply {
    let path = format!("/organisations/{id}/modifier");
    let seen = hidden(&village.get("agent", &path).await.text, "seen");
    village.post("agent", &path, &format!("{form}&seen={seen}")).await
}

async fn log(village: &Village, organizations: &[&str], day: &str) {
    let whom: Vec<String> = organizations.iter().map(|id| format!("organization={id}")).collect();
    let form = format!("{}&topic=finance&minutes=60&day={day}", whom.join("&"));
    assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
}

fn counted(parts: &[(&str, i64)]) -> BTreeMap<String, i64> {
    parts.iter().map(|(code, count)| ((*code).to_owned(), *count)).collect()
}

#[tokio::test]
async fn what_was_done_before_a_move_stays_counted_where_it_was() {
    for village in Village::both().await {
        let id = add(&village, &format!("{QUAI}&mrc=020&address=1+rue+du+Quai")).await;
        let other = add(&village, "name=Jardins&legal_form=nonprofit&mrc=030").await;
        for day in ["2021-03-31", "2021-04-01"] {
            log(&village, &[&id], day).await;
        }
        log(&village, &[&id, &other], "2021-04-02").await;
        let form =
            format!("organization={id}&day=2021-03-31&channel=phone&need=Aide&topic=finance&urgency=usual");
        id_of(&village.post("agent", "/accompagnement/demandes/recevoir", &form).await);
        let one = category(&village, "Entreprise").await;
        let form = format!("organization={id}&category={one}&joined_on=2021-03-01");
        assert_eq!(village.post("direction", "/membres/inscrire", &form).await.status, 303, "enrolled");
        let moved = format!("{QUAI}&mrc=030&address=2+rue+Neuve");
        let sent = edit(&village, &id, &format!("{moved}&moved_on=2021-04-01")).await;
        assert_eq!(sent.status, 303, "{}", sent.text);

        let acts = "accompaniment.acts";
        assert_eq!(by_mrc(&village, acts, "2021-03-31", "2021-03-31").await, counted(&[("020", 1)]));
        assert_eq!(by_mrc(&village, acts, "2021-04-01", "2021-04-01").await, counted(&[("030", 1)]));
        assert_eq!(
            by_mrc(&village, acts, "2021-03-31", "2021-04-02").await,
            counted(&[("020", 1), ("030", 2)])
        );
        let served = "accompaniment.organizations-served";
        assert_eq!(
            by_mrc(&village, served, "2021-03-31", "2021-04-01").await,
            counted(&[("020", 1), ("030", 1)])
        );
        for key in ["accompaniment.requests", "accompaniment.requests-in-time"] {
            let found = by_mrc(&village, key, "2021-03-31", "2021-04-30").await;
            assert_eq!(found.keys().collect::<Vec<_>>(), ["020"], "{key}");
        }
        for (day, mrc) in [("2021-03-31", "020"), ("2021-04-01", "030")] {
            for key in ["membership.in-force"] {
                assert_eq!(by_mrc(&village, key, day, day).await, counted(&[(mrc, 1)]), "{key} on {day}");
            }
            let name = territory::mrc(mrc).unwrap().name;
            let register = village.get("direction", &format!("/membres?jour={day}&mrc={mrc}")).await.text;
            assert!(register.contains("Coop du Quai") && register.contains(name), "{day}: {register}");
        }
        assert_eq!(village.figure("people.organizations", "2021-06-15", "2021-06-15").await, 2);
        let page = village.get("board", &format!("/organisations/{id}")).await.text;
        assert!(page.contains("2 rue Neuve") && page.contains("1 rue du Quai"), "{page}");
        assert!(
            page.contains("Adresses d’avant")
                && page.contains("avant le")
                && page.contains("Déménagement (1er")
        );
    }
}

#[tokio::test]
async fn a_change_of_mrc_says_from_which_day_or_that_it_was_a_mistake() {
    for village in Village::both().await {
        let id = add(&village, &format!("{QUAI}&mrc=020")).await;
        log(&village, &[&id], "2021-04-01").await;
        let moved = format!("{QUAI}&mrc=030");
        for (form, why) in [
            (moved.clone(), "Elle change de MRC"),
            (format!("{moved}&moved_on=2021-02-30"), "n’existe pas au calendrier"),
            (format!("{moved}&moved_on=2021-06-16"), "un jour passé"),
            (format!("{moved}&moved_on=2021-05-01&mistaken=1"), "pas les deux"),
            (format!("{QUAI}&mrc=020&moved_on=2021-05-01"), "n’a pas changé"),
        ] {
            let refused = edit(&village, &id, &form).await;
            assert!(refused.status == 422 && refused.text.contains("moved_on-error"), "{form}");
            assert!(refused.text.contains(why), "{form}: {}", refused.text);
        }
        let acts = "accompaniment.acts";
        assert_eq!(by_mrc(&village, acts, "2021-04-01", "2021-04-01").await, counted(&[("020", 1)]));
        assert_eq!(edit(&village, &id, &format!("{moved}&mistaken=1")).await.status, 303);
        assert_eq!(by_mrc(&village, acts, "2021-04-01", "2021-04-01").await, counted(&[("030", 1)]));
        assert!(
            !village.get("board", &format!("/organisations/{id}")).await.text.contains("Adresses d’avant")
        );
        let back = format!("{QUAI}&mrc=020&moved_on=");
        assert_eq!(edit(&village, &id, &format!("{back}2021-05-01")).await.status, 303);
        let again = edit(&village, &id, &format!("{moved}&moved_on=2021-05-01")).await;
        assert!(again.text.contains("a déjà déménagé"), "{}", again.text);
        assert_eq!(edit(&village, &id, &format!("{moved}&moved_on=2021-05-02")).await.status, 303);
        log(&village, &[&id], "2021-05-01").await;
        log(&village, &[&id], "2021-05-02").await;
        let found = by_mrc(&village, acts, "2021-04-01", "2021-05-02").await;
        assert_eq!(found, counted(&[("020", 1), ("030", 2)]), "each day where it was");
        let phone = edit(&village, &id, &format!("{moved}&phone=418+555-0000")).await;
        assert_eq!(phone.status, 303, "what is no move asks for no day");
    }
}

#[tokio::test]
async fn a_list_that_puts_an_organization_elsewhere_moves_it_on_the_day_of_the_list() {
    for village in Village::both().await {
        let list = |mrc: &str| format!("Nom;NEQ;MRC\r\nQuai;1112345674;{mrc}\r\n");
        take(&village, "a.csv", list("La Côte-de-Gaspé").as_bytes()).await;
        let (id, gaspe): (String, String) =
            sqlx::query_as("select id, mrc from organization").fetch_one(village.db.rows()).await.unwrap();
        log(&village, &[&id], "2021-06-14").await;
        log(&village, &[&id], "2021-06-15").await;
        let (path, counts) = take(&village, "b.csv", list("Le Rocher-Percé").as_bytes()).await;
        assert_eq!(counts.changed, 1, "{}", village.get("agent", &path).await.text);
        let (perce,): (String,) =
            sqlx::query_as("select mrc from organization").fetch_one(village.db.rows()).await.unwrap();
        assert_ne!(gaspe, perce);
        let found = by_mrc(&village, "accompaniment.acts", "2021-06-14", "2021-06-15").await;
        assert_eq!(found, counted(&[(&gaspe, 1), (&perce, 1)]));
    }
}

#[tokio::test]
async fn two_mrc_are_counted_in_monteregie_until_7_july_2021_and_in_estrie_from_the_8th() {
    for village in Village::both().await {
        village.clock.set("2021-07-09T13:00:00Z".parse().unwrap());
        let brome = add(&village, "name=Brome&legal_form=nonprofit&mrc=460").await;
        let yamaska = add(&village, "name=Yamaska&legal_form=nonprofit&mrc=470").await;
        for (day, region, other) in
            [("2021-07-07", "Montérégie", "Estrie"), ("2021-07-08", "Estrie", "Montérégie")]
        {
            log(&village, &[&brome], day).await;
            log(&village, &[&yamaska], day).await;
            let mut regions: BTreeMap<&str, i64> = BTreeMap::new();
            for (code, count) in by_mrc(&village, "accompaniment.acts", day, day).await {
                let mrc = territory::mrc(&code).unwrap();
                *regions.entry(mrc.region_on(day.parse().unwrap()).name).or_default() += count;
            }
            assert_eq!(regions, BTreeMap::from([(region, 2)]), "{day}");
            village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
            for id in [&brome, &yamaska] {
                let page = village.get("board", &format!("/organisations/{id}")).await.text;
                assert!(page.contains(region) && !page.contains(other), "{day}: {page}");
            }
            village.clock.set("2021-07-09T13:00:00Z".parse().unwrap());
        }
    }
}
