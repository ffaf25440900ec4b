//! The logo of a pole: chosen with the words that stand for it, made fit, and borne by what is printed from then on.
use crate::{
    membership::{category, enrol},
    papers::rule,
    plan::begun,
    renewals::stay,
    reports::{draft, picture},
    upload::upload,
    village::Village,
};

/// The words that stand for pictures in a PDF, told as they are written there: UTF-16, in hexadecimal or as it is.
fn says(pdf: &[u8], words: &str) -> bool {
    let told: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex: String = told.iter().map(|byte| format!("{byte:02X}")).collect();
    let holds = |part: &[u8]| pdf.windows(part.len()).any(|window| window.eq_ignore_ascii_case(part));
    holds(hex.as_bytes()) || holds(&told)
}

/// How many pictures a PDF holds.
fn pictures(pdf: &[u8]) -> usize {
    let told: String = pdf.iter().map(|byte| char::from(*byte)).collect();
    told.matches("/Subtype/Image").count()
}

/// A picture of that size, as JPEG.
fn sized(width: u32, height: u32) -> Vec<u8> {
    let mut jpeg = std::io::Cursor::new(vec![]);
    image::DynamicImage::new_rgb8(width, height).write_to(&mut jpeg, image::ImageFormat::Jpeg).unwrap();
    jpeg.into_inner()
}

/// A picture that says it is of 9000 pixels by 9000: fewer a side than is read, but more in all.
fn huge() -> Vec<u8> {
    let mut bytes = sized(40, 40);
    let frame = bytes.windows(2).position(|two| two == [0xff, 0xc0]).unwrap();
    bytes[frame + 5..frame + 9].copy_from_slice(&[9_000_u16.to_be_bytes(), 9_000_u16.to_be_bytes()].concat());
    bytes
}

#[tokio::test]
async fn what_a_pole_prints_bears_its_logo_with_the_words_that_stand_for_it() {
    for village in Village::both().await {
        let (plan, _) = begun(&village).await;
        let report = draft(&village).await;
        let papers = [format!("/plan/{plan}/plan.pdf"), format!("{report}/rapport.pdf")];
        for paper in &papers {
            let before = village.bytes("board", paper).await;
            assert!(pictures(&before) == 0 && !says(&before, "Vague bleue"), "{paper}");
        }
        let words = [("alternative", "Vague bleue")];
        assert_eq!(upload(&village, "agent", "/reglages/logo", &words, &picture()).await.status, 403);
        let sent = upload(&village, "direction", "/reglages/logo", &words, &picture()).await;
        assert!(sent.status == 303 && sent.location.contains("settings-logo-saved"), "{}", sent.text);
        let page = village.get("direction", "/reglages").await.text;
        let shown = page.split("data:image/jpeg;base64,").nth(1).unwrap_or_else(|| panic!("{page}"));
        assert!(shown.contains("alt=\"Vague bleue\""), "{page}");
        let borne = village.house.poles[village.slug()].logo().unwrap();
        assert_eq!(image::load_from_memory(&borne.0).unwrap().width(), 660, "made smaller");
        for paper in &papers {
            let after = village.bytes("board", paper).await;
            assert!(pictures(&after) > 0 && says(&after, "Vague bleue"), "{paper}");
        }
        assert_eq!(village.post("direction", "/reglages/logo/retirer", "").await.status, 303);
        let bare = village.bytes("board", &papers[0]).await;
        assert!(pictures(&bare) == 0 && !says(&bare, "Vague bleue"));
        assert!(village.get("direction", "/reglages").await.text.contains("Aucun logo pour l’instant"));
    }
}

#[tokio::test]
async fn a_logo_that_is_none_or_has_no_words_is_refused_and_what_was_typed_is_kept() {
    for village in Village::both().await {
        let mute = upload(&village, "direction", "/reglages/logo", &[("alternative", " ")], &picture()).await;
        assert!(mute.status == 422 && mute.text.contains("Écrivez ce que dit le logo."), "{}", mute.text);
        let drawn = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
        for bytes in [&drawn[..], b"GIF89a"] {
            let words = [("alternative", "Vague bleue")];
            let wrong = upload(&village, "direction", "/reglages/logo", &words, bytes).await;
            assert!(wrong.status == 422 && wrong.text.contains("file-error"), "{}", wrong.text);
            assert!(wrong.text.contains("n’est pas une image PNG, JPEG ou WebP lisible"), "{}", wrong.text);
            assert!(wrong.text.contains("value=\"Vague bleue\""), "what was typed: {}", wrong.text);
        }
        for (bytes, told) in [(sized(1, 1), "32 pixels de côté au moins"), (huge(), "67\u{a0}mégapixels")]
        {
            let words = [("alternative", "Vague bleue")];
            let wrong = upload(&village, "direction", "/reglages/logo", &words, &bytes).await;
            assert!(wrong.status == 422 && wrong.text.contains(told), "{told}: {}", wrong.text);
        }
        let none = upload(&village, "direction", "/reglages/logo", &[("alternative", "Vague")], b"").await;
        assert!(none.text.contains("Choisissez l’image du logo."), "{}", none.text);
        assert!(village.house.poles[village.slug()].logo().is_none(), "nothing was kept");
    }
}

#[tokio::test]
async fn an_invoice_keeps_the_logo_it_was_issued_under() {
    for village in Village::both().await {
        let words = [("alternative", "Vague bleue")];
        assert_eq!(upload(&village, "direction", "/reglages/logo", &words, &picture()).await.status, 303);
        stay(&village).await;
        let category = category(&village, "Entreprise").await;
        rule(&village, &category, "amount=60&dues_on=2019-04-01").await;
        let member = enrol(&village, "Coop du Quai", &category, "2020-06-01").await;
        let issue = format!("/membres/{member}/factures");
        assert_eq!(village.post("agent", &issue, "year=2021-04-01").await.status, 303);
        let (id,): (String,) =
            sqlx::query_as("select id from dues_document").fetch_one(village.db.rows()).await.unwrap();
        let paper = format!("/membres/{member}/documents/{id}");
        let first = village.bytes("board", &paper).await;
        assert!(pictures(&first) > 0 && says(&first, "Vague bleue"));
        let words = [("alternative", "Phare rouge")];
        assert_eq!(upload(&village, "direction", "/reglages/logo", &words, &picture()).await.status, 303);
        assert!(village.bytes("board", &paper).await == first, "the same paper");
    }
}
