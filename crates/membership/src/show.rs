//! One member: its dates, its category, its dues, and what may be done with it.
use crate::{
    DECIDE, STUDY,
    apply::choices,
    category,
    delegate::{self, Delegate},
    dues::{self, Terms, Year},
    held::{self, Held},
    member::{self, Member, REASONS, Typed},
    payment::{self, METHODS, MOTIVES, Payment},
};
use askama::Template;
use axum::extract::Path;
use db::Act;
use jiff::civil::Date;
use page::{Answer, Choice, Fault, Refusals, Visit, days, money, redirect};
use people::person_role;

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
    /// The payments withdrawn, which may be put back.
    gone: Vec<Payment>,
    typed: Typed,
    refusals: Refusals,
    reasons: Vec<Choice>,
    methods: Vec<Choice>,
    motives: Vec<Choice>,
    categories: Vec<Choice>,
    delegates: Vec<Delegate>,
    /// Who of the organization may be named, and whose time may end.
    persons: Vec<Choice>,
    named: Vec<Choice>,
    /// How many speak for it today: all that is told to those who do not meet persons.
    named_today: usize,
    today: Date,
    lines: Vec<db::Line>,
}

impl Show {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn overpaid(&self) -> bool {
        self.years.iter().any(|year| year.over().is_some())
    }

    fn due(&self, year: &Year) -> String {
        let Some(asked) = &year.asked else { return self.v.t("member-no-rule").into_owned() };
        let total = self.money(&asked.total());
        match asked.gst + asked.qst {
            0 => total,
            _ => self.v.tf(
                "member-due-taxed",
                &[
                    ("total", total.into()),
                    ("gst", self.money(&asked.gst).into()),
                    ("qst", self.money(&asked.qst).into()),
                ],
            ),
        }
    }

    /// The year's name: 2021-2022, or its days when it runs from the day of joining.
    fn year(&self, year: &Year) -> String {
        let (first, last) = self.v.pole().settings().year_of(year.from);
        match (year.to == last, first.year() == last.year()) {
            (false, _) => days(&year.from.to_string(), &year.to.to_string(), self.v.language()),
            (true, false) => format!("{}-{}", first.year(), last.year()),
            (true, true) => first.year().to_string(),
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    show(visit, &id, None, Refusals::default()).await
}

/// Back to the member's page once done, with a notice; or what was refused of what was typed, nothing written.
pub async fn answer(
    visit: Visit,
    act: Act,
    id: &str,
    typed: Typed,
    done: Result<(), Refusals>,
    notice: &str,
) -> Answer {
    if let Err(refusals) = done {
        drop(act);
        return show(visit, id, Some(typed), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/membres/{id}?avis={notice}"))))
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
        delegate_on: today.to_string(),
        delegate_until: today.to_string(),
        ..Typed::default()
    });
    let held = held::of(db, id).await?;
    let payments = payment::payments(db, id).await?;
    let settings = visit.pole().settings();
    let terms = Terms::of(db, &settings).await?;
    let years = terms.years(&member.joined_on, member.left_on.as_deref(), &held, &payments, today);
    let delegates = delegate::of(db, id).await?;
    let named_today = delegates.iter().filter(|one| one.is_on(&today.to_string())).count();
    let named = delegates.iter().filter(|one| one.until_on.is_none());
    let named = named.map(|one| Choice { value: one.id.clone(), label: one.person.clone() }).collect();
    let mut persons: Vec<Choice> = vec![];
    for role in person_role::of_organization(db, &member.organization_id).await? {
        if !role.over(&today.to_string()) && persons.iter().all(|one| one.value != role.person_id) {
            persons.push(Choice { value: role.person_id, label: format!("{}, {}", role.person, role.title) });
        }
    }
    let all = category::all(db, &today.to_string()).await?;
    let name =
        |id: &str| all.iter().find(|one| one.id == id).map(|one| one.name(visit.language()).to_owned());
    let told = |one: &Held| (name(&one.category_id).unwrap_or_default(), one.from_on.clone());
    let of = |family: &str, all: &[&str]| -> Vec<Choice> {
        all.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let show = Show {
        v: visit.clone(),
        held: held.iter().map(told).collect(),
        outside: dues::outside(&years, &payments),
        years,
        payments,
        gone: payment::withdrawn(db, id).await?,
        typed,
        refusals,
        reasons: of("member-left", &REASONS),
        methods: of("member-method", &METHODS),
        motives: of("member-motive", &MOTIVES),
        delegates,
        persons,
        named,
        named_today,
        today,
        categories: choices(&visit, &today.to_string()).await?,
        lines: db::lines_about(db, "membership", id, 50).await?,
        member,
    };
    let title = show.member.name.clone();
    visit.page(&title, &show)
}
