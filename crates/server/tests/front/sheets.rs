//! Sheets: photographs without a trace of their place, and offers edited, put in order and ended on a day.
use crate::{
    directory::{enterprise, offer, publish},
    hostile::encoded,
    organizations::hidden,
    upload::upload,
    village::Village,
};
use std::io::Cursor;

pub fn picture(width: u32, height: u32, format: image::ImageFormat) -> Vec<u8> {
    let mut file = Cursor::new(vec![]);
    image::DynamicImage::new_rgb8(width, height).write_to(&mut file, format).unwrap();
    file.into_inner()
}

/// A JPEG that says where it was taken, as cameras do (Exif), and whose sides are turned by its orientation.
fn located() -> Vec<u8> {
    let plain = picture(2_000, 1_000, image::ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0".to_vec();
    // Orientation 6: a quarter turn.
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPSLatitude 48.8316 N");
    let size = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xFF, 0xE1], &size, &exif, &plain[2..]].concat()
}

/// A PNG of a few bytes that says it is 60,000 pixels a side.
fn bomb() -> Vec<u8> {
    let mut png = picture(1, 1, image::ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60]);
    let crc = png[12..29].iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 },
        )
    });
    png[29..33].copy_from_slice(&(!crc).to_be_bytes());
    png
}

#[tokio::test]
async fn a_photograph_is_shown_small_described_credited_and_without_its_place() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        let path = format!("/fiches/{id}/photos");
        let texts = [("alternative", "Le quai au <matin>"), ("credit", "Zoé"), ("consent", "nobody")];
        for (file, why) in
            [(&b"GIF89a"[..], "JPEG, PNG ou WebP"), (&bomb(), "trop grande"), (b"", "Choisissez une photo")]
        {
            let sent = upload(&village, "agent", &path, &texts, file).await;
            assert!(sent.text.contains("file-error") && sent.text.contains(why), "{why}: {}", sent.text);
            assert!(sent.text.contains("Le quai au &#60;matin&#62;"), "typed values are kept");
        }
        let mute = upload(&village, "agent", &path, &[], &located()).await;
        for field in ["alternative", "credit", "consent"] {
            assert!(mute.text.contains(&format!("{field}-error")), "{field}");
        }
        assert_eq!(upload(&village, "board", &path, &texts, &located()).await.status, 403);
        assert_eq!(upload(&village, "agent", &path, &texts, &located()).await.status, 303);
        let second = [("alternative", "L’atelier"), ("credit", "Léo"), ("consent", "given")];
        let wide = picture(300, 200, image::ImageFormat::WebP);
        assert_eq!(upload(&village, "agent", &path, &second, &wide).await.status, 303);
        let page = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(
            page.contains("width=\"240\" height=\"480\" alt=\"Le quai au &#60;matin&#62;\" loading=\"lazy\""),
            "{page}"
        );
        assert!(page.contains("width=\"300\" height=\"200\"") && page.contains("Zoé"), "never blown up");
        assert!(page.contains("\"creditText\":\"Léo\"") && page.contains("ImageObject"));
        assert!(page.find("Le quai au").unwrap() < page.find("L’atelier").unwrap());
        let photo =
            page.split("/repertoire/photos/").nth(1).unwrap().split(['"', '/']).next().unwrap().to_owned();
        let kept = directory::photo::bytes(&village.db, &photo, false).await.unwrap();
        assert!(!kept.windows(4).any(|part| part == b"Exif" || part == b"GPSL"), "nothing the camera noted");
        let kept = image::load_from_memory(&kept).unwrap();
        assert_eq!((kept.width(), kept.height()), (800, 1_600));
        let data = village.get("visitor", "/repertoire/donnees.json").await.text;
        assert!(data.contains("L’atelier") && !data.contains("consent"));
        let here = format!("/repertoire/photos/{photo}/petite");
        assert_eq!(village.get("visitor", &here).await.status, 200);
        let page = village.get("agent", &path).await.text;
        let row = hidden(page.split("<figure").nth(2).unwrap(), "row");
        village.post("agent", &format!("{path}/monter"), &format!("row={row}")).await;
        let page = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(page.find("L’atelier").unwrap() < page.find("Le quai au").unwrap(), "put in order");
        let other = enterprise(&village, "Autre", "nonprofit", "030", "Gaspé").await;
        village.post("agent", &format!("/fiches/{other}/photos/retirer"), &format!("row={photo}")).await;
        assert_eq!(village.get("visitor", &here).await.status, 200, "another's photograph stays");
        village.post("agent", &format!("{path}/retirer"), &format!("row={photo}")).await;
        assert_eq!(village.get("visitor", &here).await.status, 404);
        let kept = village.get("agent", &format!("/fiches/{id}")).await.text;
        let seen = hidden(&kept, "seen");
        village.post("agent", &format!("/fiches/{id}"), &format!("seen={seen}&shown=sector")).await;
        let page = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(!page.contains("/repertoire/photos/"), "photographs are shown by choice");
        assert_eq!(village.get("visitor", &format!("/repertoire/photos/{row}")).await.status, 404);
        assert_eq!(village.get("agent", &format!("/repertoire/photos/{row}")).await.status, 200);
    }
}

