//! Signing in by a link, and leaving.
use crate::account;
use askama::Template;
use axum::{extract::Path, http::header, response::Response};
use page::{Answer, SESSION_DAYS, Visit, begin_session, end_session, redirect};

#[derive(Template)]
#[template(path = "sign_in.html")]
struct SignIn {
    v: Visit,
    /// Key of what is told: how to come in, or that the link no longer serves.
    told: &'static str,
    link: Option<String>,
}

/// Where someone without a session is shown the way in.
pub async fn ask(visit: Visit) -> Answer {
    visit.page(&visit.t("sign-in"), &SignIn { v: visit.clone(), told: "sign-in-ask", link: None })
}

/// The link only shows a button: programs that open links in letters must not use it up.
pub async fn arrive(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let link = Some(visit.path(&format!("/connexion/lien/{token}")));
    visit.page(&visit.t("sign-in"), &SignIn { v: visit.clone(), told: "sign-in-arrive", link })
}

pub async fn enter(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    let Some(account) = account::use_link(&mut act, &token).await? else {
        return visit
            .page(&visit.t("sign-in"), &SignIn { v: visit.clone(), told: "sign-in-spent", link: None });
    };
    let session = begin_session(&mut act, &account).await?;
    act.commit().await?;
    Ok(with_cookie(&visit, redirect(&visit.path("")), &session, SESSION_DAYS * 86_400))
}

pub async fn leave(visit: Visit) -> Answer {
    if let Some(token) = visit.token() {
        end_session(visit.db(), token).await?;
    }
    Ok(with_cookie(&visit, redirect(&visit.path("/connexion")), "", 0))
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
