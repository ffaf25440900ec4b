//! Results and the portrait: counted with small cells hidden, raw answers by right, public only once published.
use crate::{
    surveys::{enterprise, launched, led},
    village::Village,
};
use surveys::{invitation, question};

/// A survey of twenty enterprises, all of which answered: three of them no, and each with its number of jobs.
pub async fn answered(village: &Village) -> String {
    for i in 0..20 {
        enterprise(village, &format!("Coop {i:02}"), if i < 17 { "030" } else { "050" }).await;
    }
    let begun = village.post("agent", "/questionnaires/nouveau", "title_fr=Portrait+annuel").await;
    let path = led(village, &begun.location);
    for question in [
        "kind=yes&words_fr=Avez-vous+un+site&required=1",
        "kind=number&words_fr=Emplois&means=jobs&required=1",
        "kind=amount&words_fr=Revenus&means=revenue",
        "kind=text&words_fr=Un+mot",
        "kind=year&words_fr=Fond%C3%A9e+en&means=founded",
    ] {
        assert_eq!(village.post("agent", &format!("{path}/questions"), question).await.status, 303);
    }
    let questions = question::of(&village.db, path.rsplit('/').next().unwrap()).await.unwrap();
    let survey = launched(village, &path, "opens_on=2021-06-15&closes_on=2021-06-30").await;
    let mut invited = invitation::of(&village.db, survey.rsplit('/').next().unwrap()).await.unwrap();
    invited.sort_by(|a, b| a.name.cmp(&b.name));
    for (i, one) in invited.iter().enumerate() {
        let said = if i < 3 { "no" } else { "yes" };
        let form = format!(
            "channel=phone&{}={said}&{}={}&{}=%3Cscript%3Ealert(1)%3C/script%3E&{}={}",
            questions[0].field(),
            questions[1].field(),
            i + 1,
            questions[3].field(),
            questions[4].field(),
            1990 + i
        );
        if i == 0 {
            for year in ["2022", "1995,5", "95", "abc"] {
                let form = form.replace("=1990", &format!("={year}"));
                let refused = village.post("agent", &format!("/invitations/{}", one.id), &form).await;
                assert_eq!(refused.status, 422, "{year}");
                assert!(refused.text.contains(&format!("{}-error", questions[4].field())), "{year}");
            }
        }
        let entered = village.post("agent", &format!("/invitations/{}", one.id), &form).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
    }
    survey
}

#[tokio::test]
async fn results_hide_what_is_small_and_what_would_give_it_back() {
    for village in Village::both().await {
        let survey = answered(&village).await;
        let page = village.get("board", &survey).await.text;
        assert!(page.contains("20 réponses sur 20 organisations invitées"), "{page}");
        assert!(page.matches("moins de 5, ou caché").count() >= 2);
        assert!(
            !page.contains(">17<") && !page.contains(">3<"),
            "three are not told, nor the seventeen others"
        );
        assert!(page.contains("Médiane\u{a0}: 10,5") && page.contains("Total\u{a0}: 210"), "{page}");
        assert!(
            page.contains("Médiane\u{a0}: 2000.") && page.matches("Total").count() == 1,
            "years are not summed"
        );
        assert!(page.contains("ils sont arrondis"), "{page}");
        assert!(page.contains("Trop peu de réponses"), "nobody told its revenue");
        assert!(!page.contains("reponses.csv") && !page.contains("alert(1)"));
        let results = village.get("board", &format!("{survey}/resultats.csv")).await;
        assert!(
            results.status == 200 && results.text.contains("moins de 5") && !results.text.contains("Coop 01")
        );
        assert_eq!(village.get("board", &format!("{survey}/reponses.csv")).await.status, 403);
        let raw = village.get("agent", &format!("{survey}/reponses.csv")).await.text;
        assert!(raw.lines().count() == 21 && raw.contains("Coop 01") && raw.contains("Téléphone"), "{raw}");
        assert!(village.get("direction", &format!("{survey}/reponses.xlsx")).await.status == 200);
    }
}

