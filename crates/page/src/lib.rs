//! Pages: a visit, a form, words in two languages, the frame around everything.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod assets;
mod catalogue;
mod colour;
mod credits;
mod door;
mod enter;
mod find;
mod findable;
mod form;
mod format;
mod house;
mod mark;
mod order;
mod pace;
pub mod prose;
mod session;
mod visit;
mod waiting;
mod words;

pub use answer::{Answer, Fault, file, redirect};
pub use assets::{css_path, serve_asset, serve_look};
pub use catalogue::Catalogue;
pub use colour::is_readable;
pub use credits::show_credits;
pub use door::{Door, EVERYONE, Method, Right, Routes};
pub use enter::enter;
pub use find::{Suggestion, page as serve_find, suggest, suggestions as serve_suggestions};
pub use findable::{Entries, Findable, entry_id};
pub use form::{Choice, Form, Refusals, Sent, Upload};
pub use format::{Language, day, days, duration, money, number, percent, time_of};
pub use house::{Beside, House, Menu, Pole, Poles};
pub use order::sort_by_text;
pub use pace::Pace;
pub use session::{Account, SESSION_DAYS, begin_session, end_every_session, end_session, hash};
pub use visit::Visit;
pub use waiting::{Waiting, Waits};
pub use words::Words;
