//! Replying by the link of a letter, without an account: begun, resumed, sent, and corrected until the last day.
use crate::{
    answer::{self, Refused, Typed},
    invitation::{self, Invitation},
    question::{self, Question},
    survey::{self, Survey},
    told::in_words,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Visit, redirect};

#[derive(Template)]
#[template(path = "reply.html")]
struct Reply {
    v: Visit,
    one: Invitation,
    survey: Survey,
    state: &'static str,
    intro: String,
    questions: Vec<Question>,
    typed: Typed,
    refused: Refused,
    token: String,
    /// Each question with what was written or kept of it, when it may be answered no more.
    said: Vec<(String, String)>,
    /// Where the pole is written to, or "".
    mailbox: String,
}

#[derive(Template)]
#[template(path = "end.html")]
struct End {
    v: Visit,
    one: Invitation,
}

/// Whether an answer was chosen.
pub fn holds(typed: &Typed, question: &str, value: &str) -> bool {
    typed.get(question).is_some_and(|values| values.iter().any(|one| one == value))
}

/// What was typed of a question that takes one text.
pub fn first<'a>(typed: &'a Typed, question: &str) -> &'a str {
    typed.get(question).and_then(|values| values.first()).map(String::as_str).unwrap_or_default()
}

/// Why what was typed of a question is refused, or "".
pub fn why(refused: &Refused, question: &str) -> &'static str {
    refused.get(question).copied().unwrap_or_default()
}

async fn invited(visit: &Visit, token: &str) -> Result<(Invitation, Survey), Fault> {
    let one = invitation::by_token(visit.db(), token).await?.ok_or(Fault::Absent)?;
    let survey = survey::find(visit.db(), &one.survey_id).await?.ok_or(Fault::Absent)?;
    Ok((one, survey))
}

pub async fn page(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (one, survey) = invited(&visit, &token).await?;
    let typed = answer::again(&answer::of(visit.db(), &one.id).await?);
    show(visit, one, survey, typed, Refused::default(), (token, false)).await
}

pub async fn send(
    visit: Visit,
    Path((_, token)): Path<(String, String)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let (one, survey) = invited(&visit, &token).await?;
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    let typed = answer::typed(&questions, &form);
    if state(&visit, &one, &survey) != "open" {
        return late(visit, one, survey, &questions, typed, token).await;
    }
    // What was sent stays whole: it can be corrected, not taken apart.
    let done = one.answered_on.is_some() || form.iter().any(|(name, _)| name == "done");
    let answers = match answer::read(&questions, &typed, done, visit.db().today()) {
        Ok(answers) => answers,
        Err(refused) => return show(visit, one, survey, typed, refused, (token, false)).await,
    };
    let mut act = visit.act().await?;
    answer::keep(visit.db(), &mut act, &one, &answers, (done, "link")).await?;
    act.commit().await?;
    let notice = if done { "avis=survey-thanks" } else { "avis=survey-kept" };
    Ok(redirect(&visit.path(&format!("/reponse/{token}?{notice}"))))
}

/// The survey ended while somebody wrote: what they wrote is given back, and kept aside, counted by nothing, when
/// nothing was sent before. If the last day is moved, the same link takes it up again.
async fn late(
    visit: Visit,
    one: Invitation,
    survey: Survey,
    questions: &[Question],
    typed: Typed,
    token: String,
) -> Answer {
    let legible = answer::legible(questions, &typed, visit.db().today());
    let over = survey.state(&visit.db().today().to_string()) == "closed";
    if over && one.answered_on.is_none() && one.excluded_on.is_none() && !legible.is_empty() {
        let mut act = visit.act().await?;
        answer::keep(visit.db(), &mut act, &one, &legible, (false, "link")).await?;
        act.commit().await?;
        return Ok(redirect(&visit.path(&format!("/reponse/{token}"))));
    }
    show(visit, one, survey, typed, Refused::default(), (token, true)).await
}

/// Whether it may be answered now: `open`, or why not.
fn state(visit: &Visit, one: &Invitation, survey: &Survey) -> &'static str {
    match one.excluded_on {
        Some(_) => "closed",
        None => survey.state(&visit.db().today().to_string()),
    }
}

async fn show(
    visit: Visit,
    one: Invitation,
    survey: Survey,
    typed: Typed,
    refused: Refused,
    (token, late): (String, bool),
) -> Answer {
    let of = crate::questionnaire::find(visit.db(), &survey.questionnaire_id).await?.ok_or(Fault::Absent)?;
    let title = survey.title(visit.language()).to_owned();
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    // Whoever comes after the last day reads what was kept of theirs, or what they have just sent; never what counts.
    let shown = late || (one.answered_on.is_none() && one.excluded_on.is_none());
    let mut legible = answer::legible(&questions, &typed, visit.db().today());
    legible.retain(|_, _| shown);
    let in_words = |asked: &Question| {
        Some((asked.words(visit.language()).to_owned(), in_words(&visit, asked, legible.get(&asked.id)?)))
    };
    let reply = Reply {
        state: state(&visit, &one, &survey),
        intro: of.intro(visit.language()).to_owned(),
        said: questions.iter().filter_map(in_words).collect(),
        mailbox: visit.pole().settings().get("pole.privacy-email").to_owned(),
        questions,
        v: visit.clone(),
        one,
        survey,
        typed,
        refused,
        token,
    };
    visit.page(&title, &reply)
}

pub async fn ask_end(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (one, _) = invited(&visit, &token).await?;
    visit.page(&visit.t("survey-end"), &End { v: visit.clone(), one })
}

/// Ends letters of surveys to this address, by a click on the page or by the mail program itself (RFC 8058).
pub async fn end(visit: Visit, Path((_, token)): Path<(String, String)>) -> Answer {
    let (one, _) = invited(&visit, &token).await?;
    let mut act = visit.act().await?;
    invitation::end_letters(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/reponse/{token}/courriels?avis=survey-ended"))))
}
