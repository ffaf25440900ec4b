//! What the directory holds of persons: the mailboxes its letters go to.
use page::{Fate, Held};

pub const HELD: [Held; 2] = [
    Held {
        table: "sheet_link",
        columns: &["email", "language", "made_on", "answered_at"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["email"], "asked"),
    },
    Held {
        table: "mailbox_stop",
        columns: &["email", "stopped_at", "resumed_at"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Kept("stopped"),
    },
];
