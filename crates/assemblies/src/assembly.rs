//! The assembly: its day and hours, what is to be spoken of, when it was convened, opened and lifted, or called off.
use crate::{election, rule::Rule, sitting};
use concertation::body::judge_place;
use db::{Act, Db, Fault, FromRow};
use page::{Refusals, is_seen};
use serde::Deserialize;

pub const KINDS: [&str; 2] = ["annual", "special"];
/// The action of the frame to which an assembly answers, where none is said.
pub const USUAL: &str = "4.1";

#[derive(Clone, Debug, FromRow)]
pub struct Assembly {
    pub id: String,
    pub kind: String,
    pub day: String,
    pub from_time: String,
    pub to_time: String,
    pub minutes: i64,
    pub place: String,
    pub link: String,
    pub agenda: String,
    /// The board whose seats are filled there, or "".
    pub body_id: String,
    pub body: String,
    /// The MRC where it is held, or "" for the whole territory.
    pub mrc: String,
    pub action: String,
    /// The day of the letters, and that of the roll; "" until it is convened.
    pub convened_on: Option<String>,
    pub record_on: String,
    pub rule_id: Option<String>,
    pub opened_at: Option<String>,
    pub closed_at: Option<String>,
    pub cancelled_on: Option<String>,
    pub cancelled_why: String,
}

impl Assembly {
    /// `off`, `closed`, `open`, `convened` or `draft`.
    pub fn state(&self) -> &'static str {
        match (&self.cancelled_on, &self.closed_at, &self.opened_at, &self.convened_on) {
            (Some(_), ..) => "off",
            (_, Some(_), ..) => "closed",
            (_, _, Some(_), _) => "open",
            (.., Some(_)) => "convened",
            _ => "draft",
        }
    }

    pub fn is_open(&self) -> bool {
        self.state() == "open"
    }

    /// Whether its roll is frozen for good: one of the day itself is only as the assembly opens.
    pub fn is_settled(&self) -> bool {
        self.record_on != self.day || self.opened_at.is_some()
    }

    /// Whether members may arrive: it is convened, its day has come, and it is not lifted.
    pub fn receives(&self, today: &str) -> bool {
        ["convened", "open"].contains(&self.state()) && self.day.as_str() <= today
    }
}

/// What was typed of an assembly.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub kind: String,
    pub day: String,
    pub from_time: String,
    pub to_time: String,
    pub place: String,
    pub link: String,
    pub agenda: String,
    pub body: String,
    pub mrc: String,
    /// The usual one where nothing is said.
    pub action: String,
}

impl Typed {
    pub fn of(one: &Assembly) -> Typed {
        Typed {
            kind: one.kind.clone(),
            day: one.day.clone(),
            from_time: one.from_time.clone(),
            to_time: one.to_time.clone(),
            place: one.place.clone(),
            link: one.link.clone(),
            agenda: one.agenda.clone(),
            body: one.body_id.clone(),
            mrc: one.mrc.clone(),
            action: one.action.clone(),
        }
    }

    fn action(&self) -> &str {
        if self.action.is_empty() { USUAL } else { &self.action }
    }

    fn body(&self) -> Option<&str> {
        Some(self.body.as_str()).filter(|body| !body.is_empty())
    }

    /// What is wrong with it; the minutes between its hours when nothing is.
    fn judge(&self) -> (Option<i64>, Refusals) {
        let mut refusals = Refusals::default();
        refusals.unless(KINDS.contains(&self.kind.as_str()), "kind", "assembly-refusal-kind");
        let meeting = concertation::meeting::Typed {
            day: self.day.clone(),
            from_time: self.from_time.clone(),
            to_time: self.to_time.clone(),
            place: self.place.clone(),
            link: self.link.clone(),
            agenda: self.agenda.clone(),
            ..Default::default()
        };
        let minutes = meeting.judge();
        if let Err(why) = &minutes {
            for &(field, why) in why.all() {
                refusals.refuse(field, why);
            }
        }
        let met = is_seen(&self.place) || is_seen(&self.link);
        refusals.unless(met, "place", "assembly-refusal-place");
        refusals.unless(is_seen(&self.agenda), "agenda", "assembly-refusal-agenda");
        judge_place(&self.mrc, self.action(), &mut refusals);
        (minutes.ok().filter(|_| refusals.none()), refusals)
    }
}

macro_rules! assemblies {
    ($rest:literal) => {
        concat!(
            "select a.id, a.kind, a.day, a.from_time, a.to_time, a.minutes, a.place, a.link, a.agenda, \
             coalesce(a.body_id, '') as body_id, coalesce(b.name, '') as body, a.mrc, a.action, \
             a.convened_on, a.record_on, a.rule_id, a.opened_at, a.closed_at, a.cancelled_on, a.cancelled_why \
             from assembly a left join concertation_body b on b.id = a.body_id ",
            $rest
        )
    };
}

/// Every assembly, the latest first.
pub async fn all(db: &Db) -> Result<Vec<Assembly>, Fault> {
    sqlx::query_as(assemblies!("order by a.day desc, a.id desc")).fetch_all(db.rows()).await
}

pub async fn find(db: &Db, id: &str) -> Result<Option<Assembly>, Fault> {
    sqlx::query_as(assemblies!("where a.id = $1")).bind(id).fetch_optional(db.rows()).await
}

/// The same, in an act that may change it.
pub async fn held(act: &mut Act, id: &str) -> Result<Option<Assembly>, Fault> {
    sqlx::query_as(assemblies!("where a.id = $1")).bind(id).fetch_optional(act.rows()).await
}

