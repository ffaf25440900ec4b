//! One expense, whole: what it was for, who was paid and who pays, what it was corrected from, and its history.
use crate::{
    KEEP, choices,
    expense::MOTIVES,
    ledger::{self, Expense},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Refusals, Visit};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Expense,
    before: Option<Expense>,
    action: String,
    place: String,
    programme: String,
    motives: Vec<Choice>,
    motive: String,
    told: Vec<Told>,
    refusals: Refusals,
}

impl See {
    fn money(&self, cents: &i64) -> String {
        page::money(*cents, self.v.language())
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    show(visit, &id, "", Refusals::default()).await
}

/// The page of an expense, with the motive that was typed to withdraw it.
pub async fn show(visit: Visit, id: &str, motive: &str, refusals: Refusals) -> Answer {
    let one = ledger::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let see = See {
        v: visit.clone(),
        before: ledger::corrected_from(visit.db(), id).await?,
        action: choices::action(&visit, &one.action),
        place: choices::place(&visit, &one.mrc),
        programme: choices::programme(&visit, &one.programme).await?,
        motives: choices::family(&visit, "expense-motive", MOTIVES),
        motive: motive.to_owned(),
        told: history::about(&visit, "expense", id).await?,
        refusals,
        one,
    };
    visit.page(&visit.t("expense-one"), &see)
}
