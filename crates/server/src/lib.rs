//! The server: the list of rooms, the process, and what the command line does.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod command;
pub mod demo;
pub mod house;
pub mod replay;
pub mod serve;
pub mod store;
