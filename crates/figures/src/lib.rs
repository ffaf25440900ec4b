//! Figures: a number is a list of rows with a sum.
