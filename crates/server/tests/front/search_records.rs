//! Searching records: each kind is found by its words, by those who may open it and by nobody else.
use crate::{
    membership::{apply, category},
    reports::sign,
    village::Village,
};
use db::{Act, Who};

pub const STAFF: [&str; 4] = ["direction", "agent", "communications", "board"];
const ROLES: [&str; 11] = [
    "direction",
    "agent",
    "communications",
    "board",
    "administrator",
    "funder",
    "member",
    "buyer",
    "partner",
    "participant",
    "visitor",
];

/// What each role finds of a kind by some words: the paths that are suggested.
pub async fn found(village: &Village, role: &str, kind: &str, words: &str) -> Vec<String> {
    let reply = village.get(role, &format!("/recherche/suggestions?genre={kind}&q={words}")).await;
    assert_eq!(reply.status, 200, "{kind} {words}");
    let found: Vec<serde_json::Value> = serde_json::from_str(&reply.text).unwrap();
    found.iter().map(|one| one["path"].as_str().unwrap().to_owned()).collect()
}

/// These roles find one thing, at this place; no other role finds any.
pub async fn only(village: &Village, roles: &[&str], kind: &str, words: &str, place: &str) {
    let place = format!("/{}{place}", village.slug());
    for role in ROLES {
        let found = found(village, role, kind, words).await;
        let expected = if roles.contains(&role) { vec![place.clone()] } else { vec![] };
        assert_eq!(found, expected, "{role} asks for {words} among {kind}");
        if !expected.is_empty() {
            let opened = place[village.slug().len() + 1..].split('#').next().unwrap();
            assert_eq!(village.get(role, opened).await.status, 200, "{role} opens {opened}");
        }
    }
}

pub async fn act(village: &Village) -> Act {
    village.db.act(Who::House).await.unwrap()
}

/// Gives an organization another name.
pub async fn rename(village: &Village, id: &str, name: &str) {
    let mut writing = act(village).await;
    let seen = people::organization::last_change(&mut *writing.rows(), id).await.unwrap();
    let named = people::organization::Typed {
        seen,
        name: name.into(),
        legal_form: "cooperative".into(),
        ..Default::default()
    };
    assert!(people::organization::edit(&mut writing, id, &named).await.unwrap().is_ok());
    writing.commit().await.unwrap();
}

fn served(organization: &[&str], promoter: &str, note: &str) -> accompaniment::act::Typed {
    accompaniment::act::Typed {
        organization: organization.iter().map(|id| (*id).to_owned()).collect(),
        promoter: promoter.into(),
        stage: if promoter.is_empty() { String::new() } else { "idea".into() },
        day: "2021-06-10".into(),
        topic: "finance".into(),
        minutes: "60".into(),
        note: note.into(),
        ..Default::default()
    }
}

#[tokio::test]
async fn acts_are_found_by_whom_they_served_and_their_topic_and_notes_by_those_who_log() {
    for village in Village::both().await {
        let id = village.organization("Coopérative des Marais").await;
        let mut writing = act(&village).await;
        let typed = served(&[&id], "Odile Sanschagrin", "Bâtir un montage financier <script>");
        let one = accompaniment::act::log(&mut writing, &typed).await.unwrap().unwrap();
        writing.commit().await.unwrap();
        let path = format!("/accompagnement/{one}");
        for words in ["marais", "maraiss", "marais+finances"] {
            only(&village, &STAFF, "act", words, &path).await;
        }
        only(&village, &["direction", "agent"], "act-note", "montages", &path).await;
        for role in ["communications", "board"] {
            assert!(found(&village, role, "act", "montage").await.is_empty(), "{role}: notes are not theirs");
            assert!(found(&village, role, "act", "sanschagrin").await.is_empty(), "{role}: nor names");
        }
        let shown = village.get("agent", "/recherche?q=marais").await.text;
        assert!(shown.contains("Actes de service (1)") && shown.contains("juin 2021 · Finances"), "{shown}");
        let english = village.get("agent", "/recherche?q=marais&langue=en").await.text;
        assert!(english.contains("Service acts (1)"), "{english}");
        let noted = village.get("agent", "/recherche?q=montage").await.text;
        assert!(noted.contains("Notes d’accompagnement (1)") && !noted.contains("<script>"), "{noted}");

        let mut writing = act(&village).await;
        assert!(accompaniment::act::withdraw(&mut writing, &one).await.unwrap());
        writing.commit().await.unwrap();
        assert!(found(&village, "agent", "act", "marais").await.is_empty(), "withdrawn");
        assert!(found(&village, "agent", "act-note", "montage").await.is_empty(), "and its note with it");
    }
}

