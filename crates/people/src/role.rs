//! Roles: what an account may be for a pole.

pub const DIRECTION: &str = "direction";
pub const AGENT: &str = "agent";
pub const COMMUNICATIONS: &str = "communications";
pub const BOARD: &str = "board";
pub const MEMBER: &str = "member";
pub const BUYER: &str = "buyer";
pub const PARTNER: &str = "partner";
pub const PARTICIPANT: &str = "participant";
pub const FUNDER: &str = "funder";
pub const ADMINISTRATOR: &str = "administrator";

/// The roles held for the pole itself, never for an organization: they open the pole's own pages.
pub const STAFF: [&str; 5] = [DIRECTION, AGENT, COMMUNICATIONS, BOARD, ADMINISTRATOR];

/// Every role, in the order tables show them.
pub const ALL: [&str; 10] =
    [DIRECTION, AGENT, COMMUNICATIONS, BOARD, MEMBER, BUYER, PARTNER, PARTICIPANT, FUNDER, ADMINISTRATOR];
