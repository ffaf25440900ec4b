//! Forms: what was typed is kept, and what is refused is told by its field.
use crate::{Visit, hash};
use axum::{
    body::Bytes,
    extract::{FromRequest, Multipart, Request},
    http::StatusCode,
};
use serde::de::DeserializeOwned;

/// A form as it was sent: a struct of texts, checked by nouns and never by its shape.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Form<T>, StatusCode> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let visit = request.extensions().get::<Visit>().cloned().filter(|_| !request.method().is_safe());
        let sent = if request.method().is_safe() {
            query.into_bytes()
        } else {
            Bytes::from_request(request, state).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?.to_vec()
        };
        // Text that is not UTF-8, or holds NUL, is mended rather than refused: PostgreSQL keeps neither.
        let text = String::from_utf8_lossy(&sent).replace("%00", "").replace('\0', "");
        if let Some(visit) = visit {
            let once = text.split('&').find_map(|pair| pair.strip_prefix("once=")).unwrap_or_default();
            visit.sending().note(&visit, once, &text);
        }
        serde_html_form::from_str(&text).map(Form).map_err(|_| StatusCode::BAD_REQUEST)
    }
}

/// A form that was sent with files (`enctype="multipart/form-data"`).
#[derive(Debug, Default)]
pub struct Upload {
    texts: Vec<(String, String)>,
    pub files: Vec<Sent>,
}

/// A file that came with a form.
#[derive(Debug)]
pub struct Sent {
    pub field: String,
    /// Its name where it came from: never trusted, only shown.
    pub name: String,
    pub bytes: Bytes,
}

impl Upload {
    /// What was typed in a field, or "".
    pub fn text(&self, field: &str) -> &str {
        self.texts.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    /// Everything typed, as a struct of texts.
    pub fn typed<T: DeserializeOwned>(&self) -> Result<T, serde_html_form::de::Error> {
        serde_html_form::from_str(&serde_html_form::to_string(&self.texts).unwrap_or_default())
    }

    /// What was sent, as one text: a file is told by its digest.
    fn told(&self) -> String {
        let files = self.files.iter().map(|sent| (sent.field.as_str(), hash(&sent.bytes)));
        format!("{:?} {:?}", self.texts, files.collect::<Vec<_>>())
    }

    /// The file of a field, if one was chosen.
    pub fn file(&self, field: &str) -> Option<&Sent> {
        self.files.iter().find(|sent| sent.field == field && !sent.bytes.is_empty())
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = StatusCode;

    async fn from_request(request: Request, state: &S) -> Result<Upload, StatusCode> {
        let visit = request.extensions().get::<Visit>().cloned();
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| StatusCode::BAD_REQUEST)?;
        let mut upload = Upload::default();
        while let Some(part) = parts.next_field().await.map_err(|fault| fault.status())? {
            let field = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(name) => {
                    let bytes = part.bytes().await.map_err(|fault| fault.status())?;
                    upload.files.push(Sent { field, name, bytes });
                }
                None => {
                    let bytes = part.bytes().await.map_err(|fault| fault.status())?;
                    upload.texts.push((field, String::from_utf8_lossy(&bytes).replace('\0', "")));
                }
            }
        }
        if let Some(visit) = visit {
            visit.sending().note(&visit, upload.text("once"), &upload.told());
        }
        Ok(upload)
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
