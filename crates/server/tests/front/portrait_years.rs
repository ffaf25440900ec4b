//! The portrait of a year: as of its end, beside the survey before, by MRC, with no part of few that could be found.
use crate::{
    reports::pdf,
    surveys::{enterprise, launched, led},
    village::Village,
};
use std::process::Command;
use surveys::{invitation, question};

/// A questionnaire of one question: jobs, asked for; its path.
async fn of_jobs(village: &Village) -> String {
    let begun = village.post("agent", "/questionnaires/nouveau", "title_fr=Portrait+annuel").await;
    let path = led(village, &begun.location);
    let question = "kind=number&words_fr=Emplois&means=jobs&required=1";
    assert_eq!(village.post("agent", &format!("{path}/questions"), question).await.status, 303);
    path
}

/// Asks every enterprise; the first twenty answer, each with so many jobs times its rank.
pub async fn answered(village: &Village, path: &str, days: &str, times: usize) -> String {
    let survey = launched(village, path, days).await;
    let questions = question::of(&village.db, path.rsplit('/').next().unwrap()).await.unwrap();
    let mut invited = invitation::of(&village.db, survey.rsplit('/').next().unwrap()).await.unwrap();
    invited.sort_by(|a, b| a.name.cmp(&b.name));
    for (i, one) in invited.iter().take(20).enumerate() {
        let form = format!("channel=phone&{}={}", questions[0].field(), (i + 1) * times);
        let entered = village.post("agent", &format!("/invitations/{}", one.id), &form).await;
        assert_eq!(entered.status, 303, "{}", entered.text);
    }
    survey
}

/// Two yearly surveys of twenty enterprises, ten, seven and three of them in each of three MRC; another came between.
pub async fn two_years(village: &mut Village) -> (String, String) {
    for i in 0..20 {
        let mrc = match i {
            0..10 => "030",
            10..17 => "050",
            _ => "020",
        };
        enterprise(village, &format!("Coop {i:02}"), mrc).await;
    }
    let path = of_jobs(village).await;
    let first = answered(village, &path, "opens_on=2021-06-15&closes_on=2021-06-30", 1).await;
    village.clock.set("2022-03-01T15:00:00Z".parse().unwrap());
    village.sign_in_again().await;
    enterprise(village, "Neuve", "030").await;
    let second = answered(village, &path, "opens_on=2022-03-01&closes_on=2022-03-31", 2).await;
    village.clock.set("2022-04-05T15:00:00Z".parse().unwrap());
    village.sign_in_again().await;
    (first, second)
}

/// What stands under a title of the page.
fn under<'a>(page: &'a str, title: &str) -> &'a str {
    let from = page.find(&format!("<h2>{title}</h2>")).unwrap_or_else(|| panic!("{title}: {page}"));
    let rest = &page[from + 4..];
    &rest[..rest.find("<h2>").unwrap_or(rest.len())]
}

#[tokio::test]
async fn a_portrait_is_of_the_year_chosen_and_stands_beside_the_survey_before() {
    for mut village in Village::both().await {
        two_years(&mut village).await;
        assert_eq!(village.get("visitor", "/portrait/portrait.csv").await.status, 404, "not public yet");
        assert_eq!(village.post("direction", "/portrait/publier", "").await.status, 303);
        let today = village.get("visitor", "/portrait").await.text;
        assert!(today.contains("<strong>21</strong>") && today.contains("<strong>420</strong>"), "{today}");
        assert!(today.contains("Selon 20 réponses") && today.contains("20 réponses sur 21"), "{today}");
        assert!(today.contains("Sondage précédent\u{a0}: 210, selon 20 réponses"), "{today}");
        assert!(today.contains("médiane de 10, selon 20 réponses"), "{today}");
        assert!(today.contains("20 réponses sur 20"), "each with its own denominator: {today}");
        let then = village.get("visitor", "/portrait?annee=2021").await.text;
        assert!(then.contains("31\u{a0}décembre 2021") && then.contains("<strong>20</strong>"), "{then}");
        assert!(then.contains("<strong>210</strong>") && !then.contains("Sondage précédent"), "{then}");
        assert!(
            then.contains("portrait.csv?annee=2021") && then.contains("value=\"2021\" selected"),
            "{then}"
        );
        for year in ["1900", "1999", "abc", "2023"] {
            for page in ["", "/portrait.csv", "/portrait.pdf", "/entreprises"] {
                let none = village.get("board", &format!("/portrait{page}?annee={year}")).await;
                assert_eq!(none.status, 404, "{page} of {year} is of no other day: {}", none.text);
            }
        }
        assert_eq!(village.get("visitor", "/portrait?annee=1999").await.status, 404);
        let this = village.get("visitor", "/portrait?annee=2022").await.text;
        assert!(this.contains("<strong>21</strong>"), "the year that runs is told today: {this}");
        let counted = "/portrait/entreprises?par=mrc&valeur=030";
        assert!(village.get("board", counted).await.text.contains("Neuve"));
        let counted = village.get("board", &format!("{counted}&annee=2021")).await.text;
        assert!(counted.contains("Coop 00") && !counted.contains("Neuve"), "{counted}");
    }
}

