//! People of cohorts: calls and selection, coaches' notes that stay theirs, deliverables, self-assessment, one's own page.
use crate::{
    cohorts::{cohort, programme, take},
    concertation::row,
    village::Village,
};
use people::account;

/// The path that the latest letter to a mailbox leads to.
async fn led(village: &Village, to: &'static str, part: &str) -> String {
    let (plain,): (String,) =
        sqlx::query_as("select plain from letter where recipient = $1 order by id desc limit 1")
            .bind(to)
            .fetch_one(village.db.rows())
            .await
            .unwrap();
    let at = plain.find(part).unwrap_or_else(|| panic!("no {part} in {plain}"));
    plain[at..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_said_of_a_cohort_keeps_to_its_days_and_nothing_lives_again() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let late = format!(
            "programme={sismic}&begins_on=2021-09-07&action=3.1&call_opens_on=2021-08-01&call_closes_on=2021-09-08"
        );
        let late = village.post("agent", "/cohortes/ouvrir", &late).await;
        assert!(late.status == 422 && late.text.contains("call_closes_on-error"), "{}", late.text);

        let one = cohort(&village, &sismic, "2021-01-11", "&ends_on=2021-05-31").await;
        let form = "name=Zoe+Lafleche&joined_on=2021-01-11";
        let taken = village.post("agent", &format!("/cohortes/{one}/participants"), form).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        let zoe = row(&village, "select id from cohort_participant").await;
        let path = format!("/cohortes/participants/{zoe}");
        let page = village.get("agent", &path).await.text;
        assert!(page.contains("value=\"2021-05-31\""), "the last day of a cohort that is over: {page}");
        let leave = format!("{path}/depart");
        let after = village.post("agent", &leave, "left_on=2021-06-10&why=Travail").await;
        assert!(after.status == 422 && after.text.contains("left_on-error"), "{}", after.text);
        assert_eq!(village.post("agent", &leave, "left_on=2021-05-31&why=Travail").await.status, 303);

        let form = "project_name=Serre&stage=start&begun_on=2018-01-08&legal_form=nonprofit&form_on=2018-02-05\
                    &incorporated_on=2018-05-01";
        let begun = village.post("agent", "/cohortes/projets/ajouter", form).await;
        assert_eq!(begun.status, 303, "{}", begun.text);
        let path = format!("/cohortes/projets/{}/suite", row(&village, "select id from project").await);
        let said = |months: i64, alive: &str| {
            format!("months={months}&alive={alive}&known_on=2021-06-10&source=Registre")
        };
        assert_eq!(village.post("agent", &path, &said(12, "no")).await.status, 303);
        let again = village.post("agent", &path, &said(36, "yes")).await;
        assert!(again.status == 422 && again.text.contains("alive-error"), "{}", again.text);
        assert_eq!(village.post("agent", &path, &said(36, "no")).await.status, 303);
    }
}

#[tokio::test]
async fn an_application_is_taken_within_its_call_confirmed_by_letter_and_decided_with_a_reason() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let call = "&call_opens_on=2021-06-16&call_closes_on=2021-06-18&places=1&call_language=fr";
        let one = cohort(&village, &sismic, "2021-09-07", call).await;
        let (page, form) = (
            format!("/parcours/{one}"),
            "name=Zoe+Lafleche&email=Zoe%40quai.example&project=Serre&wants=Cultiver+ensemble&consent=1",
        );
        let early = village.post("visitor", &page, form).await;
        assert!(early.status == 422 && early.text.contains("pas encore ouvert"), "{}", early.text);
        village.clock.set("2021-06-16T13:00:00Z".parse().unwrap());
        let empty = village.post("visitor", &page, "name=&email=x&phone=abc").await;
        assert_eq!(empty.status, 422);
        for field in ["name", "email", "phone", "wants", "consent"] {
            assert!(empty.text.contains(&format!("{field}-error")), "{field}: {}", empty.text);
        }
        assert_eq!(village.post("visitor", &page, form).await.status, 303);
        let later = form.replace("Cultiver+ensemble", "Cultiver+en+hiver");
        let again = village.post("visitor", &page, &later).await;
        assert_eq!(again.status, 303, "it says to nobody who applied");
        let wants = row(&village, "select wants from cohort_application").await;
        assert_eq!(wants, "Cultiver en hiver", "until it is confirmed, what is said last stands");
        let id = row(&village, "select min(id) from cohort_application having count(*) = 1").await;
        let decide = format!("/cohortes/candidatures/{id}");
        let yes = "verdict=selected&verdict_why=Un+beau+projet";
        let unconfirmed = village.post("agent", &decide, yes).await;
        assert!(
            unconfirmed.status == 422 && unconfirmed.text.contains("pas confirmé"),
            "{}",
            unconfirmed.text
        );
        let mine = led(&village, "zoe@quai.example", "/candidature/").await;
        assert!(village.get("visitor", &mine).await.text.contains("Confirmer ma candidature"));
        assert_eq!(village.post("visitor", &format!("{mine}/confirmer"), "").await.status, 303);
        assert_eq!(village.post("visitor", &page, form).await.status, 303);
        let wants = row(&village, "select wants from cohort_application").await;
        assert_eq!(wants, "Cultiver en hiver", "and once it is, nobody else changes it");
        assert!(village.get("agent", "").await.text.contains("Une candidature attend sa décision"));
        let bare = village.post("agent", &decide, "verdict=selected").await;
        assert!(bare.status == 422 && bare.text.contains("verdict_why-error"), "{}", bare.text);
        for role in ["communications", "board", "partner", "visitor"] {
            let list = format!("/cohortes/{one}/candidatures");
            assert!(!village.get(role, &list).await.text.contains("Lafleche"), "{role}");
        }
        assert_eq!(village.post("agent", &decide, yes).await.status, 303);
        let told =
            village.get("visitor", &led(&village, "zoe@quai.example", "/candidature/").await).await.text;
        assert!(told.contains("Retenue") && told.contains("Un beau projet"), "{told}");
        let taken = format!("application={id}&new_project=Serre&joined_on=2021-06-16");
        let path = format!("/cohortes/{one}/participants");
        let taken = village.post("agent", &path, &taken).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        let who =
            row(&village, "select p.email from cohort_participant x join person p on p.id = x.person_id")
                .await;
        assert_eq!(who, "zoe@quai.example");
        village.clock.set("2021-06-19T13:00:00Z".parse().unwrap());
        let late = village.post("visitor", &page, &form.replace("Zoe%40", "ada%40")).await;
        assert!(late.status == 422 && late.text.contains("terminé"), "{}", late.text);
    }
}

