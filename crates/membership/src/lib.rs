//! Membership: from an application to a member, on any day.
