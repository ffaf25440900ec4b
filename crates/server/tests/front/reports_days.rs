//! A report and its days: not signed before they are past, not drafted twice unasked, and nothing told of nothing.
use crate::{
    reports::{SERVED, draft, printed, serve, sign},
    village::Village,
};
use db::Store;
use std::{path::Path, process::Command};

/// Runs `maillon report` of the days of `reports::draft` over a folder; gives what it said aside.
fn print(village: &Village, data: &Path, pdf: &Path, origin: Option<&str>) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillon"));
    let json = data.join("r.json");
    command
        .args(["report", "--pole", village.slug(), "--from", "2021-04-01", "--to", "2021-06-14"])
        .args([Path::new("--data"), data, Path::new("--pdf"), pdf, Path::new("--json"), &json])
        .env("MAILLON_CONFIG", "/dev/null")
        .env_remove("MAILLON_ORIGIN");
    if let Some(origin) = origin {
        command.env("MAILLON_ORIGIN", origin);
    }
    let done = command.output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.success(), "{said}");
    said
}

/// The web addresses that a PDF opens.
fn opened(pdf: &Path) -> String {
    let told = Command::new("pdfinfo").arg("-url").arg(pdf).output().unwrap();
    String::from_utf8(told.stdout).unwrap()
}

#[tokio::test]
async fn a_printed_report_opens_its_numbers_where_the_pole_is_reached() {
    let village = Village::both().await.remove(0);
    let Store::Folder(folder) = village.store() else { panic!("a folder") };
    let coop = village.organization("Coop du Quai").await;
    serve(&village, &coop, "2021-06-01").await;
    let pdf = folder.join("r.pdf");
    let said = print(&village, &folder, &pdf, None);
    assert!(said.contains("No `origin` is configured"), "{said}");
    assert!(!opened(&pdf).contains("http"), "{}", opened(&pdf));
    let at = format!("https://maillon.example/{}", village.slug());
    let said = print(&village, &folder, &pdf, Some("https://maillon.example/"));
    assert_eq!(said, "");
    let rows = format!("{at}/chiffres/{SERVED}?du=2021-04-01&au=2021-06-14");
    assert!(opened(&pdf).contains(&rows), "no report yet: {}", opened(&pdf));
    let drafted = draft(&village).await;
    for signed in [false, true] {
        print(&village, &folder, &pdf, Some("https://maillon.example"));
        let number = format!("{at}{drafted}/chiffres/{SERVED}");
        assert!(opened(&pdf).contains(&number), "{}", opened(&pdf));
        if !signed {
            sign(&village, &drafted).await;
        }
    }
}

#[tokio::test]
async fn a_printed_report_says_which_of_several_it_is() {
    let village = Village::both().await.remove(0);
    let Store::Folder(folder) = village.store() else { panic!("a folder") };
    let (first, pdf) = (draft(&village).await, folder.join("r.pdf"));
    assert!(!print(&village, &folder, &pdf, None).contains("reports tell"));
    draft(&village).await;
    let said = print(&village, &folder, &pdf, None);
    assert!(said.contains("2 reports tell these days: « Bilan du printemps », the latest draft"), "{said}");
    sign(&village, &first).await;
    let said = print(&village, &folder, &pdf, None);
    assert!(said.contains("« Bilan du printemps », signed, is taken"), "{said}");
}