#[tokio::test]
async fn a_coachs_notes_are_seen_by_that_cohorts_coaches_and_direction_and_by_nobody_else() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let one = cohort(&village, &sismic, "2021-05-01", "").await;
        let other = cohort(&village, &sismic, "2021-05-02", "").await;
        take(&village, &one, "Zoe+Lafleche", "").await;
        let partner = account::with_role(&village.db, "partner").await.unwrap().unwrap();
        let agent = account::with_role(&village.db, "agent").await.unwrap().unwrap();
        let entrust = async |cohort: &str, account: &str| {
            let form = format!("account={account}&from_on=2021-06-01");
            village.post("direction", &format!("/cohortes/{cohort}/accompagnement"), &form).await.status
        };
        assert_eq!((entrust(&one, &partner).await, entrust(&other, &agent).await), (303, 303));
        let notes = format!("/cohortes/{one}/notes");
        let said = "text=Une+confidence+de+Zoe";
        assert_eq!(village.post("partner", &notes, said).await.status, 303);
        for role in ["partner", "direction"] {
            assert!(village.get(role, &notes).await.text.contains("Une confidence"), "{role}");
        }
        let note = row(&village, "select id from cohort_note").await;
        // The agent coaches the other cohort: here there is nothing for them, nor on any page about it.
        for role in
            people::role::ALL.into_iter().chain(["visitor"]).filter(|r| !["partner", "direction"].contains(r))
        {
            for path in [&notes, &format!("/cohortes/{one}"), &format!("/cohortes/{other}/notes")] {
                let page = village.get(role, path).await;
                assert!(!page.text.contains("Une confidence"), "{role} at {path}");
            }
            let page = village.get(role, &notes).await.status;
            assert!(page == 404 || page == 403 || page == 303, "{role}: {page}");
            assert_ne!(village.post(role, &notes, said).await.status, 200, "{role}");
            village.post(role, &format!("/cohortes/notes/{note}/retirer"), "why=x").await;
        }
        assert_eq!(village.get("agent", &format!("/cohortes/{other}/notes")).await.status, 200);
        assert_eq!(row(&village, "select cast(count(*) as text) from cohort_note").await, "1");
        let part =
            row(&village, "select id from cohort_coach where account_id <> ''  order by id limit 1").await;
        let path = format!("/cohortes/accompagnement/{part}/fin");
        assert_eq!(village.post("agent", &path, "").await.status, 403, "only direction names coaches");
        let whole = village.get("partner", &notes).await.text;
        assert!(whole.contains("Une confidence"), "nobody else withdrew it: {whole}");
        assert_eq!(village.post("direction", &path, "").await.status, 303);
        assert_eq!(village.get("partner", &notes).await.status, 404, "a coach who left reads no more");
    }
}

