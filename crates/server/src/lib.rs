//! The server: the list of rooms, the process, and what the command line does.
#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod command;
pub mod configuration;
pub mod copy;
mod counted;
pub mod demo;
pub mod follow;
mod health;
pub mod house;
mod measures;
mod memory;
mod menu;
pub mod outside;
pub mod replay;
pub mod serve;
pub mod store;
mod upkeep;
mod watch;
mod web;
