//! The list of referrals, those to ask about first.
use crate::{
    referral::{self, Referral},
    turn::{A_PAGE, Turn},
};
use askama::Template;
use page::{Answer, Form, Visit};

#[derive(Template)]
#[template(path = "sent.html")]
struct List {
    v: Visit,
    referrals: Vec<Referral>,
    today: String,
    before: Option<String>,
    after: Option<String>,
}

pub async fn page(visit: Visit, Form(turn): Form<Turn>) -> Answer {
    let mut referrals = referral::list(visit.db(), turn.skip(), A_PAGE + 1).await?;
    let (before, after) = turn.cut(&visit, "/accompagnement/referencements", &mut referrals);
    let today = visit.db().today().to_string();
    visit.page(&visit.t("act-referrals"), &List { v: visit.clone(), referrals, today, before, after })
}
