//! The list: surveys with how many answered of how many asked, and the questionnaires they are made from.
use crate::{
    ASK, letters,
    questionnaire::{self, Questionnaire},
    survey::{self, Survey},
};
use askama::Template;
use page::{Answer, Visit, percent};

#[derive(Template)]
#[template(path = "list.html")]
struct List {
    v: Visit,
    surveys: Vec<Survey>,
    questionnaires: Vec<Questionnaire>,
    today: String,
}

impl List {
    fn audience(&self, survey: &Survey) -> String {
        letters::audience(&self.v, &survey.audience)
    }

    fn rate(&self, survey: &Survey) -> String {
        percent(survey.rate(), self.v.language())
    }

    fn state(&self, survey: &Survey) -> String {
        self.v.one_of("survey-state", survey.state(&self.today))
    }
}

pub async fn page(visit: Visit) -> Answer {
    let mut questionnaires = questionnaire::all(visit.db()).await?;
    questionnaires.retain(Questionnaire::is_latest);
    let surveys = survey::all(visit.db()).await?;
    let today = visit.db().today().to_string();
    visit.page(&visit.t("survey-menu"), &List { v: visit.clone(), surveys, questionnaires, today })
}
