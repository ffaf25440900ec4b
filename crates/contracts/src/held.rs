//! What contracts hold of persons: the address at which an organization is asked to declare.
use page::{Fate, Held};

pub const HELD: [Held; 1] = [Held {
    table: "contract_party",
    columns: &["campaign_id", "organization_id", "side", "email", "language", "done_on"],
    of: concat!("email <> '' and email in ", people::email_of!()),
    fate: Fate::Emptied(&["email"], "counted"),
}];
