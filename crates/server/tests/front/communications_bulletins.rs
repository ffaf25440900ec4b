//! Bulletins: agreed to by a letter's link, sent once to those whose consent holds, ended at once, read by everyone.
use crate::{
    concertation::row,
    organizations::id_of,
    owners::{letters, way},
    sign_in::work,
    village::Village,
};
use communications::{letters::Desk, sending};

/// Says where the pole is reached by post.
async fn settle(village: &Village) {
    let mut act = village.db.act(db::Who::House).await.unwrap();
    db::Settings::set(&mut act, "pole.address", "1, rue du Quai, Gaspé (Québec)").await.unwrap();
    act.commit().await.unwrap();
    village.house.poles[village.slug()].refresh().await.unwrap();
}

/// Asks on the public page, and agrees by the letter's link.
async fn subscribe(village: &Village, name: &str, email: &str) {
    let form = format!("name={name}&email={email}&language=fr");
    assert_eq!(village.post("visitor", "/infolettres/abonnement", &form).await.status, 303);
    let plain = told(village, email, "/infolettres/abonnement/").await;
    let link = way(village, &plain, "/infolettres/abonnement/");
    assert!(village.get("visitor", &link).await.text.contains("Confirmez"), "looking agrees to nothing");
    assert!(village.post("visitor", &link, "").await.text.contains("C’est fait"));
}

/// The plain words of the letter to a mailbox that says this.
async fn told(village: &Village, email: &str, said: &str) -> String {
    let all = letters(village).await;
    all.into_iter().find(|(to, plain)| to == email && plain.contains(said)).unwrap().1
}

async fn compose(village: &Village, title: &str) -> String {
    let form = format!("title_fr={title}&intro_fr=Bonjour&action=1.1");
    id_of(&village.post("communications", "/communications/infolettres/ajouter", &form).await)
}

async fn written(village: &Village) -> i64 {
    let (count,): (i64,) = sqlx::query_as("select count(*) from letter where unsubscribe is not null")
        .fetch_one(village.db.rows())
        .await
        .unwrap();
    count
}

#[tokio::test]
async fn a_bulletin_goes_once_to_each_who_agreed_and_one_click_ends_it_at_once() {
    for village in Village::both().await {
        let wrong = village.post("visitor", "/infolettres/abonnement", "name=&email=a").await;
        assert!(
            wrong.status == 422 && wrong.text.contains("name-error") && wrong.text.contains("email-error")
        );
        subscribe(&village, "Zoé+Rive", "zoe@rive.example").await;
        let again = "name=Z&email=ZOE@rive.example&language=fr";
        village.post("visitor", "/infolettres/abonnement", again).await;
        assert_eq!(letters(&village).await.len(), 1, "one letter a day to one mailbox");
        let id = compose(&village, "Infolettre+de+juin").await;
        let send = format!("/communications/infolettres/{id}/envoyer");
        let refused = village.post("communications", &send, "").await;
        assert!(refused.status == 422 && refused.text.contains("adresse postale"), "{}", refused.text);
        settle(&village).await;
        assert_eq!(village.post("agent", &send, "").await.status, 403, "an agent writes, and does not send");
        assert_eq!(village.get("visitor", &format!("/infolettres/{id}")).await.status, 404, "a draft");
        let own = "own_title_fr=Un+mot&own_text_fr=Du+p%C3%B4le&link=https://e.example/a";
        let texts = format!("/communications/infolettres/{id}/textes");
        assert_eq!(village.post("agent", &texts, own).await.status, 303);
        assert_eq!(village.post("agent", &texts, "own_title_fr=&link=javascript:x").await.status, 422);
        assert_eq!(
            village
                .post("communications", &format!("/communications/infolettres/{id}/essai"), "")
                .await
                .status,
            303
        );
        assert!(letters(&village).await.iter().any(|(to, _)| to == "communications@village.example"));
        assert_eq!(village.post("communications", &send, "").await.status, 303);
        assert_eq!(written(&village).await, 0, "the house's job writes");
        work(&village, None).await;
        work(&village, None).await;
        assert_eq!(written(&village).await, 1, "once");
        assert_eq!(village.post("communications", &send, "").await.status, 422, "it left already");
        let plain = told(&village, "zoe@rive.example", "/infolettres/desabonnement/").await;
        assert!(plain.contains("1, rue du Quai") && plain.contains("https://e.example/a"), "{plain}");
        let stop = way(&village, &plain, "/infolettres/desabonnement/");
        let page =
            village.get("communications", &format!("/communications/infolettres/{id}/envois")).await.text;
        assert!(page.contains("zoe@rive.example"), "{page}");
        let public = village.get("visitor", &format!("/infolettres/{id}")).await.text;
        assert!(public.contains("Un mot") && !public.contains("zoe@"), "{public}");
        assert!(village.get("visitor", "/infolettres").await.text.contains("Infolettre de juin"));
        let feed = village.get("visitor", "/infolettres/fil.xml").await.text;
        assert!(feed.contains("<title>Infolettre de juin</title>") && feed.contains("<pubDate>"), "{feed}");
        assert_eq!(village.figure("communications.bulletins", "2021-06-01", "2021-06-30").await, 1);
        assert!(village.get("visitor", &stop).await.text.contains("Ne plus"), "looking ends nothing");
        let ended = village.post("visitor", &stop, "List-Unsubscribe=One-Click").await;
        assert!(ended.status == 200 && ended.text.contains("C’est fait"), "{}", ended.text);
        let next = compose(&village, "Suite").await;
        let send = format!("/communications/infolettres/{next}/envoyer");
        let nobody = village.post("communications", &send, "").await;
        assert!(nobody.status == 422 && nobody.text.contains("Personne ne peut"), "{}", nobody.text);
    }
}

