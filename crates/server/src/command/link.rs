//! Letting someone in from the command line: the first person of a pole, or one whom no letter reaches.
use crate::store;
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

pub async fn run(asked: Asked, store: &Store, clock: &Clock, origin: &str) -> anyhow::Result<ExitCode> {
    let db = store::open_known(store, &asked.pole, clock).await?;
    let account = account::with_email(&db, &asked.email).await?;
    let account = account.with_context(|| format!("no open account has the address {}", asked.email))?;
    print(&db, &asked.pole, &account, origin).await?;
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
pub async fn first(db: &Db, pole: &str, email: &str, origin: &str) -> anyhow::Result<()> {
    let mut act = db.act(Who::House).await?;
    let name = email.split('@').next().unwrap_or_default();
    let account = account::open(&mut act, email, name, "fr").await?;
    let today = act.today();
    for role in [role::DIRECTION, role::ADMINISTRATOR] {
        account::give_role(&mut act, &account, role, today).await?;
    }
    act.commit().await?;
    print(db, pole, &account, origin).await
}

async fn print(db: &Db, pole: &str, account: &str, origin: &str) -> anyhow::Result<()> {
    let mut act = db.act(Who::House).await?;
    let token = account::make_link(&mut act, account).await?;
    act.commit().await?;
    println!("{origin}/{pole}/connexion/lien/{token}");
    println!(
        "It serves once, for {LINK_MINUTES} minutes, while the pole is served at {origin} (`origin` in docs/configuration.md)."
    );
    Ok(())
}
