//! One's own voice at an assembly: its papers, one's presence from afar, one's ballots and those that one carries.
pub mod by_link;

use crate::{
    assembly::Assembly,
    ballot::{self, Typed, new_code},
    choices, count,
    document::{self, Document},
    election::{self, Candidate},
    motion::{self, CHOICES, Motion},
    prepare::found,
    presence,
    voter::{self, Voter},
};
use askama::Template;
use page::{Answer, Choice, Refusals, Visit, prose, redirect};

/// A ballot that waits: what is asked, and for whom it is cast.
struct Waiting {
    motion: Motion,
    voter: Voter,
    candidates: Vec<Candidate>,
    /// What is kept of a secret one, or "".
    code: String,
}

#[derive(Template)]
#[template(path = "voice.html")]
struct Voice {
    v: Visit,
    base: String,
    one: Assembly,
    voter: Voter,
    agenda: String,
    documents: Vec<Document>,
    waiting: Vec<Waiting>,
    results: Vec<(Motion, Vec<(String, i64)>)>,
    choices: Vec<Choice>,
    /// Whether one may say from afar that one is there.
    may_arrive: bool,
    /// The ballot that was refused: its motion and its voter.
    at: (String, String),
    /// What was chosen on it.
    chosen: Vec<String>,
    refusals: Refusals,
}

impl Voice {
    fn hours(&self) -> String {
        choices::hours(&self.v, &self.one)
    }

    fn votes(&self, votes: &i64) -> String {
        choices::votes(&self.v, *votes)
    }

    fn is_refused(&self, ballot: &Waiting) -> bool {
        self.at == (ballot.motion.id.clone(), ballot.voter.id.clone())
    }

    fn is_chosen(&self, ballot: &Waiting, choice: &str) -> bool {
        self.is_refused(ballot) && self.chosen.iter().any(|one| one == choice)
    }

    /// Whether what was refused has no ballot of the page beside it.
    fn is_unplaced(&self) -> bool {
        !self.refusals.none() && !self.waiting.iter().any(|ballot| self.is_refused(ballot))
    }

    fn seats(&self, motion: &Motion) -> String {
        self.v.count("assembly-choose-most", usize::try_from(motion.seats).unwrap_or_default())
    }
}

#[derive(Template)]
#[template(path = "receipt.html")]
struct Receipt {
    v: Visit,
    base: String,
    code: String,
    text: String,
}

/// Whom a page speaks to, and where its forms go.
pub struct Place {
    pub voter: Voter,
    pub base: String,
    /// The person here, where an account tells, or "".
    pub person: String,
}

pub async fn open(visit: &Visit, here: Place) -> Answer {
    show(visit, here, Typed::default(), Refusals::default()).await
}

/// Casts a ballot. The code of a secret one is shown at once, and kept nowhere.
pub async fn vote(visit: &Visit, here: Place, form: Vec<(String, String)>) -> Answer {
    let typed = Typed::of(form);
    let mut act = visit.act().await?;
    match ballot::cast(&mut act, &here.voter, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, here, typed, refusals).await
        }
        Ok(motion) => {
            act.commit().await?;
            if motion.way != "secret" {
                return Ok(redirect(&format!("{}?avis=assembly-voted", here.base)));
            }
            let receipt = Receipt { v: visit.clone(), base: here.base, code: typed.code, text: motion.text };
            visit.taken(&visit.t("assembly-receipt"), &receipt)
        }
    }
}

/// Says that one is there from afar.
pub async fn come(visit: &Visit, here: Place) -> Answer {
    let one = found(visit, &here.voter.assembly_id).await?;
    let typed = presence::Typed {
        voter: here.voter.id.clone(),
        how: "remote".into(),
        person: Some(here.person.clone()).filter(|person| !person.is_empty()).into_iter().collect(),
        ..Default::default()
    };
    if may_arrive(visit, &one, &here.voter) {
        let rule = presence::rule_of(visit.db(), &one).await?;
        let mut act = visit.act().await?;
        if presence::arrive(&mut act, &one, rule.as_ref(), &typed).await?.is_ok() {
            act.commit().await?;
        }
    }
    Ok(redirect(&here.base))
}

fn may_arrive(visit: &Visit, one: &Assembly, voter: &Voter) -> bool {
    one.receives(&visit.db().today().to_string()) && !one.link.is_empty() && !voter.is_there()
}

async fn show(visit: &Visit, here: Place, typed: Typed, refusals: Refusals) -> Answer {
    let db = visit.db();
    let one = found(visit, &here.voter.assembly_id).await?;
    let voters = voter::of(db, &one.id).await?;
    let carried: Vec<&Voter> = voters.iter().filter(|voter| voter.is_carried_by(&here.voter.id)).collect();
    let (mut waiting, mut results) = (vec![], vec![]);
    for motion in motion::of(db, &one.id).await? {
        let candidates = election::of(db, &motion.id).await?;
        if motion.state() == "closed" {
            let tally = count::tally(db, &motion.id).await?;
            let told = choices::results(visit, &motion, &candidates, &tally);
            results.push((motion, told));
        } else if motion.is_open() && motion.way != "hands" && one.is_open() {
            for voter in carried.iter().filter(|voter| voter.is_of(&motion.college)) {
                if ballot::cast_by(db, &voter.id).await?.contains(&motion.id) {
                    continue;
                }
                let code = if motion.way == "secret" { new_code() } else { String::new() };
                let (motion, voter) = (motion.clone(), (*voter).clone());
                waiting.push(Waiting { motion, voter, candidates: candidates.clone(), code });
            }
        }
    }
    let title = choices::title(visit, &one);
    let voice = Voice {
        v: visit.clone(),
        base: here.base,
        may_arrive: may_arrive(visit, &one, &here.voter),
        agenda: prose::html(&one.agenda),
        documents: document::KEPT.of(db, &one.id).await?,
        choices: choices::family(visit, "assembly-choice", CHOICES),
        voter: here.voter,
        one,
        waiting,
        results,
        at: (typed.motion, typed.voter),
        chosen: typed.choices,
        refusals,
    };
    visit.page(&title, &voice)
}
