//! Entering: from a request to a visit, and from what went wrong to a page that says so.
use crate::{
    House, Language, Visit,
    answer::{Untold, tell, tell_bare},
    front,
    once::Sending,
    visit::Inside,
};
use axum::{
    Extension,
    extract::{ConnectInfo, OriginalUri, Request},
    http::{HeaderValue, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{net::SocketAddr, sync::Arc};

/// Gives each request its visit. A first path segment that is no pole of ours is met at the front of the house.
pub async fn enter(Extension(house): Extension<Arc<House>>, mut request: Request, next: Next) -> Response {
    let uri =
        request.extensions().get::<OriginalUri>().map_or_else(|| request.uri().clone(), |uri| uri.0.clone());
    let slug = uri.path().trim_start_matches('/').split('/').next().unwrap_or_default();
    let written = uri.path().len() > 1 && !uri.path().ends_with('/');
    let Some(pole) = house.poles.get(slug).filter(|_| written).cloned() else {
        return front::show(&house, &uri, request.headers());
    };
    let token = cookie(&request, "maillon");
    let account = match &token {
        Some(token) => match pole.present.account_of(&pole.db, token).await {
            Ok(account) => account,
            Err(fault) => return crate::Fault::from(fault).into_response(),
        },
        None => None,
    };
    let (here, asked, notice) = asked(uri.path(), uri.query().unwrap_or_default());
    let language = asked
        .or_else(|| cookie(&request, "langue"))
        .or_else(|| account.as_ref().map(|account| account.language.clone()))
        .map_or(Language::French, |code| Language::from_code(&code));
    let address = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map_or_else(String::new, |ConnectInfo(address)| address.ip().to_string());
    let chosen = uri.query().is_some_and(|query| query.contains("langue="));
    let looked_at = looked_at(&request).unwrap_or_else(|| here.clone());
    let (sent, sending) = (!request.method().is_safe(), Sending::default());
    let visit = Visit::new(Inside {
        house,
        pole,
        language,
        account,
        token,
        here,
        looked_at,
        notice,
        address,
        sent,
        sending,
    });
    request.extensions_mut().insert(visit.clone());
    let mut response = next.run(request).await;
    if let Some(untold) = response.extensions().get::<Untold>() {
        response = tell(&visit, &untold.clone());
    } else if let Some(told) = tell_bare(&visit, &response) {
        response = told;
    }
    if chosen
        && let Ok(value) = HeaderValue::from_str(&format!(
            "langue={}; Path={}; Max-Age=31536000; SameSite=Lax",
            language.code(),
            visit.path("")
        ))
    {
        let headers = response.headers_mut();
        headers.append(header::SET_COOKIE, value);
        // A cookie is one browser's: no cache between keeps what carries it.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// The page on which a form that was sent stood, when its browser says so; the address of the form may show nothing.
fn looked_at(request: &Request) -> Option<String> {
    let from = request.headers().get(header::REFERER).filter(|_| !request.method().is_safe())?;
    let from: Uri = from.to_str().ok()?.parse().ok()?;
    let host = request.headers().get(header::HOST)?.to_str().ok()?;
    (from.authority()?.as_str() == host).then(|| asked(from.path(), from.query().unwrap_or_default()).0)
}

/// The path to come back to (without the language and the notice), the language asked for, the notice.
fn asked(path: &str, query: &str) -> (String, Option<String>, Option<String>) {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query).unwrap_or_default();
    let find = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let kept: Vec<_> = pairs.iter().filter(|(key, _)| key != "langue" && key != "avis").collect();
    let rest = serde_html_form::to_string(&kept).unwrap_or_default();
    let here = if rest.is_empty() { path.to_owned() } else { format!("{path}?{rest}") };
    (here, find("langue"), find("avis"))
}

fn cookie(request: &Request, name: &str) -> Option<String> {
    let jars = request.headers().get_all(header::COOKIE).iter().filter_map(|jar| jar.to_str().ok());
    let mut crumbs = jars.flat_map(|jar| jar.split(';'));
    crumbs.find_map(|crumb| crumb.trim().strip_prefix(name)?.strip_prefix('=').map(str::to_owned))
}
