//! A participant's own page, by the link of a letter: the next sessions, what to hand in, what to say of themselves.
use crate::{
    assessment, choices,
    cohort::Cohort,
    deliverable::{self, Deliverable, Handed, Typed},
    link,
    participant::{self, Participant},
    path::{self, Line, List},
    session::{self, Session},
    shape::found,
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Fault, Form, Language, Refusals, Visit, redirect};

#[derive(Template)]
#[template(path = "own.html")]
struct Own {
    v: Visit,
    me: Participant,
    cohort: Cohort,
    title: String,
    today: String,
    coming: Vec<Session>,
    past: usize,
    steps: Vec<Line>,
    reached: Vec<String>,
    deliverables: Vec<Deliverable>,
    handed: Vec<Handed>,
    /// The moment at which they may speak of themselves, or "".
    moment: &'static str,
    statements: Vec<Line>,
    grades: Vec<(String, String)>,
    typed: Typed,
    refusals: Refusals,
    token: String,
}

impl Own {
    fn language(&self) -> Language {
        self.v.language()
    }

    fn hours(&self, session: &Session) -> String {
        choices::hours(&self.v, session)
    }

    fn state(&self, one: &Deliverable) -> &str {
        let mine = self.handed.iter().find(|handed| handed.deliverable_id == one.id);
        deliverable::state(one, mine, &self.today)
    }

    fn graded(&self, line: &Line, grade: &str) -> bool {
        let field = format!("grade-{}", line.id);
        self.grades.iter().any(|(name, typed)| *name == field && typed == grade)
    }

    /// Whether what was typed is of a deliverable.
    fn typed_of(&self, one: &Deliverable) -> bool {
        self.typed.deliverable == one.id
    }

    fn has(&self, line: &Line) -> bool {
        self.reached.contains(&line.id)
    }
}

type Which = Path<(String, String)>;

async fn of(visit: &Visit, token: &str) -> Result<(Participant, Cohort), Fault> {
    let me = link::participant(visit.db(), token).await?.ok_or(Fault::Absent)?;
    let cohort = found(visit, &me.cohort_id).await?;
    Ok((me, cohort))
}

pub async fn page(visit: Visit, Path((_, token)): Which) -> Answer {
    let of = of(&visit, &token).await?;
    show(visit, of, token, (vec![], Typed::default()), Refusals::default()).await
}

/// Says what one thinks of oneself, once at each moment.
pub async fn assess(
    visit: Visit,
    Path((_, token)): Which,
    Form(form): Form<Vec<(String, String)>>,
) -> Answer {
    let (me, cohort) = of(&visit, &token).await?;
    let said = assessment::said(visit.db(), &me.id).await?;
    let moment = assessment::asked(&cohort, &said, &visit.db().today().to_string());
    let lines = path::of(visit.db(), List::Statements, &cohort.programme_id).await?;
    let mut act = visit.act().await?;
    if let Err(refusals) = assessment::say(&mut act, &me, &lines, moment, &form).await? {
        drop(act);
        return show(visit, (me, cohort), token, (form, Typed::default()), refusals).await;
    }
    act.commit().await?;
    Ok(redirect(&visit.path(&format!("/ma-cohorte/{token}?avis=cohort-thanks"))))
}

/// Says where what one's team hands in is to be read. What was taken already is not handed in again.
pub async fn hand(visit: Visit, Path((_, token)): Which, Form(mut typed): Form<Typed>) -> Answer {
    let (me, cohort) = of(&visit, &token).await?;
    let kept = deliverable::find(visit.db(), &typed.deliverable).await?.ok_or(Fault::Absent)?;
    let handed = deliverable::handed(visit.db(), &cohort.id).await?;
    let mine = handed.iter().find(|one| one.deliverable_id == kept.id && one.team_id == me.team());
    if kept.cohort_id != cohort.id || mine.is_some_and(|one| one.verdict == "accepted") {
        return Err(Fault::Absent);
    }
    typed.team = me.team().to_owned();
    typed.handed_on = visit.db().today().to_string();
    typed.verdict = String::new();
    let mut refusals = Refusals::default();
    refusals.unless(!typed.link.trim().is_empty(), "link", "cohort-refusal-link");
    if !refusals.none() {
        return show(visit, (me, cohort), token, (vec![], typed), refusals).await;
    }
    let mut act = visit.act().await?;
    if let Err(refusals) = deliverable::hand(&mut act, &kept, &typed).await? {
        drop(act);
        return show(visit, (me, cohort), token, (vec![], typed), refusals).await;
    }
    act.commit().await?;
    let notice = "cohort-handed-in";
    Ok(redirect(&visit.path(&format!("/ma-cohorte/{token}?avis={notice}#livrables"))))
}

async fn show(
    visit: Visit,
    (me, cohort): (Participant, Cohort),
    token: String,
    (grades, typed): (Vec<(String, String)>, Typed),
    refusals: Refusals,
) -> Answer {
    let today = visit.db().today().to_string();
    let said = assessment::said(visit.db(), &me.id).await?;
    let (coming, past): (Vec<Session>, Vec<Session>) =
        session::of(visit.db(), &cohort.id).await?.into_iter().partition(|one| one.day >= today);
    let reached = participant::steps(visit.db(), &cohort.id).await?;
    let handed = deliverable::handed(visit.db(), &cohort.id).await?;
    let own = Own {
        title: choices::title(&visit, &cohort),
        coming,
        past: past.iter().filter(|one| !one.is_off()).count(),
        steps: path::of(visit.db(), List::Steps, &cohort.programme_id).await?,
        reached: reached.into_iter().filter(|(who, ..)| *who == me.id).map(|(_, step, _)| step).collect(),
        deliverables: deliverable::of(visit.db(), &cohort.id).await?,
        handed: handed.into_iter().filter(|one| one.team_id == me.team()).collect(),
        moment: assessment::asked(&cohort, &said, &today),
        statements: path::of(visit.db(), List::Statements, &cohort.programme_id).await?,
        v: visit.clone(),
        me,
        cohort,
        today,
        grades,
        typed,
        refusals,
        token,
    };
    visit.page(&own.title, &own)
}
