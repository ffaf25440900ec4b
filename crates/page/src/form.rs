//! Forms: what was typed is kept, and what is refused is told by its field.
use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use serde::de::DeserializeOwned;

/// A form as it was sent: a struct of texts, checked by nouns and never by its shape.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Form<T>, StatusCode> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let sent = if request.method().is_safe() {
            query.into_bytes()
        } else {
            Bytes::from_request(request, state).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?.to_vec()
        };
        // Text that is not UTF-8, or holds NUL, is mended rather than refused: PostgreSQL keeps neither.
        let text = String::from_utf8_lossy(&sent).replace("%00", "").replace('\0', "");
        serde_html_form::from_str(&text).map(Form).map_err(|_| StatusCode::BAD_REQUEST)
    }
}

/// One of several answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// What is refused in a form: for each field, the key of the words that say why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusals(Vec<(&'static str, &'static str)>);

impl Refusals {
    /// Refuses a field; the first reason stands.
    pub fn refuse(&mut self, field: &'static str, why: &'static str) {
        if self.on(field).is_empty() {
            self.0.push((field, why));
        }
    }

    /// Refuses a field unless this holds.
    pub fn unless(&mut self, holds: bool, field: &'static str, why: &'static str) {
        if !holds {
            self.refuse(field, why);
        }
    }

    /// The key of why a field is refused, or "".
    pub fn on(&self, field: &str) -> &'static str {
        self.0.iter().find(|(name, _)| *name == field).map(|(_, why)| *why).unwrap_or_default()
    }

    pub fn none(&self) -> bool {
        self.0.is_empty()
    }

    pub fn all(&self) -> &[(&'static str, &'static str)] {
        &self.0
    }
}
