//! The map of a territory: one inline SVG, shaded by value, complete without JavaScript.
use crate::{Drawing, mrc, municipalities};
use std::{collections::HashMap, fmt::Write};

/// A map of MRC, to be written into a page or a printed report.
#[derive(Debug)]
pub struct Map<'a> {
    /// The MRC to draw; unknown codes are left out.
    pub mrcs: &'a [&'a str],
    /// Value by MRC code. A missing one is drawn as without data, which is not zero. Negative counts as zero.
    pub values: &'a HashMap<&'a str, f64>,
    pub title: &'a str,
    /// `"en"`, otherwise French.
    pub language: &'a str,
    /// True on paper, where `var(…)` is not understood: the colours are then written plainly.
    pub paper: bool,
}

/// A step of the scale, for the legend that stands beside the map in HTML.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// 1 (lightest) to 5: the page's `--map-1` … `--map-5`.
    pub shade: usize,
    /// Above this…
    pub above: f64,
    /// …up to and including this.
    pub to: f64,
}

/// Width of the view box; the page scales it down, to a phone of 320 pixels or to half a sheet of paper, and its
/// names are still to be read.
const WIDTH: f64 = 400.0;
/// Names and plain colours of what the page's stylesheet may set.
const NONE: (&str, &str) = ("--map-none", "#f1ede6");
const LINE: (&str, &str) = ("--map-line", "#ffffff");
const TEXT: (&str, &str) = ("--map-text", "#2a2520");
const HALO: (&str, &str) = ("--map-halo", "#fffdf9");
const SHADES: [(&str, &str); 5] = [
    ("--map-1", "#f6dfc4"),
    ("--map-2", "#efc292"),
    ("--map-3", "#e39f60"),
    ("--map-4", "#c9763a"),
    ("--map-5", "#a5531f"),
];

/// The map for a page, shaded by colour variables that the page may set. Empty if no MRC is known.
pub fn map_svg(mrcs: &[&str], values: &HashMap<&str, f64>, title: &str, language: &str) -> String {
    Map { mrcs, values, title, language, paper: false }.svg()
}

