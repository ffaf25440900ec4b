//! The same document for those who must paste it elsewhere: an Office Open XML text (ECMA-376) with real styles.

mod package;
mod write;

use crate::{
    Document, Number, Part,
    legible::{Care, address},
    markdown::{self, Piece},
    picture,
    print::Fault,
    quote::Setter,
    words::Words,
};
use package::{Package, text};
use typst::foundations::Bytes;
use write::Run;

/// The width of the text between its margins, in twentieths of a point.
const MEASURE: usize = 9_360;

/// The document as the bytes of a DOCX. Its drawings are told by their sentence: they stand in the PDF.
pub fn docx(document: &Document) -> Result<Vec<u8>, Fault> {
    let mut body = Body {
        setter: Setter::new(document.language, Care::Wide),
        words: Words::of(document.language),
        under: 0,
        package: Package::default(),
        xml: String::new(),
    };
    body.line("Title", &document.title);
    for line in [&document.subtitle, &document.author, &document.day] {
        body.line("Subtitle", line);
    }
    for part in &document.parts {
        body.part(part)?;
    }
    let Body { package, xml, .. } = body;
    package.close(document, &xml).map_err(|why| Fault::Setting(why.to_string()))
}

struct Body {
    setter: Setter,
    words: Words,
    /// The level of the last heading that was a part, under which Markdown's own fall.
    under: u8,
    package: Package,
    xml: String,
}

impl Body {
    /// A paragraph of one line in a style; nothing of an empty one.
    fn line(&mut self, style: &str, line: &str) {
        if !line.trim().is_empty() {
            let words = self.setter.whole(line);
            self.xml.push_str(&write::paragraph(style, "", &text(&words, Run::default())));
        }
    }

    fn part(&mut self, part: &Part) -> Result<(), Fault> {
        match part {
            Part::Heading { level, text, .. } => {
                self.under = (*level).clamp(1, 6);
                self.line(&format!("Heading{}", self.under), text);
            }
            Part::Text(text) => {
                for piece in markdown::read(text, &mut self.setter) {
                    self.block(&piece, "", None);
                }
            }
            Part::Numbers(numbers) => {
                let rows: Vec<Vec<String>> = numbers.iter().map(|number| self.number(number)).collect();
                self.xml.push_str(&write::table(&[2_200, MEASURE - 2_200], &[], &rows));
            }
            Part::Chart { alt, caption, .. } => {
                self.line("Caption", caption);
                self.line("Normal", alt);
            }
            Part::Table { caption, head, rows, .. } => {
                self.line("Caption", caption);
                let columns = head.len().max(rows.iter().map(Vec::len).max().unwrap_or_default());
                if columns == 0 {
                    return Ok(());
                }
                let mut cell = |words: &str, right: bool, bold: bool| {
                    let run = Run { strong: bold, ..Run::default() };
                    let side = if right { write::RIGHT } else { "" };
                    write::paragraph("Normal", side, &text(&self.setter.whole(words), run))
                };
                let amounts = |i: usize| rows.iter().any(|row| row.get(i).is_some_and(|cell| cell.right));
                let head: Vec<String> =
                    head.iter().enumerate().map(|(i, name)| cell(name, amounts(i), true)).collect();
                let rows: Vec<Vec<String>> = rows
                    .iter()
                    .map(|row| row.iter().map(|one| cell(&one.text, one.right, false)).collect())
                    .collect();
                self.xml.push_str(&write::table(&vec![MEASURE / columns; columns], &head, &rows));
            }
            Part::Picture { bytes, alt, caption, credit } => {
                let sized = picture::picture(&Bytes::new(bytes.clone()), caption)?;
                let ratio = picture::ratio(bytes);
                let id = self.package.picture(bytes.clone(), sized.format);
                let drawing = write::drawing(&id, sized.width, sized.width / ratio, alt);
                self.xml.push_str(&write::paragraph("Normal", "", &drawing));
                let credit =
                    if credit.is_empty() { String::new() } else { format!("{}{credit}", self.words.credit) };
                self.line("Caption", &[caption.as_str(), &credit].join(" "));
            }
            Part::PageBreak => self.xml.push_str(write::PAGE_BREAK),
            Part::Letterhead { lines, to } => {
                for line in lines.iter().chain(to) {
                    self.line("Normal", line);
                }
            }
        }
        Ok(())
    }

    /// A number's row: the number, then what it counts and what stands beside it.
    fn number(&mut self, number: &Number) -> Vec<String> {
        let strong = Run { strong: true, ..Run::default() };
        let mut run = |words: &str, run: Run| text(&self.setter.whole(words), run);
        let value = [number.value.as_str(), &number.unit].join(" ");
        let mut value = run(value.trim(), strong);
        if let Some(to) = number.link.as_deref().and_then(address) {
            value = self.package.link(&to, &value);
        }
        let mut told = write::paragraph("Normal", "", &run(&number.label, Run::default()));
        if !number.note.is_empty() {
            told.push_str(&write::paragraph("Caption", "", &run(&number.note, Run::default())));
        }
        vec![write::paragraph("Normal", write::RIGHT, &value), told]
    }

