//! The yearly update: one page that a member fills by the link of a letter, or from its own space.
use crate::{
    bracket::{self, MORE},
    checkout, delegate,
    desk::Desk,
    dues,
    invitation::{self, UPDATE},
    ledger::{self, Ledger},
    member,
    own::{self, owned},
    provider::Cards,
    renew::owed,
    update::{self, Typed},
};
use askama::Template;
use axum::{Extension, extract::Path};
use page::{Answer, Choice, Fault, Form, Refusals, Visit, dollars, money, redirect};
use people::organization;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "tell.html")]
struct Tell {
    v: Visit,
    name: String,
    year: String,
    /// What is owed of the year, told; "" when nothing is.
    owed: String,
    /// Where it is paid by card, or "".
    pay: String,
    /// Where the form is sent.
    action: String,
    typed: Typed,
    refusals: Refusals,
    sectors: Vec<Choice>,
    revenues: Vec<Choice>,
    answers: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "told.html")]
struct Told {
    v: Visit,
    /// Whether it was received, or the link serves no more.
    received: bool,
    /// What was typed under a link that serves no more, each by its words: it is not lost.
    typed: Vec<(String, String)>,
    /// Where the pole is written to, or "".
    mailbox: String,
    /// Where what is left of the year is paid by card, or "".
    pay: String,
}

type Token = Path<(String, String)>;
type Open = Extension<Arc<Cards>>;

/// Where the form is sent, and where what is left of the year is paid by card, or "".
struct Ways {
    action: String,
    pay: String,
}

impl Ways {
    fn by_link(visit: &Visit, cards: &Cards, token: &str) -> Ways {
        let action = visit.path(&format!("/adhesion/lien/{token}"));
        Ways { pay: checkout::way(visit, cards, format!("{action}/payer")), action }
    }

    fn by_account(visit: &Visit, cards: &Cards, id: &str, year_on: &str) -> Ways {
        let own = visit.path(&format!("/mon-espace/{id}"));
        let pay = checkout::way(visit, cards, format!("{own}/payer?annee={year_on}"));
        Ways { action: format!("{own}/mise-a-jour"), pay }
    }
}

/// The first page of a link; one that serves no more says so.
pub async fn by_link(visit: Visit, Extension(cards): Open, Path((_, token)): Token) -> Answer {
    let ways = Ways::by_link(&visit, &cards, &token);
    let Some(found) = invitation::find(visit.db(), &token, UPDATE).await? else {
        let served = invitation::known(visit.db(), &token, UPDATE).await?.is_some();
        return gone(visit, if served { ways.pay } else { String::new() });
    };
    show(visit, &found.membership_id, &found.year_on, ways, None, Refusals::default()).await
}

pub async fn send_by_link(
    visit: Visit,
    Extension(cards): Open,
    Path((_, token)): Token,
    Form(typed): Form<Typed>,
) -> Answer {
    let Some(found) = invitation::find(visit.db(), &token, UPDATE).await? else {
        return lost(visit, &typed);
    };
    let ways = Ways::by_link(&visit, &cards, &token);
    let onward = match ways.pay.as_str() {
        "" => visit.path("/adhesion/mise-a-jour/recue"),
        pay => format!("{pay}?avis=member-update-received"),
    };
    take(visit, &found.membership_id, &found.year_on, ways, typed, &onward).await
}

pub async fn received(visit: Visit) -> Answer {
    let told =
        Told { v: visit.clone(), received: true, typed: vec![], mailbox: String::new(), pay: String::new() };
    visit.page(&visit.t("member-update"), &told)
}

fn gone(visit: Visit, pay: String) -> Answer {
    let told = Told { v: visit.clone(), received: false, typed: vec![], mailbox: mailbox(&visit), pay };
    visit.page(&visit.t("member-update"), &told)
}

fn mailbox(visit: &Visit) -> String {
    visit.pole().settings().get("pole.privacy-email").to_owned()
}

/// The link ended while the form was open: what was typed is given back, and what to do with it.
fn lost(visit: Visit, typed: &Typed) -> Answer {
    let fields = [
        ("member-contact-name", &typed.contact_name),
        ("member-update-email", &typed.email),
        ("people-phone", &typed.phone),
        ("people-website", &typed.website),
        ("member-jobs", &typed.jobs),
        ("member-update-delegates", &typed.delegates),
    ];
    let kept = fields.into_iter().filter(|(_, text)| !text.trim().is_empty());
    let kept = kept.map(|(words, text)| (visit.t(words).into_owned(), text.trim().to_owned())).collect();
    let told =
        Told { v: visit.clone(), received: false, typed: kept, mailbox: mailbox(&visit), pay: String::new() };
    visit.page(&visit.t("member-update"), &told)
}

/// The same page in a member's own space.
pub async fn by_account(visit: Visit, Extension(cards): Open, Path((_, id)): Token) -> Answer {
    let year_on = own::year_on(&visit, &id).await?;
    let ways = Ways::by_account(&visit, &cards, &id, &year_on);
    show(visit, &id, &year_on, ways, None, Refusals::default()).await
}