impl Map<'_> {
    /// The steps of the scale, from zero to the greatest value, equal; empty if all is zero.
    pub fn steps(&self) -> Vec<Step> {
        let top = self.top();
        if top <= 0.0 {
            return Vec::new();
        }
        let whole = self.values.values().all(|value| value.fract() == 0.0);
        let count = SHADES.len() as f64;
        let size = if whole { (top / count).ceil() } else { top / count };
        // Whole numbers may need fewer steps (0 to 3, or 0 to 6 by twos); the darkest is always the greatest.
        let count = (top / size).ceil().min(count) as usize;
        (0..count)
            .map(|at| Step {
                shade: if count == 1 { SHADES.len() } else { 1 + at * (SHADES.len() - 1) / (count - 1) },
                above: at as f64 * size,
                to: (at + 1) as f64 * size,
            })
            .collect()
    }

    fn top(&self) -> f64 {
        let drawn = self.mrcs.iter().filter_map(|code| self.value(mrc(code)?.code));
        drawn.fold(0.0, f64::max)
    }

    fn value(&self, code: &str) -> Option<f64> {
        self.values.get(code).copied().filter(|value| value.is_finite()).map(|value| value.max(0.0))
    }

    /// The drawing as one `<svg>` element: named by its title, described by every name and value, each
    /// shape titled. Shapes carry `data-mrc` for a page that wants to do more.
    pub fn svg(&self) -> String {
        let Some(drawing) = Drawing::of(self.mrcs, WIDTH) else { return String::new() };
        let steps = self.steps();
        let (colon, none) =
            if self.language == "en" { (": ", "no data") } else { ("\u{a0}: ", "aucune donnée") };
        let said: Vec<String> = drawing
            .shapes
            .iter()
            .map(|shape| match self.value(shape.mrc.code) {
                Some(value) => format!("{}{colon}{}", shape.mrc.name, self.number(value)),
                None if self.values.is_empty() => shape.mrc.name.to_string(),
                None => format!("{}{colon}{none}", shape.mrc.name),
            })
            .collect();
        let mut svg = String::new();
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" \
             height=\"{h}\" role=\"img\" lang=\"{lang}\" aria-label=\"{title}\"><title>{title}</title><desc>{desc}</desc>\
             <g fill-rule=\"evenodd\" stroke=\"{line}\" stroke-width=\"1\" stroke-linejoin=\"round\">",
            w = drawing.width,
            h = drawing.height,
            lang = if self.language == "en" { "en-CA" } else { "fr-CA" },
            title = escape(self.title),
            desc = escape(&said.join("; ")),
            line = self.colour(LINE),
        );
        for (shape, said) in drawing.shapes.iter().zip(&said) {
            let _ = write!(
                svg,
                "<path data-mrc=\"{}\" fill=\"{}\" d=\"{}\"><title>{}</title></path>",
                shape.mrc.code,
                self.colour(self.shade(shape.mrc.code, &steps)),
                shape.path,
                escape(said)
            );
        }
        svg.push_str("</g>");
        self.dot(&mut svg, &drawing);
        self.label(&mut svg, &drawing);
        svg.push_str("</svg>");
        svg
    }

    /// Towns as dots: MRC reach far into the sea, and the dots show where people are. Left out where they
    /// would crowd.
    fn dot(&self, svg: &mut String, drawing: &Drawing) {
        const MOST_MRC: usize = 25;
        const TOWN: u32 = 1_000;
        if drawing.shapes.len() > MOST_MRC {
            return;
        }
        let _ = write!(svg, "<g fill=\"{}\" fill-opacity=\"0.45\">", self.colour(TEXT));
        for town in municipalities().iter().filter(|town| town.population >= TOWN) {
            let Some((lat, lon)) = town.at else { continue };
            if drawing.shapes.iter().any(|shape| town.mrc() == Some(shape.mrc)) {
                let (x, y) = drawing.point(lat, lon);
                let radius = if town.population >= 10 * TOWN { 2.5 } else { 1.5 };
                let _ = write!(svg, "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{radius}\"/>");
            }
        }
        svg.push_str("</g>");
    }

    /// Names, on four lines at most, where they fit; elsewhere the shape's title and the table beside the map tell.
    fn label(&self, svg: &mut String, drawing: &Drawing) {
        const SIZE: f64 = 16.0;
        let _ = write!(
            svg,
            "<g fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\" \
             font-size=\"{SIZE}\" text-anchor=\"middle\">",
            self.colour(TEXT),
            self.colour(HALO)
        );
        for shape in &drawing.shapes {
            let (x, y) = shape.label;
            let fits = |line: &str| {
                let wide = line.chars().count() as f64 * SIZE * 0.54;
                wide <= shape.room * 1.3 && x - wide / 2.0 >= 0.0 && x + wide / 2.0 <= drawing.width
            };
            let name = shape.mrc.name;
            let mut cuts = (1..=4).filter_map(|count| cut(name, count));
            let Some(lines) = cuts.find(|lines| lines.iter().all(|line| fits(line))) else { continue };
            let top = y + SIZE / 3.0 - (lines.len() - 1) as f64 * SIZE * 0.55;
            for (at, line) in lines.iter().enumerate() {
                let y = top + at as f64 * SIZE * 1.1;
                let _ = write!(svg, "<text x=\"{x:.0}\" y=\"{y:.0}\">{}</text>", escape(line));
            }
        }
        svg.push_str("</g>");
    }

    fn shade(&self, code: &str, steps: &[Step]) -> (&'static str, &'static str) {
        match (self.value(code), steps) {
            // A map that shows no figure shows a territory: one plain shade.
            (None, _) if self.values.is_empty() => SHADES[1],
            (None, _) => NONE,
            (Some(_), []) => SHADES[0],
            (Some(value), [.., last]) => {
                let step = steps.iter().find(|step| value <= step.to).unwrap_or(last);
                SHADES[step.shade - 1]
            }
        }
    }

    /// As an attribute, not a `style`: a page's security policy may forbid inline styles.
    fn colour(&self, (name, plain): (&str, &str)) -> String {
        if self.paper { plain.to_string() } else { format!("var({name},{plain})") }
    }

    fn number(&self, value: f64) -> String {
        let english = self.language == "en";
        let written = format!("{value:.1}");
        let (whole, tenth) = written.split_once('.').unwrap_or((&written, "0"));
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                grouped.push(if english { ',' } else { '\u{a0}' });
            }
            grouped.push(digit);
        }
        if tenth != "0" {
            grouped.push(if english { '.' } else { ',' });
            grouped.push_str(tenth);
        }
        grouped
    }
}

