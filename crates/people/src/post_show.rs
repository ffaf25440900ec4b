//! One post: where it is, for how much of a week, who held it from which day to which, and what was done with it.
use crate::{
    MEET, place,
    post::{self, Post},
    told::{self, Told},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Visit, percent};

#[derive(Template)]
#[template(path = "post_show.html")]
struct Show {
    v: Visit,
    post: Post,
    place: String,
    share: String,
    /// Those who held it, the latest first: the same title in the same place.
    held: Vec<Post>,
    told: Vec<Told>,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    let all = post::all(visit.db()).await?;
    let post = all.iter().find(|post| post.id == id).cloned().ok_or(Fault::Absent)?;
    let title = post.title.clone();
    let shown = Show {
        place: place::of_post(&visit, &post.mrc),
        share: percent(post.share * 100, visit.language()),
        held: all.into_iter().filter(|other| other.is_same(&post)).collect(),
        told: told::about(&visit, "post", &id).await?,
        post,
        v: visit.clone(),
    };
    visit.page(&title, &shown)
}
