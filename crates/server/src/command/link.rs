//! Letting someone in from the command line: the first person of a pole, or one whom no letter reaches.
use crate::{configuration::Configuration, store};
use anyhow::{Context, bail};
use clap::Args;
use db::{Clock, Db, Store, Who};
use people::{
    account::{self, LINK_MINUTES},
    organization::looks_like_email,
    role,
};
use std::process::ExitCode;

#[derive(Args)]
pub struct Asked {
    /// The email address of an account.
    email: String,
    /// Short name of the pole: gim.
    #[arg(long)]
    pole: String,
}

pub async fn run(
    asked: Asked,
    store: &Store,
    clock: &Clock,
    settings: &Configuration,
) -> anyhow::Result<ExitCode> {
    let db = store::open_known(store, &asked.pole, clock).await?;
    let account = account::with_email(&db, &asked.email).await?;
    let account = account.with_context(|| {
        format!("no open account of the pole « {} » has the address {}", asked.pole, asked.email)
    })?;
    print(&db, &asked.pole, &account, settings).await?;
    db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Refuses what is no address, before a pole is made for it.
pub fn judge(email: &str) -> anyhow::Result<()> {
    if !looks_like_email(email) {
        bail!("this is no email address: {email}");
    }
    Ok(())
}

/// Opens the first account of a pole, of someone who directs and administers it, and prints their link.
pub async fn first(db: &Db, pole: &str, email: &str, settings: &Configuration) -> anyhow::Result<()> {
    let mut act = db.act(Who::House).await?;
    let name = email.split('@').next().unwrap_or_default();
    let account = account::open(&mut act, email, name, "fr").await?;
    let today = act.today();
    for role in [role::DIRECTION, role::ADMINISTRATOR] {
        account::give_role(&mut act, &account, role, today).await?;
    }
    act.commit().await?;
    print(db, pole, &account, settings).await
}

async fn print(db: &Db, pole: &str, account: &str, settings: &Configuration) -> anyhow::Result<()> {
    let mut act = db.act(Who::House).await?;
    let token = account::make_link(&mut act, account).await?;
    act.commit().await?;
    let origin = settings.origin();
    println!("{origin}/{pole}/connexion/lien/{token}");
    println!("It serves once, for {LINK_MINUTES} minutes.");
    if settings.get("origin").is_empty() {
        println!(
            "No `origin` is configured: {origin} is assumed, where `maillon serve` listens. \
             Served elsewhere, say where with MAILLON_ORIGIN=https://… (docs/configuration.md)."
        );
    }
    Ok(())
}
