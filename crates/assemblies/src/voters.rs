//! The roll of an assembly: who votes, with how many votes, and how they are there; to read and to keep.
use crate::{
    assembly::Assembly,
    choices,
    prepare::found,
    presence::{self, Stay},
    voter::{self, Voter},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Form, Kept, Visit, keep};
use serde::Deserialize;
use sheets::Column;

#[derive(Template)]
#[template(path = "voters.html")]
struct Voters {
    v: Visit,
    one: Assembly,
    title: String,
    told: String,
    /// Each with how it is or was there.
    voters: Vec<(Voter, String)>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    forme: String,
}

/// How a member is there, in words, or "".
pub fn how(visit: &Visit, voter: &Voter) -> String {
    match voter.how.as_str() {
        "" => String::new(),
        "proxy" => format!("{} ({})", visit.one_of("assembly-how", "proxy"), voter.holder),
        how if voter.person.is_empty() => visit.one_of("assembly-how", how),
        how => format!("{} ({})", visit.one_of("assembly-how", how), voter.person),
    }
}

/// The same, or for one that left, how it last was there and until when.
fn stayed(visit: &Visit, voter: &Voter, stays: &[Stay]) -> String {
    let last = stays.iter().rfind(|stay| stay.voter_id == voter.id);
    let Some((stay, left)) = last.and_then(|stay| stay.left_at.as_ref().map(|left| (stay, left))) else {
        return how(visit, voter);
    };
    let was = Voter {
        how: stay.how.clone(),
        holder: stay.holder.clone(),
        person: stay.person.clone(),
        ..voter.clone()
    };
    let things = [("how", how(visit, &was).into()), ("hour", choices::hour(visit, left).into())];
    visit.tf("assembly-stayed", &things)
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let one = found(&visit, &id).await?;
    let voters = voter::of(visit.db(), &id).await?;
    let votes: i64 = voters.iter().map(|voter| voter.votes).sum();
    let count = i64::try_from(voters.len()).unwrap_or_default();
    let told = visit.tf("assembly-roll-told", &[("count", count.into()), ("votes", votes.into())]);
    let title = choices::title(&visit, &one);
    let stays = presence::stays(visit.db(), &id).await?;
    let voters = voters.into_iter().map(|voter| (voter.clone(), stayed(&visit, &voter, &stays))).collect();
    visit.page(&visit.t("assembly-roll"), &Voters { v: visit.clone(), one, title, told, voters })
}

pub async fn export(visit: Visit, Path((_, id)): Path<(String, String)>, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let voters = voter::of(visit.db(), &id).await?;
    let stays = presence::stays(visit.db(), &id).await?;
    let title = visit.t("assembly-roll").into_owned();
    let heads =
        ["assembly-member", "assembly-category", "assembly-votes", "assembly-presence", "assembly-notice-by"];
    let heads: Vec<String> = heads.iter().map(|key| visit.t(key).into_owned()).collect();
    let columns: Vec<Column<'_>> = heads
        .iter()
        .enumerate()
        .map(|(at, head)| if at == 2 { Column::number(head) } else { Column::text(head) })
        .collect();
    let row = |voter: &Voter| {
        [
            voter.organization.clone(),
            voter.category(visit.language()).to_owned(),
            voter.votes.to_string(),
            stayed(&visit, voter, &stays),
            visit
                .t(if voter.email.is_empty() { "assembly-no-email" } else { "assembly-by-email" })
                .into_owned(),
        ]
    };
    let name = format!("liste-{}", one.day);
    keep(&visit, Kept::asked(&asked.forme), (&name, &title), &columns, voters.iter().map(row))
}
