-- Surveys: questionnaires by version, who was asked, what each organization answered, and the portrait published.

-- One row for each version; all versions of one questionnaire bear the id of the first.
create table questionnaire (
    id text primary key,
    series text not null,
    version bigint not null,
    title_fr text not null,
    title_en text not null,
    intro_fr text not null,
    intro_en text not null,
    -- From when it is asked as it stands; only a new version can change it.
    frozen_at text,
    recorded_at text not null,
    recorded_by text not null
);
create unique index questionnaire_version on questionnaire (series, version);

-- A question, or the title of a section, in its place.
create table question (
    id text primary key,
    questionnaire_id text not null references questionnaire (id),
    place bigint not null,
    -- section, one, several, number, amount, text or yes.
    kind text not null,
    -- What figures and the portrait read in it: jobs, revenue, founded, tools, or ''.
    means text not null,
    words_fr text not null,
    words_en text not null,
    help_fr text not null,
    help_en text not null,
    unit_fr text not null,
    unit_en text not null,
    required bigint not null
);
create index question_questionnaire on question (questionnaire_id);

-- `none`: 1 when it says that no other applies, and so stands alone.
create table question_choice (
    id text primary key,
    question_id text not null references question (id),
    place bigint not null,
    name_fr text not null,
    name_en text not null,
    none bigint not null
);
create index question_choice_question on question_choice (question_id);

-- A version asked of a set of organizations, from a day to a day, both included.
create table survey (
    id text primary key,
    questionnaire_id text not null references questionnaire (id),
    -- members, directory, role:…, mrc:….
    audience text not null,
    opens_on text not null,
    closes_on text not null,
    -- Days on which those who have not answered are written to again, parted by spaces.
    reminders text not null,
    opened_at text not null,
    opened_by text not null
);

create table invitation (
    id text primary key,
    survey_id text not null references survey (id),
    organization_id text not null references organization (id),
    -- Where it was written to, or '' when no address was known.
    email text not null,
    -- Taken out of those asked, from a day, for a reason.
    excluded_on text,
    excluded_why text not null default '',
    -- The day it sent its answers, and how: link, paper or phone.
    answered_on text,
    channel text not null default '',
    entered_by text not null default ''
);
create unique index invitation_once on invitation (survey_id, organization_id);

-- Each letter brings a link of its own, and all of them lead to the same answers.
create table invitation_link (
    token_hash text primary key,
    invitation_id text not null references invitation (id),
    made_at text not null
);

-- One letter for each reason: 'invitation', or the day of a reminder.
create table invitation_letter (
    invitation_id text not null references invitation (id),
    reason text not null,
    letter_id text not null,
    written_at text not null,
    primary key (invitation_id, reason)
);

-- Addresses that asked for no more letters of surveys (L.C. 2010, ch. 23, s. 11).
create table survey_letters_ended (
    email text primary key,
    ended_at text not null
);

-- One row for a text or a number, one for each choice; those replaced stay. Amounts are hundredths.
create table answer (
    id text primary key,
    invitation_id text not null references invitation (id),
    question_id text not null references question (id),
    choice text not null,
    amount bigint,
    words text not null,
    recorded_at text not null,
    recorded_by text not null,
    replaced_at text
);
create index answer_invitation on answer (invitation_id, question_id);

-- The portrait is public from a day until the day before it is withdrawn.
create table portrait_shown (
    id text primary key,
    shown_on text not null,
    shown_at text not null,
    shown_by text not null,
    hidden_on text,
    hidden_at text,
    hidden_by text
);