/// A name on so many lines, each cut after the space or hyphen nearest where an even share would end.
fn cut(name: &str, count: usize) -> Option<Vec<&str>> {
    let (mut lines, mut rest) = (vec![], name);
    for left in (2..=count).rev() {
        let cuts = rest.match_indices([' ', '-']).map(|(at, _)| at + 1);
        let at = cuts.min_by_key(|at| (left * at).abs_diff(rest.len()))?;
        lines.push(rest[..at].trim_end());
        rest = &rest[at..];
    }
    lines.push(rest);
    Some(lines)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const GIM: [&str; 6] = ["010", "020", "030", "040", "050", "060"];

    #[test]
    fn a_map_says_its_title_and_every_value() {
        let values = HashMap::from([("030", 1234.5), ("050", 0.0)]);
        let svg = map_svg(&GIM, &values, "Adhésions <2026> & \"plus\"", "fr");
        assert!(svg.contains("<title>Adhésions &lt;2026&gt; &amp; &quot;plus&quot;</title>"));
        assert!(svg.contains("La Côte-de-Gaspé\u{a0}: 1\u{a0}234,5"));
        assert!(svg.contains("Bonaventure\u{a0}: 0"));
        assert!(svg.contains("Avignon\u{a0}: aucune donnée"));
        assert_eq!(svg.matches("<path ").count(), 6);
        let english = map_svg(&GIM, &values, "Members", "en");
        assert!(english.contains("La Côte-de-Gaspé: 1,234.5") && english.contains("Avignon: no data"));
    }

    #[test]
    fn zero_is_not_the_same_as_no_data() {
        let values = HashMap::from([("030", 4.0), ("050", 0.0)]);
        let map = Map { mrcs: &GIM, values: &values, title: "", language: "fr", paper: false };
        let steps = map.steps();
        assert_eq!(map.shade("030", &steps), SHADES[4]);
        assert_eq!(map.shade("050", &steps), SHADES[0]);
        assert_eq!(map.shade("060", &steps), NONE);
    }

    #[test]
    fn the_scale_of_whole_numbers_is_in_whole_numbers() {
        let steps = |top: f64| {
            let values = HashMap::from([("030", top)]);
            let map = Map { mrcs: &GIM, values: &values, title: "", language: "fr", paper: false };
            map.steps().iter().map(|step| (step.shade, step.to)).collect::<Vec<_>>()
        };
        assert_eq!(steps(0.0), []);
        assert_eq!(steps(1.0), [(5, 1.0)]);
        assert_eq!(steps(3.0), [(1, 1.0), (3, 2.0), (5, 3.0)]);
        assert_eq!(steps(23.0).iter().map(|step| step.1).collect::<Vec<_>>(), [5.0, 10.0, 15.0, 20.0, 25.0]);
        assert_eq!(steps(6.0), [(1, 2.0), (3, 4.0), (5, 6.0)]);
        assert_eq!(steps(0.5).len(), 5);
    }

    #[test]
    fn a_long_name_is_cut_near_its_middle() {
        assert_eq!(cut("Le Haut-Saint-François", 2), Some(vec!["Le Haut-Saint-", "François"]));
        assert_eq!(cut("La Haute-Yamaska", 2), Some(vec!["La Haute-", "Yamaska"]));
        assert_eq!(
            cut("Communauté maritime des Îles-de-la-Madeleine", 3),
            Some(vec!["Communauté", "maritime des Îles-", "de-la-Madeleine"])
        );
        assert_eq!(cut("Avignon", 2), None);
    }

    #[test]
    fn on_paper_colours_are_plain_and_an_unknown_territory_draws_nothing() {
        let values = HashMap::new();
        let map = Map { mrcs: &GIM, values: &values, title: "Territoire", language: "fr", paper: true };
        assert!(!map.svg().contains("var("));
        assert_eq!(map_svg(&["999"], &values, "Rien", "fr"), "");
    }
}
