//! Checking that rows hold together.
use clap::Args;
use db::{Clock, Store};
use std::process::ExitCode;

#[derive(Args)]
pub struct Asked {}

pub async fn run(_asked: Asked, _store: &Store, _clock: &Clock) -> anyhow::Result<ExitCode> {
    anyhow::bail!("not built yet")
}
