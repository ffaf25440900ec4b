//! Cohorts: programmes, who takes part and with what, sessions and hours, projects and what becomes of them, labs.
use crate::{concertation::row, organizations::id_of, village::Village};

/// Defines a programme, and gives its id.
pub async fn programme(village: &Village, name: &str) -> String {
    let form = format!("name_fr={name}&name_en={name}&action=3.1");
    let defined = village.post("agent", "/cohortes/programmes", &form).await;
    assert_eq!(defined.status, 303, "{}", defined.text);
    id_of(&defined)
}

/// Opens a cohort, and gives its id.
pub async fn cohort(village: &Village, programme: &str, begins: &str, rest: &str) -> String {
    let form = format!("programme={programme}&begins_on={begins}&action=3.1{rest}");
    let opened = village.post("agent", "/cohortes/ouvrir", &form).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    id_of(&opened)
}

/// Takes somebody into a cohort.
pub async fn take(village: &Village, cohort: &str, who: &str, rest: &str) {
    let form = format!("name={who}&joined_on=2021-06-01{rest}");
    let taken = village.post("agent", &format!("/cohortes/{cohort}/participants"), &form).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
}

#[tokio::test]
async fn a_cohort_counts_its_people_projects_sessions_and_hours_and_never_what_was_cancelled() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let one = cohort(&village, &sismic, "2021-05-01", "&ends_on=2021-12-31").await;
        let off = cohort(&village, &sismic, "2021-05-02", "").await;
        let path = format!("/cohortes/{off}/annuler");
        assert_eq!(village.post("agent", &path, "why=").await.status, 422, "a reason is asked for");
        assert_eq!(village.post("agent", &path, "why=Personne").await.status, 303);
        let count = async |key: &str| village.figure(key, "2021-04-01", "2022-03-31").await;
        assert_eq!(count("cohorts.started").await, 1);
        take(&village, &one, "Zoe+Lafleche", "&new_project=Serre").await;
        let serre = row(&village, "select id from project").await;
        take(&village, &one, "Abel+Rive", &format!("&project={serre}")).await;
        let form = "name=Zoe+Lafleche&joined_on=2021-06-01";
        let twice = village.post("agent", &format!("/cohortes/{one}/participants"), form).await;
        assert!(twice.status == 422 && twice.text.contains("participe déjà"), "{}", twice.text);
        assert_eq!((count("cohorts.participants").await, count("cohorts.projects").await), (2, 1));
        let next = cohort(&village, &sismic, "2021-09-01", "&ends_on=2021-12-31").await;
        take(&village, &next, "Nil+Grand", &format!("&project={serre}")).await;
        assert_eq!(
            count("cohorts.projects").await,
            1,
            "a project that goes on to the next cohort is the same"
        );
        let sessions = format!("/cohortes/{one}/seances");
        let wrong = village.post("agent", &sessions, "title=&day=2022-01-01&from_time=9&to_time=8").await;
        assert_eq!(wrong.status, 422);
        for field in ["title", "day", "from_time", "to_time", "mode"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        for (title, day) in [("Atelier", "2021-06-14"), ("Autre", "2021-06-10")] {
            let form = format!("title={title}&day={day}&from_time=18:30&to_time=20:00&mode=online");
            let planned = village.post("agent", &sessions, &form).await;
            assert_eq!(planned.status, 303, "{}", planned.text);
        }
        assert_eq!(count("cohorts.sessions").await, 0, "nobody was there yet");
        let home = village.get("agent", "").await.text;
        assert!(home.contains("séances de cohorte sont à noter"), "{home}");
        let held = row(&village, "select id from cohort_session where title = 'Atelier'").await;
        let zoe = row(
            &village,
            "select x.id from cohort_participant x join person p on p.id = x.person_id where p.name = 'Zoe Lafleche'",
        )
        .await;
        let touch = format!("how-{zoe}=present");
        let path = format!("/cohortes/seances/{held}/presences");
        assert_eq!(village.post("board", &path, &touch).await.status, 403);
        assert_eq!(village.post("agent", &path, &touch).await.status, 303);
        let other = row(&village, "select id from cohort_session where title = 'Autre'").await;
        let path = format!("/cohortes/seances/{other}/annuler");
        assert_eq!(village.post("agent", &path, "why=Tempete").await.status, 303);
        assert_eq!((count("cohorts.sessions").await, count("cohorts.hours").await), (1, 90));
        let page = village.get("agent", &format!("/cohortes/{one}")).await.text;
        assert!(page.contains("Zoe Lafleche") && page.contains("Serre"), "{page}");
        let board = village.get("board", &format!("/cohortes/{one}")).await.text;
        assert!(board.contains("Serre") && !board.contains("Zoe"), "the board reads no names: {board}");
        let english = village.get("agent", &format!("/cohortes/{one}?langue=en")).await.text;
        assert!(english.contains("SISMIC, cohort 1"), "{english}");
        let file = village.get("agent", &format!("/cohortes/{one}/exporter?forme=csv")).await;
        assert!(file.text.contains("Zoe Lafleche") && file.file.contains("cohorte.csv"), "{}", file.text);
    }
}

