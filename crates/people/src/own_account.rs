//! One's own account: the sessions open in one's name, one of them ended, or all the others.
use askama::Template;
use page::{
    Answer, Fault, Form, Session, Visit, end_one_session, end_other_sessions, hash, redirect, sessions_of,
};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "own_account.html")]
struct Own {
    v: Visit,
    name: String,
    email: String,
    sessions: Vec<Session>,
    /// The hash of the session that this page is seen in.
    here: String,
}

/// Which session to end; "" for all but the one of who asks.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    session: String,
}

/// Whoever is signed in has an account to see, whatever their roles; who is not is shown the way in.
fn way_in(visit: &Visit, told: &str) -> Answer {
    let back = visit.path("/mon-compte");
    Ok(redirect(&visit.path(&format!("/connexion?retour={back}{told}"))))
}

pub async fn page(visit: Visit) -> Answer {
    let Some(account) = visit.account() else { return way_in(&visit, "") };
    let own = Own {
        v: visit.clone(),
        name: account.name.clone(),
        email: account.email.clone(),
        sessions: sessions_of(visit.db(), &account.id).await?,
        here: visit.token().map(hash).unwrap_or_default(),
    };
    visit.page(&visit.t("people-own-account"), &own)
}

pub async fn end(visit: Visit, Form(which): Form<Which>) -> Answer {
    let Some(account) = visit.account() else { return way_in(&visit, "&avis=form-not-taken") };
    let mut act = visit.act().await?;
    let here = visit.token().map(hash).unwrap_or_default();
    if which.session.is_empty() {
        end_other_sessions(&mut act, &account.id, &here).await?;
    } else if !end_one_session(&mut act, &account.id, &which.session).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/mon-compte?avis=people-session-ended")))
}
