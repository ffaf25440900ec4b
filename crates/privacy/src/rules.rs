//! How long each kind is kept: the rules, and what would go tonight.
use crate::retention::{self, Rule, Typed};
use askama::Template;
use page::{Answer, Choice, Form, Old, Refusals, Retention, Visit, redirect};
use people::consent;

/// How far what would go is counted, and how many of it are shown.
const COUNTED: i64 = 1_000;
const SHOWN: usize = 20;

/// One kind with its rule, and what would go by it.
struct Kind {
    kind: &'static str,
    /// None: kept without end.
    months: Option<i64>,
    usual: i64,
    /// What goes tonight by the rule, or would go by the usual time.
    count: String,
    old: Vec<Old>,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct Page {
    v: Visit,
    kinds: Vec<Kind>,
    consents: Vec<consent::Rule>,
    decided: Vec<Rule>,
    choices: Vec<Choice>,
    typed: Typed,
    refusals: Refusals,
}

impl Page {
    fn months(&self, months: &i64) -> String {
        self.v.count("privacy-months", usize::try_from(*months).unwrap_or_default())
    }
}

pub async fn page(visit: Visit) -> Answer {
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let retentions = visit.house().retentions.clone();
    let mut act = visit.act().await?;
    match retention::decide(&mut act, &retentions, &typed).await? {
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path("/vie-privee/conservation?avis=privacy-ruled")))
        }
        Err(refusals) => {
            drop(act);
            show(visit, typed, refusals).await
        }
    }
}

async fn kind(visit: &Visit, rules: &[Rule], one: &Retention) -> Result<Kind, db::Fault> {
    let today = visit.db().today().to_string();
    let months = retention::months(rules, one.kind, &today);
    let mut old = retention::would_go(visit.db(), one, months.unwrap_or(one.usual), COUNTED + 1).await?;
    let more = old.len() > usize::try_from(COUNTED).unwrap_or_default();
    let words = match (months.is_some(), more) {
        (true, false) => "privacy-goes",
        (true, true) => "privacy-goes-many",
        (false, false) => "privacy-would-go",
        (false, true) => "privacy-would-go-many",
    };
    let count = visit.count(words, old.len());
    old.truncate(SHOWN);
    Ok(Kind { kind: one.kind, months, usual: one.usual, count, old })
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let decided = retention::all(visit.db()).await?;
    let house = visit.house().clone();
    let (mut kinds, mut choices) = (vec![], vec![]);
    for one in &house.retentions {
        kinds.push(kind(&visit, &decided, one).await?);
        choices.push(Choice { value: one.kind.into(), label: visit.one_of("privacy-kind", one.kind) });
    }
    for basis in consent::RULED {
        let value = retention::of_consent(basis);
        choices.push(Choice { label: visit.one_of("privacy-kind", &value), value });
    }
    let consents = consent::rules(visit.db()).await?;
    let page = Page { v: visit.clone(), kinds, consents, decided, choices, typed, refusals };
    visit.page(&visit.t("privacy-rules"), &page)
}
