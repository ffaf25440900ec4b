//! Pages: a visit, a form, words in two languages, the frame around everything.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod assets;
mod door;
mod enter;
mod form;
mod format;
mod house;
mod order;
mod pace;
mod session;
mod visit;
mod words;

pub use answer::{Answer, Fault, file, redirect};
pub use assets::{serve_asset, serve_look};
pub use door::{Door, EVERYONE, Method, Right, Routes};
pub use enter::enter;
pub use form::{Choice, Form, Refusals, Sent, Upload};
pub use format::{Language, day, days, duration, money, number, percent, time_of};
pub use house::{Beside, House, Menu, Pole, Poles};
pub use order::sort_by_text;
pub use pace::Pace;
pub use session::{Account, SESSION_DAYS, begin_session, end_every_session, end_session};
pub use visit::Visit;
pub use words::Words;
