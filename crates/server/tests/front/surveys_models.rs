//! Questionnaires begun from a model: its title and questions in both languages, changed and asked like any other.
use crate::{
    surveys::{enterprise, launched, led},
    village::Village,
};
use surveys::{invitation, question};

#[tokio::test]
async fn a_questionnaire_begins_from_a_model_in_both_languages_and_is_changed_like_any_other() {
    for village in Village::both().await {
        let blank = village.get("agent", "/questionnaires/nouveau").await.text;
        for (key, fr, en, asked) in [
            ("region", "Portrait annuel des entreprises", "Yearly portrait of enterprises", 4),
            ("buyers", "Enquête auprès des acheteurs", "Survey of buyers", 7),
            ("members", "Satisfaction des membres", "Satisfaction of members", 5),
        ] {
            assert!(blank.contains(&format!("value=\"{key}\"")), "{key}: {blank}");
            let begun = village.post("agent", "/questionnaires/nouveau", &format!("model={key}")).await;
            assert_eq!(begun.status, 303, "{key}: {}", begun.text);
            let path = led(&village, &begun.location);
            assert!(village.get("agent", &path).await.text.contains(fr), "{key}");
            assert!(village.get("agent", &format!("{path}?langue=en")).await.text.contains(en), "{key}");
            let questions = question::of(&village.db, path.rsplit('/').next().unwrap()).await.unwrap();
            assert_eq!(questions.iter().filter(|one| one.is_asked()).count(), asked, "{key}");
            for one in &questions {
                let english = one.words(page::Language::English);
                assert_ne!(one.words(page::Language::French), english, "{key} speaks both languages");
                for option in &one.options {
                    assert!(!option.name_en.is_empty(), "{key}: {}", option.name_fr);
                }
            }
            let removed = village.post("agent", &format!("/questions/{}/retirer", questions[0].id), "").await;
            assert_eq!(removed.status, 303, "{key}");
        }
        let own =
            village.post("agent", "/questionnaires/nouveau", "model=buyers&title_fr=Acheteurs+2021").await;
        let page = village.get("agent", &led(&village, &own.location)).await.text;
        assert!(page.contains("Acheteurs 2021") && !page.contains("Enquête auprès des acheteurs"), "{page}");
        let refused = village.post("agent", "/questionnaires/nouveau", "model=rien&title_fr=Le+mien").await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("model-error") && refused.text.contains("Le mien"), "{}", refused.text);
        assert_eq!(village.post("agent", "/questionnaires/nouveau", "model=&title_fr=").await.status, 422);
    }
}

#[tokio::test]
async fn buyers_tell_what_they_know_and_buy_before_and_since() {
    for village in Village::both().await {
        for i in 0..5 {
            enterprise(&village, &format!("Acheteur {i}"), "030").await;
        }
        let begun = village.post("agent", "/questionnaires/nouveau", "model=buyers").await;
        let path = led(&village, &begun.location);
        let survey = launched(&village, &path, "opens_on=2021-06-15&closes_on=2021-06-30").await;
        let questions = question::of(&village.db, path.rsplit('/').next().unwrap()).await.unwrap();
        let asked: Vec<_> = questions.iter().filter(|one| one.is_asked()).collect();
        let (before, since, bought, buys) = (asked[0], asked[1], asked[2], asked[3]);
        for one in invitation::of(&village.db, survey.rsplit('/').next().unwrap()).await.unwrap() {
            let form = format!(
                "channel=phone&{}={}&{}={}&{}=100&{}=300",
                before.field(),
                before.options[1].id,
                since.field(),
                since.options[3].id,
                bought.field(),
                buys.field(),
            );
            let entered = village.post("agent", &format!("/invitations/{}", one.id), &form).await;
            assert_eq!(entered.status, 303, "{}", entered.text);
        }
        let page = village.get("board", &survey).await.text;
        assert!(page.contains("2, un peu") && page.contains("4, bien"), "{page}");
        assert!(page.contains("Total\u{a0}: 500") && page.contains("Total\u{a0}: 1\u{a0}500"), "{page}");
    }
}
