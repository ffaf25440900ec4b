//! A form sent twice that is taken once, acts answering a request, and support bodies by their days.
use crate::{
    membership::{ASKED, category, enrol, last},
    plan::begun,
    upload::upload,
    village::{Reply, Village},
};

const YEAR: (&str, &str) = ("2021-04-01", "2022-03-31");

/// The mark of the form of a page that is sent to an address, or of the page's only one.
fn once(page: &Reply, action: &str) -> String {
    let form = page
        .text
        .split("<form ")
        .find(|form| form.contains(action) && form.contains("name=\"once\""))
        .unwrap();
    form.split("name=\"once\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

/// Where a page is, within the pole.
fn within<'a>(village: &Village, reply: &'a Reply) -> &'a str {
    reply.location.strip_prefix(&format!("/{}", village.slug())).unwrap().split(['?', '#']).next().unwrap()
}

#[tokio::test]
async fn the_same_form_sent_twice_in_a_moment_logs_one_act() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let page = village.get("agent", "/accompagnement/consigner").await;
        let once = once(&page, "/consigner");
        let form = |minutes: i64| {
            format!(
                "organization={coop}&promoter=Zoé&stage=idea&topic=finance&minutes={minutes}&day=2021-06-15&once={once}"
            )
        };
        let form_60 = form(60);
        let (first, second) = tokio::join!(
            village.post("agent", "/accompagnement/consigner", &form_60),
            village.post("agent", "/accompagnement/consigner", &form_60),
        );
        assert_eq!((first.status, second.status), (303, 303), "{} {}", first.text, second.text);
        let id = |reply: &Reply| {
            reply.location.split("acte=").nth(1).unwrap().split('&').next().unwrap().to_owned()
        };
        assert_eq!(id(&first), id(&second), "both lead to the one act");
        let told = [&first, &second].map(|reply| reply.location.contains("avis=form-again"));
        assert!(told[0] != told[1], "one of them is told so");
        assert_eq!(village.figure("accompaniment.acts", YEAR.0, YEAR.1).await, 1);
        village.post("agent", "/accompagnement/consigner", &form(45)).await;
        assert_eq!(
            village.figure("accompaniment.acts", YEAR.0, YEAR.1).await,
            2,
            "what was filled in anew is another act"
        );
        let other = village.post("direction", "/accompagnement/consigner", &form_60).await;
        assert!(!other.location.contains("form-again"), "another person sends another form");
    }
}

/// Sends a form twice in a row and gives both answers.
async fn twice(village: &Village, role: &str, page: &str, path: &str, form: &str) -> [Reply; 2] {
    let shown = village.get(role, page).await;
    let form = format!("{form}&once={}", once(&shown, if page == path { "" } else { path }));
    [village.post(role, path, &form).await, village.post(role, path, &form).await]
}

#[tokio::test]
async fn every_form_that_adds_is_taken_once() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let draft = "title=Bilan&from=2021-04-01&to=2022-03-31";
        let plan = "title=Plan&from_on=2021-04-01&to_on=2022-03-31";
        let kept = "name=Coop+de+la+Baie&legal_form=cooperative&role=support";
        let asked = format!(
            "organization={coop}&day=2021-06-10&channel=phone&need=Un+plan&topic=finance&urgency=usual"
        );
        let person = "name=Ana+Bois&email=&phone=&language=fr";
        for (page, path, form) in [
            ("/rapports", "/rapports", draft),
            ("/plan/nouveau", "/plan/nouveau", plan),
            ("/organisations/ajouter", "/organisations/ajouter", kept),
            ("/accompagnement/demandes/recevoir", "/accompagnement/demandes/recevoir", &asked),
            ("/personnes/ajouter", "/personnes/ajouter", person),
            ("/equipe/ajouter", "/equipe/ajouter", "name=Ines+Lot&title=Agente&share=100&from_on=2021-06-01"),
            ("/reglages", "/reglages", "name=P%C3%B4le+du+Quai&language=fr&year_month=04&year_day=01"),
            (
                "/accompagnement/regles",
                "/accompagnement/regles/sujet",
                "topic=finance&action=3.4&from_on=2021-06-10",
            ),
            (
                "/accompagnement/regles",
                "/accompagnement/regles/delai",
                "urgency=usual&days=5&since=2021-06-15",
            ),
            (
                "/accompagnement/sujets",
                "/accompagnement/sujets",
                "french=Num%C3%A9rique&english=Digital&action=3.4&from_on=2021-06-01",
            ),
        ] {
            let [first, second] = twice(&village, "direction", page, path, form).await;
            assert_eq!((first.status, second.status), (303, 303), "{path}: {} {}", first.text, second.text);
            assert_eq!(within(&village, &first), within(&village, &second), "{path}");
            assert!(second.location.contains("avis=form-again"), "{path}: {}", second.location);
            let told = village
                .get("direction", second.location.trim_start_matches(&format!("/{}", village.slug())))
                .await;
            assert!(told.text.contains("Rien n’a été écrit deux fois"), "{}", told.text);
        }
        let lines = village.lately(99).await;
        for verb in
            ["report.opened", "plan.begun", "request.received", "post.opened", "promise.ruled", "topic.added"]
        {
            assert_eq!(lines.iter().filter(|line| line.verb == verb).count(), 1, "{verb}");
        }
    }
}

