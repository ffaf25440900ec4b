//! Alerts: the suppliers that wish to hear of notices, what each was told, and the rule by which letters go.
use crate::{
    GATHER, alert,
    alert_rule::{self, Rule, Typed},
    suit,
    wish::{self, Wish},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use serde::Deserialize;
use std::collections::HashMap;

/// Suppliers on a page.
const PAGE: usize = 50;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    page: String,
}

struct Line {
    wish: Wish,
    told: String,
    refused: String,
}

#[derive(Template)]
#[template(path = "alerts.html")]
struct Alerts {
    v: Visit,
    rule: Option<Rule>,
    rules: Vec<Rule>,
    typed: Typed,
    refusals: Refusals,
    weekdays: Vec<Choice>,
    lines: Vec<Line>,
    today: String,
    page: usize,
    pages: usize,
}

impl Alerts {
    fn told(&self, rule: &Rule) -> String {
        let day = self.v.one_of("tender-weekday", &rule.weekday.to_string());
        let points = suit::hundredths(self.v.language(), rule.points);
        let most = self.v.number(&rule.most);
        self.v
            .tf("tender-rule-told", &[("day", day.into()), ("points", points.into()), ("most", most.into())])
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    show(visit, asked, None, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = alert_rule::decide(&mut act, &typed).await? {
        drop(act);
        return show(visit, Asked::default(), Some(typed), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/avis/alertes?avis=tender-ruled")))
}

async fn show(visit: Visit, asked: Asked, typed: Option<Typed>, refusals: Refusals) -> Answer {
    let today = visit.db().today();
    let rules = alert_rule::all(visit.db()).await?;
    let rule = alert_rule::on(visit.db(), today).await?;
    let typed = typed.unwrap_or_else(|| Typed {
        weekday: rule.as_ref().map_or(1, |rule| rule.weekday).to_string(),
        points: suit::hundredths(visit.language(), rule.as_ref().map_or(100, |rule| rule.points)),
        most: rule.as_ref().map_or(10, |rule| rule.most).to_string(),
        from_on: today.to_string(),
    });
    let counts =
        alert::counts(visit.db()).await?.into_iter().map(|(id, told, refused)| (id, (told, refused)));
    let counts: HashMap<String, (i64, i64)> = counts.collect();
    let wishes = wish::all(visit.db()).await?;
    let page = asked.page.parse().unwrap_or(1_usize).clamp(1, 100_000);
    let pages = wishes.len().div_ceil(PAGE);
    let line = |wish: Wish| {
        let (told, refused) = counts.get(&wish.organization_id).copied().unwrap_or_default();
        Line { told: visit.number(&told), refused: visit.number(&refused), wish }
    };
    let weekday =
        |day: i64| Choice { value: day.to_string(), label: visit.one_of("tender-weekday", &day.to_string()) };
    let alerts = Alerts {
        lines: wishes.into_iter().skip((page - 1) * PAGE).take(PAGE).map(line).collect(),
        weekdays: (1..=7).map(weekday).collect(),
        v: visit.clone(),
        rule,
        rules,
        typed,
        refusals,
        today: today.to_string(),
        page,
        pages,
    };
    visit.page(&visit.t("tender-alerts"), &alerts)
}
