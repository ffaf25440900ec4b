//! What cohorts hold of persons: applications, part taken, presence, self-assessments, coaches' notes, labs; and when
//! applications that were not selected are forgotten.
use db::{Act, Db, Fault};
use page::{Fate, Held, Old, Retention};

/// SQL: the applications of a person, known or by their mailbox.
macro_rules! applications {
    () => {
        concat!(
            "(select a.id from cohort_application a where a.person_id = $1 or a.email in ",
            people::email_of!(),
            ")"
        )
    };
}

/// SQL: the parts that a person took in cohorts.
macro_rules! parts {
    ($column:literal) => {
        concat!($column, " in (select x.id from cohort_participant x where x.person_id = $1)")
    };
}

pub const HELD: [Held; 9] = [
    Held {
        table: "cohort_link",
        columns: &["application_id", "participant_id", "made_at"],
        of: concat!("application_id in ", applications!(), " or ", parts!("participant_id")),
        fate: Fate::Deleted,
    },
    Held {
        table: "assessment_grade",
        columns: &["statement_id", "grade"],
        of: concat!(
            "assessment_id in (select s.id from cohort_assessment s where ",
            parts!("s.participant_id"),
            ")"
        ),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "cohort_assessment",
        columns: &["moment", "day"],
        of: parts!("participant_id"),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "cohort_attendance",
        columns: &["session_id", "how"],
        of: parts!("participant_id"),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "participant_step",
        columns: &["step_id", "reached_on"],
        of: parts!("participant_id"),
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "cohort_note",
        columns: &["cohort_id", "text", "noted_at"],
        of: parts!("participant_id"),
        fate: Fate::Deleted,
    },
    Held {
        table: "cohort_participant",
        columns: &["cohort_id", "project_id", "organization_id", "joined_on", "left_on", "left_why"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["left_why"], "counted"),
    },
    Held {
        table: "cohort_application",
        columns: &[
            "cohort_id",
            "name",
            "email",
            "phone",
            "organization",
            "project",
            "wants",
            "why",
            "language",
            "applied_at",
            "consented_at",
            "verdict",
            "verdict_why",
        ],
        of: concat!("id in ", applications!()),
        fate: Fate::Emptied(
            &["name", "email", "phone", "organization", "project", "wants", "why", "verdict_why"],
            "counted",
        ),
    },
    Held {
        table: "lab_person",
        columns: &["lab_id", "organization_id", "joined_on"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
];

/// The applications received before a day that led nobody into a cohort, and still say whose they are.
async fn old(db: &Db, before: &str, most: i64) -> Result<Vec<Old>, Fault> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select a.id, coalesce(a.verdict_on, substr(a.applied_at, 1, 10)) as day from cohort_application a \
         where coalesce(a.verdict_on, substr(a.applied_at, 1, 10)) < $1 and a.name <> '' and not exists \
         (select x.id from cohort_participant x where x.application_id = a.id) order by day, a.id limit $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(db.rows())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(id, day)| Old { path: format!("/cohortes/candidatures/{id}"), id, day })
        .collect())
}

/// Forgets who applied; that somebody did, and what was decided, stays counted.
async fn forget(act: &mut Act, id: &str) -> Result<(), Fault> {
    for sql in [
        "delete from cohort_link where application_id = $1",
        "update cohort_application set name = '', email = '', phone = '', organization = '', project = '', wants = '', \
         why = '', verdict_why = '' where id = $1",
    ] {
        sqlx::query(sql).bind(id).execute(act.rows()).await?;
    }
    act.record("candidacy.forgotten", "candidacy", id, "").await
}

pub const RETENTIONS: [Retention; 1] = [Retention {
    kind: "cohort-applications",
    usual: 12,
    old: |db, before, most| Box::pin(old(db, before, most)),
    forget: |act, id| Box::pin(forget(act, id)),
}];
