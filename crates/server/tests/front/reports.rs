//! Reports: from the draft to the signature, the differences, the PDF, and what everyone may read.
use crate::{
    organizations::hidden,
    upload::upload,
    village::{Village, stores},
};
use axum::{body::Body, http::Request};
use db::{Clock, Store};
use server::command::report::Asked;
use std::path::{Path, PathBuf};
use tower::ServiceExt;

pub const SERVED: &str = "accompaniment.organizations-served";
/// Said as whoever wants another report of the same days does: some tests open two.
const PERIOD: &str = "title=Bilan+du+printemps&from=2021-04-01&to=2021-06-14&again=2021-04-01+2021-06-14";

pub async fn draft(village: &Village) -> String {
    let sent = village.post("agent", "/rapports", PERIOD).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let (_, rest) = sent.location.split_once("/rapports/").unwrap();
    format!("/rapports/{}", rest.split('?').next().unwrap())
}

pub async fn serve(village: &Village, organization: &str, day: &str) {
    let form = format!("organization={organization}&topic=finance&minutes=60&day={day}");
    assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
}

pub async fn sign(village: &Village, report: &str) {
    let page = format!("{report}/signer");
    let seen = hidden(&village.get("direction", &page).await.text, "seen").replace(' ', "+");
    let sent = village.post("direction", &page, &format!("seen={seen}")).await;
    assert!(sent.location.contains("avis=report-signed"), "{}", sent.text);
}

pub fn picture() -> Vec<u8> {
    let mut png = std::io::Cursor::new(vec![]);
    image::DynamicImage::new_rgb8(1_700, 20).write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

/// The words of a PDF that a page gave.
pub async fn printed(village: &Village, role: &str, path: &str) -> String {
    let file = pdf(village, role, path).await;
    let told = words_of(&file);
    std::fs::remove_file(file).unwrap();
    told
}

/// A PDF that a page gave, as a file.
pub async fn pdf(village: &Village, role: &str, path: &str) -> PathBuf {
    let request = Request::builder()
        .uri(format!("/{}{path}", village.slug()))
        .header("host", "localhost")
        .header("cookie", format!("maillon={}", village.session(role)));
    let response = village.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 200);
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let file = std::env::temp_dir().join(format!("maillon-{}.pdf", village.slug()));
    std::fs::write(&file, bytes).unwrap();
    file
}

fn words_of(pdf: &Path) -> String {
    let told = std::process::Command::new("pdftotext").arg(pdf).arg("-").output().unwrap();
    String::from_utf8(told.stdout).unwrap()
}

#[tokio::test]
async fn a_report_goes_from_draft_to_signature_to_paper() {
    for village in Village::both().await {
        let (a, b) = (village.organization("Coop du Quai").await, village.organization("Atelier").await);
        serve(&village, &a, "2021-04-01").await;
        serve(&village, &b, "2021-06-14").await;
        let report = draft(&village).await;
        let text = "section=2&body=Une+ann%C3%A9e+**pleine**.";
        assert_eq!(village.post("communications", &format!("{report}/textes"), text).await.status, 303);
        let page = village.get("board", &report).await;
        assert!(page.text.contains("<strong>2</strong> <span>Entreprises servies</span>"), "{}", page.text);
        assert!(page.text.contains("Une année <strong>pleine</strong>."));
        sign(&village, &report).await;
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        for words in ["Bilan du printemps", "Entreprises servies", "Une année pleine", "Annexe"] {
            assert!(told.contains(words), "{words} in {told}");
        }
        assert!(told.lines().any(|line| line.trim() == "2"), "{told}");
        let opened = village.get("board", &format!("{report}/chiffres/{SERVED}")).await;
        assert!(opened.text.contains("Coop du Quai") && opened.text.contains("2 lignes le prouvent"));
    }
}

