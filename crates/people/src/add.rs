//! Adding an organization to those a pole knows.
use crate::{
    describe::show,
    organization::{self, Typed},
};
use page::{Answer, Form, Refusals, Visit, redirect};

pub async fn page(visit: Visit) -> Answer {
    let typed = Typed { role: vec!["enterprise".to_owned()], ..Typed::default() };
    show(visit, None, typed, Refusals::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    match organization::add(&mut act, &typed).await? {
        Err(refusals) => show(visit, None, typed, refusals),
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-added"))))
        }
    }
}
