//! The order people expect: that of Canadian French, accents compared from the end (CLDR fr-CA).
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;
use std::{cell::RefCell, cmp::Ordering};

thread_local! {
    static ORDER: RefCell<Option<CollatorBorrowed<'static>>> = const { RefCell::new(None) };
}

/// Sorts things by a text of theirs as a Québec reader expects: cote, côte, coté, côté.
pub fn sort_by_text<T>(things: &mut [T], text: impl Fn(&T) -> &str) {
    ORDER.with_borrow_mut(|order| {
        if order.is_none() {
            *order = Collator::try_new(locale!("fr-CA").into(), CollatorOptions::default()).ok();
        }
        things.sort_by(|a, b| match order {
            Some(order) => order.compare(text(a), text(b)),
            None => Ordering::Equal,
        });
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn accents_are_compared_from_the_end() {
        let mut words = ["coté", "côté", "cote", "côte"];
        super::sort_by_text(&mut words, |word| word);
        assert_eq!(words, ["cote", "côte", "coté", "côté"]);
    }
}