#[tokio::test]
async fn what_moves_after_the_signature_moves_today_and_the_differences_but_not_the_report() {
    for village in Village::both().await {
        let (a, b) = (village.organization("Coop du Quai").await, village.organization("Atelier").await);
        serve(&village, &a, "2021-04-02").await;
        serve(&village, &b, "2021-05-03").await;
        let report = draft(&village).await;
        sign(&village, &report).await;
        let lines = village.lately(20).await;
        let late = lines.iter().find(|line| line.verb == "act.logged").unwrap();
        let path = format!("/accompagnement/{}/retirer", late.id);
        assert_eq!(village.post("agent", &path, "").await.status, 303);
        serve(&village, &a, "2021-06-01").await;
        assert_eq!(village.figure(SERVED, "2021-04-01", "2021-06-14").await, 1);
        let page = village.get("direction", &report).await;
        assert!(page.text.contains("<strong>2</strong> <span>Entreprises servies</span>"), "{}", page.text);
        let moved = village.get("direction", &format!("{report}/differences")).await;
        for words in
            ["N’est plus comptée", "Ajoutée depuis la signature", "Atelier", "2021-05-03", "2021-06-01"]
        {
            assert!(moved.text.contains(words), "{words} in {}", moved.text);
        }
        let (first, rest) = moved.text.split_once("n’ont pas bougé</summary>").unwrap();
        assert!(first.contains(SERVED) && !first.contains("chiffres/membership."), "what moved comes first");
        assert!(rest.contains("chiffres/membership.dues"), "{rest}");
        let opened = village.get("direction", &format!("{report}/chiffres/{SERVED}")).await;
        assert!(opened.text.contains("Atelier") && opened.text.contains("N’est plus comptée"));
        let again = village.post("agent", &format!("{report}/textes"), "section=2&body=Trop+tard").await;
        assert!(again.location.contains("report-refusal-signed"));
        assert!(!village.get("direction", &report).await.text.contains("Trop tard"));
        let twice = village.post("direction", &format!("{report}/signer"), "").await;
        assert!(!twice.location.contains("avis=report-signed"), "once is enough");
    }
}

#[tokio::test]
async fn a_report_is_signed_by_the_direction_from_the_day_after_its_last() {
    for village in Village::both().await {
        let late = "title=Bilan&from=2021-04-01&to=2021-06-15";
        let sent = village.post("agent", "/rapports", late).await;
        let (_, id) = sent.location.split_once("/rapports/").unwrap();
        let report = format!("/rapports/{}", id.split('?').next().unwrap());
        let early = village.post("direction", &format!("{report}/signer"), "").await;
        assert!(early.status == 422 && early.text.contains("La période n’est pas finie"), "{}", early.text);
        assert_eq!(village.post("agent", &format!("{report}/signer"), "").await.status, 403);
        assert_eq!(village.get("funder", &report).await.status, 404, "a funder reads no draft");
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        sign(&village, &report).await;
        assert_eq!(village.get("funder", &report).await.status, 200);
        assert_eq!(village.get("member", &report).await.status, 403);
    }
}

#[tokio::test]
async fn everyone_reads_a_published_report_without_a_name_in_it() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-04-02").await;
        let report = draft(&village).await;
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 404, "a draft");
        sign(&village, &report).await;
        assert_eq!(village.get("visitor", &format!("{report}/public")).await.status, 404);
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        for path in ["public".to_owned(), format!("public/{SERVED}")] {
            let page = village.get("visitor", &format!("{report}/{path}")).await;
            assert!(page.status == 200 && page.text.contains("Entreprise"), "{}", page.text);
            assert!(!page.text.contains("Coop du Quai"), "{}", page.text);
        }
        let told = printed(&village, "direction", &format!("{report}/public.pdf")).await;
        assert!(told.contains("Entreprise servie") && !told.contains("Coop du Quai"));
        assert_eq!(village.post("direction", &format!("{report}/depublier"), "").await.status, 303);
        assert_eq!(village.get("visitor", &format!("{report}/public")).await.status, 404);
    }
}

#[tokio::test]
async fn a_hostile_text_is_words_and_a_refused_form_keeps_what_was_typed() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let body =
            "body=%3Cscript%3Ealert(1)%3C%2Fscript%3E%00+%5Bici%5D(javascript%3Aalert(1))+%F0%9F%90%9F";
        for preview in ["&preview=1", ""] {
            let path = format!("{report}/textes");
            let sent = village.post("agent", &path, &format!("section=1&{body}{preview}")).await;
            let page = if preview.is_empty() { village.get("board", &report).await } else { sent };
            assert!(page.text.contains("&lt;script&gt;alert(1)"), "{}", page.text);
            assert!(!page.text.contains("<script>alert") && !page.text.contains("href=\"javascript"));
        }
        let long = format!("section=1&body={}fin", "a".repeat(20_000));
        let sent = village.post("agent", &format!("{report}/textes"), &long).await;
        assert!(
            sent.status == 422 && sent.text.contains("body-error") && sent.text.contains("afin</textarea>")
        );
        let wrong = village.post("agent", "/rapports", "title=&from=2021-06-01&to=2021-05-01").await;
        for told in ["title-error", "to-error", "value=\"2021-05-01\""] {
            assert!(wrong.text.contains(told), "{told} in {}", wrong.text);
        }
    }
}

