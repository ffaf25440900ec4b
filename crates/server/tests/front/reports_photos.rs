//! Photographs of a report: one that was refused need not be chosen again.
use crate::{
    organizations::hidden,
    reports::{draft, picture},
    upload::upload,
    village::Village,
};

#[tokio::test]
async fn a_photograph_refused_for_its_words_need_not_be_chosen_again() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let path = format!("{report}/photos");
        let mute =
            upload(&village, "agent", &path, &[("section", "2"), ("caption", "Le quai")], &picture()).await;
        assert!(mute.status == 422 && mute.text.contains("alternative-error"), "{}", mute.text);
        assert!(
            mute.text.contains("est gardée trente minutes") && mute.text.contains("p.jpg"),
            "{}",
            mute.text
        );
        assert!(mute.text.contains("value=\"Le quai\""), "the words typed too: {}", mute.text);
        let kept = hidden(&mute.text, "kept");
        let texts = [("section", "2"), ("alternative", "Le quai"), ("kept", kept.as_str())];
        for (role, path) in
            [("communications", path.clone()), ("agent", format!("{}/photos", draft(&village).await))]
        {
            let other = upload(&village, role, &path, &texts, b"").await;
            assert!(
                other.text.contains("choisissez-la de nouveau"),
                "neither another’s nor elsewhere: {}",
                other.text
            );
        }
        let still = upload(&village, "agent", &path, &[("section", "2"), ("kept", &kept)], b"").await;
        assert!(
            still.text.contains("alternative-error") && !still.text.contains("file-error"),
            "{}",
            still.text
        );
        let kept = hidden(&still.text, "kept");
        let texts = [("section", "2"), ("alternative", "Le quai"), ("kept", kept.as_str())];
        let sent = upload(&village, "agent", &path, &texts, b"").await;
        assert!(sent.location.contains("report-photo-added"), "{}", sent.text);
        let page = village.get("board", &report).await.text;
        let photo = page.split("/rapports/photos/").nth(1).unwrap().split('"').next().unwrap();
        let bytes = reports::photo::bytes(&village.db, photo).await.unwrap();
        assert_eq!(image::load_from_memory(&bytes).unwrap().width(), 1_600);
        let again = upload(&village, "agent", &path, &texts, b"").await;
        assert!(again.text.contains("choisissez-la de nouveau"), "it served: {}", again.text);
    }
}

#[tokio::test]
async fn a_photograph_set_aside_is_forgotten_after_a_moment_and_one_chosen_replaces_it() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let path = format!("{report}/photos");
        let mute = upload(&village, "agent", &path, &[("section", "2")], &picture()).await;
        let kept = hidden(&mute.text, "kept");
        let texts = [("section", "2"), ("alternative", "Le <quai>"), ("kept", kept.as_str())];
        let wrong = upload(&village, "agent", &path, &texts, b"no picture").await;
        assert!(wrong.text.contains("file-error") && !wrong.text.contains("name=\"kept\""), "{}", wrong.text);
        let mute = upload(&village, "agent", &path, &[("section", "2")], &picture()).await;
        let kept = hidden(&mute.text, "kept");
        village.clock.set("2021-06-15T13:31:00Z".parse().unwrap());
        let texts = [("section", "2"), ("alternative", "Le <quai>"), ("kept", kept.as_str())];
        let late = upload(&village, "agent", &path, &texts, b"").await;
        assert!(late.text.contains("choisissez-la de nouveau"), "{}", late.text);
        assert!(late.text.contains("Le &#60;quai&#62;"), "its words are still there: {}", late.text);
    }
}
