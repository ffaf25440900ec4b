//! The list: the spaces on which the pole sits, the bodies that it runs, their next meetings, and what waits.
use crate::{
    KEEP, LOG,
    body::{self, Body},
    choices,
    mandate::{self, Mandate},
    meeting::{self, Meeting},
};
use askama::Template;
use page::{Answer, Visit, sort_by_text};

/// The next meetings shown.
const NEXT: i64 = 6;

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    spaces: Vec<Body>,
    own: Vec<Body>,
    over: Vec<Body>,
    coming: Vec<Meeting>,
    untold: Vec<Meeting>,
    expiring: Vec<Mandate>,
}

impl List {
    fn place(&self, body: &Body) -> String {
        choices::place(&self.v, &body.mrc)
    }

    fn hours(&self, meeting: &Meeting) -> String {
        choices::hours(&self.v, meeting)
    }

    /// The two tables of those in force: key of their title, of their empty words, and the bodies.
    fn tables(&self) -> [(&'static str, &'static str, Vec<&Body>); 2] {
        [
            ("concertation-spaces", "concertation-spaces-empty", self.spaces.iter().collect()),
            ("concertation-own", "concertation-own-empty", self.own.iter().collect()),
        ]
    }
}

pub async fn page(visit: Visit) -> Answer {
    let today = visit.db().today().to_string();
    let mut all = body::all(visit.db(), &today).await?;
    sort_by_text(&mut all, |body| &body.name);
    let (over, on): (Vec<Body>, Vec<Body>) = all.into_iter().partition(|body| body.is_over(&today));
    let (own, spaces) = on.into_iter().partition(Body::is_own);
    let list = List {
        v: visit.clone(),
        spaces,
        own,
        over,
        coming: meeting::coming(visit.db(), NEXT).await?,
        untold: meeting::untold(visit.db()).await?,
        expiring: mandate::expiring(visit.db()).await?,
    };
    visit.page(&visit.t("concertation-menu"), &list)
}
