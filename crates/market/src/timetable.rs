//! The schedule of each who comes to a matchmaking session: what it was last told, and what it is now.
use crate::session::{Session, begins};
use db::{Act, Db, Fault, FromRow};

/// One who comes, with its own meetings.
pub struct Own {
    pub seat: String,
    pub organization: String,
    /// The mailbox of the organization now, or "".
    pub mailbox: String,
    /// What it was last told, or "".
    pub told: String,
    /// The same as its schedule is now.
    pub now: String,
    /// When each begins, and with whom.
    pub meetings: Vec<(String, String)>,
}

/// A meeting to come, as one who will be there is told it.
#[derive(Clone, Debug, FromRow)]
pub struct Planned {
    pub title: String,
    pub day: String,
    pub from_time: String,
    pub minutes: i64,
    pub round: i64,
    pub place: String,
    pub supplier: String,
}

impl Planned {
    /// When it begins, as HH:MM.
    pub fn at(&self) -> String {
        begins(&self.from_time, self.minutes, self.round)
    }
}

#[derive(FromRow)]
struct Seat {
    id: String,
    organization_id: String,
    organization: String,
    mailbox: String,
    told: String,
}

#[derive(FromRow)]
struct Meeting {
    round: i64,
    buyer_id: String,
    buyer: String,
    supplier_id: String,
    supplier: String,
}

impl Meeting {
    /// Whom one of its two meets there.
    fn other(&self, organization: &str) -> Option<(&str, &str)> {
        match organization {
            id if id == self.buyer_id => Some((self.supplier_id.as_str(), self.supplier.as_str())),
            id if id == self.supplier_id => Some((self.buyer_id.as_str(), self.buyer.as_str())),
            _ => None,
        }
    }
}

/// The meetings to come of a buyer, the soonest first.
pub async fn coming_of(db: &Db, buyer: &str) -> Result<Vec<Planned>, Fault> {
    sqlx::query_as(concat!(
        "select n.title, n.day, n.from_time, n.minutes, m.round, n.place, o.name as supplier from market_meeting m \
         join market_session n on n.id = m.session_id join organization o on o.id = ",
        people::keeper!("m.supplier_id"),
        " where n.day >= $2 and n.cancelled_on is null and m.buyer_id in ",
        people::whole!("$1"),
        " order by n.day, m.round limit 100"
    ))
    .bind(buyer)
    .bind(db.today().to_string())
    .fetch_all(db.rows())
    .await
}

/// All who come, each with its own schedule, as the act leaves it.
pub async fn all(act: &mut Act, one: &Session) -> Result<Vec<Own>, Fault> {
    let seats: Vec<Seat> = sqlx::query_as(concat!(
        "select t.id, o.id as organization_id, o.name as organization, o.email as mailbox, t.told from market_seat t \
         join organization o on o.id = ",
        people::keeper!("t.organization_id"),
        " where t.session_id = $1 order by t.id"
    ))
    .bind(&one.id)
    .fetch_all(act.rows())
    .await?;
    let meetings: Vec<Meeting> = sqlx::query_as(concat!(
        "select m.round, b.id as buyer_id, b.name as buyer, s.id as supplier_id, s.name as supplier \
         from market_meeting m join organization b on b.id = ",
        people::keeper!("m.buyer_id"),
        " join organization s on s.id = ",
        people::keeper!("m.supplier_id"),
        " where m.session_id = $1 order by m.round, m.id"
    ))
    .bind(&one.id)
    .fetch_all(act.rows())
    .await?;
    let own = |seat: Seat| {
        let (mut now, mut its) = (vec![], vec![]);
        for meeting in &meetings {
            if let Some((id, name)) = meeting.other(&seat.organization_id) {
                now.push(format!("{} {id}", meeting.round));
                its.push((one.at(meeting.round), name.to_owned()));
            }
        }
        Own {
            seat: seat.id,
            organization: seat.organization,
            mailbox: seat.mailbox,
            told: seat.told,
            now: now.join(", "),
            meetings: its,
        }
    };
    Ok(seats.into_iter().map(own).collect())
}

/// Notes what one was told.
pub async fn note(act: &mut Act, own: &Own) -> Result<(), Fault> {
    sqlx::query("update market_seat set told = $2 where id = $1")
        .bind(&own.seat)
        .bind(&own.now)
        .execute(act.rows())
        .await?;
    Ok(())
}