    /// A block of Markdown. `list` is the numbering it stands in, and how deep.
    fn block(&mut self, piece: &Piece, style: &str, list: Option<(usize, usize)>) {
        let shape = list.map(|(list, depth)| write::listed(list, depth)).unwrap_or_default();
        let style = if style.is_empty() { "Normal" } else { style };
        match piece {
            Piece::Paragraph { body } | Piece::Plain { body } => {
                let runs = self.runs(body, Run::default());
                self.xml.push_str(&write::paragraph(style, &shape, &runs));
            }
            Piece::Heading { level, body } => {
                let level = self.under.saturating_add(*level).clamp(1, 6);
                let runs = self.runs(body, Run::default());
                self.xml.push_str(&write::paragraph(&format!("Heading{level}"), "", &runs));
            }
            Piece::Quote { body } => body.iter().for_each(|piece| self.block(piece, "Quote", list)),
            Piece::List { first, body } => {
                let depth = list.map_or(0, |(_, depth)| depth + 1);
                let list = self.package.list(*first);
                for item in body {
                    self.item(item, (list, depth));
                }
            }
            Piece::Table { head, body, .. } => self.table(head, body),
            Piece::Listing { text: words } => {
                for line in words.lines() {
                    let run = text(line, Run { code: true, ..Run::default() });
                    self.xml.push_str(&write::paragraph(style, "", &run));
                }
            }
            Piece::Rule => self.xml.push_str(&write::paragraph(style, "", "")),
            inline => {
                let runs = self.runs(std::slice::from_ref(inline), Run::default());
                self.xml.push_str(&write::paragraph(style, &shape, &runs));
            }
        }
    }

    /// An item: its words in one paragraph, then the blocks it holds.
    fn item(&mut self, item: &Piece, list: (usize, usize)) {
        let Piece::Item { body } = item else { return self.block(item, "", Some(list)) };
        let inline = |piece: &&Piece| {
            !matches!(
                piece,
                Piece::Paragraph { .. } | Piece::List { .. } | Piece::Quote { .. } | Piece::Listing { .. }
            )
        };
        let words: Vec<Piece> = body.iter().take_while(inline).cloned().collect();
        if !words.is_empty() {
            self.block(&Piece::Paragraph { body: words.clone() }, "", Some(list));
        }
        for piece in &body[words.len()..] {
            self.block(piece, "", Some(list));
        }
    }

    fn table(&mut self, head: &[Piece], body: &[Piece]) {
        let mut cells = |row: &[Piece], strong: bool| {
            let run = Run { strong, ..Run::default() };
            let cell = |cell: &Piece| {
                let words = match cell {
                    Piece::Cell { body } => self.runs(body, run),
                    other => self.runs(std::slice::from_ref(other), run),
                };
                write::paragraph("Normal", "", &words)
            };
            row.iter().map(cell).collect::<Vec<_>>()
        };
        let head = cells(head, true);
        let rows: Vec<Vec<String>> = body
            .iter()
            .filter_map(|row| if let Piece::Row { body } = row { Some(cells(body, false)) } else { None })
            .collect();
        let columns = head.len().max(1);
        let table = write::table(&vec![MEASURE / columns; columns], &head, &rows);
        self.xml.push_str(&table);
    }

    fn runs(&mut self, body: &[Piece], run: Run) -> String {
        let mut out = String::new();
        for piece in body {
            let told = match piece {
                Piece::Words { text: words } => text(words, run),
                Piece::Code { text: words } | Piece::Listing { text: words } => {
                    text(words, Run { code: true, ..run })
                }
                Piece::Break => "<w:r><w:br/></w:r>".to_owned(),
                Piece::Rule => String::new(),
                Piece::Strong { body } => self.runs(body, Run { strong: true, ..run }),
                Piece::Emphasis { body } => self.runs(body, Run { emphasis: true, ..run }),
                Piece::Struck { body } => self.runs(body, Run { struck: true, ..run }),
                Piece::Link { to, body } => {
                    let words = self.runs(body, run);
                    self.package.link(to, &words)
                }
                Piece::Table { head, body, .. } => self.runs(head, run) + &self.runs(body, run),
                Piece::Paragraph { body }
                | Piece::Heading { body, .. }
                | Piece::Quote { body }
                | Piece::List { body, .. }
                | Piece::Item { body }
                | Piece::Row { body }
                | Piece::Cell { body }
                | Piece::Plain { body } => self.runs(body, run),
            };
            out.push_str(&told);
        }
        out
    }
}