#[tokio::test]
async fn a_lab_leads_from_its_issue_to_the_enterprise_and_each_link_is_walked_both_ways() {
    for village in Village::both().await {
        let coop = village.organization("Navette du Quai").await;
        let opened = village
            .post("agent", "/cohortes/laboratoires/ajouter", "issue=Sans+auto&begun_on=2020-01-06&action=3.1")
            .await;
        let lab = id_of(&opened);
        let at = format!("/cohortes/laboratoires/{lab}");
        for (part, form) in [
            ("personnes", format!("name=Zoe+Lafleche&organization={coop}")),
            ("constats", "finding=Deux+autobus&source=Veille".to_owned()),
            ("idees", "idea=Une+navette".to_owned()),
        ] {
            let sent = village.post("agent", &format!("{at}/{part}"), &form).await;
            assert_eq!(sent.status, 303, "{part}: {}", sent.text);
        }
        let unsourced = village.post("agent", &format!("{at}/constats"), "finding=On+dit").await;
        assert!(unsourced.status == 422 && unsourced.text.contains("source-error"), "{}", unsourced.text);
        let idea = row(&village, "select id from lab_idea").await;
        let path = format!("/cohortes/laboratoires/idees/{idea}/projet");
        let carried = village.post("agent", &path, "project_name=La+navette").await;
        assert_eq!(carried.status, 303, "{}", carried.text);
        let project = id_of(&carried);
        let form = format!(
            "project_name=La+navette&stage=start&begun_on=2020-02-03&legal_form=cooperative&form_on=2020-03-02\
             &incorporated_on=2020-06-15&organization={coop}"
        );
        let path = format!("/cohortes/projets/{project}/modifier");
        let half = village.post("agent", &path, &form.replace("&form_on=2020-03-02", "")).await;
        assert!(half.status == 422 && half.text.contains("form_on-error"), "{}", half.text);
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let page = village.get("board", &at).await.text;
        for link in [format!("/cohortes/projets/{project}"), format!("/organisations/{coop}")] {
            assert!(page.contains(&link), "the lab leads to {link}: {page}");
        }
        assert!(page.contains("Deux autobus") && !page.contains("Zoe"), "{page}");
        for key in ["cohorts.labs", "cohorts.ideas-carried"] {
            assert_eq!(village.figure(key, "2019-04-01", "2020-03-31").await, 1, "{key}");
        }
        let whole = village.get("agent", &format!("/cohortes/projets/{project}")).await.text;
        assert!(whole.contains(&at) && whole.contains(&format!("/organisations/{coop}")), "{whole}");
        let told = village.get("agent", &format!("/organisations/{coop}")).await.text;
        assert!(
            told.contains("Née du projet") && told.contains(&format!("/cohortes/projets/{project}")),
            "{told}"
        );
        let zoe = row(&village, "select id from person where name = 'Zoe Lafleche'").await;
        let told = village.get("agent", &format!("/personnes/{zoe}")).await.text;
        assert!(told.contains(&at), "the person leads to the lab: {told}");
    }
}

