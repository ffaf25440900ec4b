//! People: persons, posts and accounts, tried over HTTP.
use crate::{
    organizations::{hidden, id_of},
    village::Village,
};

#[tokio::test]
async fn a_person_likely_known_is_shown_before_another_is_added() {
    for village in Village::both().await {
        let form = "name=Zo%C3%A9+Lafl%C3%A8che&email=Zoe%40village.example";
        let zoe = id_of(&village.post("agent", "/personnes/ajouter", form).await);
        for same in ["name=zoe+lafleche", "name=Z.+L.&email=zoe%40VILLAGE.example"] {
            let asked = village.post("agent", "/personnes/ajouter", same).await;
            assert!(
                asked.status == 422 && asked.text.contains("Est-ce l’une de ces personnes"),
                "{}",
                asked.text
            );
            assert!(asked.text.contains(&zoe));
        }
        let chosen =
            village.post("agent", "/personnes/ajouter", &format!("name=zoe+lafleche&person={zoe}")).await;
        assert_eq!(id_of(&chosen), zoe);
        let other = id_of(&village.post("agent", "/personnes/ajouter", "name=zoe+lafleche&person=new").await);
        assert_ne!(other, zoe);
        let list = village.get("agent", "/personnes?q=LAFLECHE").await.text;
        assert!(list.contains("2 personnes"), "{list}");
        let edit = format!("/personnes/{other}/modifier");
        let seen = hidden(&village.get("agent", &edit).await.text, "seen");
        let edited = village.post("agent", &edit, &format!("name=Zo%C3%A9+Roy&email=x&seen={seen}")).await;
        assert!(edited.text.contains("email-error") && edited.text.contains("value=\"Zoé Roy\""));
        village.post("agent", &edit, &format!("name=Zo%C3%A9+Roy&language=en&seen={seen}")).await;
        let stale = village.post("agent", &edit, &format!("name=Zo%C3%A9+Rey&language=en&seen={seen}")).await;
        assert!(stale.text.contains("entre-temps") && stale.text.contains("value=\"Zoé Rey\""));
        let lines = db::lines_about(&village.db, "person", &other, 9).await.unwrap();
        assert_eq!(lines[0].note, "name language", "fields, never what they hold");
    }
}

#[tokio::test]
async fn a_person_takes_a_title_and_leaves_it_from_either_page() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        village.organization("Coop du Quai-Neuf").await;
        let join = format!("/organisations/{coop}/personnes");
        let refused = village.post("agent", &join, "name=&title=&from_on=2021-02-30").await;
        for field in ["name", "title", "from_on"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}");
        }
        let form = "name=Zo%C3%A9+Lafl%C3%A8che&title=Pr%C3%A9sidente&from_on=2021-01-01";
        assert_eq!(village.post("agent", &join, form).await.status, 303);
        let page = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(page.contains("Zoé Laflèche</a>, Présidente"), "{page}");
        assert!(!village.get("board", &format!("/organisations/{coop}")).await.text.contains("Zoé"));
        let (zoe, row): (String, String) = sqlx::query_as("select person_id, id from person_role")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let roles = format!("/personnes/{zoe}/roles");
        let which = village.post("agent", &roles, "organization=coop&title=Membre&from_on=2021-02-01").await;
        assert!(which.text.contains("De quelle organisation") && which.text.contains("Coop du Quai-Neuf"));
        let exact =
            village.post("agent", &roles, "organization=coop+du+quai&title=Membre&from_on=2021-02-01").await;
        assert_eq!(exact.status, 303, "the very name is the one meant");
        let unknown =
            village.post("agent", &roles, "organization=Rien&title=Membre&from_on=2021-02-01").await;
        assert!(unknown.text.contains("organization-error") && unknown.text.contains("value=\"Rien\""));
        let end = format!("row={row}&until_on=2021-03-31");
        let theirs =
            village.post("agent", "/personnes/0000000000000000000000zzzz/roles/terminer", &end).await;
        assert_eq!(theirs.status, 404);
        assert_eq!(village.post("agent", &format!("{roles}/terminer"), &end).await.status, 303);
        let page = village.get("agent", &format!("/personnes/{zoe}")).await.text;
        assert!(page.contains("Présidente") && page.contains("31\u{a0}mars 2021"), "ended, not deleted");
    }
}

