//! Answers: a page, a way onward, a file, or what went wrong told plainly.
use crate::{Method, Visit};
use askama::Template;
use axum::{
    body::HttpBody,
    extract::Request,
    http::{self, HeaderValue, StatusCode, Uri, header},
    response::{Html, IntoResponse, Response},
};
use std::iter;

const MEGABYTE: usize = 1024 * 1024;
/// Seconds after which whoever sent too fast may send again.
pub(crate) const A_MINUTE: u32 = 60;

/// What a handler gives.
pub type Answer = Result<Response, Fault>;

/// What no person's typing causes: logged with an id and told plainly.
#[derive(Debug)]
pub enum Fault {
    /// There is no such thing here, or not for this person.
    Absent,
    /// It was asked for too often: to be asked again after this many seconds.
    TooOften(u32),
    /// More forms were sent within a minute than anyone fills in.
    TooFast,
    /// This very form was taken already.
    Again,
    /// More was sent than the door takes: this many bytes.
    TooLarge(usize),
    /// What was sent cannot be read: a field twice, or broken on the way.
    Unreadable,
    /// It was sent from a page of another site.
    Foreign,
    /// Something broke.
    Broken(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Fault {
    fn from(fault: E) -> Fault {
        Fault::Broken(fault.into())
    }
}

/// Left on the response for `enter` to tell in the person's language.
#[derive(Clone)]
pub(crate) enum Untold {
    Absent,
    TooOften(u32),
    TooFast,
    Again,
    TooLarge(usize),
    Unreadable,
    Foreign,
    Broken(String),
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        match self {
            Fault::Absent => marked(StatusCode::NOT_FOUND, Untold::Absent),
            Fault::TooOften(wait) => marked(StatusCode::TOO_MANY_REQUESTS, Untold::TooOften(wait)),
            Fault::TooFast => marked(StatusCode::TOO_MANY_REQUESTS, Untold::TooFast),
            Fault::Again => marked(StatusCode::CONFLICT, Untold::Again),
            Fault::TooLarge(most) => marked(StatusCode::PAYLOAD_TOO_LARGE, Untold::TooLarge(most)),
            Fault::Unreadable => marked(StatusCode::BAD_REQUEST, Untold::Unreadable),
            Fault::Foreign => marked(StatusCode::FORBIDDEN, Untold::Foreign),
            Fault::Broken(fault) => {
                let id = db::Id::at(db::Clock::system().now());
                tracing::error!(fault = %id, "{fault:#}");
                marked(StatusCode::INTERNAL_SERVER_ERROR, Untold::Broken(id))
            }
        }
    }
}

fn marked(status: StatusCode, untold: Untold) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(untold);
    response
}

pub(crate) fn html(text: String) -> Response {
    Html(text).into_response()
}

