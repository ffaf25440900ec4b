//! A motion or an election, whole: its vote opened, hands counted, ended, and what came of it.
use crate::{
    KEEP,
    assembly::Assembly,
    ballot, choices,
    count::{self, Hands},
    election::{self, Candidate},
    motion::{self, CHOICES, Motion},
    prepare,
    presence::{self, Quorum},
    voter,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::pick::{self, Pick};

#[derive(Template)]
#[template(path = "decide.html")]
struct Decide {
    v: Visit,
    motion: Motion,
    one: Assembly,
    title: String,
    quorum: String,
    /// The category that votes, or all of them.
    college: String,
    candidates: Vec<Candidate>,
    results: Vec<(String, i64)>,
    /// Of an open vote that ended: each member, its choice and its votes.
    said: Vec<(String, String, i64)>,
    /// What hands are counted for: the choice, its words, and what was typed.
    counted: Vec<(String, String, String)>,
    typed: election::Typed,
    person: Pick,
    members: Vec<Choice>,
    teller: String,
    refusals: Refusals,
}

impl Decide {
    fn heard(&self) -> String {
        self.v.count("assembly-heard", usize::try_from(self.motion.heard).unwrap_or_default())
    }

    /// Whether a candidate was refused, whatever became of the vote meanwhile.
    fn refuses_candidate(&self) -> bool {
        ["name", "of"].iter().any(|field| !self.refusals.on(field).is_empty())
    }

    /// Whether hands were counted and not taken.
    fn holds_hands(&self) -> bool {
        !self.teller.is_empty() || self.counted.iter().any(|(.., typed)| !typed.is_empty())
    }
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Motion, Fault> {
    motion::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    show(visit, &id, election::Typed::default(), Hands::default(), Refusals::default()).await
}

pub async fn name(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<election::Typed>) -> Answer {
    found(&visit, &id).await?;
    let mut refusals = Refusals::default();
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, &id, typed, Hands::default(), refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = election::name(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, &id, typed, Hands::default(), refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "people-saved"))
}

pub async fn open(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = motion::open(&mut act, visit.db(), &id).await? {
        drop(act);
        return show(visit, &id, election::Typed::default(), Hands::default(), refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "assembly-vote-opened"))
}

pub async fn end(visit: Visit, Path((_, id)): Which, Form(form): Form<Vec<(String, String)>>) -> Answer {
    found(&visit, &id).await?;
    let hands = Hands::of(form);
    let mut act = visit.act().await?;
    if let Err(refusals) = count::end(&mut act, visit.db(), &id, &hands).await? {
        drop(act);
        return show(visit, &id, election::Typed::default(), hands, refusals).await;
    }
    act.commit().await?;
    Ok(back(&visit, &id, "assembly-vote-ended"))
}

pub async fn withdraw(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let assembly = motion::withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{assembly}?avis=people-saved#propositions"))))
}

fn back(visit: &Visit, id: &str, notice: &str) -> axum::response::Response {
    redirect(&visit.path(&format!("/assemblees/propositions/{id}?avis={notice}")))
}

async fn show(
    visit: Visit,
    id: &str,
    mut typed: election::Typed,
    hands: Hands,
    refusals: Refusals,
) -> Answer {
    let motion = found(&visit, id).await?;
    let one = prepare::found(&visit, &motion.assembly_id).await?;
    let rule = presence::rule_of(visit.db(), &one).await?;
    let voters = voter::of(visit.db(), &one.id).await?;
    let candidates = election::of(visit.db(), &motion.id).await?;
    let tally = count::tally(visit.db(), &motion.id).await?;
    let choices: Vec<(String, String)> = match motion.is_election() {
        true => candidates.iter().map(|one| (one.id.clone(), one.person.clone())).collect(),
        false => {
            CHOICES.map(|one| (one.to_owned(), visit.one_of("assembly-choice", one))).into_iter().collect()
        }
    };
    let said = ballot::said(visit.db(), &motion).await?;
    let said = said.into_iter().map(|one| {
        let choice = choices::said(&visit, &motion, &candidates, &one.choice);
        (one.organization, choice, one.votes)
    });
    let said = said.collect();
    let mut heard = Refusals::default();
    let person = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let college = match voters.iter().find(|voter| voter.category_id == motion.college) {
        Some(voter) => voter.category(visit.language()).to_owned(),
        None => visit.t("assembly-college-all").into_owned(),
    };
    let decide = Decide {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        quorum: choices::quorum(&visit, Quorum::of(&voters, rule.as_ref())),
        college,
        results: choices::results(&visit, &motion, &candidates, &tally),
        counted: choices
            .into_iter()
            .map(|(choice, words)| (choice.clone(), words, hands.said(&choice).to_owned()))
            .collect(),
        said,
        members: choices::members(&visit, &voters),
        teller: hands.teller,
        motion,
        one,
        candidates,
        typed,
        person,
        refusals,
    };
    let title = decide.motion.text.clone();
    visit.page(&title, &decide)
}
