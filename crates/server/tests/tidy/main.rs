//! Tidy: the rules of the house, held by a test. Each rule tells the file and what to do about it.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod arrows;
mod english;
mod form;
mod french;
mod keep;
mod migrations;
mod once;
mod tree;
mod words;

use tree::Tree;

fn hold(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n\n{}\n", faults.join("\n"));
}

#[test]
fn a_crate_imports_only_along_the_arrows_of_the_architecture() {
    hold(arrows::faults(&Tree::of_the_house()));
}

#[test]
fn a_file_is_short_opens_with_a_sentence_and_bears_a_name_of_the_field() {
    hold(form::faults(&Tree::of_the_house()));
}

#[test]
fn every_text_of_the_interface_is_there_in_both_languages_and_used() {
    hold(words::faults(&Tree::of_the_house()));
}

#[test]
fn the_french_is_set_as_in_quebec() {
    hold(french::faults(&Tree::of_the_house()));
}

#[test]
fn the_english_is_not_set_as_french() {
    hold(english::faults(&Tree::of_the_house()));
}

#[test]
fn a_form_that_writes_something_new_is_taken_once() {
    hold(once::faults(&Tree::of_the_house()));
}

#[test]
fn a_form_in_which_something_is_typed_keeps_it() {
    hold(keep::faults(&Tree::of_the_house()));
}

#[test]
fn migrations_follow_one_another() {
    hold(migrations::faults(&Tree::of_the_house()));
}