#[tokio::test]
async fn a_participant_sees_their_page_hands_in_and_speaks_of_themselves_and_few_are_hidden_from_the_board() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let path = format!("/cohortes/programmes/{sismic}/enonces");
        assert_eq!(village.post("agent", &path, "statement_fr=Je+sais+compter").await.status, 303);
        let statement = row(&village, "select id from programme_statement").await;
        let one = cohort(&village, &sismic, "2021-05-01", "&ends_on=2021-12-31").await;
        let names = ["Ada", "Bea", "Cleo", "Dora", "Eva"];
        for name in names {
            take(&village, &one, name, "").await;
        }
        let asked = village
            .post("agent", &format!("/cohortes/{one}/livrables"), "deliverable=Plan&due_on=2021-07-01")
            .await;
        assert_eq!(asked.status, 303, "{}", asked.text);
        let form = "title=Atelier&day=2021-06-20&from_time=18:30&to_time=20:00&mode=online&link=https://salle.example";
        assert_eq!(village.post("agent", &format!("/cohortes/{one}/seances"), form).await.status, 303);
        let mut pages = vec![];
        let people: Vec<(String,)> = sqlx::query_as("select id from cohort_participant order by id")
            .fetch_all(village.db.rows())
            .await
            .unwrap();
        for (id,) in &people {
            let mut act = village.db.act(db::Who::House).await.unwrap();
            let token = ::cohorts::link::make(&mut act, ::cohorts::link::To::Participant(id)).await.unwrap();
            act.commit().await.unwrap();
            pages.push(format!("/ma-cohorte/{token}"));
        }
        let mine = village.get("visitor", &pages[0]).await.text;
        assert!(
            mine.contains("salle.example") && mine.contains("Plan") && mine.contains("au début"),
            "{mine}"
        );
        assert!(mine.contains("Ada") && !mine.contains("Bea"), "one sees oneself alone: {mine}");
        let plan = row(&village, "select id from cohort_deliverable").await;
        let hand = format!("{}/livrables", pages[0]);
        let wrong = village.post("visitor", &hand, &format!("deliverable={plan}&link=x")).await;
        assert_eq!(wrong.status, 422, "{}", wrong.text);
        let sent = format!("deliverable={plan}&link=https://plan.example");
        assert_eq!(village.post("visitor", &hand, &sent).await.status, 303);
        assert!(
            village.get("agent", &format!("/cohortes/{one}/livrables")).await.text.contains("plan.example")
        );
        let say = async |moment: &str, grade: &str, of: &[String]| {
            for page in of {
                let unsaid = village.post("visitor", &format!("{page}/bilan"), "").await.status;
                assert_eq!(unsaid, 422, "{moment}: each statement is answered");
                let form = format!("grade-{statement}={grade}");
                let said = village.post("visitor", &format!("{page}/bilan"), &form).await;
                assert_eq!(said.status, 303, "{moment}: {}", said.text);
                assert_eq!(
                    village.post("visitor", &format!("{page}/bilan"), &form).await.status,
                    422,
                    "once"
                );
            }
        };
        say("start", "2", &pages).await;
        village.clock.set("2021-12-10T13:00:00Z".parse().unwrap());
        say("end", "4", &pages[..1]).await;
        let mut village = village;
        village.sign_in_again().await;
        let alone = village.get("agent", &format!("/cohortes/{one}/bilan")).await.text;
        assert!(alone.contains("Moins de 2") && !alone.contains("<figure"), "one is told to nobody: {alone}");
        for page in &pages[1..4] {
            let said =
                village.post("visitor", &format!("{page}/bilan"), &format!("grade-{statement}=4")).await;
            assert_eq!(said.status, 303, "{}", said.text);
        }
        let change =
            async |village: &Village| village.rows("cohorts.skills-after", "2021-04-01", "2022-03-31").await;
        let told = format!("/cohortes/{one}/bilan");
        assert!(village.get("board", &told).await.text.contains("Moins de 5"), "four are few");
        assert!(!village.get("agent", &told).await.text.contains("Moins de 5"), "the team reads them");
        assert_eq!(change(&village).await, 0, "no number is told of four");
        let form = format!("grade-{statement}=4");
        assert_eq!(village.post("visitor", &format!("{}/bilan", pages[4]), &form).await.status, 303);
        assert!(!village.get("board", &told).await.text.contains("Moins de 5"), "five are told");
        let of = async |key: &str| village.figure(key, "2021-04-01", "2022-03-31").await;
        assert_eq!((of("cohorts.skills-before").await, of("cohorts.skills-after").await), (200, 400));
        assert_eq!(of("cohorts.skills-change").await, 200);
    }
}

#[tokio::test]
async fn an_application_that_led_nobody_in_is_forgotten_once_its_time_is_over() {
    for village in Village::both().await {
        let sismic = programme(&village, "SISMIC").await;
        let one = cohort(&village, &sismic, "2021-09-07", "&call_opens_on=2021-06-01").await;
        let form = "name=Zoe+Lafleche&email=zoe%40quai.example&wants=Cultiver&consent=1";
        assert_eq!(village.post("visitor", &format!("/parcours/{one}"), form).await.status, 303);
        let retention =
            village.house.retentions.iter().find(|one| one.kind == "cohort-applications").unwrap();
        assert_eq!((retention.old)(&village.db, "2021-06-15", 10).await.unwrap().len(), 0);
        let old = (retention.old)(&village.db, "2021-06-16", 10).await.unwrap();
        assert_eq!(old.len(), 1);
        let mut act = village.db.act(db::Who::House).await.unwrap();
        (retention.forget)(&mut act, &old[0].id).await.unwrap();
        act.commit().await.unwrap();
        let left = row(&village, "select name || email || wants || why from cohort_application").await;
        assert_eq!(left, "");
    }
}
