//! Receiving members at the door, on a telephone: who comes is touched, and the quorum follows.
use crate::{
    assembly::Assembly,
    choices,
    prepare::found,
    presence::{self, HOW, Quorum, Typed},
    voter::{self, Voter},
    voters,
};
use askama::Template;
use axum::extract::Path;
use membership::delegate;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};
use people::{
    organization::name_key,
    pick::{self, Pick},
};
use serde::Deserialize;

/// Members shown before the roll is narrowed.
const SHOWN: usize = 60;

#[derive(Template)]
#[template(path = "receive.html")]
struct Receive {
    v: Visit,
    one: Assembly,
    title: String,
    quorum: String,
    q: String,
    /// Those awaited that were asked for, each with its delegates: id and name.
    awaited: Vec<(Voter, Vec<(String, String)>)>,
    /// How many more are awaited than are shown.
    more: usize,
    there: Vec<Voter>,
    /// Who is received otherwise than by one touch.
    other: Option<Voter>,
    typed: Typed,
    person: Pick,
    refusals: Refusals,
    ways: Vec<Choice>,
    holders: Vec<Choice>,
}

impl Receive {
    fn how(&self, voter: &Voter) -> String {
        voters::how(&self.v, voter)
    }

    fn votes(&self, voter: &Voter) -> String {
        choices::votes(&self.v, voter.votes)
    }

    fn rest(&self) -> String {
        self.v.count("assembly-awaited-more", self.more)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    q: String,
    /// Who is received otherwise than by one touch.
    autre: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { voter: asked.autre, how: HOW[0].into(), q: asked.q, ..Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn arrive(visit: Visit, Path((_, id)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let rule = presence::rule_of(visit.db(), &one).await?;
    let mut refusals = Refusals::default();
    pick::person(visit.db(), &typed.name, &mut typed.person, &mut refusals).await?;
    if !refusals.none() {
        return show(visit, one, typed, refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = presence::arrive(&mut act, &one, rule.as_ref(), &typed).await? {
        drop(act);
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{id}/accueil?avis=assembly-came"))))
}

pub async fn leave(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = presence::leave(&mut act, &one, &typed.voter).await? {
        drop(act);
        let typed = Typed { how: HOW[0].into(), ..Typed::default() };
        return show(visit, one, typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{id}/accueil?avis=assembly-left"))))
}

async fn show(visit: Visit, one: Assembly, mut typed: Typed, refusals: Refusals) -> Answer {
    let rule = presence::rule_of(visit.db(), &one).await?;
    let all = voter::of(visit.db(), &one.id).await?;
    let quorum = choices::quorum(&visit, Quorum::of(&all, rule.as_ref()));
    let delegates = delegate::on(visit.db(), &one.day).await?;
    let holders = choices::members(&visit, all.iter().filter(|voter| voter.is_itself()));
    let other = all.iter().find(|voter| voter.id == typed.voter).cloned();
    let (there, awaited): (Vec<_>, Vec<_>) = all.into_iter().partition(Voter::is_there);
    let wanted = name_key(&typed.q);
    let of = |voter: &Voter| {
        let mine = delegates.iter().filter(|one| one.membership_id == voter.membership_id);
        mine.map(|one| (one.person_id.clone(), one.person.clone())).collect::<Vec<_>>()
    };
    let awaited = awaited.into_iter().map(|voter| (of(&voter), voter));
    let asked = awaited.filter(|(names, voter)| {
        name_key(&voter.organization).contains(&wanted)
            || names.iter().any(|(_, name)| name_key(name).contains(&wanted))
    });
    let mut awaited: Vec<_> = asked.map(|(names, voter)| (voter, names)).collect();
    let more = awaited.len().saturating_sub(SHOWN);
    awaited.truncate(SHOWN);
    let proxies = rule.is_some_and(|rule| rule.proxies > 0);
    let ways = HOW.into_iter().filter(|how| proxies || *how != "proxy");
    let mut heard = Refusals::default();
    let person = pick::person(visit.db(), &typed.name, &mut typed.person, &mut heard).await?;
    let receive = Receive {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        q: typed.q.clone(),
        ways: choices::family(&visit, "assembly-how", ways),
        holders: if proxies { holders } else { vec![] },
        one,
        quorum,
        awaited,
        more,
        there,
        other,
        typed,
        person,
        refusals,
    };
    visit.page(&visit.t("assembly-receive"), &receive)
}