#[tokio::test]
async fn a_post_counts_from_its_first_day_through_its_last() {
    const POSTS: &str = "people.posts";
    for village in Village::both().await {
        let form = "name=Zo%C3%A9&title=Agente&mrc=020&share=80&from_on=2021-04-01";
        assert_eq!(village.post("agent", "/equipe/ajouter", form).await.status, 403);
        assert_eq!(village.post("direction", "/equipe/ajouter", form).await.status, 303);
        assert_eq!(village.figure(POSTS, "2020-04-01", "2021-03-31").await, 0);
        assert_eq!(village.figure(POSTS, "2020-04-01", "2021-04-01").await, 1);
        let refused =
            village.post("direction", "/equipe/ajouter", "name=A&title=B&share=120&from_on=x&mrc=999").await;
        for field in ["share", "from_on", "mrc"] {
            assert!(refused.text.contains(&format!("{field}-error")), "{field}");
        }
        let page = village.get("board", "/equipe").await.text;
        assert!(
            page.contains("80\u{a0}%") && page.contains("1 poste en cours") && !page.contains("Terminer"),
            "{page}"
        );
        let row = hidden(&village.get("direction", "/equipe").await.text, "row");
        let end = |day: &str| format!("row={row}&until_on={day}");
        assert!(
            village
                .post("direction", "/equipe/terminer", &end("2021-03-31"))
                .await
                .text
                .contains("until_on-error")
        );
        assert_eq!(village.post("direction", "/equipe/terminer", &end("2022-03-31")).await.status, 303);
        assert_eq!(village.figure(POSTS, "2021-04-01", "2022-03-31").await, 1);
        assert_eq!(village.figure(POSTS, "2022-04-01", "2022-04-01").await, 0);
    }
}

#[tokio::test]
async fn a_post_tells_who_held_it_one_after_the_other() {
    for village in Village::both().await {
        for form in [
            "name=Zo%C3%A9&title=Agente&mrc=020&share=80&from_on=2020-04-01",
            "name=Basile&title=agente&mrc=020&share=100&from_on=2021-04-01",
            "name=Odile&title=Agente&mrc=030&share=100&from_on=2021-04-01",
        ] {
            assert_eq!(village.post("direction", "/equipe/ajouter", form).await.status, 303);
        }
        let (id,): (String,) = sqlx::query_as("select id from post where from_on = '2020-04-01'")
            .fetch_one(village.db.rows())
            .await
            .unwrap();
        let end = format!("row={id}&until_on=2021-03-31");
        assert_eq!(village.post("direction", "/equipe/terminer", &end).await.status, 303);
        let path = format!("/equipe/{id}");
        for from in ["/equipe", "/chiffres/people.posts?du=2020-04-01&au=2021-03-31"] {
            assert!(village.get("direction", from).await.text.contains(&path), "{from}");
        }
        let page = village.get("board", &path).await.text;
        assert!(page.contains("<h1>Agente</h1>") && page.contains("80\u{a0}%"), "{page}");
        assert!(page.contains("Zoé") && page.contains("Basile") && !page.contains("Odile"), "{page}");
        assert!(
            page.contains("31\u{a0}mars 2021")
                && page.contains("Poste terminé")
                && !page.contains("/personnes/")
        );
        assert!(village.get("direction", &path).await.text.contains("/personnes/"));
        assert_eq!(village.get("direction", "/equipe/0000000000000000000000zzzz").await.status, 404);
    }
}

