//! Renewing: each day the house writes to those whose notice has come, and ends what stayed unpaid.
use crate::{
    desk::{Desk, told},
    document,
    dues::Year,
    invitation::{self, UPDATE},
    invoice, lapse,
    ledger::{self, Ledger},
    renewal::{self, Notice, Rule},
};
use db::{Act, Db, Fault, Who};
use jiff::ToSpan;
use page::{Language, money};
use people::organization;
use std::{cmp::Ordering, collections::HashSet};

/// What a day's run did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub notices: usize,
    pub lapsed: usize,
}

/// What a member still owes of a year, in cents; none where nothing says.
pub fn owed(year: &Year) -> Option<i64> {
    year.asked.as_ref().map(|asked| (asked.total() - year.paid).max(0))
}

/// Writes to every member whose notice has come today, and ends the memberships whose dues stayed unpaid after
/// grace. What was done already is not done again.
pub async fn run(desk: &Desk<'_>, db: &Db, who: &Who) -> Result<Run, Fault> {
    let today = db.today();
    let mut run = Run::default();
    let Some(rule) = renewal::on(db, today).await? else { return Ok(run) };
    let notices = renewal::notices(db).await?;
    let updated = renewal::updated(db).await?;
    let lapsed: HashSet<(String, String)> =
        lapse::all(db).await?.into_iter().map(|one| (one.membership_id, one.year_on)).collect();
    for ledger in ledger::all(db, &desk.settings).await? {
        if let Some((year, days)) = due(&rule, &ledger, &notices, &updated, today)
            && notify(desk, db, who, &rule, &ledger, year, days).await?
        {
            run.notices += 1;
        }
        let known = |year: &Year| lapsed.contains(&(ledger.member.id.clone(), year.from.to_string()));
        if let Some(year) =
            ledger.on(today).filter(|year| lapses(&rule, &ledger, year, &notices, today) && !known(year))
        {
            let mut act = db.act(who.clone()).await?;
            if lapse::lapse(&mut act, &ledger.member, &year.from.to_string()).await? {
                tell_lapsed(desk, &mut act, &ledger, year).await?;
                act.commit().await?;
                run.lapsed += 1;
            }
        }
    }
    Ok(run)
}

/// The year and the notice that a member is to be sent today: dues that are owed, or, until the year begins, an
/// update that is missing.
fn due<'a>(
    rule: &Rule,
    ledger: &'a Ledger,
    notices: &[Notice],
    updated: &HashSet<(String, String)>,
    today: jiff::civil::Date,
) -> Option<(&'a Year, i64)> {
    if ledger.member.email.is_empty() {
        return None;
    }
    ledger.years.iter().filter(|year| year.to >= today).find_map(|year| {
        let days = rule.due(ledger.begins(year), today)?;
        let from = year.from.to_string();
        let own = |one: &&Notice| ledger.owns(&one.membership_id) && one.year_on == from;
        let sent = notices.iter().filter(own).any(|one| one.days == days);
        let told = updated.iter().any(|(member, year)| *year == from && ledger.owns(member));
        let owes = owed(year).is_some_and(|owed| owed > 0);
        let asks = owes || (!told && (days <= 0 || year.asked.is_none()));
        (asks && !sent).then_some((year, days))
    })
}

/// Whether a membership lapses today: it was written to before, and its dues are unpaid so long after grace.
fn lapses(rule: &Rule, ledger: &Ledger, year: &Year, notices: &[Notice], today: jiff::civil::Date) -> bool {
    let (Some(after), Some(asked)) = (rule.lapse_days, &year.asked) else { return false };
    let (from, day) = (year.from.to_string(), today.to_string());
    let written =
        notices.iter().any(|one| ledger.owns(&one.membership_id) && one.year_on == from && one.sent_on < day);
    written && asked.total() > year.paid && today > asked.grace.saturating_add(after.days())
}

