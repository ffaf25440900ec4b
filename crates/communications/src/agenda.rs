//! The editorial calendar as a month, as a list and as a file for agendas; planning, changing, saying it is published.
use crate::{
    KEEP, channel, choices,
    editorial::{self, Item, Typed},
};
use askama::Template;
use axum::extract::Path;
use events::ical;
use jiff::{SignedDuration, ToSpan, civil::Date};
use page::{Answer, Choice, Fault, Form, Refusals, Visit, file, month, redirect, sort_by_text};
use people::place::{self, ByRegion};
use people::told::{self as history, Told};
use serde::Deserialize;

/// Days that the file for agendas tells, before today and after.
const BEFORE: i64 = 90;
const AFTER: i64 = 400;

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `2021-06`.
    mois: String,
}

/// A day of a month's page: outside it, or with what it holds.
struct Day {
    number: i8,
    iso: String,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "agenda.html")]
struct Agenda {
    v: Visit,
    month: String,
    before: String,
    after: String,
    weekdays: Vec<String>,
    /// None outside of the month.
    weeks: Vec<Vec<Option<Day>>>,
    items: Vec<Item>,
    late: Vec<Item>,
    today: String,
}

#[derive(Template)]
#[template(path = "planned.html")]
struct One {
    v: Visit,
    one: Item,
    action: String,
    place: String,
    state: &'static str,
    told: Vec<Told>,
}

#[derive(Template)]
#[template(path = "plan.html")]
struct Shape {
    v: Visit,
    title: String,
    typed: Typed,
    refusals: Refusals,
    channels: Vec<Choice>,
    owners: Vec<Choice>,
    actions: Vec<Choice>,
    mrcs: ByRegion,
}

type Which = Path<(String, String)>;

async fn found(visit: &Visit, id: &str) -> Result<Item, Fault> {
    editorial::find(visit.db(), id).await?.ok_or(Fault::Absent)
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let today = visit.db().today();
    let first = page::read_day(&format!("{}-01", asked.mois)).unwrap_or_else(|_| today.first_of_month());
    let last = first.last_of_month();
    let items = editorial::between(visit.db(), &first.to_string(), &last.to_string()).await?;
    let at = |day: Date| day.to_string()[..7].to_owned();
    let agenda = Agenda {
        month: month(&at(first), visit.language()),
        before: at(first.saturating_sub(1.months())),
        after: at(first.saturating_add(1.months())),
        weekdays: (1..=7).map(|n| visit.one_of("com-weekday", &n.to_string())).collect(),
        weeks: weeks(first, &items),
        items,
        late: editorial::late(visit.db()).await?,
        today: today.to_string(),
        v: visit.clone(),
    };
    visit.page(&visit.t("com-editorial"), &agenda)
}

/// The weeks of a month, from Sunday as calendars here begin.
fn weeks(first: Date, items: &[Item]) -> Vec<Vec<Option<Day>>> {
    let lead = usize::try_from(first.weekday().to_sunday_zero_offset()).unwrap_or_default();
    let days = first.series(1.day()).take_while(|day| day.month() == first.month()).map(|day| {
        let iso = day.to_string();
        let items = items.iter().filter(|one| one.day == iso).cloned().collect();
        Some(Day { number: day.day(), iso, items })
    });
    let mut all: Vec<Option<Day>> = std::iter::repeat_with(|| None).take(lead).chain(days).collect();
    while !all.len().is_multiple_of(7) {
        all.push(None);
    }
    let mut weeks = vec![];
    while !all.is_empty() {
        let rest = all.split_off(7);
        weeks.push(std::mem::replace(&mut all, rest));
    }
    weeks
}

pub async fn feed(visit: Visit) -> Answer {
    let (today, origin) = (visit.db().today(), visit.house().origin.clone());
    let (from, to) = (today.saturating_sub(BEFORE.days()), today.saturating_add(AFTER.days()));
    let items = editorial::between(visit.db(), &from.to_string(), &to.to_string()).await?;
    let entries: Vec<ical::Entry> = items.iter().filter_map(|one| entry(&visit, &origin, one)).collect();
    let told = ical::calendar(&visit.t("com-editorial"), &entries);
    Ok(file(told.into_bytes(), "text/calendar; charset=utf-8", "calendrier-editorial.ics"))
}

/// Something of the calendar at nine o'clock of its day.
fn entry(visit: &Visit, origin: &str, one: &Item) -> Option<ical::Entry> {
    let day: Date = one.day.parse().ok()?;
    let begins = day.at(9, 0, 0, 0).to_zoned(visit.db().zone().clone()).ok()?.timestamp();
    let path = visit.path(&format!("/communications/calendrier/{}", one.id));
    let stamp: jiff::Timestamp = one.changed_at.parse().ok()?;
    let host = origin.split("//").nth(1).unwrap_or(origin);
    Some(ical::Entry {
        uid: format!("{}@{host}", one.id),
        // Calendars take the larger number as the later word (RFC 5545, section 3.8.7.4).
        sequence: stamp.as_second() / 60,
        stamp,
        begins,
        ends: begins + SignedDuration::from_mins(30),
        title: one.title.clone(),
        about: [one.channel.as_str(), one.owner.as_str()].join(" · "),
        place: String::new(),
        url: format!("{origin}{path}"),
        cancelled: false,
    })
}

pub async fn one(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let (action, told) =
        (choices::action(&visit, &one.action), history::about(&visit, "editorial", &id).await?);
    let (place, state) = (choices::place(&visit, &one.mrc), one.state(&visit.db().today().to_string()));
    visit.page(&one.title.clone(), &One { v: visit.clone(), one, action, place, state, told })
}

pub async fn blank(visit: Visit) -> Answer {
    let owner = visit.account().map(|account| account.id.clone()).unwrap_or_default();
    let day = visit.db().today().to_string();
    let typed = Typed { day, owner, action: "1.1".into(), ..Typed::default() };
    show(visit, "com-editorial-plan", typed, Refusals::default()).await
}

pub async fn plan(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match editorial::plan(&mut act, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, "com-editorial-plan", typed, refusals).await
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/communications/calendrier/{id}?avis=com-noted"))))
        }
    }
}

pub async fn shown(visit: Visit, Path((_, id)): Which) -> Answer {
    let typed = Typed::of(&found(&visit, &id).await?);
    show(visit, "com-editorial-change", typed, Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = editorial::change(&mut act, &id, &typed).await? {
        drop(act);
        return show(visit, "com-editorial-change", typed, refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/communications/calendrier/{id}?avis=people-saved"))))
}

pub async fn publish(visit: Visit, Path((_, id)): Which) -> Answer {
    found(&visit, &id).await?;
    let mut act = visit.act().await?;
    if editorial::publish(&mut act, &id).await? {
        act.commit().await?;
    }
    Ok(redirect(&visit.path(&format!("/communications/calendrier/{id}?avis=com-published"))))
}

async fn show(visit: Visit, title: &str, typed: Typed, refusals: Refusals) -> Answer {
    let owners = editorial::owners(visit.db()).await?;
    let mut owners: Vec<Choice> = owners.into_iter().map(|(value, label)| Choice { value, label }).collect();
    sort_by_text(&mut owners, |choice| &choice.label);
    let shape = Shape {
        title: visit.t(title).into_owned(),
        typed,
        refusals,
        channels: choices::channels(&visit, &channel::all(visit.db()).await?),
        owners,
        actions: choices::actions(&visit),
        mrcs: place::by_region(&visit),
        v: visit.clone(),
    };
    visit.page(&shape.title, &shape)
}
