//! Taking back what was written by mistake: what it is, and the reason that is asked.
use crate::withdrawal::{self, Standing, Typed, What};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "withdraw.html")]
struct Withdraw {
    v: Visit,
    standing: Standing,
    typed: Typed,
    refusals: Refusals,
}

type Which = Path<(String, String, String)>;

async fn found(visit: &Visit, key: &str, id: &str) -> Result<(What, Standing), Fault> {
    let what = withdrawal::what(key).ok_or(Fault::Absent)?;
    Ok((what, withdrawal::find(visit.db(), what, id).await?.ok_or(Fault::Absent)?))
}

pub async fn page(visit: Visit, Path((_, key, id)): Which) -> Answer {
    let (_, standing) = found(&visit, &key, &id).await?;
    show(visit, standing, Typed::default(), Refusals::default())
}

pub async fn send(visit: Visit, Path((_, key, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let (what, standing) = found(&visit, &key, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = withdrawal::withdraw(&mut act, what, (&id, &standing), &typed).await? {
        drop(act);
        return show(visit, standing, typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("{}?avis=com-withdrawn", standing.path))))
}

fn show(visit: Visit, standing: Standing, typed: Typed, refusals: Refusals) -> Answer {
    visit.page(&visit.t("com-withdraw"), &Withdraw { v: visit.clone(), standing, typed, refusals })
}
