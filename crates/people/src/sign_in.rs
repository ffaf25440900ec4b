//! Signing in by a link sent to one's address, and leaving.
use crate::{account, sign_in_letter};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use page::{
    Answer, Form, Pace, Refusals, SESSION_DAYS, Visit, begin_session_on, device, end_session, redirect,
};
use serde::Deserialize;
use std::{num::NonZeroU32, sync::LazyLock};

/// Links asked for from one machine, by anyone; an office shares one address.
static FROM_ONE_PLACE: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(NonZeroU32::MIN.saturating_add(29)));
/// Links to one mailbox, so that nobody can flood it.
static TO_ONE_MAILBOX: LazyLock<Pace> = LazyLock::new(|| Pace::hourly(NonZeroU32::MIN.saturating_add(4)));

/// The longest address a mailbox has (RFC 5321, section 4.5.3.1.3).
const LONGEST_EMAIL: usize = 254;

/// What the page offers.
enum Way {
    Ask,
    Wait,
    Enter(String),
}

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    v: Visit,
    /// Key of what is told.
    told: &'static str,
    way: Way,
    email: String,
    back: String,
    refusals: Refusals,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    email: String,
    /// Where the person wanted to go.
    retour: String,
}

/// Where someone without a session is shown the way in.
pub async fn ask(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let back = within(&visit, &asked.retour).to_owned();
    show(visit, "sign-in-ask", Way::Ask, back)
}

/// Answers the same, and writes as much, whether or not the address is known: the letter is a job's work.
pub async fn send(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let back = within(&visit, &asked.retour).to_owned();
    let email = asked.email.trim().to_lowercase();
    let mut refusals = Refusals::default();
    refusals.unless(may_be_one(&email), "email", "people-refusal-email");
    if !refusals.none() {
        let email = asked.email;
        let page = SignIn { v: visit.clone(), told: "sign-in-ask", way: Way::Ask, email, back, refusals };
        return visit.page(&visit.t("sign-in"), &page);
    }
    let slug = &visit.pole().slug;
    if !FROM_ONE_PLACE.allows(&format!("{slug} {}", visit.knocker())) {
        let mut told = show(visit, "sign-in-often", Way::Ask, back)?;
        *told.status_mut() = StatusCode::TOO_MANY_REQUESTS;
        return Ok(told);
    }
    let known = account::with_email(visit.db(), &email).await?;
    let known = known.filter(|_| TO_ONE_MAILBOX.allows(&format!("{slug} {email}")));
    let mut act = visit.act().await?;
    sign_in_letter::ask(&mut act, &known.unwrap_or_default(), &back).await?;
    act.commit().await?;
    visit.taken(&visit.t("sign-in"), &told(&visit, "sign-in-sent", Way::Wait, back))
}

/// The link only shows a button: programs that open links in letters must not use it up.
pub async fn arrive(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    Form(asked): Form<Asked>,
) -> Answer {
    let back = within(&visit, &asked.retour).to_owned();
    if !account::link_serves(visit.db(), &token).await? {
        return show(visit, "sign-in-spent", Way::Ask, back);
    }
    let link = visit.path(&format!("/connexion/lien/{token}"));
    show(visit, "sign-in-arrive", Way::Enter(link), back)
}

pub async fn enter(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    headers: HeaderMap,
    Form(asked): Form<Asked>,
) -> Answer {
    let back = within(&visit, &asked.retour).to_owned();
    let mut act = visit.act().await?;
    let Some(account) = account::use_link(&mut act, &token).await? else {
        return show(visit, "sign-in-spent", Way::Ask, back);
    };
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let session = begin_session_on(&mut act, &account, device(agent)).await?;
    act.commit().await?;
    let onward = if back.is_empty() { visit.path("") } else { back };
    Ok(with_cookie(&visit, redirect(&onward), &session, SESSION_DAYS * 86_400))
}

pub async fn leave(visit: Visit) -> Answer {
    if let Some(token) = visit.token() {
        end_session(visit.db(), token).await?;
    }
    Ok(with_cookie(&visit, redirect(&visit.path("/connexion")), "", 0))
}

fn show(visit: Visit, words: &'static str, way: Way, back: String) -> Answer {
    visit.page(&visit.t("sign-in"), &told(&visit, words, way, back))
}

fn told(visit: &Visit, told: &'static str, way: Way, back: String) -> SignIn {
    SignIn { v: visit.clone(), told, way, email: String::new(), back, refusals: Refusals::default() }
}

fn may_be_one(email: &str) -> bool {
    let plain = !email.chars().any(|c| c.is_whitespace() || c.is_control());
    let whole = email.split_once('@').is_some_and(|(who, place)| !who.is_empty() && place.contains('.'));
    plain && whole && email.len() <= LONGEST_EMAIL
}

/// The way back, if it stays within this pole; otherwise "". No link of ours leads elsewhere.
fn within<'a>(visit: &Visit, back: &'a str) -> &'a str {
    let rest = back.strip_prefix(&visit.path("")).unwrap_or("elsewhere");
    let ours = rest.is_empty() || rest.starts_with('/') || rest.starts_with('?');
    let plain = back.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    if ours && plain && !rest.starts_with("/connexion") { back } else { "" }
}

/// The session's cookie serves one pole alone, and no script.
fn with_cookie(visit: &Visit, mut response: Response, token: &str, seconds: i64) -> Response {
    let secure = if visit.house().origin.starts_with("https:") { "; Secure" } else { "" };
    let cookie = format!(
        "maillon={token}; Path={}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}",
        visit.path("")
    );
    if let Ok(cookie) = cookie.parse() {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
