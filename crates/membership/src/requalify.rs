//! Requalifying many members in one act: who is chosen, what would change, then the change itself.
use crate::{
    category,
    member::{self, Member},
    recheck, roll,
};
use askama::Template;
use page::{Answer, Choice, Form, Refusals, Visit, redirect, sort_by_text};
use people::organization::FORMS;
use serde::Deserialize;

/// The most members changed at once.
const MOST: usize = 2_000;

/// Who is wanted, who was chosen, and what is to be done with them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    categorie: String,
    mrc: String,
    forme: String,
    member: Vec<String>,
    /// `category` or `recheck`.
    deed: String,
    category: String,
    category_on: String,
    category_resolution: String,
}

#[derive(Template)]
#[template(path = "requalify.html")]
struct Page {
    v: Visit,
    typed: Typed,
    refusals: Refusals,
    lines: Vec<roll::Line>,
    categories: Vec<Choice>,
    mrcs: Vec<Choice>,
    forms: Vec<Choice>,
    opened: Vec<Choice>,
    deeds: Vec<Choice>,
    /// Those that were refused, by their names.
    refused: Vec<String>,
    /// Whether nobody was chosen yet: then all that are shown are.
    fresh: bool,
}

#[derive(Template)]
#[template(path = "review.html")]
struct Review {
    v: Visit,
    typed: Typed,
    members: Vec<Member>,
    /// The name of the new category, or "".
    category: String,
}

pub async fn page(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let fresh = typed.deed.is_empty() && typed.member.is_empty();
    show(visit, typed, Refusals::default(), vec![], fresh).await
}

/// What is wrong with what was typed, whoever is chosen.
fn judge(typed: &Typed) -> Refusals {
    let mut refusals = Refusals::default();
    let some = (1..=MOST).contains(&typed.member.len());
    refusals.unless(some, "member", "member-refusal-chosen");
    refusals.unless(["category", "recheck"].contains(&&*typed.deed), "deed", "member-refusal-deed");
    if typed.deed == "category" {
        refusals.unless(!typed.category.is_empty(), "category", "member-refusal-category");
        refusals.day("category_on", &typed.category_on);
    }
    refusals
}

/// The page that shows what would change, before anything does.
pub async fn review(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let refusals = judge(&typed);
    if !refusals.none() {
        return show(visit, typed, refusals, vec![], false).await;
    }
    let mut members = member::today(visit.db()).await?;
    members.retain(|one| typed.member.contains(&one.id));
    sort_by_text(&mut members, |one| &one.name);
    let all = category::all(visit.db(), &visit.db().today().to_string()).await?;
    let named = all.iter().find(|one| one.id == typed.category && typed.deed == "category");
    let category = named.map(|one| one.name(visit.language()).to_owned()).unwrap_or_default();
    visit.page(&visit.t("member-requalify"), &Review { v: visit.clone(), typed, members, category })
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut refusals = judge(&typed);
    if !refusals.none() {
        return show(visit, typed, refusals, vec![], false).await;
    }
    let change = member::Typed {
        category: typed.category.clone(),
        category_on: typed.category_on.clone(),
        category_resolution: typed.category_resolution.clone(),
        ..member::Typed::default()
    };
    let mut act = visit.act().await?;
    let batch = act.id();
    let mut refused = vec![];
    for id in &typed.member {
        let Some(member) = member::held(&mut act, id).await? else { continue };
        if typed.deed == "recheck" {
            recheck::ask(&mut act, &member.id, &batch).await?;
        } else if let Err(why) = member::reclassify(&mut act, &member, &change).await? {
            for (field, key) in why.all() {
                refusals.refuse(field, key);
            }
            refused.push(member.name);
        }
    }
    if !refused.is_empty() {
        // All or none: a part changed would leave nobody sure of which.
        drop(act);
        return show(visit, typed, refusals, refused, false).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path("/membres?avis=member-requalified")))
}

async fn show(visit: Visit, typed: Typed, refusals: Refusals, refused: Vec<String>, fresh: bool) -> Answer {
    let day = visit.db().today().to_string();
    let mut lines = roll::on(visit.db(), &day).await?;
    let mut codes: Vec<String> = lines.iter().map(|line| line.mrc.clone()).collect();
    codes.sort();
    codes.dedup();
    let wanted = |asked: &str, is: &str| asked.is_empty() || asked == is;
    lines.retain(|line| {
        wanted(&typed.categorie, &line.category_id)
            && wanted(&typed.mrc, &line.mrc)
            && wanted(&typed.forme, &line.legal_form)
    });
    sort_by_text(&mut lines, |line| &line.name);
    let every = || Choice { value: String::new(), label: visit.t("member-every").into_owned() };
    let all = category::all(visit.db(), &day).await?;
    let named = |one: &category::Category| Choice {
        value: one.id.clone(),
        label: one.name(visit.language()).to_owned(),
    };
    let mrc = |code: &String| {
        territory::mrc(code).map(|mrc| Choice { value: mrc.code.into(), label: mrc.name.into() })
    };
    let form = |form: &&str| Choice { value: form.to_string(), label: visit.one_of("people-form", form) };
    let page = Page {
        categories: std::iter::once(every()).chain(all.iter().map(named)).collect(),
        mrcs: std::iter::once(every()).chain(codes.iter().filter_map(mrc)).collect(),
        forms: std::iter::once(every()).chain(FORMS.iter().map(form)).collect(),
        opened: all.iter().filter(|one| one.is_open(&day)).map(named).collect(),
        deeds: ["category", "recheck"]
            .map(|one| Choice { value: one.into(), label: visit.one_of("member-deed", one) })
            .into(),
        v: visit.clone(),
        typed,
        refusals,
        lines,
        refused,
        fresh,
    };
    visit.page(&visit.t("member-requalify"), &page)
}
