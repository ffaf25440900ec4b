//! The map of the directory: the region's MRC, each with how many sheets it has and the way to them.
use crate::facet::Choice;
use db::Db;
use std::collections::HashMap;
use territory::{Drawing, Label, Map, lay, mrcs_of_region_on};

const WIDTH: f64 = 640.0;
/// The height of its numbers, as the stylesheet sets them.
const SIZE: f64 = 26.0;

/// A map drawn for a page.
pub struct Drawn {
    pub width: i64,
    pub height: i64,
    pub tiles: Vec<Tile>,
    /// Around islands that were brought near: left, top, width and height.
    pub frame: Option<[i64; 4]>,
}

/// One MRC of the map.
pub struct Tile {
    pub name: &'static str,
    pub path: String,
    pub count: i64,
    /// What narrows the directory to it, or no longer does; empty where there is nothing to see.
    pub query: String,
    pub chosen: bool,
    /// How dark, from 0 to 1.
    pub shade: String,
    /// Where its number stands.
    pub x: i64,
    pub y: i64,
    /// The point of the MRC that a line leads to, when its number stands beside it.
    pub leads_to: Option<(i64, i64)>,
    /// The frame it stands in, all of which answers a touch: islands alone are hard to hit.
    pub inset: Option<[i64; 4]>,
}

/// The MRC of the region that most of what is counted by MRC is of; none when nothing has a place.
pub fn region<'a>(db: &Db, counted: impl Iterator<Item = (&'a str, i64)>) -> Vec<&'static str> {
    let mut regions: HashMap<&str, i64> = HashMap::new();
    for (code, count) in counted {
        if let Some(mrc) = territory::mrc(code) {
            *regions.entry(mrc.region_on(db.today()).code).or_default() += count.max(1);
        }
    }
    let most = regions.into_iter().max_by_key(|(code, count)| (*count, std::cmp::Reverse(*code)));
    let Some((region, _)) = most else { return vec![] };
    mrcs_of_region_on(region, db.today()).iter().map(|mrc| mrc.code).collect()
}

/// The region that most of the choices are of, drawn. None when nothing has a place.
pub fn draw(db: &Db, choices: &[Choice]) -> Option<Drawn> {
    let codes = region(db, choices.iter().map(|choice| (choice.value.as_str(), choice.count)));
    let values: HashMap<&str, f64> =
        choices.iter().map(|choice| (choice.value.as_str(), choice.count as f64)).collect();
    let steps = Map { mrcs: &codes, values: &values, title: "", language: "fr", paper: false }.steps();
    let drawing = Drawing::kept(&codes, WIDTH)?;
    let choice_of = |shape: &territory::Shape| choices.iter().find(|choice| choice.value == shape.mrc.code);
    let ways = |shape| choice_of(shape).map(|choice| vec![choice.count.to_string()]).into_iter().collect();
    let ways: Vec<Vec<Vec<String>>> = drawing.shapes.iter().map(ways).collect();
    let labels = lay(&drawing, SIZE, &ways);
    let frame = drawing.frame.map(|frame| frame.map(|side| side.round() as i64));
    let within = |(x, y): (f64, f64), [left, top, width, height]: [f64; 4]| {
        (left..=left + width).contains(&x) && (top..=top + height).contains(&y)
    };
    let around = drawing.frame;
    let tile = |(shape, label): (&territory::Shape, Option<Label>)| {
        let choice = choice_of(shape);
        let (x, y) = label.as_ref().map_or(shape.label, |label| label.at);
        let count = choice.map_or(0, |choice| choice.count);
        let step = steps.iter().find(|step| count > 0 && count as f64 <= step.to);
        Tile {
            name: shape.mrc.name,
            inset: frame.filter(|_| around.is_some_and(|around| within(shape.label, around))),
            path: shape.path.clone(),
            count,
            query: choice.map(|choice| choice.query.clone()).unwrap_or_default(),
            chosen: choice.is_some_and(|choice| choice.chosen),
            shade: format!("0.{:02}", 8 + step.map_or(0, |step| step.shade * 9)),
            x: x.round() as i64,
            y: y.round() as i64,
            leads_to: label
                .and_then(|label| label.leads_to)
                .map(|(x, y)| (x.round() as i64, y.round() as i64)),
        }
    };
    let (width, height) = (drawing.width.ceil() as i64, drawing.height.ceil() as i64);
    let tiles = drawing.shapes.iter().zip(labels).map(tile).collect();
    Some(Drawn { width, height, tiles, frame })
}
