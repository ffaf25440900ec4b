//! Entering answers that came on paper or by phone, and taking an organization out of those asked.
use crate::{
    answer::{self, Refused},
    follow::found,
    invitation::{self, Invitation, REASONS},
    question::{self, Question},
    survey::Survey,
    told::in_words,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::told::{self, Told};

/// How answers that staff enter came.
const CHANNELS: [&str; 2] = ["phone", "paper"];

#[derive(Template)]
#[template(path = "enter.html")]
struct Enter {
    v: Visit,
    one: Invitation,
    survey: Survey,
    open: bool,
    questions: Vec<Question>,
    typed: answer::Typed,
    refused: Refused,
    refusals: Refusals,
    channel: String,
    channels: Vec<Choice>,
    reasons: Vec<Choice>,
    told: Vec<Told>,
    /// Each question with what was said to it.
    said: Vec<(String, String)>,
}

async fn invited(visit: &Visit, id: &str) -> Result<(Invitation, Survey), Fault> {
    let one = invitation::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let survey = found(visit, &one.survey_id).await?;
    Ok((one, survey))
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (one, survey) = invited(&visit, &id).await?;
    let typed = answer::again(&answer::of(visit.db(), &id).await?);
    show(visit, one, survey, typed, (Refused::default(), Refusals::default(), "phone")).await
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let (one, survey) = invited(&visit, &id).await?;
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    let typed = answer::typed(&questions, &form);
    let said = form.iter().find(|(name, _)| name == "channel").map(|(_, value)| value.as_str());
    let channel = CHANNELS.into_iter().find(|channel| Some(*channel) == said);
    let mut refusals = Refusals::default();
    refusals.unless(channel.is_some(), "channel", "survey-refusal-channel");
    let open = survey.state(&visit.db().today().to_string()) == "open" && one.excluded_on.is_none();
    refusals.unless(open, "channel", "survey-refusal-closed");
    let answers = match answer::read(&questions, &typed, true, visit.db().today()) {
        Ok(answers) if refusals.none() => answers,
        Ok(_) => {
            let shown = (Refused::default(), refusals, channel.unwrap_or_default());
            return show(visit, one, survey, typed, shown).await;
        }
        Err(refused) => {
            let shown = (refused, refusals, channel.unwrap_or_default());
            return show(visit, one, survey, typed, shown).await;
        }
    };
    let mut act = visit.act().await?;
    answer::keep(visit.db(), &mut act, &one, &answers, (true, channel.unwrap_or_default())).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/invitations/{id}?avis=people-saved"))))
}

pub async fn exclude(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<invitation::Typed>,
) -> Answer {
    let (one, survey) = invited(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = invitation::exclude(&mut act, &one, &typed).await? {
        drop(act);
        let said = answer::again(&answer::of(visit.db(), &id).await?);
        return show(visit, one, survey, said, (Refused::default(), refusals, "phone")).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/invitations/{id}?avis=people-saved"))))
}

pub async fn include(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let (one, _) = invited(&visit, &id).await?;
    let mut act = visit.act().await?;
    invitation::include(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/invitations/{id}?avis=people-saved"))))
}

async fn show(
    visit: Visit,
    one: Invitation,
    survey: Survey,
    typed: answer::Typed,
    (refused, refusals, channel): (Refused, Refusals, &str),
) -> Answer {
    let of =
        |family: &str, value: &str| Choice { value: value.to_owned(), label: visit.one_of(family, value) };
    let name = one.name.clone();
    let questions = question::of(visit.db(), &survey.questionnaire_id).await?;
    let answers = answer::of(visit.db(), &one.id).await?;
    let said: Vec<(String, String)> = questions
        .iter()
        .filter_map(|asked| {
            Some((asked.words(visit.language()).to_owned(), in_words(&visit, asked, answers.get(&asked.id)?)))
        })
        .collect();
    let enter = Enter {
        said,

        open: survey.state(&visit.db().today().to_string()) == "open" && one.excluded_on.is_none(),
        channel: channel.to_owned(),
        channels: CHANNELS.map(|channel| of("survey-channel", channel)).into(),
        reasons: REASONS.map(|reason| of("survey-why", reason)).into(),
        told: told::about(&visit, "invitation", &one.id).await?,
        v: visit.clone(),
        one,
        questions,
        survey,
        typed,
        refused,
        refusals,
    };
    visit.page(&name, &enter)
}