#[tokio::test]
async fn an_act_follows_the_new_name_of_its_organization_and_a_corrected_one_is_found_no_more() {
    for village in Village::both().await {
        let id = village.organization("Coopérative des Marais").await;
        let mut writing = act(&village).await;
        let typed = served(&[&id], "", "Premier jet");
        let one = accompaniment::act::log(&mut writing, &typed).await.unwrap().unwrap();
        writing.commit().await.unwrap();
        assert_eq!(found(&village, "board", "act", "marais").await.len(), 1);
        rename(&village, &id, "Fabrique du Rivage").await;
        assert!(found(&village, "board", "act", "marais").await.is_empty());
        assert_eq!(found(&village, "board", "act", "rivage").await.len(), 1);

        let mut writing = act(&village).await;
        let later = served(&[&id], "", "Second jet");
        let two = accompaniment::act::correct(&mut writing, &one, &later).await.unwrap();
        assert!(two.is_some());
        writing.commit().await.unwrap();
        let acts = found(&village, "agent", "act", "rivage").await;
        assert!(acts.len() == 1 && !acts[0].ends_with(&one), "{acts:?}");
        assert!(found(&village, "agent", "act-note", "premier").await.is_empty());
        assert_eq!(found(&village, "agent", "act-note", "second").await.len(), 1);
    }
}

#[tokio::test]
async fn promoters_requests_and_referrals_are_found_by_those_who_follow_them() {
    for village in Village::both().await {
        let support = village.organization("Fonds du Littoral").await;
        let mut writing = act(&village).await;
        let today = "2021-06-15";
        let role = people::organization::give_role(&mut writing, &support, "support", "2020-01-01").await;
        assert!(role.is_ok());
        let typed = accompaniment::request::Typed {
            promoter: "Odile Sanschagrin".into(),
            day: today.into(),
            channel: "phone".into(),
            need: "Ouvrir une buanderie collective".into(),
            topic: "start-up".into(),
            urgency: "usual".into(),
            ..Default::default()
        };
        let request = accompaniment::request::receive(&mut writing, &typed).await.unwrap().unwrap();
        let typed = accompaniment::referral::Typed {
            promoter: "Odile Sanschagrin".into(),
            to: support.clone(),
            day: today.into(),
            why: "Prêt de démarrage".into(),
            consent: "spoken".into(),
            ..Default::default()
        };
        let referral = accompaniment::referral::refer(&mut writing, &typed).await.unwrap().unwrap();
        writing.commit().await.unwrap();
        let follow = ["direction", "agent"];
        let path = format!("/accompagnement/demandes/{request}");
        only(&village, &follow, "request", "buanderies", &path).await;
        only(&village, &follow, "request", "sanschagrin+startup", &path).await;
        let path = format!("/accompagnement/referencements/{referral}");
        only(&village, &follow, "referral", "littoral+prets", &path).await;
        let promoter = found(&village, "agent", "promoter", "sanschagrin").await.remove(0);
        let path = promoter[village.slug().len() + 1..].to_owned();
        only(&village, &follow, "promoter", "sanschagrn", &path).await;
    }
}

#[tokio::test]
async fn applications_are_found_by_the_organization_never_by_whom_to_reach() {
    for village in Village::both().await {
        let category = category(&village, "Entreprise").await;
        let id = apply(&village, &category).await;
        let path = format!("/adhesions/{id}");
        only(&village, &["direction", "agent", "board"], "application", "quais", &path).await;
        for words in ["untel", "zoe"] {
            let found = found(&village, "direction", "application", words).await;
            assert!(found.is_empty(), "{words}: {found:?}");
        }
    }
}

