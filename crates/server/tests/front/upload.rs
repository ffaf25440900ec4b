//! A form that carries a file, sent as browsers do.
use crate::village::{Reply, Village};
use axum::{body::Body, http::Request};
use std::io::Write;
use tower::ServiceExt;

/// Sends a form with a file.
pub async fn upload(village: &Village, role: &str, path: &str, texts: &[(&str, &str)], file: &[u8]) -> Reply {
    upload_as(village, role, path, texts, ("file", file)).await
}

/// The same, the file in a field of some name.
pub async fn upload_as(
    village: &Village,
    role: &str,
    path: &str,
    texts: &[(&str, &str)],
    (field, file): (&str, &[u8]),
) -> Reply {
    let mut body = vec![];
    for (name, text) in texts {
        write!(body, "--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n").unwrap();
    }
    write!(body, "--x\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"p.jpg\"\r\n\r\n")
        .unwrap();
    body.extend_from_slice(file);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = Request::builder()
        .method("POST")
        .uri(format!("/{}{path}", village.slug()))
        .header("host", "localhost")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("cookie", format!("maillon={}", village.session(role)));
    let response = village.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let status = response.status().as_u16();
    let location = response.headers().get("location").map(|to| to.to_str().unwrap().to_owned());
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Reply {
        status,
        location: location.unwrap_or_default(),
        cookie: String::new(),
        policy: String::new(),
        file: String::new(),
        text,
    }
}
