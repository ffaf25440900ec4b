//! Coming to a matchmaking session: when one is away and whom it wishes to meet; or coming no more.
use crate::{
    letters::Desk,
    matchmake::{Asked, found, sides},
    seat::{self, Coming},
    session::Session,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "seat.html")]
struct Sit {
    v: Visit,
    one: Session,
    name: String,
    coming: Coming,
    /// Whether it has a seat already.
    sits: bool,
    /// Those whom it may wish to meet.
    others: Vec<Choice>,
    refusals: Refusals,
}

impl Sit {
    fn is_away(&self, round: &i64) -> bool {
        self.coming.away.iter().any(|away| *away == round.to_string())
    }

    fn rounds(&self) -> Vec<(i64, String)> {
        (1..=self.one.rounds).map(|round| (round, self.one.at(round))).collect()
    }
}

type Which = Path<(String, String)>;

/// The form of one who comes.
pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let coming = kept(&visit, &id, asked).await?;
    show(visit, one, coming, Refusals::default()).await
}

/// What is known of one who comes, or of one who may.
async fn kept(visit: &Visit, id: &str, asked: Asked) -> Result<Coming, Fault> {
    let seats = seat::seats(visit.db(), id).await?;
    let wishes = seat::wishes(visit.db(), id).await?;
    let kept = seats.iter().find(|seat| seat.organization_id == asked.organization);
    Ok(Coming {
        side: kept.map_or(asked.side, |seat| seat.side.clone()),
        away: kept.map(|seat| seat.away.split(' ').map(str::to_owned).collect()).unwrap_or_default(),
        wish: wishes.into_iter().filter(|(by, _)| *by == asked.organization).map(|(_, of)| of).collect(),
        organization: asked.organization,
    })
}

/// Those of the edition whom one who comes may wish to meet.
async fn others(visit: &Visit, one: &Session, coming: &Coming) -> Result<Vec<Choice>, Fault> {
    let (buyers, suppliers) = sides(visit, one).await?;
    let mut others = vec![];
    for (side, of) in [("buyer", buyers), ("supplier", suppliers)] {
        if one.may_meet(&coming.side, side) {
            others.extend(of);
        }
    }
    others.retain(|other| other.value != coming.organization);
    Ok(others)
}

async fn show(visit: Visit, one: Session, coming: Coming, refusals: Refusals) -> Answer {
    let known = people::organization::find(visit.db(), &coming.organization).await?.ok_or(Fault::Absent)?;
    let others = others(&visit, &one, &coming).await?;
    let seats = seat::seats(visit.db(), &one.id).await?;
    let sits = seats.iter().any(|seat| seat.organization_id == coming.organization);
    let sit = Sit { v: visit.clone(), one, name: known.name, coming, sits, others, refusals };
    visit.page(&sit.name, &sit)
}

pub async fn send(visit: Visit, Path((_, id)): Which, Form(coming): Form<Coming>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = seat::seat(&mut act, &one, &coming).await? {
        drop(act);
        return show(visit, one, coming, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=people-saved#presences"))))
}

/// Says that one comes no more; those who were to meet it are told where the schedule was settled.
pub async fn leave(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = seat::unseat(&mut act, &one, &asked.organization).await? {
        drop(act);
        let coming = kept(&visit, &id, asked).await?;
        return show(visit, one, coming, refusals).await;
    }
    Desk::of(&visit).schedules(&mut act, &one).await?;
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/marche/rencontres/{id}?avis=market-session-left"))))
}
