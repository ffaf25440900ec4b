//! What events hold of persons: who registered, who came, who speaks; and when it is forgotten.
use db::{Act, Db, Fault};
use page::{Fate, Held, Old, Retention};

/// SQL: the participants that a person is, known or by their address.
macro_rules! participants {
    () => {
        concat!(
            "(select w.id from participant w where w.person_id = $1 or (w.email in ",
            people::email_of!(),
            " and w.name_key = (select n.name_key from person n where n.id = $1)))"
        )
    };
}

pub const HELD: [Held; 8] = [
    Held {
        table: "registration_link",
        columns: &["registration_id", "made_at"],
        of: concat!(
            "registration_id in (select r.id from registration r where r.participant_id in ",
            participants!(),
            ")"
        ),
        fate: Fate::Deleted,
    },
    Held {
        table: "registration_choice",
        columns: &["session_id", "recorded_at"],
        of: concat!(
            "registration_id in (select r.id from registration r where r.participant_id in ",
            participants!(),
            ")"
        ),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "presence",
        columns: &["session_id", "came_at"],
        of: concat!(
            "registration_id in (select r.id from registration r where r.participant_id in ",
            participants!(),
            ")"
        ),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "registration_paid",
        columns: &["day", "cents", "method"],
        of: concat!(
            "registration_id in (select r.id from registration r where r.participant_id in ",
            participants!(),
            ")"
        ),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "registration_paper",
        columns: &["day", "cents", "method", "reason"],
        of: concat!(
            "registration_id in (select r.id from registration r where r.participant_id in ",
            participants!(),
            ")"
        ),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "registration",
        columns: &[
            "name",
            "email",
            "organization",
            "needs",
            "language",
            "part",
            "registered_at",
            "consented_at",
        ],
        of: concat!("participant_id in ", participants!()),
        fate: Fate::Emptied(&["name", "email", "organization", "needs"], "counted"),
    },
    Held {
        table: "session_speaker",
        columns: &["name", "organization", "session_id"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["name"], "counted"),
    },
    Held {
        table: "participant",
        columns: &["name_key", "email", "recorded_at"],
        of: concat!("id in ", participants!()),
        fate: Fate::Emptied(&["name_key", "email"], "counted"),
    },
];

/// The registrations to gatherings over since before a day that still say whose they are.
async fn old(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select r.id, d.day, r.gathering_id from registration r join (select gathering_id, max(day) as day \
         from gathering_session group by gathering_id) d on d.gathering_id = r.gathering_id \
         where d.day < $1 and r.name <> '' order by d.day, r.id limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db.rows())
    .await?;
    let path = |gathering: &str| format!("/programmation/{gathering}/inscriptions");
    Ok(rows.into_iter().map(|(id, day, gathering)| Old { path: path(&gathering), id, day }).collect())
}

/// Forgets who registered; that somebody did, and came, stays counted.
async fn forget(act: &mut Act, id: &str) -> Result<(), Fault> {
    for sql in [
        "delete from registration_link where registration_id = $1",
        "update participant set name_key = '', email = '' where id = (select participant_id from registration \
         where id = $1) and not exists (select 1 from registration r where r.participant_id = participant.id \
         and r.id <> $1 and r.name <> '')",
        "update registration set name = '', email = '', organization = '', needs = '' where id = $1",
    ] {
        sqlx::query(sql).bind(id).execute(act.rows()).await?;
    }
    act.record("registration.forgotten", "registration", id, "").await
}

pub const RETENTIONS: [Retention; 1] = [Retention {
    kind: "registrations",
    usual: 24,
    old: |db, before, most| Box::pin(old(db, before, most)),
    forget: |act, id| Box::pin(forget(act, id)),
}];
