//! Putting a motion before an assembly: its text, who moves and seconds it, its majority, and how one votes.
use crate::{
    assembly::Assembly,
    choices,
    majority::MAJORITIES,
    motion::{self, Typed, WAYS},
    prepare::found,
    voter::{self, Voter},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "propose.html")]
struct Propose {
    v: Visit,
    one: Assembly,
    title: String,
    typed: Typed,
    refusals: Refusals,
    members: Vec<Choice>,
    majorities: Vec<Choice>,
    ways: Vec<Choice>,
}

type Which = Path<(String, String)>;

pub async fn motion(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { majority: MAJORITIES[0].into(), way: WAYS[0].into(), ..Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn put(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match motion::put(&mut act, &one, "motion", &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, typed, refusals).await
        }
        Ok(motion) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/assemblees/propositions/{motion}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, one: Assembly, typed: Typed, refusals: Refusals) -> Answer {
    let voters = voter::of(visit.db(), &one.id).await?;
    // While it is open, only who is there moves anything.
    let can = |voter: &&Voter| !one.is_open() || voter.is_there();
    let propose = Propose {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        typed,
        refusals,
        members: choices::members(&visit, voters.iter().filter(can)),
        majorities: choices::family(&visit, "assembly-majority", MAJORITIES),
        ways: choices::family(&visit, "assembly-way", WAYS),
        one,
    };
    visit.page(&visit.t("assembly-put"), &propose)
}
