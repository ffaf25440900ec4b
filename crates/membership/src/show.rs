//! One member: its dates, its category, its dues, and what may be done with it.
use crate::{
    DECIDE, STUDY, agreement,
    apply::choices,
    bracket, category, decide,
    delegate::{self, Delegate},
    desk::Desk,
    document::{self, Document},
    dues::{self, Year},
    fold,
    held::Held,
    invoice,
    lapse::{self, Lapse, Suspension},
    ledger::{self, Ledger},
    member::{self, Member, REASONS, Typed},
    payment::{self, METHODS, MOTIVES, Payment},
    tell::revenues,
    update::{self, Update},
};
use askama::Template;
use axum::extract::Path;
use db::Act;
use jiff::civil::Date;
use page::{Answer, Choice, Fault, Refusals, Visit, money, redirect};
use people::{
    organization::{self, Organization},
    person_role,
};

#[derive(Template)]
#[template(path = "show.html")]
struct Show {
    v: Visit,
    member: Member,
    /// The criteria that were not met when it was admitted, and why it was; "" where all were.
    despite: String,
    /// The memberships of what turned out to be the same organization, and whether this one stands for them.
    beside: Vec<Member>,
    stands: bool,
    /// Each category held: its name, its first day and the resolution that gave it.
    held: Vec<(String, String, String)>,
    years: Vec<Year>,
    /// Cents paid within none of these years.
    outside: i64,
    payments: Vec<Payment>,
    /// The payments withdrawn, which may be put back.
    gone: Vec<Payment>,
    /// The years that a payment may be for, and those that an invoice may ask.
    payable: Vec<Choice>,
    billable: Vec<Choice>,
    documents: Vec<Document>,
    credit_motives: Vec<Choice>,
    languages: Vec<Choice>,
    /// What it told of itself each year, and the organization as it is known.
    updates: Vec<Update>,
    known: Option<Organization>,
    /// The mailboxes of the persons whom the pole knows there.
    mailboxes: Vec<String>,
    /// Its revenue as it told it, and the brackets it may tell: only direction is shown them.
    revenues: Vec<(String, String)>,
    brackets: Vec<Choice>,
    lapses: Vec<Lapse>,
    suspensions: Vec<Suspension>,
    reinstates: bool,
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
    /// The day on which the member entered this register.
    entered: String,
    lines: Vec<db::Line>,
}