/// The way onward after a form was taken: 303, so that reloading sends nothing twice.
pub fn redirect(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(path) => (StatusCode::SEE_OTHER, [(header::LOCATION, path)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Leads for good to another page of the house: what was here is there now.
pub fn moved(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(path) => (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, path)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A file to keep, under an ASCII name.
pub fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let name: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct Trouble<'a> {
    v: &'a Visit,
    title: &'a str,
    text: String,
    id: &'a str,
    /// The way onward, and the key of its words.
    onward: (String, &'a str),
}

fn trouble(visit: &Visit, status: StatusCode, title: &str, text: &str, id: &str) -> Response {
    told(visit, status, title, visit.t(text).into_owned(), id)
}

fn told(visit: &Visit, status: StatusCode, title: &str, text: String, id: &str) -> Response {
    let title = visit.t(title).into_owned();
    let onward = match nearest(visit).filter(|_| status == StatusCode::METHOD_NOT_ALLOWED) {
        Some(page) => (page, "trouble-back"),
        None => (visit.path(""), "trouble-onward"),
    };
    let body = Trouble { v: visit, title: &title, text, id, onward }.render();
    match body.and_then(|body| visit.framed(&title, &body)) {
        Ok(page) => (status, Html(page)).into_response(),
        Err(_) => status.into_response(),
    }
}

/// The nearest page above the address that was asked for.
fn nearest(visit: &Visit) -> Option<String> {
    let asked = visit.here().split('?').next()?.strip_prefix(&visit.path(""))?;
    let pages = || visit.house().doors.iter().filter(|door| door.method == Method::Get);
    let above = iter::successors(asked.rsplit_once('/'), |(above, _)| above.rsplit_once('/'));
    let found = above.map(|(above, _)| above).find(|above| pages().any(|door| door.leads_to(above)))?;
    Some(visit.path(found))
}

/// A door that does not open for this person: visitors are shown the way in, and told when a form of theirs was not
/// taken.
pub(crate) fn closed(visit: &Visit, request: &Request) -> Response {
    if visit.account().is_none() {
        let sent = *request.method() == http::Method::POST;
        // A form may be sent where there is no page: the way back is to the page it was on.
        let from = request.headers().get(header::REFERER).filter(|_| sent);
        let from = from.and_then(|from| from.to_str().ok()?.parse::<Uri>().ok());
        let here = from.as_ref().unwrap_or_else(|| request.uri());
        let back = here.path_and_query().map_or("", |path| path.as_str());
        let untaken = sent.then_some(("avis", "form-not-taken"));
        let asked: Vec<_> = [("retour", back)].into_iter().chain(untaken).collect();
        let query = serde_html_form::to_string(asked).unwrap_or_default();
        return redirect(&visit.path(&format!("/connexion?{query}")));
    }
    trouble(visit, StatusCode::FORBIDDEN, "trouble-closed", "trouble-closed-text", "")
}

/// A status alone, which no person reads, told as a page: no such page, none that is only looked at, or one that took
/// too long to make.
pub(crate) fn tell_bare(visit: &Visit, response: &Response) -> Option<Response> {
    let bare = response.body().size_hint().exact() == Some(0);
    let status = response.status();
    let (title, text) = match status {
        StatusCode::NOT_FOUND => ("trouble-absent", "trouble-absent-text"),
        StatusCode::METHOD_NOT_ALLOWED => ("trouble-only-sent", "trouble-only-sent-text"),
        StatusCode::SERVICE_UNAVAILABLE => ("trouble-slow", "trouble-slow-text"),
        _ => return None,
    };
    bare.then(|| trouble(visit, status, title, text, ""))
}

/// Too much of something: to be tried again after so many seconds.
fn wait_for(visit: &Visit, (title, text): (&str, &str), seconds: u32) -> Response {
    let mut answer = trouble(visit, StatusCode::TOO_MANY_REQUESTS, title, text, "");
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    answer
}

pub(crate) fn tell(visit: &Visit, untold: &Untold) -> Response {
    match untold {
        Untold::Absent => trouble(visit, StatusCode::NOT_FOUND, "trouble-absent", "trouble-absent-text", ""),
        Untold::TooOften(wait) => wait_for(visit, ("trouble-often", "trouble-often-text"), *wait),
        Untold::TooFast => wait_for(visit, ("trouble-fast", "trouble-fast-text"), A_MINUTE),
        Untold::Again => redirect(&visit.path("?avis=form-again")),
        Untold::TooLarge(most) => {
            let most = i64::try_from(most / MEGABYTE).unwrap_or(i64::MAX);
            let text = visit.tf("trouble-large-text", &[("most", visit.number(&most).into())]);
            told(visit, StatusCode::PAYLOAD_TOO_LARGE, "trouble-large", text, "")
        }
        Untold::Unreadable => {
            trouble(visit, StatusCode::BAD_REQUEST, "trouble-unreadable", "trouble-unreadable-text", "")
        }
        Untold::Foreign => {
            trouble(visit, StatusCode::FORBIDDEN, "trouble-foreign", "trouble-foreign-text", "")
        }
        Untold::Broken(id) => {
            trouble(visit, StatusCode::INTERNAL_SERVER_ERROR, "trouble-broken", "trouble-broken-text", id)
        }
    }
}
