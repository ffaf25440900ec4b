//! Signing in: a link asked for by address, brought by letter, that leads where one wanted to go.
use crate::village::Village;
use jobs::Worker;
use mail::{Answer, Relay, Sink};

/// Does what is due at the village, its letters going to a relay or kept.
pub async fn work(village: &Village, relay: Option<Relay>) -> usize {
    let pole = &village.house.poles[village.slug()];
    let kinds = server::house::kinds(&village.house, pole, relay);
    Worker::new(village.db.clone(), kinds).run_due().await.unwrap()
}

/// The path of the link that a letter's plain words bring, as a browser would ask for it within the pole.
fn link(village: &Village, plain: &str) -> String {
    let lead = format!("http://localhost/{}", village.slug());
    plain.lines().find_map(|line| line.strip_prefix(&lead)).unwrap().to_owned()
}

async fn letters(village: &Village) -> usize {
    mail::letters(&village.db, "", 50).await.unwrap().len()
}

#[tokio::test]
async fn a_link_asked_for_by_address_arrives_and_leads_where_one_wanted_to_go() {
    for village in Village::both().await {
        let sink = Sink::open(Answer::Takes).unwrap();
        let wanted = village.get("visitor", "/bilan?du=2021-04-01").await;
        let asked = wanted.location.strip_prefix(&format!("/{}", village.slug())).unwrap().to_owned();
        let form = village.get("visitor", &asked).await;
        let back = format!("/{}/bilan?du=2021-04-01", village.slug());
        assert!(form.text.contains(&format!("value=\"{back}\"")), "{}", form.text);
        let sent = village
            .post(
                "visitor",
                "/connexion",
                &format!("email=+AGENT%40village.example+&retour={}", escaped(&back)),
            )
            .await;
        assert_eq!(sent.status, 200);
        assert_eq!(work(&village, Some(Relay::new(&sink.smtp()).unwrap())).await, 2, "the link, the letter");
        let taken = sink.letters();
        assert_eq!((taken.len(), taken[0].to[0].as_str()), (1, "agent@village.example"));
        assert_eq!(taken[0].header("Subject"), "Votre lien pour ouvrir une session");
        assert!(taken[0].html().contains("/connexion/lien/") && taken[0].plain().contains("Pôle du Village"));
        let link = link(&village, &taken[0].plain());
        let arrived = village.get("visitor", &link).await;
        assert!(arrived.text.contains(&format!("value=\"{back}\"")), "{}", arrived.text);
        let door = link.split('?').next().unwrap();
        let entered = village.post("visitor", door, &format!("retour={}", escaped(&back))).await;
        assert_eq!((entered.status, entered.location.as_str()), (303, back.as_str()));
        assert!(entered.cookie.starts_with("maillon="));
        assert!(village.post("visitor", door, "").await.cookie.is_empty(), "it served once");
        village.clock.set("2021-06-15T13:15:00Z".parse().unwrap());
        work(&village, None).await;
        let written = mail::letters(&village.db, "", 1).await.unwrap().remove(0);
        let letter = mail::letter(&village.db, &written.id).await.unwrap().unwrap();
        for text in [&letter.plain, &letter.html] {
            assert!(text.contains("/connexion/lien/…"), "a letter keeps no link that serves no more: {text}");
        }
    }
}

fn escaped(text: &str) -> String {
    text.replace('?', "%3F").replace('=', "%3D").replace('/', "%2F")
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    for village in Village::both().await {
        let mut told = vec![];
        for email in ["agent%40village.example", "personne%40ailleurs.example"] {
            let before = (jobs::tally(&village.db).await.unwrap().waiting, letters(&village).await);
            let sent = village.post("visitor", "/connexion", &format!("email={email}")).await;
            let after = (jobs::tally(&village.db).await.unwrap().waiting, letters(&village).await);
            told.push((sent.status, sent.text, after.0 - before.0, after.1 - before.1));
        }
        assert_eq!(told[0], told[1], "the same words, and as much written");
        work(&village, None).await;
        assert_eq!(letters(&village).await, 1);
        let kept = mail::letters(&village.db, "", 1).await.unwrap();
        assert_eq!(kept[0].state(), mail::State::Kept);
    }
}

#[tokio::test]
async fn an_address_that_cannot_be_one_is_refused_by_its_field_and_kept_as_typed() {
    for village in Village::both().await {
        for typed in ["", "agent", "agent%40", "a%40b.example%0D%0ABcc%3A+c%40d.example", "%3Cscript%3E%40x"]
        {
            let sent = village.post("visitor", "/connexion", &format!("email={typed}")).await;
            assert_eq!(sent.status, 422);
            assert!(sent.text.contains("email-error"), "{typed}");
            assert!(!sent.text.contains("<script>@x"), "{typed}");
        }
        assert_eq!(jobs::tally(&village.db).await.unwrap().waiting, 0);
    }
}

#[tokio::test]
async fn no_way_back_leads_out_of_the_pole() {
    for village in Village::both().await {
        let slug = village.slug().to_owned();
        for back in [
            "https://evil.example".to_owned(),
            "//evil.example".to_owned(),
            format!("/{slug}evil"),
            format!("/{slug}\\evil.example"),
            format!("/{slug}/connexion?retour=x"),
            "/autre/bilan".to_owned(),
            format!("/{slug}/a\r\nSet-Cookie: x=y"),
        ] {
            let agent =
                people::account::with_email(&village.db, "agent@village.example").await.unwrap().unwrap();
            let mut act = village.db.act(db::Who::House).await.unwrap();
            let token = people::account::make_link(&mut act, &agent).await.unwrap();
            act.commit().await.unwrap();
            let form = format!(
                "retour={}",
                escaped(&back).replace('\r', "%0D").replace('\n', "%0A").replace(' ', "+")
            );
            let entered = village.post("visitor", &format!("/connexion/lien/{token}"), &form).await;
            assert_eq!(entered.location, format!("/{slug}"), "{back}");
        }
    }
}

#[tokio::test]
async fn links_are_not_given_without_end() {
    for village in Village::both().await {
        for _ in 0..8 {
            assert_eq!(
                village.post("visitor", "/connexion", "email=board%40village.example").await.status,
                200
            );
        }
        work(&village, None).await;
        assert_eq!(letters(&village).await, 5, "five an hour to one mailbox, and no word of it");
        let mut last = 200;
        for n in 0..30 {
            last = village.post("visitor", "/connexion", &format!("email=x{n}%40y.example")).await.status;
        }
        assert_eq!(last, 429, "thirty an hour from one machine");
    }
}

#[tokio::test]
async fn two_links_of_one_moment_tell_nothing_of_each_other() {
    for village in Village::both().await {
        let agent = people::account::with_email(&village.db, "agent@village.example").await.unwrap().unwrap();
        let mut act = village.db.act(db::Who::House).await.unwrap();
        let one = people::account::make_link(&mut act, &agent).await.unwrap();
        let other = people::account::make_link(&mut act, &agent).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(one.len(), 40);
        assert_ne!(one[..8], other[..8]);
    }
}
