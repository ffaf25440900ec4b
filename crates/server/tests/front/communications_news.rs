//! News of the pole: read by everyone from their day on, in French or in English, corrected openly, withdrawn with why.
use crate::{concertation::row, organizations::id_of, reports::picture, upload::upload, village::Village};

const KEPT: &str = "/communications/nouvelles";
const FRENCH: &str =
    "title_fr=La+f%C3%AAte&lead_fr=Elle+a+lieu+au+quai.&text_fr=Un+%2A%2Abeau%2A%2A+jour.&action=1.1";

/// Writes a draft, and gives its id.
async fn write(village: &Village, rest: &str) -> String {
    id_of(&village.post("agent", &format!("{KEPT}/ajouter"), &format!("{FRENCH}{rest}")).await)
}

async fn publish(village: &Village, id: &str, day: &str) -> u16 {
    let path = format!("{KEPT}/{id}/publier");
    village.post("communications", &path, &format!("published_on={day}")).await.status
}

/// What machines read of a page.
fn described(page: &str) -> serde_json::Value {
    let (_, machine) = page.split_once("application/ld+json\">").unwrap();
    serde_json::from_str(machine.split("</script>").next().unwrap()).unwrap()
}

#[tokio::test]
async fn news_are_read_from_their_day_on_and_counted_then() {
    for mut village in Village::both().await {
        let quay = village.organization("Coop du Quai").await;
        let wrong = village.post("agent", &format!("{KEPT}/ajouter"), "title_en=A&mrc=zz").await;
        assert_eq!(wrong.status, 422);
        for field in ["title_fr", "lead_fr", "text_fr", "lead_en", "text_en", "mrc", "action"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        assert!(wrong.text.contains("value=\"A\""), "what was typed stays");
        let path = format!("{KEPT}/ajouter");
        assert_eq!(village.post("board", &path, FRENCH).await.status, 403, "the board keeps nothing");
        let id = write(&village, &format!("&mrc=020&organization={quay}")).await;
        let read = format!("/nouvelles/{id}");
        assert_eq!(village.get("visitor", &read).await.status, 404, "a draft");
        assert!(village.get("visitor", "/nouvelles").await.text.contains("Aucune nouvelle"));
        assert!(!village.get("visitor", "").await.text.contains("Dernières nouvelles"));
        assert_eq!(publish(&village, &id, "2021-06-14").await, 422, "not from a day that is over");
        assert_eq!(publish(&village, &id, "2021-06-20").await, 303);
        let count =
            async |village: &Village| village.figure("communications.news", "2021-04-01", "2022-03-31").await;
        let told =
            async |village: &Village| village.get("agent", &format!("/organisations/{quay}")).await.text;
        assert_eq!(village.get("visitor", &read).await.status, 404, "its day is to come");
        assert_eq!(count(&village).await, 0);
        assert!(!told(&village).await.contains("Nouvelle du pôle"));
        assert!(village.get("board", &format!("{KEPT}/{id}")).await.text.contains("À paraître"));
        village.clock.set("2021-06-20T13:00:00Z".parse().unwrap());
        village.sign_in_again().await;
        assert_eq!(count(&village).await, 1);
        assert!(told(&village).await.contains("Nouvelle du pôle"));
        let page = village.get("visitor", &read).await.text;
        assert!(page.contains("La fête") && page.contains("<strong>beau</strong>"), "{page}");
        assert!(page.contains("Coop du Quai"), "{page}");
        let machine = described(&page);
        assert_eq!(machine["@type"], "NewsArticle");
        assert_eq!(machine["datePublished"], "2021-06-20");
        assert_eq!(machine["inLanguage"], "fr-CA");
        let english = village.get("visitor", &format!("{read}?langue=en")).await.text;
        assert!(english.contains("<h1 lang=\"fr-CA\">La fête</h1>"), "French is said to be: {english}");
        assert_eq!(described(&english)["inLanguage"], "fr-CA");
        for path in ["/nouvelles", ""] {
            let page = village.get("visitor", path).await.text;
            assert!(page.contains("La fête") && page.contains(&read), "{path}: {page}");
        }
        let feed = village.get("visitor", "/nouvelles/fil.xml").await.text;
        assert!(feed.contains("<title>La fête</title>"), "{feed}");
        assert!(feed.contains("<pubDate>Sun, 20 Jun 2021 04:00:00 +0000</pubDate>"), "{feed}");
        assert!(village.get("board", "/recherche?q=fete").await.text.contains(&format!("{KEPT}/{id}")));
        assert_eq!(publish(&village, &id, "2021-07-01").await, 422, "what is read has its day");
    }
}

#[tokio::test]
async fn what_everyone_reads_is_corrected_openly_and_withdrawn_with_why() {
    for village in Village::both().await {
        let id = write(&village, "").await;
        let (change, read) = (format!("{KEPT}/{id}/modifier"), format!("/nouvelles/{id}"));
        let other = FRENCH.replace("beau", "immense");
        assert_eq!(village.post("agent", &change, &other).await.status, 303, "a draft is only changed");
        assert_eq!(publish(&village, &id, "2021-06-15").await, 303);
        let refused = village.post("agent", &change, FRENCH).await;
        assert!(refused.status == 422 && refused.text.contains("why-error"), "{}", refused.text);
        let placed = village.post("agent", &change, &format!("{other}&mrc=020")).await;
        assert_eq!(placed.status, 303, "where it happens is no word of it: {}", placed.text);
        let why = format!("{FRENCH}&mrc=020&why=Le+jour+%C3%A9tait+%3Cbeau%3E");
        assert_eq!(village.post("agent", &change, &why).await.status, 303);
        let page = village.get("visitor", &read).await.text;
        assert!(page.contains("Corrigée le") && page.contains("Le jour était &#60;beau&#62;"), "{page}");
        assert!(page.contains("<strong>beau</strong>") && !page.contains("immense"), "{page}");
        assert_eq!(described(&page)["dateModified"], "2021-06-15");
        let kept = village.get("board", &format!("{KEPT}/{id}")).await.text;
        assert!(kept.contains("<strong>immense</strong>") && kept.contains("Nouvelle corrigée"), "{kept}");
        let away = format!("/communications/retirer/nouvelle/{id}");
        assert_eq!(village.post("agent", &away, "why=").await.status, 422);
        assert_eq!(village.post("agent", &away, "why=Annul%C3%A9e").await.status, 303);
        assert_eq!(village.get("visitor", &read).await.status, 404);
        assert_eq!(village.figure("communications.news", "2021-04-01", "2022-03-31").await, 0);
        assert!(!village.get("visitor", "").await.text.contains("La fête"));
        assert_eq!(row(&village, "select withdrawn_why from news").await, "Annulée");
    }
}

#[tokio::test]
async fn news_in_both_languages_go_into_a_bulletin_as_they_are() {
    for village in Village::both().await {
        let id = write(&village, "&title_en=The+party&lead_en=On+the+wharf.&text_en=A+day.").await;
        let bulletin = "title_fr=Infolettre&action=1.1&mrc=020";
        let path = "/communications/infolettres/ajouter";
        let bulletin = id_of(&village.post("communications", path, bulletin).await);
        let path = format!("/communications/infolettres/{bulletin}");
        let key = format!("news-{id}");
        assert!(!village.get("agent", &path).await.text.contains(&key), "a draft is not proposed");
        assert_eq!(publish(&village, &id, "2021-06-15").await, 303);
        let read = format!("/nouvelles/{id}");
        let english = village.get("visitor", &format!("{read}?langue=en")).await.text;
        assert!(english.contains("<h1 lang=\"en-CA\">The party</h1>"), "{english}");
        assert_eq!(described(&english)["headline"], "The party");
        let french = village.get("visitor", &read).await.text;
        assert!(french.contains("<h1 lang=\"fr-CA\">La fête</h1>"), "{french}");
        assert!(village.get("agent", &path).await.text.contains(&key));
        let taken = village.post("agent", &format!("{path}/reprendre"), &format!("row={key}")).await;
        assert_eq!(taken.status, 303);
        assert_eq!(row(&village, "select title_en from bulletin_item").await, "The party");
        assert_eq!(row(&village, "select text_fr from bulletin_item").await, "Elle a lieu au quai.");
        assert_eq!(row(&village, "select path from bulletin_item").await, read);
        assert!(!village.get("agent", &path).await.text.contains(&key), "taken once");
        assert_eq!(row(&village, "select mrc from bulletin").await, "020");
    }
}

#[tokio::test]
async fn a_photograph_stands_beside_news_only_while_its_rights_hold() {
    for mut village in Village::both().await {
        let texts = [
            ("kind", "photo"),
            ("title", "Le quai"),
            ("author", "Abel Rive"),
            ("alternative", "Un quai au matin"),
            ("licence", "cc-by"),
            ("until_on", "2021-12-31"),
        ];
        let keep = async |shows: &'static str| {
            let texts = [&texts[..], &[("shows", shows)]].concat();
            let path = "/communications/phototheque/ajouter";
            id_of(&upload(&village, "agent", path, &texts, &picture()).await)
        };
        let (unagreed, sound) = (keep("persons").await, keep("nobody").await);
        let path = format!("{KEPT}/ajouter");
        for media in [unagreed.as_str(), "zz"] {
            let refused = village.post("agent", &path, &format!("{FRENCH}&media={media}")).await;
            assert!(refused.status == 422 && refused.text.contains("media-error"), "{}", refused.text);
        }
        let id = write(&village, &format!("&media={sound}")).await;
        let (read, photo) = (format!("/nouvelles/{id}"), format!("/nouvelles/{id}/photo"));
        assert_eq!(village.get("visitor", &photo).await.status, 404, "a draft shows nothing");
        assert_eq!(publish(&village, &id, "2021-06-15").await, 303);
        let page = village.get("visitor", &read).await.text;
        assert!(page.contains("Abel Rive, Creative Commons BY"), "{page}");
        assert!(page.contains("alt=\"Un quai au matin\""), "{page}");
        assert!(described(&page)["image"].as_str().unwrap().ends_with(&photo), "{page}");
        for path in [photo.clone(), format!("{photo}/petite")] {
            assert_eq!(village.get("visitor", &path).await.status, 200, "{path}");
        }
        village.clock.set("2022-01-01T15:00:00Z".parse().unwrap());
        village.sign_in_again().await;
        assert_eq!(village.get("visitor", &photo).await.status, 404, "its rights are over");
        let page = village.get("visitor", &read).await.text;
        assert!(page.contains("La fête") && !page.contains("<img"), "{page}");
        let same = format!("{FRENCH}&media={sound}&mrc=020");
        let changed = village.post("agent", &format!("{KEPT}/{id}/modifier"), &same).await;
        assert_eq!(changed.status, 303, "the rest is still changed: {}", changed.text);
    }
}
