//! The receipt of a payment: its words kept as they were given, printed with whom it is for.
use crate::{
    days,
    gathering::Gathering,
    payment::{Payment, Received},
    registration::Registration,
};
use db::{Act, Fault};
use membership::{
    desk::{Desk, told},
    document::Content,
    printed, tax,
};
use page::{Language, Visit, day, money};

/// What a receipt tells.
pub struct Told<'a> {
    pub number: String,
    pub day: &'a str,
    pub method: &'a str,
    /// What is received, and what was before.
    pub now: Received,
    pub before: Received,
}

/// The words of a receipt, without whom it is for.
pub async fn word(
    act: &mut Act,
    desk: &Desk<'_>,
    (one, theirs): (&Gathering, &Registration),
    receipt: &Told<'_>,
) -> Result<Content, Fault> {
    let language = Language::from_code(&theirs.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let amount = |cents: i64| money(cents, language);
    let mut content = desk.headed(language);
    content.title = say("member-paper-receipt", &[("number", &receipt.number)]);
    content.subtitle = say("member-paper-issued", &[("day", &told(act.today(), language))]);
    content.rows.push(vec![what(desk, one, language), amount(receipt.now.cents)]);
    content.total = say("member-paper-received", &[("amount", &amount(receipt.now.cents))]);
    let method = say(&format!("member-method-{}", receipt.method), &[]);
    let paid_on = day(receipt.day, language);
    let when = [("day", &*paid_on), ("method", &*method)];
    content.notes.push(say("member-paper-paid", &when));
    let numbers = tax::on(act, receipt.day).await?;
    if let Some(numbers) = numbers.filter(|_| receipt.now.gst + receipt.now.qst > 0) {
        let (gst, qst) = (amount(receipt.now.gst), amount(receipt.now.qst));
        let things =
            [("gst", &*gst), ("qst", &*qst), ("gst_number", &*numbers.gst), ("qst_number", &*numbers.qst)];
        content.notes.push(say("member-paper-taxes-in", &things));
    }
    let left = theirs.total() - receipt.before.cents - receipt.now.cents;
    if left > 0 {
        content.notes.push(say("event-receipt-left", &[("amount", &amount(left))]));
    }
    Ok(content)
}

/// What one pays for: the gathering with its days.
pub fn what(desk: &Desk<'_>, one: &Gathering, language: Language) -> String {
    let title = days::title(desk.words, one, language);
    if one.first_on.is_empty() { title } else { format!("{title}, {}", days::days(one, language)) }
}

/// Prints a receipt: the same each time, until its payment counts no more.
pub async fn print(visit: &Visit, theirs: &Registration, payment: &Payment) -> anyhow::Result<Vec<u8>> {
    let language = Language::from_code(&theirs.language);
    let void = payment.withdrawn_at.as_ref().map(|at| {
        let key =
            if payment.motive == "refunded" { "event-receipt-refunded" } else { "member-paper-withdrawn" };
        let things = [("day", day(&visit.db().day_of(at), language).into())];
        visit.house().words.say_with(language, key, &things)
    });
    press(visit, theirs, (&payment.content, &payment.recorded_at), void).await
}

/// Prints words that were kept at a moment, with whom they are for, and why they count no more.
pub async fn press(
    visit: &Visit,
    theirs: &Registration,
    (content, at): (&str, &str),
    void: Option<String>,
) -> anyhow::Result<Vec<u8>> {
    let language = Language::from_code(&theirs.language);
    let mut content: Content = serde_json::from_str(content)?;
    let to = [&theirs.name, &theirs.organization];
    content.to = to.into_iter().filter(|line| !line.is_empty()).cloned().collect();
    let issued_on = visit.db().day_of(at);
    printed::press(printed::lay(visit.db(), content, language, &issued_on, void).await?).await
}
