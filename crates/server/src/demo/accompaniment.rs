//! Lines about service acts: `acte ; topic ; minutes ; name | name…`, `retirer` (the act just before).
use super::Stage;
use accompaniment::act;
use anyhow::bail;

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["acte", topic, minutes, names] => {
            let organizations: anyhow::Result<Vec<String>> =
                names.split(" | ").map(|name| stage.kept("organisation", name)).collect();
            let typed = act::Typed {
                organization: organizations?,
                day: day.to_owned(),
                topic: topic.to_owned(),
                minutes: minutes.to_owned(),
                note: String::new(),
            };
            let mut act = stage.act("agent").await?;
            match act::log(&mut act, &typed).await? {
                Ok(id) => {
                    act.commit().await?;
                    stage.keep("acte", "last", id);
                }
                Err(refusals) => bail!("refused: {refusals:?}"),
            }
            Ok(true)
        }
        ["retirer"] => {
            let last = stage.kept("acte", "last")?;
            let mut act = stage.act("agent").await?;
            act::withdraw(&mut act, &last).await?;
            act.commit().await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}