#[tokio::test]
async fn the_portrait_is_public_once_published_with_small_counts_hidden() {
    for village in Village::both().await {
        let survey = answered(&village).await;
        assert_eq!(village.get("visitor", "/portrait").await.status, 404);
        let page = village.get("agent", "/portrait").await.text;
        assert!(
            page.contains("par=mrc&#38;valeur=050\">3</a>")
                || page.contains("par=mrc&amp;valeur=050\">3</a>"),
            "{page}"
        );
        assert!(
            page.contains("11\u{a0}200") && page.contains("29 avril 2019"),
            "the province with its source and year"
        );
        assert!(page.contains("Aucun sondage annuel n’est encore terminé"));
        let rows = village.get("board", "/portrait/entreprises?par=mrc&valeur=050").await.text;
        assert!(rows.contains("Coop 19") && !rows.contains("Coop 01"));
        village.clock.set("2021-07-01T13:00:00Z".parse().unwrap());
        let page = village.get("agent", "/portrait").await.text;
        assert!(page.contains("210") && page.contains("20 réponses sur 20"), "{page}");
        assert!(
            page.contains(&format!("{survey}/organisations"))
                && !village.get("board", "/portrait").await.text.contains("etat=answered")
        );
        assert!(
            page.contains("De 0 à moins de 5") && page.contains("moins de 5, ou caché"),
            "four enterprises have few jobs"
        );
        assert_eq!(village.post("agent", "/portrait/publier", "").await.status, 403);
        assert_eq!(village.post("direction", "/portrait/publier", "").await.status, 303);
        let public = village.get("visitor", "/portrait").await;
        assert_eq!(public.status, 200);
        assert!(
            !public.text.contains("/portrait/entreprises")
                && !public.text.contains(">17<")
                && !public.text.contains(">3<")
        );
        assert!(
            public.text.contains(">20<")
                && village
                    .get("visitor", "/portrait?langue=en")
                    .await
                    .text
                    .contains("Portrait of the region")
        );
        assert_eq!(village.post("direction", "/portrait/retirer", "").await.status, 303);
        assert_eq!(village.get("visitor", "/portrait").await.status, 404);
    }
}

#[tokio::test]
async fn numbers_of_a_survey_open_to_those_they_count_for_whoever_may_read_what_each_said() {
    for village in Village::both().await {
        let survey = answered(&village).await;
        let opened = |page: &str, part: &str| -> String {
            let hrefs = page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
            let plain = hrefs.map(|href| href.replace("&#38;", "&").replace("&amp;", "&"));
            let found = plain.into_iter().find(|href| href.contains(part)).unwrap_or_default();
            found.replacen(&format!("/{}", village.slug()), "", 1)
        };
        let page = village.get("agent", &survey).await.text;
        let rows = async |path: &str| {
            let rows = village.get("agent", path).await;
            assert_eq!((rows.status, village.get("board", path).await.status), (200, 403), "{path}");
            rows.text.matches("/invitations/").count()
        };
        assert_eq!(rows(&opened(&page, "etat=asked")).await, 20);
        assert!(!village.get("board", &survey).await.text.contains("etat="), "nor whose answers they are");
        let questions =
            question::of(&village.db, &surveys::survey::all(&village.db).await.unwrap()[0].questionnaire_id)
                .await
                .unwrap();
        for (said, count) in [("choix=no", 3), ("choix=yes", 17), ("choix=-", 0), ("de=0", 0)] {
            let path = format!("{survey}/organisations?etat=answered&question={}&{said}", questions[0].id);
            assert_eq!(rows(&path).await, count, "{said}");
        }
        let rate = opened(&page, "/chiffres/surveys.response-rate");
        assert_eq!(village.get("board", &rate).await.status, 200, "{rate}");
        let list = village.get("agent", "/questionnaires").await.text;
        assert!(list.contains("organisations?etat=answered") && list.contains("organisations?etat=asked"));
        village.clock.set("2021-07-02T13:00:00Z".parse().unwrap());
        let portrait = village.get("agent", "/portrait").await.text;
        assert_eq!(rows(&opened(&portrait, "de=1000&a=2000")).await, 10, "{portrait}");
        let sum = format!("question={}", questions[1].id);
        assert_eq!(rows(&opened(&portrait, &sum)).await, 20, "{portrait}");
        assert!(!village.get("board", "/portrait").await.text.contains("question="));
    }
}
