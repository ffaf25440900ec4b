//! Two records of one organization in the directory: what either told everyone is told of the one that stays.
use crate::{
    directory::{offer, publish, write},
    merge::{add, merge, part},
    organizations::hidden,
    sheets::picture,
    upload::upload,
    village::Village,
};

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");
const TOLD: &str = "sector=food&serves=030&story_fr=Un+quai+ouvert&shown=sector&shown=serves&shown=story&\
                    shown=photos&shown=offers";

/// One that is in no directory, and its double, published with all that a sheet tells.
async fn two(village: &Village) -> (String, String) {
    let one = "legal_form=cooperative&municipality=Gasp%C3%A9&role=enterprise";
    let kept = add(village, &format!("name=Coop+du+Quai&{one}")).await;
    let other = add(village, &format!("name=Coop+Quai&{one}")).await;
    assert_eq!(write(village, &other, TOLD).await, 303);
    offer(village, &other, "name_fr=Paniers&deal=sale").await;
    let texts = [("alternative", "Le quai au matin"), ("credit", "Zoé"), ("consent", "nobody")];
    let file = picture(300, 200, image::ImageFormat::Png);
    let path = format!("/fiches/{other}/photos");
    assert_eq!(upload(village, "agent", &path, &texts, &file).await.status, 303);
    publish(village, &other).await;
    (kept, other)
}

fn photo_of(page: &str) -> String {
    page.split("/repertoire/photos/").nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned()
}

#[tokio::test]
async fn a_published_sheet_is_not_lost_when_its_record_is_merged_and_comes_back_when_parted() {
    for village in Village::both().await {
        let (kept, other) = two(&village).await;
        let sheet = |id: &str| format!("/repertoire/{id}");
        let photo = photo_of(&village.get("visitor", &sheet(&other)).await.text);
        let food = async || village.get("board", "/portrait/entreprises?par=sector&valeur=food").await.text;
        assert!(food().await.contains("Coop Quai"));
        assert_eq!(merge(&village, &kept, &other, "&name=first").await.status, 303);
        let page = village.get("visitor", &sheet(&kept)).await;
        assert_eq!(page.status, 200, "{}", page.text);
        for told in [
            "Coop du Quai",
            "Un quai ouvert",
            "Alimentation",
            "La Côte-de-Gaspé",
            "Paniers",
            "Le quai au matin",
        ] {
            assert!(page.text.contains(told), "{told}: {}", page.text);
        }
        let led = village.get("visitor", &sheet(&other)).await;
        assert!(led.location.ends_with(&sheet(&kept)), "{}", led.location);
        assert_eq!(village.get("visitor", &format!("/repertoire/photos/{photo}")).await.status, 200);
        let found = village.get("visitor", "/repertoire?q=paniers&secteur=food").await.text;
        assert!(found.contains("\">Coop du Quai</a>") && !found.contains("\">Coop Quai</a>"), "{found}");
        let data = village.get("visitor", "/repertoire/donnees.json").await.text;
        assert!(data.contains("\"total\":1") && data.contains(&kept) && data.contains(&photo), "{data}");
        assert!(food().await.contains("Coop du Quai"), "the portrait keeps its sector");
        assert_eq!(village.figure("directory.published", YEAR.0, YEAR.1).await, 1);
        assert_eq!(village.rows("directory.fresh", YEAR.0, YEAR.1).await, 1);
        assert_eq!(village.figure("people.merged", YEAR.0, YEAR.1).await, 1);
        let form = village.get("agent", &format!("/fiches/{kept}")).await.text;
        assert!(form.contains("Un quai ouvert") && form.contains("/retirer\""), "{form}");

        assert_eq!(part(&village, &kept).await.status, 303);
        assert_eq!(village.figure("people.merged", YEAR.0, YEAR.1).await, 0);
        assert_eq!(village.get("visitor", &sheet(&kept)).await.status, 404);
        let page = village.get("visitor", &sheet(&other)).await;
        assert!(page.status == 200 && page.text.contains("Un quai ouvert") && page.text.contains(&photo));
        assert!(food().await.contains("Coop Quai") && !food().await.contains("Coop du Quai"));
    }
}

#[tokio::test]
async fn a_sheet_written_since_the_merge_speaks_for_both_and_one_withdrawal_is_enough() {
    for village in Village::both().await {
        let (kept, other) = two(&village).await;
        publish(&village, &kept).await;
        assert_eq!(merge(&village, &kept, &other, "").await.status, 303);
        let sheet = format!("/repertoire/{kept}");
        let page = village.get("visitor", &sheet).await.text;
        assert!(page.contains("Un quai ouvert"), "what it does not say itself: {page}");
        assert_eq!(village.figure("directory.published", YEAR.0, YEAR.1).await, 1);
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        assert_eq!(write(&village, &kept, "sector=food&serves=030&shown=sector&shown=story").await, 303);
        let page = village.get("visitor", &sheet).await.text;
        assert!(page.contains("Alimentation") && !page.contains("Un quai ouvert"), "{page}");
        assert!(!page.contains("La Côte-de-Gaspé</dd>") && !page.contains("Paniers"), "what was unticked");
        let photo = photo_of(&village.get("agent", &format!("/fiches/{kept}/photos")).await.text);
        let remove = format!("/fiches/{kept}/photos/retirer");
        assert_eq!(village.post("agent", &remove, &format!("row={photo}")).await.status, 303);
        let photos = village.get("agent", &format!("/fiches/{kept}/photos")).await.text;
        assert!(!photos.contains(&photo), "what the other brought is taken out here");
        assert_eq!(village.post("agent", &format!("/fiches/{kept}/retirer"), "").await.status, 303);
        assert_eq!(village.get("visitor", &sheet).await.status, 404);
        assert!(village.get("visitor", "/repertoire").await.text.contains("Aucune fiche"));
    }
}

#[tokio::test]
async fn a_link_sent_to_a_record_that_was_merged_since_leads_to_the_sheet_it_stands_under() {
    for village in Village::both().await {
        let (kept, other) = two(&village).await;
        let link = crate::owners::ask(&village, &other, "zoe@coop.example").await;
        assert_eq!(merge(&village, &kept, &other, "&name=first").await.status, 303);
        let page = village.get("visitor", &link).await.text;
        let said = [("phone", "418 555-0142"), ("story_fr", "Un quai ouvert"), ("serves", "030")];
        let form = format!("{}&sector=food", crate::owners::filled(&page, &said));
        let sent = village.post("visitor", &link, &form).await;
        assert!(sent.location.contains("dir-answer-waits"), "{}", sent.text);
        let waiting = village.get("agent", &format!("/fiches/{kept}/propositions")).await.text;
        assert!(waiting.contains("418 555-0142"), "{waiting}");
        assert!(village.get("agent", "/fiches/propositions").await.text.contains("Coop du Quai"));
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        let decided = format!("row={}&decision=accepted&reason=", hidden(&waiting, "row"));
        let path = format!("/fiches/{kept}/propositions");
        assert_eq!(village.post("agent", &path, &decided).await.status, 303);
        let waited = async |day: &str| village.figure("directory.corrections-waiting", YEAR.0, day).await;
        assert_eq!((waited("2021-06-14").await, waited("2021-06-15").await), (0, 1));
        assert_eq!(waited("2021-06-16").await, 0, "decided that day");
        assert!(village.get("agent", &format!("/fiches/{kept}")).await.text.contains("418 555-0142"));
    }
}
