//! Sentences with figures inside them, the composition of a report, its tables, and what they become once signed.
use crate::{
    organizations::hidden,
    reports::{SERVED, draft, printed, serve, sign},
    upload::upload_as,
    village::{Reply, Village},
};

async fn write(village: &Village, report: &str, section: &str, body: &str) -> Reply {
    let body: String = body.chars().map(|c| if c == ' ' { '+' } else { c }).collect();
    village.post("agent", &format!("{report}/textes"), &format!("section={section}&body={body}")).await
}

#[tokio::test]
async fn a_figure_in_a_sentence_is_counted_until_the_signature_and_opens_its_rows() {
    for village in Village::both().await {
        let (a, b) = (village.organization("Coop du Quai").await, village.organization("Atelier").await);
        serve(&village, &a, "2021-04-02").await;
        let report = draft(&village).await;
        let body = format!("{{{SERVED}}} entreprises, {{accompaniment.acts}} actes, {{voir}}.");
        assert_eq!(write(&village, &report, "opening", &body).await.status, 303);
        let here = village.house.poles.keys().next().unwrap().clone();
        let number =
            |told: &str| format!("<a href=\"/{here}{report}/chiffres/{SERVED}\">{told}</a> entreprises");
        let page = village.get("board", &report).await.text;
        assert!(page.contains(&number("1")) && page.contains("{voir}"), "{page}");
        serve(&village, &b, "2021-04-05").await;
        assert!(village.get("board", &report).await.text.contains(&number("2")), "a row more is told");
        sign(&village, &report).await;
        serve(&village, &village.organization("Tard").await, "2021-04-06").await;
        assert!(village.get("board", &report).await.text.contains(&number("2")), "the signature holds");
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("2 entreprises, 2 actes, {voir}."), "{told}");
        // A funder opens counts, not rows.
        let funder = village.get("funder", &report).await.text;
        assert!(funder.contains(&format!("{report}/public/{SERVED}\">2</a>")), "{funder}");
        village.post("direction", &format!("{report}/publier"), "").await;
        let open = village.get("visitor", &format!("{report}/public")).await.text;
        assert!(open.contains(&format!("{report}/public/{SERVED}\">2</a> entreprises")), "{open}");
    }
}

#[tokio::test]
async fn a_figure_that_does_not_exist_is_refused_by_its_field_with_the_nearest_one() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let sent = write(
            &village,
            &report,
            "2",
            "Nous avons servi {accompaniment.organisations_served} entreprises.",
        )
        .await;
        assert_eq!(sent.status, 422);
        for told in ["body-error", "Le texte nomme un chiffre qui n’existe pas.", SERVED, "Vouliez-vous"] {
            assert!(sent.text.contains(told), "{told} in {}", sent.text);
        }
        assert!(sent.text.contains("Nous avons servi {accompaniment.organisations_served}"), "kept as typed");
        // Without a script, a figure is picked by a button and put where the text ends.
        let form = format!("section=2&body=Nous+avons+servi&insert={SERVED}");
        let picked = village.post("agent", &format!("{report}/textes"), &form).await;
        assert_eq!(picked.status, 200);
        assert!(
            picked.text.contains(&format!("Nous avons servi {{{SERVED}}}</textarea>")),
            "{}",
            picked.text
        );
        assert!(
            village.get("agent", &report).await.text.contains("Aucun texte encore"),
            "nothing is saved yet"
        );
    }
}

#[tokio::test]
async fn a_report_tells_the_sections_and_figures_that_were_chosen_and_the_next_one_begins_so() {
    for village in Village::both().await {
        for n in 0..6 {
            let organization = village.organization(&format!("Coop {n}")).await;
            serve(&village, &organization, &format!("2021-0{}-02", 4 + n % 2)).await;
        }
        let report = draft(&village).await;
        let composer = format!("{report}/composer/2");
        let page = village.get("agent", &composer).await.text;
        assert!(page.contains(SERVED) && !hidden(&page, "once").is_empty(), "{page}");
        let form = "key=accompaniment.hours&rank=2&chart=line&key=accompaniment.acts&rank=1&chart=months\
                    &key=accompaniment.organizations-served&rank=&chart=none";
        for (wrong, why) in [
            ("key=accompaniment.acts&rank=x&chart=none", "Un rang est un nombre"),
            ("key=membership.in-force&rank=1&chart=none", "pas de cette section"),
            ("key=accompaniment.organizations-served&rank=1&chart=share", "ne convient pas"),
        ] {
            let sent = village.post("agent", &composer, wrong).await;
            assert!(sent.status == 422 && sent.text.contains(why), "{why} in {}", sent.text);
        }
        assert_eq!(village.post("agent", &composer, form).await.status, 303);
        assert_eq!(village.post("agent", &format!("{report}/composer/2/monter"), "").await.status, 303);
        let page = village.get("board", &report).await.text;
        let (acts, hours) =
            (page.find("chiffres/accompaniment.acts"), page.find("chiffres/accompaniment.hours"));
        assert!(acts.unwrap() < hours.unwrap() && !page.contains(&format!("chiffres/{SERVED}")), "{page}");
        assert!(page.find("id=\"section-2\"") < page.find("id=\"section-1\""), "the second axis comes first");
        assert_eq!(page.matches("<figcaption>").count(), 2, "one drawing of each, as chosen: {page}");
        // A figure left out is told where a sentence cites it, and its definition is in the annex.
        write(&village, &report, "2", &format!("{{{SERVED}}} entreprises.")).await;
        sign(&village, &report).await;
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        assert!(told.contains("6 entreprises.") && told.contains("Entreprises servies"), "{told}");
        let next = village.post("agent", "/rapports", "title=Suite&from=2021-04-01&to=2021-06-10").await;
        let (_, next) = next.location.split_once("/rapports/").unwrap();
        let next = format!("/rapports/{}", next.split('?').next().unwrap());
        let page = village.get("board", &next).await.text;
        assert!(
            !page.contains(&format!("chiffres/{SERVED}")) && page.contains("chiffres/accompaniment.hours")
        );
        assert_eq!(village.get("agent", &composer).await.status, 404, "signed: composed no more");
        let late = village.post("agent", &composer, form).await;
        assert!(late.location.contains("report-refusal-signed"), "{} {}", late.status, late.location);
    }
}

