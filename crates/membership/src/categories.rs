//! The categories of membership and their dues, as the pole decides them.
use crate::{
    bracket::{self, Bracket, MOST},
    category::{self, Category, Changed, Typed},
    desk::Desk,
    dues::{self, Rule},
    price::Prices,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, money, redirect, sort_by_text};

/// How many of the years that a rule changes are shown.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "categories.html")]
struct Categories {
    v: Visit,
    all: Vec<Category>,
    rules: Vec<Rule>,
    brackets: Vec<Bracket>,
    prices: Prices,
    choices: Vec<Choice>,
    typed: Typed,
    refusals: Refusals,
}

impl Categories {
    fn dues(&self, category: &Category) -> String {
        let told = self.prices.told(&self.v, category);
        told.unwrap_or_else(|| self.v.t("member-no-rule").into_owned())
    }

    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn of(&self, rule: &Rule) -> &str {
        let found = self.all.iter().find(|one| one.id == rule.category_id);
        found.map_or("", |one| one.name(self.v.language()))
    }

    /// What a rule asks for a year: an amount, or one for each bracket of revenue.
    fn asks(&self, rule: &Rule) -> String {
        let own: Vec<&Bracket> = self.brackets.iter().filter(|one| one.rule_id == rule.id).collect();
        if own.is_empty() {
            return self.money(&rule.cents);
        }
        let told = |one: &&Bracket| {
            let dues = self.money(&one.cents);
            match one.up_to {
                Some(bound) => self.v.tf(
                    "member-bracket-told",
                    &[("bound", page::dollars(bound, self.v.language()).into()), ("dues", dues.into())],
                ),
                None => self.v.tf("member-bracket-above", &[("dues", dues.into())]),
            }
        };
        own.iter().map(told).collect::<Vec<_>>().join("; ")
    }

    /// The lines of brackets in the form: what was typed of each.
    fn lines(&self) -> Vec<(&str, &str)> {
        fn at(all: &[String], i: usize) -> &str {
            all.get(i).map_or("", String::as_str)
        }
        (0..MOST).map(|i| (at(&self.typed.up_to, i), at(&self.typed.bracket_amount, i))).collect()
    }

    /// How a rule asks: over which year, from when it is late, with which taxes.
    fn terms(&self, rule: &Rule) -> String {
        let year = if rule.rolling == 1 { "member-rolling-told" } else { "member-fixed-told" };
        let mut told = vec![self.v.t(year).into_owned()];
        if rule.prorata == 1 && rule.rolling == 0 {
            told.push(self.v.t("member-prorata-told").into_owned());
        }
        if rule.grace_days > 0 {
            told.push(self.v.tf("member-grace-told", &[("days", rule.grace_days.into())]));
        }
        if rule.taxable == 1 {
            told.push(self.v.t("member-taxable-told").into_owned());
        }
        told.join(", ")
    }
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

pub async fn add(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match category::add(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/adhesions/categories?avis=member-category-added")))
        }
    }
}

pub async fn rule(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if typed.sure != "1"
        && let Ok(read) = category::read_rule(&mut act, &typed).await?
    {
        let changes = category::would_change(visit.db(), &visit.pole().settings(), read).await?;
        if !changes.is_empty() {
            drop(act);
            return weigh(visit, typed, changes);
        }
    }
    match category::rule(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/adhesions/categories?avis=member-dues-set")))
        }
    }
}

/// What a rule would change of years that have begun, before it does.
#[derive(Template)]
#[template(path = "weigh_rule.html")]
struct Weigh {
    v: Visit,
    typed: Typed,
    count: String,
    changes: Vec<Changed>,
}

impl Weigh {
    fn year(&self, one: &Changed) -> String {
        Desk::of(&self.v).year(one.from, one.to, self.v.language())
    }

    fn asks(&self, cents: &Option<i64>) -> String {
        let none = || self.v.t("member-no-rule").into_owned();
        cents.map_or_else(none, |cents| money(cents, self.v.language()))
    }
}

fn weigh(visit: Visit, typed: Typed, mut changes: Vec<Changed>) -> Answer {
    sort_by_text(&mut changes, |one| &one.name);
    let count = visit.count("member-rule-changes", changes.len());
    changes.truncate(SHOWN);
    visit.page(&visit.t("member-rule-weigh"), &Weigh { v: visit.clone(), typed, count, changes })
}

pub async fn close(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let mut act = visit.act().await?;
    if !category::close(&mut act, &id).await? {
        return Err(Fault::Absent);
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/adhesions/categories?avis=member-category-closed")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let today = visit.db().today().to_string();
    let all = category::all(visit.db(), &today).await?;
    let prices = Prices::on(visit.db(), &today).await?;
    let choice =
        |one: &Category| Choice { value: one.id.clone(), label: one.name(visit.language()).to_owned() };
    let choices = all.iter().map(choice).collect();
    let rules = dues::rules(visit.db()).await?;
    let brackets = bracket::all(visit.db()).await?;
    let page = Categories { v: visit.clone(), all, rules, brackets, prices, choices, typed, refusals };
    visit.page(&visit.t("member-categories"), &page)
}
