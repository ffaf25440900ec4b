//! A chart: a few numbers drawn as plain SVG, and said as a sentence.

mod columns;
mod draw;
mod line;
mod rows;
mod say;

pub use say::{HOURS, alt, number, quantity};

/// What a chart draws: a title, a unit, and one number for each label.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    pub kind: Kind,
    /// What the numbers are, in words; it is the drawing's name, and the page prints it beside the drawing.
    pub title: String,
    /// `$`, `%`, a word in the plural (`heures`), or nothing. With [`HOURS`], the numbers are minutes.
    pub unit: String,
    /// In the order drawn. `NAN` says that nothing was recorded, which is not zero.
    pub points: Vec<(String, f64)>,
}

/// The shape that suits the numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Amounts side by side: upright when the labels are short and few (months), lying otherwise.
    Bars,
    /// One amount through time.
    Line,
    /// How far each point is towards one target, in the chart's unit.
    Progress { target: f64 },
}

/// What a drawing is painted with.
#[derive(Debug, Clone, PartialEq)]
pub struct Palette {
    /// The colour of words and rules; rules are drawn with it thinned.
    pub ink: String,
    /// The colour of the numbers' shapes.
    pub accent: String,
    /// A font's name, or nothing to take the page's.
    pub font: String,
    /// The width in the drawing's own units, where words are 13 high: narrow where it may be read on a phone.
    pub width: f64,
}

impl Palette {
    /// For a web page, and narrow enough to be read on a phone: follows the page's colours, so light and dark too, through `currentColor` and `--accent`.
    pub fn page() -> Palette {
        Palette {
            ink: "currentColor".into(),
            accent: "var(--accent, #b5622c)".into(),
            font: String::new(),
            width: 340.0,
        }
    }

    /// For paper: plain colours. `accent` is a colour as `#rrggbb`, such as the pole's.
    pub fn print(accent: &str) -> Palette {
        Palette { ink: "#2b2622".into(), accent: accent.into(), font: "Noto Sans".into(), width: 640.0 }
    }
}

/// The drawing as one `<svg>` element, to be placed as it is in a page or a document.
///
/// It carries the chart's title as its name and `alt` as its description. `language` is `fr` or `en`.
pub fn svg(chart: &Chart, palette: &Palette, language: &str) -> String {
    let mut sheet = draw::Sheet::new(palette);
    match chart.kind {
        Kind::Line => line::draw(&mut sheet, chart, language),
        Kind::Progress { target } => rows::draw(&mut sheet, chart, Some(target), language),
        Kind::Bars if columns::suit(chart, sheet.width, language) => {
            columns::draw(&mut sheet, chart, language)
        }
        Kind::Bars => rows::draw(&mut sheet, chart, None, language),
    }
    sheet.close(&chart.title, &alt(chart, language))
}

#[cfg(test)]
mod test;
