//! Agreements: all of them, signing one, and changing one, most often by what was learned of it.
use crate::{
    KEEP,
    agreement::{self, Agreement, KINDS, Typed},
    choices,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, AskedPage, Choice, Fault, Form, Refusals, Turn, Visit, money, redirect};
use people::place::{self, ByRegion};

#[derive(Template)]
#[template(path = "agreements.html")]
struct List {
    v: Visit,
    all: Vec<Agreement>,
    turn: Turn,
}

impl List {
    fn money(&self, cents: &i64) -> String {
        money(*cents, self.v.language())
    }
}

#[derive(Template)]
#[template(path = "agree.html")]
struct Agree {
    v: Visit,
    title: String,
    /// Whether it is being signed, rather than changed.
    fresh: bool,
    typed: Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    mrcs: ByRegion,
    actions: Vec<Choice>,
}

impl Agree {
    /// Whether what is asked of a shared resource is to be seen at once.
    fn shares(&self) -> bool {
        let refused =
            ["from_on", "shared", "lessons"].iter().any(|field| !self.refusals.on(field).is_empty());
        refused || self.typed.kind == KINDS[1] || !self.typed.lessons.is_empty()
    }
}

pub type Which = Path<(String, String)>;

/// The agreement of an address.
pub async fn found(visit: &Visit, id: &str) -> Result<Agreement, Fault> {
    agreement::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn list(visit: Visit, Form(asked): Form<AskedPage>) -> Answer {
    let mut all = agreement::all(visit.db()).await?;
    let turn = Turn::of(&mut all, &asked.page, (&visit.path("/concertation/ententes"), &[]));
    visit.page(&visit.t("concertation-agreements"), &List { v: visit.clone(), all, turn })
}

pub async fn blank(visit: Visit) -> Answer {
    let signed_on = visit.db().today().to_string();
    let typed = Typed { kind: KINDS[0].into(), signed_on, action: "4.1".into(), ..Typed::default() };
    ask(&visit, true, typed, Refusals::default())
}

pub async fn sign(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match agreement::sign(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            ask(&visit, true, typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(onward(&visit, &id, "concertation-signed"))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let kept = found(&visit, &id).await?;
    ask(&visit, false, Typed::of(&kept), Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let kept = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = agreement::change(&mut act, &kept, &typed).await? {
        drop(act);
        return ask(&visit, false, typed, refusals);
    }
    act.commit().await?;
    Ok(onward(&visit, &id, "people-saved"))
}

/// On to an agreement, with a notice.
pub fn onward(visit: &Visit, id: &str, notice: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/concertation/ententes/{id}?avis={notice}")))
}

fn ask(visit: &Visit, fresh: bool, typed: Typed, refusals: Refusals) -> Answer {
    let title = if fresh { "concertation-sign" } else { "concertation-agreement-change" };
    let agree = Agree {
        v: visit.clone(),
        title: visit.t(title).into_owned(),
        fresh,
        typed,
        refusals,
        kinds: choices::family(visit, "concertation-agreed", KINDS),
        mrcs: place::by_region(visit),
        actions: choices::actions(visit),
    };
    visit.page(&agree.title, &agree)
}
