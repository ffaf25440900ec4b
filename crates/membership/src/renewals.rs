//! The renewals: whose dues are still to come, who was written to, whose membership lapsed, and by which rule.
use crate::{
    DECIDE,
    desk::Desk,
    lapse::{self, Lapse},
    ledger::{self, Ledger},
    recheck,
    renew::owed,
    renewal::{self, Notice, Rule, Typed},
    update,
};
use askama::Template;
use page::{Answer, Form, Refusals, Visit, money, redirect, sort_by_text};

/// Dues of a year that are still to come.
struct Owing {
    id: String,
    name: String,
    year: String,
    owed: String,
    state: &'static str,
    /// The days on which it was written to for that year.
    notices: Vec<String>,
    mailbox: bool,
}

#[derive(Template)]
#[template(path = "renewals.html")]
struct Page {
    v: Visit,
    owing: Vec<Owing>,
    total: String,
    updates: Vec<(String, String, String)>,
    rechecks: Vec<(String, String, String)>,
    lapses: Vec<Lapse>,
    rules: Vec<Rule>,
    typed: Typed,
    refusals: Refusals,
}

impl Page {
    /// A rule in words.
    fn told(&self, rule: &Rule) -> String {
        let mut told = vec![match rule.days.is_empty() {
            true => self.v.t("member-rule-none").into_owned(),
            false => self.v.tf("member-rule-days", &[("days", rule.days.replace(' ', ", ").into())]),
        }];
        if rule.invoices == 1 {
            told.push(self.v.t("member-rule-invoices").into_owned());
        }
        told.push(match rule.lapse_days {
            None => self.v.t("member-rule-no-lapse").into_owned(),
            Some(days) => self.v.tf("member-rule-lapse", &[("days", days.into())]),
        });
        told.join(", ")
    }
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Typed::default(), Refusals::default()).await
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    if let Err(refusals) = renewal::set(&mut act, &typed).await? {
        drop(act);
        return show(visit, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/membres/renouvellements?avis=people-saved")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let db = visit.db();
    let notices = renewal::notices(db).await?;
    let ledgers = ledger::all(db, &visit.pole().settings()).await?;
    let mut sum = 0;
    let mut all: Vec<Owing> =
        ledgers.iter().flat_map(|ledger| owing(&visit, ledger, &notices, &mut sum)).collect();
    sort_by_text(&mut all, |one| &one.name);
    all.sort_by_key(|one| one.state != "late");
    let page = Page {
        v: visit.clone(),
        owing: all,
        total: money(sum, visit.language()),
        updates: update::open(db).await?,
        rechecks: recheck::asked(db).await?,
        lapses: lapse::all(db).await?,
        rules: renewal::rules(db).await?,
        typed,
        refusals,
    };
    visit.page(&visit.t("member-renewals"), &page)
}

/// The years of a member, this one and the one that begins soon, whose dues are still to come.
fn owing(visit: &Visit, ledger: &Ledger, notices: &[Notice], sum: &mut i64) -> Vec<Owing> {
    let (today, desk) = (visit.db().today(), Desk::of(visit));
    let mut all = vec![];
    for year in ledger.years.iter().filter(|year| year.to >= today) {
        let owed = owed(year);
        if owed == Some(0) {
            continue;
        }
        *sum += owed.unwrap_or_default();
        let from = year.from.to_string();
        let sent = notices.iter().rev().filter(|one| ledger.owns(&one.membership_id) && one.year_on == from);
        all.push(Owing {
            id: ledger.member.id.clone(),
            name: ledger.member.name.clone(),
            year: desk.year(year.from, year.to, visit.language()),
            owed: owed.map_or_else(
                || visit.t("member-no-rule").into_owned(),
                |cents| money(cents, visit.language()),
            ),
            state: year.state(today, &ledger.member.recorded_at),
            notices: sent.map(|one| visit.day(&one.sent_on)).collect(),
            mailbox: !ledger.member.email.is_empty(),
        });
    }
    all
}
