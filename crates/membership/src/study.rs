//! Studying an application: what was asked, the six criteria, and what the board decided.
use crate::{
    DECIDE, STUDY,
    applicant::{self, Likely},
    application::{self, Application, PRINCIPLES},
    category,
    criterion::{self, EVIDENCE, VERDICTS, Verdict},
    decide::unmet_told,
    decision::{self, Decision, OUTCOMES},
};
use askama::Template;
use axum::extract::Path;
use page::{Answer, Choice, Fault, Form, Refusals, Visit, redirect};
use people::{neq, person};

/// One principle as the page shows it.
struct Criterion {
    number: i64,
    /// The field of its evidence.
    field: &'static str,
    statement: String,
    verdict: String,
    evidence: String,
    /// Every verdict given so far, oldest first.
    given: Vec<Verdict>,
}

#[derive(Template)]
#[template(path = "study.html")]
struct Study {
    v: Visit,
    application: Application,
    category: String,
    refusals: Refusals,
    criteria: Vec<Criterion>,
    verdicts: Vec<Choice>,
    likely: Vec<Likely>,
    /// Other applications that are likely of the same organization.
    alike: Vec<Application>,
    decisions: Vec<Decision>,
    /// The criteria that are not met, by the verdicts in force.
    unmet: Vec<i64>,
    typed: decision::Typed,
    outcomes: Vec<Choice>,
    open: bool,
    lines: Vec<db::Line>,
}

impl Study {
    /// What the board decided, when, and who recorded it.
    fn told(&self, decision: &Decision) -> String {
        let outcome = self.v.one_of("member-outcome", &decision.outcome);
        let things = [
            ("outcome", outcome.into()),
            ("day", self.v.day(&decision.decided_on).into()),
            ("resolution", decision.resolution.as_str().into()),
        ];
        format!("{} {}", self.v.tf("member-decided-as", &things), self.recorded(decision))
    }

    fn recorded(&self, decision: &Decision) -> String {
        let who = match decision.recorder.as_str() {
            "" => self.v.t("member-recorded-by-house"),
            name => name.into(),
        };
        let things = [("who", who.as_ref().into()), ("at", self.v.time_of(&decision.recorded_at).into())];
        self.v.tf("member-recorded-by", &things)
    }

    /// What is not met, told before the board's decision is recorded.
    fn unmet(&self) -> Option<String> {
        (!self.unmet.is_empty()).then(|| unmet_told(&self.v, "member-unmet", &self.unmet))
    }

    /// The question about an admission despite criteria that are not met, once it is asked: what answers it, and its
    /// words.
    fn despite(&self) -> Option<(String, String)> {
        let asked = !self.refusals.on("despite").is_empty() || !self.typed.despite.is_empty();
        let words = || unmet_told(&self.v, "member-despite-yes", &self.unmet);
        (asked && !self.unmet.is_empty()).then(|| (decision::listed(&self.unmet), words()))
    }

    /// What stands before the reason of a decision: that it admitted despite criteria that are not met.
    fn admitted_despite(&self, decision: &Decision) -> Option<String> {
        let despite = decision.outcome == "admitted" && !self.unmet.is_empty();
        despite.then(|| unmet_told(&self.v, "member-admitted-despite", &self.unmet))
    }

    /// The MRC that the municipality told lies in; "" where none is known by that name.
    fn mrc(&self) -> &'static str {
        let located = territory::locate(None, Some(&self.application.municipality), None);
        located.mrc.map(|mrc| mrc.name).unwrap_or_default()
    }

    /// What is asked of a municipality that none is called, or several are.
    fn municipality_doubtful(&self) -> Option<&'static str> {
        let application = &self.application;
        if application.municipality.is_empty() || !self.mrc().is_empty() {
            return None;
        }
        let known = !territory::municipality_named(&application.municipality, None).is_empty();
        Some(if known { "member-municipality-several" } else { "member-municipality-unknown" })
    }

    fn doubtful_neq(&self) -> bool {
        neq::shape(&self.application.neq) == neq::Shape::Doubtful
    }

    fn is_outcome(&self) -> bool {
        OUTCOMES.contains(&self.typed.outcome.as_str())
    }
}

