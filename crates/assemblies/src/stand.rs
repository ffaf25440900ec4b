//! Putting an election before an assembly: its college, its seats, the end of the mandates, and those that end.
use crate::{
    assembly::Assembly,
    choices,
    motion::{self, Typed, WAYS},
    prepare::found,
};
use askama::Template;
use axum::extract::Path;
use concertation::mandate::{self, Mandate, TITLES};
use membership::category;
use page::{Answer, Choice, Form, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "stand.html")]
struct Stand {
    v: Visit,
    one: Assembly,
    title: String,
    typed: Typed,
    refusals: Refusals,
    colleges: Vec<Choice>,
    titles: Vec<Choice>,
    ways: Vec<Choice>,
    sitting: Vec<Mandate>,
}

impl Stand {
    fn is_outgoing(&self, mandate: &Mandate) -> bool {
        self.typed.outgoing.contains(&mandate.id)
    }
}

type Which = Path<(String, String)>;

pub async fn election(visit: Visit, Path((_, id)): Which) -> Answer {
    let one = found(&visit, &id).await?;
    let typed = Typed { way: WAYS[2].into(), title: "member".into(), seats: "1".into(), ..Typed::default() };
    show(visit, one, typed, Refusals::default()).await
}

pub async fn put(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let one = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match motion::put(&mut act, &one, "election", &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, one, typed, refusals).await
        }
        Ok(motion) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/assemblees/propositions/{motion}?avis=people-saved"))))
        }
    }
}

async fn show(visit: Visit, one: Assembly, typed: Typed, refusals: Refusals) -> Answer {
    let categories = category::all(visit.db(), &one.day).await?;
    let college = |one: &category::Category| Choice {
        value: one.id.clone(),
        label: one.name(visit.language()).to_owned(),
    };
    let stand = Stand {
        v: visit.clone(),
        title: choices::title(&visit, &one),
        typed,
        refusals,
        colleges: std::iter::once(choices::none(&visit, "assembly-college-all"))
            .chain(categories.iter().filter(|one| one.votes > 0).map(college))
            .collect(),
        titles: choices::family(&visit, "concertation-title", TITLES),
        ways: choices::family(&visit, "assembly-way", WAYS),
        sitting: mandate::on(visit.db(), &one.body_id, &one.day).await?,
        one,
    };
    visit.page(&visit.t("assembly-put-election"), &stand)
}
