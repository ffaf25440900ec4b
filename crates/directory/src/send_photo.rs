//! Sending a photograph of one's enterprise by the link of a letter: it waits for someone of the pole to look at it.
use crate::{
    answer::{closed, opened},
    correction::Change,
    photo::{self, CONSENTS, Typed},
    proposal,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Refusals, Upload, Visit, redirect};

#[derive(Template)]
#[template(path = "send_photo.html")]
struct Page {
    v: Visit,
    token: String,
    name: String,
    typed: Typed,
    refusals: Refusals,
    consents: Vec<Choice>,
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    match opened(&visit, &token).await? {
        Ok((_, written)) => show(visit, token, written.row.name, Typed::default(), Refusals::default()),
        Err(answered) => closed(visit, answered),
    }
}

pub async fn send(visit: Visit, Path((_, token)): Path<(String, String)>, upload: Upload) -> Answer {
    let (link, written) = match opened(&visit, &token).await? {
        Ok(open) => open,
        Err(answered) => return closed(visit, answered),
    };
    let typed: Typed = upload.typed()?;
    let taken = photo::take(upload.file("file").map(|sent| sent.bytes.to_vec())).await?;
    let mut act = visit.act().await?;
    let id = match photo::propose(&mut act, &written.row.id, &typed, taken).await? {
        Ok(id) => id,
        Err(refusals) => {
            drop(act);
            return show(visit, token, written.row.name, typed, refusals);
        }
    };
    let proposed = [typed.alternative.trim(), typed.credit.trim()].join(" · ");
    let change = Change { field: photo::field(&id), before: String::new(), proposed };
    proposal::propose(&mut act, &link, &[change]).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/ma-fiche/{token}?avis=dir-answer-photo-sent"))))
}

fn show(visit: Visit, token: String, name: String, typed: Typed, refusals: Refusals) -> Answer {
    let consent = |one: &str| Choice { value: one.into(), label: visit.one_of("dir-consent", one) };
    let consents = CONSENTS.map(consent).into();
    let page = Page { v: visit.clone(), token, name, typed, refusals, consents };
    visit.page(&visit.t("dir-answer-photo"), &page)
}
