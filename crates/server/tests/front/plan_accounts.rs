//! What a plan is accounted for to a funder, what is missing and the shortest way to it, and the plan on paper.
use crate::{
    concertation::{body, row, seat},
    organizations::id_of,
    plan::{begun, bound, last, planned, sent, served},
    reports::printed,
    village::Village,
};
use std::io::{Cursor, Read};

#[tokio::test]
async fn the_shortest_way_to_a_target_names_the_mrc_that_have_nothing() {
    for mut village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let each =
            "figure=membership.in-force&target=3&each_part=mrc&each_target=1&each_mrc=690&each_mrc=680";
        bound(&village, &objective, each).await;
        bound(&village, &objective, "figure=accompaniment.acts&target=60").await;
        for day in ["2021-04-06", "2021-04-20", "2021-05-04", "2021-06-01"] {
            served(&village, &format!("Coop {day}"), day).await;
        }
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        let told = board.split("le plus court d’abord").nth(1).unwrap_or_else(|| panic!("{board}"));
        assert!(told.contains("2 MRC sans leur part (1 chacune)\u{a0}: "), "{told}");
        assert!(
            told.contains("Le Haut-Saint-Laurent") && told.contains("Les Jardins-de-Napierville"),
            "{told}"
        );
        assert!(told.contains("Il manque 56, soit 6 par mois jusqu’au 31\u{a0}mars 2022."), "{told}");
        // Four in 76 days of 365: nineteen, give or take what four say of a pace.
        assert!(board.contains("19 (huit fois sur dix, entre "), "{board}");
        village.clock.set("2022-04-02T13:00:00Z".parse().unwrap());
        village.sign_in_again().await;
        let over = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(!over.contains("le plus court d’abord") && over.contains("Cible non atteinte"), "{over}");
    }
}

#[tokio::test]
async fn what_an_mrc_lacks_is_less_what_it_has_and_the_nearest_is_named_first() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        let each = "figure=people.posts&target=4&each_part=mrc&each_target=2&each_mrc=020&each_mrc=030";
        bound(&village, &objective, each).await;
        let monthly = "figure=accompaniment.acts&target=60&each_part=month&each_target=2";
        bound(&village, &objective, monthly).await;
        let form = "name=Zo%C3%A9&title=Agente&mrc=030&share=80&from_on=2021-04-01";
        sent(&village, "direction", "/equipe/ajouter", form).await;
        served(&village, "Coop", "2021-05-04").await;
        let board = village.get("board", &format!("/plan/{plan}")).await.text;
        let told = board.split("le plus court d’abord").nth(1).unwrap_or_else(|| panic!("{board}"));
        let mrc = "2 MRC sans leur part (2 chacune)\u{a0}: La Côte-de-Gaspé (il y manque 1), Le Rocher-Percé";
        assert!(told.contains(mrc), "{told}");
        let months =
            "2 mois passés n’ont pas eu leur part (2 chacun)\u{a0}: avril 2021, mai 2021 (il y manque 1).";
        assert!(told.contains(months), "{told}");
    }
}

#[tokio::test]
async fn a_plan_is_printed_with_its_axes_its_targets_and_what_was_amended() {
    for village in Village::both().await {
        let (plan, objective) = begun(&village).await;
        bound(&village, &objective, "figure=accompaniment.acts&target=60").await;
        planned(&village, &objective, "Tenir+une+rencontre", "2021-12-01").await;
        let adopted = "adopted_on=2021-06-01&resolution=CA-7";
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), adopted).await;
        bound(&village, &objective, "figure=accompaniment.hours&target=40").await;
        let told = printed(&village, "board", &format!("/plan/{plan}/plan.pdf")).await;
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "Plan 2021-2022",
            "Axe 1",
            "Aucun objectif sous cet axe",
            "Répondre aux besoins",
            "60",
            "Tenir une rencontre",
            "CA-7",
            "Modifications depuis l’adoption",
            "Heures d’accompagnement : 40",
        ] {
            assert!(told.contains(words), "{words} in {told}");
        }
    }
}

