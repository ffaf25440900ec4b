//! The letter that brings a sign-in link: a job looks the account up, makes the link and posts the letter.
use crate::account;
use db::{Act, Db, Fault, Who};
use jiff::SignedDuration;
use jobs::{Due, Job, Kinds, Outcome};
use mail::Letter;
use page::{House, Language, Pole};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

/// The kind of job that posts the letter.
const POST: &str = "sign-in.post";
/// The kind of job that takes a link from its letter once it serves no more.
const FORGET: &str = "sign-in.forget";

#[derive(Deserialize)]
struct Asked {
    /// The account that is to enter, or "": then there is nothing to post.
    account: String,
    /// Where it wants to go, within the pole, or "".
    back: String,
}

/// Asks for the letter. An account of "" asks for nothing, and costs as much.
pub async fn ask(act: &mut Act, account: &str, back: &str) -> Result<(), Fault> {
    jobs::later(act, POST, &json!({ "account": account, "back": back }), Due::Now, None).await?;
    Ok(())
}

/// The kinds of job that post sign-in letters of a pole, and take from them the links that serve no more.
pub fn kinds(house: Arc<House>, pole: Arc<Pole>) -> Kinds {
    Kinds::new().on(FORGET, forget).on(POST, move |db, job| {
        let (house, pole) = (house.clone(), pole.clone());
        async move { post(db, job, &house, &pole).await }
    })
}

async fn forget(db: Db, job: Job) -> anyhow::Result<Outcome> {
    let letter: String = job.read()?;
    let mut act = db.act(Who::Job(FORGET)).await?;
    account::forget_link(&mut act, &letter).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}

async fn post(db: Db, job: Job, house: &House, pole: &Pole) -> anyhow::Result<Outcome> {
    let asked: Asked = job.read()?;
    let Some(reached) = account::reached(&db, &asked.account).await? else { return Ok(Outcome::Done) };
    let mut act = db.act(Who::Job(POST)).await?;
    let token = account::make_link(&mut act, &reached.id).await?;
    let mut link = format!("{}{}", house.origin, pole.path(&format!("/connexion/lien/{token}")));
    if !asked.back.is_empty() {
        link.push('?');
        link.push_str(&serde_html_form::to_string([("retour", &asked.back)])?);
    }
    let settings = pole.settings();
    let chosen = [reached.language.as_str(), settings.get("pole.language"), "fr"];
    let language = Language::from_code(chosen.into_iter().find(|code| !code.is_empty()).unwrap_or("fr"));
    let say = |key| house.words.say(language, key);
    let paragraphs = [say("sign-in-letter-hello"), say("sign-in-letter-text"), say("sign-in-letter-else")];
    let letter = Letter::in_words(
        &reached.email,
        &say("sign-in-letter"),
        &paragraphs,
        Some((&say("sign-in"), &link)),
        &pole.name(),
        language.code(),
    );
    let letter = mail::post(&mut act, &letter).await?;
    let ends = act.moment() + SignedDuration::from_mins(account::LINK_MINUTES);
    jobs::later(&mut act, FORGET, &json!(letter), Due::At(ends), None).await?;
    jobs::done(&mut act, &job).await?;
    act.commit().await?;
    Ok(Outcome::Done)
}
