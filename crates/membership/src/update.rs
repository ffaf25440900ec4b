//! The update: what a member tells of itself each year, which staff then takes up or leaves.
use crate::{
    agreement::{agree, meet, reached},
    bracket,
    fold::beside,
    invitation,
    member::Member,
};
use db::{Act, Db, Fault, FromRow};
use page::Refusals;
use people::organization::{self, Organization, looks_like_email, looks_like_phone, looks_like_website};
use serde::Deserialize;

/// The most jobs an organization may tell.
const MOST_JOBS: i64 = 100_000;

#[derive(Clone, Debug, FromRow)]
pub struct Update {
    pub id: String,
    pub membership_id: String,
    pub year_on: String,
    pub received_on: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub sector: String,
    pub delegates: String,
    pub jobs: Option<i64>,
    pub bulletins: String,
    /// When staff settled it, or "".
    pub settled_at: String,
}

/// What was typed in the yearly form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    pub website: String,
    pub sector: String,
    pub delegates: String,
    pub jobs: String,
    /// The bound of a bracket in dollars, `more`, or "" when it is not told.
    pub revenue: String,
    pub bulletins: String,
}

impl Typed {
    /// The form as an organization is known.
    pub fn of(organization: &Organization, delegates: &[String]) -> Typed {
        Typed {
            email: organization.email.clone(),
            phone: organization.phone.clone(),
            website: organization.website.clone(),
            sector: organization.sector.clone(),
            delegates: delegates.join("\n"),
            ..Typed::default()
        }
    }

    fn jobs(&self) -> Result<Option<i64>, ()> {
        let typed: String = self.jobs.chars().filter(|c| !c.is_whitespace()).collect();
        if typed.is_empty() {
            return Ok(None);
        }
        typed.parse().ok().filter(|jobs| (0..=MOST_JOBS).contains(jobs)).map(Some).ok_or(())
    }

    pub fn judge(&self) -> Refusals {
        let mut refusals = Refusals::default();
        for (field, text, most) in [
            ("contact_name", &self.contact_name, 200),
            ("email", &self.email, 254),
            ("phone", &self.phone, 60),
            ("website", &self.website, 500),
            ("delegates", &self.delegates, 2_000),
        ] {
            refusals.unless(text.chars().count() <= most, field, "member-refusal-long");
        }
        let (email, phone, sector) = (self.email.trim(), self.phone.trim(), self.sector.trim());
        refusals.unless(email.is_empty() || looks_like_email(email), "email", "people-refusal-email");
        refusals.unless(phone.is_empty() || looks_like_phone(phone), "phone", "people-refusal-phone");
        let website = self.website.trim();
        let opens = website.is_empty() || looks_like_website(website);
        refusals.unless(opens, "website", "people-refusal-website");
        let known = sector.is_empty() || territory::scian(sector).is_some();
        refusals.unless(known, "sector", "people-refusal-sector");
        refusals.unless(self.jobs().is_ok(), "jobs", "member-refusal-jobs");
        refusals.unless(
            ["", "yes", "no"].contains(&&*self.bulletins),
            "bulletins",
            "member-refusal-bulletins",
        );
        refusals
    }
}

/// Keeps what a member told for the year that begins on a day, and uses its links up; or says what is refused. It was
/// offered bounds of revenue, in dollars; `evidence` is what proves that it agrees to bulletins.
pub async fn tell(
    act: &mut Act,
    member: &Member,
    year_on: &str,
    typed: &Typed,
    (offered, evidence): (&[i64], &str),
) -> Result<Result<(), Refusals>, Fault> {
    let mut refusals = typed.judge();
    if refusals.none() && !typed.revenue.is_empty() {
        let told = bracket::tell(act, &member.id, year_on, &typed.revenue, offered).await?;
        refusals.unless(told, "revenue", "member-refusal-revenue");
    }
    if !refusals.none() {
        return Ok(Err(refusals));
    }
    let (id, at, by, today) = (act.id(), act.at(), act.by(), act.today().to_string());
    sqlx::query(
        "insert into member_update (id, membership_id, year_on, received_on, contact_name, email, phone, website, \
         sector, delegates, jobs, bulletins, recorded_at, recorded_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
    )
    .bind(&id)
    .bind(&member.id)
    .bind(year_on)
    .bind(&today)
    .bind(typed.contact_name.trim())
    .bind(typed.email.trim())
    .bind(typed.phone.trim())
    .bind(typed.website.trim())
    .bind(typed.sector.trim())
    .bind(typed.delegates.trim())
    .bind(typed.jobs().unwrap_or_default())
    .bind(&typed.bulletins)
    .bind(at)
    .bind(by)
    .execute(act.rows())
    .await?;
    if let Some(person) = reached(act, &member.organization_id, &typed.email).await? {
        agree(act, &person, &typed.bulletins, &today, evidence).await?;
    }
    invitation::use_up(act, &member.id, year_on).await?;
    act.record("membership.update-told", "membership", &member.id, year_on).await?;
    Ok(Ok(()))
}

