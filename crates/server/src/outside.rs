//! The outside: where the house is reached, what stands before it, and how much it takes from visitors.
use crate::configuration::Configuration;
use axum::{
    Extension,
    extract::{ConnectInfo, Request},
    http::{HeaderMap, Method},
    middleware::Next,
    response::{IntoResponse, Response},
};
use membership::Cards;
use page::{Fault, House, Pace, Tiles, Visit, turn_away};
use std::{
    net::{IpAddr, SocketAddr},
    num::NonZeroU32,
    sync::Arc,
    time::Duration,
};

/// How much more someone who carries a session may send than a visitor.
const SIGNED_IN: u32 = 20;
/// The longest that a page is waited for.
const LONGEST: Duration = Duration::from_secs(30);

/// What the house knows of its outside.
#[derive(Debug)]
pub struct Outside {
    /// `https://maillon.example`, without a closing slash.
    pub origin: String,
    /// Whether a proxy stands before us, whose word on addresses is taken.
    pub proxy: bool,
    /// What one must bear to read the measures from elsewhere than this machine; "" closes them.
    pub metrics_token: String,
    /// How long a request may take before it is told that it took too long.
    pub longest: Duration,
    /// Where browsers may fetch the pictures of streets, if anywhere.
    pub tiles: Option<Tiles>,
    /// Which poles are paid by card, on whose pages.
    pub cards: Arc<Cards>,
    visitors: Pace,
    sessions: Pace,
}

/// Who holds the other end of the connection: the proxy, when there is one.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

impl Outside {
    /// An origin, with the limits that hold until an installation says otherwise.
    pub fn at(origin: &str) -> anyhow::Result<Outside> {
        let mut settings = Configuration::of("", |_| None)?;
        settings.set("origin", Some(origin.to_owned()));
        Outside::of(&settings)
    }

    pub fn of(settings: &Configuration) -> anyhow::Result<Outside> {
        let most: NonZeroU32 = settings.number("limits.visitor_posts")?;
        Ok(Outside {
            origin: settings.origin(),
            proxy: settings.yes("proxy")?,
            metrics_token: settings.get("metrics.token").to_owned(),
            longest: LONGEST,
            tiles: Tiles::read(settings.get("tiles"), settings.get("tiles_credit"))?,
            cards: Arc::new(settings.cards()?),
            visitors: Pace::minutely(most),
            sessions: Pace::minutely(most.saturating_mul(NonZeroU32::MIN.saturating_add(SIGNED_IN - 1))),
        })
    }
}

/// Tells the rest of the house whose address it is, and turns away who sends forms too fast.
pub async fn greet(
    Extension(outside): Extension<Arc<Outside>>,
    Extension(house): Extension<Arc<House>>,
    mut request: Request,
    next: Next,
) -> Response {
    let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied() else {
        return next.run(request).await;
    };
    let told = if outside.proxy { told_by_proxy(request.headers()) } else { None };
    let address = told.unwrap_or(peer.ip());
    request.extensions_mut().insert(Peer(peer.ip()));
    request.extensions_mut().insert(ConnectInfo(SocketAddr::new(address, peer.port())));
    if request.method() == Method::POST && !outside.sessions.allows(&address.to_string()) {
        return turn_away(&house, request.headers());
    }
    next.run(request).await
}

/// Turns away sooner who holds no session: a cookie alone proves none.
pub async fn pace(
    Extension(outside): Extension<Arc<Outside>>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let address = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_string());
    if let (Some(address), &Method::POST, None) = (address, request.method(), visit.account())
        && !outside.visitors.allows(&address)
    {
        return Fault::TooFast.into_response();
    }
    next.run(request).await
}

/// The address a proxy appended last is the one it saw; those before it are the client's own words.
fn told_by_proxy(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    last.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_forwarded_address_is_believed() {
        let mut headers = HeaderMap::new();
        assert_eq!(told_by_proxy(&headers), None);
        headers.append("x-forwarded-for", "6.6.6.6, 192.0.2.7".parse().unwrap());
        assert_eq!(told_by_proxy(&headers), Some("192.0.2.7".parse().unwrap()));
        headers.append("x-forwarded-for", "nonsense".parse().unwrap());
        assert_eq!(told_by_proxy(&headers), None);
    }
}
