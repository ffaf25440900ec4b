//! Mail: letters kept as rows, sent when a relay is there.
//!
//! [`post`] writes a letter and the job that sends it in the transaction of the fact it tells of. The job
//! hands it to the pole's relay; without one, the letter stays kept, for people to read where it is.
//! A relay may get a letter twice after a crash: its Message-ID is the same, so it can be recognised.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod letter;
mod message;
mod post;
mod relay;
mod send;
#[cfg(feature = "sink")]
mod sink;
mod written;

pub use letter::Letter;
pub use post::{post, send_again};
pub use relay::{Encryption, Relay, Smtp};
pub use send::kinds;
#[cfg(feature = "sink")]
pub use sink::{Answer, Received, Sink};
pub use written::{Envelope, State, Tally, Written, letter, letters, tally};
