//! An assembly, whole: what it is, its notice, documents, roll and quorum, what is put before it, and what happened.
use crate::{
    KEEP, annual,
    assembly::{self, Assembly},
    choices,
    document::{self, Document},
    motion::{self, Motion},
    prepare::found,
    presence::{self, Quorum},
    roll,
    rule::{self, Rule},
    voter::{self, Voter},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Refusals, Upload, Visit, file, prose, redirect};
use people::{
    offered, place,
    told::{self as history, Told},
};

#[derive(Template)]
#[template(path = "see.html")]
struct See {
    v: Visit,
    one: Assembly,
    today: String,
    agenda: String,
    documents: Vec<Document>,
    /// The rule it was convened by, or the one that holds today.
    rule: Option<Rule>,
    /// While it is not convened: the last day of its notice, and the first day of an assembly convened today.
    notice: Option<(String, String)>,
    /// By when the annual assembly is held, for information.
    annual: Option<String>,
    quorum: Quorum,
    /// Members on the roll, or that would be, that no letter reaches.
    unreached: Vec<String>,
    motions: Vec<Motion>,
    given: Given,
    refusals: Refusals,
    told: Vec<Told>,
}

impl See {
    fn hours(&self) -> String {
        choices::hours(&self.v, &self.one)
    }

    /// The MRC where it is held.
    fn held_in(&self) -> String {
        place::of_post(&self.v, &self.one.mrc)
    }

    fn action(&self) -> String {
        offered::action(&self.v, &self.one.action)
    }

    fn enough(&self) -> String {
        choices::quorum(&self.v, self.quorum)
    }

    fn roll(&self) -> String {
        self.v.count("assembly-roll-count", usize::try_from(self.quorum.roll).unwrap_or_default())
    }

    fn unreached_told(&self) -> String {
        let told = self.v.count("assembly-unreached", self.unreached.len());
        format!("{told} {}", self.unreached.join(", "))
    }

    /// Whether it is the form of a document that was refused.
    fn refuses_document(&self) -> bool {
        ["title", "url", "file"].iter().any(|field| !self.refusals.on(field).is_empty())
    }

    fn notice_told(&self) -> String {
        let Some((latest, soonest)) = &self.notice else { return String::new() };
        let days = [("latest", self.v.day(latest).into()), ("soonest", self.v.day(soonest).into())];
        self.v.tf("assembly-notice-told", &days)
    }
}

/// What was typed in one of the forms of the page.
#[derive(Default)]
pub struct Given {
    pub document: document::Typed,
    pub record_on: String,
    pub why: String,
}

type Which = Path<(String, String)>;

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let record_on = visit.db().today().to_string();
    show(visit, one, Given { record_on, ..Given::default() }, Refusals::default()).await
}

pub async fn attach(visit: Visit, Path((_, id)): Which, upload: Upload) -> Answer {
    let typed: document::Typed = upload.typed()?;
    let mut act = visit.act().await?;
    let one = assembly::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    if let Err(refusals) = document::add(&mut act, &one, &typed, &upload).await? {
        drop(act);
        let record_on = visit.db().today().to_string();
        return show(visit, one, Given { document: typed, record_on, ..Given::default() }, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{id}?avis=people-saved#documents"))))
}

pub async fn detach(visit: Visit, Path((_, id)): Which) -> Answer {
    let mut act = visit.act().await?;
    let assembly = document::KEPT.withdraw(&mut act, &id).await?.ok_or(Fault::Absent)?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/assemblees/{assembly}?avis=people-saved#documents"))))
}

pub async fn open_document(visit: Visit, Path((_, id, document)): Path<(String, String, String)>) -> Answer {
    hand(&visit, &id, &document).await
}

/// A PDF of an assembly that is kept here.
pub async fn hand(visit: &Visit, assembly: &str, id: &str) -> Answer {
    let bytes = document::KEPT.bytes(visit.db(), assembly, id).await?.ok_or(Fault::Absent)?;
    Ok(file(bytes, "application/pdf", &format!("document-{id}.pdf")))
}

/// Members that no letter reaches: of the roll once it is frozen, before that of the one that a rule and a day make.
async fn unreached(
    visit: &Visit,
    one: &Assembly,
    rule: Option<&Rule>,
    record_on: &str,
    voters: &[Voter],
) -> Result<Vec<String>, Fault> {
    let basis = rule.and_then(|rule| roll::basis(one, rule, record_on, visit.db().today()));
    let mut names: Vec<String> = match (one.state(), basis) {
        ("draft", Some((rule, day))) if visit.may(KEEP) => {
            let all = voter::entitled(visit.db(), &visit.pole().settings(), &rule, day).await?;
            all.into_iter().filter(|one| one.email.is_empty()).map(|one| one.organization).collect()
        }
        ("convened", ..) => {
            let silent = voters.iter().filter(|voter| voter.email.is_empty());
            silent.map(|voter| voter.organization.clone()).collect()
        }
        _ => vec![],
    };
    page::sort_by_text(&mut names, |name| name);
    Ok(names)
}

pub async fn show(visit: Visit, one: Assembly, given: Given, refusals: Refusals) -> Answer {
    let today = visit.db().today();
    let rule = match one.rule_id {
        Some(_) => presence::rule_of(visit.db(), &one).await?,
        None => rule::on(visit.db(), &today.to_string()).await?,
    };
    let days = rule.as_ref().filter(|_| one.state() == "draft").zip(page::read_day(&one.day).ok());
    let notice =
        days.map(|(rule, day)| (rule.convened_by(day).to_string(), rule.held_from(today).to_string()));
    let voters = voter::of(visit.db(), &one.id).await?;
    let title = choices::title(&visit, &one);
    let see = See {
        v: visit.clone(),
        today: today.to_string(),
        agenda: prose::html(&one.agenda),
        documents: document::KEPT.of(visit.db(), &one.id).await?,
        quorum: presence::told(visit.db(), &one, &voters, rule.as_ref()).await?,
        unreached: unreached(&visit, &one, rule.as_ref(), &given.record_on, &voters).await?,
        motions: motion::of(visit.db(), &one.id).await?,
        annual: rule.as_ref().and_then(|rule| annual::of(&visit, &one, rule)),
        told: history::about(&visit, "assembly", &one.id).await?,
        one,
        rule,
        notice,
        given,
        refusals,
    };
    visit.page(&title, &see)
}
