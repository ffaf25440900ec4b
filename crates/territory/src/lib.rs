//! Territory: regions, MRC, municipalities, postal codes, sectors, and the map they are drawn on.
//!
//! Everything here is public data carried inside the program (see `data/README.md` and `docs/credits.md`).
//! Each table is read once, when first asked for, and never changes while the program runs. Codes are text:
//! `"01"` is a region, `"030"` an MRC, `"07047"` a municipality.
#![cfg_attr(test, allow(clippy::unwrap_used))]

mod apart;
mod borders;
mod contour;
mod drawing;
mod fold;
mod label;
mod locate;
mod map;
mod mrc;
mod municipality;
mod naming;
mod place;
mod postal;
mod region;
mod scian;
mod seao;
mod unpack;

pub use borders::mrc_at;
pub use contour::{Contour, contours};
pub use drawing::{Drawing, Shape, outline};
pub use fold::fold;
pub use label::{Label, lay};
pub use locate::{Evidence, Located, locate};
pub use map::{Map, Step, map_svg};
pub use mrc::{Kind, Mrc, mrc, mrc_name, mrc_named, mrc_or_code, mrcs, mrcs_of_region_on, mrcs_written};
pub use municipality::{Municipality, municipalities, municipality, municipality_named};
pub use place::{Certainty, Place, place};
pub use postal::{PostalCode, PostalCodeFault};
pub use region::{Region, region, regions};
pub use scian::{Level, Sector, scian, scian_children, scian_search};
pub use seao::{Category, seao_categories, seao_category};
