//! The board's one page: what is late, then each axis with its objectives, indicators and actions.
use crate::{
    ADVANCE, WRITE,
    action::{self, Action},
    amended,
    change::{self, Change},
    dial::{Dial, dials},
    figures::late,
    indicator,
    objective::{self, Objective},
    own, text, told,
    year::{self, Plan},
};
use askama::Template;
use axum::{Extension, extract::Path};
use db::Db;
use figures::Figures;
use page::{Answer, Fault, Visit};
use people::offered::action as action_of_frame;
use std::sync::Arc;

/// Late actions told on one page, at most.
const MOST_LATE: i64 = 500;

#[derive(Template)]
#[template(path = "board.html")]
struct Board {
    v: Visit,
    plan: Plan,
    days: String,
    today: String,
    others: Vec<Plan>,
    late: Vec<Action>,
    axes: Vec<Axis>,
    tally: Vec<(String, String)>,
    /// What it says around its axes: each text by its name, as HTML.
    texts: Vec<(String, String)>,
    /// What is missing and how it is made up for, the cheapest first: the indicator, and how.
    catch_up: Vec<(String, String)>,
    changes: Vec<Change>,
}

struct Axis {
    code: &'static str,
    name: &'static str,
    /// How it stands, in a few words.
    glance: String,
    objectives: Vec<Aim>,
}

struct Aim {
    objective: Objective,
    dials: Vec<Dial>,
    /// Keys of the figures that are bound and that the house no longer counts.
    uncounted: Vec<String>,
    actions: Vec<Action>,
    /// Whether nothing is planned for it, told here or not.
    is_bare: bool,
}

#[derive(Template)]
#[template(path = "blank.html")]
struct Blank {
    v: Visit,
}

impl Board {
    /// The plan that an action is of, where it is another.
    fn elsewhere(&self, action: &Action) -> Option<&Plan> {
        self.others.iter().find(|plan| plan.id == action.plan_id)
    }

    /// How many of what is late is of an earlier plan, and so of none of the counts above.
    fn late_elsewhere(&self) -> usize {
        self.late.iter().filter(|action| self.elsewhere(action).is_some()).count()
    }

    fn is_late(&self, action: &Action) -> bool {
        action.is_late(&self.today)
    }

    /// What one tap may make of an action: the state, and the key of its words.
    fn taps(&self, action: &Action) -> &'static [(&'static str, &'static str)] {
        match action.state.as_str() {
            "planned" => &[("under-way", "plan-tap-begin"), ("done", "plan-tap-done")],
            "under-way" => &[("done", "plan-tap-done")],
            _ => &[("under-way", "plan-tap-again")],
        }
    }
}

pub async fn current(visit: Visit, all: Extension<Arc<Figures>>) -> Answer {
    let plans = year::all(visit.db()).await?;
    match year::of_day(&plans, &visit.db().today().to_string()).cloned() {
        Some(plan) => show(visit, &all, plan, plans).await,
        None => visit.page(&visit.t("plan-menu"), &Blank { v: visit.clone() }),
    }
}

pub async fn page(
    visit: Visit,
    all: Extension<Arc<Figures>>,
    Path((_, id)): Path<(String, String)>,
) -> Answer {
    let plans = year::all(visit.db()).await?;
    let plan = plans.iter().find(|plan| plan.id == id).cloned().ok_or(Fault::Absent)?;
    show(visit, &all, plan, plans).await
}

async fn show(visit: Visit, all: &Figures, plan: Plan, plans: Vec<Plan>) -> Answer {
    let today = visit.db().today().to_string();
    let actions = actions(&visit, &plan.id).await?;
    let current = year::of_day(&plans, &today).is_some_and(|current| current.id == plan.id);
    let late = match current {
        true => late_in_all(visit.db()).await?,
        false => actions.iter().filter(|action| action.is_late(&today)).cloned().collect(),
    };
    let indicators = indicator::of_plan(visit.db(), &plan.id).await?;
    let objectives = objective::of_plan(visit.db(), &plan.id).await?;
    let mut axes = vec![];
    for axis in plan.axes() {
        let mut aims = vec![];
        for objective in objectives.iter().filter(|objective| objective.axis == axis.code) {
            let bound = || indicators.iter().filter(|indicator| indicator.objective_id == objective.id);
            let actions: Vec<Action> =
                actions.iter().filter(|a| a.objective_id == objective.id).cloned().collect();
            aims.push(Aim {
                dials: dials(&visit, all, &plan, objective, &indicators).await?,
                uncounted: bound()
                    .map(|indicator| indicator.figure.clone())
                    .filter(|figure| all.find(figure).is_none())
                    .collect(),
                is_bare: actions.is_empty() && bound().next().is_none(),
                actions,
                objective: objective.clone(),
            });
        }
        let (code, name) = (axis.code, told::axis(&visit, axis));
        axes.push(Axis { code, name, glance: glance(&visit, &aims, &today), objectives: aims });
    }
    let said = text::of_plan(visit.db(), &plan.id).await?;
    let said = said.parts().into_iter().filter(|(_, body)| !body.is_empty());
    let texts = said.map(|(part, body)| (visit.one_of("plan-text", part), page::prose::html(body))).collect();
    let tally = tally(&visit, &actions);
    let catch_up = cheapest_first(&axes);
    let changes = amendments(&visit, all, &plan.id).await?;
    let others = plans.into_iter().filter(|other| other.id != plan.id).collect();
    let days = page::days(&plan.from_on, &plan.to_on, visit.language());
    let title = plan.title.clone();
    let board =
        Board { v: visit.clone(), plan, days, today, others, late, axes, tally, texts, catch_up, changes };
    visit.page(&title, &board)
}

