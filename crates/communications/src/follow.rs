//! One channel: its readings as a line with gaps where nobody read, noting one more, opening and changing a channel.
use crate::{
    KEEP,
    channel::{self, Channel, KINDS},
    choices,
    period::Asked,
    reading::{self, Reading, Standing},
};
use ::figures::chart::{Chart, Kind, Palette, alt, svg};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect, short_month};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};

#[derive(Template)]
#[template(path = "follow.html")]
struct Follow {
    v: Visit,
    one: Channel,
    asked: Asked,
    place: String,
    readings: Vec<Reading>,
    typed: reading::Typed,
    refusals: Refusals,
    /// The drawing, and the sentence that says the same; "" without a month.
    chart: String,
    said: String,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "channel.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: channel::Typed,
    refusals: Refusals,
    kinds: Vec<Choice>,
    mrcs: ByRegion,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Channel, Fault> {
    channel::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Path((_, id)): Which, Form(asked): Form<Asked>) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = reading::Typed { day: visit.db().today().to_string(), ..reading::Typed::default() };
    show(visit, one, asked, typed, Refusals::default()).await
}

pub async fn note(visit: Visit, Path((_, id)): Which, Form(typed): Form<reading::Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = reading::note(&mut act, &one, &typed).await? {
        drop(act);
        return show(visit, one, Asked::default(), typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/canaux/{id}?avis=com-noted"))))
}

async fn show(
    visit: Visit,
    one: Channel,
    asked: Asked,
    typed: reading::Typed,
    mut refusals: Refusals,
) -> Answer {
    let (asked, days, wrong) = asked.settled(&visit);
    for (field, why) in wrong.all() {
        refusals.refuse(field, why);
    }
    let mut readings = reading::of(visit.db(), &one.id).await?;
    let (mut chart, mut said) = (String::new(), String::new());
    if let Some((from, to)) = days {
        let standing = Standing::of(&one, &readings, from, to, visit.db().today());
        let drawn = drawing(&visit, &standing);
        if !drawn.points.is_empty() {
            let language = visit.language().code();
            (chart, said) = (svg(&drawn, &Palette::page(), language), alt(&drawn, language));
        }
    }
    readings.reverse();
    let told = history::about(&visit, "channel", &one.id).await?;
    let place = choices::place(&visit, &one.mrc);
    let follow = Follow { v: visit.clone(), one, asked, place, readings, typed, refusals, chart, said, told };
    visit.page(&follow.one.name.clone(), &follow)
}

/// Each month by its last reading; a month that nobody read is a gap.
fn drawing(visit: &Visit, standing: &Standing) -> Chart {
    let label = |month: &str| {
        let number = month.get(5..7).and_then(|text| text.parse().ok()).unwrap_or(1);
        short_month(number, visit.language()).to_owned()
    };
    let points = standing
        .months
        .iter()
        .map(|(month, read)| (label(month), read.map_or(f64::NAN, |followers| followers as f64)));
    Chart {
        kind: Kind::Line,
        title: visit.t("com-followers").into_owned(),
        unit: String::new(),
        points: points.collect(),
    }
}

pub async fn blank(visit: Visit) -> Answer {
    let from_on = visit.db().today().to_string();
    let typed = channel::Typed { from_on, kind: KINDS[0].into(), ..channel::Typed::default() };
    shape(visit, "com-channel-open", typed, Refusals::default())
}

pub async fn open(visit: Visit, Form(typed): Form<channel::Typed>) -> Answer {
    let mut act = visit.act().await?;
    match channel::open(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            shape(visit, "com-channel-open", typed, refusals)
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/canaux/{id}?avis=com-noted"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    shape(visit, "com-channel-change", channel::Typed::of(&one), Refusals::default())
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<channel::Typed>) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = channel::change(&mut act, &id, &typed).await? {
        drop(act);
        return shape(visit, "com-channel-change", typed, refusals);
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/canaux/{id}?avis=people-saved"))))
}

fn shape(visit: Visit, title: &str, typed: channel::Typed, refusals: Refusals) -> Answer {
    let title = visit.t(title).into_owned();
    let kinds = choices::family(&visit, "com-kind", KINDS);
    let mrcs = place::by_region(&visit);
    let shape = Shape { v: visit.clone(), title, typed, refusals, kinds, mrcs };
    visit.page(&shape.title, &shape)
}
