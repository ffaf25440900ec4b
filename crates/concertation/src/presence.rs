//! Presence at a meeting: who was there, from afar, by proxy, excused or absent, and the guests.
use crate::{mandate, meeting::Meeting};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::pick;

/// How somebody was there; the first two were there themselves.
pub const HOW: [&str; 5] = ["present", "remote", "proxy", "excused", "absent"];

#[derive(Clone, Debug, FromRow)]
pub struct Presence {
    pub person_id: String,
    pub person: String,
    /// One of `HOW`, or "" when it is not said yet.
    pub how: String,
    /// The title under which they sit that day, or "" for a guest.
    pub title: String,
    pub standing: String,
}

impl Presence {
    pub fn is_guest(&self) -> bool {
        self.title.is_empty()
    }

    /// Whether theirs is one of the seats of which enough must be there: an observer has a mandate, and no vote.
    pub fn is_seat(&self) -> bool {
        !self.is_guest() && self.title != "observer"
    }

    pub fn is_there(&self) -> bool {
        HOW[..2].contains(&self.how.as_str())
    }
}

/// What was typed of presence: each person with how they were there, and a guest still to be found.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// A person's id, and one of `HOW`.
    pub how: Vec<(String, String)>,
    /// A guest, by name or chosen.
    pub name: String,
    pub person: Vec<String>,
}

impl Typed {
    /// As a form sends it: `how-PERSON` for each, then the guest.
    pub fn of(form: Vec<(String, String)>) -> Typed {
        let mut typed = Typed::default();
        for (field, value) in form {
            match (field.strip_prefix("how-"), field.as_str()) {
                (Some(person), _) => typed.how.push((person.to_owned(), value)),
                (_, "name") => typed.name = value,
                (_, "person") => typed.person.push(value),
                _ => {}
            }
        }
        typed
    }

    /// How a person was there, as it was typed.
    pub fn said(&self, person: &str) -> Option<&str> {
        let pairs = self.how.iter().filter(|(who, _)| who == person);
        pairs.map(|(_, how)| how.as_str()).next_back()
    }
}

/// Those who sit that day, and whoever else was said to be there.
pub async fn at(db: &Db, meeting: &Meeting) -> Result<Vec<Presence>, Fault> {
    type Row = (String, String, String);
    let said: Vec<Row> = sqlx::query_as(concat!(
        "select x.person_id, ",
        people::name_of!("p"),
        " as person, \
         x.how from concertation_presence x join person p on p.id = x.person_id where x.meeting_id = $1"
    ))
    .bind(&meeting.id)
    .fetch_all(db.rows())
    .await?;
    let sitting = mandate::on(db, &meeting.body_id, &meeting.day).await?;
    let mut all: Vec<Presence> = sitting
        .into_iter()
        .map(|mandate| Presence {
            how: said.iter().find(|(id, ..)| *id == mandate.person_id).map_or("", |(.., how)| how).to_owned(),
            person_id: mandate.person_id,
            person: mandate.person,
            title: mandate.title,
            standing: mandate.standing,
        })
        .collect();
    let mut guests: Vec<Presence> = said
        .into_iter()
        .filter(|(id, ..)| !all.iter().any(|one| one.person_id == *id))
        .map(|(person_id, person, how)| Presence {
            person_id,
            person,
            how,
            title: String::new(),
            standing: String::new(),
        })
        .collect();
    page::sort_by_text(&mut guests, |guest| &guest.person);
    all.extend(guests);
    Ok(all)
}

/// Says who was there, or what is refused. Those of whom nothing was typed stay as they were.
pub async fn say(act: &mut Act, meeting: &Meeting, typed: &Typed) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(!meeting.is_off(), "how", "concertation-refusal-off");
    let today = act.today().to_string();
    refusals.unless(meeting.day <= today, "how", "concertation-refusal-coming");
    let mut there: Vec<(String, String)> = vec![];
    for (person, how) in typed.how.iter().filter(|(_, how)| !how.is_empty()) {
        refusals.unless(HOW.contains(&how.as_str()), "how", "concertation-refusal-presence");
        let known: Option<(String,)> = sqlx::query_as("select id from person where id = $1")
            .bind(person)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(known.is_some(), "how", "concertation-refusal-presence");
        there.push((person.clone(), how.clone()));
    }
    if !typed.name.trim().is_empty() || !typed.person.is_empty() {
        let guest = pick::meet(act, &typed.name, &typed.person, &mut refusals).await?;
        there.extend(guest.map(|guest| (guest, HOW[0].to_owned())));
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    for (person, how) in &there {
        sqlx::query(
            "insert into concertation_presence (meeting_id, person_id, how, recorded_at, recorded_by) \
             values ($1, $2, $3, $4, $5) on conflict (meeting_id, person_id) do update set how = excluded.how, \
             recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by",
        )
        .bind(&meeting.id)
        .bind(person)
        .bind(how)
        .bind(&at)
        .bind(&by)
        .execute(act.rows())
        .await?;
    }
    let told: Vec<String> = there.iter().map(|(person, how)| format!("{person} {how}")).collect();
    act.record("meeting.attended", "meeting", &meeting.id, &told.join(", ")).await?;
    Ok(Ok(()))
}