#[tokio::test]
async fn offers_are_edited_put_in_order_and_ended_on_a_day() {
    for village in Village::both().await {
        let id = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        publish(&village, &id).await;
        offer(&village, &id, "name_fr=Pain&deal=sale").await;
        offer(&village, &id, "name_fr=Chapiteau&deal=rental").await;
        let page = village.get("agent", &format!("/fiches/{id}")).await.text;
        let rows: Vec<String> =
            page.split("/offres/retirer\"").skip(1).map(|form| hidden(form, "row")).collect();
        assert_eq!(rows.len(), 2);
        let edit = format!("/fiches/{id}/offres");
        let form = village.get("agent", &format!("{edit}?row={}", rows[1])).await.text;
        assert!(form.contains("value=\"Chapiteau\"") && form.contains("value=\"rental\" checked"));
        let wrong = village
            .post(
                "agent",
                &format!("{edit}/modifier"),
                &format!("row={}&name_fr=&deal=gift&serves=moon", rows[1]),
            )
            .await;
        for field in ["name_fr", "deal", "serves"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}");
        }
        let typed =
            format!("row={}&name_fr=Grand+chapiteau&deal=both&buyers=yes&serves=030&serves=050", rows[1]);
        assert_eq!(village.post("agent", &format!("{edit}/modifier"), &typed).await.status, 303);
        village.post("agent", &format!("{edit}/monter"), &format!("row={}", rows[1])).await;
        let public = village.get("visitor", &format!("/repertoire/{id}")).await.text;
        assert!(public.find("Grand chapiteau").unwrap() < public.find("Pain").unwrap(), "{public}");
        assert!(public.contains("La Côte-de-Gaspé, Bonaventure") && public.contains("Vente et location"));
        let found = village.get("visitor", "/repertoire?acheteurs=yes&q=chapiteau").await.text;
        assert!(found.contains("Coop du Quai"));
        let other = enterprise(&village, "Autre", "nonprofit", "030", "Gaspé").await;
        let stolen = village.post("agent", &format!("/fiches/{other}/offres/modifier"), &typed).await;
        assert_eq!(stolen.status, 404);
        let none = village
            .post("agent", &format!("{edit}/retirer"), &format!("row={}&on=2021-02-30", rows[0]))
            .await;
        assert!(none.text.contains("on-error"));
        let ends = village
            .post("agent", &format!("{edit}/retirer"), &format!("row={}&on=2021-07-01", rows[0]))
            .await;
        assert_eq!(ends.status, 303);
        assert!(
            village.get("visitor", &format!("/repertoire/{id}")).await.text.contains("Pain"),
            "until that day"
        );
        village.clock.set("2021-07-01T16:00:00Z".parse().unwrap());
        assert!(!village.get("visitor", &format!("/repertoire/{id}")).await.text.contains("Pain"));
        let kept = village.get("agent", &format!("/fiches/{id}")).await.text;
        assert!(kept.contains("Ce qui n’est plus offert") && kept.contains("Produit ou service modifié"));
    }
}

#[tokio::test]
async fn what_is_offered_in_french_is_found_in_english_whatever_the_form_or_a_slip() {
    for village in Village::both().await {
        let quay = enterprise(&village, "Coop du Quai", "cooperative", "030", "Gaspé").await;
        let hall = enterprise(&village, "Salle des Vents", "nonprofit", "030", "Percé").await;
        publish(&village, &quay).await;
        publish(&village, &hall).await;
        offer(&village, &quay, "name_fr=Service+de+traiteur&deal=sale").await;
        offer(&village, &hall, "name_fr=Chapiteaux&deal=rental").await;
        let found = async |words: &str| {
            let page = village.get("visitor", &format!("/repertoire?q={words}")).await.text;
            (page.contains("\">Coop du Quai</a>"), page.contains("\">Salle des Vents</a>"))
        };
        for words in ["catering", "caterers", "caterring", "traiteurs"] {
            assert_eq!(found(words).await, (true, false), "{words}");
        }
        for words in ["tents", "rental", "rentals", "renting", "tent+rental", "location"] {
            assert_eq!(found(words).await, (false, true), "{words}");
        }
    }
}

#[tokio::test]
async fn a_full_page_of_the_directory_stays_light() {
    for village in Village::both().await {
        for nth in 0..30 {
            let name = format!("Coopérative de solidarité des métiers et des marées numéro {nth}");
            let id = enterprise(&village, &name, "cooperative", "030", "Gaspé").await;
            publish(&village, &id).await;
            for what in ["Location de chapiteaux et de scènes", "Entretien ménager d’édifices publics"] {
                offer(&village, &id, &format!("name_fr={}&deal=both&buyers=yes", encoded(what))).await;
            }
        }
        let page = village.get("visitor", "/repertoire?q=rental").await.text;
        assert!(page.matches("<li><h2").count() == 25 && page.len() < 100_000, "{} bytes", page.len());
    }
}
