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
    for _ in 0..2 {
        print(&village, &folder, &pdf, Some("https://maillon.example"));
        let number = format!("{at}{drafted}/chiffres/{SERVED}");
        assert!(opened(&pdf).contains(&number), "{}", opened(&pdf));
        village.post("direction", &format!("{drafted}/signer"), "").await;
    }
}
