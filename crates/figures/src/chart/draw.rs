//! A sheet on which a chart's words, bars and lines are laid.

use std::fmt::Write;

use super::Palette;

/// How far apart words are from what they name, and how high they are.
pub const WORD: f64 = 13.0;
/// The mean advance of a letter, as a share of its height: no font is at hand to measure with.
const ADVANCE: f64 = 0.56;

/// Where words stand on the point they are given.
#[derive(Clone, Copy)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// A drawing under way; `height` grows with what is laid.
pub struct Sheet<'a> {
    palette: &'a Palette,
    marks: String,
    pub width: f64,
    pub height: f64,
}

impl<'a> Sheet<'a> {
    pub fn new(palette: &'a Palette) -> Sheet<'a> {
        Sheet { palette, marks: String::new(), width: palette.width.max(200.0), height: 0.0 }
    }

    /// Words whose foot is at `y`.
    pub fn words(&mut self, x: f64, y: f64, anchor: Anchor, strong: bool, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if strong { r#" font-weight="700""# } else { "" };
        let words = escape(words);
        let _ = write!(
            self.marks,
            r#"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}"{weight}>{words}</text>"#
        );
    }

    /// A filled bar with slightly rounded corners.
    pub fn bar(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let accent = escape(&self.palette.accent);
        self.filled(x, y, width, height, &accent, 1.0);
    }

    /// The groove a bar lies in.
    pub fn groove(&mut self, x: f64, y: f64, width: f64, height: f64) {
        let ink = escape(&self.palette.ink);
        self.filled(x, y, width, height, &ink, 0.1);
    }

    fn filled(&mut self, x: f64, y: f64, width: f64, height: f64, colour: &str, opacity: f64) {
        let round = 2.0_f64.min(width / 2.0).min(height / 2.0);
        let _ = write!(
            self.marks,
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="{round:.1}" fill="{colour}" fill-opacity="{opacity}"/>"#
        );
    }

    /// A thin rule; `strong` for the zero line or a target.
    pub fn rule(&mut self, (x1, y1): (f64, f64), (x2, y2): (f64, f64), strong: bool) {
        let ink = escape(&self.palette.ink);
        let (opacity, width) = if strong { (0.7, 1.5) } else { (0.18, 1.0) };
        let _ = write!(
            self.marks,
            r#"<line x1="{x1:.1}" y1="{y1:.1}" x2="{x2:.1}" y2="{y2:.1}" stroke="{ink}" stroke-opacity="{opacity}" stroke-width="{width}"/>"#
        );
    }

    /// A line through the points, and a dot on each.
    pub fn path(&mut self, points: &[(f64, f64)]) {
        let accent = escape(&self.palette.accent);
        if points.len() > 1 {
            let along: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
            let along = along.join(" ");
            let _ = write!(
                self.marks,
                r#"<polyline points="{along}" fill="none" stroke="{accent}" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/>"#
            );
        }
        for (x, y) in points {
            let _ = write!(self.marks, r#"<circle cx="{x:.1}" cy="{y:.1}" r="3.2" fill="{accent}"/>"#);
        }
    }

    /// The whole element, named and described.
    pub fn close(self, title: &str, alt: &str) -> String {
        let (width, height) = (self.width, self.height.max(WORD));
        let font = match self.palette.font.as_str() {
            "" => String::new(),
            font => format!(r#" font-family="{}""#, escape(font)),
        };
        let (ink, title, alt) = (escape(&self.palette.ink), escape(title), escape(alt));
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" aria-label="{alt}" viewBox="0 0 {width:.0} {height:.0}" width="{width:.0}" height="{height:.0}" font-size="{WORD}"{font} fill="{ink}"><title>{title}</title>{}</svg>"#,
            self.marks
        )
    }
}

/// About how wide words are.
pub fn breadth(words: &str) -> f64 {
    words.chars().count() as f64 * WORD * ADVANCE
}

/// Words broken into lines of at most `width`, at most `lines` of them, the last cut with `…` if it must be.
pub fn wrap(words: &str, width: f64, lines: usize) -> Vec<String> {
    let room = ((width / (WORD * ADVANCE)) as usize).max(4);
    let mut out: Vec<String> = vec![String::new()];
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        let last = out.len() - 1;
        let used = out[last].chars().count();
        if used == 0 {
            out[last].push_str(word);
        } else if used + 1 + word.chars().count() <= room {
            out[last].push(' ');
            out[last].push_str(word);
        } else {
            out.push(word.to_owned());
        }
    }
    let cut = out.len() > lines;
    out.truncate(lines.max(1));
    let last = out.len() - 1;
    for (i, line) in out.iter_mut().enumerate() {
        let long = line.chars().count() > room;
        if long || (cut && i == last) {
            *line = line.chars().take(room - 1).collect::<String>().trim_end().to_owned() + "…";
        }
    }
    out
}

/// Text made safe between tags and in attributes, without the characters that XML forbids.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// Round steps from at or under `low` to at or over `high`, about four of them; whole if the numbers are.
pub fn steps(low: f64, high: f64, whole: bool) -> Vec<f64> {
    let span = if high > low { high - low } else { 1.0 };
    let rough = span / 4.0;
    let ten = 10_f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].iter().map(|m| m * ten).find(|s| *s >= rough).unwrap_or(rough);
    let step = if whole { step.max(1.0).round() } else { step };
    let (first, last) = ((low / step).floor() as i64, (high / step).ceil() as i64);
    (first..=last.max(first + 1).min(first + 12)).map(|i| i as f64 * step).collect()
}
