//! What the ground refuses before any room reads it: each time a page, in the person's language, that says why.
use crate::village::{Reply, Village};
use axum::{body::Body, http::Request};
use tower::ServiceExt;

const FORM: &str = "application/x-www-form-urlencoded";

/// Sends a body with its length said, as browsers do, from a site.
async fn sent(village: &Village, path: &str, kind: &str, site: &str, body: Vec<u8>) -> Reply {
    let request = Request::builder()
        .method("POST")
        .uri(format!("/{}{path}", village.slug()))
        .header("host", "localhost")
        .header("sec-fetch-site", site)
        .header("content-type", kind)
        .header("content-length", body.len())
        .header("cookie", format!("maillon={}; langue=fr", village.session("agent")));
    let response = village.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let status = response.status().as_u16();
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Reply {
        status,
        location: String::new(),
        cookie: String::new(),
        policy: String::new(),
        file: String::new(),
        text,
    }
}

fn is_told(reply: &Reply, status: u16, words: &str) {
    assert_eq!(reply.status, status, "{}", reply.text);
    let page = reply.text.contains("<html lang=\"fr-CA\"") && reply.text.contains("ien n’a été enregistré");
    assert!(page && reply.text.contains(words), "{}", reply.text);
}

#[tokio::test]
async fn too_much_at_once_is_refused_with_the_most_that_is_taken() {
    for village in Village::both().await {
        let log = "/accompagnement/consigner";
        let long = [b"note=".to_vec(), vec![b'a'; 2 * 1024 * 1024]].concat();
        is_told(&sent(&village, log, FORM, "same-origin", long.clone()).await, 413, "2\u{a0}Mo au plus");
        let unsaid = village.post("agent", log, std::str::from_utf8(&long).unwrap()).await;
        is_told(&unsaid, 413, "2\u{a0}Mo au plus");
        let file = [&b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\n"[..]]
            .concat()
            .into_iter()
            .chain(vec![0; 65 * 1024 * 1024])
            .collect::<Vec<u8>>();
        let kind = "multipart/form-data; boundary=x";
        for (path, most) in [("/rapports/a/photos", "12"), ("/organisations/importer", "64")] {
            let reply = sent(&village, path, kind, "same-origin", file.clone()).await;
            is_told(&reply, 413, &format!("{most}\u{a0}Mo au plus"));
        }
    }
}

#[tokio::test]
async fn what_cannot_be_read_or_comes_from_elsewhere_is_refused_in_words() {
    for village in Village::both().await {
        let log = "/accompagnement/consigner";
        let twice = sent(&village, log, FORM, "same-origin", b"day=2021-06-01&day=2021-06-02".to_vec()).await;
        is_told(&twice, 400, "Un champ s’y trouve deux fois");
        let broken = sent(&village, "/organisations/importer", FORM, "same-origin", b"a=b".to_vec()).await;
        is_told(&broken, 400, "Cet envoi est illisible");
        is_told(&sent(&village, log, FORM, "cross-site", b"day=".to_vec()).await, 403, "d’un autre site");
        let only_sent = village.get("agent", "/accompagnement/none/retirer").await;
        assert!(
            only_sent.text.contains("<h1>Il n’y a rien à lire ici"),
            "{} {}",
            only_sent.status,
            only_sent.text
        );
    }
}

#[tokio::test]
async fn a_name_is_kept_without_the_signs_that_no_reader_sees() {
    for village in Village::both().await {
        let form = "name=Coop+%07du%1B+%C2%9BQuai%7F&legal_form=cooperative&about=Un%0D%0Adeux%00";
        let added = village.post("agent", "/organisations/ajouter", form).await;
        assert_eq!(added.status, 303, "{}", added.text);
        let known = people::organization::open(&village.db).await.unwrap();
        assert_eq!(known.len(), 1);
        assert_eq!((known[0].name.as_str(), known[0].about.as_str()), ("Coop du Quai", "Un\r\ndeux"));
    }
}
