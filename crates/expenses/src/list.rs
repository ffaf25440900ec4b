//! Expenses of a period, month by month, with what each action came to; and the same as a sheet.
use crate::{
    KEEP, choices,
    ledger::{self, Expense, Filter},
};
use askama::Template;
use page::{Answer, Choice, Form, Kept, Refusals, Turn, Visit, keep, redirect};
use people::place::{self, ByRegion};
use serde::Deserialize;
use sheets::Column;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    /// What all of them come to, in cents.
    total: i64,
    /// What those of each action come to: its code, its name, cents.
    each: Vec<(String, String, i64)>,
    months: Vec<Month>,
    turn: Turn,
    actions: Vec<Choice>,
    mrcs: ByRegion,
    funders: Vec<Choice>,
}

/// A month, what it came to, and those of its expenses that this page shows.
struct Month {
    iso: String,
    cents: i64,
    rows: Vec<Expense>,
}

/// The period asked for, the year of today when none is; one action, one MRC and one funder, or any.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    du: String,
    au: String,
    action: String,
    mrc: String,
    bailleur: String,
    page: String,
    forme: String,
}

impl Asked {
    fn settled(mut self, visit: &Visit) -> (Asked, Refusals) {
        let (from, to) = visit.pole().settings().year_of(visit.db().today());
        if self.du.is_empty() {
            self.du = from.to_string();
        }
        if self.au.is_empty() {
            self.au = to.to_string();
        }
        let mut refusals = Refusals::default();
        let (from, to) = (refusals.day("du", &self.du), refusals.day("au", &self.au));
        if let (Some(from), Some(to)) = (from, to) {
            refusals.unless(from <= to, "au", "day-refusal-order");
        }
        (self, refusals)
    }

    fn filter(&self) -> Filter {
        Filter {
            from: self.du.clone(),
            to: self.au.clone(),
            action: self.action.clone(),
            mrc: self.mrc.clone(),
            funder: self.bailleur.clone(),
        }
    }

    /// What narrows the list, as addresses carry it.
    fn narrowed(&self) -> [(&str, &str); 5] {
        [
            ("du", self.du.as_str()),
            ("au", self.au.as_str()),
            ("action", self.action.as_str()),
            ("mrc", self.mrc.as_str()),
            ("bailleur", self.bailleur.as_str()),
        ]
    }
}

impl List {
    fn money(&self, cents: &i64) -> String {
        page::money(*cents, self.v.language())
    }

    fn month(&self, iso: &str) -> String {
        page::month(iso, self.v.language())
    }

    /// Where the figure of an action opens, or of all of them for "".
    fn figure(&self, action: &str) -> String {
        let action = if action.is_empty() { self.asked.action.as_str() } else { action };
        let of = if self.asked.bailleur.is_empty() { "total" } else { "of-funder" };
        let parts = [
            ("du", self.asked.du.as_str()),
            ("au", self.asked.au.as_str()),
            ("genre", self.asked.bailleur.as_str()),
            ("mrc", self.asked.mrc.as_str()),
            ("action", action),
        ];
        self.v.path(&format!("/chiffres/expenses.{of}?{}", query(&parts)))
    }

    /// Where the sheet is, in a form.
    fn sheet(&self, form: &str) -> String {
        self.v.path(&format!("/depenses/exporter?{}&forme={form}", query(&self.asked.narrowed())))
    }
}

/// What is said of parts of an address: `du=2021-04-01&action=2.4`.
fn query(parts: &[(&str, &str)]) -> String {
    let said: Vec<_> = parts.iter().filter(|(_, value)| !value.is_empty()).collect();
    serde_html_form::to_string(said).unwrap_or_default()
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, refusals) = asked.settled(&visit);
    let mut all = match refusals.none() {
        true => ledger::list(visit.db(), &asked.filter()).await?,
        false => vec![],
    };
    let mut of_action: BTreeMap<String, i64> = BTreeMap::new();
    let mut of_month: BTreeMap<String, i64> = BTreeMap::new();
    for one in &all {
        *of_action.entry(one.action.clone()).or_insert(0) += one.cents;
        *of_month.entry(one.month().to_owned()).or_insert(0) += one.cents;
    }
    let total: i64 = all.iter().map(|one| one.cents).sum();
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/depenses"), &asked.narrowed()));
    let mut months: Vec<Month> = vec![];
    for one in all {
        match months.last_mut() {
            Some(month) if month.iso == one.month() => month.rows.push(one),
            _ => {
                let iso = one.month().to_owned();
                let cents = of_month.get(&iso).copied().unwrap_or_default();
                months.push(Month { iso, cents, rows: vec![one] });
            }
        }
    }
    let mut actions = choices::actions(&visit);
    let told = |action: &Choice| {
        let cents = of_action.get(&action.value)?;
        Some((action.value.clone(), action.label.clone(), *cents))
    };
    let each: Vec<(String, String, i64)> = actions.iter().filter_map(told).collect();
    actions.insert(0, choices::none(&visit, "expense-any"));
    let list = List {
        v: visit.clone(),
        refusals,
        total,
        each,
        months,
        turn,
        actions,
        mrcs: place::by_region(&visit),
        funders: choices::funders(&visit, "expense-any").await?,
        asked,
    };
    visit.page(&visit.t("expense-menu"), &list)
}

/// The words of the sheet's columns, which bringing a file recognizes.
const COLUMNS: [&str; 12] = [
    "expense-field-day",
    "expense-field-what",
    "expense-field-kind",
    "expense-field-amount",
    "expense-field-reason",
    "expense-field-reference",
    "expense-field-who",
    "expense-field-funder",
    "expense-field-action",
    "expense-field-mrc",
    "expense-field-programme",
    "expense-field-about",
];

pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, refusals) = asked.settled(&visit);
    if !refusals.none() {
        return Ok(redirect(&visit.path("/depenses?avis=expense-period-unread")));
    }
    let all = ledger::list(visit.db(), &asked.filter()).await?;
    let heads: Vec<String> = COLUMNS.iter().map(|key| visit.t(key).into_owned()).collect();
    let mut columns: Vec<Column<'_>> = heads.iter().map(|head| Column::text(head)).collect();
    columns[0] = Column::date(&heads[0]);
    columns[3] = Column::money(&heads[3]);
    let rows = all.into_iter().map(|one| {
        let place = if one.mrc.is_empty() { String::new() } else { choices::place(&visit, &one.mrc) };
        [
            one.day,
            one.what,
            visit.one_of("expense-kind", &one.kind),
            one.cents.to_string(),
            one.reason,
            one.reference,
            one.supplier,
            one.funder,
            choices::action(&visit, &one.action),
            place,
            one.programme,
            one.about,
        ]
    });
    let title = visit.t("expense-menu");
    keep(&visit, Kept::asked(&asked.forme), ("depenses", &title), &columns, rows)
}
