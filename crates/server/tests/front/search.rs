//! Search: found by its words as soon as it is written, by those who may, and no more once it is gone.
use crate::village::{Reply, Village};
use db::Who;
use page::{Pole, Poles};
use std::sync::Arc;

async fn suggested(village: &Village, role: &str, asked: &str) -> Vec<serde_json::Value> {
    let reply = village.get(role, &format!("/recherche/suggestions?{asked}")).await;
    assert_eq!(reply.status, 200, "{asked}");
    serde_json::from_str(&reply.text).unwrap()
}

async fn page(village: &Village, role: &str, asked: &str) -> Reply {
    let reply = village.get(role, &format!("/recherche?{asked}")).await;
    assert_eq!(reply.status, 200, "{asked}");
    reply
}

/// Something that is done to rows and told in history, as rooms do it.
async fn happen(village: &Village, sql: &'static str, kind: &str, id: &str) {
    let mut act = village.db.act(Who::House).await.unwrap();
    sqlx::query(sql).bind(id).execute(act.rows()).await.unwrap();
    act.record("organization.edited", kind, id, "").await.unwrap();
    act.commit().await.unwrap();
}

#[tokio::test]
async fn an_organization_is_found_right_after_it_is_added_whatever_the_accents_plural_or_slip() {
    for village in Village::both().await {
        assert!(suggested(&village, "agent", "q=pecheur").await.is_empty());
        let id = village.organization("Coopérative des pêcheurs du Havre").await;
        for typed in ["p%C3%AAcheurs", "pecheur", "PECHEURS+cooperatives", "coop+pech", "cooperatvie+pecheur"]
        {
            let found = suggested(&village, "agent", &format!("q={typed}&genre=organization")).await;
            assert_eq!(found.len(), 1, "{typed}");
            assert_eq!(found[0]["id"], id.as_str());
            assert_eq!(found[0]["kind"], "organization");
            assert_eq!(found[0]["title"], "Coopérative des pêcheurs du Havre");
            assert_eq!(found[0]["path"], format!("/{}/organisations/{id}", village.slug()));
        }
        let shown = page(&village, "agent", "q=pecheur").await.text;
        assert!(shown.contains("<mark>pêcheurs</mark>"), "what answers is marked");
        assert!(shown.contains("Organisations (1)"), "{shown}");
        assert!(shown.contains(r#"value="pecheur""#), "what was typed is kept");
        let near = page(&village, "agent", "q=cooperatvie").await.text;
        assert!(near.contains("Voici ce qui s’en approche"), "a slip is told");
        let fewer = page(&village, "agent", "q=pecheur+xylophoniste").await.text;
        assert!(fewer.contains("Rien ne réunit tous les mots"), "fewer words are told");
        let none = page(&village, "agent", "q=xylophoniste&langue=en").await.text;
        assert!(none.contains("Nothing answers"), "nothing is told");
        assert!(suggested(&village, "agent", "q=pecheur&genre=act").await.is_empty());
    }
}

#[tokio::test]
async fn it_answers_to_its_form_its_neq_its_place_and_its_new_name() {
    for village in Village::both().await {
        let mut act = village.db.act(Who::House).await.unwrap();
        let typed = people::organization::Typed {
            name: "Atelier du Large".into(),
            legal_form: "nonprofit".into(),
            neq: "1142345678".into(),
            municipality: "Percé".into(),
            ..Default::default()
        };
        let id = people::organization::add(&mut act, &typed).await.unwrap().unwrap();
        act.commit().await.unwrap();
        for typed in ["obnl", "1142+345+678", "perce", "rocher"] {
            assert_eq!(suggested(&village, "board", &format!("q={typed}")).await.len(), 1, "{typed}");
        }
        happen(
            &village,
            "update organization set name = 'Fabrique du Rivage' where id = $1",
            "organization",
            &id,
        )
        .await;
        assert!(suggested(&village, "agent", "q=atelier").await.is_empty());
        assert_eq!(suggested(&village, "agent", "q=fabrique").await.len(), 1);
    }
}

#[tokio::test]
async fn a_visitor_and_a_role_without_the_right_find_nothing() {
    for village in Village::both().await {
        village.organization("Coopérative du Bois").await;
        for role in ["visitor", "member", "buyer", "partner", "participant", "funder"] {
            assert!(suggested(&village, role, "q=bois").await.is_empty(), "{role}");
            let shown = page(&village, role, "q=bois").await.text;
            assert!(!shown.contains("Coopérative du Bois") && shown.contains("Rien ne répond"), "{role}");
        }
        for role in ["direction", "agent", "communications", "board", "administrator"] {
            assert_eq!(suggested(&village, role, "q=bois").await.len(), 1, "{role}");
        }
    }
}

#[tokio::test]
async fn what_another_pole_knows_is_never_found() {
    let villages = Village::both().await;
    villages[0].organization("Coopérative du Phare").await;
    assert!(suggested(&villages[1], "direction", "q=phare").await.is_empty());
    villages[1].organization("Coopérative du Moulin").await;
    assert!(suggested(&villages[0], "direction", "q=moulin").await.is_empty());
    assert_eq!(suggested(&villages[1], "direction", "q=moulin").await.len(), 1);
}

#[tokio::test]
async fn what_was_merged_or_erased_vanishes_and_a_person_follows_the_name_of_their_organization() {
    for village in Village::both().await {
        let id = village.organization("Coopérative du Quai").await;
        let mut act = village.db.act(Who::House).await.unwrap();
        for sql in [
            "insert into person (id, name, name_key, email, phone, language, recorded_at, recorded_by) \
             values ('p1', 'Rosalie Vigneault', '', 'rosalie@example.com', '', 'fr', '', '')",
            "insert into person_role (id, person_id, organization_id, title, from_on, recorded_at, recorded_by) \
             select 'r1', 'p1', id, 'direction', '2020-01-01', '', '' from organization",
        ] {
            sqlx::query(sql).execute(act.rows()).await.unwrap();
        }
        act.record("person.added", "person", "p1", "").await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(suggested(&village, "agent", "q=vigneault").await[0]["subtitle"], "Coopérative du Quai");
        let shown = page(&village, "agent", "q=quai").await.text;
        assert!(shown.contains("Organisations (1)") && shown.contains("Personnes (1)"), "grouped: {shown}");
        assert!(suggested(&village, "board", "q=vigneault").await.is_empty(), "the board meets no persons");

        happen(
            &village,
            "update organization set name = 'Coopérative de la Grève' where id = $1",
            "organization",
            &id,
        )
        .await;
        assert_eq!(
            suggested(&village, "agent", "q=vigneault").await[0]["subtitle"],
            "Coopérative de la Grève"
        );

        happen(&village, "update person set erased_at = '2021-06-15' where id = $1", "person", "p1").await;
        assert!(suggested(&village, "agent", "q=vigneault").await.is_empty());
        assert_eq!(suggested(&village, "agent", "q=greve").await.len(), 1);
        happen(&village, "update organization set merged_into = 'x' where id = $1", "organization", &id)
            .await;
        assert!(suggested(&village, "agent", "q=greve").await.is_empty());
    }
}

#[tokio::test]
async fn a_municipality_is_suggested_by_the_beginning_of_its_name_with_its_mrc() {
    for village in Village::both().await {
        let reply = village.get("visitor", "/territoire/municipalites?q=gasp").await;
        let found: Vec<serde_json::Value> = serde_json::from_str(&reply.text).unwrap();
        assert_eq!(
            (&found[0]["title"], &found[0]["subtitle"]),
            (&"Gaspé".into(), &"La Côte-de-Gaspé".into())
        );
    }
}

#[tokio::test]
async fn hostile_questions_find_nothing_and_break_nothing() {
    let long = "q=".to_owned() + &"a".repeat(5_000);
    for village in Village::both().await {
        village.organization("<script>alert(1)</script> Coop").await;
        for asked in [
            "q=",
            "q=+++",
            "q=%00",
            "q=%FF",
            "q=%22AND%22+OR+*",
            "q=title:x~9+(",
            "q=%F0%9F%A6%9E",
            "q=%E2%80%AE",
            "apres=-1&genre=organization&q=coop",
            "apres=99999999999999999999&q=coop",
            "genre=%27&q=coop",
            "apres=18446744073709551615&genre=organization&q=coop",
            "",
            &long,
        ] {
            page(&village, "agent", asked).await;
            suggested(&village, "agent", asked).await;
        }
        let shown = page(&village, "agent", "q=%3Cscript%3E").await.text;
        assert!(!shown.contains("<script>alert") && shown.contains("&#60;"), "{shown}");
    }
}

#[tokio::test]
async fn two_catalogues_of_one_database_agree_and_one_kept_in_a_folder_goes_on_where_it_was() {
    for village in Village::both().await {
        village.organization("Coopérative du Phare").await;
        let folder = std::env::temp_dir().join(format!("maillon-{}", crate::village::slug()));
        let findables = &village.house.findables;
        let other = |db| async {
            Arc::new(Pole::new(village.slug(), db).await.unwrap().catalogued_in(&folder).unwrap())
        };
        let pole = other(village.db.clone()).await;
        assert!(pole.catalogue.follow(&pole.db, findables).await.unwrap());
        village.organization("Coopérative du Moulin").await;
        assert_eq!(suggested(&village, "agent", "q=cooperative").await.len(), 2);
        assert_eq!(pole.catalogue.index().len(), 1, "it has not looked yet");
        assert!(pole.catalogue.follow(&pole.db, findables).await.unwrap());
        assert_eq!(pole.catalogue.index().len(), 2);
        let position = pole.catalogue.index().position();
        drop(pole);

        let again = other(village.db.clone()).await;
        assert_eq!((again.catalogue.index().len(), again.catalogue.index().position()), (2, position));
        // Rows that are not those it followed: another pole's, with a shorter history.
        drop(again);
        let fresh = Village::both().await;
        let stray = other(fresh[0].db.clone()).await;
        while !stray.catalogue.follow(&stray.db, findables).await.unwrap() {}
        assert!(stray.catalogue.index().is_empty(), "nothing of the other rows is left");
        let poles = Poles::from([(village.slug().to_owned(), stray)]);
        assert!(server::house::build(poles, "http://localhost").is_ok());
        std::fs::remove_dir_all(&folder).unwrap();
    }
}

#[tokio::test]
async fn many_things_are_catalogued_in_steps_and_then_listed_by_the_page() {
    let village = Village::both().await.remove(0);
    let mut act = village.db.act(Who::House).await.unwrap();
    for at in 0..130 {
        let typed = people::organization::Typed {
            name: format!("Coopérative numéro {at:03}"),
            legal_form: "cooperative".into(),
            ..Default::default()
        };
        people::organization::add(&mut act, &typed).await.unwrap().unwrap();
    }
    act.commit().await.unwrap();
    let all = page(&village, "agent", "q=cooperative").await.text;
    assert!(all.contains("Organisations (130)") && all.matches("/organisations/0").count() == 8);
    assert!(all.contains("Les 130 résultats"));
    let last = page(&village, "agent", "q=cooperative&genre=organization&apres=100").await.text;
    assert_eq!(last.matches("/organisations/0").count(), 30);
    assert!(last.contains("apres=50") && !last.contains("apres=150"));
}