/// What was typed in the forms of the page, to be kept when something is refused.
#[derive(Default)]
pub struct Kept {
    pub criteria: Option<criterion::Typed>,
    pub decision: decision::Typed,
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Answer {
    show(visit, &id, Kept::default(), Refusals::default()).await
}

pub async fn send(
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
    Form(typed): Form<criterion::Typed>,
) -> Answer {
    let mut act = visit.act().await?;
    let application = application::held(&mut act, &id).await?.ok_or(Fault::Absent)?;
    match criterion::judge(&mut act, &application, &typed).await? {
        Err(refusals) => {
            drop(act);
            show(visit, &id, Kept { criteria: Some(typed), ..Kept::default() }, refusals).await
        }
        Ok(()) => {
            act.commit().await?;
            Ok(redirect(&visit.path(&format!("/adhesions/{id}?avis=member-judged-done"))))
        }
    }
}

/// The page of an application, with what was typed and what was refused of it.
pub async fn show(visit: Visit, id: &str, kept: Kept, refusals: Refusals) -> Answer {
    let db = visit.db();
    let application = application::find(db, id).await?.ok_or(Fault::Absent)?;
    if visit.may(STUDY) {
        // Its contact is told: the file read is theirs where they are known, and the application's otherwise.
        let known = person::id_of_email(db, &application.contact_email).await?;
        page::note_reading(&visit, known.as_deref().unwrap_or(id)).await?;
    }
    let said = application::statements(db, id).await?;
    let given = criterion::verdicts(db, id).await?;
    let criteria = PRINCIPLES.into_iter().enumerate().map(|(i, number)| {
        let before = criterion::in_force(&given, number);
        let typed = kept.criteria.as_ref();
        let verdict = typed.map(|typed| typed.verdict.get(i).cloned().unwrap_or_default());
        let evidence = typed.map(|typed| typed.evidence.get(i).cloned().unwrap_or_default());
        let before = |text: fn(&Verdict) -> &String| before.map(text).cloned().unwrap_or_default();
        Criterion {
            number,
            field: EVIDENCE[i],
            statement: said
                .iter()
                .find(|said| said.0 == number)
                .map(|said| said.1.clone())
                .unwrap_or_default(),
            verdict: verdict.unwrap_or_else(|| before(|verdict| &verdict.verdict)),
            evidence: evidence.unwrap_or_else(|| before(|verdict| &verdict.evidence)),
            given: given.iter().filter(|verdict| verdict.principle == number).cloned().collect(),
        }
    });
    let criteria = criteria.collect();
    let choices = |family: &str, all: &[&str]| -> Vec<Choice> {
        all.iter().map(|one| Choice { value: one.to_string(), label: visit.one_of(family, one) }).collect()
    };
    let mut verdicts = choices("member-verdict", &VERDICTS);
    verdicts.insert(0, Choice { value: String::new(), label: visit.t("member-unjudged").into_owned() });
    let categories = category::all(db, &application.received_on).await?;
    let asked = categories.iter().find(|category| category.id == application.category_id);
    let mut typed = kept.decision;
    if typed.decided_on.is_empty() {
        typed.decided_on = db.today().to_string();
    }
    let study = Study {
        v: visit.clone(),
        category: asked.map(|category| category.name(visit.language()).to_owned()).unwrap_or_default(),
        refusals,
        criteria,
        verdicts,
        likely: applicant::likely(db, &application).await?,
        alike: application::alike(db.rows(), &application).await?,
        decisions: decision::decisions(db, id).await?,
        unmet: criterion::unmet(&given),
        typed,
        outcomes: choices("member-outcome", &OUTCOMES),
        open: matches!(application.state(), "study" | "board"),
        lines: db::lines_about(db, "application", id, 50).await?,
        application,
    };
    let title = study.application.name.clone();
    visit.page(&title, &study)
}
