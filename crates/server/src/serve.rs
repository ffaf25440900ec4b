//! Serving: listen, answer, and on being asked to stop let every answer finish.
use crate::{configuration::Configuration, follow, house, memory, outside::Outside, store};
use anyhow::Context;
use axum::{
    Extension,
    extract::Request,
    http::Method,
    middleware::{Next, from_fn},
    response::Response,
};
use db::{Clock, Store};
use jobs::Worker;
use mail::{Relay, Smtp};
use page::{House, Pole, Poles};
use std::{collections::BTreeMap, io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpSocket, lookup_host},
    sync::watch,
    task::JoinSet,
};

/// How many connections may wait to be taken up, as far as the system allows: when a registration opens, all come at
/// once, and whoever is beyond what waits is cut off without a word.
const WAITING: u32 = 4_096;

/// Opens every pole kept in a store.
pub async fn poles(store: &Store, clock: &Clock) -> anyhow::Result<Poles> {
    if matches!(store, Store::Postgres(_)) {
        follow::make_own_folder().context("making a folder for the catalogues")?;
    }
    let mut poles = Poles::new();
    for slug in store.poles().await? {
        let db =
            store::open(store, &slug, clock).await.with_context(|| format!("opening the pole « {slug} »"))?;
        let pole = Pole::new(&slug, db).await?.catalogued_in(&follow::catalogue_of(store, &slug))?;
        poles.insert(slug.clone(), Arc::new(pole));
    }
    if poles.is_empty() {
        return Err(store::none_kept(store));
    }
    Ok(poles)
}

/// Listens on an address such as `127.0.0.1:8080`. Fails when it is taken.
pub async fn listen(address: &str) -> anyhow::Result<TcpListener> {
    let told = || format!("listening on {address}");
    let mut refused = None;
    for one in lookup_host(address).await.with_context(told)? {
        match listen_at(one) {
            Ok(listener) => return Ok(listener),
            Err(why) => refused = Some(why),
        }
    }
    let none = || io::Error::new(io::ErrorKind::AddrNotAvailable, "no such address");
    Err(refused.unwrap_or_else(none)).with_context(told)
}

fn listen_at(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    // A start right after a stop finds the port free.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// How a process serves: its outside, its relay, how long it may take to stop.
pub struct Manner {
    pub outside: Outside,
    pub smtp: Option<Smtp>,
    pub stop_within: Duration,
}

impl Manner {
    pub fn of(settings: &Configuration) -> anyhow::Result<Manner> {
        Ok(Manner {
            outside: Outside::of(settings)?,
            smtp: settings.smtp()?,
            stop_within: Duration::from_secs(settings.number("limits.stop_seconds")?),
        })
    }
}

/// Serves poles and does their jobs until the process is asked to stop; then lets requests and the job in
/// hand finish, within a limit.
pub async fn serve(poles: Poles, listener: TcpListener, manner: Manner) -> anyhow::Result<()> {
    let (router, house) = house::build_in(poles, manner.outside)?;
    let workers = workers(&house, manner.smtp.as_ref())?;
    let (stop, stopping) = watch::channel(false);
    let mut hands = JoinSet::new();
    for worker in workers.values() {
        let (worker, stopping) = (worker.clone(), stopping.clone());
        hands.spawn(async move { worker.run(stopping).await });
    }
    for pole in house.poles.values() {
        hands.spawn(follow::follow(house.clone(), pole.clone(), stopping.clone()));
    }
    hands.spawn(memory::tend(stopping.clone()));
    let router = router.layer((Extension(Arc::new(workers)), from_fn(nudge)));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    println!("Listening on http://{}", listener.local_addr()?);
    let mut asked = stopping.clone();
    let served = axum::serve(listener, service).with_graceful_shutdown(async move {
        asked_to_stop().await;
        tracing::info!("asked to stop: finishing what is in hand");
        stop.send_replace(true);
    });
    let drained = async {
        served.await?;
        hands.join_all().await;
        anyhow::Ok(())
    };
    let too_long = async {
        let _ = asked.wait_for(|stop| *stop).await;
        tokio::time::sleep(manner.stop_within).await;
    };
    tokio::select! {
        drained = drained => drained?,
        () = too_long => tracing::warn!("what was in hand took too long, and is left to the next start"),
    }
    let closed = async {
        for pole in house.poles.values() {
            pole.db.close().await;
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(5), closed).await;
    follow::forget_own_folder();
    Ok(())
}

/// One worker for each pole, by slug.
fn workers(house: &Arc<House>, smtp: Option<&Smtp>) -> anyhow::Result<BTreeMap<String, Worker>> {
    let mut workers = BTreeMap::new();
    for (slug, pole) in &house.poles {
        let relay = match smtp {
            Some(smtp) => {
                let from_name = smtp.from_name.clone().or_else(|| Some(pole.name()));
                Some(Relay::new(&Smtp { from_name, ..smtp.clone() })?)
            }
            None => None,
        };
        workers.insert(slug.clone(), Worker::new(pole.db.clone(), house::kinds(house, pole, relay)));
    }
    Ok(workers)
}

/// What a form asks for begins at once rather than at the worker's next look.
async fn nudge(
    Extension(workers): Extension<Arc<BTreeMap<String, Worker>>>,
    request: Request,
    next: Next,
) -> Response {
    let slug = request.uri().path().trim_start_matches('/').split('/').next().unwrap_or_default();
    let worker = workers.get(slug).filter(|_| request.method() == Method::POST).cloned();
    let response = next.run(request).await;
    if let Some(worker) = worker {
        worker.nudge();
    }
    response
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