#[tokio::test]
async fn a_photograph_is_shrunk_described_and_private_until_its_report_is_public() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let path = format!("{report}/photos");
        let texts = [("section", "2"), ("alternative", "Le quai au <matin>"), ("credit", "Pôle")];
        for hostile in
            [&b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>"[..], b"GIF89a", b"\x89PNG\r\n\x1a\n"]
        {
            let sent = upload(&village, "agent", &path, &texts, hostile).await;
            assert!(sent.status == 422 && sent.text.contains("file-error"), "{}", sent.text);
            assert!(sent.text.contains("Le quai au &#60;matin&#62;"), "typed values are kept");
        }
        let mute = upload(&village, "agent", &path, &texts[..1], &picture()).await;
        assert!(mute.text.contains("alternative-error"));
        assert_eq!(upload(&village, "board", &path, &texts, &picture()).await.status, 403);
        let sent = upload(&village, "agent", &path, &texts, &picture()).await;
        assert!(sent.location.contains("report-photo-added"), "{}", sent.text);
        let page = village.get("board", &report).await;
        let (_, rest) = page.text.split_once("/rapports/photos/").unwrap();
        let photo = format!("/rapports/photos/{}", rest.split(['"', '/']).next().unwrap());
        assert_eq!(village.get("board", &photo).await.status, 200);
        assert_eq!(village.get("visitor", &photo).await.status, 404);
        let kept = reports::photo::bytes(&village.db, photo.rsplit('/').next().unwrap()).await.unwrap();
        assert_eq!(image::load_from_memory(&kept).unwrap().width(), 1_600);
        sign(&village, &report).await;
        village.post("direction", &format!("{report}/publier"), "").await;
        assert_eq!(village.get("visitor", &photo).await.status, 200);
        printed(&village, "direction", &format!("{report}/rapport.pdf")).await;
        let late = village.post("agent", &format!("{photo}/retirer"), "").await;
        assert!(late.location.contains("report-refusal-signed"));
    }
}

#[tokio::test]
async fn the_demonstration_prints_its_year_from_the_command_line() {
    let (store, folder) = stores().into_iter().find(|(store, _)| matches!(store, Store::Folder(_))).unwrap();
    server::demo::make(&store).await.unwrap();
    let (pdf, json) = (folder.join("year.pdf"), folder.join("year.json"));
    let asked = |today| Asked {
        pole: "gim".into(),
        today,
        from: "2021-04-01".parse().unwrap(),
        to: "2022-03-31".parse().unwrap(),
        pdf: Some(pdf.clone()),
        json: Some(json.clone()),
        language: "fr".into(),
    };
    let clock = Clock::system();
    let settings = |name: &str| (name == "MAILLON_ORIGIN").then(|| "https://maillon.example/".to_owned());
    let settings = server::configuration::Configuration::of("", settings).unwrap();
    let told = async |today, key: &str| {
        server::command::report::run(asked(today), &store, &clock, &settings).await.unwrap();
        let sections: serde_json::Value = serde_json::from_slice(&std::fs::read(&json).unwrap()).unwrap();
        let mut figures = sections.as_array().unwrap().iter().flat_map(|s| s["figures"].as_array().unwrap());
        figures.find(|f| f["key"] == key).unwrap()["value"].as_i64().unwrap()
    };
    assert_eq!(told(true, SERVED).await, 45);
    assert!(words_of(&pdf).contains("ébauche du"), "not the signed report, and it says so");
    let acts_today = told(true, "accompaniment.acts").await;
    assert_eq!(told(false, "accompaniment.acts").await, acts_today + 1, "as signed");
    let words = words_of(&pdf);
    assert!(words.contains("signé le") && !words.contains("ébauche"), "{words}");
    assert!(words.lines().any(|line| line.trim() == "45") && words.contains("Annexe"), "{words}");
    let db = server::store::open_known(&store, "gim", &clock).await.unwrap();
    let all = reports::report::all(&db).await.unwrap();
    let report = all.into_iter().find(reports::report::Report::is_signed).unwrap();
    assert!(report.is_public());
    let photos = reports::photo::of(&db, &report.id).await.unwrap();
    assert_eq!(photos[0].credit, "Illustration de la démonstration");
    assert!(words.contains("tel que la démonstration l’imagine"), "{words}");
    let signed = reports::frozen::figures_of(&db, &report.id).await.unwrap();
    let acts = signed.iter().find(|figure| figure.key == "accompaniment.acts").unwrap();
    assert_eq!(acts.value, acts_today + 1, "one act was withdrawn after the signature");
    db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}
