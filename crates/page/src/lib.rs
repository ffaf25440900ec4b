//! Pages: a visit, a form, words in two languages, the frame around everything.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod answer;
mod assets;
mod bar;
mod catalogue;
mod colour;
mod credits;
mod day;
mod door;
mod enter;
mod find;
mod findable;
mod form;
mod format;
mod fresh;
mod front;
mod holding;
mod hours;
mod house;
mod incoming;
mod keep;
mod kept;
mod leaning;
pub mod logo;
mod mark;
mod newest;
mod once;
mod order;
mod pace;
pub mod picture;
mod places;
mod present;
pub mod prose;
mod refused;
mod seen;
mod session;
mod tiles;
mod timeline;
mod turn;
mod visit;
mod waiting;
mod words;

pub use answer::{Answer, Fault, file, moved, redirect};
pub use assets::{css_path, serve_asset, serve_look, streets};
pub use catalogue::Catalogue;
pub use colour::{COLOUR, is_readable};
pub use credits::show_credits;
pub use day::read_day;
pub use door::{Door, EVERYONE, Method, Right, Routes};
pub use enter::enter;
pub use find::{Suggestion, page as serve_find, suggest, suggestions as serve_suggestions};
pub use findable::{Entries, Findable, Ids, Told, entry_id};
pub use form::{Choice, Form, Refusals, Sent, Upload};
pub use format::{
    Language, day, days, dollars, duration, hour, money, month, number, percent, rate, short_month, tenths,
    time_of, whole_month,
};
pub use front::turn_away;
pub use holding::{Fate, Forgets, Held, Old, Olds, Retention, note_reading};
pub use hours::{minutes_between, since_midnight};
pub use house::{Beside, Group, House, Menu, Pole, Poles};
pub use incoming::Incoming;
pub use keep::{Kept, keep};
pub use leaning::Leaning;
pub use newest::{Newest, News};
pub use order::sort_by_text;
pub use pace::Pace;
pub use places::Places;
pub use search::Entry;
pub use seen::{is_seen, plain};
pub use session::{
    Account, SESSION_DAYS, Session, begin_session, begin_session_on, device, end_all, end_every_session,
    end_one_session, end_other_sessions, end_session, hash, sessions_of,
};
pub use tiles::{Tiles, policy};
pub use timeline::{Detail, Fact, Happened, Timeline};
pub use turn::{AskedPage, Turn};
pub use visit::{Visit, own_right};
pub use waiting::{Step, Steps, Waiting, Waits};
pub use words::Words;
