//! The receipt of a payment, and the statement of a member's years: what was asked, paid, and is left.
use crate::{
    desk::{Desk, told},
    document::{self, Issue, RECEIPT, STATEMENT},
    dues::Year,
    invoice::headed,
    ledger::Ledger,
    payment::Payment,
    tax,
};
use db::{Act, Fault};
use page::{Language, day, money, read_day};
use people::organization::Organization;

/// Issues the receipt of a payment; one that was issued already is given back.
pub async fn issue(
    desk: &Desk<'_>,
    act: &mut Act,
    ledger: &Ledger,
    to: &Organization,
    payment: &Payment,
) -> Result<String, Fault> {
    if let Some(known) = document::about(act, RECEIPT, &payment.id).await? {
        return Ok(known.id);
    }
    let language = Language::from_code(&ledger.member.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let number = document::next(act, RECEIPT).await?;
    let called = document::called(RECEIPT, number.0, number.1);
    let mut content = headed(desk, to, language);
    content.title = say("member-paper-receipt", &[("number", &called)]);
    content.subtitle = say("member-paper-issued", &[("day", &told(act.today(), language))]);
    let method = say(&format!("member-method-{}", payment.method), &[]);
    let year = read_day(payment.counts_on()).ok().and_then(|on| ledger.on(on));
    let when = say("member-paper-paid", &[("day", &day(&payment.day, language)), ("method", &method)]);
    content.rows.push(vec![when, money(payment.cents, language)]);
    content.total = say("member-paper-received", &[("amount", &money(payment.cents, language))]);
    let mut issue = Issue {
        kind: RECEIPT,
        member: ledger.member.id.clone(),
        language: language.code(),
        cents: payment.cents,
        about: payment.id.clone(),
        ..Issue::default()
    };
    if let Some(year) = year {
        let named = desk.year(year.from, year.to, language);
        content.notes.push(say("member-paper-for", &[("year", &named)]));
        (issue.year_from, issue.year_to) = (year.from.to_string(), year.to.to_string());
        let asked = year.asked.as_ref().filter(|asked| asked.total() > 0);
        let numbers = tax::on(act, &payment.day).await?;
        let (gst, qst) =
            asked.map_or((0, 0), |asked| tax::held(asked, before(ledger, year, payment), payment.cents));
        if let Some(numbers) = numbers.filter(|_| gst + qst > 0) {
            (issue.cents, issue.gst, issue.qst) = (payment.cents - gst - qst, gst, qst);
            let (gst, qst) = (money(gst, language), money(qst, language));
            let things = [
                ("gst", gst.as_str()),
                ("qst", &qst),
                ("gst_number", &numbers.gst),
                ("qst_number", &numbers.qst),
            ];
            content.notes.push(say("member-paper-taxes-in", &things));
        }
        if let Some(key) = asked.and_then(|asked| stands(asked.total() - year.paid)) {
            let amount = asked.map_or(0, |asked| (asked.total() - year.paid).abs());
            let (on, amount) = (told(act.today(), language), money(amount, language));
            content.notes.push(say(key, &[("day", &on), ("amount", &amount)]));
        }
        if let Some(invoice) = document::standing(act, &issue.member, &issue.year_from).await? {
            content.notes.push(say("member-paper-of-invoice", &[("number", &invoice.called())]));
        }
    }
    document::keep(act, &issue, number, &content).await
}

/// What was received of a year before a payment, in the order in which payments were recorded.
fn before(ledger: &Ledger, year: &Year, payment: &Payment) -> i64 {
    let of = |one: &&Payment| read_day(one.counts_on()).is_ok_and(|on| year.from <= on && on <= year.to);
    ledger.payments.iter().filter(of).filter(|one| one.id < payment.id).map(|one| one.cents).sum()
}

/// How a year stands of which so much is left: nothing is said of one that is paid to the cent.
fn stands(left: i64) -> Option<&'static str> {
    match left {
        0 => None,
        1.. => Some("member-paper-left"),
        _ => Some("member-paper-over"),
    }
}

/// Issues a member's statement as of today: each year's dues, each payment, and the balance.
pub async fn state(
    desk: &Desk<'_>,
    act: &mut Act,
    ledger: &Ledger,
    to: &Organization,
) -> Result<String, Fault> {
    let language = Language::from_code(&ledger.member.language);
    let say = |key: &str, things: &[(&str, &str)]| desk.say(language, key, things);
    let today = act.today();
    let entered = act.day_of(&ledger.member.recorded_at);
    let mut lines: Vec<(String, String, i64)> = vec![];
    let mut balance = 0;
    for year in ledger.years.iter().filter(|year| year.from <= today) {
        // A year that was over when the register began here: what was paid of it is not known.
        let known = year.state(today, &entered) != "before";
        if let Some(asked) = year.asked.as_ref().filter(|asked| known && asked.total() > 0) {
            let begins = ledger.begins(year).to_string();
            let named = desk.year(year.from, year.to, language);
            let mut what = say("member-paper-year", &[("year", &named)]);
            if let Some(invoice) = document::standing(act, &ledger.member.id, &year.from.to_string()).await? {
                what = format!("{what} ({})", invoice.called());
            }
            balance += asked.total();
            lines.push((begins, what, asked.total()));
        }
    }
    for payment in &ledger.payments {
        let method = say(&format!("member-method-{}", payment.method), &[]);
        balance -= payment.cents;
        lines.push((
            payment.day.clone(),
            say("member-paper-payment", &[("method", &method)]),
            -payment.cents,
        ));
    }
    lines.sort();
    let number = document::next(act, STATEMENT).await?;
    let called = document::called(STATEMENT, number.0, number.1);
    let mut content = headed(desk, to, language);
    content.title = say("member-paper-statement", &[("number", &called)]);
    content.subtitle = say("member-paper-as-of", &[("day", &told(today, language))]);
    content.head.insert(0, say("member-paper-day", &[]));
    let row =
        |(on, what, cents): (String, String, i64)| vec![day(&on, language), what, money(cents, language)];
    content.rows = lines.into_iter().map(row).collect();
    content.total = say("member-paper-balance", &[("amount", &money(balance, language))]);
    let issue = Issue {
        kind: STATEMENT,
        member: ledger.member.id.clone(),
        language: language.code(),
        cents: balance,
        ..Issue::default()
    };
    document::keep(act, &issue, number, &content).await
}