#[tokio::test]
async fn a_payment_an_outcome_an_action_and_an_application_are_taken_once() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let member = enrol(&village, "Coop du Quai", &category, "2021-04-01").await;
        let page = format!("/membres/{member}");
        let form = "paid_on=2021-06-15&amount=50&method=cheque";
        twice(&village, "agent", &page, &format!("{page}/paiement"), form).await;
        assert_eq!(village.figure("membership.dues", YEAR.0, YEAR.1).await, 5_000);

        let (coop, body) = (village.organization("Coop").await, village.organization("Fonds").await);
        let role = "role=support&from_on=2021-01-01";
        village.post("agent", &format!("/organisations/{body}/roles"), role).await;
        let form = format!("organization={coop}&to={body}&day=2021-04-01&why=Pr%C3%AAt&consent=none");
        let refer = "/accompagnement/referencements/ajouter";
        twice(&village, "agent", refer, refer, &form).await;
        assert_eq!(village.figure("accompaniment.referrals", YEAR.0, YEAR.1).await, 1);
        let page = format!("/accompagnement/referencements/{}", last(&village, "referral").await);
        let form = "outcome=financed&day=2021-06-01";
        twice(&village, "agent", &page, &format!("{page}/suite"), form).await;
        let shown = village.get("agent", &page).await.text;
        assert_eq!(shown.matches("</time> Financé").count(), 1, "{shown}");

        let (_, objective) = begun(&village).await;
        let page = format!("/plan/objectifs/{objective}/action");
        let form = "text=Atelier&action=2.5&owner_account=&owner_name=Alex&due_on=2021-10-01";
        twice(&village, "direction", &page, &page, form).await;
        assert_eq!(village.figure("plan.actions-planned", YEAR.0, YEAR.1).await, 1);

        let form = format!("{ASKED}&category={category}");
        let [first, second] = twice(&village, "visitor", "/adhesion", "/adhesion", &form).await;
        assert_eq!(within(&village, &first), within(&village, &second));
        let lines = village.lately(99).await;
        assert_eq!(lines.iter().filter(|line| line.verb == "application.received").count(), 1, "{lines:?}");
    }
}

#[tokio::test]
async fn a_list_brought_twice_by_one_form_waits_once() {
    for village in Village::both().await {
        let shown = village.get("agent", "/organisations/importer").await;
        let once = once(&shown, "multipart");
        let texts = [("once", once.as_str())];
        let list = b"nom,ville\nCoop A,Chandler\n";
        let first = upload(&village, "agent", "/organisations/importer", &texts, list).await;
        let second = upload(&village, "agent", "/organisations/importer", &texts, list).await;
        assert_eq!((first.status, second.status), (303, 303), "{} {}", first.text, second.text);
        assert_eq!(within(&village, &first), within(&village, &second));
        let lines = village.lately(9).await;
        assert_eq!(lines.iter().filter(|line| line.verb == "import.offered").count(), 1, "{lines:?}");
    }
}

#[tokio::test]
async fn a_form_refused_is_not_a_form_taken() {
    for village in Village::both().await {
        let shown = village.get("direction", "/rapports").await;
        let form = format!("title=&from=2021-04-01&to=2022-03-31&once={}", once(&shown, "/rapports"));
        for _ in 0..2 {
            let refused = village.post("direction", "/rapports", &form).await;
            assert!(refused.status == 422 && refused.text.contains("title-error"), "{}", refused.text);
        }
    }
}

#[tokio::test]
async fn an_act_older_than_the_request_it_answers_takes_it_the_day_it_came() {
    for village in Village::both().await {
        let coop = village.organization("Coop du Quai").await;
        let asked = format!(
            "organization={coop}&day=2021-06-10&channel=phone&need=Un+plan&topic=finance&urgency=usual"
        );
        let sent = village.post("agent", "/accompagnement/demandes/recevoir", &asked).await;
        let request = sent.location.rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
        let form = format!("organization={coop}&topic=finance&minutes=30&day=2021-06-01&request={request}");
        assert_eq!(village.post("agent", "/accompagnement/consigner", &form).await.status, 303);
        let lines = db::lines_about(&village.db, "request", &request, 9).await.unwrap();
        let taken = lines.iter().find(|line| line.verb == "request.taken").unwrap();
        assert_eq!(taken.note, "2021-06-10");
    }
}

#[tokio::test]
async fn one_is_not_referred_to_a_support_body_before_it_is_one() {
    for village in Village::both().await {
        for (name, from_on) in [("Fonds de demain", "2021-06-16"), ("Fonds du jour", "2021-06-15")] {
            let body = village.organization(name).await;
            let form = format!("role=support&from_on={from_on}");
            let held = village.post("agent", &format!("/organisations/{body}/roles"), &form).await;
            assert_eq!(held.status, 303, "{}", held.text);
        }
        let page = village.get("agent", "/accompagnement/referencements/ajouter").await.text;
        assert!(page.contains("Fonds du jour") && !page.contains("Fonds de demain"), "{page}");
    }
}
