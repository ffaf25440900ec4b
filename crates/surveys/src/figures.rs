//! What surveys count: those asked who answered, enterprises that use no tool, the jobs, revenue and age they tell.
use crate::invitation::stands;
use figures::{Figure, Fold, Kinds, Span, Unit};

/// One row for each organization asked in a survey opened in the period and not taken out: 1 when it answered. Two
/// that turned out to be one are one.
const RATE: &str = concat!(
    "select i.id, s.opens_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("i.organization_id", "s.opens_on"),
    " as mrc, '1.3' as action, cast(case when i.answered_on <= $2 then 1 else 0 end as bigint) as amount, \
     o.name as label, '/invitations/' || i.id as path, i.entered_by as recorded_by, s.id as kind, '' as programme \
     from invitation i join survey s on s.id = i.survey_id join organization o on o.id = ",
    people::keeper!("i.organization_id"),
    " where s.opens_on between $1 and $2 and i.excluded_on is null and ",
    stands!()
);

/// One row for each organization that sent answers in the period.
const ANSWERS: &str = concat!(
    "select i.id, i.answered_on as day, o.id as organization_id, \
     cast(null as text) as person_id, ",
    people::mrc_on!("i.organization_id", "i.answered_on"),
    " as mrc, '1.3' as action, cast(1 as bigint) as amount, o.name as label, \
     '/invitations/' || i.id as path, i.entered_by as recorded_by, i.survey_id as kind, '' as programme \
     from invitation i join organization o on o.id = ",
    people::keeper!("i.organization_id"),
    " where i.answered_on between $1 and $2 and i.excluded_on is null and ",
    stands!()
);

/// One row for each organization that said in the period which tools it uses: 1 when it uses none. Neither its
/// name nor its MRC goes with it: what one organization said opens only to those who ask.
const NO_TOOL: &str = concat!(
    "select i.id, i.answered_on as day, cast(null as text) as organization_id, \
     cast(null as text) as person_id, cast(null as text) as mrc, '1.3' as action, \
     cast(case when exists (select a.id from answer a \
      join question q on q.id = a.question_id join question_choice c on c.id = a.choice \
      where a.invitation_id = i.id and a.replaced_at is null and q.means = 'tools' and c.none = 1) \
      then 1 else 0 end as bigint) as amount, t.title_fr as label, '/sondages/' || i.survey_id as path, \
     i.entered_by as recorded_by, i.survey_id as kind, '' as programme \
     from invitation i join survey s on s.id = i.survey_id join questionnaire t on t.id = s.questionnaire_id \
     where i.answered_on between $1 and $2 and i.excluded_on is null and exists (select a.id from answer a \
      join question q on q.id = a.question_id where a.invitation_id = i.id and a.replaced_at is null \
      and q.means = 'tools') and ",
    stands!()
);

/// The day after another: on its last day a survey is still answered, and what it counts is known on the next.
macro_rules! morrow {
    ($day:literal) => {
        concat!(
            "case when substr(",
            $day,
            ", 6, 5) = '12-31' then cast(cast(substr(",
            $day,
            ", 1, 4) as bigint) + 1 as text) || '-01-01' when substr(",
            $day,
            ", 6, 5) in ('01-31', '02-29', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', \
             '11-30') or (substr(",
            $day,
            ", 6, 5) = '02-28' and (cast(substr(",
            $day,
            ", 1, 4) as bigint) % 4 <> 0 or (cast(substr(",
            $day,
            ", 1, 4) as bigint) % 100 = 0 and cast(substr(",
            $day,
            ", 1, 4) as bigint) % 400 <> 0))) then substr(",
            $day,
            ", 1, 5) || substr(cast(101 + cast(substr(",
            $day,
            ", 6, 2) as bigint) as text), 2, 2) || '-01' else substr(",
            $day,
            ", 1, 8) || substr(cast(101 + cast(substr(",
            $day,
            ", 9, 2) as bigint) as text), 2, 2) end"
        )
    };
}

/// One row alone: the latest survey over, its morrow in the period, that asked what means `$means`, with the amount
/// that its answers come to. What one organization said is no row of it, so that no row tells of few; where fewer than five said
/// it, or a few alone did not, there is none.
macro_rules! said {
    ($means:literal, $amount:literal) => {
        concat!(
            "select s.id, ",
            morrow!("s.closes_on"),
            " as day, cast(null as text) as organization_id, \
             cast(null as text) as person_id, cast(null as text) as mrc, '1.3' as action, cast(",
            $amount,
            " as bigint) as amount, t.title_fr as label, '/sondages/' || s.id as path, '' as recorded_by, \
             s.id as kind, '' as programme from survey s join questionnaire t on t.id = s.questionnaire_id \
             join (select i.survey_id, count(*) as answered, count(a.amount) as said, \
              coalesce(cast(sum(a.amount) as bigint), 0) as total from invitation i \
              join survey v on v.id = i.survey_id \
              left join answer a on a.invitation_id = i.id and a.replaced_at is null and a.question_id = \
               (select q.id from question q where q.questionnaire_id = v.questionnaire_id and q.means = '",
            $means,
            "' order by q.place, q.id limit 1) \
              where i.answered_on is not null and i.excluded_on is null and ",
            stands!(),
            " group by i.survey_id) x on x.survey_id = s.id where x.said >= 5 \
             and (x.answered = x.said or x.answered - x.said >= 5) and s.id = (select l.id from survey l \
             where ",
            morrow!("l.closes_on"),
            " between $1 and $2 and exists (select 1 from question q \
             where q.questionnaire_id = l.questionnaire_id and q.means = '",
            $means,
            "') order by l.closes_on desc, l.id desc limit 1)"
        )
    };
}

/// Jobs and revenue as they were said, and how old enterprises are on average in the year that the survey opened.
/// Numbers and years are kept in hundredths: jobs and the mean year of founding are told whole, half up.
const JOBS: &str = said!("jobs", "(x.total + 50) / 100");
const REVENUE: &str = said!("revenue", "x.total");
const AGE: &str = said!(
    "founded",
    "cast(substr(s.opens_on, 1, 4) as bigint) - (2 * x.total + 100 * x.said) / (200 * x.said)"
);

/// The surveys, by the titles of their questionnaires.
const SURVEYS: Kinds = Kinds::Names(
    "select s.id, q.title_fr, coalesce(nullif(q.title_en, ''), q.title_fr) as title_en from survey s \
     join questionnaire q on q.id = s.questionnaire_id",
);

const fn figure(key: &'static str, fold: Fold, unit: Unit, sql: &'static str) -> Figure {
    Figure { key, fold, unit, span: Span::Period, axis: "1", kinds: SURVEYS, own: false, sql }
}

pub const FIGURES: [Figure; 6] = [
    figure("surveys.response-rate", Fold::Share, Unit::Percent, RATE),
    figure("surveys.answers", Fold::Count, Unit::Count, ANSWERS),
    figure("surveys.no-tool", Fold::Share, Unit::Percent, NO_TOOL),
    // The mean of one row is its amount; of no row it is nothing, rather than nought.
    figure("surveys.jobs", Fold::Mean, Unit::Count, JOBS),
    figure("surveys.revenue", Fold::Mean, Unit::Cents, REVENUE),
    figure("surveys.age", Fold::Mean, Unit::Count, AGE),
];
