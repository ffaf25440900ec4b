//! Recording an expense in the time of a receipt: the action, the funder and the kind are those of the last one.
use crate::{
    choices,
    expense::{self, KINDS, Typed},
    ledger,
};
use askama::Template;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};
use people::place::{self, ByRegion};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "spend.html")]
struct Spend {
    v: Visit,
    title: String,
    /// Where the form goes.
    to: String,
    typed: Typed,
    supplier: Pick,
    refusals: Refusals,
    kinds: Vec<Choice>,
    actions: Vec<Choice>,
    mrcs: ByRegion,
    funders: Vec<Choice>,
    programmes: Vec<Choice>,
}

impl Spend {
    /// Whether what is seldom said is shown at once: something is said there, or refused.
    fn open(&self) -> bool {
        let Typed { reason, reference, who, organization, mrc, programme, about, .. } = &self.typed;
        let said = [reason, reference, who, mrc, programme, about].iter().any(|text| !text.is_empty());
        let refused = ["reason", "reference", "who", "mrc", "programme", "about"]
            .iter()
            .any(|field| !self.refusals.on(field).is_empty());
        said || refused || !organization.is_empty()
    }
}

/// Who was paid, when the form is opened from an organization's page.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    organization: Vec<String>,
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let mut typed =
        Typed { day: visit.db().today().to_string(), organization: asked.organization, ..Typed::default() };
    if let Some(account) = visit.account()
        && let Some(last) = ledger::last_of(visit.db(), &account.id).await?
    {
        typed.action = last.action;
        typed.funder = last.funder_id;
        typed.kind = last.kind;
    }
    show(visit, None, typed, Refusals::default()).await
}

pub async fn send(visit: Visit, Form(mut typed): Form<Typed>) -> Answer {
    let refusals = heard(&visit, &mut typed).await?;
    if !refusals.none() {
        return show(visit, None, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    let sound = typed.judge(act.today()).none();
    if sound && typed.sure != typed.amount && expense::is_twin(act.rows(), &typed).await? {
        drop(act);
        let mut refusals = Refusals::default();
        refusals.refuse("sure", "expense-refusal-twin");
        return show(visit, None, typed, refusals).await;
    }
    match expense::record(&mut act, &typed, "").await? {
        Err(refusals) => {
            drop(act);
            show(visit, None, typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/depenses/{id}?avis=expense-recorded"))))
        }
    }
}

/// Finds the supplier by the name that was typed; nothing is refused where it is found or where the pole knows none of
/// this name. Otherwise all that is refused.
pub async fn heard(visit: &Visit, typed: &mut Typed) -> Result<Refusals, Fault> {
    let mut heard = Refusals::default();
    let chosen = typed.organization.iter().any(|id| !id.is_empty());
    pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    if heard.on("who") == "people-refusal-unknown" && !chosen {
        heard = Refusals::default();
    }
    if !heard.none() {
        for &(field, why) in typed.judge(visit.db().today()).all() {
            heard.refuse(field, why);
        }
    }
    Ok(heard)
}

/// The form, for a new expense or for one that is corrected.
pub async fn show(visit: Visit, corrected: Option<&str>, mut typed: Typed, refusals: Refusals) -> Answer {
    let mut heard = Refusals::default();
    let supplier = pick::organization(visit.db(), &typed.who, &mut typed.organization, &mut heard).await?;
    let mut actions = choices::actions(&visit);
    actions.insert(0, choices::none(&visit, "expense-action-choose"));
    let to = match corrected {
        Some(id) => visit.path(&format!("/depenses/{id}/corriger")),
        None => visit.path("/depenses/ajouter"),
    };
    let spend = Spend {
        v: visit.clone(),
        title: visit.t(if corrected.is_some() { "expense-correct" } else { "expense-record" }).into_owned(),
        to,
        supplier,
        refusals,
        kinds: choices::family(&visit, "expense-kind", KINDS),
        actions,
        mrcs: place::by_region(&visit),
        funders: choices::funders(&visit, "expense-no-funder").await?,
        programmes: choices::programmes(&visit, &typed.programme).await?,
        typed,
    };
    visit.page(&spend.title, &spend)
}
