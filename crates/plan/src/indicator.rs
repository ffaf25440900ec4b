//! The indicator: a figure of the house with a target. Nothing is typed in: what is reached is counted.
use crate::{amended, bound, change, objective::Objective, target};
use db::{Act, Db, Fault, FromRow};
use figures::{Ask, Figure, Figures, Only, Span};
use jiff::civil::Date;
use page::Refusals;
use serde::Deserialize;

#[derive(Clone, Debug, FromRow)]
pub struct Indicator {
    pub id: String,
    pub plan_id: String,
    pub objective_id: String,
    /// The figure's key.
    pub figure: String,
    pub only_kind: String,
    pub only_programme: String,
    pub only_mrc: String,
    pub only_action: String,
    /// In the figure's unit.
    pub target: i64,
    /// `month`, `mrc` or "".
    pub each_part: String,
    pub each_target: i64,
    pub each_mrc: String,
}

/// What was typed of an indicator.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub figure: String,
    pub kind: String,
    pub programme: String,
    pub mrc: String,
    pub action: String,
    pub target: String,
    pub each_part: String,
    pub each_target: String,
    pub each_mrc: Vec<String>,
}

impl Indicator {
    pub fn typed(&self, figure: &Figure) -> Typed {
        let each = if self.each_part.is_empty() { 0 } else { self.each_target };
        Typed {
            figure: self.figure.clone(),
            kind: self.only_kind.clone(),
            programme: self.only_programme.clone(),
            mrc: self.only_mrc.clone(),
            action: self.only_action.clone(),
            target: target::written(self.target, figure.unit),
            each_part: self.each_part.clone(),
            each_target: if each == 0 { String::new() } else { target::written(each, figure.unit) },
            each_mrc: self.each_mrc.split_whitespace().map(str::to_owned).collect(),
        }
    }

    /// Its figure asked between two days.
    pub fn ask(&self, figure: &'static Figure, from: Date, to: Date) -> Ask {
        Ask { only: self.only(), ..Ask::of(figure, from, to) }
    }

    /// What its rows are narrowed to.
    pub fn only(&self) -> Only {
        Only {
            kind: self.only_kind.clone(),
            programme: self.only_programme.clone(),
            mrc: self.only_mrc.clone(),
            action: self.only_action.clone(),
        }
    }

    /// Key of the words that name its figure.
    pub fn words(&self) -> String {
        format!("figure-{}", self.figure.replace('.', "-"))
    }

    /// As the address of a figure carries its narrowing: `&genre=…&mrc=…`.
    pub fn query(&self) -> String {
        let parts = [
            ("genre", &self.only_kind),
            ("programme", &self.only_programme),
            ("mrc", &self.only_mrc),
            ("action", &self.only_action),
        ];
        let given: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let query = serde_html_form::to_string(&given).unwrap_or_default();
        if query.is_empty() { query } else { format!("&{query}") }
    }
}

/// What was typed, once it is sound: the target, and what each part should reach.
struct Sound {
    target: i64,
    each_target: i64,
    each_mrc: String,
}

impl Typed {
    /// What its rows would be narrowed to.
    pub fn only(&self) -> Only {
        Only {
            kind: self.kind.clone(),
            programme: self.programme.clone(),
            mrc: self.mrc.clone(),
            action: self.action.clone(),
        }
    }

    fn judge(&self, all: &Figures) -> Result<Sound, Refusals> {
        let mut refusals = Refusals::default();
        let figure = all.find(&self.figure);
        refusals.unless(figure.is_some(), "figure", "plan-refusal-figure");
        let mut read = |field: &'static str, text: &str| {
            let told = target::read(text, figure?.unit, figure?.fold);
            told.map_err(|why| refusals.refuse(field, why)).ok()
        };
        let target = read("target", &self.target);
        let each = if self.each_part.is_empty() { Some(0) } else { read("each_target", &self.each_target) };
        for (field, text) in [("kind", &self.kind), ("programme", &self.programme)] {
            refusals.unless(text.chars().count() <= 200, field, "plan-refusal-long");
        }
        let mrc = |code: &str| territory::mrc(code).is_some();
        refusals.unless(self.mrc.is_empty() || mrc(&self.mrc), "mrc", "plan-refusal-mrc");
        // What is counted as of a day has no months.
        let monthless = figure.is_some_and(|figure| figure.span == Span::AsOf);
        let part = match self.each_part.as_str() {
            "month" => !monthless,
            part => ["", "mrc"].contains(&part),
        };
        refusals.unless(part, "each_part", "plan-refusal-part");
        let several = self.each_part == "mrc";
        let sound = !several || !self.each_mrc.is_empty() && self.each_mrc.iter().all(|code| mrc(code));
        refusals.unless(sound, "each_mrc", "plan-refusal-each-mrc");
        let each_mrc = if several { self.each_mrc.join(" ") } else { String::new() };
        match (target, each) {
            (Some(target), Some(each_target)) if refusals.none() => {
                Ok(Sound { target, each_target, each_mrc })
            }
            _ => Err(refusals),
        }
    }
}

