//! The doors: every route tried as every role, against the one table of who may do what.
use crate::village::Village;
use axum::{body::Body, http::Request};
use page::{EVERYONE, Method};
use people::{account, role};
use std::collections::BTreeMap;
use tower::ServiceExt;

/// `docs/rights.md`, read as route → the columns that are marked.
fn table() -> BTreeMap<String, Vec<String>> {
    let text = std::fs::read_to_string("../../docs/rights.md").unwrap();
    let rows: Vec<Vec<String>> = text
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect())
        .collect();
    let rules = |row: &Vec<String>| row[0].starts_with("---");
    let (heads, rows): (Vec<_>, Vec<_>) =
        rows.into_iter().filter(|row| !rules(row)).partition(|row| row[0] == "door");
    let head = &heads[0];
    assert!(heads.iter().all(|one| one == head), "each room’s table has the same columns");
    let marked = |row: &Vec<String>| {
        let cells = row.iter().zip(head).skip(1);
        cells.filter(|(cell, _)| *cell == "●").map(|(_, role)| role.clone()).collect()
    };
    let table: BTreeMap<String, Vec<String>> =
        rows.iter().map(|row| (row[0].trim_matches('`').to_owned(), marked(row))).collect();
    assert_eq!(table.len(), rows.len(), "a door has one line");
    table
}

#[tokio::test]
async fn every_door_opens_to_those_the_table_names_and_to_no_one_else() {
    let table = table();
    for village in Village::both().await {
        let mut doors: Vec<String> = vec![];
        for door in &village.house.doors {
            let method = if door.method == Method::Get { "GET" } else { "POST" };
            let name = format!("{method} {}", if door.path.is_empty() { "/" } else { door.path });
            let allowed = table.get(&name).unwrap_or_else(|| panic!("docs/rights.md has no line for {name}"));
            for role in role::ALL.iter().copied().chain(["visitor"]) {
                // Leaving would end the session that the next doors need.
                if name == "POST /deconnexion" && role != "visitor" {
                    continue;
                }
                let path = door.path.replace("{id}", "0000000000000000000000zzzz");
                let path = path.replace("{key}", "accompaniment.acts").replace("{token}", "nothing");
                let reply = match door.method {
                    Method::Get => village.get(role, &path).await,
                    Method::Post => village.post(role, &path, "").await,
                };
                let closed = reply.status == 403 || reply.location.contains("/connexion?retour=");
                assert!(reply.status < 500, "{name} broke for {role}");
                assert_eq!(!closed, allowed.iter().any(|a| a == role), "{name} for {role}: {}", reply.status);
            }
            doors.push(name);
        }
        let mut known: Vec<String> = table.keys().cloned().collect();
        known.sort();
        doors.sort();
        assert_eq!(known, doors, "docs/rights.md and the house's doors");
    }
}

#[tokio::test]
async fn a_link_serves_once_and_for_fifteen_minutes() {
    for village in Village::both().await {
        let agent = account::with_role(&village.db, role::AGENT).await.unwrap().unwrap();
        let mut links = vec![];
        for _ in 0..2 {
            let mut act = village.db.act(db::Who::House).await.unwrap();
            links.push(format!("/connexion/lien/{}", account::make_link(&mut act, &agent).await.unwrap()));
            act.commit().await.unwrap();
        }
        assert_eq!(village.get("visitor", &links[0]).await.status, 200, "looking uses nothing up");
        let entered = village.post("visitor", &links[0], "").await;
        assert_eq!(entered.status, 303);
        assert!(entered.cookie.contains("HttpOnly") && entered.cookie.contains("SameSite=Lax"));
        assert!(village.post("visitor", &links[0], "").await.cookie.is_empty(), "it served once");
        village.clock.set("2021-06-15T13:15:00Z".parse().unwrap());
        assert!(village.post("visitor", &links[1], "").await.cookie.is_empty(), "fifteen minutes are over");
    }
}

#[tokio::test]
async fn a_session_of_one_pole_opens_nothing_in_another() {
    let villages = Village::both().await;
    let reply = villages[0].get("visitor", "/bilan").await;
    assert!(reply.location.contains("/connexion?retour=") && !reply.location.contains("avis="));
    let sent = villages[0].post("visitor", "/accompagnement/consigner", "note=Perdue").await;
    assert!(sent.location.contains("avis=form-not-taken"), "what was not taken is told: {}", sent.location);
    assert!(!EVERYONE.roles.contains(&role::AGENT));
    for village in &villages {
        let held = page_of(village, "agent").await;
        assert_eq!(held, 200);
    }
}

async fn page_of(village: &Village, role: &str) -> u16 {
    village.get(role, "/bilan").await.status
}

#[tokio::test]
async fn an_address_that_leads_nowhere_says_so_in_the_language_of_whoever_asks() {
    for village in Village::both().await {
        let nowhere = village.get("visitor", "/nulle-part").await;
        assert_eq!(nowhere.status, 404);
        assert!(nowhere.text.contains("Il n’y a rien ici") && nowhere.text.contains("lang=\"fr-CA\""));
        assert!(village.get("agent", "/nulle-part?langue=en").await.text.contains("There is nothing here"));
        let slug = village.slug().to_owned();
        let slash = village.get("visitor", "/").await;
        assert_eq!((slash.status, slash.location), (308, format!("/{slug}")));
        for (path, language, status, told) in [
            ("/".to_owned(), "fr", 307, ""),
            (format!("/{}?a=b", slug.to_uppercase()), "fr", 308, ""),
            ("/ailleurs".to_owned(), "de, en;q=0.8, fr;q=0.5", 404, "No pole has this address here."),
            ("/ailleurs/organisations".to_owned(), "", 404, "Aucun pôle n’a cette adresse ici."),
            ("//evil.example/".to_owned(), "", 404, ""),
        ] {
            let request = Request::builder().uri(&path).header("accept-language", language);
            let response =
                village.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
            assert_eq!(response.status().as_u16(), status, "{path}");
            let location = response.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
            assert!(location.is_none_or(|to| to.starts_with(&format!("/{slug}"))), "{path}");
            let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
            assert!(String::from_utf8_lossy(&bytes).contains(told), "{path}");
        }
    }
}

#[tokio::test]
async fn an_address_that_only_takes_forms_says_so_and_leads_back_to_their_page() {
    for village in Village::both().await {
        let slug = village.slug().to_owned();
        for (language, told) in [("fr", "Il n’y a rien à lire ici"), ("en", "There is nothing to read here")]
        {
            let reply = village.get("direction", &format!("/plan/actions/x/etat?langue={language}")).await;
            assert_eq!(reply.status, 405);
            assert!(reply.text.contains(told), "{}", reply.text);
            assert!(reply.text.contains(&format!("href=\"/{slug}/plan/actions/x\"")), "{}", reply.text);
        }
    }
}

#[tokio::test]
async fn whoever_looks_at_a_kept_letter_does_not_read_the_secret_of_its_links() {
    let village = Village::both().await.remove(0);
    let secret = "0123456789abcdef0123456789abcdef01234567";
    let mut seen = 0;
    for door in village.house.doors.iter().filter(|door| door.path.contains("{token}")) {
        let address = format!("https://p.example/gim{}", door.path.replace("{token}", secret));
        assert!(!people::account::veiled(&address).contains(secret), "{} is told with its token", door.path);
        seen += 1;
    }
    assert!(seen > 10, "only {seen} doors are a person's own link");
}
