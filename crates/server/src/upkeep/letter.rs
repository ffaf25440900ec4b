//! One letter: its words, its page shown apart from ours, and sending it again.
use super::letters::fate;
use askama::Template;
use axum::{
    extract::Path,
    http::header,
    response::{Html, IntoResponse},
};
use mail::{State, Written};
use page::{Answer, Fault, Visit, redirect};

/// A letter's page runs nothing, loads nothing, and is no part of our site.
const APART: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; \
     base-uri 'none'; frame-ancestors 'none'; sandbox";

/// What follows in an address is a secret of the one who gets the letter.
const LINK: &str = "/connexion/lien/";

#[derive(Template)]
#[template(path = "upkeep/letter.html")]
struct Letter {
    v: Visit,
    letter: Written,
}

impl Letter {
    fn may_be_sent_again(&self) -> bool {
        matches!(self.letter.envelope.state(), State::Kept | State::Failed)
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let letter = find(&visit, &id).await?;
    let title = letter.envelope.subject.clone();
    visit.page(&title, &Letter { v: visit.clone(), letter })
}

pub async fn as_page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let letter = find(&visit, &id).await?;
    Ok(([(header::CONTENT_SECURITY_POLICY, APART)], Html(letter.html)).into_response())
}

pub async fn send_again(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !mail::send_again(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/lettres/{id}?avis=upkeep-letter-again"))))
}

/// The letter; a sign-in link in it is for its person alone (`maillon link` makes one where no letter goes).
async fn find(visit: &Visit, id: &str) -> Result<Written, Fault> {
    let mut letter = mail::letter(visit.db(), id).await?.ok_or(Fault::Absent)?;
    letter.plain = veiled(&letter.plain);
    letter.html = veiled(&letter.html);
    Ok(letter)
}

fn veiled(text: &str) -> String {
    let mut parts = text.split(LINK);
    let mut veiled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        veiled.push_str(LINK);
        veiled.push('…');
        veiled.push_str(part.trim_start_matches(|c: char| c.is_ascii_alphanumeric()));
    }
    veiled
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_secret_is_veiled_wherever_it_stands() {
        let told =
            super::veiled("<a href=\"https://p/gim/connexion/lien/01ab?retour=x\">/connexion/lien/01ab</a>");
        assert_eq!(told, "<a href=\"https://p/gim/connexion/lien/…?retour=x\">/connexion/lien/…</a>");
        assert_eq!(super::veiled("nothing"), "nothing");
    }
}
