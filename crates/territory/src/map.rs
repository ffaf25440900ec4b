//! The map of a territory: one inline SVG, shaded by value, complete without JavaScript.
use crate::{
    Drawing, Label, lay, mrc,
    naming::{SIZE, numbered, ways},
};
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
        let Some(drawing) = Drawing::kept(self.mrcs, WIDTH) else { return String::new() };
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
        let numbered = numbered(&drawing);
        let (mut laid, mut svg) = (String::new(), String::new());
        self.label(&mut laid, &drawing, &numbered);
        let tall = drawing.height + self.legend(&mut laid, &drawing, &numbered);
        let _ = write!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"map\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" \
             height=\"{h}\" role=\"img\" lang=\"{lang}\" aria-label=\"{title}\"><title>{title}</title><desc>{desc}</desc>\
             <g fill-rule=\"evenodd\" stroke=\"{line}\" stroke-width=\"1\" stroke-linejoin=\"round\">",
            w = drawing.width,
            h = tall,
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
        if let Some([x, y, width, height]) = drawing.frame {
            let _ = write!(
                svg,
                "<rect x=\"{x:.0}\" y=\"{y:.0}\" width=\"{width:.0}\" height=\"{height:.0}\" fill=\"none\" \
                 stroke=\"{}\" stroke-opacity=\"0.5\" stroke-dasharray=\"3 3\"/>",
                self.colour(TEXT)
            );
        }
        svg.push_str(&laid);
        svg.push_str("</svg>");
        svg
    }

    /// Names where they fit; a number elsewhere, and beside the shape where even that does not, told under the map.
    fn label(&self, svg: &mut String, drawing: &Drawing, numbered: &[&str]) {
        let _ = write!(
            svg,
            "<g fill=\"{}\" stroke=\"{}\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\" \
             font-size=\"{SIZE}\" text-anchor=\"middle\">",
            self.colour(TEXT),
            self.colour(HALO)
        );
        // Where nothing is numbered, what does not fit is not said.
        let said = |label: &Label| label.leads_to.is_none() || !numbered.is_empty();
        for mut label in lay(drawing, SIZE, &ways(drawing, numbered)).into_iter().flatten().filter(said) {
            // What was brought near is small, and its frame smaller still: the number stands beside it.
            if let Some([x, y, width, height]) = drawing.frame
                && label.lines.concat().bytes().all(|b| b.is_ascii_digit())
                && (x - SIZE..=x + width + SIZE).contains(&label.at.0)
                && (y - SIZE..=y + height + SIZE).contains(&label.at.1)
            {
                (label.at, label.leads_to) = ((x - SIZE / 2.0, y + SIZE / 2.0), None);
            }
            if let Some((x, y)) = label.leads_to {
                let _ = write!(
                    svg,
                    "<path d=\"M{x:.0} {y:.0}L{:.0} {:.0}\" stroke=\"{}\" stroke-width=\"1\"/>",
                    label.at.0,
                    label.at.1,
                    self.colour(TEXT)
                );
            }
            for (line, foot) in label.feet(SIZE) {
                let _ = write!(svg, "<text x=\"{:.0}\" y=\"{foot:.0}\">{}</text>", label.at.0, escape(line));
            }
        }
        svg.push_str("</g>");
    }

    /// What each number stands for, in columns under the map; gives how tall they are.
    fn legend(&self, svg: &mut String, drawing: &Drawing, numbered: &[&str]) -> f64 {
        const STEP: f64 = 20.0;
        if numbered.is_empty() {
            return 0.0;
        }
        let longest = numbered.iter().map(|name| name.chars().count() + 4).max().unwrap_or_default() as f64;
        let columns = (drawing.width / (longest * SIZE * 0.54)).floor().clamp(1.0, 3.0) as usize;
        let rows = numbered.len().div_ceil(columns);
        let _ = write!(svg, "<g fill=\"{}\" font-size=\"{SIZE}\">", self.colour(TEXT));
        for (at, name) in numbered.iter().enumerate() {
            let (column, row) = ((at / rows) as f64, (at % rows) as f64);
            let (x, y) = (column * drawing.width / columns as f64 + 4.0, drawing.height + (row + 1.0) * STEP);
            let _ = write!(svg, "<text x=\"{x:.0}\" y=\"{y:.0}\">{} {}</text>", at + 1, escape(name));
        }
        svg.push_str("</g>");
        rows as f64 * STEP + 8.0
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
    fn what_is_too_small_for_its_name_has_a_number_told_under_the_map() {
        let svg = map_svg(&GIM, &HashMap::new(), "Territoire", "fr");
        assert!(svg.contains(">Bonaventure</text>"), "{svg}");
        assert!(svg.contains(">1 Communauté maritime des Îles-de-la-Madeleine</text>"), "{svg}");
        assert!(svg.contains("stroke-dasharray"), "brought near, in a frame");
        let all: Vec<&str> = crate::mrcs().iter().map(|mrc| mrc.code).collect();
        let svg = map_svg(&all, &HashMap::new(), "Québec", "fr");
        assert!(!svg.contains(">1 ") && !svg.contains("stroke-dasharray"), "too many to be numbered");
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
    fn on_paper_colours_are_plain_and_an_unknown_territory_draws_nothing() {
        let values = HashMap::new();
        let map = Map { mrcs: &GIM, values: &values, title: "Territoire", language: "fr", paper: true };
        assert!(!map.svg().contains("var("));
        assert_eq!(map_svg(&["999"], &values, "Rien", "fr"), "");
    }
}
