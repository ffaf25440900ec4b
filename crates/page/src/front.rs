//! The front of the house: where no pole is named, or one that is not kept here.
use crate::{House, Language, answer::A_MINUTE, assets};
use askama::Template;
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{Html, IntoResponse, Redirect, Response},
};

#[derive(Template)]
#[template(path = "front.html")]
struct Front<'a> {
    tag: &'static str,
    title: &'a str,
    text: &'a str,
    /// Where each pole is, and its name.
    poles: Vec<(String, String)>,
    css: &'static str,
}

/// Leads to the pole that was meant: the only one, or the one whose name was written in capitals. Otherwise tells
/// which there are, in the language of whoever asks.
pub(crate) fn show(house: &House, uri: &Uri, headers: &HeaderMap) -> Response {
    let slug = uri.path().trim_matches('/').split('/').next().unwrap_or_default();
    let meant = slug.to_lowercase();
    if let Some(pole) = house.poles.get(&meant) {
        let rest = uri.path().trim_start_matches('/').strip_prefix(slug).unwrap_or_default();
        let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("{}{query}", pole.path(rest.trim_end_matches('/'))))
            .into_response();
    }
    if let (true, [pole]) = (slug.is_empty(), &house.poles.values().collect::<Vec<_>>()[..]) {
        return Redirect::temporary(&pole.path("")).into_response();
    }
    match slug.is_empty() {
        true => told(house, headers, StatusCode::OK, ("front-title", "front-text")),
        false => told(house, headers, StatusCode::NOT_FOUND, ("trouble-absent", "front-absent-text")),
    }
}

/// Turns away whoever sends too fast before anything is asked of the rows, with a way onward to the poles.
pub fn turn_away(house: &House, headers: &HeaderMap) -> Response {
    let words = ("trouble-fast", "trouble-fast-text");
    let mut answer = told(house, headers, StatusCode::TOO_MANY_REQUESTS, words);
    answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(A_MINUTE));
    answer
}

/// A page of no pole, with the poles there are.
fn told(house: &House, headers: &HeaderMap, status: StatusCode, (title, text): (&str, &str)) -> Response {
    let language = preferred(headers);
    let say = |key| house.words.say(language, key);
    let poles = house.poles.values().map(|pole| (pole.path(""), pole.name())).collect();
    let (title, text) = (say(title), say(text));
    let front = Front { tag: language.tag(), title: &title, text: &text, poles, css: assets::css_path() };
    front.render().map_or_else(|_| status.into_response(), |page| (status, Html(page)).into_response())
}

/// French, unless a browser asks for English before it (RFC 9110, section 12.5.4).
fn preferred(headers: &HeaderMap) -> Language {
    let wanted =
        headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let known = wanted.split(',').map(|tag| tag.trim().get(..2).unwrap_or_default().to_lowercase());
    let first = known.into_iter().find(|tag| tag == "fr" || tag == "en");
    first.map_or(Language::French, |code| Language::from_code(&code))
}
