//! What somebody paid: recorded by cheque, transfer, card or cash, each with its receipt; and what is taken back, with why.
use crate::{
    CANCEL, days,
    gathering::{self, Gathering},
    invoice::{self, Paper},
    letters::{About, Desk},
    mine,
    payment::{self, MOTIVES, Payment, Typed},
    receipt,
    refund::{self, REASONS},
    registration::{self, Registration},
    session,
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use membership::payment::METHODS;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, file, redirect};
use people::offered::family;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "paid.html")]
struct Paid {
    v: Visit,
    one: Gathering,
    title: String,
    theirs: Registration,
    payments: Vec<Payment>,
    /// What was given back by credit notes, in cents.
    credited: i64,
    left: i64,
    typed: Typed,
    refusals: Refusals,
    methods: Vec<Choice>,
    motives: Vec<Choice>,
    papers: Vec<Paper>,
    /// Whether no invoice stands.
    uninvoiced: bool,
    /// What was received and is kept, and so may still be given back, in cents.
    refundable: i64,
    refund: refund::Typed,
    reasons: Vec<Choice>,
}

impl Paid {
    fn money(&self, cents: i64) -> String {
        page::money(cents, self.v.language())
    }

    fn price(&self) -> String {
        self.money(self.theirs.cents)
    }

    fn gst(&self) -> String {
        self.money(self.theirs.gst)
    }

    fn qst(&self) -> String {
        self.money(self.theirs.qst)
    }

    fn total(&self) -> String {
        self.money(self.theirs.total())
    }

    fn back(&self) -> String {
        self.money(-self.credited)
    }

    fn kept(&self) -> String {
        self.money(self.refundable)
    }

    fn rest(&self) -> String {
        self.money(self.left)
    }

    fn refuses(&self, fields: &[&str]) -> bool {
        fields.iter().any(|field| !self.refusals.on(field).is_empty())
    }

    /// Whether the form of a payment is shown: while something is left to pay, and with why one was refused.
    fn pays(&self) -> bool {
        self.theirs.holds() && (self.left > 0 || self.refuses(&["amount", "method", "paid_on"]))
    }

    /// Why a refund was refused stands in its form, even where nothing is left to give back.
    fn refuses_refund(&self) -> bool {
        self.refuses(&["refund_amount", "refund_method", "refunded_on", "reason"])
    }

    fn amount(&self, payment: &Payment) -> String {
        self.money(payment.cents)
    }

    fn sum(&self, paper: &Paper) -> String {
        self.money(if paper.is_invoice() { paper.cents } else { -paper.cents })
    }
}

type Which = Path<(String, String)>;
type WhichOf = Path<(String, String, String)>;

pub async fn theirs(visit: &Visit, id: &str) -> Result<(Registration, Gathering), Fault> {
    let theirs = registration::find(visit.db().rows(), id).await?.ok_or(Fault::Absent)?;
    let one = found(visit, &theirs.gathering_id).await?;
    Ok((theirs, one))
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    show(visit, &id, (None, None), Refusals::default()).await
}

