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
use people::account::veiled;

/// A letter's page runs nothing, loads nothing, and is no part of our site.
const APART: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; \
     base-uri 'none'; frame-ancestors 'none'; sandbox";

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
    letter.html = unlinked(&veiled(&letter.html));
    Ok(letter)
}

/// The same page, whose veiled addresses lead nowhere rather than astray.
fn unlinked(html: &str) -> String {
    let mut parts = html.split(" href=\"");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('"') {
            Some((address, rest)) if address.contains('…') => kept.push_str(rest),
            _ => kept = kept + " href=\"" + part,
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::unlinked;

    #[test]
    fn a_veiled_address_is_text_and_the_others_stay() {
        let html = r#"<a href="https://p/a/…" class="b">a</a> <a href="https://p/b">b</a>"#;
        assert_eq!(unlinked(html), r#"<a class="b">a</a> <a href="https://p/b">b</a>"#);
    }
}
