//! Forms: what was typed is kept, and what is refused is told by its field.
use crate::{Fault, Visit, door::LARGEST_FORM, hash, seen::plain};
use axum::{
    body::{Bytes, HttpBody},
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, header},
};
use serde::de::DeserializeOwned;
use std::{future::poll_fn, pin::Pin};

/// The most bytes that a door takes.
#[derive(Clone, Copy)]
pub(crate) struct Most(pub usize);

/// The bytes of a sending too large that are still heard out: a browser reads no answer while it speaks.
const HEARD_OUT: usize = 256 * 1024 * 1024;

/// Weighs a sending by what it says of itself, and gives the most that its door takes.
pub(crate) async fn weigh(request: Request) -> Result<(Request, usize), Fault> {
    let most = request.extensions().get::<Most>().map_or(LARGEST_FORM, |most| most.0);
    let said = request.headers().get(header::CONTENT_LENGTH).and_then(|said| said.to_str().ok());
    if said.and_then(|said| said.parse::<usize>().ok()).unwrap_or_default() <= most {
        return Ok((request, most));
    }
    let (mut heard, mut body) = (0, request.into_body());
    while let Some(Ok(piece)) = poll_fn(|asked| Pin::new(&mut body).poll_frame(asked)).await {
        heard += piece.data_ref().map_or(0, Bytes::len);
        if heard > HEARD_OUT {
            break;
        }
    }
    Err(Fault::TooLarge(most))
}

/// Why a sending was not read to its end.
pub(crate) fn refused(status: StatusCode, most: usize) -> Fault {
    if status == StatusCode::PAYLOAD_TOO_LARGE { Fault::TooLarge(most) } else { Fault::Unreadable }
}

/// The fields of a form, without the signs that no reader sees.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let fields: Vec<(String, String)> = serde_html_form::from_str(text).map_err(|_| Fault::Unreadable)?;
    let fields: Vec<_> = fields.into_iter().map(|(name, text)| (plain(&name), plain(&text))).collect();
    shaped(&fields)
}

fn shaped<T: DeserializeOwned>(fields: &[(String, String)]) -> Result<T, Fault> {
    let text = serde_html_form::to_string(fields)?;
    serde_html_form::from_str(&text).map_err(|_| Fault::Unreadable)
}

/// A form as it was sent: a struct of texts, checked by nouns and never by its shape.
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Form<T>, Fault> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let visit = request.extensions().get::<Visit>().cloned().filter(|_| !request.method().is_safe());
        let sent = if request.method().is_safe() {
            query.into_bytes()
        } else {
            let (request, most) = weigh(request).await?;
            let body = Bytes::from_request(request, state).await;
            body.map_err(|fault| refused(fault.status(), most))?.to_vec()
        };
        // Text that is not UTF-8, or holds NUL, is mended rather than refused: PostgreSQL keeps neither.
        let text = String::from_utf8_lossy(&sent);
        if let Some(visit) = visit {
            let once = text.split('&').find_map(|pair| pair.strip_prefix("once=")).unwrap_or_default();
            visit.sending().note(&visit, once, &text);
        }
        read(&text).map(Form)
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
    pub fn typed<T: DeserializeOwned>(&self) -> Result<T, Fault> {
        shaped(&self.texts)
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
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Upload, Fault> {
        let visit = request.extensions().get::<Visit>().cloned();
        let (request, most) = weigh(request).await?;
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| Fault::Unreadable)?;
        let mut upload = Upload::default();
        while let Some(part) = parts.next_field().await.map_err(|fault| refused(fault.status(), most))? {
            let field = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|fault| refused(fault.status(), most))?;
            match file {
                Some(name) => upload.files.push(Sent { field, name, bytes }),
                None => upload.texts.push((field, plain(&String::from_utf8_lossy(&bytes)))),
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
