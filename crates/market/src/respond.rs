//! A supplier answers a need by the link of its letter, without an account: interested, or not and why.
use crate::{
    choices, link,
    need::{self, Need},
    sent::{self, BECAUSE, Sent, Typed},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "respond.html")]
struct Respond {
    v: Visit,
    /// The need and whom it was sent to; none when the link serves no more.
    open: Option<(Need, Sent)>,
    place: String,
    token: String,
    typed: Typed,
    refusals: Refusals,
    reasons: Vec<Choice>,
}

impl Respond {
    /// Whether an answer is still heard.
    fn hears(&self) -> bool {
        let today = self.v.db().today().to_string();
        self.open.as_ref().is_some_and(|(need, sent)| sent.answer.is_empty() && need.state(&today) == "open")
    }
}

type Which = Path<(String, String)>;

async fn opened(visit: &Visit, token: &str) -> Result<Option<(Need, Sent)>, Fault> {
    let Some(row) = link::row(visit.db(), link::NEED, token).await? else { return Ok(None) };
    let Some(sent) = sent::find(visit.db(), &row).await? else { return Ok(None) };
    Ok(need::find(visit.db(), &sent.need_id).await?.map(|need| (need, sent)))
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    let open = opened(&visit, &token).await?;
    show(visit, token, open, Typed::default(), Refusals::default())
}

pub async fn send(visit: Visit, Path((_, token)): Which, Form(typed): Form<Typed>) -> Answer {
    let open = opened(&visit, &token).await?;
    let today = visit.db().today().to_string();
    let Some((need, sent)) =
        open.filter(|(need, sent)| sent.answer.is_empty() && need.state(&today) == "open")
    else {
        let open = opened(&visit, &token).await?;
        return show(visit, token, open, typed, Refusals::default());
    };
    let mut act = visit.act().await?;
    if let Err(refusals) = sent::answer(&mut act, &sent, &typed).await? {
        drop(act);
        return show(visit, token, Some((need, sent)), typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/besoin/{token}?avis=market-answered"))))
}

fn show(visit: Visit, token: String, open: Option<(Need, Sent)>, typed: Typed, refusals: Refusals) -> Answer {
    let respond = Respond {
        v: visit.clone(),
        place: open.as_ref().map(|(need, _)| choices::place(&visit, &need.mrc)).unwrap_or_default(),
        open,
        token,
        typed,
        refusals,
        reasons: choices::family(&visit, "market-because", BECAUSE),
    };
    visit.page(&visit.t("market-respond"), &respond)
}