/// What was changed in a plan since it was adopted, in words; what a reserved indicator was to reach is not told.
pub async fn amendments(visit: &Visit, all: &Figures, plan: &str) -> Result<Vec<Change>, db::Fault> {
    let mut changes = change::of_plan(visit.db(), plan).await?;
    changes.retain(|change| change.figures().all(|key| visit.may_count(key)));
    for change in changes.iter_mut().filter(|change| change.subject == "indicator") {
        change.was = amended::tell(visit, all, &change.was).await?;
        change.became = amended::tell(visit, all, &change.became).await?;
    }
    Ok(changes)
}

/// A plan's actions, each under its action of the frame or of the pole's own, by code and name.
pub async fn actions(visit: &Visit, plan: &str) -> Result<Vec<Action>, db::Fault> {
    let mut actions = action::of_plan(visit.db(), plan).await?;
    let own = own::all(visit.db()).await?;
    for action in &mut actions {
        action.action = coded(visit, &own, &action.action);
    }
    Ok(actions)
}

/// What would make up for what is missing of each indicator, the smallest part of its target first.
fn cheapest_first(axes: &[Axis]) -> Vec<(String, String)> {
    let dials = axes.iter().flat_map(|axis| &axis.objectives).flat_map(|aim| &aim.dials);
    let mut ways: Vec<_> = dials.filter_map(|dial| Some((dial, dial.catch_up.as_ref()?))).collect();
    ways.sort_by_key(|(_, way)| way.missing);
    ways.into_iter().map(|(dial, way)| (dial.name(), way.told.clone())).collect()
}

/// What is late today in every plan: what an earlier one left undone is told on the plan of the day.
async fn late_in_all(db: &Db) -> Result<Vec<Action>, db::Fault> {
    let mut actions = vec![];
    for row in late(db.today()).rows(db, 0, MOST_LATE).await? {
        actions.extend(action::find(db, &row.id).await?);
    }
    Ok(actions)
}

/// How an axis stands: its targets that are reached or will be, and its actions that are late.
fn glance(visit: &Visit, aims: &[Aim], today: &str) -> String {
    if aims.is_empty() {
        return visit.t("plan-axis-empty").into_owned();
    }
    let dials = || aims.iter().flat_map(|aim| &aim.dials);
    let number = |count: usize| visit.number(&i64::try_from(count).unwrap_or_default());
    let good = dials().filter(|dial| dial.is_good()).count();
    let late = aims.iter().flat_map(|aim| &aim.actions).filter(|action| action.is_late(today)).count();
    let targets = [("good", good.into()), ("of", number(dials().count()).into())];
    let said = [
        (dials().count() > 0).then(|| visit.tf("plan-glance-targets", &targets)),
        (late > 0).then(|| visit.count("plan-glance-late", late)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// How many of the plan's actions stand where, each with its words: together they are all of them. Those that are
/// late, of this plan or of an earlier one, are told below.
fn tally(visit: &Visit, actions: &[Action]) -> Vec<(String, String)> {
    let of = |state: &str| actions.iter().filter(|action| action.state == state).count();
    let tally = [
        (of("done"), "plan-tally-done"),
        (of("under-way"), "plan-tally-under-way"),
        (of("planned"), "plan-tally-planned"),
    ];
    let told = |(count, words): (usize, &str)| {
        (visit.number(&i64::try_from(count).unwrap_or_default()), visit.t(words).into_owned())
    };
    tally.into_iter().map(told).collect()
}

/// An action of the frame or of the pole's own, by code and name.
fn coded(visit: &Visit, own: &[own::Own], code: &str) -> String {
    let french = visit.language() == page::Language::French;
    match own.iter().find(|own| own.code == code) {
        Some(own) => format!("{code} {}", if french { &own.french } else { &own.english }),
        None => action_of_frame(visit, code),
    }
}
