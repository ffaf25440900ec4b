//! One who comes to a matchmaking session says when it is away and whom it wishes to meet, by the link of its letter.
use crate::{
    link,
    seat::{self, Coming},
    session::{self, Session},
    wish::{self, Seat},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "say.html")]
struct Say {
    v: Visit,
    /// The session and its seat; none when the link serves no more.
    open: Option<(Session, Seat)>,
    hears: bool,
    token: String,
    coming: Coming,
    /// Those who come and whom it may wish to meet.
    others: Vec<Choice>,
    refusals: Refusals,
}

impl Say {
    fn is_away(&self, round: &i64) -> bool {
        self.coming.away.iter().any(|away| *away == round.to_string())
    }

    fn rounds(&self) -> Vec<(i64, String)> {
        let rounds =
            self.open.iter().flat_map(|(one, _)| (1..=one.rounds).map(move |round| (round, one.at(round))));
        rounds.collect()
    }
}

type Which = Path<(String, String)>;

async fn opened(visit: &Visit, token: &str) -> Result<Option<(Session, Seat)>, Fault> {
    let Some(row) = link::row(visit.db(), link::SEAT, token).await? else { return Ok(None) };
    let Some(seat) = wish::find(visit.db(), &row).await? else { return Ok(None) };
    Ok(session::find(visit.db(), &seat.session_id).await?.map(|one| (one, seat)))
}

/// Whether it is still heard: once, until the day of the session is over.
fn hears(visit: &Visit, (one, seat): &(Session, Seat)) -> bool {
    let to_come = one.day >= visit.db().today().to_string();
    seat.said_on.is_none() && one.cancelled_on.is_none() && to_come
}

async fn others(visit: &Visit, (one, seat): &(Session, Seat)) -> Result<Vec<Choice>, Fault> {
    let seats = seat::seats(visit.db(), &one.id).await?.into_iter();
    let may = seats.filter(|other| {
        other.organization_id != seat.organization_id && one.may_meet(&seat.side, &other.side)
    });
    Ok(may.map(|other| Choice { value: other.organization_id, label: other.organization }).collect())
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    let open = opened(&visit, &token).await?;
    let mut coming = Coming::default();
    if let Some((one, own)) = &open {
        let seats = seat::seats(visit.db(), &one.id).await?;
        if let Some(kept) = seats.iter().find(|seat| seat.organization_id == own.organization_id) {
            coming.away = kept.away.split(' ').map(str::to_owned).collect();
        }
        let wishes = seat::wishes(visit.db(), &one.id).await?.into_iter();
        coming.wish = wishes.filter(|(by, _)| *by == own.organization_id).map(|(_, of)| of).collect();
    }
    show(visit, token, open, coming, Refusals::default()).await
}

pub async fn send(visit: Visit, Path((_, token)): Which, Form(typed): Form<Coming>) -> Answer {
    let open = opened(&visit, &token).await?;
    let Some(own) = open.filter(|own| hears(&visit, own)) else {
        let open = opened(&visit, &token).await?;
        return show(visit, token, open, typed, Refusals::default()).await;
    };
    let offered = others(&visit, &own).await?;
    let wish = typed.wish.iter().filter(|id| offered.iter().any(|other| other.value == **id)).cloned();
    let coming = Coming {
        organization: own.1.organization_id.clone(),
        side: own.1.side.clone(),
        wish: wish.collect(),
        away: typed.away,
    };
    let mut act = visit.act().await?;
    if !wish::say(&mut act, &own.1).await? {
        drop(act);
        let open = opened(&visit, &token).await?;
        return show(visit, token, open, coming, Refusals::default()).await;
    }
    if let Err(refusals) = seat::seat(&mut act, &own.0, &coming).await? {
        drop(act);
        return show(visit, token, Some(own), coming, refusals).await;
    }
    link::forget(&mut act, &own.1.id).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/mes-rencontres/{token}?avis=market-answered"))))
}

async fn show(
    visit: Visit,
    token: String,
    open: Option<(Session, Seat)>,
    coming: Coming,
    refusals: Refusals,
) -> Answer {
    let others = match &open {
        Some(own) => others(&visit, own).await?,
        None => vec![],
    };
    let hears = open.as_ref().is_some_and(|own| hears(&visit, own));
    let say = Say { v: visit.clone(), open, hears, token, coming, others, refusals };
    visit.page(&visit.t("market-say"), &say)
}