#[tokio::test]
async fn a_project_is_asked_after_twelve_months_and_counts_alive_by_its_source() {
    for village in Village::both().await {
        let form = "project_name=Serre&stage=start&begun_on=2020-01-06&legal_form=nonprofit&form_on=2020-02-03\
                    &incorporated_on=2020-06-15";
        let begun = village.post("agent", "/cohortes/projets/ajouter", form).await;
        assert_eq!(begun.status, 303, "{}", begun.text);
        let project = id_of(&begun);
        let home = village.get("agent", "").await.text;
        assert!(home.contains("Un projet incorporé est à suivre"), "{home}");
        let path = format!("/cohortes/projets/{project}/suite");
        let early =
            village.post("agent", &path, "months=36&alive=yes&known_on=2021-06-15&source=Registre").await;
        assert!(early.status == 422 && early.text.contains("known_on-error"), "{}", early.text);
        let said = "months=12&alive=yes&known_on=2021-06-15&source=Registre";
        assert_eq!(village.post("board", &path, said).await.status, 403);
        assert_eq!(village.post("agent", &path, said).await.status, 303);
        let count = async || village.figure("cohorts.alive-twelve", "2021-04-01", "2022-03-31").await;
        assert_eq!(count().await, 1);
        assert!(!village.get("agent", "").await.text.contains("Un projet incorporé est à suivre"));
        let again = said.replace("yes", "no");
        let asked = village.post("agent", &path, &again).await;
        let former = row(&village, "select id from project_alive").await;
        let sure = format!("name=\"sure\" value=\"{former}\"");
        assert!(asked.status == 422 && asked.text.contains(&sure), "{}", asked.text);
        assert_eq!(village.post("agent", &path, &format!("{again}&sure={former}")).await.status, 303);
        assert_eq!(count().await, 0, "what is said again replaces what was said");
        assert_eq!(village.figure("cohorts.incorporated", "2020-04-01", "2021-03-31").await, 1);
    }
}

/// The action under which each row of a figure stands, row by row.
async fn actions(village: &Village, key: &str, from: &str, to: &str) -> Vec<String> {
    let all = server::house::figures();
    let ask = figures::Ask::of(all.find(key).unwrap(), from.parse().unwrap(), to.parse().unwrap());
    ask.rows(&village.db, 0, 50).await.unwrap().into_iter().map(|row| row.action).collect()
}

#[tokio::test]
async fn what_is_learned_late_counts_in_the_year_of_the_anniversary_and_the_share_is_of_what_is_known() {
    for village in Village::both().await {
        let mut ids = vec![];
        for (name, rest) in [
            ("Serre", ""),
            ("Navette", ""),
            ("Four", ""),
            // One that ended before its anniversary lives no more, and nobody is asked.
            ("Quai", "&ended_on=2020-06-01&ended_why=Faute+de+local"),
        ] {
            let form = format!(
                "project_name={name}&stage=start&begun_on=2019-06-03&legal_form=nonprofit&form_on=2019-09-02\
                 &incorporated_on=2019-12-02{rest}"
            );
            let begun = village.post("agent", "/cohortes/projets/ajouter", &form).await;
            assert_eq!(begun.status, 303, "{}", begun.text);
            ids.push(id_of(&begun));
        }
        let list = village.get("agent", "/cohortes/projets").await.text;
        assert!(
            list.contains(&format!("{}#suites", ids[0])) && !list.contains(&format!("{}#suites", ids[3]))
        );
        for (id, alive) in [(&ids[0], "yes"), (&ids[1], "no")] {
            let said = format!("months=12&alive={alive}&known_on=2021-06-10&source=Registre");
            let path = format!("/cohortes/projets/{id}/suite");
            assert_eq!(village.post("agent", &path, &said).await.status, 303);
        }
        let year = async |key: &str| village.figure(key, "2020-04-01", "2021-03-31").await;
        assert_eq!(village.figure("cohorts.alive-twelve", "2021-04-01", "2022-03-31").await, 0);
        assert_eq!(year("cohorts.alive-twelve").await, 1, "in the year of the anniversary");
        assert_eq!(year("cohorts.alive-rate-twelve").await, 3333, "one of the three that are known");
        assert_eq!(year("cohorts.alive-unknown-twelve").await, 1);
        let list = village.get("agent", "/cohortes/projets?langue=en").await.text;
        assert!(list.contains("1 alive of 3 whose state is known. Not known yet: 1."), "{list}");
        // Incorporated on another day after all, it is asked on another.
        let form = "project_name=Four&stage=start&begun_on=2019-06-03&legal_form=nonprofit&form_on=2019-09-02\
                    &incorporated_on=2020-02-29";
        let path = format!("/cohortes/projets/{}/modifier", ids[2]);
        assert_eq!(village.post("agent", &path, form).await.status, 303);
        let day = village.figure("cohorts.alive-unknown-twelve", "2021-02-28", "2021-02-28").await;
        assert_eq!(day, 1, "a leap day has its anniversary the day before March");
    }
}