/// Prepares an assembly, or changes one that is not convened yet (`kept`); or says what is refused.
pub async fn prepare(
    act: &mut Act,
    kept: Option<&Assembly>,
    typed: &Typed,
) -> Result<Result<String, Refusals>, Fault> {
    let (minutes, mut refusals) = typed.judge();
    let draft = kept.is_none_or(|kept| kept.state() == "draft");
    refusals.unless(draft, "day", "assembly-refusal-convened");
    if let Some(body) = typed.body() {
        let known: Option<(String,)> = sqlx::query_as("select id from concertation_body where id = $1")
            .bind(body)
            .fetch_optional(act.rows())
            .await?;
        refusals.unless(known.is_some(), "body", "assembly-refusal-body");
    }
    if let Some(kept) = kept {
        election::judge_kept(act, kept, typed, &mut refusals).await?;
    }
    let (Some(minutes), true) = (minutes, refusals.none()) else { return Ok(Err(refusals)) };
    let (at, by) = (act.at(), act.by());
    let id = kept.map_or_else(|| act.id(), |kept| kept.id.clone());
    sqlx::query(
        "insert into assembly (id, kind, day, from_time, to_time, minutes, place, link, agenda, body_id, mrc, action, \
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
         on conflict (id) do update set kind = excluded.kind, day = excluded.day, from_time = excluded.from_time, \
         to_time = excluded.to_time, minutes = excluded.minutes, place = excluded.place, link = excluded.link, \
         agenda = excluded.agenda, body_id = excluded.body_id, mrc = excluded.mrc, action = excluded.action",
    )
    .bind(&id)
    .bind(&typed.kind)
    .bind(typed.day.trim())
    .bind(typed.from_time.trim())
    .bind(typed.to_time.trim())
    .bind(minutes)
    .bind(typed.place.trim())
    .bind(typed.link.trim())
    .bind(typed.agenda.trim())
    .bind(typed.body())
    .bind(&typed.mrc)
    .bind(typed.action())
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    let verb = if kept.is_some() { "assembly.changed" } else { "assembly.prepared" };
    act.record(verb, "assembly", &id, typed.day.trim()).await?;
    Ok(Ok(id))
}

/// Says when an assembly is convened, as of which day its roll was made, and by which rule; or what is refused.
pub async fn convene(
    act: &mut Act,
    one: &Assembly,
    rule: Option<&Rule>,
    record_on: &str,
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(one.state() == "draft", "convene", "assembly-refusal-convened");
    let today = act.today();
    if let Some(record) = refusals.day("record_on", record_on) {
        let sound = record <= today || record_on.trim() == one.day;
        refusals.unless(sound, "record_on", "assembly-refusal-record");
    }
    match (rule, page::read_day(&one.day)) {
        (Some(rule), Ok(day)) => {
            refusals.unless(rule.convened_by(day) >= today, "convene", "assembly-refusal-notice");
        }
        _ => refusals.refuse("convene", "assembly-refusal-rule"),
    }
    let (Some(rule), true) = (rule, refusals.none()) else { return Ok(Err(refusals)) };
    sqlx::query("update assembly set convened_on = $2, record_on = $3, rule_id = $4 where id = $1")
        .bind(&one.id)
        .bind(today.to_string())
        .bind(record_on.trim())
        .bind(&rule.id)
        .execute(act.rows())
        .await?;
    act.record("assembly.convened", "assembly", &one.id, record_on.trim()).await?;
    Ok(Ok(()))
}

/// Opens the assembly, once its day has come; false when it is not to be opened.
pub async fn open(act: &mut Act, one: &Assembly) -> Result<bool, Fault> {
    if one.state() != "convened" || one.day > act.today().to_string() {
        return Ok(false);
    }
    let at = act.at();
    sqlx::query("update assembly set opened_at = $2 where id = $1")
        .bind(&one.id)
        .bind(at)
        .execute(act.rows())
        .await?;
    act.record("assembly.opened", "assembly", &one.id, "").await?;
    Ok(true)
}

/// Lifts the assembly; false while it is not open, or while a vote is.
pub async fn lift(act: &mut Act, one: &Assembly) -> Result<bool, Fault> {
    let at = act.at();
    let lifted = sqlx::query(
        "update assembly set closed_at = $2 where id = $1 and opened_at is not null and closed_at is null \
         and not exists (select m.id from assembly_motion m where m.assembly_id = $1 and m.opened_at is not null \
         and m.closed_at is null and m.withdrawn_at is null)",
    )
    .bind(&one.id)
    .bind(at)
    .execute(act.rows())
    .await?;
    if lifted.rows_affected() > 0 {
        act.record("assembly.lifted", "assembly", &one.id, "").await?;
        sitting::tell(act, one).await?;
    }
    Ok(lifted.rows_affected() > 0)
}

/// Calls an assembly off, with why, before it opens; or says what is refused.
pub async fn call_off(act: &mut Act, one: &Assembly, why: &str) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = Refusals::default();
    refusals.unless(is_seen(why) && why.chars().count() <= 500, "why", "assembly-refusal-why");
    refusals.unless(["draft", "convened"].contains(&one.state()), "why", "assembly-refusal-begun");
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let today = act.today().to_string();
    sqlx::query("update assembly set cancelled_on = $2, cancelled_why = $3 where id = $1")
        .bind(&one.id)
        .bind(today)
        .bind(why.trim())
        .execute(act.rows())
        .await?;
    act.record("assembly.called-off", "assembly", &one.id, "").await?;
    Ok(Ok(()))
}
