//! The baseline of pages: a bare axum that sends given bytes.
use axum::{Router, http::header, routing::get};
use tokio::net::TcpListener;

/// Serves these bytes at `/` on a free port until the process ends; gives the port.
pub async fn serve(bytes: Vec<u8>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let bytes = axum::body::Bytes::from(bytes);
    let page = get(move || {
        let bytes = bytes.clone();
        async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], bytes) }
    });
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/", page)).await });
    port
}
