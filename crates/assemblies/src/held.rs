//! What assemblies hold of persons: the mailbox by which a member was convened, who came for it, and who stood for election.
use page::{Fate, Held};

pub const HELD: [Held; 3] = [
    Held {
        table: "assembly_voter",
        columns: &["assembly_id", "organization_id", "votes", "email", "language"],
        of: concat!("email <> '' and email in ", people::email_of!()),
        fate: Fate::Emptied(&["email"], "counted"),
    },
    Held {
        table: "assembly_presence",
        columns: &["assembly_id", "how", "came_at", "left_at"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "assembly_candidate",
        columns: &["motion_id", "organization_id"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
];
