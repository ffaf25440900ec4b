//! Reminding: the rule by which sheets are kept fresh, and those that are no longer, with what the house wrote.
use crate::{
    chase::{self, STATES, Stale},
    rule::{self, Decided, Rule, Typed},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use serde::Deserialize;

/// Sheets on a page.
const PAGE: usize = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    etat: String,
    page: String,
}

#[derive(Template)]
#[template(path = "remind.html")]
struct Remind {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    rule: Rule,
    decided: Vec<Decided>,
    states: Vec<Choice>,
    state: String,
    /// How many are no longer fresh, in this state.
    count: String,
    stale: Vec<Stale>,
    page: usize,
    pages: usize,
}

impl Remind {
    fn letters(&self, days: &[i64]) -> String {
        if days.is_empty() {
            return self.v.t("dir-remind-no-letter").into_owned();
        }
        let days: Vec<String> = days.iter().map(|day| self.v.number(day)).collect();
        self.v.tf("dir-remind-letters", &[("days", days.join(", ").into())])
    }

    fn told(&self, decided: &Decided) -> String {
        let days: Vec<i64> = decided.days.split_whitespace().filter_map(|day| day.parse().ok()).collect();
        let months =
            self.v.count("dir-remind-months-told", usize::try_from(decided.months).unwrap_or_default());
        format!("{months}. {}", self.letters(&days))
    }

    fn months(&self) -> String {
        self.v.count("dir-remind-months-told", usize::try_from(self.rule.months).unwrap_or_default())
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    show(visit, asked, None, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = rule::decide(&mut act, &typed).await? {
        drop(act);
        return show(visit, Asked::default(), Some(typed), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/fiches/relances?avis=dir-ruled")))
}

async fn show(visit: Visit, asked: Asked, typed: Option<Typed>, refusals: Refusals) -> Answer {
    let today = visit.db().today();
    let (rule, mut stale) = chase::today(visit.db()).await?;
    let state = STATES.iter().find(|state| **state == asked.etat).copied().unwrap_or_default();
    let many = |state: &str| stale.iter().filter(|one| one.state == state).count() as i64;
    let mut states = vec![Choice { value: String::new(), label: visit.t("people-any").into_owned() }];
    states.extend(STATES.map(|state| Choice {
        value: state.into(),
        label: format!("{} ({})", visit.one_of("dir-chase", state), visit.number(&many(state))),
    }));
    stale.retain(|one| state.is_empty() || one.state == state);
    let page = asked.page.parse().unwrap_or(1_usize).clamp(1, 100_000);
    let typed = typed.unwrap_or_else(|| Typed {
        months: rule.months.to_string(),
        days: rule.days.iter().map(i64::to_string).collect::<Vec<_>>().join(", "),
        from_on: today.to_string(),
    });
    let remind = Remind {
        typed,
        refusals,
        decided: rule::all(visit.db()).await?,
        states,
        state: state.to_owned(),
        count: visit.count("dir-stale-count", stale.len()),
        pages: stale.len().div_ceil(PAGE),
        stale: stale.into_iter().skip((page - 1) * PAGE).take(PAGE).collect(),
        page,
        rule,
        v: visit.clone(),
    };
    visit.page(&visit.t("dir-remind"), &remind)
}