/// The payments of a registration and its papers, with what was typed of a payment or of a refund.
pub async fn show(
    visit: Visit,
    id: &str,
    (typed, refund): (Option<Typed>, Option<refund::Typed>),
    refusals: Refusals,
) -> Answer {
    let (theirs, one) = theirs(&visit, id).await?;
    if let Some(person) = &theirs.person_id {
        page::note_reading(&visit, person).await?;
    }
    let payments = payment::of(visit.db(), id).await?;
    let received: i64 = payments.iter().filter(|one| one.counts()).map(|one| one.cents).sum();
    let left = theirs.left(received);
    let papers = invoice::of(visit.db(), id).await?;
    let credits = papers.iter().filter(|paper| paper.counts() && !paper.is_invoice());
    let credited: i64 = credits.map(|paper| paper.cents).sum();
    let refundable = received - credited;
    let fresh = || Typed {
        amount: format!("{},{:02}", left / 100, left % 100),
        method: METHODS[0].to_owned(),
        paid_on: visit.db().today().to_string(),
    };
    let fresh_refund = || refund::Typed {
        refund_method: METHODS[0].to_owned(),
        refunded_on: visit.db().today().to_string(),
        ..refund::Typed::default()
    };
    let page = Paid {
        title: days::title(&visit.house().words, &one, visit.language()),
        typed: typed.unwrap_or_else(fresh),
        methods: family(&visit, "member-method", METHODS),
        motives: family(&visit, "event-motive", MOTIVES),
        refund: refund.unwrap_or_else(fresh_refund),
        reasons: family(&visit, "event-reason", REASONS),
        uninvoiced: !papers.iter().any(|paper| paper.counts() && paper.is_invoice()),
        papers,
        credited,
        refundable,
        v: visit.clone(),
        one,
        theirs,
        payments,
        left,
        refusals,
    };
    visit.page(&visit.t("event-payments"), &page)
}

/// Records a payment, and writes that it is received.
pub async fn send(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let theirs = registration::find(act.rows(), &id).await?.ok_or(Fault::Absent)?;
    let one = gathering::find(act.rows(), &theirs.gathering_id).await?.ok_or(Fault::Absent)?;
    let desk = membership::desk::Desk::of(&visit);
    match payment::pay(&mut act, &desk, (&one, &theirs), &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, (Some(typed), None), refusals).await
        }
        Ok(payment) => {
            let sessions = session::of(act.rows(), &one.id).await?;
            let about = About { one: &one, sessions: &sessions };
            Desk::of(&visit).write(&mut act, &about, &theirs, &format!("paid:{payment}"), "").await?;
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/inscriptions/{id}/paiements?avis=member-paid-done"))))
        }
    }
}

/// Why a payment counts no more.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Off {
    motive: String,
}

pub async fn withdraw(visit: Visit, Path((_, id, payment)): WhichOf, Form(off): Form<Off>) -> Answer {
    let payment = payment::find(visit.db(), &id, &payment).await?.ok_or(Fault::Absent)?;
    if payment.counts() && !MOTIVES.contains(&off.motive.as_str()) {
        let mut refusals = Refusals::default();
        refusals.refuse("motive", "member-refusal-motive");
        return show(visit, &id, (None, None), refusals).await;
    }
    let mut act = visit.act().await?;
    let (paid, back) =
        (payment::received(act.rows(), &id).await?, refund::given_back(act.rows(), &id).await?);
    if payment.counts() && paid.cents - payment.cents < back.cents {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("motive", "event-refusal-given-back");
        return show(visit, &id, (None, None), refusals).await;
    }
    let notice = match payment::withdraw(&mut act, &payment, &off.motive).await? {
        true => {
            act.commit().await?;
            "member-payment-withdrawn"
        }
        false => "member-payment-already",
    };
    Ok(redirect(&visit.path(&format!("/inscriptions/{id}/paiements?avis={notice}"))))
}

async fn give(visit: &Visit, theirs: &Registration, payment: &str) -> Answer {
    let payment = payment::find(visit.db(), &theirs.id, payment).await?.ok_or(Fault::Absent)?;
    let printed = receipt::print(visit, theirs, &payment).await?;
    Ok(file(printed, "application/pdf", &format!("{}.pdf", payment.called())))
}

pub async fn receipt(visit: Visit, Path((_, id, payment)): WhichOf) -> Answer {
    let (theirs, _) = theirs(&visit, &id).await?;
    give(&visit, &theirs, &payment).await
}

/// The same, by one's own link.
pub async fn own(visit: Visit, Path((_, token, payment)): WhichOf) -> Answer {
    let (mine, _) = mine::of(&visit, &token).await?;
    give(&visit, &mine, &payment).await
}