#[tokio::test]
async fn a_financial_summary_is_taken_from_a_file_and_printed_with_its_amounts() {
    for village in Village::both().await {
        let report = draft(&village).await;
        let path = format!("{report}/tableaux");
        let typed = [("table_section", "finances"), ("table_caption", "Résultats")];
        let file = ("table", "Poste;Montant\nSalaires;120000\n".as_bytes());
        let none = upload_as(&village, "agent", &path, &typed[..1], file).await;
        assert!(none.status == 422 && none.text.contains("table_caption-error"), "{}", none.text);
        let wrong = upload_as(&village, "agent", &path, &typed, ("table", b"%PDF-1.4")).await;
        assert!(wrong.status == 422 && wrong.text.contains("table-error"), "{}", wrong.text);
        assert_eq!(upload_as(&village, "agent", &path, &typed, file).await.status, 303);
        let page = village.get("board", &report).await.text;
        for told in [
            "<caption>Résultats</caption>",
            "<td class=\"amount\">120\u{a0}000,00\u{a0}$</td>",
            "Sommaire financier",
        ] {
            assert!(page.contains(told), "{told} in {page}");
        }
        let told = printed(&village, "board", &format!("{report}/rapport.pdf")).await;
        let told = told.replace('\u{a0}', " ");
        assert!(told.contains("Résultats") && told.contains("120 000"), "{told}");
        let agent = village.get("agent", &report).await.text;
        let (_, rest) = agent.split_once("/rapports/tableaux/").unwrap();
        let id = rest.split('/').next().unwrap();
        assert_eq!(village.post("agent", &format!("/rapports/tableaux/{id}/retirer"), "").await.status, 303);
        assert!(!village.get("board", &report).await.text.contains("Résultats</caption>"));
    }
}

#[tokio::test]
async fn what_its_writer_may_not_see_stays_and_what_readers_will_not_see_is_said_before() {
    const RESERVED: &str = "contracts.new-markets";
    for village in Village::both().await {
        let report = draft(&village).await;
        let composer = format!("{report}/composer/2");
        assert!(!village.get("communications", &composer).await.text.contains(RESERVED));
        let form = "key=accompaniment.acts&rank=1&chart=none";
        assert_eq!(village.post("communications", &composer, form).await.status, 303);
        let forged = format!("key={RESERVED}&rank=&chart=none");
        let sent = village.post("communications", &composer, &forged).await;
        assert!(sent.status == 422 && sent.text.contains("pas de cette section"), "{}", sent.text);
        let page = village.get("board", &report).await.text;
        assert!(page.contains(&format!("chiffres/{RESERVED}")), "neither is a figure left out: {page}");
        assert!(!page.contains(&format!("chiffres/{SERVED}")), "{page}");

        assert_eq!(write(&village, &report, "2", &format!("{{{RESERVED}}} marchés.")).await.status, 303);
        for path in [report.clone(), format!("{report}/signer")] {
            let page = village.get("direction", &path).await.text;
            assert!(page.contains("le public lira") && page.contains(RESERVED), "{page}");
        }
        sign(&village, &report).await;
        assert_eq!(village.post("direction", &format!("{report}/publier"), "").await.status, 303);
        let open = village.get("visitor", &format!("{report}/public")).await.text;
        assert!(open.contains("– marchés."), "{open}");
        let differences = format!("{report}/differences");
        assert!(village.get("board", &differences).await.text.contains(RESERVED));
        assert!(!village.get("communications", &differences).await.text.contains("contracts."));
    }
}
