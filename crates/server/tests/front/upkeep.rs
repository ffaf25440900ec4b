//! Upkeep: letters and jobs as those who look after them see them.
use crate::{sign_in::work, village::Village};
use db::Who;
use jobs::{Due, Job, Kinds, Outcome, Worker};
use mail::{Answer, Letter, Relay, Sink};
use serde_json::Value;

async fn post(village: &Village, to: &str, words: &str) -> String {
    let letter = Letter::in_words(to, "Bonne nouvelle", &[words], None, "Pôle du Village", "fr");
    let mut act = village.db.act(Who::House).await.unwrap();
    let id = mail::post(&mut act, &letter).await.unwrap();
    act.commit().await.unwrap();
    id
}

#[tokio::test]
async fn a_letter_kept_is_read_safely_and_sent_again_once_there_is_a_relay() {
    for village in Village::both().await {
        assert!(village.get("administrator", "/lettres").await.text.contains("aucune lettre"));
        let id = post(&village, "zoe@exemple.test", "Bonjour <script>alert(1)</script>").await;
        work(&village, None).await;
        let list = village.get("administrator", "/lettres").await;
        assert!(list.text.contains("Bonne nouvelle") && list.text.contains("Gardée ici"), "{}", list.text);
        let path = format!("/lettres/{id}");
        let shown = village.get("direction", &path).await;
        assert!(shown.text.contains("zoe@exemple.test") && !shown.text.contains("<script>alert"));
        let page = village.get("direction", &format!("{path}/page")).await;
        assert!(page.policy.contains("sandbox") && page.policy.contains("default-src 'none'"));
        assert!(page.text.starts_with("<!doctype html>") && !page.text.contains("<script>"));

        let sink = Sink::open(Answer::Takes).unwrap();
        assert_eq!(village.post("administrator", &format!("{path}/renvoyer"), "").await.status, 303);
        work(&village, Some(Relay::new(&sink.smtp()).unwrap())).await;
        assert_eq!(sink.letters().len(), 1);
        assert!(village.get("administrator", "/lettres").await.text.contains("Partie"));
        let again = village.post("administrator", &format!("{path}/renvoyer"), "").await;
        assert_eq!(again.status, 404, "what was sent is not sent twice");
    }
}

#[tokio::test]
async fn a_sign_in_link_is_read_by_nobody_but_its_person() {
    for village in Village::both().await {
        let sink = Sink::open(Answer::Takes).unwrap();
        village.post("visitor", "/connexion", "email=agent%40village.example").await;
        work(&village, None).await;
        let letter = mail::letters(&village.db, "", 1).await.unwrap().remove(0);
        let shown = village.get("administrator", &format!("/lettres/{}", letter.id)).await;
        assert!(shown.text.contains("/connexion/lien/…"), "kept here too: `maillon link` makes another");
        village.post("administrator", &format!("/lettres/{}/renvoyer", letter.id), "").await;
        work(&village, Some(Relay::new(&sink.smtp()).unwrap())).await;
        for path in [format!("/lettres/{}", letter.id), format!("/lettres/{}/page", letter.id)] {
            let shown = village.get("administrator", &path).await.text;
            let secrets = shown.matches("/connexion/lien/").count();
            assert!(secrets > 0 && secrets == shown.matches("/connexion/lien/…").count(), "{shown}");
        }
    }
}

#[tokio::test]
async fn a_dead_job_is_shown_with_its_fault_and_tried_again() {
    for village in Village::both().await {
        let mut act = village.db.act(Who::House).await.unwrap();
        let id = jobs::later(&mut act, "test.hard", &Value::Null, Due::Now, None).await.unwrap().unwrap();
        act.commit().await.unwrap();
        let page = village.get("administrator", "/travaux").await;
        assert!(
            page.text.contains("autre version du programme («\u{a0}test.hard\u{a0}»)")
                && page.text.contains("Aucun travail n’est arrêté")
        );
        let fails =
            Kinds::new().on("test.hard", |_, _: Job| async { Ok(Outcome::Fail("<b>trop</b>".into())) });
        Worker::new(village.db.clone(), fails).run_due().await.unwrap();
        let page = village.get("administrator", "/travaux").await;
        assert!(page.text.contains("&#60;b&#62;trop"), "{}", page.text);
        let retry = format!("/travaux/{id}/reprendre");
        assert_eq!(village.post("agent", &retry, "").await.status, 403);
        assert_eq!(village.post("administrator", &retry, "").await.status, 303);
        assert_eq!(village.post("administrator", &retry, "").await.status, 404);
        let does = Kinds::new().on("test.hard", |_, _: Job| async { Ok(Outcome::Done) });
        assert_eq!(Worker::new(village.db.clone(), does).run_due().await.unwrap(), 1);
        assert!(village.get("administrator", "/travaux").await.text.contains("tout est fait"));
    }
}

#[tokio::test]
async fn every_job_of_the_house_is_named_in_words() {
    for village in Village::both().await {
        let pole = village.house.poles.values().next().unwrap();
        for kind in server::house::kinds(&village.house, pole, None).names() {
            let key = format!("job-{}", kind.replace('.', "-"));
            assert!(village.house.words.knows(&key), "{key} has no words in upkeep's fr.ftl and en.ftl");
            let mut act = village.db.act(Who::House).await.unwrap();
            jobs::later(&mut act, kind, &Value::Null, Due::Now, None).await.unwrap();
            act.commit().await.unwrap();
            let page = village.get("administrator", "/travaux").await.text;
            assert!(!page.contains(kind), "{kind} is told by its code");
            let english = village.get("direction", "/travaux?langue=en").await.text;
            assert!(!english.contains(kind) && english.contains("Jobs"), "{english}");
        }
    }
}