#[tokio::test]
async fn a_funder_reads_what_is_accounted_for_and_its_rows_without_a_name() {
    for village in Village::both().await {
        let fund = village.organization("Fonds du Quai").await;
        village.organization("Autre fonds").await;
        let mut act = village.db.act(db::Who::House).await.unwrap();
        people::organization::give_role(&mut act, &fund, "funder", "2021-04-01").await.unwrap();
        act.commit().await.unwrap();
        let form = "title=Entente&from_on=2021-04-01&to_on=2022-03-31&funder=";
        let strange = village.post("direction", "/plan/nouveau", &format!("{form}x")).await;
        assert!(strange.status == 422 && strange.text.contains("funder-error"), "{}", strange.text);
        let begun = village.post("direction", "/plan/nouveau", &format!("{form}{fund}")).await;
        let plan = begun.location.split("/plan/").nth(1).unwrap().split('/').next().unwrap().to_owned();
        sent(&village, "direction", &format!("/plan/{plan}/objectifs"), "axis=2&text=Servir").await;
        let objective = crate::plan::last(&village, "objective").await;
        bound(&village, &objective, "figure=accompaniment.organizations-served&target=3").await;
        served(&village, "Coop Secrète", "2021-05-04").await;
        let (list, one) = ("/redditions", format!("/redditions/{plan}"));
        assert!(!village.get("funder", list).await.text.contains("Entente"), "not agreed yet");
        assert_eq!(village.get("funder", &one).await.status, 404);
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        assert!(!village.get("funder", list).await.text.contains("Entente"), "of no fund, it reads none");
        assert_eq!(village.get("funder", &one).await.status, 404);
        funds(&village, "Autre+fonds").await;
        assert_eq!(village.get("funder", &one).await.status, 404, "another fund’s");
        funds(&village, "Fonds+du+Quai").await;
        assert!(village.get("funder", list).await.text.contains("Entente"));
        let page = village.get("funder", &one).await.text;
        assert!(
            page.contains("Fonds du Quai") && page.contains(">1</td>") && !page.contains("/chiffres/"),
            "{page}"
        );
        let proofs = village.get("funder", &format!("{one}/preuves?forme=csv")).await;
        assert!(proofs.text.contains("2021-05-04") && !proofs.text.contains("Secrète"), "{}", proofs.text);
        let own = village.get("direction", &format!("{one}/preuves?forme=csv")).await.text;
        assert!(own.contains("Coop Secrète"), "{own}");
        let book = village.bytes("funder", &format!("{one}/preuves")).await;
        assert!(book.starts_with(b"PK"));
        let told = workbook(book);
        for part in ["name=\"Indicateurs\"", "name=\"Preuves\"", "Servir", &one] {
            assert!(told.contains(part), "{part} in {told}");
        }
        assert!(!told.contains("Secrète") && !told.contains("/chiffres/"), "{told}");
        let own = workbook(village.bytes("direction", &format!("{one}/preuves")).await);
        assert!(own.contains("Coop Secrète") && own.contains("/chiffres/accompaniment."), "{own}");
        // What is accounted for is no plan of the pole.
        assert!(village.get("board", "/plan").await.text.contains("Aucun plan n’est encore écrit"));
        assert_eq!(village.get("funder", &format!("/redditions/{objective}")).await.status, 404);
    }
}

/// All that a workbook holds, sheet after sheet.
fn workbook(bytes: Vec<u8>) -> String {
    let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for at in 0..book.len() {
        let mut part = book.by_index(at).unwrap();
        if part.name().unwrap().ends_with(".xml") {
            part.read_to_string(&mut text).unwrap();
        }
    }
    text
}

#[tokio::test]
async fn a_report_is_taken_away_as_a_text_to_paste() {
    for village in Village::both().await {
        served(&village, "Coop", "2021-05-04").await;
        let report = crate::reports::draft(&village).await;
        let body = "section=opening&body=Une+**ann%C3%A9e**+%3Cvive%3E+%3A+{accompaniment.acts}+acte.%0A%0A1.+un%0A2.+deux";
        sent(&village, "agent", &format!("{report}/textes"), body).await;
        let bytes = village.bytes("board", &format!("{report}/rapport.docx")).await;
        let mut book = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut text = String::new();
        book.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
        for told in
            ["w:val=\"Heading1\"", "<w:b/>", "&lt;vive&gt;", "1 acte.", "w:numId w:val=\"1\"", "Entreprise"]
        {
            assert!(text.contains(told), "{told} in {text}");
        }
    }
}

/// Gives the account of the village's funder its role for a fund.
async fn funds(village: &Village, fund: &str) {
    let id = people::account::with_role(&village.db, "funder").await.unwrap().unwrap();
    let form = format!("role=funder&organization={fund}&from_on=2021-06-01");
    sent(village, "direction", &format!("/comptes/{id}/roles"), &form).await;
}

/// What is accounted for to a fund, not agreed yet: the fund, the plan and its objective.
async fn accounted(village: &Village) -> [String; 3] {
    let fund = village.organization("Fonds du Quai").await;
    let mut act = village.db.act(db::Who::House).await.unwrap();
    people::organization::give_role(&mut act, &fund, "funder", "2021-04-01").await.unwrap();
    act.commit().await.unwrap();
    let form = format!("title=Entente&from_on=2021-04-01&to_on=2022-03-31&funder={fund}");
    sent(village, "direction", "/plan/nouveau", &form).await;
    let plan = last(village, "plan").await;
    funds(village, "Fonds+du+Quai").await;
    sent(village, "direction", &format!("/plan/{plan}/objectifs"), "axis=2&text=Servir").await;
    [fund, plan, last(village, "objective").await]
}

