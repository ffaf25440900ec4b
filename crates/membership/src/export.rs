//! The register as a file: CSV that Excel opens, or XLSX. No personal data is in it.
use crate::register::{Asked, Register, back, read, today};
use page::{Answer, Form, Kept, Visit, keep};
use sheets::Column;

pub async fn csv(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    send(visit, asked, Kept::Csv).await
}

pub async fn xlsx(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    send(visit, asked, Kept::Xlsx).await
}

async fn send(visit: Visit, asked: Asked, kept: Kept) -> Answer {
    let Ok(register) = read(&visit, &asked).await? else { return back(&visit, &asked) };
    let names = heads(&visit);
    let mut called = format!("membres-{}", register.day);
    // Of a day to come, the file says on which day it was known so.
    if register.is_ahead(&visit) {
        called = format!("{called}-connu-{}", today(&visit));
    }
    keep(&visit, kept, (&called, &register.day), &columns(&names), rows(&visit, &register))
}

fn heads(visit: &Visit) -> [String; 10] {
    [
        visit.t("people-name"),
        visit.t("people-form"),
        visit.t("member-category"),
        visit.t("people-municipality"),
        visit.t("member-mrc"),
        visit.t("member-joined-on"),
        visit.t("member-resolution"),
        visit.t("member-dues"),
        visit.t("member-delegates"),
        visit.t("member-votes-short"),
    ]
    .map(std::borrow::Cow::into_owned)
}

fn columns(names: &[String; 10]) -> Vec<Column<'_>> {
    let kind = |i: usize| if i == 5 { Column::date } else { Column::text };
    names.iter().enumerate().map(|(i, name)| kind(i)(name)).collect()
}

fn rows(visit: &Visit, register: &Register) -> Vec<[String; 10]> {
    let row = |line: &crate::register::Line| {
        let member = line.member.clone();
        let form = visit.one_of("people-form", &member.legal_form);
        let category = line.category.clone();
        [
            member.name,
            form,
            category,
            member.municipality,
            line.mrc.clone(),
            member.joined_on,
            member.resolution,
            visit.one_of("member-standing", line.standing.dues),
            line.standing.delegates.len().to_string(),
            line.votes.to_string(),
        ]
    };
    register.lines.iter().map(row).collect()
}
