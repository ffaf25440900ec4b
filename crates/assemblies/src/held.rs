//! What assemblies hold of persons: who came for a member, and who stood for election.
use page::{Fate, Held};

pub const HELD: [Held; 2] = [
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
