//! One member: its dates, its category, its dues, and what may be done with it.
use crate::{
    DECIDE, STUDY,
    apply::choices,
    category,
    member::{self, Member, REASONS, Typed},
    payment::{self, METHODS, Payment, Year},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Refusals, Visit, money};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    member: Member,
    /// Each category held: its name and first day.
    held: Vec<(String, String)>,
    years: Vec<Year>,
    /// Cents paid within none of these years.
    outside: i64,
    payments: Vec<Payment>,
    typed: Typed,
    refusals: Refusals,
    reasons: Vec<Choice>,
    methods: Vec<Choice>,
    categories: Vec<Choice>,
    lines: Vec<db::Line>,
}

impl Show {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn due(&self, year: &Year) -> String {
        year.due.map_or_else(|| self.v.t("member-no-rule").into_owned(), |cents| self.money(&cents))
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    show(visit, &id, None, Refusals::default()).await
}

/// A member's page, with what was typed and what was refused of it.
pub async fn show(visit: Visit, id: &str, typed: Option<Typed>, refusals: Refusals) -> Answer {
    let db = visit.db();
    let member = member::find(db, id).await?.ok_or(Fault::Absent)?;
    let today = db.today();
    let typed = typed.unwrap_or_else(|| Typed {
        joined_on: member.joined_on.clone(),
        left_on: member.left_on.clone().unwrap_or_default(),
        paid_on: today.to_string(),
        ..Typed::default()
    });
    let held = member::categories(db, id).await?;
    let payments = payment::payments(db, id).await?;
    let years = payment::years(&member, &held, &payment::rules(db).await?, &payments, today);
    let all = category::all(db, &today.to_string()).await?;
    let name =
        |id: &str| all.iter().find(|one| one.id == id).map(|one| one.name(visit.language()).to_owned());
    let told = |one: &member::Held| (name(&one.category_id).unwrap_or_default(), one.from_on.clone());
    let of = |family: &str, all: &[&str]| -> Vec<Choice> {
        all.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let show = Show {
        v: visit.clone(),
        held: held.iter().map(told).collect(),
        outside: payment::outside(&years, &payments),
        years,
        payments,
        typed,
        refusals,
        reasons: of("member-left", &REASONS),
        methods: of("member-method", &METHODS),
        categories: choices(&visit, &today.to_string()).await?,
        lines: db::lines_about(db, "membership", id, 50).await?,
        member,
    };
    let title = show.member.name.clone();
    visit.page(&title, &show)
}
