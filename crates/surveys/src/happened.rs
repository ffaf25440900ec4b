//! What happened to an organization as this room tells it: asked in a survey, and answered; never what it answered.
use crate::{ASK, questionnaire::said};
use page::{Detail, Fact, Happened, Timeline, Visit};

/// Asked on the day the survey opened, unless it was taken out; of one day, the answer comes after.
const SURVEYS: &str = concat!(
    "select x.id, x.day, x.what, q.title_fr as said, q.title_en as also, cast(0 as bigint) as amount, \
     '/sondages/' || v.id as place from (\
     select i.id, s.opens_on as day, 'survey-asked' as what, i.survey_id, i.organization_id from invitation i \
     join survey s on s.id = i.survey_id where i.excluded_on is null \
     union all select cast(a.id || '-answered' as text), a.answered_on, 'survey-answered', a.survey_id, \
     a.organization_id from invitation a where a.answered_on is not null and a.excluded_on is null) x \
     join survey v on v.id = x.survey_id join questionnaire q on q.id = v.questionnaire_id \
     where x.day <= $2 and x.organization_id in ",
    people::whose!()
);

fn told(visit: &Visit, fact: Fact) -> Happened {
    let title = said(visit.language(), &fact.said, &fact.also).to_owned();
    fact.bare().with(Detail::Text(title))
}

pub const TIMELINES: [Timeline; 1] = [Timeline {
    kind: "surveys",
    words: "survey-menu",
    of: "organization",
    right: ASK,
    sql: |_| SURVEYS,
    told,
}];
