//! Lines about organizations and people: `organisation ; name ; form ; municipality ; MRC [; roles]`.
use super::Stage;
use anyhow::bail;
use people::organization::{self, Typed};

pub async fn play(stage: &mut Stage, _day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["organisation", name, form, municipality, mrc, ref roles @ ..] => {
            let roles = roles.iter().flat_map(|roles| roles.split(", ")).map(str::to_owned).collect();
            let typed = Typed {
                name: name.to_owned(),
                legal_form: form.to_owned(),
                municipality: municipality.to_owned(),
                mrc: mrc.to_owned(),
                role: roles,
                ..Typed::default()
            };
            let mut act = stage.act("agent").await?;
            match organization::add(&mut act, &typed).await? {
                Ok(id) => {
                    act.commit().await?;
                    stage.keep("organisation", name, id);
                }
                Err(refusals) => bail!("refused: {refusals:?}"),
            }
            Ok(true)
        }
        _ => Ok(false),
    }
}