/// Sends one notice with its invoice and its link, all in one act.
async fn notify(
    desk: &Desk<'_>,
    db: &Db,
    who: &Who,
    rule: &Rule,
    ledger: &Ledger,
    year: &Year,
    days: i64,
) -> Result<bool, Fault> {
    let member = &ledger.member;
    let Some(to) = organization::find(db, &member.organization_id).await? else { return Ok(false) };
    let from = year.from.to_string();
    let language = Language::from_code(&member.language);
    let mut act = db.act(who.clone()).await?;
    let owed = owed(year).unwrap_or_default();
    if rule.invoices == 1 && owed > 0 {
        // What is refused needs no invoice: one stands already, or the pole cannot issue any.
        let _ = invoice::issue(desk, &mut act, ledger, &to, &from).await?;
    }
    let mut paragraphs = vec!["member-letter-renew-hello"];
    // A letter may leave some days late: what it says is of its own day.
    paragraphs.push(match ledger.begins(year).cmp(&act.today()) {
        Ordering::Greater => "member-letter-renew-before",
        Ordering::Equal => "member-letter-renew-on",
        Ordering::Less => "member-letter-renew-after",
    });
    let (named, amount) = (desk.year(year.from, year.to, language), money(owed, language));
    let begins = told(ledger.begins(year), language);
    if owed > 0 {
        paragraphs.push("member-letter-renew-owed");
    }
    let invoice = document::standing(&mut act, &member.id, &from).await?.filter(|_| owed > 0);
    // What the invoice says is due is late from then on; and nothing ends before somebody was written to.
    let due = invoice.as_ref().and_then(|invoice| page::read_day(&invoice.due_on).ok());
    let grace = due.or(year.asked.as_ref().map(|asked| asked.grace)).filter(|_| owed > 0);
    let soonest = act.today().saturating_add(1.day());
    let lapse = grace.zip(rule.lapse_days).map(|(grace, after)| grace.saturating_add((after + 1).days()));
    let lapse = lapse.map(|day| told(day.max(soonest), language));
    let mut address = String::new();
    if let Some(invoice) = &invoice {
        let token = invitation::invite(&mut act, &member.id, invitation::PAPER, &invoice.id, "").await?;
        address = format!("{}/adhesion/document/{token}", desk.home);
        paragraphs.push("member-letter-renew-invoice");
    }
    if lapse.is_some() {
        paragraphs.push("member-letter-renew-lapse");
    }
    paragraphs.push("member-letter-renew-update");
    let token = invitation::invite(&mut act, &member.id, UPDATE, "", &from).await?;
    // The form opens in the language of the letter.
    let path = match language {
        Language::French => format!("/adhesion/lien/{token}"),
        Language::English => format!("/adhesion/lien/{token}?langue=en"),
    };
    let number = invoice.map(|one| one.called()).unwrap_or_default();
    let things = [
        ("name", member.name.as_str()),
        ("year", &named),
        ("day", &begins),
        ("amount", &amount),
        ("number", &number),
        ("address", &address),
        ("lapse", lapse.as_deref().unwrap_or_default()),
    ];
    let first = ledger.years.last().is_some_and(|one| one.from == year.from);
    let subject = match (days > 0, first) {
        (true, _) => "member-letter-renew-again",
        (false, true) => "member-letter-first",
        (false, false) => "member-letter-renew",
    };
    let button = Some(("member-letter-renew-open", path.as_str()));
    let letter = desk.write(language, &member.email, subject, &paragraphs, &things, button);
    let letter = mail::post(&mut act, &letter).await?;
    if !renewal::keep(&mut act, ledger, &from, days, &letter).await? {
        return Ok(false);
    }
    act.commit().await?;
    Ok(true)
}

/// Tells a member that its membership ended, and how it may come back.
async fn tell_lapsed(desk: &Desk<'_>, act: &mut Act, ledger: &Ledger, year: &Year) -> Result<(), Fault> {
    let (member, language) = (&ledger.member, Language::from_code(&ledger.member.language));
    let (named, day) = (desk.year(year.from, year.to, language), told(act.today(), language));
    let things = [("name", member.name.as_str()), ("year", &named), ("day", &day)];
    let paragraphs = ["member-letter-renew-hello", "member-letter-lapsed-text"];
    let letter = desk.write(language, &member.email, "member-letter-lapsed", &paragraphs, &things, None);
    mail::post(act, &letter).await?;
    Ok(())
}
