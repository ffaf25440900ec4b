//! What alerts hold of persons: the mailboxes that asked for letters, what they answered, and when it is forgotten.
use db::{Act, Db, Fault};
use page::{Fate, Held, Old, Retention};

pub const HELD: [Held; 4] = [
    // Before the mailboxes by which it is found are emptied.
    Held {
        table: "alert_refusal",
        columns: &["kind", "words", "said_on"],
        of: concat!(
            "alert_notice_id in (select n.id from alert_notice n join alert a on a.id = n.alert_id where a.email in ",
            people::email_of!(),
            ")"
        ),
        fate: Fate::Emptied(&["words"], "asked"),
    },
    Held {
        table: "wish",
        columns: &["email", "language", "wanted", "unwanted", "from_on", "until_on"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["email"], "asked"),
    },
    Held {
        table: "alert",
        columns: &["email", "made_on"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["email"], "asked"),
    },
    Held {
        table: "alert_stop",
        columns: &["email", "stopped_at", "resumed_at"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Kept("stopped"),
    },
];

/// Letters written, and wishes ended, before a day that still say to whom.
async fn old(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "select id, made_on, organization_id from alert where email <> '' and made_on < $1 \
         union all select id, ended_on, organization_id from wish where email <> '' and ended_on < $1 \
         order by 2, 1 limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db.rows())
    .await?;
    let old = |(id, day, organization): (String, String, String)| Old {
        path: format!("/avis/fournisseurs/{organization}/alertes"),
        id,
        day,
    };
    Ok(rows.into_iter().map(old).collect())
}

/// Forgets to whom a letter went, or who wished; that it was sent, and what, stays counted.
async fn forget(act: &mut Act, id: &str) -> Result<(), Fault> {
    for sql in [
        "update alert_refusal set words = '' where alert_notice_id in (select id from alert_notice where alert_id = $1)",
        "update alert set email = '' where id = $1",
        "update wish set email = '' where id = $1",
    ] {
        sqlx::query(sql).bind(id).execute(act.rows()).await?;
    }
    act.record("alert.forgotten", "alert", id, "").await
}

pub const RETENTIONS: [Retention; 1] = [Retention {
    kind: "alerts",
    usual: 36,
    old: |db, before, most| Box::pin(old(db, before, most)),
    forget: |act, id| Box::pin(forget(act, id)),
}];
