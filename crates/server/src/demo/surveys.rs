//! Lines of surveys: `questionnaire ; French | English`, then its questions
//! `demande ; kind ; French | English ; meaning or - ; asked for or - [; choices, French | English, parted by //]`,
//! `sondage ; title ; audience ; opens ; closes`, `répond ; organization ; an answer for each question, or -`.
use super::{Stage, both};
use ::surveys::{
    answer, invitation,
    question::{self, Question},
    questionnaire, survey,
};
use anyhow::{Context, bail};

pub async fn play(stage: &mut Stage, _: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["questionnaire", names] => {
            let (title_fr, title_en) = both(names);
            let mut act = stage.act("agent").await?;
            let typed = questionnaire::Typed { title_fr: title_fr.clone(), title_en, ..Default::default() };
            let Ok(id) = questionnaire::begin(&mut act, &typed).await? else { bail!("refused") };
            act.commit().await?;
            stage.keep("questionnaire", &title_fr, id.clone());
            stage.keep("questionnaire", "", id);
        }
        ["demande", kind, names, means, required, ref choices @ ..] => {
            let of = stage.kept("questionnaire", "")?;
            let (words_fr, words_en) = both(names);
            let typed = question::Typed {
                kind: kind.to_owned(),
                words_fr,
                words_en,
                means: means.trim_matches('-').to_owned(),
                required: if required == "-" { "" } else { "1" }.to_owned(),
                choices: choices.first().unwrap_or(&"").replace("//", "\n"),
                none: if means == "tools" { "1" } else { "" }.to_owned(),
                ..question::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            if let Err(refusals) = question::write(&mut act, &of, "", &typed).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        ["sondage", title, audience, opens_on, closes_on] => {
            let of = stage.kept("questionnaire", title)?;
            let of = questionnaire::find(&stage.db, &of).await?.context("a questionnaire")?;
            let typed = survey::Typed {
                audience: audience.to_owned(),
                opens_on: opens_on.to_owned(),
                closes_on: closes_on.to_owned(),
                ..survey::Typed::default()
            };
            let mut act = stage.act("agent").await?;
            match survey::launch(&stage.db, &mut act, &of, &typed).await? {
                Err(refusals) => bail!("refused: {refusals:?}"),
                Ok(id) => stage.keep("sondage", "", id),
            }
            act.commit().await?;
        }
        ["répond", name, ref said @ ..] => {
            let (of, organization) = (stage.kept("sondage", "")?, stage.kept("organisation", name)?);
            let open = survey::find(&stage.db, &of).await?.context("a survey")?;
            let invited = invitation::of(&stage.db, &of).await?;
            let one = invited.iter().find(|one| one.organization_id == organization).context("not asked")?;
            let questions = question::of(&stage.db, &open.questionnaire_id).await?;
            let asked = questions.iter().filter(|question| question.is_asked()).zip(said);
            let typed = asked.map(|(question, said)| (question.id.clone(), chosen(question, said))).collect();
            let answers = answer::read(&questions, &typed, true, stage.db.today());
            let answers = answers.map_err(|refused| anyhow::anyhow!("refused: {refused:?}"))?;
            let mut act = stage.act("agent").await?;
            answer::keep(&stage.db, &mut act, one, &answers, (true, "phone")).await?;
            act.commit().await?;
        }
        ["retirer du sondage", name, why] => {
            let (of, organization) = (stage.kept("sondage", "")?, stage.kept("organisation", name)?);
            let invited = invitation::of(&stage.db, &of).await?;
            let one = invited.iter().find(|one| one.organization_id == organization).context("not asked")?;
            let mut act = stage.act("agent").await?;
            let typed = invitation::Typed { why: why.to_owned() };
            if let Err(refusals) = invitation::exclude(&mut act, one, &typed).await? {
                bail!("refused: {refusals:?}");
            }
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// What is typed to a question: choices by their names, parted by `//`.
fn chosen(question: &Question, said: &str) -> Vec<String> {
    if said == "-" {
        return vec![];
    }
    let id = |name: &str| {
        let found = question.options.iter().find(|option| option.name_fr == name.trim());
        found.map_or_else(|| name.trim().to_owned(), |option| option.id.clone())
    };
    if question.chooses() { said.split("//").map(id).collect() } else { vec![said.to_owned()] }
}
