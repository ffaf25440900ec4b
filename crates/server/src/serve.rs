//! Serving: listen, answer, and on being asked to stop let every answer finish.
use crate::{house, store};
use anyhow::{Context, bail};
use db::{Clock, Store};
use page::{Pole, Poles};
use std::{net::SocketAddr, sync::Arc};
use tokio::net::TcpListener;

/// Opens every pole kept in a store.
pub async fn poles(store: &Store, clock: &Clock) -> anyhow::Result<Poles> {
    let mut poles = Poles::new();
    for slug in store.poles().await? {
        let db =
            store::open(store, &slug, clock).await.with_context(|| format!("opening the pole « {slug} »"))?;
        poles.insert(slug.clone(), Arc::new(Pole::new(&slug, db).await?));
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
    axum::serve(listener, service).with_graceful_shutdown(asked_to_stop()).await?;
    for pole in house.poles.values() {
        pole.db.close().await;
    }
    Ok(())
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
