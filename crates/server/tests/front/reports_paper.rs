//! The report on paper: each number says the true page of its row, and no row stands alone on a page.
use crate::{
    plan::{bound, last, sent},
    reports::{draft, pdf, serve},
    village::Village,
};
use page::Language;
use std::{path::Path, process::Command};

/// The words of one page, in the order they were laid.
fn page(pdf: &Path, number: usize) -> String {
    let number = number.to_string();
    let told = Command::new("pdftotext")
        .args(["-raw", "-f", &number, "-l", &number])
        .arg(pdf)
        .arg("-")
        .output()
        .unwrap();
    String::from_utf8(told.stdout).unwrap()
}

/// A text without what breaks lines.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}' | '\u{2010}' | '\u{200b}'))
        .collect()
}

fn pages(pdf: &Path) -> usize {
    let told = Command::new("pdfinfo").arg(pdf).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    told.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

#[tokio::test]
async fn every_number_says_the_true_page_of_its_row_and_no_row_is_alone_on_a_page() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        serve(&village, &coop, "2021-06-01").await;
        // Every figure is aimed at over the same days, so that every one is shown.
        let form = "title=Printemps&from_on=2021-04-01&to_on=2021-06-14";
        sent(&village, "direction", "/plan/nouveau", form).await;
        let plan = last(&village, "plan").await;
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), "axis=2&text=Servir").await;
        let objective = last(&village, "objective").await;
        for figure in server::house::figures().0 {
            bound(&village, &objective, &format!("figure={}&target=1", figure.key)).await;
        }
        let adopted = "adopted_on=2021-06-01&resolution=CA-7";
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), adopted).await;
        let report = draft(&village).await;
        let html = village.get("board", &report).await.text;
        let keys: Vec<&str> = html
            .split("class=\"number\" href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().rsplit('/').next().unwrap())
            .collect();
        assert!(keys.len() > 15, "{keys:?}");
        let words = &village.house.words;
        let definitions = keys.iter().map(|key| {
            let said = words
                .say(Language::French, &format!("figure-{}-definition", key.replace('.', "-")))
                .into_owned();
            plain(&said).chars().take(40).collect::<String>()
        });
        let definitions: Vec<String> = definitions.collect();
        for role in ["board", "funder"] {
            if role == "funder" {
                village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
                crate::reports::sign(&village, &report).await;
            }
            let file = pdf(&village, role, &format!("{report}/rapport.pdf")).await;
            let all: Vec<String> = (1..=pages(&file)).map(|number| page(&file, number)).collect();
            std::fs::remove_file(&file).unwrap();
            let told = all.join("\n").split_whitespace().collect::<Vec<_>>().join(" ");
            let all: Vec<String> = all.iter().map(|page| plain(page)).collect();
            let said: Vec<usize> = told
                .split("Détail à la page ")
                .skip(1)
                .map(|rest| {
                    rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap()
                })
                .collect();
            // A funder is not told what buyers and suppliers told the pole alone, nor who asked it for money.
            let asked = ["funds.applications", "funds.granted", "funds.paid"];
            let may = |key: &str| role == "board" || !(key.starts_with("contracts.") || asked.contains(&key));
            let mine: Vec<_> = definitions.iter().zip(&keys).filter(|(_, key)| may(key)).collect();
            assert_eq!(said.len(), mine.len(), "{told}");
            for (number, (definition, key)) in said.iter().zip(mine) {
                let there = &all[number - 1];
                assert!(there.contains(definition.as_str()), "{key}: not on page {number}: {there}");
            }
            let last = all.last().unwrap();
            let rows = definitions.iter().filter(|definition| last.contains(definition.as_str())).count();
            assert!(rows >= 3, "{rows} rows on the last page: {last}");
        }
    }
}
