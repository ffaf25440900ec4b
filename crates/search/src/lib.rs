//! Search: one box that finds anything by its words.