#[tokio::test]
async fn an_incorporated_project_counts_under_the_action_of_the_cohort_it_came_through() {
    for village in Village::both().await {
        let propulse = programme(&village, "PROPUL-C").await;
        let one = cohort(&village, &propulse, "2019-04-01", "").await;
        take(&village, &one, "Zoe+Lafleche", "&new_project=Serre").await;
        let serre = row(&village, "select id from project").await;
        let rest = "stage=start&begun_on=2020-01-06&legal_form=nonprofit&form_on=2020-02-03&incorporated_on=2020-05-04";
        let path = format!("/cohortes/projets/{serre}/modifier");
        let form = format!("project_name=Serre&{rest}");
        assert_eq!(village.post("agent", &path, &form).await.status, 303);
        let path = format!("/cohortes/projets/{serre}/suite");
        let said = "months=12&alive=yes&known_on=2021-06-10&source=Registre";
        assert_eq!(village.post("agent", &path, said).await.status, 303);
        let form = format!("project_name=Navette&{rest}");
        assert_eq!(village.post("agent", "/cohortes/projets/ajouter", &form).await.status, 303);
        let mut incorporated = actions(&village, "cohorts.incorporated", "2020-04-01", "2021-03-31").await;
        incorporated.sort();
        assert_eq!(incorporated, ["3.1", "3.4"], "the other came through none");
        assert_eq!(actions(&village, "cohorts.alive-twelve", "2021-04-01", "2022-03-31").await, ["3.1"]);
    }
}

#[tokio::test]
async fn an_enterprise_that_came_into_a_cohort_is_asked_after_its_end_and_counts_once_for_it() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let other = village.organization("Atelier du Cap").await;
        let propulse = programme(&village, "PROPUL-C").await;
        let one = cohort(&village, &propulse, "2019-10-01", "&ends_on=2020-03-31").await;
        for (who, organization) in [("Zoe+Lafleche", &coop), ("Abel+Rive", &coop), ("Nil+Grand", &other)] {
            let form = format!("name={who}&joined_on=2019-10-01&organization={organization}");
            let taken = village.post("agent", &format!("/cohortes/{one}/participants"), &form).await;
            assert_eq!(taken.status, 303, "{}", taken.text);
        }
        let home = village.get("agent", "").await.text;
        assert!(home.contains("2 entreprises de cohortes sont à suivre"), "{home}");
        let zoe = row(
            &village,
            "select x.id from cohort_participant x join person p on p.id = x.person_id where p.name = 'Zoe Lafleche'",
        )
        .await;
        let list = village.get("agent", "/cohortes/projets").await.text;
        assert!(list.contains(&format!("/cohortes/participants/{zoe}#suites")), "{list}");
        let path = format!("/cohortes/participants/{zoe}/suite");
        let early =
            village.post("agent", &path, "months=36&alive=yes&known_on=2021-06-10&source=Appel").await;
        assert!(early.status == 422 && early.text.contains("known_on-error"), "{}", early.text);
        assert!(early.text.contains("Appel"), "what was typed is kept: {}", early.text);
        let said = "months=12&alive=yes&known_on=2021-06-10&source=Appel";
        assert_eq!(village.post("board", &path, said).await.status, 403);
        assert_eq!(village.post("agent", &path, said).await.status, 303);
        let page = village.get("agent", &format!("/cohortes/participants/{zoe}")).await.text;
        assert!(page.contains("Appel") && page.contains("12 mois"), "{page}");
        let year = async |key: &str| village.figure(key, "2020-04-01", "2021-03-31").await;
        assert_eq!(year("cohorts.enterprises-alive-twelve").await, 1, "two who came for the same are one");
        assert_eq!(year("cohorts.enterprises-rate-twelve").await, 10_000);
        assert_eq!(year("cohorts.enterprises-unknown-twelve").await, 1);
        let home = village.get("agent", "").await.text;
        assert!(home.contains("Une entreprise d’une cohorte est à suivre"), "{home}");
        let again = said.replace("yes", "no");
        let asked = village.post("agent", &path, &again).await;
        assert!(asked.status == 422 && asked.text.contains("name=\"sure\""), "{}", asked.text);
        let former = row(&village, "select id from enterprise_alive").await;
        assert_eq!(village.post("agent", &path, &format!("{again}&sure={former}")).await.status, 303);
        assert_eq!(year("cohorts.enterprises-alive-twelve").await, 0, "said again, it replaces");
        assert_eq!(year("cohorts.enterprises-rate-twelve").await, 0);
    }
}
