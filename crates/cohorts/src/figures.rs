//! What cohorts count: those started, who takes part, projects, sessions and hours, what became of projects, and how
//! participants see themselves before and after.
use crate::survival::{
    ENTERPRISES_THIRTY_SIX, ENTERPRISES_TWELVE, PROJECTS_THIRTY_SIX, PROJECTS_TWELVE, came_through,
};
use figures::{Figure, Fold, Kinds, Span, Unit};

/// The cohort as rows tell it, for the eye.
macro_rules! title {
    () => {
        "g.name_fr || ' ' || cast(c.number as text)"
    };
}

/// One row for each cohort that began in the period, and was not cancelled.
const STARTED: &str = concat!(
    "select c.id, c.begins_on as day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, ",
    title!(),
    " as label, '/cohortes/' || c.id as path, c.recorded_by, g.code as kind, g.code as programme \
     from cohort c join programme g on g.id = c.programme_id \
     where c.begins_on between $1 and $2 and c.cancelled_on is null"
);

/// One row for each participant who joined in the period, told by the cohort.
const PARTICIPANTS: &str = concat!(
    "select x.id, x.joined_on as day, ",
    people::keeper!("x.organization_id"),
    " as organization_id, x.person_id, nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, ",
    title!(),
    " as label, '/cohortes/' || c.id as path, x.recorded_by, g.code as kind, g.code as programme \
     from cohort_participant x join cohort c on c.id = x.cohort_id join programme g on g.id = c.programme_id \
     where x.joined_on between $1 and $2 and c.cancelled_on is null and (x.left_on is null or x.left_on >= x.joined_on)"
);

/// One row for each project that came into a programme in the period, on the day of the first who brought it: one that
/// goes on from a cohort to the next is the same.
const PROJECTS: &str = concat!(
    "select y.id, y.day, ",
    people::keeper!("j.organization_id"),
    " as organization_id, cast(null as text) as person_id, nullif(c.mrc, '') as mrc, c.action, \
     cast(1 as bigint) as amount, j.name as label, '/cohortes/projets/' || j.id as path, j.recorded_by, g.code as kind, \
     g.code as programme from (select min(x.id) as id, k.programme_id, x.project_id, min(x.joined_on) as day \
     from cohort_participant x join cohort k on k.id = x.cohort_id where x.project_id is not null \
     and (x.left_on is null or x.left_on >= x.joined_on) and x.joined_on between $1 and $2 and k.cancelled_on is null \
     group by k.programme_id, x.project_id) y join project j on j.id = y.project_id \
     join cohort_participant f on f.id = y.id join cohort c on c.id = f.cohort_id \
     join programme g on g.id = y.programme_id"
);

/// One row for each session of the period where somebody was.
const SESSIONS: &str = "select s.id, s.day, cast(null as text) as organization_id, cast(null as text) as person_id, \
     nullif(c.mrc, '') as mrc, c.action, cast(1 as bigint) as amount, s.title as label, '/cohortes/' || c.id as path, \
     s.recorded_by, s.mode as kind, g.code as programme from cohort_session s join cohort c on c.id = s.cohort_id \
     join programme g on g.id = c.programme_id where s.day between $1 and $2 and s.cancelled_on is null \
     and exists (select a.participant_id from cohort_attendance a where a.session_id = s.id and a.how = 'present')";

/// One row for each presence at a session of the period: its minutes, told by the session.
const HOURS: &str = concat!(
    "select s.id || '-' || x.id as id, s.day, ",
    people::keeper!("x.organization_id"),
    " as organization_id, x.person_id, nullif(c.mrc, '') as mrc, c.action, s.minutes as amount, s.title as label, \
     '/cohortes/' || c.id as path, a.recorded_by, g.code as kind, g.code as programme from cohort_attendance a \
     join cohort_session s on s.id = a.session_id join cohort_participant x on x.id = a.participant_id \
     join cohort c on c.id = s.cohort_id join programme g on g.id = c.programme_id \
     where s.day between $1 and $2 and s.cancelled_on is null and a.how = 'present'"
);

/// One row for each lab that began in the period.
const LABS: &str = "select l.id, l.begun_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, nullif(l.mrc, '') as mrc, l.action, cast(1 as bigint) as amount, \
     l.issue as label, '/cohortes/laboratoires/' || l.id as path, l.recorded_by, '' as kind, '' as programme \
     from lab l where l.begun_on between $1 and $2";

/// One row for each idea of a lab carried on by a project that began in the period.
const CARRIED: &str = concat!(
    "select i.id, j.begun_on as day, ",
    people::keeper!("j.organization_id"),
    " as organization_id, cast(null as text) as person_id, nullif(l.mrc, '') as mrc, l.action, \
     cast(1 as bigint) as amount, j.name as label, '/cohortes/laboratoires/' || l.id as path, i.recorded_by, '' as kind, \
     '' as programme from lab_idea i join lab l on l.id = i.lab_id join project j on j.id = i.project_id \
     where j.begun_on between $1 and $2 and i.withdrawn_on is null"
);

/// One row for each project incorporated in the period, under the action of the cohort through which it came.
const INCORPORATED: &str = concat!(
    "select j.id, j.incorporated_on as day, ",
    people::keeper!("j.organization_id"),
    " as organization_id, cast(null as text) as person_id, nullif(j.mrc, '') as mrc, \
     coalesce(c.action, '3.4') as action, cast(1 as bigint) as amount, j.name as label, \
     '/cohortes/projets/' || j.id as path, j.recorded_by, j.legal_form as kind, coalesce(g.code, '') as programme \
     from project j",
    came_through!(),
    "where j.incorporated_on between $1 and $2"
);