#[tokio::test]
async fn an_account_is_opened_given_roles_and_closed_with_its_sessions() {
    for village in Village::both().await {
        let form = "email=New%40village.example&name=Nouvelle&role=agent&from_on=2021-06-15";
        let id = id_of(&village.post("direction", "/comptes/ajouter", form).await);
        let again = village.post("direction", "/comptes/ajouter", form).await;
        assert!(again.text.contains("porte déjà cette adresse") && again.text.contains("value=\"Nouvelle\""));
        let mut act = village.db.act(db::Who::House).await.unwrap();
        page::begin_session(&mut act, &id).await.unwrap();
        act.commit().await.unwrap();
        let path = format!("/comptes/{id}");
        let master = village
            .post("direction", &format!("{path}/roles"), "role=administrator&from_on=2021-06-15")
            .await;
        assert!(master.text.contains("Seule l’administration"), "{}", master.text);
        let funder =
            village.post("direction", &format!("{path}/roles"), "role=funder&from_on=2021-06-15").await;
        assert!(funder.status == 422 && funder.text.contains("organization-error"), "{}", funder.text);
        let coop = village.organization("Coop du Quai").await;
        let held = "role=member&organization=coop+du+quai&from_on=2021-06-15";
        assert_eq!(village.post("direction", &format!("{path}/roles"), held).await.status, 303);
        let page = village.get("administrator", &path).await.text;
        assert!(page.contains(&coop) && page.contains("Rôle donné (Membre)"), "{page}");
        let row = hidden(&page, "row");
        let other = people::account::with_role(&village.db, "agent").await.unwrap().unwrap();
        let end = format!("row={row}&until_on=2021-06-14");
        let theirs = village.post("direction", &format!("/comptes/{other}/roles/terminer"), &end).await;
        assert!(theirs.text.contains("n’existe plus"), "another's role is not touched");
        let terminer = format!("{path}/roles/terminer");
        let before = village.post("direction", &terminer, &format!("row={row}&until_on=2021-06-13")).await;
        assert!(before.text.contains("avant le premier"), "{}", before.text);
        assert_eq!(village.post("direction", &terminer, &end).await.status, 303, "its eve takes it away");
        let longer = village.post("direction", &terminer, &format!("row={row}&until_on=2022-06-14")).await;
        assert!(longer.text.contains("déjà terminé"), "an ended role is not made longer: {}", longer.text);
        assert_eq!(village.post("direction", &format!("{path}/fermer"), "").await.status, 303);
        let (alive,): (i64,) =
            sqlx::query_as("select count(*) from session where account_id = $1 and ended_at is null")
                .bind(&id)
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        assert_eq!(alive, 0);
        let list = village.get("administrator", "/comptes").await.text;
        assert!(list.contains("Comptes fermés") && list.contains("new@village.example"));
    }
}

#[tokio::test]
async fn a_pole_is_never_left_without_an_administrator() {
    for village in Village::both().await {
        let master = people::account::with_role(&village.db, "administrator").await.unwrap().unwrap();
        let path = format!("/comptes/{master}");
        assert!(
            village
                .post("administrator", &format!("{path}/fermer"), "")
                .await
                .text
                .contains("votre propre compte")
        );
        assert!(
            village
                .post("direction", &format!("{path}/fermer"), "")
                .await
                .text
                .contains("Seule l’administration")
        );
        let row = hidden(&village.get("administrator", &path).await.text, "row");
        let end = format!("row={row}&until_on=2021-06-14");
        let last = village.post("administrator", &format!("{path}/roles/terminer"), &end).await;
        assert!(last.text.contains("dernier compte"), "{}", last.text);
        assert_eq!(village.get("administrator", "/comptes").await.status, 200);
    }
}

#[tokio::test]
async fn what_begins_or_ends_by_the_day_alone_is_told_to_search_that_night() {
    for village in Village::both().await {
        let coop = village.organization("Coop").await;
        crate::sign_in::work(&village, None).await;
        let roles = format!("/organisations/{coop}/roles");
        assert_eq!(village.post("agent", &roles, "role=buyer&from_on=2021-06-17").await.status, 303);
        let mut told = vec![];
        for day in ["2021-06-16T06:00:00Z", "2021-06-17T06:00:00Z", "2021-06-18T06:00:00Z"] {
            village.clock.set(day.parse().unwrap());
            crate::sign_in::work(&village, None).await;
            let lines = db::lines_about(&village.db, "organization", &coop, 50).await.unwrap();
            told.push(lines.iter().filter(|line| line.verb == "organization.stands-anew").count());
        }
        assert_eq!(told, [0, 1, 1], "on the day it begins, once");
    }
}
