//! Doors: every route with the right one must hold to pass. There is no way to add a route without one.
use crate::{
    Fault, House, Visit,
    answer::{self, Untold},
    form::Most,
    kept,
    once::noticed,
};
use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    http::{StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use std::sync::Arc;

/// A thing that some may do: its name and the roles that hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    /// `room.deed`, as searchable entries carry it.
    pub name: &'static str,
    pub roles: &'static [&'static str],
}

/// What anyone may do, signed in or not. The empty name is that of public search entries.
pub const EVERYONE: Right = Right { name: "", roles: &[] };

impl Right {
    /// Whether someone with these roles holds the right.
    pub fn held_by<'a>(&self, roles: impl IntoIterator<Item = &'a str>) -> bool {
        self.name.is_empty() || roles.into_iter().any(|role| self.roles.contains(&role))
    }
}

/// The largest form without files, in bytes.
pub(crate) const LARGEST_FORM: usize = 2 * 1024 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
}

/// A route and the right it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Door {
    pub method: Method,
    /// Path within the pole, with its holes: `/organisations/{id}`.
    pub path: &'static str,
    pub right: Right,
}

impl Door {
    /// Whether a path within the pole comes to it, whatever stands in its holes.
    pub fn leads_to(&self, path: &str) -> bool {
        let (holes, parts) = (self.path.split('/'), path.split('/'));
        holes.clone().count() == parts.clone().count()
            && holes.zip(parts).all(|(hole, part)| hole.starts_with('{') || hole == part)
    }
}

/// A room's routes.
#[derive(Default)]
pub struct Routes {
    router: Router<()>,
    doors: Vec<Door>,
}

impl Routes {
    pub fn new() -> Routes {
        Routes::default()
    }

    /// A page.
    pub fn get<H, T>(self, path: &'static str, right: Right, handler: H) -> Routes
    where
        H: Handler<T, ()>,
        T: 'static,
    {
        self.add(Door { method: Method::Get, path, right }, get(handler))
    }

    /// A page that every visitor sees alike, kept for a moment.
    pub fn public<H, T>(self, path: &'static str, handler: H) -> Routes
    where
        H: Handler<T, ()>,
        T: 'static,
    {
        let page = get(handler).layer(from_fn(kept::keep));
        self.add(Door { method: Method::Get, path, right: EVERYONE }, page)
    }

    /// A form's sending, of two megabytes at most.
    pub fn post<H, T>(self, path: &'static str, right: Right, handler: H) -> Routes
    where
        H: Handler<T, ()>,
        T: 'static,
    {
        self.upload(path, right, LARGEST_FORM, handler)
    }

    /// A form's sending with files, of `most` bytes in all.
    pub fn upload<H, T>(self, path: &'static str, right: Right, most: usize, handler: H) -> Routes
    where
        H: Handler<T, ()>,
        T: 'static,
    {
        let taken = post(handler).layer((DefaultBodyLimit::max(most), Extension(Most(most))));
        self.add(Door { method: Method::Post, path, right }, taken)
    }

    fn add(mut self, door: Door, handler: MethodRouter) -> Routes {
        let guarded = handler.layer(from_fn(move |visit: Visit, request: Request, next: Next| async move {
            pass(door.right, visit, request, next).await
        }));
        let path = format!("/{{pole}}{}", door.path);
        self.router = self.router.route(&path, guarded);
        self.doors.push(door);
        self
    }

    pub fn join(mut self, other: Routes) -> Routes {
        self.router = self.router.merge(other.router);
        self.doors.extend(other.doors);
        self
    }

    /// The rights that its doors ask for, each once.
    pub fn rights(&self) -> Vec<Right> {
        let mut rights: Vec<Right> = self.doors.iter().map(|door| door.right).collect();
        rights.sort_unstable_by_key(|right| right.name);
        rights.dedup();
        rights
    }

    pub fn doors(&self) -> &[Door] {
        &self.doors
    }

    /// The routes as a service, each visit given its house; `within` adds what must know the visit.
    pub fn into_router(self, house: Arc<House>, within: impl FnOnce(Router) -> Router) -> Router {
        let router = within(self.router.fallback(async || answer::Fault::Absent));
        router.layer((Extension(house), from_fn(crate::enter)))
    }
}

async fn pass(right: Right, visit: Visit, request: Request, next: Next) -> Response {
    if visit.may(right) {
        return once(&visit, next.run(request).await).await;
    }
    answer::closed(&visit, &request)
}

/// Keeps where a form led, and leads there whoever sends it again.
async fn once(visit: &Visit, response: Response) -> Response {
    let (sending, db) = (visit.sending(), visit.db());
    if let Some(Untold::Again) = response.extensions().get::<Untold>() {
        return match sending.first_led_to(db, visit.here()).await {
            Ok(Some(path)) => answer::redirect(&noticed(&path, "form-again")),
            Ok(None) => response,
            Err(fault) => Fault::from(fault).into_response(),
        };
    }
    if response.status() == StatusCode::SEE_OTHER
        && let Some(path) = response.headers().get(header::LOCATION).and_then(|path| path.to_str().ok())
        && let Err(fault) = sending.led_to(db, visit.here(), path).await
    {
        // What was asked is written: only where it led is not known to a second sending.
        tracing::error!("{fault:#}");
    }
    response
}