/// One row for each statement of a cohort that at least five people answered at both moments, on the day of the last
/// answer: the mean of the grades, in hundredths. Nobody is told by themselves.
macro_rules! assessed {
    ($sum:literal) => {
        concat!(
            "select y.cohort_id || '-' || y.statement_id as id, y.day, cast(null as text) as organization_id, \
             cast(null as text) as person_id, nullif(c.mrc, '') as mrc, c.action, ",
            $sum,
            " as amount, t.text_fr as label, '/cohortes/' || c.id || '/bilan' as path, c.recorded_by, g.code as kind, \
             g.code as programme from (select x.cohort_id, h.statement_id, max(e.day) as day, count(*) as told, \
             cast(sum(f.grade) as bigint) as first_sum, cast(sum(h.grade) as bigint) as last_sum \
             from cohort_participant x join cohort_assessment s on s.participant_id = x.id and s.moment = 'start' \
             join assessment_grade f on f.assessment_id = s.id join cohort_assessment e on e.participant_id = x.id \
             and e.moment = 'end' join assessment_grade h on h.assessment_id = e.id and h.statement_id = f.statement_id \
             group by x.cohort_id, h.statement_id) y join cohort c on c.id = y.cohort_id \
             join programme g on g.id = c.programme_id join programme_statement t on t.id = y.statement_id \
             where y.day between $1 and $2 and y.told >= 5 and c.cancelled_on is null"
        )
    };
}

const PROGRAMMES: Kinds = Kinds::Names("select code, name_fr, name_en from programme");
const FORMS: Kinds = Kinds::Words("people-form");

const fn figure(key: &'static str, fold: Fold, unit: Unit, kinds: Kinds, sql: &'static str) -> Figure {
    Figure { key, fold, unit, span: Span::Period, axis: "3", kinds, own: false, sql }
}

pub const FIGURES: [Figure; 23] = [
    figure("cohorts.started", Fold::Count, Unit::Count, PROGRAMMES, STARTED),
    figure("cohorts.participants", Fold::People, Unit::Count, PROGRAMMES, PARTICIPANTS),
    figure("cohorts.projects", Fold::Count, Unit::Count, PROGRAMMES, PROJECTS),
    figure("cohorts.sessions", Fold::Count, Unit::Count, Kinds::Words("cohort-mode"), SESSIONS),
    figure("cohorts.hours", Fold::Sum, Unit::Minutes, PROGRAMMES, HOURS),
    figure("cohorts.labs", Fold::Count, Unit::Count, Kinds::None, LABS),
    figure("cohorts.ideas-carried", Fold::Count, Unit::Count, Kinds::None, CARRIED),
    figure("cohorts.incorporated", Fold::Count, Unit::Count, FORMS, INCORPORATED),
    figure("cohorts.alive-twelve", Fold::Count, Unit::Count, FORMS, PROJECTS_TWELVE.alive),
    figure("cohorts.alive-rate-twelve", Fold::Share, Unit::Percent, FORMS, PROJECTS_TWELVE.rate),
    figure("cohorts.alive-unknown-twelve", Fold::Count, Unit::Count, FORMS, PROJECTS_TWELVE.unknown),
    figure("cohorts.enterprises-alive-twelve", Fold::Count, Unit::Count, FORMS, ENTERPRISES_TWELVE.alive),
    figure("cohorts.enterprises-rate-twelve", Fold::Share, Unit::Percent, FORMS, ENTERPRISES_TWELVE.rate),
    figure("cohorts.enterprises-unknown-twelve", Fold::Count, Unit::Count, FORMS, ENTERPRISES_TWELVE.unknown),
    figure("cohorts.alive-thirty-six", Fold::Count, Unit::Count, FORMS, PROJECTS_THIRTY_SIX.alive),
    figure("cohorts.alive-rate-thirty-six", Fold::Share, Unit::Percent, FORMS, PROJECTS_THIRTY_SIX.rate),
    figure("cohorts.alive-unknown-thirty-six", Fold::Count, Unit::Count, FORMS, PROJECTS_THIRTY_SIX.unknown),
    figure(
        "cohorts.enterprises-alive-thirty-six",
        Fold::Count,
        Unit::Count,
        FORMS,
        ENTERPRISES_THIRTY_SIX.alive,
    ),
    figure(
        "cohorts.enterprises-rate-thirty-six",
        Fold::Share,
        Unit::Percent,
        FORMS,
        ENTERPRISES_THIRTY_SIX.rate,
    ),
    figure(
        "cohorts.enterprises-unknown-thirty-six",
        Fold::Count,
        Unit::Count,
        FORMS,
        ENTERPRISES_THIRTY_SIX.unknown,
    ),
    figure(
        "cohorts.skills-before",
        Fold::Mean,
        Unit::Grade,
        PROGRAMMES,
        assessed!("(y.first_sum * 200 + y.told) / (2 * y.told)"),
    ),
    figure(
        "cohorts.skills-after",
        Fold::Mean,
        Unit::Grade,
        PROGRAMMES,
        assessed!("(y.last_sum * 200 + y.told) / (2 * y.told)"),
    ),
    figure(
        "cohorts.skills-change",
        Fold::Mean,
        Unit::Grade,
        PROGRAMMES,
        assessed!("(y.last_sum * 200 + y.told) / (2 * y.told) - (y.first_sum * 200 + y.told) / (2 * y.told)"),
    ),
];