impl Show {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }

    fn total(&self, document: &Document) -> String {
        self.money(&document.total())
    }

    /// The question about a payment larger than what is owed: its cents, and its words.
    fn larger(&self) -> Option<(String, String)> {
        let payment::Larger { paid, owed } = payment::larger(&self.years, &self.typed)?;
        let amounts = [("paid", self.money(&paid).into()), ("owed", self.money(&owed).into())];
        Some((paid.to_string(), self.v.tf("member-sure-over", &amounts)))
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

    fn year(&self, year: &Year) -> String {
        Desk::of(&self.v).year(year.from, year.to, self.v.language())
    }

    /// Whether an update names somebody to add, who agrees to bulletins and whom the pole does not know there.
    fn stranger(&self, update: &Update) -> bool {
        let email = update.email.to_lowercase();
        update.offers_person() && self.v.may(people::MEET) && !self.mailboxes.contains(&email)
    }

    /// The update that stands for one that staff did not settle, when a later one came.
    fn replaced(&self, update: &Update) -> Option<&Update> {
        let later = self.updates.first().filter(|latest| latest.id != update.id);
        later.filter(|_| update.settled_at.is_empty())
    }

    /// What an update would change of the organization: the field, what is known, what is told.
    fn changes<'a>(&'a self, update: &'a Update) -> Vec<(&'static str, &'a str, &'a str)> {
        self.known.as_ref().map(|known| update.changes(known)).unwrap_or_default()
    }

    /// What the note of a line of history tells, or "".
    fn noted(&self, line: &db::Line) -> String {
        let told = |note: &str| match note.parse::<Date>() {
            Ok(_) => self.v.day(note),
            Err(_) => note.to_owned(),
        };
        match line.verb.trim_start_matches("membership.") {
            "corrected" | "category-followed" => line.note.clone(),
            "notice-sent" => {
                let (day, days) = line.note.split_once(' ').unwrap_or((&line.note, ""));
                let things = [("day", self.v.day(day).into()), ("days", days.into())];
                self.v.tf("member-noted-notice", &things)
            }
            "dues-withdrawn" => {
                let motive = line.note.split_once(' ').map_or("", |(_, motive)| motive);
                if motive.is_empty() { String::new() } else { self.v.one_of("member-motive", motive) }
            }
            "paper-sent" | "reinstated" | "suspended" | "lapsed" => told(&line.note),
            verb if verb.ends_with("-issued") => line.note.clone(),
            _ => String::new(),
        }
    }

    /// The receipt of a payment, once issued.
    fn receipt(&self, payment: &Payment) -> Option<&Document> {
        self.documents.iter().find(|one| one.kind == document::RECEIPT && one.about_id == payment.id)
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
    let ledger = ledger::of(db, &visit.pole().settings(), id).await?.ok_or(Fault::Absent)?;
    let open = ledger.years.first().map(|year| year.from.to_string()).unwrap_or_default();
    let brackets = revenues(&visit, &ledger, &open).await?;
    let told = bracket::told(db)
        .await?
        .into_iter()
        .filter(|told| ledger.owns(&told.membership_id) && visit.may(DECIDE));
    let heard: Vec<(String, String)> = told
        .map(|told| {
            // As the brackets were when it was told.
            let dollars = |bound: i64| page::dollars(bound, visit.language()).into();
            let label = match (told.above, told.up_to) {
                (0, Some(bound)) => visit.tf("member-revenue-up-to", &[("bound", dollars(bound))]),
                (above, Some(bound)) => visit
                    .tf("member-revenue-between", &[("above", dollars(above)), ("bound", dollars(bound))]),
                (above, None) => visit.tf("member-revenue-more", &[("bound", dollars(above))]),
            };
            (told.year_on, label)
        })
        .collect();
    let Ledger { member, others, held, payments, years } = ledger;
    let lapses = lapse::of(db, id).await?;
    let suspensions = lapse::suspensions(db, id).await?;
    let lapsed = |one: &Lapse| one.undone_on.is_none() && member.left_on.as_ref() == Some(&one.lapsed_on);
    let reinstates = lapses.iter().any(lapsed) || suspensions.iter().any(|one| one.until_on.is_none());
    let today = db.today();
    let typed = typed.unwrap_or_else(|| Typed {
        joined_on: member.joined_on.clone(),
        left_on: member.left_on.clone().unwrap_or_default(),
        paid_on: today.to_string(),
        delegate_on: today.to_string(),
        delegate_until: today.to_string(),
        stand_on: today.to_string(),
        ..Typed::default()
    });
    let delegates = delegate::of(db, id).await?;
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
    let told = |one: &Held| {
        (name(&one.category_id).unwrap_or_default(), one.from_on.clone(), one.resolution.clone())
    };
    let mut beside = member::all_of(db, &member.organization_id).await?;
    let stands = fold::standing(&beside, &today.to_string()).is_none_or(|one| one.id == member.id);
    beside.retain(|one| others.contains(&one.id));
    let documents = document::of(db, id).await?;
    let desk = Desk::of(&visit);
    let choice = |year: &Year| Choice {
        value: year.from.to_string(),
        label: desk.year(year.from, year.to, visit.language()),
    };
    let mut payable =
        vec![Choice { value: String::new(), label: visit.t("member-paid-for-day").into_owned() }];
    payable.extend(years.iter().map(choice));
    let invoiced = |from: &str| documents.iter().any(|one| one.stands() && one.year_from == from);
    let asks = |year: &&Year| year.asked.as_ref().is_some_and(|asked| asked.total() > 0);
    let billable = years.iter().filter(asks).map(choice).filter(|one| !invoiced(&one.value)).collect();
    let of = |family: &str, all: &[&str]| -> Vec<Choice> {
        all.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let show = Show {
        v: visit.clone(),
        despite: decide::despite(&visit, member.application_id.as_deref()).await?,
        held: held.iter().map(told).collect(),
        beside,
        stands,
        outside: dues::outside(&years, &payments),
        years,
        payments,
        gone: payment::withdrawn(db, id).await?,
        payable,
        billable,
        documents,
        credit_motives: of("member-credit", &invoice::MOTIVES),
        updates: update::of(db, id).await?,
        known: organization::find(db, &member.organization_id).await?,
        mailboxes: agreement::mailboxes(db, &member.organization_id).await?,
        revenues: heard,
        brackets,
        lapses,
        suspensions,
        reinstates,
        languages: of("member-language", &["fr", "en"]),
        typed,
        refusals,
        reasons: of("member-left", &REASONS),
        methods: of("member-method", &METHODS),
        motives: of("member-motive", &MOTIVES),
        named_today: delegates.iter().filter(|one| one.is_on(&today.to_string())).count(),
        delegates,
        persons,
        named,
        today,
        entered: db.day_of(&member.recorded_at),
        categories: choices(&visit, &today.to_string()).await?,
        lines: db::lines_about(db, "membership", id, 50).await?,
        member,
    };
    visit.page(&show.member.name, &show)
}
