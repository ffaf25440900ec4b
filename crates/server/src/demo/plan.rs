//! Lines about the plan: `plan ; title ; from ; to`, or `reddition ; title ; from ; to ; funder`, then what it holds,
//! each line under the one before it: `plan-objectif ; axis ; text`, `plan-action ; code ; role ; due ; text`,
//! `plan-indicateur ; figure ; target`, with `; kind` where it is narrowed and `; MRC` where each of these is to reach 1,
//! `plan-texte ; part ; text` whose lines ` | ` parts, `plan-avance ; state ; text`, `plan-adopte ; resolution`.
use super::Stage;
use anyhow::{Context, bail};
use page::Refusals;
use people::{account, accounts, role::FUNDER};
use plan::{action, indicator, objective, state, text, year};

pub async fn play(stage: &mut Stage, day: &str, words: &[&str]) -> anyhow::Result<bool> {
    match *words {
        ["plan", title, from_on, to_on] => {
            begin(stage, [title, from_on, to_on], String::new()).await?;
        }
        // What is accounted for to a funder, by the name of the organization.
        ["reddition", title, from_on, to_on, fund] => {
            let funder = stage.kept("organisation", fund)?;
            begin(stage, [title, from_on, to_on], funder).await?;
            let account = stage.account(FUNDER)?;
            let typed = accounts::Typed {
                role: FUNDER.to_owned(),
                organization: fund.to_owned(),
                from_on: day.to_owned(),
                ..accounts::Typed::default()
            };
            let mut act = stage.act("direction").await?;
            taken(accounts::give(&mut act, &account, &typed, false).await?)?;
            act.commit().await?;
        }
        ["plan-adopte", resolution] => {
            let plan = last_plan(stage).await?;
            let typed = year::Adoption {
                adopted_on: day.into(),
                resolution: resolution.into(),
                sure: day.into(),
                ..year::Adoption::default()
            };
            let mut act = stage.act("direction").await?;
            taken(year::adopt(&mut act, &plan, &typed).await?)?;
            act.commit().await?;
        }
        ["plan-objectif", axis, text] => {
            let plan = last_plan(stage).await?;
            let typed = objective::Typed { axis: axis.into(), text: text.into() };
            let mut act = stage.act("direction").await?;
            let id = taken(objective::set(&mut act, &plan, &typed).await?)?;
            act.commit().await?;
            stage.keep("objectif", "last", id);
        }
        ["plan-action", code, role, due_on, text] => {
            let objective = last_objective(stage).await?;
            let typed = action::Typed {
                action: code.into(),
                text: text.into(),
                owner_account: account::with_role(&stage.db, role).await?.context("no such role")?,
                owner_name: String::new(),
                due_on: due_on.into(),
            };
            let mut act = stage.act("direction").await?;
            let id = taken(action::plan(&mut act, &objective, &typed, None).await?)?;
            act.commit().await?;
            stage.keep("action", text, id);
        }
        ["plan-indicateur", figure, target] => {
            let typed =
                indicator::Typed { figure: figure.into(), target: target.into(), ..Default::default() };
            bind(stage, &typed).await?;
        }
        ["plan-indicateur", figure, target, kind] => {
            let typed = indicator::Typed {
                figure: figure.into(),
                target: target.into(),
                kind: kind.into(),
                ..Default::default()
            };
            bind(stage, &typed).await?;
        }
        ["plan-texte", part, told] => {
            let plan = last_plan(stage).await?;
            let was = text::of_plan(&stage.db, &plan.id).await?;
            let mut typed = was.clone();
            let said = match part {
                "vision" => &mut typed.vision,
                "projections" => &mut typed.projections,
                "means" => &mut typed.means,
                _ => bail!("no such text"),
            };
            *said = told.replace(" | ", "\n");
            let mut act = stage.act("direction").await?;
            taken(text::write(&mut act, &plan, &was, &typed).await?)?;
            act.commit().await?;
        }
        ["plan-indicateur", figure, target, kind, mrcs] => {
            let typed = indicator::Typed {
                figure: figure.into(),
                target: target.into(),
                kind: kind.into(),
                each_part: "mrc".into(),
                each_target: "1".into(),
                each_mrc: mrcs.split(' ').map(str::to_owned).collect(),
                ..Default::default()
            };
            bind(stage, &typed).await?;
        }
        ["plan-avance", state, text] => {
            let id = stage.kept("action", text)?;
            let action = action::find(&stage.db, &id).await?.context("no such action")?;
            let mut act = stage.act("agent").await?;
            taken(state::advance(&mut act, &action, state, "").await?)?;
            act.commit().await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

async fn begin(stage: &mut Stage, [title, from_on, to_on]: [&str; 3], funder: String) -> anyhow::Result<()> {
    let typed = year::Typed { title: title.into(), from_on: from_on.into(), to_on: to_on.into(), funder };
    let mut act = stage.act("direction").await?;
    let plan = taken(year::begin(&mut act, &typed).await?)?;
    act.commit().await?;
    stage.keep("plan", "last", plan.id);
    Ok(())
}

async fn bind(stage: &Stage, typed: &indicator::Typed) -> anyhow::Result<()> {
    let objective = last_objective(stage).await?;
    let all = crate::house::figures();
    let mut act = stage.act("direction").await?;
    taken(indicator::bind(&mut act, &all, &objective, typed).await?)?;
    act.commit().await?;
    Ok(())
}

async fn last_plan(stage: &Stage) -> anyhow::Result<year::Plan> {
    let id = stage.kept("plan", "last")?;
    year::find(&stage.db, &id).await?.context("no such plan")
}

async fn last_objective(stage: &Stage) -> anyhow::Result<objective::Objective> {
    let id = stage.kept("objectif", "last")?;
    objective::find(&stage.db, &id).await?.context("no such objective")
}

fn taken<T>(answer: Result<T, Refusals>) -> anyhow::Result<T> {
    match answer {
        Ok(made) => Ok(made),
        Err(refusals) => bail!("refused: {refusals:?}"),
    }
}
