//! What this room and the ground hold of a person, and what is forgotten of it after a time.
use db::{Act, Db, Fault};
use page::{Fate, Held, Old, Retention};

pub const HELD: [Held; 3] = [
    Held {
        table: "letter",
        columns: &["recipient", "subject", "plain", "written_at", "sent_at"],
        of: concat!("lower(recipient) in ", people::email_of!()),
        fate: Fate::Deleted,
    },
    Held {
        table: "privacy_request",
        columns: &["name", "kind", "received_on", "due_on", "answered_on", "outcome"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["name"], "answered"),
    },
    Held {
        table: "report_row",
        columns: &["day", "key", "kind"],
        of: "person_id = $1",
        fate: Fate::Kept("signed"),
    },
];

/// Rows by their id and the day from which their time ran.
async fn old(db: &Db, sql: &'static str, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String)> =
        sqlx::query_as(sql).bind(before).bind(most).fetch_all(db.rows()).await?;
    Ok(rows.into_iter().map(|(id, day)| Old { id, day, path: String::new() }).collect())
}

/// The same where what ran from a moment is old before the day begins.
async fn old_moments(db: &Db, sql: &'static str, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let Ok(day) = before.parse() else { return Ok(vec![]) };
    let moment = db::begins(db.zone(), day);
    let told = old(db, sql, &moment, most).await?;
    Ok(told.into_iter().map(|old| Old { day: db.day_of(&old.day), ..old }).collect())
}

async fn forget(act: &mut Act, statements: &[&'static str], id: &str) -> Result<(), Fault> {
    for sql in statements {
        sqlx::query(*sql).bind(id).execute(act.rows()).await?;
    }
    Ok(())
}

const LETTERS: &str = "select id, written_at from letter where written_at < $1 \
     and (sent_at is not null or kept_at is not null or failed_at is not null) order by 2, 1 limit $2";

const SIGN_INS: &str = "select id, ends_at from (select token_hash as id, ends_at from session \
     union all select token_hash, ends_at from sign_in_link) x where ends_at < $1 order by 2, 1 limit $2";

const REQUESTS: &str = "select id, answered_on from privacy_request where answered_on < $1 and name <> '' \
     order by 2, 1 limit $2";

const INCIDENTS: &str = "select id, found_on from incident where found_on < $1 order by 2, 1 limit $2";

pub const RETENTIONS: [Retention; 4] = [
    Retention {
        kind: "letters",
        usual: 24,
        old: |db, before, most| Box::pin(old_moments(db, LETTERS, before, most)),
        forget: |act, id| Box::pin(forget(act, &["delete from letter where id = $1"], id)),
    },
    Retention {
        kind: "sign-ins",
        usual: 12,
        old: |db, before, most| Box::pin(old_moments(db, SIGN_INS, before, most)),
        forget: |act, id| {
            let statements = &[
                "delete from session where token_hash = $1",
                "delete from sign_in_link where token_hash = $1",
            ];
            Box::pin(forget(act, statements, id))
        },
    },
    Retention {
        kind: "privacy-requests",
        usual: 36,
        old: |db, before, most| Box::pin(old(db, REQUESTS, before, most)),
        forget: |act, id| Box::pin(forget(act, &["update privacy_request set name = '' where id = $1"], id)),
    },
    Retention {
        kind: "incidents",
        usual: 60,
        old: |db, before, most| Box::pin(old(db, INCIDENTS, before, most)),
        forget: |act, id| Box::pin(forget(act, &["delete from incident where id = $1"], id)),
    },
];