#[tokio::test]
async fn a_funder_is_told_no_number_of_few_persons_whatever_its_unit_nor_a_row_of_one() {
    for village in Village::both().await {
        let [_, plan, objective] = accounted(&village).await;
        let monthly = "figure=accompaniment.promoters-accompanied&target=10&each_part=month&each_target=1";
        bound(&village, &objective, monthly).await;
        bound(&village, &objective, "figure=concertation.volunteer-hours&target=40").await;
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        let promoter = async |name: &str, day: &str| {
            let form = format!("promoter={name}&stage=idea&topic=start-up&minutes=30&day={day}");
            sent(&village, "agent", "/accompagnement/consigner", &form).await;
        };
        promoter("Anouk", "2021-04-02").await;
        promoter("Basile", "2021-05-03").await;
        let board = body(&village, "own-board", "Conseil", "2021-01-01", "").await;
        seat(&village, &board, "Abel", "volunteer", "&from_on=2021-01-01").await;
        let abel = row(&village, "select id from person where name = 'Abel'").await;
        let form = format!("person={abel}&body={board}&day=2021-05-11&minutes=137&reason=Budget");
        sent(&village, "agent", "/concertation/heures/ajouter", &form).await;
        let (page, proofs) = (format!("/redditions/{plan}"), format!("/redditions/{plan}/preuves?forme=csv"));
        let told = village.get("funder", &page).await.text;
        for one in [">moins de 5</td>", ">non communiqué\u{a0}: moins de 5 personnes</td>"] {
            assert!(told.contains(one), "{one} in {told}");
        }
        assert_eq!(told.matches("Non communiqué").count(), 2, "nor where they stand: {told}");
        assert!(!told.contains("par mois atteinte") && !told.contains("2\u{a0}h\u{a0}17"), "{told}");
        let sheet = village.get("funder", &proofs).await.text;
        assert!(sheet.contains("moins de 5") && !sheet.contains("2021-0"), "{sheet}");
        let own = village.get("direction", &page).await.text;
        assert!(own.contains("par mois atteinte") && own.contains("2\u{a0}h\u{a0}17"), "{own}");
        assert!(village.get("direction", &proofs).await.text.contains("2021-05-11"));
        for name in ["Clara", "Denis", "Elsa", "Farid"] {
            promoter(name, "2021-06-02").await;
        }
        let told = village.get("funder", &page).await.text;
        assert!(told.contains(">6</td>") && !told.contains("par mois atteinte"), "{told}");
        let sheet = village.get("funder", &proofs).await.text;
        assert!(!sheet.contains("2021-0"), "a row of a person is no proof: {sheet}");
    }
}

#[tokio::test]
async fn an_agreement_and_what_is_accounted_for_to_its_funder_lead_to_one_another() {
    for village in Village::both().await {
        let [fund, plan, _] = accounted(&village).await;
        let form = "title=Convention+triennale&signed_on=2021-04-01&action=4.1";
        let signed = village.post("direction", "/concertation/ententes/ajouter", form).await;
        let agreement = format!("/concertation/ententes/{}", id_of(&signed));
        let account = format!("/redditions/{plan}");
        assert!(!village.get("board", &agreement).await.text.contains(&account), "of nobody yet");
        sent(&village, "agent", &format!("{agreement}/parties"), &format!("organization={fund}")).await;
        let page = village.get("board", &agreement).await.text;
        assert!(page.contains(&format!("{account}\">Entente</a>")), "{page}");
        let page = village.get("board", &account).await.text;
        assert!(page.contains(&format!("{agreement}\">Convention triennale</a>")), "{page}");
        let page = village.get("board", &format!("/plan/{plan}")).await.text;
        assert!(page.contains(&format!("{account}\">Voir la reddition de comptes</a>")), "{page}");
        assert!(village.get("board", &format!("/organisations/{fund}")).await.text.contains(&account));
        sent(&village, "direction", &format!("/plan/{plan}/adopter"), "adopted_on=2021-06-01").await;
        let page = village.get("funder", &account).await;
        assert!(page.status == 200 && !page.text.contains("/concertation/ententes"), "{}", page.text);
        let list = village.get("funder", "/redditions").await.text;
        assert!(list.contains("<td>Fonds du Quai</td>"), "{list}");
    }
}