impl Sound {
    /// The indicator that it makes under an objective.
    fn under(self, id: String, objective: &Objective, typed: &Typed) -> Indicator {
        Indicator {
            id,
            plan_id: objective.plan_id.clone(),
            objective_id: objective.id.clone(),
            figure: typed.figure.clone(),
            only_kind: typed.kind.clone(),
            only_programme: typed.programme.clone(),
            only_mrc: typed.mrc.clone(),
            only_action: typed.action.clone(),
            target: self.target,
            each_part: typed.each_part.clone(),
            each_target: self.each_target,
            each_mrc: self.each_mrc,
        }
    }
}

/// Binds a figure to a target under an objective.
pub async fn bind(
    act: &mut Act,
    all: &Figures,
    objective: &Objective,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let sound = match typed.judge(all) {
        Ok(sound) => sound,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let one = sound.under(act.id(), objective, typed);
    let twice = bound::twice(act, &one).await?;
    if !twice.none() {
        return Ok(Err(twice));
    }
    keep(act, &one).await?;
    change::note(act, &one.plan_id, "indicator", "added", "", &amended::said(all, &one)).await?;
    Ok(Ok(one.id))
}

async fn keep(act: &mut Act, one: &Indicator) -> Result<(), Fault> {
    let (at, by) = (act.at(), act.by());
    sqlx::query(
        "insert into plan_indicator (id, plan_id, objective_id, figure, only_kind, only_programme, only_mrc, \
         only_action, target, each_part, each_target, each_mrc, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(&one.id)
    .bind(&one.plan_id)
    .bind(&one.objective_id)
    .bind(&one.figure)
    .bind(&one.only_kind)
    .bind(&one.only_programme)
    .bind(&one.only_mrc)
    .bind(&one.only_action)
    .bind(one.target)
    .bind(&one.each_part)
    .bind(one.each_target)
    .bind(&one.each_mrc)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    act.record("indicator.bound", "indicator", &one.id, &one.target.to_string()).await?;
    Ok(())
}

/// Changes an indicator: the one that was stays, dated, and another stands in its place; what is told of it is one
/// change. Refused when it was changed already; what is refused is not to be committed.
pub async fn change(
    act: &mut Act,
    all: &Figures,
    objective: &Objective,
    indicator: &Indicator,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    if !end(act, indicator).await? {
        let mut refusals = Refusals::default();
        refusals.refuse("figure", "plan-refusal-changed");
        return Ok(Err(refusals));
    }
    let sound = match typed.judge(all) {
        Ok(sound) => sound,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let later = sound.under(act.id(), objective, typed);
    let twice = bound::twice(act, &later).await?;
    if !twice.none() {
        return Ok(Err(twice));
    }
    act.record("indicator.changed", "indicator", &indicator.id, &later.id).await?;
    keep(act, &later).await?;
    sqlx::query("update plan_indicator set replaced_by = $2 where id = $1")
        .bind(&indicator.id)
        .bind(&later.id)
        .execute(act.rows())
        .await?;
    let (was, became) = (amended::said(all, indicator), amended::said(all, &later));
    change::note(act, &later.plan_id, "indicator", "changed", &was, &became).await?;
    Ok(Ok(later.id))
}

/// Drops an indicator: it stays, dated. False when it was dropped already.
pub async fn drop(act: &mut Act, all: &Figures, indicator: &Indicator) -> Result<bool, Fault> {
    if !end(act, indicator).await? {
        return Ok(false);
    }
    let was = amended::said(all, indicator);
    change::note(act, &indicator.plan_id, "indicator", "dropped", &was, "").await?;
    act.record("indicator.dropped", "indicator", &indicator.id, "").await?;
    Ok(true)
}

/// False when it was ended already.
async fn end(act: &mut Act, indicator: &Indicator) -> Result<bool, Fault> {
    let at = act.at();
    let done = sqlx::query("update plan_indicator set dropped_at = $2 where id = $1 and dropped_at is null")
        .bind(&indicator.id)
        .bind(at)
        .execute(act.rows())
        .await?;
    Ok(done.rows_affected() > 0)
}

macro_rules! indicators {
    ($rest:literal) => {
        concat!(
            "select id, plan_id, objective_id, figure, only_kind, only_programme, only_mrc, only_action, target, \
             each_part, each_target, each_mrc from plan_indicator where dropped_at is null and ",
            $rest
        )
    };
}

/// The indicators a plan holds, in the order they were bound.
pub async fn of_plan(db: &Db, plan: &str) -> Result<Vec<Indicator>, Fault> {
    sqlx::query_as(indicators!("plan_id = $1 order by id")).bind(plan).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Indicator>, Fault> {
    sqlx::query_as(indicators!("id = $1")).bind(id).fetch_optional(db.rows()).await
}
