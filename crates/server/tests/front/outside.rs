//! The outside: health, measures, request ids, and how much a visitor may send.
use crate::village::Village;
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Request},
};
use server::{configuration::Configuration, outside::Outside};
use std::net::SocketAddr;
use tower::ServiceExt;

struct Told {
    status: u16,
    headers: HeaderMap,
    text: String,
}

/// Asks from an address, with headers.
async fn ask(router: &axum::Router, method: &str, path: &str, from: &str, headers: &[(&str, &str)]) -> Told {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let from: SocketAddr = from.parse().unwrap();
    let request = request.extension(ConnectInfo(from)).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Told { status, headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

fn outside(settings: &str) -> Outside {
    Outside::of(&Configuration::of(settings, |_| None).unwrap()).unwrap()
}

const HERE: &str = "127.0.0.1:4000";
const AWAY: &str = "192.0.2.7:4000";

#[tokio::test]
async fn health_names_the_pole_whose_rows_do_not_answer() {
    for village in Village::both().await {
        let told = ask(&village.router, "GET", "/healthz", AWAY, &[]).await;
        assert_eq!((told.status, told.text.as_str()), (200, "ok\n"));
        village.db.close().await;
        let told = ask(&village.router, "GET", "/healthz", AWAY, &[]).await;
        assert_eq!(told.status, 503);
        assert!(told.text.contains(village.slug()), "{}", told.text);
    }
}

#[tokio::test]
async fn measures_are_told_to_this_machine_alone_and_tell_no_address_asked_for() {
    for village in Village::both().await {
        let slug = village.slug();
        village.get("agent", "/organisations/0000000000000000000000zzzz").await;
        let told = ask(&village.router, "GET", "/metrics", HERE, &[("host", "localhost:8080")]).await;
        assert_eq!(told.status, 200, "{}", told.text);
        let route = "route=\"/{pole}/organisations/{id}\",method=\"GET\",status=\"404\"";
        assert!(told.text.contains(&format!("maillon_request_seconds_count{{{route}}} 1")), "{}", told.text);
        assert!(told.text.contains(&format!("maillon_jobs{{pole=\"{slug}\",state=\"waiting\"}} 0")));
        assert!(told.text.contains(&format!("maillon_letters{{pole=\"{slug}\",state=\"kept\"}} 0")));
        assert!(!told.text.contains("zzzz"));
        for (from, headers) in [
            (AWAY, &[("host", "localhost")][..]),
            (HERE, &[("host", "pole.example")]),
            (HERE, &[("host", "localhost"), ("x-forwarded-for", "192.0.2.7")]),
        ] {
            assert_eq!(ask(&village.router, "GET", "/metrics", from, headers).await.status, 403);
        }
    }
}

#[tokio::test]
async fn measures_behind_a_token_are_told_to_who_bears_it() {
    for village in Village::both().await {
        let poles = village.house.poles.clone();
        let (router, _) = server::house::build_in(poles, outside("[metrics]\ntoken = \"secret\"")).unwrap();
        let host = ("host", "localhost");
        assert_eq!(ask(&router, "GET", "/metrics", HERE, &[host]).await.status, 403);
        let wrong = [host, ("authorization", "Bearer secreT")];
        assert_eq!(ask(&router, "GET", "/metrics", AWAY, &wrong).await.status, 403);
        let right = [host, ("authorization", "Bearer secret")];
        assert_eq!(ask(&router, "GET", "/metrics", AWAY, &right).await.status, 200);
    }
}

#[tokio::test]
async fn each_request_is_answered_with_its_id() {
    for village in Village::both().await {
        let path = format!("/{}/connexion", village.slug());
        let told = ask(&village.router, "GET", &path, AWAY, &[("x-request-id", "abc-123")]).await;
        assert_eq!(told.headers["x-request-id"], "abc-123");
        let told = ask(&village.router, "GET", &path, AWAY, &[("x-request-id", "a b\"c")]).await;
        assert!(db::Id::is_one(told.headers["x-request-id"].to_str().unwrap()));
        for header in
            ["content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy"]
        {
            assert!(told.headers.contains_key(header), "{header}");
        }
        let told = ask(&village.router, "GET", "/nowhere/at/all", AWAY, &[]).await;
        assert_eq!(told.status, 404);
        assert!(told.headers.contains_key("x-request-id"));
    }
}

#[tokio::test]
async fn the_camera_opens_on_the_page_that_welcomes_people_and_on_no_other() {
    for village in Village::both().await {
        let path = crate::events::gathering(&village, "", "2021-06-15").await;
        let cookie = format!("maillon={}", village.session("agent"));
        for (page, may) in [("", "camera=()"), ("/presences", "camera=(self)")] {
            let at = format!("/{}{path}{page}", village.slug());
            let told = ask(&village.router, "GET", &at, AWAY, &[("cookie", cookie.as_str())]).await;
            assert_eq!(
                (told.status, told.headers["permissions-policy"].to_str().unwrap()),
                (200, may),
                "{at}"
            );
        }
    }
}

#[tokio::test]
async fn a_visitor_who_sends_too_fast_is_told_to_wait_and_others_are_not() {
    for village in Village::both().await {
        let settings = "proxy = true\n[limits]\nvisitor_posts = 3";
        let (router, _) = server::house::build_in(village.house.poles.clone(), outside(settings)).unwrap();
        let path = format!("/{}/deconnexion", village.slug());
        let by = |address: &'static str| {
            [("host", "localhost"), ("sec-fetch-site", "same-origin"), ("x-forwarded-for", address)]
        };
        for _ in 0..3 {
            assert_eq!(ask(&router, "POST", &path, HERE, &by("198.51.100.1")).await.status, 303);
        }
        let told = ask(&router, "POST", &path, HERE, &by("198.51.100.1")).await;
        assert_eq!(told.status, 429);
        assert_eq!(told.headers["retry-after"], "60");
        let onward = format!("href=\"/{}\"", village.slug());
        for said in ["<h1>Trop d’envois en une minute</h1>", "contenu", &onward] {
            assert!(told.text.contains(said), "{said}: {}", told.text);
        }
        let english = [by("198.51.100.1").as_slice(), &[("cookie", "langue=en")]].concat();
        let told = ask(&router, "POST", &path, HERE, &english).await;
        assert!(told.text.contains("Too much was sent within a minute"), "{}", told.text);
        let false_cookie = [by("198.51.100.1").as_slice(), &[("cookie", "maillon=false")]].concat();
        let told = ask(&router, "POST", &path, HERE, &false_cookie).await;
        assert_eq!(told.status, 429, "a cookie alone proves no session");
        assert_eq!(ask(&router, "POST", &path, HERE, &by("198.51.100.2")).await.status, 303);
        assert_eq!(
            ask(&router, "GET", &path.replace("deconnexion", "connexion"), HERE, &by("198.51.100.1"))
                .await
                .status,
            200
        );
    }
}

#[tokio::test]
async fn whoever_floods_is_turned_away_with_a_page_before_anything_is_asked_of_the_rows() {
    for village in Village::both().await {
        let settings = "[limits]\nvisitor_posts = 1";
        let (router, _) = server::house::build_in(village.house.poles.clone(), outside(settings)).unwrap();
        let path = format!("/{}/deconnexion", village.slug());
        let headers =
            [("host", "localhost"), ("sec-fetch-site", "same-origin"), ("accept-language", "en-CA")];
        let mut last = ask(&router, "POST", &path, AWAY, &headers).await;
        for _ in 0..20 {
            last = ask(&router, "POST", &path, AWAY, &headers).await;
        }
        village.db.close().await;
        let told = ask(&router, "POST", &path, AWAY, &headers).await;
        assert_eq!((last.status, told.status), (429, 429));
        assert_eq!(told.headers["retry-after"], "60");
        for said in ["Too much was sent within a minute", "Pôle du Village", "lang=\"en-CA\""] {
            assert!(told.text.contains(said), "{said}: {}", told.text);
        }
    }
}

#[tokio::test]
async fn a_page_that_takes_too_long_is_told_as_a_page_in_the_language_of_whoever_waited() {
    for village in Village::both().await {
        let mut hurried = outside("");
        hurried.longest = std::time::Duration::from_millis(200);
        let (router, _) = server::house::build_in(village.house.poles.clone(), hurried).unwrap();
        let path = format!("/{}/accompagnement/consigner", village.slug());
        // Somebody writes, and does not end: acts of a pole follow one another.
        let held = village.db.act(db::Who::House).await.unwrap();
        let onward = format!("href=\"/{}\"", village.slug());
        for (language, said) in
            [("fr", "<h1>La réponse tarde trop</h1>"), ("en", "<h1>The answer takes too long</h1>")]
        {
            let cookie = format!("maillon={}; langue={language}", village.session("agent"));
            let headers = [("host", "localhost"), ("sec-fetch-site", "same-origin"), ("cookie", &cookie)];
            let told = ask(&router, "POST", &path, AWAY, &headers).await;
            assert_eq!(told.status, 503);
            assert!(told.text.contains(said) && told.text.contains(&onward), "{}", told.text);
        }
        drop(held);
    }
}
