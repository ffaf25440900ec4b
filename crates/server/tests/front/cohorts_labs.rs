//! What feeds labs: findings of the watch that several labs share, walked both ways, and the labs that inspire others.
use crate::{concertation::row, organizations::id_of, village::Village};

/// Opens a lab on an issue, and gives its address.
async fn lab(village: &Village, issue: &str) -> String {
    let form = format!("issue={issue}&begun_on=2021-05-03&action=3.1");
    let opened = village.post("agent", "/cohortes/laboratoires/ajouter", &form).await;
    assert_eq!(opened.status, 303, "{}", opened.text);
    format!("/cohortes/laboratoires/{}", id_of(&opened))
}

#[tokio::test]
async fn a_finding_feeds_several_labs_and_leads_to_their_ideas_and_projects_and_back() {
    for village in Village::both().await {
        let (first, second) = (lab(&village, "Sans+auto").await, lab(&village, "Sans+faim").await);
        let wrong = village.post("agent", "/cohortes/constats", "theme=Transport&found_on=2030-01-01").await;
        assert!(wrong.status == 422 && wrong.text.contains("Transport"), "{}", wrong.text);
        for field in ["finding", "source", "found_on"] {
            assert!(wrong.text.contains(&format!("{field}-error")), "{field}: {}", wrong.text);
        }
        let form = "finding=Deux+autobus&source=Veille&theme=Transport&found_on=2021-05-10\
                    &link=https://veille.example";
        assert_eq!(village.post("board", "/cohortes/constats", form).await.status, 403);
        let noted = village.post("agent", "/cohortes/constats", form).await;
        assert_eq!(noted.status, 303, "{}", noted.text);
        let at = format!("/cohortes/constats/{}", id_of(&noted));
        let feed = format!("{at}/laboratoires");
        let unknown = village.post("agent", &feed, "lab=").await;
        assert!(unknown.status == 422 && unknown.text.contains("lab-error"), "{}", unknown.text);
        for lab in [&first, &second] {
            let id = lab.rsplit('/').next().unwrap();
            assert_eq!(village.post("agent", &feed, &format!("lab={id}")).await.status, 303);
            assert_eq!(village.post("agent", &feed, &format!("lab={id}")).await.status, 422, "once");
            assert!(village.get("board", lab).await.text.contains(&at), "the lab leads to the finding");
        }
        let said = village.post("agent", &format!("{second}/idees"), "idea=Un+four").await;
        assert_eq!(said.status, 303, "{}", said.text);
        let idea = row(&village, "select id from lab_idea").await;
        let path = format!("/cohortes/laboratoires/idees/{idea}/projet");
        let carried = village.post("agent", &path, "project_name=Four+banal").await;
        let project = format!("/cohortes/projets/{}", id_of(&carried));
        let page = village.get("board", &at).await.text;
        for told in ["Deux autobus", "Transport", "veille.example", &first, &second, "Un four", &project] {
            assert!(page.contains(told), "the finding leads to {told}: {page}");
        }
        assert!(village.get("board", &project).await.text.contains(&at), "and the project back to it");
        let list = village.get("board", "/cohortes/constats").await.text;
        assert!(list.contains(&at) && list.contains("Transport"), "{list}");

        let id = first.rsplit('/').next().unwrap();
        assert_eq!(village.post("agent", &format!("{at}/detacher"), &format!("lab={id}")).await.status, 303);
        assert!(!village.get("agent", &first).await.text.contains(&at));
        assert!(village.get("agent", &second).await.text.contains(&at), "the other keeps it");
        let withdraw = format!("{at}/retirer");
        assert_eq!(village.post("agent", &withdraw, "why=").await.status, 422, "a reason is asked for");
        assert_eq!(village.post("agent", &withdraw, "why=Source+retiree").await.status, 303);
        assert_eq!(village.get("agent", &at).await.status, 404);
        assert!(!village.get("agent", &second).await.text.contains(&at));
    }
}

#[tokio::test]
async fn a_lab_names_what_inspires_it_here_or_elsewhere_and_the_one_of_here_tells_whom_it_inspires() {
    for village in Village::both().await {
        let (first, second) = (lab(&village, "Sans+auto").await, lab(&village, "Sans+faim").await);
        let path = format!("{second}/inspirations");
        let wrong = village.post("agent", &path, "inspiration_place=Laval&inspiration_link=x").await;
        assert!(wrong.status == 422 && wrong.text.contains("Laval"), "{}", wrong.text);
        for field in ["inspiration", "inspiration_link"] {
            assert!(wrong.text.contains(&format!("\"{field}-error")), "{field}: {}", wrong.text);
        }
        let outside = "inspiration=LAB04&inspiration_place=Mauricie&inspiration_link=https://lab.example";
        assert_eq!(village.post("board", &path, outside).await.status, 403);
        assert_eq!(village.post("agent", &path, outside).await.status, 303);
        let itself = format!("inspiration_lab={}", second.rsplit('/').next().unwrap());
        assert_eq!(village.post("agent", &path, &itself).await.status, 422, "none inspires itself");
        let here = format!("inspiration_lab={}", first.rsplit('/').next().unwrap());
        assert_eq!(village.post("agent", &path, &here).await.status, 303);
        let page = village.get("board", &second).await.text;
        for told in ["LAB04", "Mauricie", "https://lab.example", &first] {
            assert!(page.contains(told), "{told}: {page}");
        }
        let back = village.get("board", &first).await.text;
        assert!(back.contains("Il inspire à son tour") && back.contains(&second), "{back}");
        let said = row(&village, "select id from lab_inspiration where other_id is null").await;
        let path = format!("/cohortes/laboratoires/inspirations/{said}/retirer");
        assert_eq!(village.post("agent", &path, "").await.status, 303);
        assert!(!village.get("board", &second).await.text.contains("LAB04"));
    }
}
