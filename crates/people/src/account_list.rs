//! The accounts of a pole: who may sign in, and a new one opened.
use crate::{
    accounts::{self, Held, Opened, Typed},
    meet::languages,
    role::{ADMINISTRATOR, ALL},
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};

#[derive(Template)]
#[template(path = "account_list.html")]
struct List {
    v: Visit,
    open: Vec<(Opened, String)>,
    closed: Vec<(Opened, String)>,
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let (mut accounts, roles) = accounts::all(visit.db()).await?;
    sort_by_text(&mut accounts, |account| &account.name);
    let told = |account: Opened| {
        let mine = roles.iter().filter(|role| role.account_id == account.id && role.holds(&today));
        let told: Vec<String> = mine.map(|role| office(&visit, role)).collect();
        (account, told.join(", "))
    };
    let (closed, open) = accounts.into_iter().map(told).partition(|(account, _)| account.closed_at.is_some());
    visit.page(&visit.t("people-accounts"), &List { v: visit.clone(), open, closed })
}

/// A role in words, with the organization it is held for.
fn office(visit: &Visit, held: &Held) -> String {
    let role = visit.one_of("people-office", &held.role);
    if held.organization.is_empty() { role } else { format!("{role} ({})", held.organization) }
}

/// The roles that who is here may give: an administrator alone makes administrators.
pub fn offices(visit: &Visit) -> Vec<Choice> {
    let given = ALL.iter().filter(|role| **role != ADMINISTRATOR || is_master(visit));
    given.map(|role| Choice { value: role.to_string(), label: visit.one_of("people-office", role) }).collect()
}

/// Whether who is here is an administrator.
pub fn is_master(visit: &Visit) -> bool {
    visit.roles().any(|role| role == ADMINISTRATOR)
}

#[derive(Template)]
#[template(path = "account_open.html")]
struct Open {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    languages: Vec<Choice>,
    offices: Vec<Choice>,
}

pub async fn ask(visit: Visit) -> Answer {
    let typed = Typed { from_on: visit.db().today().to_string(), ..Typed::default() };
    show(visit, typed, Refusals::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match accounts::open(&mut act, &typed, is_master(&visit)).await? {
        Err(refusals) => show(visit, typed, refusals),
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/comptes/{id}?avis=people-account-opened"))))
        }
    }
}

fn show(visit: Visit, typed: Typed, refusals: Refusals) -> Answer {
    let (languages, offices) = (languages(&visit), offices(&visit));
    visit.page(
        &visit.t("people-account-open"),
        &Open { v: visit.clone(), typed, refusals, languages, offices },
    )
}
