//! What this room holds of a person, and what becomes of it when they are forgotten.
use page::{Fate, Held};

/// SQL: the email address of the person whose id is bound at `$1`, or none.
#[macro_export]
macro_rules! email_of {
    () => {
        "(select p.email from person p where p.id = $1 and p.email <> '')"
    };
}

pub const HELD: [Held; 8] = [
    Held {
        table: "person_role",
        columns: &["title", "organization_id", "from_on", "until_on"],
        of: "person_id = $1",
        fate: Fate::Deleted,
    },
    Held {
        table: "post",
        columns: &["title", "mrc", "share", "from_on", "until_on"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "acquaintance",
        columns: &["knower_id", "person_id", "since", "through", "ended_on"],
        of: "person_id = $1 or knower_id = $1",
        fate: Fate::Deleted,
    },
    Held {
        table: "consent",
        columns: &["purpose", "basis", "how", "evidence", "given_on", "withdrawn_on"],
        of: "person_id = $1",
        fate: Fate::Kept("proof"),
    },
    Held {
        table: "person_shown",
        columns: &["field", "shown_on", "hidden_on"],
        of: "person_id = $1",
        fate: Fate::Deleted,
    },
    Held {
        table: "session",
        columns: &["begun_at", "seen_at", "ends_at", "ended_at", "device"],
        of: concat!("account_id in (select a.id from account a where a.email in ", email_of!(), ")"),
        fate: Fate::Deleted,
    },
    Held {
        table: "account",
        columns: &["name", "email", "language", "opened_at", "closed_at"],
        of: concat!("email in ", email_of!()),
        fate: Fate::Emptied(&["name"], "signature"),
    },
    Held {
        table: "person",
        columns: &["name", "email", "phone", "language", "recorded_at"],
        of: "id = $1",
        fate: Fate::Emptied(&["phone"], "code"),
    },
];
