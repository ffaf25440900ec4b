//! Jobs as those who ask for work and those who do it meet them, on each engine.
#![allow(clippy::unwrap_used)]

mod kill;
mod rows;
mod time;
mod work;