#[tokio::test]
async fn letters_go_in_batches_a_stopped_batch_is_written_anew_and_who_ends_meanwhile_is_left_out() {
    for village in Village::both().await {
        settle(&village).await;
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let many = usize::try_from(sending::AT_ONCE).unwrap() + 5;
        for n in 0..many {
            let typed = people::person::Typed {
                name: format!("Personne {n}"),
                email: format!("p{n:03}@rive.example"),
                person: "new".into(),
                ..Default::default()
            };
            let people::person::Whom::Known(id) = people::person::whom(&mut act, &typed).await.unwrap()
            else {
                panic!("somebody")
            };
            let given = people::consent::Typed {
                purpose: "bulletin".into(),
                basis: "express".into(),
                how: "form".into(),
                evidence: "Formulaire".into(),
                given_on: "2021-06-01".into(),
            };
            people::consent::give(&mut act, &id, &given).await.unwrap().unwrap();
        }
        act.commit().await.unwrap();
        let id = compose(&village, "Grande").await;
        village.post("communications", &format!("/communications/infolettres/{id}/envoyer"), "").await;
        let pole = village.house.poles[village.slug()].clone();
        let desk = Desk::of(&village.house, &pole);
        let mut act = village.db.act(db::Who::House).await.unwrap();
        desk.write(&mut act, &id).await.unwrap();
        drop(act);
        assert_eq!(written(&village).await, 0, "a process that stops leaves nothing half written");
        let mut act = village.db.act(db::Who::House).await.unwrap();
        desk.write(&mut act, &id).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(written(&village).await, sending::AT_ONCE);
        let last = row(&village, "select email from bulletin_sending where letter_id is null limit 1").await;
        let mut act = village.db.act(db::Who::House).await.unwrap();
        people::consent::stop(&mut act, &last, "", "bulletin").await.unwrap();
        act.commit().await.unwrap();
        for _ in 0..3 {
            work(&village, None).await;
        }
        assert_eq!(written(&village).await, sending::AT_ONCE + 4, "each once, but whoever ended it");
        let page = village.get("communications", &format!("/communications/infolettres/{id}")).await.text;
        assert!(
            page.contains("Envoyée") && page.contains("<dd>44</dd>") && page.contains("<dd>1</dd>"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn an_implied_consent_ends_with_its_months_and_nothing_is_implied_once_someone_ended_it() {
    for village in Village::both().await {
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let typed = people::person::Typed {
            name: "Abel Rive".into(),
            email: "abel@rive.example".into(),
            person: "new".into(),
            ..Default::default()
        };
        let people::person::Whom::Known(id) = people::person::whom(&mut act, &typed).await.unwrap() else {
            panic!("somebody")
        };
        let given = |basis: &str| people::consent::Typed {
            purpose: "bulletin".into(),
            basis: basis.into(),
            how: "email".into(),
            evidence: "Courriel".into(),
            given_on: "2021-01-10".into(),
        };
        people::consent::give(&mut act, &id, &given("inquiry")).await.unwrap().unwrap();
        for (day, many) in [("2021-01-09", 0), ("2021-01-10", 1), ("2021-07-09", 1), ("2021-07-10", 0)] {
            let to = sending::recipients(act.rows(), day).await.unwrap();
            assert_eq!(to.len(), many, "{day}");
        }
        people::consent::stop(&mut act, "ABEL@rive.example", "", "bulletin").await.unwrap();
        people::consent::give(&mut act, &id, &given("dues")).await.unwrap().unwrap();
        assert!(sending::recipients(act.rows(), "2021-06-15").await.unwrap().is_empty());
        people::consent::give(&mut act, &id, &given("express")).await.unwrap().unwrap();
        assert_eq!(sending::recipients(act.rows(), "2021-06-15").await.unwrap().len(), 1);
        // A mailbox that is gone is not written to again.
        act.commit().await.unwrap();
        settle(&village).await;
        let bulletin = compose(&village, "A").await;
        village.post("communications", &format!("/communications/infolettres/{bulletin}/envoyer"), "").await;
        work(&village, None).await;
        let mut gone = village.db.upkeep().await.unwrap();
        sqlx::query(
            "update letter set failed_at = '2021-06-15T13:01:00.000Z', fault = 'SMTP 550, refused for good' \
                     where unsubscribe is not null",
        )
        .execute(&mut *gone)
        .await
        .unwrap();
        gone.commit().await.unwrap();
        let mut rows = village.db.rows().acquire().await.unwrap();
        assert!(sending::recipients(&mut rows, "2021-06-16").await.unwrap().is_empty(), "not chased");
    }
}

#[tokio::test]
async fn months_without_a_bulletin_are_named_and_two_in_a_month_are_one() {
    for mut village in Village::both().await {
        settle(&village).await;
        subscribe(&village, "Zoe", "zoe@rive.example").await;
        for (day, title) in [("2021-06-15", "A"), ("2021-06-20", "B"), ("2021-08-02", "C")] {
            village.clock.set(format!("{day}T15:00:00Z").parse().unwrap());
            village.sign_in_again().await;
            let id = compose(&village, title).await;
            let path = format!("/communications/infolettres/{id}/envoyer");
            assert_eq!(village.post("communications", &path, "").await.status, 303);
        }
        assert_eq!(village.figure("communications.bulletins", "2021-06-01", "2021-08-31").await, 2);
        let page = village.get("board", "/communications/infolettres?du=2021-06-01&au=2021-12-31").await.text;
        let missing = page.split("Mois sans infolettre").nth(1).unwrap().split("</p>").next().unwrap();
        assert!(
            missing.contains("juillet 2021") && !missing.contains("juin") && !missing.contains("septembre")
        );
    }
}

#[tokio::test]
async fn what_the_house_knows_is_proposed_and_taken_as_it_was() {
    for village in Village::both().await {
        let path = crate::events::gathering(&village, "", "2021-06-29").await;
        let event = path.rsplit('/').next().unwrap();
        let id = compose(&village, "Infolettre").await;
        let page = village.get("agent", &format!("/communications/infolettres/{id}")).await.text;
        assert!(page.contains(&format!("event-{event}")), "{page}");
        let take = format!("/communications/infolettres/{id}/reprendre");
        assert_eq!(
            village.post("agent", &take, &format!("row=event-{event}&row=event-zz")).await.status,
            303
        );
        village
            .post(
                "agent",
                &format!("/communications/infolettres/{id}/textes"),
                "own_title_fr=Mot&own_text_fr=B",
            )
            .await;
        let page = village.get("agent", &format!("/communications/infolettres/{id}")).await.text;
        assert!(page.contains("Bien gouverner") && !page.contains(&format!("event-{event}")), "{page}");
        let word = row(&village, "select id from bulletin_item where kind = 'own'").await;
        let path = format!("/communications/infolettres/contenu/{word}");
        assert_eq!(village.post("agent", &format!("{path}/monter"), "").await.status, 303);
        let first = row(&village, "select id from bulletin_item order by rank limit 1").await;
        assert_eq!(first, word);
        assert_eq!(village.post("agent", &format!("{path}/retirer"), "").await.status, 303);
        assert_eq!(village.post("agent", &format!("{path}/retirer"), "").await.status, 404);
    }
}
