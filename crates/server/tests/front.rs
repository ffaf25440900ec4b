//! The front door: every room tried over HTTP, on both engines.
#![allow(clippy::unwrap_used)]
#[path = "front/accompaniment.rs"]
mod accompaniment;
#[path = "front/another_pole.rs"]
mod another_pole;
#[path = "front/applications.rs"]
mod applications;
#[path = "front/assemblies.rs"]
mod assemblies;
#[path = "front/assemblies_ballots.rs"]
mod assemblies_ballots;
#[path = "front/assemblies_rules.rs"]
mod assemblies_rules;
#[path = "front/beside.rs"]
mod beside;
#[path = "front/cards.rs"]
mod cards;
#[path = "front/cohorts.rs"]
mod cohorts;
#[path = "front/cohorts_brought.rs"]
mod cohorts_brought;
#[path = "front/cohorts_labs.rs"]
mod cohorts_labs;
#[path = "front/cohorts_people.rs"]
mod cohorts_people;
#[path = "front/cohorts_prepared.rs"]
mod cohorts_prepared;
#[path = "front/commands.rs"]
mod commands;
#[path = "front/communications.rs"]
mod communications;
#[path = "front/communications_bulletins.rs"]
mod communications_bulletins;
#[path = "front/communications_library.rs"]
mod communications_library;
#[path = "front/communications_news.rs"]
mod communications_news;
#[path = "front/concertation.rs"]
mod concertation;
#[path = "front/concertation_agreements.rs"]
mod concertation_agreements;
#[path = "front/concertation_hours.rs"]
mod concertation_hours;
#[path = "front/concertation_meetings.rs"]
mod concertation_meetings;
#[path = "front/contracts.rs"]
mod contracts;
#[path = "front/contracts_again.rs"]
mod contracts_again;
#[path = "front/contracts_ledger.rs"]
mod contracts_ledger;
#[path = "front/contracts_links.rs"]
mod contracts_links;
#[path = "front/contracts_own.rs"]
mod contracts_own;
#[path = "front/copies.rs"]
mod copies;
#[path = "front/days.rs"]
mod days;
#[path = "front/directory.rs"]
mod directory;
#[path = "front/directory_many.rs"]
mod directory_many;
#[path = "front/directory_taken.rs"]
mod directory_taken;
#[path = "front/doors.rs"]
mod doors;
#[path = "front/dues.rs"]
mod dues;
#[path = "front/duplicates.rs"]
mod duplicates;
#[path = "front/events.rs"]
mod events;
#[path = "front/events_came.rs"]
mod events_came;
#[path = "front/events_choice.rs"]
mod events_choice;
#[path = "front/events_paid.rs"]
mod events_paid;
#[path = "front/events_papers.rs"]
mod events_papers;
#[path = "front/events_queue.rs"]
mod events_queue;
#[path = "front/expenses.rs"]
mod expenses;
#[path = "front/first_steps.rs"]
mod first_steps;
#[path = "front/folds.rs"]
mod folds;
#[path = "front/freshness.rs"]
mod freshness;
#[path = "front/front_door.rs"]
mod front_door;
#[path = "front/funds.rs"]
mod funds;
#[path = "front/hostile.rs"]
mod hostile;
#[path = "front/hostile_lived.rs"]
mod hostile_lived;
#[path = "front/import.rs"]
mod import;
#[path = "front/import_alike.rs"]
mod import_alike;
#[path = "front/import_asked.rs"]
mod import_asked;
#[path = "front/import_files.rs"]
mod import_files;
#[path = "front/import_forgotten.rs"]
mod import_forgotten;
#[path = "front/import_kill.rs"]
mod import_kill;
#[path = "front/import_long.rs"]
mod import_long;
#[path = "front/import_undone.rs"]
mod import_undone;
#[path = "front/kept.rs"]
mod kept;
#[path = "front/late.rs"]
mod late;
#[path = "front/lately.rs"]
mod lately;
#[path = "front/library.rs"]
mod library;
#[path = "front/library_brought.rs"]
mod library_brought;
#[path = "front/logo.rs"]
mod logo;
#[path = "front/market.rs"]
mod market;
#[path = "front/market_again.rs"]
mod market_again;
#[path = "front/market_answers.rs"]
mod market_answers;
#[path = "front/market_meetings.rs"]
mod market_meetings;
#[path = "front/market_needs.rs"]
mod market_needs;
#[path = "front/market_space.rs"]
mod market_space;
#[path = "front/meanwhile.rs"]
mod meanwhile;
#[path = "front/membership.rs"]
mod membership;
#[path = "front/merge.rs"]
mod merge;
#[path = "front/merge_days.rs"]
mod merge_days;
#[path = "front/merge_sheets.rs"]
mod merge_sheets;
#[path = "front/mould.rs"]
mod mould;
#[path = "front/number.rs"]
mod number;
#[path = "front/official.rs"]
mod official;
#[path = "front/once.rs"]
mod once;
#[path = "front/organizations.rs"]
mod organizations;
#[path = "front/outside.rs"]
mod outside;
#[path = "front/own_account.rs"]
mod own_account;
#[path = "front/own_space.rs"]
mod own_space;
#[path = "front/owners.rs"]
mod owners;
#[path = "front/owners_offers.rs"]
mod owners_offers;
#[path = "front/papers.rs"]
mod papers;
#[path = "front/people.rs"]
mod people;
#[path = "front/places.rs"]
mod places;
#[path = "front/plan.rs"]
mod plan;
#[path = "front/plan_accounts.rs"]
mod plan_accounts;
#[path = "front/plan_after.rs"]
mod plan_after;
#[path = "front/plan_changed.rs"]
mod plan_changed;
#[path = "front/plan_cover.rs"]
mod plan_cover;
#[path = "front/plan_targets.rs"]
mod plan_targets;
#[path = "front/plan_texts.rs"]
mod plan_texts;
#[path = "front/portrait.rs"]
mod portrait;
#[path = "front/portrait_years.rs"]
mod portrait_years;
#[path = "front/privacy.rs"]
mod privacy;
#[path = "front/privacy_kept.rs"]
mod privacy_kept;
#[path = "front/privacy_told.rs"]
mod privacy_told;
#[path = "front/promoters.rs"]
mod promoters;
#[path = "front/refused.rs"]
mod refused;
#[path = "front/register.rs"]
mod register;
#[path = "front/renewals.rs"]
mod renewals;
#[path = "front/replay.rs"]
mod replay;
#[path = "front/replay_bench.rs"]
mod replay_bench;
#[path = "front/replay_rows.rs"]
mod replay_rows;
#[path = "front/reports.rs"]
mod reports;
#[path = "front/reports_days.rs"]
mod reports_days;
#[path = "front/reports_live.rs"]
mod reports_live;
#[path = "front/reports_paper.rs"]
mod reports_paper;
#[path = "front/reports_photos.rs"]
mod reports_photos;
#[path = "front/reports_public.rs"]
mod reports_public;
#[path = "front/reports_texts.rs"]
mod reports_texts;
#[path = "front/reports_told.rs"]
mod reports_told;
#[path = "front/requalify.rs"]
mod requalify;
#[path = "front/rules.rs"]
mod rules;
#[path = "front/search.rs"]
mod search;
#[path = "front/search_dealings.rs"]
mod search_dealings;
#[path = "front/search_records.rs"]
mod search_records;
#[path = "front/settings.rs"]
mod settings;
#[path = "front/sheets.rs"]
mod sheets;
#[path = "front/sign_in.rs"]
mod sign_in;
#[path = "front/slips.rs"]
mod slips;
#[path = "front/streets.rs"]
mod streets;
#[path = "front/surveys.rs"]
mod surveys;
#[path = "front/surveys_models.rs"]
mod surveys_models;
#[path = "front/tender_alerts.rs"]
mod tender_alerts;
#[path = "front/tender_ties.rs"]
mod tender_ties;
#[path = "front/tenders.rs"]
mod tenders;
#[path = "front/tenders_long.rs"]
mod tenders_long;
#[path = "front/timeline.rs"]
mod timeline;
#[path = "front/together.rs"]
mod together;
#[path = "front/told_right.rs"]
mod told_right;
#[path = "front/topics.rs"]
mod topics;
#[path = "front/upkeep.rs"]
mod upkeep;
#[path = "front/upload.rs"]
mod upload;
#[path = "front/village.rs"]
mod village;
#[path = "front/walk.rs"]
mod walk;
