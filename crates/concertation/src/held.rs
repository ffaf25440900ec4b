//! What concertation holds of persons: mandates, presence, tasks and hours given.
use page::{Fate, Held};

pub const HELD: [Held; 5] = [
    Held {
        table: "concertation_mandate",
        columns: &["body_id", "organization_id", "seat", "title", "standing", "from_on", "until_on"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "concertation_presence",
        columns: &["meeting_id", "how"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "concertation_attendance",
        columns: &["day", "minutes"],
        of: "person_id = $1",
        fate: Fate::Kept("counted"),
    },
    Held {
        table: "concertation_task",
        columns: &["meeting_id", "text", "due_by", "ended_on"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["text"], "counted"),
    },
    Held {
        table: "volunteer_time",
        columns: &["body_id", "day", "minutes", "reason"],
        of: "person_id = $1",
        fate: Fate::Emptied(&["reason"], "counted"),
    },
];