#[tokio::test]
async fn jobs_are_told_by_mrc_where_five_said_them_and_no_other_is_left_alone_to_subtract() {
    for mut village in Village::both().await {
        let (_, survey) = two_years(&mut village).await;
        assert_eq!(village.post("direction", "/portrait/publier", "").await.status, 303);
        let page = village.get("visitor", "/portrait").await.text;
        let parts = under(&page, "Emplois, par MRC");
        assert!(parts.contains(">110<") && parts.contains(">10<"), "{parts}");
        assert_eq!(
            parts.matches("moins de 5, ou caché").count(),
            4,
            "two MRC, and how many answered: {parts}"
        );
        // Three are few; the seven beside them would give them back.
        assert!(!parts.contains(">196<") && !parts.contains(">114<") && !parts.contains(">7<"), "{parts}");
        assert!(!page.contains("Emplois, par secteur"), "all of one sector are the whole: {page}");
        let sheet = village.get("visitor", "/portrait/portrait.csv").await;
        assert_eq!(sheet.status, 200);
        assert!(sheet.text.contains("Emplois, par MRC") && sheet.text.contains("110"), "{}", sheet.text);
        assert!(sheet.text.contains("Mesure;Unité;Nombre\r\n"), "{}", sheet.text);
        for number in [";;110\r\n", ";%;22\r\n", ";%;100\r\n"] {
            assert!(sheet.text.contains(number), "a sheet adds {number}: {}", sheet.text);
        }
        let lines = |place: &str| -> Vec<String> {
            sheet.text.lines().filter(|line| line.contains(place)).map(str::to_owned).collect()
        };
        for place in ["Bonaventure", "Rocher-Percé"] {
            assert!(lines(place).len() >= 2, "{place}: {}", sheet.text);
            assert!(lines(place).iter().all(|line| line.contains("moins de 5")), "{:?}", lines(place));
        }
        let file = pdf(&village, "agent", "/portrait/portrait.pdf?annee=2021").await;
        let told = Command::new("pdftotext").args(["-layout"]).arg(&file).arg("-").output().unwrap();
        let told = String::from_utf8(told.stdout).unwrap().replace('\u{a0}', " ");
        std::fs::remove_file(&file).unwrap();
        assert!(told.contains("31 décembre 2021") && told.contains("Emplois, par MRC"), "{told}");
        let words: Vec<&str> = told.split_whitespace().collect();
        assert!(words.contains(&"55") && !words.contains(&"98") && !words.contains(&"57"), "{told}");
        // What is told opens to those it counts, for whoever may read what each of them said.
        let questions =
            question::of(&village.db, &surveys::survey::all(&village.db).await.unwrap()[0].questionnaire_id)
                .await
                .unwrap();
        let counted =
            format!("{survey}/organisations?etat=answered&question={}&par=mrc&valeur=030", questions[0].id);
        let staff = village.get("agent", "/portrait").await.text;
        let staff = staff.replace("&#38;", "&").replace("&amp;", "&");
        assert!(staff.contains(&counted) && !staff.contains("par=mrc&valeur=050\">196"), "{staff}");
        let rows = village.get("agent", &counted).await;
        assert_eq!((rows.status, rows.text.matches("/invitations/").count()), (200, 10), "{}", rows.text);
        assert_eq!(village.get("board", &counted).await.status, 403);
    }
}

#[tokio::test]
async fn jobs_revenue_and_age_are_figures_of_the_latest_survey_over_and_open_to_no_one_organization() {
    for mut village in Village::both().await {
        let year = ("2021-01-01", "2021-12-31");
        crate::portrait::answered(&village).await;
        assert_eq!(village.rows("surveys.jobs", year.0, year.1).await, 0, "it is still open");
        village.clock.set("2021-06-30T13:00:00Z".parse().unwrap());
        assert_eq!(village.rows("surveys.jobs", year.0, year.1).await, 0, "it is answered all that day");
        village.clock.set("2021-07-02T13:00:00Z".parse().unwrap());
        assert_eq!(village.figure("surveys.jobs", year.0, year.1).await, 210);
        assert_eq!(
            village.figure("surveys.age", year.0, year.1).await,
            21,
            "founded in 1999 or 2000 on average"
        );
        assert_eq!(village.rows("surveys.revenue", year.0, year.1).await, 0, "nobody told it");
        let page = village.get("board", "/chiffres/surveys.jobs?du=2021-01-01&au=2021-07-02").await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("/sondages/") && page.text.contains("Portrait annuel"), "{}", page.text);
        assert!(!page.text.contains("Coop 0"), "what one said is no row: {}", page.text);
        let path = of_jobs(&village).await;
        village.clock.set("2022-03-01T15:00:00Z".parse().unwrap());
        village.sign_in_again().await;
        answered(&village, &path, "opens_on=2022-03-01&closes_on=2022-03-31", 3).await;
        village.clock.set("2022-04-05T15:00:00Z".parse().unwrap());
        assert_eq!(village.figure("surveys.jobs", "2021-01-01", "2022-04-05").await, 630, "the latest alone");
        assert_eq!(village.rows("surveys.jobs", "2021-07-02", "2022-03-31").await, 0);
        let morrow = village.figure("surveys.jobs", "2022-04-01", "2022-04-05").await;
        assert_eq!(morrow, 630, "over on the day after its last");
        assert_eq!(village.figure("surveys.jobs", year.0, year.1).await, 210, "as that year knew it");
    }
}

#[tokio::test]
async fn a_figure_of_four_answers_is_not_told() {
    for village in Village::both().await {
        for i in 0..4 {
            enterprise(&village, &format!("Coop {i}"), "030").await;
        }
        let path = of_jobs(&village).await;
        answered(&village, &path, "opens_on=2021-06-15&closes_on=2021-06-30", 1).await;
        village.clock.set("2021-07-02T13:00:00Z".parse().unwrap());
        assert_eq!(village.figure("surveys.answers", "2021-01-01", "2021-12-31").await, 4);
        assert_eq!(village.rows("surveys.jobs", "2021-01-01", "2021-12-31").await, 0);
    }
}
