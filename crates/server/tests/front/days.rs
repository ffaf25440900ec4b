//! Days as people type them: one that is none is refused by its field, kept, and nothing is counted under it.
use crate::{
    membership::{category, enrol},
    village::Village,
};

#[tokio::test]
async fn a_day_that_does_not_exist_is_refused_in_every_address_that_asks_for_one() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        enrol(&village, "Coop du Quai", &category, "2021-04-01").await;
        let coop = village.organization("Coop de la Baie").await;
        let form = format!("organization={coop}&topic=finance&minutes=90&day=2021-06-15&note=");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        for (path, field) in [
            ("/membres?jour=2026-02-31", "jour"),
            ("/accompagnement?du=2026-02-31", "du"),
            ("/accompagnement?au=2026-02-31", "au"),
            ("/bilan?du=2026-02-31&au=2026-03-31", "du"),
            ("/chiffres/accompaniment.acts?du=2021-04-01&au=2026-02-31", "au"),
        ] {
            let page = village.get("direction", path).await;
            assert_eq!(page.status, 200, "{path}");
            let error = format!("id=\"{field}-error\">Ce jour n’existe pas au calendrier.");
            assert!(page.text.contains(&error), "{path}: {}", page.text);
            let kept = format!("name=\"{field}\" type=\"text\" value=\"2026-02-31\"");
            assert!(page.text.contains(&kept), "{path}: {}", page.text);
            for counted in ["Coop du Quai</a></th>", "Coop de la Baie</a></th>", "class=\"number\"", "1 acte"]
            {
                assert!(!page.text.contains(counted), "{path} counts {counted}");
            }
        }
        let english = village.get("direction", "/membres?jour=2021-02-29&langue=en").await;
        assert!(english.text.contains("There is no such day in the calendar."), "{}", english.text);
    }
}

#[tokio::test]
async fn an_unknown_value_in_an_address_is_said_and_a_file_is_not_made_of_it() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        enrol(&village, "Coop du Quai", &category, "2021-04-01").await;
        for (path, told) in [
            ("/membres?mrc=999", "mrc-error"),
            ("/membres?categorie=nulle", "categorie-error"),
            ("/accompagnement?sujet=astrologie", "sujet-error"),
            ("/accompagnement?organization=x", "who-error"),
            ("/accompagnement?du=2021-06-15&au=2021-06-01", "La fin vient avant le début."),
            ("/bilan?du=2021-04-01", "au-error"),
            ("/adhesions?etat=perdues", "etat-error"),
            ("/organisations?role=nul", "role-error"),
        ] {
            let page = village.get("direction", path).await;
            assert!(page.status == 200 && page.text.contains(told), "{path}: {}", page.text);
            assert!(!page.text.contains("Coop du Quai"), "{path}");
        }
        for path in
            ["/membres/registre.csv?jour=2026-02-31", "/accompagnement/exporter?du=2026-02-31&forme=csv"]
        {
            let sent = village.get("direction", path).await;
            assert!(sent.status == 303 && sent.location.contains("2026-02-31"), "{path} {}", sent.location);
        }
    }
}

#[tokio::test]
async fn a_form_says_whether_a_day_is_badly_written_or_is_none_at_all() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let send = |day: &'static str, rest: &'static str| {
            let form = format!("organization={coop}&topic=finance&minutes=90&day={day}&note=Vu{rest}");
            let village = &village;
            async move { village.post("agent", "/accompagnement/consigner", &form).await }
        };
        let none = send("2021-02-31", "").await;
        assert!(
            none.text.contains("Ce jour n’existe pas au calendrier.") && none.text.contains("2021-02-31")
        );
        assert!(send("31/02/2021", "").await.text.contains("sous la forme 2021-04-30"));
        assert!(send("0201-06-01", "").await.text.contains("Vérifiez l’année."));
        assert!(send("2021-06-16", "").await.text.contains("Le jour doit être passé"));
        let slip = send("2012-06-15", "").await;
        assert!(
            slip.status == 422 && slip.text.contains("name=\"sure\" value=\"2012-06-15\""),
            "{}",
            slip.text
        );
        assert!(slip.text.contains(">Vu</textarea>"), "what was typed is kept");
        assert_eq!(send("2012-06-15", "&sure=2013-06-15").await.status, 422, "sure of another day");
        assert_eq!(send("2012-06-15", "&sure=2012-06-15").await.status, 303);
        assert_eq!(send("2019-06-15", "").await.status, 303, "two years ago to the day is not long ago");
        assert_eq!(village.figure("accompaniment.acts", "2012-04-01", "2013-03-31").await, 1);
    }
}
