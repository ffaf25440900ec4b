//! What is written while a survey or a link comes to its end is not lost; what was forgotten leaves the files.
use crate::{
    directory::{self, publish},
    merge::merge,
    owners::{ask, filled, on},
    portrait::answered,
    renewals::stay,
    reports::pdf,
    sign_in::work,
    surveys::{enterprise, field, launched, links, questionnaire},
    village::Village,
};
use std::process::Command;

#[tokio::test]
async fn answers_sent_after_the_last_day_are_kept_aside_and_taken_up_when_it_is_moved() {
    for village in Village::both().await {
        enterprise(&village, "Quai", "030").await;
        let questionnaire = questionnaire(&village).await;
        let survey = launched(&village, &questionnaire, "opens_on=2021-06-15&closes_on=2021-06-30").await;
        work(&village, None).await;
        let link = links(&village, "quai@coop.example").await.remove(0);
        let jobs = field(&village.get("visitor", &link).await.text, "Combien d’emplois");
        village.clock.set("2021-07-01T13:00:00Z".parse().unwrap());
        let sent = village.post("visitor", &link, &format!("{jobs}=12&done=1")).await;
        assert_eq!(sent.status, 303);
        let late = village.get("visitor", &link).await;
        for told in ["Le sondage est terminé", "Ces réponses sont gardées", "12", "Combien d’emplois"] {
            assert!(late.text.contains(told), "{told}: {}", late.text);
        }
        assert_eq!(
            village.figure("surveys.answers", "2021-06-01", "2021-07-31").await,
            0,
            "nothing counts them"
        );
        let moved = village.post("agent", &format!("{survey}/fermeture"), "closes_on=2021-07-05").await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        let again = village.get("visitor", &link).await.text;
        assert!(again.contains("value=\"12\""), "the same link takes them up: {again}");
        let sent = village.post("visitor", &link, &format!("{jobs}=12&done=1")).await;
        assert!(sent.location.contains("survey-thanks"));

        village.clock.set("2021-07-06T13:00:00Z".parse().unwrap());
        let changed = village.post("visitor", &link, &format!("{jobs}=31&done=1")).await;
        assert!(changed.status == 422 && changed.text.contains("31\u{a0}emplois"), "{}", changed.text);
        assert!(changed.text.contains("ne sont pas enregistrées"), "{}", changed.text);
        assert!(
            !village.get("visitor", &link).await.text.contains("emplois</dd>"),
            "what counts is not read here"
        );

        // Staff who types answers from paper keeps them on the page too.
        let invited = village.get("agent", &format!("{survey}/organisations")).await.text;
        let at = invited.find("/invitations/").unwrap();
        let one = &invited[at..at + "/invitations/".len() + 26];
        let entered = village.post("agent", one, &format!("{jobs}=77&channel=paper")).await;
        assert_eq!(entered.status, 422);
        assert!(entered.text.contains("value=\"77\"") && entered.text.contains(&survey), "{}", entered.text);
    }
}

#[tokio::test]
async fn two_that_were_asked_and_turned_out_to_be_one_are_one_in_the_rate() {
    for village in Village::both().await {
        let a = enterprise(&village, "Quai", "030").await;
        let b = enterprise(&village, "Quai Neuf", "030").await;
        let path = questionnaire(&village).await;
        let survey =
            launched(&village, &path, "opens_on=2021-06-15&closes_on=2021-06-30&reminders=2021-06-20").await;
        work(&village, None).await;
        let link = links(&village, "quai-neuf@coop.example").await.remove(0);
        let jobs = field(&village.get("visitor", &link).await.text, "Combien d’emplois");
        village.post("visitor", &link, &format!("{jobs}=12&done=1")).await;
        assert_eq!(village.figure("surveys.response-rate", "2021-06-01", "2021-06-30").await, 5_000);
        assert_eq!(merge(&village, &a, &b, "").await.status, 303);
        assert_eq!(village.figure("surveys.response-rate", "2021-06-01", "2021-06-30").await, 10_000);
        assert_eq!(village.rows("surveys.response-rate", "2021-06-01", "2021-06-30").await, 1);
        assert_eq!(village.figure("surveys.answers", "2021-06-01", "2021-06-30").await, 1);
        let page = village.get("agent", &survey).await.text;
        assert!(page.contains("1 réponse sur 1"), "{page}");
        let invited = village.get("agent", &format!("{survey}/organisations?etat=merged")).await.text;
        assert!(invited.contains("Réunie avec une autre"), "{invited}");
        village.clock.set("2021-06-20T13:00:00Z".parse().unwrap());
        work(&village, None).await;
        assert_eq!(
            links(&village, "quai@coop.example").await.len(),
            1,
            "no reminder for who answered already"
        );
    }
}

#[tokio::test]
async fn a_correction_sent_as_its_link_ends_waits_for_the_pole_and_later_is_given_back() {
    for village in Village::both().await {
        stay(&village).await;
        let id = directory::enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let link = ask(&village, &id, "zoe@coop.example").await;
        let page = village.get("visitor", &link).await.text;
        let form = filled(&page, &[("phone", "418 555-0777"), ("remark", "Nous avons déménagé")]);
        on(&village, "2021-07-20").await;
        let sent = village.post("visitor", &link, &form).await;
        assert!(sent.location.contains("dir-answer-late"), "{}", sent.text);
        let waiting = village.get("agent", &format!("/fiches/{id}/propositions")).await.text;
        assert!(waiting.contains("418 555-0777") && waiting.contains("Nous avons déménagé"), "{waiting}");
        on(&village, "2021-09-01").await;
        let form = filled(&page, &[("phone", "418 555-0888")]);
        let lost = village.post("visitor", &link, &form).await;
        assert!(
            lost.text.contains("418 555-0888") && lost.text.contains("Rien n’a été envoyé"),
            "{}",
            lost.text
        );
        assert!(!village.get("agent", &format!("/fiches/{id}/propositions")).await.text.contains("0888"));
    }
}

