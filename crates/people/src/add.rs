//! Adding an organization to those a pole knows, once it is told from those it may be.
use crate::{
    describe::show,
    organization::{self, Typed},
};
use page::{Answer, Form, Refusals, Visit, redirect};

pub async fn page(visit: Visit) -> Answer {
    let typed = Typed { role: vec!["enterprise".to_owned()], ..Typed::default() };
    show(visit, None, vec![], typed, Refusals::default())
}

pub async fn send(visit: Visit, Form(typed): Form<Typed>) -> Answer {
    let mut act = visit.act().await?;
    let likely = organization::likely(act.rows(), &typed).await?;
    if let Some(known) = likely.iter().find(|one| one.id == typed.same) {
        return Ok(redirect(&visit.path(&format!("/organisations/{}?avis=people-known", known.id))));
    }
    match organization::add(&mut act, &typed).await? {
        Err(refusals) => show(visit, None, vec![], typed, refusals),
        Ok(_) if !likely.is_empty() && typed.same != "new" => {
            drop(act);
            show(visit, None, likely, typed, Refusals::default())
        }
        Ok(id) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/organisations/{id}?avis=people-added"))))
        }
    }
}
