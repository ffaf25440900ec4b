//! What surveys count: the share of those asked who answered, answers received, enterprises that use no tool.
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
      then 1 else 0 end as bigint) as amount, t.title_fr as label, '/invitations/' || i.id as path, \
     i.entered_by as recorded_by, i.survey_id as kind, '' as programme \
     from invitation i join survey s on s.id = i.survey_id join questionnaire t on t.id = s.questionnaire_id \
     where i.answered_on between $1 and $2 and i.excluded_on is null and exists (select a.id from answer a \
      join question q on q.id = a.question_id where a.invitation_id = i.id and a.replaced_at is null \
      and q.means = 'tools') and ",
    stands!()
);

/// The surveys, by the titles of their questionnaires.
const SURVEYS: Kinds = Kinds::Names(
    "select s.id, q.title_fr, coalesce(nullif(q.title_en, ''), q.title_fr) as title_en from survey s \
     join questionnaire q on q.id = s.questionnaire_id",
);

const fn figure(key: &'static str, fold: Fold, unit: Unit, sql: &'static str) -> Figure {
    Figure { key, fold, unit, span: Span::Period, axis: "1", kinds: SURVEYS, own: false, sql }
}

pub const FIGURES: [Figure; 3] = [
    figure("surveys.response-rate", Fold::Share, Unit::Percent, RATE),
    figure("surveys.answers", Fold::Count, Unit::Count, ANSWERS),
    figure("surveys.no-tool", Fold::Share, Unit::Percent, NO_TOOL),
];