pub async fn send_by_account(
    visit: Visit,
    Extension(cards): Open,
    Path((_, id)): Token,
    Form(typed): Form<Typed>,
) -> Answer {
    owned(&visit, &id).await?;
    let year_on = own::year_on(&visit, &id).await?;
    let ways = Ways::by_account(&visit, &cards, &id, &year_on);
    let onward = visit.path("/mon-espace?avis=member-update-received");
    take(visit, &id, &year_on, ways, typed, &onward).await
}

async fn take(visit: Visit, id: &str, year_on: &str, ways: Ways, typed: Typed, onward: &str) -> Answer {
    let ledger = ledger::of(visit.db(), &visit.pole().settings(), id).await?.ok_or(Fault::Absent)?;
    let offered = bounds(&visit, &ledger, year_on).await?;
    let said = visit.one_of("member-bulletins", "yes");
    let evidence = visit.tf("member-bulletins-evidence", &[("said", said.into())]);
    let mut act = visit.act().await?;
    let member = member::held(&mut act, id).await?.ok_or(Fault::Absent)?;
    match update::tell(&mut act, &member, year_on, &typed, (&offered, &evidence)).await? {
        Err(refusals) => {
            drop(act);
            show(visit, id, year_on, ways, Some(typed), refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(onward))
        }
    }
}

async fn show(
    visit: Visit,
    id: &str,
    year_on: &str,
    ways: Ways,
    typed: Option<Typed>,
    refusals: Refusals,
) -> Answer {
    let (db, settings) = (visit.db(), visit.pole().settings());
    let ledger = ledger::of(db, &settings, id).await?.ok_or(Fault::Absent)?;
    let known = organization::find(db, &ledger.member.organization_id).await?.ok_or(Fault::Absent)?;
    let today = db.today().to_string();
    let delegates: Vec<String> = delegate::of(db, id)
        .await?
        .into_iter()
        .filter(|one| one.is_on(&today))
        .map(|one| one.person)
        .collect();
    let language = visit.language();
    let (year, owed) = match ledger.year(year_on) {
        Some(year) => (Desk::of(&visit).year(year.from, year.to, language), owed(year).unwrap_or_default()),
        None => (visit.day(year_on), 0),
    };
    let none = || Choice { value: String::new(), label: visit.t("member-not-told").into_owned() };
    let mut sectors = vec![none()];
    sectors.extend(
        territory::scian_children("")
            .into_iter()
            .map(|one| Choice { value: one.code.to_owned(), label: one.title(language.code()).to_owned() }),
    );
    if let Some(own) =
        territory::scian(&known.sector).filter(|own| sectors.iter().all(|one| one.value != own.code))
    {
        sectors.push(Choice { value: known.sector.clone(), label: own.title(language.code()).to_owned() });
    }
    let tell = Tell {
        name: known.name.clone(),
        year,
        owed: if owed > 0 { money(owed, language) } else { String::new() },
        pay: if owed > 0 { ways.pay } else { String::new() },
        action: ways.action,
        typed: typed.unwrap_or_else(|| Typed::of(&known, &delegates)),
        refusals,
        sectors,
        revenues: revenues(&visit, &ledger, year_on).await?,
        answers: ["yes", "no"]
            .map(|one| Choice { value: one.into(), label: visit.one_of("member-bulletins", one) })
            .into(),
        v: visit.clone(),
    };
    visit.page(&visit.t("member-update"), &tell)
}

/// The bounds of revenue that a member chooses from, those of the rule for its category and year, in dollars.
pub async fn bounds(visit: &Visit, ledger: &Ledger, year_on: &str) -> Result<Vec<i64>, db::Fault> {
    let settings = visit.pole().settings();
    let terms = dues::Terms::of(visit.db(), &settings).await?;
    let on = page::read_day(year_on).unwrap_or_else(|_| visit.db().today());
    let on = ledger.year(year_on).map_or(on, |year| ledger.begins(year));
    Ok(bracket::bounds(&terms.brackets_on(&ledger.held, on)))
}

/// The same, as brackets in words.
pub async fn revenues(visit: &Visit, ledger: &Ledger, year_on: &str) -> Result<Vec<Choice>, db::Fault> {
    let bounds = bounds(visit, ledger, year_on).await?;
    let told = |bound: i64| dollars(bound, visit.language());
    let choice = |bound: &i64| Choice {
        value: bound.to_string(),
        label: visit.tf("member-revenue-up-to", &[("bound", told(*bound).into())]),
    };
    let last = bounds.last().copied().unwrap_or_default();
    let mut all = vec![Choice { value: String::new(), label: visit.t("member-not-told").into_owned() }];
    all.extend(bounds.iter().map(choice));
    let more = visit.tf("member-revenue-more", &[("bound", told(last).into())]);
    all.push(Choice { value: MORE.into(), label: more });
    Ok(all)
}