#[tokio::test]
async fn notes_beyond_the_latest_are_read_page_by_page_and_withdrawn() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let path = format!("/organisations/{coop}/notes");
        for i in 1..=23 {
            let form = format!("text=Note+num{i:02}&day=2021-05-{i:02}&visibility=team");
            assert_eq!(village.post("agent", &path, &form).await.status, 303);
        }
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("Note num23") && page.contains("Note num04") && !page.contains("Note num03"));
        let last = village.get("agent", &format!("{path}?page=2")).await.text;
        assert!(last.contains("Note num01") && !last.contains("Note num23"), "{last}");
        let at = last.rfind("/notes/").map(|_| last.rfind("/retirer").unwrap()).unwrap();
        let note = last[..at].rsplit('/').next().unwrap().to_owned();
        assert_eq!(village.post("agent", &format!("/notes/{note}/retirer"), "").await.status, 303);
        assert!(!village.get("agent", &format!("{path}?page=2")).await.text.contains("Note num01"));
        assert!(
            village.get("agent", &format!("/organisations/{coop}")).await.text.contains("Toutes les notes")
        );
        let other = village.get("communications", &path).await.text;
        assert!(!other.contains("/retirer"), "another’s note is not theirs to withdraw");
    }
}

#[tokio::test]
async fn the_printed_portrait_hides_every_small_count_from_whoever_prints_it() {
    for village in Village::both().await {
        answered(&village).await;
        village.clock.set("2021-07-01T13:00:00Z".parse().unwrap());
        assert_eq!(village.get("visitor", "/portrait/portrait.pdf").await.status, 404, "not public yet");
        assert_eq!(village.get("buyer", "/portrait/portrait.pdf").await.status, 404);
        let file = pdf(&village, "agent", "/portrait/portrait.pdf").await;
        let told = Command::new("pdftotext").args(["-layout"]).arg(&file).arg("-").output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap();
        let tagged = Command::new("pdfinfo").arg(&file).output().unwrap();
        let tagged = String::from_utf8(tagged.stdout).unwrap();
        std::fs::remove_file(&file).unwrap();
        assert!(tagged.lines().any(|line| line.starts_with("Tagged:") && line.contains("yes")), "{tagged}");
        assert!(tagged.contains("Portrait de l’économie sociale"), "{tagged}");
        assert!(told.contains("moins de 5"), "{told}");
        let words: Vec<&str> = told.split_whitespace().collect();
        assert!(words.contains(&"20"), "{told}");
        // Seventeen and three share the twenty enterprises: neither stands anywhere, in a table or in a drawing.
        assert!(!words.contains(&"17"), "{told}");
        let places: Vec<&str> =
            told.lines().filter(|line| line.contains("Bonaventure") || line.contains("Gaspé")).collect();
        assert!(places.len() >= 2, "{told}");
        for line in places {
            assert!(line.contains("moins de 5") && !line.contains('3') && !line.contains('%'), "{line}");
        }
        assert!(told.contains("Institut de la statistique"), "{told}");
        assert_eq!(village.post("direction", "/portrait/publier", "").await.status, 303);
        let public = village.get("visitor", "/portrait/portrait.pdf").await;
        assert!(public.status == 200 && public.text.starts_with("%PDF"));
    }
}

#[tokio::test]
async fn an_erased_name_leaves_no_byte_in_the_files() {
    for village in Village::both().await {
        let db::Store::Folder(folder) = village.store() else { continue };
        let coop = village.organization("Coop du Quai").await;
        let form = "name=Zeb%C3%BCline+Quatrevents&email=zebuline%40quatrevents.example&phone=418+555-9173\
                    &title=Pr%C3%A9sidente&from_on=2021-01-01";
        assert_eq!(
            village.post("agent", &format!("/organisations/{coop}/personnes"), form).await.status,
            303
        );
        let (id,): (String,) =
            sqlx::query_as("select id from person where email = 'zebuline@quatrevents.example'")
                .fetch_one(village.db.rows())
                .await
                .unwrap();
        let held = |folder: &std::path::Path| {
            let mut found = vec![];
            let mut open = vec![folder.to_owned()];
            while let Some(one) = open.pop() {
                for entry in std::fs::read_dir(one).unwrap().map(|entry| entry.unwrap().path()) {
                    if entry.is_dir() {
                        open.push(entry);
                        continue;
                    }
                    let bytes = std::fs::read(&entry).unwrap();
                    for name in ["Quatrevents", "quatrevents", "555-9173"] {
                        if bytes.windows(name.len()).any(|window| window == name.as_bytes()) {
                            found.push(format!("{name} in {entry:?}"));
                        }
                    }
                }
            }
            found
        };
        assert!(!held(&folder).is_empty(), "it is there before");
        let sent = village.post("direction", &format!("/vie-privee/personnes/{id}/effacer"), "sure=1").await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert_eq!(held(&folder), Vec::<String>::new());
    }
}
