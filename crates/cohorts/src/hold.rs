//! A session: planned, changed or cancelled, and who was there, by touch.
use crate::{
    attendance::{self, HOW},
    choices,
    cohort::Cohort,
    participant::{self, Participant},
    session::{self, MODES, Session, Typed},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "hold.html")]
struct Hold {
    v: Visit,
    cohort: Cohort,
    title: String,
    /// The session that is held or changed, if it is planned already.
    kept: Option<Session>,
    today: String,
    /// Those who may have been there, and how each was.
    people: Vec<(Participant, String)>,
    typed: Typed,
    why: String,
    refusals: Refusals,
    ways: Vec<Choice>,
    modes: Vec<Choice>,
}

impl Hold {
    fn has_come(&self, session: &Session) -> bool {
        session.day <= self.today
    }

    /// Where the form of the session goes.
    fn goes(&self) -> String {
        match &self.kept {
            Some(kept) => format!("/cohortes/seances/{}", kept.id),
            None => format!("/cohortes/{}/seances", self.cohort.id),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Off {
    why: String,
}

type Which = Path<(String, String)>;

async fn of(visit: &Visit, id: &str) -> Result<(Session, Cohort), Fault> {
    let kept = session::find(visit.db(), id).await?.ok_or(Fault::Absent)?;
    let cohort = found(visit, &kept.cohort_id).await?;
    Ok((kept, cohort))
}

pub async fn blank(visit: Visit, Path((_, id)): Which) -> Answer {
    let cohort = found(&visit, &id).await?;
    let all = session::of(visit.db(), &id).await?;
    let new = Typed {
        from_time: "18:30".into(),
        to_time: "20:30".into(),
        mode: "online".into(),
        ..Typed::default()
    };
    let typed =
        all.last().map_or(new, |last| Typed { title: String::new(), day: String::new(), ..Typed::of(last) });
    show(visit, cohort, None, typed, String::new(), Refusals::default()).await
}

pub async fn plan(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let cohort = found(&visit, &id).await?;
    let mut act = visit.act().await?;
    match session::plan(&mut act, &cohort, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, cohort, None, typed, String::new(), refusals).await
        }
        Ok(_) => {
            act.commit().await?;
            let notice = "cohort-planned";
            Ok(redirect(&visit.path(&format!("/cohortes/{id}?avis={notice}#seances"))))
        }
    }
}

pub async fn page(visit: Visit, Path((_, id)): Which) -> Answer {
    let (kept, cohort) = of(&visit, &id).await?;
    let typed = Typed::of(&kept);
    show(visit, cohort, Some(kept), typed, String::new(), Refusals::default()).await
}

pub async fn change(visit: Visit, Path((_, id)): Which, Form(typed): Form<Typed>) -> Answer {
    let (kept, cohort) = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = session::change(&mut act, &cohort, &kept, &typed).await? {
        drop(act);
        return show(visit, cohort, Some(kept), typed, String::new(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/seances/{id}?avis=people-saved"))))
}

pub async fn cancel(visit: Visit, Path((_, id)): Which, Form(off): Form<Off>) -> Answer {
    let (kept, cohort) = of(&visit, &id).await?;
    let mut act = visit.act().await?;
    match session::cancel(&mut act, &kept, &off.why).await? {
        Err(refusals) => {
            drop(act);
            let typed = Typed::of(&kept);
            show(visit, cohort, Some(kept), typed, off.why, refusals).await
        }
        Ok(off) => {
            act.commit().await?;
            let notice = if off { "cohort-session-cancelled" } else { "cohort-session-not-cancelled" };
            Ok(redirect(&visit.path(&format!("/cohortes/seances/{id}?avis={notice}"))))
        }
    }
}

pub async fn attend(visit: Visit, Path((_, id)): Which, Form(form): Form<Vec<(String, String)>>) -> Answer {
    let (kept, cohort) = of(&visit, &id).await?;
    let said = form.into_iter().filter_map(|(name, how)| Some((name.strip_prefix("how-")?.to_owned(), how)));
    let said: Vec<(String, String)> = said.collect();
    let mut act = visit.act().await?;
    if let Err(refusals) = attendance::attend(&mut act, &kept, &said).await? {
        drop(act);
        let typed = Typed::of(&kept);
        return show(visit, cohort, Some(kept), typed, String::new(), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/cohortes/seances/{id}?avis=cohort-attended"))))
}

async fn show(
    visit: Visit,
    cohort: Cohort,
    kept: Option<Session>,
    typed: Typed,
    why: String,
    refusals: Refusals,
) -> Answer {
    let mut people = vec![];
    if let Some(kept) = &kept {
        let there = attendance::of(visit.db(), &kept.id).await?;
        for one in participant::of(visit.db(), &cohort.id).await? {
            let how = there.iter().find(|(who, _)| *who == one.id).map(|(_, how)| how.clone());
            if how.is_some() || one.is_on(&kept.day) {
                people.push((one, how.unwrap_or_default()));
            }
        }
    }
    let hold = Hold {
        title: choices::title(&visit, &cohort),
        today: visit.db().today().to_string(),
        ways: choices::family(&visit, "cohort-how", HOW),
        modes: choices::family(&visit, "cohort-mode", MODES),
        v: visit.clone(),
        cohort,
        kept,
        people,
        typed,
        why,
        refusals,
    };
    let title =
        hold.kept.as_ref().map_or_else(|| visit.t("cohort-plan").into_owned(), |kept| kept.title.clone());
    visit.page(&title, &hold)
}
