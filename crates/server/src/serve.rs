//! Serving: listen, answer, and on being asked to stop let every answer finish.
use crate::{house, store};
use anyhow::{Context, bail};
use db::{Clock, Store};
use page::{House, Pole, Poles};
use std::{net::SocketAddr, os::unix::fs::DirBuilderExt, path::PathBuf, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

/// How long a catalogue waits before it looks for changes again, and after something went wrong.
const BETWEEN_LOOKS: Duration = Duration::from_millis(250);
const AFTER_A_FAULT: Duration = Duration::from_secs(5);

/// Opens every pole kept in a store.
pub async fn poles(store: &Store, clock: &Clock) -> anyhow::Result<Poles> {
    if matches!(store, Store::Postgres(_)) {
        make_own_folder().context("making a folder for the catalogues")?;
    }
    let mut poles = Poles::new();
    for slug in store.poles().await? {
        let db =
            store::open(store, &slug, clock).await.with_context(|| format!("opening the pole « {slug} »"))?;
        let pole = Pole::new(&slug, db).await?.catalogued_in(&catalogue_of(store, &slug))?;
        poles.insert(slug.clone(), Arc::new(pole));
    }
    if poles.is_empty() {
        bail!("no pole is kept here; add one with: maillon pole add SLUG --name NAME");
    }
    Ok(poles)
}

/// Listens on an address such as `127.0.0.1:8080`. Fails when it is taken.
pub async fn listen(address: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.with_context(|| format!("listening on {address}"))
}

/// Serves poles until the process is asked to stop.
pub async fn serve(poles: Poles, listener: TcpListener, origin: &str) -> anyhow::Result<()> {
    let (router, house) = house::build(poles, origin)?;
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopping) = watch::channel(false);
    let mut followers = JoinSet::new();
    for pole in house.poles.values() {
        followers.spawn(follow(house.clone(), pole.clone(), stopping.clone()));
    }
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await?;
    stop.send_replace(true);
    followers.join_all().await;
    let _ = std::fs::remove_dir_all(own_folder());
    for pole in house.poles.values() {
        pole.db.close().await;
    }
    Ok(())
}

/// Where a pole's catalogue is kept: beside its rows where these are files; otherwise in a folder of this
/// process alone, under the temporary folder (`TMPDIR`), for several processes may serve the same rows.
fn catalogue_of(store: &Store, slug: &str) -> PathBuf {
    match store {
        Store::Folder(folder) => folder.join("index").join(slug),
        Store::Postgres(_) => own_folder().join(slug),
    }
}

/// A folder that goes with this process.
fn own_folder() -> PathBuf {
    std::env::temp_dir().join(format!("maillon-index-{}", std::process::id()))
}

/// Makes it anew, for nobody else to read: catalogues hold names.
fn make_own_folder() -> std::io::Result<()> {
    let _ = std::fs::remove_dir_all(own_folder());
    std::fs::DirBuilder::new().mode(0o700).create(own_folder())
}

/// Keeps a pole's catalogue fresh with what any process writes, until told to stop.
async fn follow(house: Arc<House>, pole: Arc<Pole>, mut stopping: watch::Receiver<bool>) {
    loop {
        let pause = match pole.catalogue.follow(&pole.db, &house.findables).await {
            Ok(true) => BETWEEN_LOOKS,
            Ok(false) => Duration::ZERO,
            Err(fault) => {
                tracing::error!(pole = %pole.slug, "following the history: {fault:#}");
                AFTER_A_FAULT
            }
        };
        if tokio::time::timeout(pause, stopping.wait_for(|stop| *stop)).await.is_ok() {
            return;
        }
    }
}

async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
        }
    }
}