#[tokio::test]
async fn a_share_of_nothing_is_no_nought_in_a_report() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-06-01").await;
        // A year earlier there was one: what has nothing to tell in either year is only named.
        let earlier = format!(
            "who=&organization={coop}&day=2020-05-04&channel=phone&topic=finance&urgency=usual&need=Un+pr%C3%AAt"
        );
        assert_eq!(village.post("agent", "/accompagnement/demandes/recevoir", &earlier).await.status, 303);
        let report = draft(&village).await;
        let nought =
            |told: &str| told.lines().any(|line| line.contains(">0\u{a0}%<") || line.trim() == "0\u{a0}%");
        let page = village.get("board", &report).await.text;
        assert!(page.contains("<strong>–</strong>") && !nought(&page), "{page}");
        sign(&village, &report).await;
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        let number = "accompaniment.requests-in-time";
        for path in [
            report.clone(),
            format!("{report}/differences"),
            format!("{report}/chiffres/{number}"),
            format!("{report}/public"),
            format!("{report}/public/{number}"),
        ] {
            let page = village.get("board", &path).await.text;
            assert!(page.contains('–') && !nought(&page), "{path}: {page}");
        }
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        assert!(told.lines().any(|line| line.trim() == "–") && !nought(&told), "{told}");
        if let Store::Folder(folder) = village.store() {
            print(&village, &folder, &folder.join("r.pdf"), None);
            let told = std::fs::read(folder.join("r.json")).unwrap();
            let told: serde_json::Value = serde_json::from_slice(&told).unwrap();
            let mut figures = told.as_array().unwrap().iter().flat_map(|s| s["figures"].as_array().unwrap());
            let share = figures.find(|figure| figure["key"] == number).unwrap();
            assert!(share["value"].is_null() && share["rows"] == 0, "{share}");
        }
    }
}

#[tokio::test]
async fn a_period_that_still_runs_is_not_offered_to_be_signed() {
    for village in Village::both().await {
        let sent = village.post("agent", "/rapports", "title=Bilan&from=2021-04-01&to=2021-06-15").await;
        let id = sent.location.split("/rapports/").nth(1).unwrap().split('?').next().unwrap();
        let page = format!("/rapports/{id}/signer");
        let early = village.get("direction", &page).await;
        assert!(early.status == 200 && early.text.contains("La période n’est pas finie"), "{}", early.text);
        assert!(!early.text.contains("Ce qui sera signé") && !early.text.contains("<button>Signer"));
        village.clock.set("2021-06-16T16:00:00Z".parse().unwrap());
        let ready = village.get("direction", &page).await.text;
        assert!(ready.contains("Ce qui sera signé") && ready.contains("<button>Signer"), "{ready}");
        assert!(!ready.contains("La période n’est pas finie"));
    }
}

#[tokio::test]
async fn days_that_have_a_report_get_another_only_when_it_is_asked_for_again() {
    for village in Village::both().await {
        let first = draft(&village).await;
        let form = "title=Bilan+bis&from=2021-04-01&to=2021-06-14";
        let asked = village.post("agent", "/rapports", form).await;
        assert_eq!(asked.status, 422, "{}", asked.text);
        for told in ["Ces jours ont déjà une ébauche", "Bilan bis", &*format!("{first}\"")] {
            assert!(asked.text.contains(told), "{told}: {}", asked.text);
        }
        let again = asked.text.split("name=\"again\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        let other = format!("title=Mai&from=2021-05-01&to=2021-05-31&again={again}");
        for (status, why) in [(303, "other days have none"), (422, "what was asked again is of other days")] {
            assert_eq!(village.post("agent", "/rapports", &other).await.status, status, "{why}");
        }
        sign(&village, &first).await;
        let signed = village.post("agent", "/rapports", form).await;
        assert!(signed.status == 422 && signed.text.contains("déjà un rapport signé"), "{}", signed.text);
        let second = village.post("agent", "/rapports", &format!("{form}&again={again}")).await;
        assert_eq!(second.status, 303, "{}", second.text);
    }
}

#[tokio::test]
async fn the_year_in_figures_opens_on_the_last_in_which_something_was_counted_and_says_so() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2020-05-04").await;
        let page = village.get("direction", "/bilan").await.text;
        for told in
            ["Rien n’est encore compté du 1er", "value=\"2020-04-01\"", "du=2021-04-01&#38;au=2022-03-31"]
        {
            assert!(page.contains(told), "{told}: {page}");
        }
        let year = village.get("direction", "/bilan?du=2021-04-01&au=2022-03-31").await.text;
        assert!(year.contains("value=\"2021-04-01\"") && !year.contains("Rien n’est encore compté"));
        serve(&village, &coop, "2021-05-04").await;
        let page = village.get("direction", "/bilan").await.text;
        assert!(page.contains("value=\"2021-04-01\"") && !page.contains("Rien n’est encore compté"));
    }
}