#[tokio::test]
async fn the_plan_and_the_reports_are_found_a_funder_finds_a_report_once_signed() {
    for village in Village::both().await {
        let mut writing = act(&village).await;
        let typed = plan::year::Typed {
            title: "Plan des grandes marées".into(),
            from_on: "2021-04-01".into(),
            to_on: "2022-03-31".into(),
            funder: String::new(),
        };
        let year = plan::year::begin(&mut writing, &typed).await.unwrap().unwrap();
        let axis = year.axes().iter().find(|axis| !axis.actions.is_empty()).unwrap();
        let typed =
            plan::objective::Typed { axis: axis.code.into(), text: "Étendre le maillage local".into() };
        let objective = plan::objective::set(&mut writing, &year, &typed).await.unwrap().unwrap();
        writing.commit().await.unwrap();
        let aim = plan::objective::find(&village.db, &objective).await.unwrap().unwrap();
        let mut writing = act(&village).await;
        let typed = plan::action::Typed {
            action: axis.actions[0].code.into(),
            text: "Visiter les entreprises du haut pays".into(),
            owner_name: "Basile Tremblay".into(),
            due_on: "2021-12-01".into(),
            ..Default::default()
        };
        let task = plan::action::plan(&mut writing, &aim, &typed, None).await.unwrap().unwrap();
        let typed = reports::report::Typed {
            title: "Bilan des phares".into(),
            from: "2020-04-01".into(),
            to: "2021-03-31".into(),
            ..Default::default()
        };
        let report = reports::report::open(&mut writing, &typed).await.unwrap().unwrap();
        writing.commit().await.unwrap();
        let path = format!("/plan/{}", year.id);
        only(&village, &STAFF, "plan", "maree", &path).await;
        only(&village, &STAFF, "objective", "maillages", &path).await;
        only(&village, &STAFF, "plan-action", "visiter+basile", &format!("{path}#action-{task}")).await;
        let path = format!("/rapports/{report}");
        only(&village, &STAFF, "report", "phare", &path).await;

        sign(&village, &path).await;
        let readers = [STAFF.as_slice(), &["funder"]].concat();
        only(&village, &readers, "report", "phare", &path).await;

        let mut writing = act(&village).await;
        let gone = plan::objective::Typed { axis: axis.code.into(), text: "Objectif éphémère".into() };
        let gone = plan::objective::set(&mut writing, &year, &gone).await.unwrap().unwrap();
        writing.commit().await.unwrap();
        assert_eq!(found(&village, "board", "objective", "ephemere").await.len(), 1);
        let sent = village.post("direction", &format!("/plan/objectifs/{gone}/retirer"), "").await;
        assert_eq!(sent.status, 303);
        assert!(found(&village, "board", "objective", "ephemere").await.is_empty(), "dropped");
    }
}

#[tokio::test]
async fn a_post_is_found_by_its_title_and_follows_who_holds_it() {
    for village in Village::both().await {
        let mut writing = act(&village).await;
        let typed = people::person::Typed { name: "Basile Tremblay".into(), ..Default::default() };
        let people::person::Whom::Known(person) = people::person::whom(&mut writing, &typed).await.unwrap()
        else {
            panic!("nobody else is known")
        };
        let post = people::post::open(&mut writing, &person, "Agent de liaison", "", "80", "2021-04-01")
            .await
            .unwrap();
        writing.commit().await.unwrap();
        let readers = [STAFF.as_slice(), &["administrator"]].concat();
        only(&village, &readers, "post", "liaison+basile", &format!("/equipe/{post}")).await;
    }
}

#[tokio::test]
async fn pages_are_found_by_what_they_are_called_by_those_who_may_open_them() {
    for village in Village::both().await {
        let asked = [
            ("direction", "cotisation", "/adhesions/categories"),
            ("direction", "Where+do+I+set+dues%3F&langue=en", "/adhesions/categories"),
            ("administrator", "reglage", "/reglages"),
            ("agent", "importer+une+liste", "/organisations/importer"),
        ];
        for (role, words, place) in asked {
            let shown = village.get(role, &format!("/recherche?q={words}")).await.text;
            let link = format!("href=\"/{}{place}\"", village.slug());
            let main = shown.split("<main").nth(1).unwrap();
            assert!(main.contains(&link), "{role} {words}: {main}");
        }
        for role in ["agent", "board", "communications", "funder", "visitor"] {
            let shown = village.get(role, "/recherche?q=cotisation").await.text;
            assert!(!shown.contains("/adhesions/categories"), "{role}");
        }
    }
}
