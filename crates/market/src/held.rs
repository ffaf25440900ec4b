//! What the programme holds of persons: who signed for a buyer and on which paper, and mailboxes that were written to.
use page::{Fate, Held};

pub const HELD: [Held; 4] = [
    Held {
        table: "market_engagement",
        columns: &["organization_id", "title", "signed_on"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["title"], "counted"),
    },
    Held {
        table: "market_signed",
        columns: &["engagement_id", "kept_on"],
        of: "engagement_id in (select w.id from market_engagement w where w.person_id = $1)",
        fate: Fate::Emptied(&["content"], "counted"),
    },
    Held {
        table: "market_sent",
        columns: &["organization_id", "email", "sent_on", "note"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["email", "note"], "asked"),
    },
    Held {
        table: "market_follow",
        columns: &["organization_id", "email", "asked_on", "note"],
        of: concat!("email in ", people::email_of!()),
        fate: Fate::Emptied(&["email", "note"], "asked"),
    },
];
