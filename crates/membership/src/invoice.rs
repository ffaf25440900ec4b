//! The invoice: what a year asks of a member, with TPS and TVQ, and the credit note that takes it back.
use crate::{
    category,
    desk::{Desk, told},
    document::{self, CREDIT, Content, Document, INVOICE, Issue},
    dues::Rate,
    ledger::Ledger,
    member::Member,
    tax,
};
use db::{Act, Fault};
use page::{Language, Refusals, day, money};
use people::organization::Organization;

/// Why an invoice is taken back.
pub const MOTIVES: [&str; 3] = ["mistake", "left", "forgiven"];

/// A document's head, the same for every kind: who writes, to whom, under which number.
pub fn headed(desk: &Desk<'_>, to: &Organization, language: Language) -> Content {
    let place = [to.municipality.as_str(), to.postal_code.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|text| !text.is_empty()).collect();
    let lines = [to.name.clone(), to.address.clone(), place.join("  ")];
    Content {
        to: lines.into_iter().filter(|line| !line.trim().is_empty()).collect(),
        ..desk.headed(language)
    }
}

/// Issues the invoice of a member's year, or says what is refused: one that stands is not issued twice.
pub async fn issue(
    desk: &Desk<'_>,
    act: &mut Act,
    ledger: &Ledger,
    to: &Organization,
    from: &str,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    let member = &ledger.member;
    let year = ledger.year(from);
    refusals.unless(year.is_some(), "invoice_year", "member-refusal-year");
    let asked = year.and_then(|year| year.asked.as_ref());
    refusals.unless(asked.is_some(), "invoice_year", "member-refusal-no-dues");
    refusals.unless(asked.is_none_or(|asked| asked.total() > 0), "invoice_year", "member-refusal-free");
    let standing = document::standing(act, &member.id, from).await?;
    refusals.unless(standing.is_none(), "invoice_year", "member-refusal-invoiced");
    let today = act.today().to_string();
    let numbers = tax::on(act, &today).await?;
    let taxed = asked.is_some_and(|asked| asked.gst + asked.qst > 0);
    refusals.unless(!taxed || numbers.is_some(), "invoice_year", "member-refusal-tax-number");
    let (Some(year), Some(asked), true) = (year, asked, refusals.none()) else { return Ok(Err(refusals)) };

    let language = Language::from_code(&member.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let amount = |cents: i64| money(cents, language);
    let number = document::next(act, INVOICE).await?;
    let called = document::called(INVOICE, number.0, number.1);
    let category = category::name_of(act, ledger.category(year), language).await?;
    let named = desk.year(year.from, year.to, language);
    let mut content = headed(desk, to, language);
    content.title = say("member-paper-invoice", &[("number", &called)]);
    content.subtitle = say("member-paper-issued", &[("day", &told(act.today(), language))]);
    let what = say("member-paper-dues", &[("year", &named), ("category", &category)]);
    content.rows.push(vec![what, amount(asked.cents)]);
    if let (true, Some(numbers)) = (taxed, &numbers) {
        let rate = rate(act, &ledger.begins(year).to_string()).await?;
        let (gst, qst) = (page::rate(rate.gst, language), page::rate(rate.qst, language));
        let row = |key, rate: &str, number: &str| say(key, &[("rate", rate), ("number", number)]);
        content.rows.push(vec![row("member-paper-gst", &gst, &numbers.gst), amount(asked.gst)]);
        content.rows.push(vec![row("member-paper-qst", &qst, &numbers.qst), amount(asked.qst)]);
    }
    content.rows.push(vec![say("member-paper-total", &[]), amount(asked.total())]);
    let (first, end) = (year.from.to_string(), year.to.to_string());
    let paid = ledger.payments.iter().rev();
    for one in paid.filter(|one| (first.as_str()..=end.as_str()).contains(&one.counts_on())) {
        let method = say(&format!("member-method-{}", one.method), &[]);
        let told = say("member-paper-paid", &[("day", &day(&one.day, language)), ("method", &method)]);
        content.rows.push(vec![told, amount(-one.cents)]);
    }
    content.total = say("member-paper-balance", &[("amount", &amount(asked.total() - year.paid))]);
    // What is asked late is due today at the soonest.
    let due = asked.grace.max(act.today());
    content.notes.push(say("member-paper-due", &[("day", &told(due, language))]));
    if !taxed {
        content.notes.push(say("member-paper-untaxed", &[]));
    }
    let payable = desk.settings.get("dues.payable").trim();
    if !payable.is_empty() {
        content.notes.push(payable.to_owned());
    }
    let issue = Issue {
        kind: INVOICE,
        member: member.id.clone(),
        language: language.code(),
        year_from: first,
        year_to: end,
        cents: asked.cents,
        gst: asked.gst,
        qst: asked.qst,
        due_on: due.to_string(),
        ..Issue::default()
    };
    Ok(Ok(document::keep(act, &issue, number, &content).await?))
}

/// The rates of TPS and TVQ on a day.
async fn rate(act: &mut Act, day: &str) -> Result<Rate, Fault> {
    sqlx::query_as("select from_on, gst, qst from tax_rate where from_on <= $1 order by from_on desc limit 1")
        .bind(day)
        .fetch_one(act.rows())
        .await
}

/// Takes an invoice back by a credit note of the same amounts, or says what is refused. Both keep their numbers.
pub async fn take_back(
    desk: &Desk<'_>,
    act: &mut Act,
    member: &Member,
    to: &Organization,
    invoice: &Document,
    motive: &str,
) -> Result<Result<String, Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(invoice.stands(), "credit_motive", "member-refusal-not-standing");
    refusals.unless(MOTIVES.contains(&motive), "credit_motive", "member-refusal-motive-credit");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let language = Language::from_code(&member.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let number = document::next(act, CREDIT).await?;
    let called = document::called(CREDIT, number.0, number.1);
    let mut content = headed(desk, to, language);
    content.title = say("member-paper-credit", &[("number", &called)]);
    content.subtitle = say("member-paper-issued", &[("day", &told(act.today(), language))]);
    let of = say("member-paper-credited", &[("number", &invoice.called())]);
    content.rows.push(vec![of, money(-invoice.cents, language)]);
    let numbers = tax::on(act, &invoice.issued_on).await?.unwrap_or_default();
    for (key, cents, number) in [
        ("member-paper-gst-back", invoice.gst, &numbers.gst),
        ("member-paper-qst-back", invoice.qst, &numbers.qst),
    ] {
        if cents > 0 {
            content.rows.push(vec![say(key, &[("number", number)]), money(-cents, language)]);
        }
    }
    content.total = say("member-paper-credit-total", &[("amount", &money(-invoice.total(), language))]);
    content.notes.push(say(&format!("member-credit-{motive}"), &[]));
    let issue = Issue {
        kind: CREDIT,
        member: member.id.clone(),
        language: language.code(),
        year_from: invoice.year_from.clone(),
        year_to: invoice.year_to.clone(),
        cents: -invoice.cents,
        gst: -invoice.gst,
        qst: -invoice.qst,
        about: invoice.id.clone(),
        motive: motive.to_owned(),
        ..Issue::default()
    };
    Ok(Ok(document::keep(act, &issue, number, &content).await?))
}
