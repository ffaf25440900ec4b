//! Surveys: questionnaires frozen when asked, links without account, letters never twice, rates with their denominator.
use crate::{organizations::hidden, sign_in::work, village::Village};
use people::organization::{self, Typed};

/// An enterprise that can be written to.
pub async fn enterprise(village: &Village, name: &str, mrc: &str) -> String {
    let typed = Typed {
        name: name.into(),
        legal_form: "cooperative".into(),
        mrc: mrc.into(),
        email: format!("{}@coop.example", name.to_lowercase().replace(' ', "-")),
        ..Typed::default()
    };
    let mut act = village.db.act(db::Who::House).await.unwrap();
    let id = organization::add(&mut act, &typed).await.unwrap().unwrap();
    act.commit().await.unwrap();
    id
}

/// The path of the page that a form led to, within the pole and without its notice.
pub fn led(village: &Village, location: &str) -> String {
    let path = location.strip_prefix(&format!("/{}", village.slug())).unwrap();
    path.split('?').next().unwrap().to_owned()
}

/// A questionnaire of two questions: jobs, asked for, and tools, of which the last choice is none.
pub async fn questionnaire(village: &Village) -> String {
    let begun =
        village.post("agent", "/questionnaires/nouveau", "title_fr=Portrait+2021&title_en=Portrait").await;
    let path = led(village, &begun.location);
    for question in [
        "kind=section&words_fr=Votre+entreprise",
        "kind=number&words_fr=Combien+d%E2%80%99emplois&means=jobs&unit_fr=emplois&required=1",
        "kind=several&words_fr=Quels+outils&means=tools&none=1&choices=Site+web+%7C+Website%0ACourriel%0AAucun+%7C+None",
    ] {
        let added = village.post("agent", &format!("{path}/questions"), question).await;
        assert_eq!(added.status, 303, "{}", added.text);
    }
    path
}

/// Opens a survey to every enterprise, and gives its path.
pub async fn launched(village: &Village, questionnaire: &str, rest: &str) -> String {
    let opened = village
        .post("agent", &format!("{questionnaire}/ouvrir"), &format!("audience=directory&{rest}"))
        .await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    led(village, &opened.location)
}

/// The links that letters brought to an address, within the pole, the latest first.
pub async fn links(village: &Village, to: &str) -> Vec<String> {
    let lead = format!("http://localhost/{}", village.slug());
    let mut links = vec![];
    for envelope in mail::letters(&village.db, "", 100).await.unwrap() {
        if envelope.recipient == to {
            let letter = mail::letter(&village.db, &envelope.id).await.unwrap().unwrap();
            links.extend(letter.plain.lines().find_map(|line| line.strip_prefix(&lead)).map(str::to_owned));
        }
    }
    links
}

/// The name of the field of the question that holds these words.
pub fn field(page: &str, words: &str) -> String {
    let at = page.find(words).unwrap();
    let from = at + page[at..].find("name=\"q-").unwrap() + "name=\"".len();
    page[from..].split('"').next().unwrap().to_owned()
}

