//! Rules of buying: which may apply to what is about to be bought, writing one down, and writing one anew.
use crate::{
    KEEP, choices,
    rule::{self, Asked, BUYERS, KINDS, Rule, Typed, WHAT, cents},
    starter,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, read_day, redirect};

#[derive(Template)]
#[template(path = "rules.html")]
struct Rules {
    v: Visit,
    asked: Asked,
    day: String,
    found: Vec<Rule>,
    /// Those of other days, for those who keep them.
    others: Vec<Rule>,
    /// Those that a pole without any may take.
    offered: Vec<Typed>,
    refusals: Refusals,
    buyers: Vec<Choice>,
    what: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "rule.html")]
struct Write {
    v: Visit,
    title: String,
    /// Whether one that stands is written anew.
    anew: bool,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    buyers: Vec<Choice>,
    what: Vec<Choice>,
}

impl Rules {
    fn amount(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn of(&self, family: &str, one: &str) -> String {
        self.v.one_of(family, if one.is_empty() { "any" } else { one })
    }
}

type Which = Path<(String, String)>;

/// A choice among a family's members, or any.
pub fn with_any(visit: &Visit, family: &str, members: impl IntoIterator<Item = &'static str>) -> Vec<Choice> {
    let mut all = choices::family(visit, family, members);
    all.insert(0, Choice { value: String::new(), label: visit.one_of(family, "any") });
    all
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut refusals = Refusals::default();
    let amount = cents(&asked.amount);
    refusals.unless(amount.is_ok(), "amount", "market-refusal-amount");
    if !asked.jour.is_empty() {
        refusals.day("jour", &asked.jour);
    }
    let day = read_day(&asked.jour).unwrap_or(visit.db().today()).to_string();
    let amount = amount.unwrap_or_default();
    let all = rule::all(visit.db()).await?;
    let offered = match all.is_empty() && visit.may(KEEP) {
        true => starter::offered(&visit.db().today().to_string()),
        false => vec![],
    };
    let (found, mut others): (Vec<Rule>, Vec<Rule>) =
        all.into_iter().partition(|one| one.applies(&asked, amount, &day));
    if !visit.may(KEEP) {
        others.clear();
    }
    let rules = Rules {
        v: visit.clone(),
        asked,
        day,
        found,
        others,
        offered,
        refusals,
        buyers: with_any(&visit, "market-buyers-of", BUYERS),
        what: with_any(&visit, "market-what", WHAT),
    };
    visit.page(&visit.t("market-rules"), &rules)
}

/// Takes the rules that a pole without any is offered.
pub async fn start(visit: Visit) -> Answer {
    let mut act = visit.act().await?;
    if starter::take(&mut act).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path("/marche/regles?avis=people-saved")))
}

pub async fn blank(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let typed = Typed { from_on: today.clone(), checked_on: today, ..Typed::default() };
    show(visit, "market-rule-write", typed, Refusals::default())
}

pub async fn write(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = rule::write(&mut act, &typed).await? {
        drop(act);
        return show(visit, "market-rule-write", typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/marche/regles?avis=people-saved")))
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = rule::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    show(visit, "market-rule-change", Typed::of(&kept), Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = rule::find(visit.db(), &id).await?.ok_or(Fault::Absent)?;
    let mut act = visit.act().await?;
    if let Err(refusals) = rule::change(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, "market-rule-change", typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/marche/regles?avis=people-saved")))
}

fn show(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let write = Write {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        anew: title == "market-rule-change",
        typed,
        refusals,
        kinds: choices::family(&visit, "market-rule-kind", KINDS),
        buyers: with_any(&visit, "market-buyers-of", BUYERS),
        what: with_any(&visit, "market-what", WHAT),
    };
    visit.page(&write.title, &write)
}