macro_rules! updates {
    ($($rest:expr),+) => {
        concat!(
            "select id, membership_id, year_on, received_on, contact_name, email, phone, website, sector, delegates, \
             jobs, bulletins, coalesce(settled_at, '') as settled_at from member_update ",
            $($rest),+
        )
    };
}

/// What a member told, the latest first.
pub async fn of(db: &Db, member: &str) -> Result<Vec<Update>, Fault> {
    sqlx::query_as(updates!("where membership_id in ", beside!("$1"), " order by id desc"))
        .bind(member)
        .fetch_all(db.rows())
        .await
}

/// What a member told, in an act that may settle it.
pub async fn held(act: &mut Act, member: &str, id: &str) -> Result<Option<Update>, Fault> {
    sqlx::query_as(updates!("where id = $2 and membership_id in ", beside!("$1")))
        .bind(member)
        .bind(id)
        .fetch_optional(act.rows())
        .await
}

/// Those that wait for staff: of a member, the latest alone, which stands for those before it.
macro_rules! waiting {
    () => {
        "u.settled_at is null and not exists (select 1 from member_update l where l.membership_id = u.membership_id \
         and l.id > u.id)"
    };
}

/// How many wait for staff.
pub async fn waiting(db: &Db) -> Result<i64, Fault> {
    let (count,): (i64,) = sqlx::query_as(concat!("select count(*) from member_update u where ", waiting!()))
        .fetch_one(db.rows())
        .await?;
    Ok(count)
}

/// The members whose latest update waits for staff: membership, name, day of receipt.
pub async fn open(db: &Db) -> Result<Vec<(String, String, String)>, Fault> {
    sqlx::query_as(concat!(
        "select u.membership_id, o.name, u.received_on from member_update u join membership m on m.id = u.membership_id \
         join organization o on o.id = ",
        people::keeper!("m.organization_id"),
        " where ",
        waiting!(),
        " order by u.received_on, u.id"
    ))
    .fetch_all(db.rows())
    .await
}

impl Update {
    /// Whether it names somebody who agrees to bulletins, and their mailbox.
    pub fn offers_person(&self) -> bool {
        self.bulletins == "yes" && page::is_seen(&self.contact_name) && !self.email.is_empty()
    }

    /// What it would change of an organization: the field, what is known, what is told.
    pub fn changes<'a>(&'a self, known: &'a Organization) -> Vec<(&'static str, &'a str, &'a str)> {
        let fields = [
            ("email", &known.email, &self.email),
            ("phone", &known.phone, &self.phone),
            ("website", &known.website, &self.website),
            ("sector", &known.sector, &self.sector),
        ];
        let changed = fields.into_iter().filter(|(_, known, told)| known != told && !told.is_empty());
        changed.map(|(field, known, told)| (field, known.as_str(), told.as_str())).collect()
    }
}

/// Settles an update, and those before it that it stands for: the fields chosen are written to the organization, the
/// others left; who agreed to bulletins becomes a person of the organization under a title, when that is chosen too.
/// Or says what is refused.
pub async fn settle(
    act: &mut Act,
    known: &Organization,
    update: &Update,
    chosen: &[String],
    (title, evidence): (&str, &str),
) -> Result<Result<(), Refusals>, Fault> {
    let mut typed = organization::Typed::of(known);
    typed.seen = organization::last_change(&mut *act.rows(), &known.id).await?;
    let taken: Vec<&str> = update
        .changes(known)
        .into_iter()
        .filter(|(field, ..)| chosen.iter().any(|one| one == field))
        .map(|(field, _, told)| {
            let place = match field {
                "email" => &mut typed.email,
                "phone" => &mut typed.phone,
                "website" => &mut typed.website,
                _ => &mut typed.sector,
            };
            told.clone_into(place);
            field
        })
        .collect();
    if !taken.is_empty()
        && let Err(refused) = organization::edit(act, &known.id, &typed).await?
    {
        let mut refusals = Refusals::default();
        let why = refused.all().first().map_or("member-refusal-long", |(_, why)| why);
        refusals.refuse("update", why);
        return Ok(Err(refusals));
    }
    let (at, by) = (act.at(), act.by());
    sqlx::query(concat!(
        "update member_update set settled_at = $2, settled_by = $3 where id <= $1 and settled_at is null \
             and membership_id in ",
        beside!("$4")
    ))
    .bind(&update.id)
    .bind(at)
    .bind(by)
    .bind(&update.membership_id)
    .execute(act.rows())
    .await?;
    if update.offers_person() && chosen.iter().any(|one| one == "contact") {
        let Some(person) = meet(act, known, update, title).await? else {
            let mut refusals = Refusals::default();
            refusals.refuse("update", "people-refusal-person-name");
            return Ok(Err(refusals));
        };
        agree(act, &person, &update.bulletins, &update.received_on, evidence).await?;
    }
    let note = format!("{} {}", update.received_on, taken.join(" "));
    act.record("membership.update-settled", "membership", &update.membership_id, note.trim()).await?;
    Ok(Ok(()))
}