/// The value of the choice that bears a name.
pub fn choice(page: &str, name: &str) -> String {
    let at = page.find(&format!("> {name}</label>")).unwrap();
    let from = page[..at].rfind("value=\"").unwrap() + 7;
    page[from..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_without_account_is_answered_resumed_and_corrected_until_the_last_day() {
    for village in Village::both().await {
        let quai = enterprise(&village, "Quai", "030").await;
        enterprise(&village, "Moulin", "050").await;
        let questionnaire = questionnaire(&village).await;
        let survey = launched(&village, &questionnaire, "opens_on=2021-06-15&closes_on=2021-06-30").await;
        let in_time = format!("/organisations/{quai}?genre=surveys");
        let told = village.get("agent", &in_time).await.text;
        assert!(told.contains("Invitée à répondre") && !told.contains("A répondu à un sondage"), "{told}");
        work(&village, None).await;
        let link = links(&village, "quai@coop.example").await.remove(0);
        let page = village.get("visitor", &link).await;
        assert!(page.status == 200 && page.text.contains("Portrait 2021") && page.text.contains("Quai"));
        let (jobs, tools) = (field(&page.text, "Combien d’emplois"), field(&page.text, "Quels outils"));
        let (site, none) = (choice(&page.text, "Site web"), choice(&page.text, "Aucun"));
        assert!(
            page.text.contains("(emplois)")
                && village.get("visitor", &format!("{link}?langue=en")).await.text.contains("> Website<")
        );
        let wrong =
            village.post("visitor", &link, &format!("{jobs}=&{tools}={site}&{tools}={none}&done=1")).await;
        assert!(
            wrong.text.contains(&format!("{jobs}-error")) && wrong.text.contains(&format!("{tools}-error"))
        );
        assert!(
            wrong.text.contains("Une réponse est demandée") && wrong.text.matches(" checked").count() == 2
        );
        assert!(
            village.post("visitor", &link, &format!("{tools}={none}")).await.location.contains("survey-kept")
        );
        let shown = village.get("direction", &survey).await.text;
        assert!(
            shown.contains("0 réponse sur 2 organisations invitées"),
            "what is only kept is no answer: {shown}"
        );
        assert!(
            village.get("visitor", &link).await.text.contains(" checked"),
            "it is resumed where it stopped"
        );
        let sent = village.post("visitor", &link, &format!("{jobs}=12,5&{tools}={none}&done=1")).await;
        assert!(sent.location.contains("survey-thanks"), "{}", sent.text);
        let shown = village.get("board", &survey).await.text;
        assert!(
            shown.contains("1 réponse sur 2 organisations invitées") && shown.contains("50\u{a0}%"),
            "{shown}"
        );
        assert_eq!(village.figure("surveys.no-tool", "2021-06-01", "2021-06-30").await, 10_000);
        let told = village.get("agent", &in_time).await.text;
        assert!(told.contains("A répondu à un sondage") && told.contains("Portrait 2021"), "{told}");
        assert!(!told.contains("Aucun outil") && !told.contains("12,5"), "never what it answered: {told}");
        assert!(!village.get("board", &in_time).await.text.contains("A répondu"), "to those who ask alone");
        village.clock.set("2021-07-01T03:30:00Z".parse().unwrap());
        let sent = village.post("visitor", &link, &format!("{jobs}=13&{tools}={site}&done=1")).await;
        assert!(sent.location.contains("survey-thanks"), "half past eleven in the evening of the last day");
        assert_eq!(village.figure("surveys.no-tool", "2021-06-01", "2021-06-30").await, 0);
        village.clock.set("2021-07-01T04:30:00Z".parse().unwrap());
        let late = village.post("visitor", &link, &format!("{jobs}=99&done=1")).await;
        assert!(late.status == 422 && late.text.contains("Le sondage est terminé"), "{}", late.text);
        let invited = village.get("agent", &format!("{survey}/organisations?etat=answered")).await.text;
        let at = invited.find("/invitations/").unwrap();
        let path = &invited[at..at + "/invitations/".len() + 26];
        let told = village.get("agent", path).await.text;
        for line in ["Réponses commencées", "Réponses reçues", "Réponses corrigées", "Lettre écrite"] {
            assert!(told.contains(line), "{line}");
        }
        let (kept, replaced): (i64, i64) = sqlx::query_as(
            "select count(*) filter (where replaced_at is null), count(*) filter (where replaced_at is not null) from answer",
        )
        .fetch_one(village.db.rows())
        .await
        .unwrap();
        assert_eq!((kept, replaced), (2, 2), "what was said before stays");
        assert_eq!(village.get("visitor", "/reponse/0123456789abcdef").await.status, 404);
    }
}

#[tokio::test]
async fn a_questionnaire_that_was_asked_changes_only_by_a_new_version() {
    for village in Village::both().await {
        enterprise(&village, "Quai", "030").await;
        let path = questionnaire(&village).await;
        assert!(
            village.get("board", "/recherche?q=emplois").await.text.contains("Portrait 2021"),
            "found by a question"
        );
        assert!(!village.get("member", "/recherche?q=emplois").await.text.contains("Portrait 2021"));
        let page = village.get("agent", &path).await.text;
        let at = page.find("/questions/").unwrap();
        let question = page[at..at + "/questions/".len() + 26].to_owned();
        let bad = village.post("agent", &format!("{path}/questions"), "kind=one&words_fr=X&choices=Un").await;
        assert!(bad.text.contains("choices-error") && bad.text.contains(">Un</textarea>"));
        let bad = village
            .post(
                "agent",
                &format!("{path}/ouvrir"),
                "audience=mrc:999&opens_on=2021-06-31&closes_on=hier&reminders=2021-01-01",
            )
            .await;
        for field in ["audience", "opens_on", "closes_on"] {
            assert!(bad.text.contains(&format!("{field}-error")), "{field}: {}", bad.text);
        }
        launched(&village, &path, "opens_on=2021-06-15&closes_on=2021-06-30").await;
        assert_eq!(village.post("agent", &question, "kind=text&words_fr=Autre").await.status, 404);
        let frozen = village.post("agent", &format!("{path}/questions"), "kind=text&words_fr=Autre").await;
        assert!(frozen.text.contains("préparez une nouvelle version"), "{}", frozen.text);
        let renewed = led(&village, &village.post("agent", &format!("{path}/version"), "").await.location);
        assert_ne!(renewed, path);
        let page = village.get("agent", &renewed).await.text;
        assert!(
            page.contains("Version 2") && page.contains("Combien d’emplois") && page.contains("Site web")
        );
        let again = led(&village, &village.post("agent", &format!("{path}/version"), "").await.location);
        assert_eq!(again, renewed, "one draft at a time");
        assert_eq!(
            village.post("agent", &format!("{renewed}/questions"), "kind=text&words_fr=Autre").await.status,
            303
        );
        assert!(!village.get("agent", &path).await.text.contains("Autre"));
        let old = village
            .post(
                "agent",
                &format!("{path}/ouvrir"),
                "audience=directory&opens_on=2021-06-15&closes_on=2021-06-30",
            )
            .await;
        assert!(old.text.contains("Une version plus récente existe"));
        let at = page.rfind("/questions/").unwrap();
        let last = page[at..at + "/questions/".len() + 26].to_owned();
        assert_eq!(village.post("agent", &format!("{last}/monter"), "").await.status, 303);
        let moved = village.get("agent", &renewed).await.text;
        assert!(moved.find("Quels outils").unwrap() < moved.find("Combien d’emplois").unwrap());
        assert_eq!(village.post("agent", &format!("{last}/retirer"), "").await.status, 303);
        assert!(!village.get("agent", &renewed).await.text.contains("Quels outils"));
    }
}

#[tokio::test]
async fn letters_are_written_once_and_reminders_go_only_to_those_who_have_not_answered() {
    for village in Village::both().await {
        for name in ["Quai", "Moulin", "Phare"] {
            enterprise(&village, name, "030").await;
        }
        village.organization("Sans adresse").await;
        let path = questionnaire(&village).await;
        let days = "opens_on=2021-06-15&closes_on=2021-06-30&reminders=2021-06-20&reminders=2021-06-25";
        let survey = launched(&village, &path, days).await;
        work(&village, None).await;
        work(&village, None).await;
        let count = async |to: &str| links(&village, &format!("{to}@coop.example")).await.len();
        assert_eq!((count("quai").await, count("moulin").await, count("phare").await), (1, 1, 1));
        let (quay, mill) = (
            links(&village, "quai@coop.example").await.remove(0),
            links(&village, "moulin@coop.example").await.remove(0),
        );
        let page = village.get("visitor", &quay).await.text;
        let jobs = field(&page, "Combien d’emplois");
        village.post("visitor", &quay, &format!("{jobs}=3&done=1")).await;
        assert_eq!(village.get("visitor", &format!("{mill}/courriels")).await.status, 200);
        assert_eq!(
            village.post("visitor", &format!("{mill}/courriels"), "List-Unsubscribe=One-Click").await.status,
            303
        );
        for day in ["2021-06-20", "2021-06-20", "2021-06-21", "2021-06-26"] {
            village.clock.set(format!("{day}T13:00:00Z").parse().unwrap());
            work(&village, None).await;
        }
        assert_eq!((count("quai").await, count("moulin").await, count("phare").await), (1, 1, 3));
        let all = links(&village, "phare@coop.example").await;
        assert!(
            village.get("visitor", &all[0]).await.status == 200
                && village.get("visitor", &all[2]).await.status == 200
        );
        let invited = village.get("agent", &format!("{survey}/organisations?etat=waiting")).await.text;
        assert!(
            invited.contains("Ne veut plus de lettres") && invited.contains("Aucune adresse connue"),
            "{invited}"
        );
        let at = invited.find("/invitations/").unwrap();
        let one = invited[at..at + "/invitations/".len() + 26].to_owned();
        assert!(village.post("agent", &format!("{one}/exclure"), "why=x").await.text.contains("why-error"));
        assert_eq!(village.post("agent", &format!("{one}/exclure"), "why=ceased").await.status, 303);
        let told = village.get("direction", &survey).await.text;
        assert!(told.contains("1 réponse sur 3") && told.contains("n’existe plus (1)"), "{told}");
        assert_eq!(village.figure("surveys.response-rate", "2021-06-01", "2021-06-30").await, 3_333);
        village.post("agent", &format!("{one}/inclure"), "").await;
        let entered = village.post("agent", &one, &format!("{jobs}=4&channel=telepathy")).await;
        assert!(entered.text.contains("channel-error") && entered.text.contains("value=\"4\""));
        assert_eq!(village.post("agent", &one, &format!("{jobs}=4&channel=phone")).await.status, 303);
        assert_eq!(village.figure("surveys.answers", "2021-06-01", "2021-06-30").await, 2);
        let moved = village.post("agent", &format!("{survey}/fermeture"), "closes_on=2021-06-25").await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        assert!(village.get("visitor", &quay).await.text.contains("Le sondage est terminé"));
        assert!(hidden(&village.get("agent", &path).await.text, "once").len() > 10);
    }
}
