//! The rules of assemblies: those in force from a day on, and saying another, from a law or from the by-laws.
use crate::{
    choices,
    rule::{self, COUNTINGS, DUES, QUORUMS, Rule, Typed},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "rules.html")]
struct Rules {
    v: Visit,
    own: Vec<Rule>,
    models: Vec<Rule>,
    typed: Typed,
    refusals: Refusals,
    countings: Vec<Choice>,
    quorums: Vec<Choice>,
    dues: Vec<Choice>,
}

impl Rules {
    fn quorum(&self, rule: &Rule) -> String {
        let of = [("count", rule.quorum_of.into())];
        self.v.tf(&format!("assembly-quorum-of-{}", rule.quorum), &of)
    }

    fn proxies(&self, rule: &Rule) -> String {
        self.v.count("assembly-proxies-most", usize::try_from(rule.proxies).unwrap_or_default())
    }

    fn notice(&self, rule: &Rule) -> String {
        let words = if rule.is_clear() { "assembly-days-clear" } else { "assembly-days" };
        self.v.count(words, usize::try_from(rule.notice_days).unwrap_or_default())
    }

    fn asked(&self, rule: &Rule) -> String {
        if rule.asked_percent == 0 { String::new() } else { choices::asked(&self.v, rule) }
    }

    fn annual(&self, rule: &Rule) -> String {
        if rule.annual_months == 0 && rule.annual_source.is_empty() {
            return String::new();
        }
        let within =
            self.v.count("assembly-annual-within", usize::try_from(rule.annual_months).unwrap_or_default());
        if rule.annual_source.is_empty() { within } else { format!("{within} ({})", rule.annual_source) }
    }
}

/// From which law one begins.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    modele: String,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let today = visit.db().today().to_string();
    let models = rule::models(visit.db()).await?;
    let own = rule::own(visit.db()).await?;
    let from =
        models.iter().find(|model| model.model == asked.modele).or_else(|| own.first()).or(models.first());
    let typed = from.map(|from| Typed::from(from, &today)).unwrap_or_default();
    show(visit, typed, Refusals::default()).await
}

pub async fn say(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = rule::say(&mut act, &typed).await? {
        drop(act);
        return show(visit, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/assemblees/regles?avis=people-saved")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let rules = Rules {
        v: visit.clone(),
        own: rule::own(visit.db()).await?,
        models: rule::models(visit.db()).await?,
        typed,
        refusals,
        countings: choices::family(&visit, "assembly-counting", COUNTINGS),
        quorums: choices::family(&visit, "assembly-quorum-kind", QUORUMS),
        dues: choices::family(&visit, "assembly-dues", DUES),
    };
    visit.page(&visit.t("assembly-rules"), &rules)
}
