//! The parts of the file around its text: styles, lists, links, pictures, and how they hold together.
use super::write::Run;
use crate::Document;
use std::io::{Cursor, Write};
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What the text refers to.
#[derive(Default)]
pub struct Package {
    /// Web addresses, in the order met.
    links: Vec<String>,
    pictures: Vec<(Vec<u8>, &'static str)>,
    /// Lists, each with its first number, or none where it is dotted.
    lists: Vec<Option<u64>>,
}

/// Text as XML holds it, without the signs that XML refuses.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c.is_control() && c != '\t' => {}
            '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// Words as a run.
pub fn text(words: &str, run: Run) -> String {
    let (look, words) = (run.properties(), escaped(words));
    format!("<w:r>{look}<w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

impl Package {
    /// Runs that lead to a web address.
    pub fn link(&mut self, to: &str, runs: &str) -> String {
        self.links.push(to.to_owned());
        format!("<w:hyperlink r:id=\"link{}\">{runs}</w:hyperlink>", self.links.len())
    }

    /// Keeps a picture, and gives the id by which the text shows it.
    pub fn picture(&mut self, bytes: Vec<u8>, format: &'static str) -> String {
        self.pictures.push((bytes, format));
        format!("picture{}", self.pictures.len())
    }

    /// Begins a list, and gives its number.
    pub fn list(&mut self, first: Option<u64>) -> usize {
        self.lists.push(first);
        self.lists.len()
    }

    /// The whole file.
    pub fn close(self, document: &Document, body: &str) -> Result<Vec<u8>, ZipError> {
        let mut zip = ZipWriter::new(Cursor::new(vec![]));
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let texts = [
            ("[Content_Types].xml", CONTENT.to_owned()),
            ("_rels/.rels", roots()),
            ("docProps/core.xml", properties(document)),
            ("word/document.xml", whole(body)),
            ("word/styles.xml", styles(document)),
            ("word/numbering.xml", self.numbering()),
            ("word/_rels/document.xml.rels", self.relations()),
        ];
        for (name, xml) in texts {
            zip.start_file(name, options)?;
            zip.write_all(format!("{HEAD}{xml}").as_bytes())?;
        }
        for (i, (bytes, format)) in self.pictures.iter().enumerate() {
            zip.start_file(format!("word/media/picture{}.{format}", i + 1), options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }

    fn relations(&self) -> String {
        let mut told = format!(
            "<Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>\
             <Relationship Id=\"lists\" Type=\"{OFFICE}/numbering\" Target=\"numbering.xml\"/>"
        );
        for (i, to) in self.links.iter().enumerate() {
            told.push_str(&format!(
                "<Relationship Id=\"link{}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" TargetMode=\"External\"/>",
                i + 1,
                escaped(to)
            ));
        }
        for (i, (_, format)) in self.pictures.iter().enumerate() {
            let n = i + 1;
            told.push_str(&format!(
                "<Relationship Id=\"picture{n}\" Type=\"{OFFICE}/image\" Target=\"media/picture{n}.{format}\"/>"
            ));
        }
        related(&told)
    }

    /// Two shapes of lists, dotted and numbered, and one list of its own for each that is met.
    fn numbering(&self) -> String {
        let level = |depth: usize, format: &str, sign: &str| {
            let left = 360 * (depth + 1);
            format!(
                "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                 <w:lvlText w:val=\"{sign}\"/><w:lvlJc w:val=\"left\"/>\
                 <w:pPr><w:ind w:left=\"{left}\" w:hanging=\"360\"/></w:pPr></w:lvl>"
            )
        };
        let dotted: String = (0..9).map(|depth| level(depth, "bullet", "•")).collect();
        let numbered: String =
            (0..9).map(|depth| level(depth, "decimal", &format!("%{}.", depth + 1))).collect();
        let list = |(i, first): (usize, &Option<u64>)| {
            let begin = |from: u64| -> String {
                let one = |depth| {
                    format!(
                        "<w:lvlOverride w:ilvl=\"{depth}\"><w:startOverride w:val=\"{from}\"/></w:lvlOverride>"
                    )
                };
                (0..9).map(one).collect()
            };
            let shape = usize::from(first.is_some());
            let begin = first.map(|from| begin(from.min(32_767))).unwrap_or_default();
            format!("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{shape}\"/>{begin}</w:num>", i + 1)
        };
        let lists: String = self.lists.iter().enumerate().map(list).collect();
        format!(
            "<w:numbering {W}><w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{dotted}\
             </w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{numbered}\
             </w:abstractNum>{lists}</w:numbering>"
        )
    }
}

const CONTENT: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

fn related(told: &str) -> String {
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{told}</Relationships>"
    )
}

fn roots() -> String {
    related(&format!(
        "<Relationship Id=\"text\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
    ))
}

fn properties(document: &Document) -> String {
    let (title, author) = (escaped(&document.title), escaped(&document.author));
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>\
         <dc:language>{}-CA</dc:language></cp:coreProperties>",
        document.language.code()
    )
}

fn whole(body: &str) -> String {
    format!(
        "<w:document {W} xmlns:r=\"{OFFICE}\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{body}<w:sectPr>\
         <w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" \
         w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

/// Styles by the names that Word and LibreOffice know, so that a text pasted elsewhere takes the look it finds there.
fn styles(document: &Document) -> String {
    let style = |id: &str, name: &str, shape: &str, look: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/>\
             <w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>{shape}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
        )
    };
    let heading = |level: usize| {
        let shape = format!(
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"{}\" w:after=\"120\"/><w:outlineLvl w:val=\"{}\"/>",
            440 - 60 * level,
            level - 1
        );
        let size = [36, 28, 24, 22, 22, 22][level - 1];
        style(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &shape,
            &format!("<w:b/><w:sz w:val=\"{size}\"/>"),
        )
    };
    let headings: String = (1..=6).map(heading).collect();
    let title = style("Title", "Title", "<w:spacing w:after=\"160\"/>", "<w:b/><w:sz w:val=\"52\"/>");
    let subtitle = style("Subtitle", "Subtitle", "", "<w:color w:val=\"5B524A\"/><w:sz w:val=\"24\"/>");
    let caption =
        style("Caption", "caption", "<w:keepNext/>", "<w:color w:val=\"5B524A\"/><w:sz w:val=\"19\"/>");
    let quote = style("Quote", "Quote", "<w:ind w:left=\"480\"/>", "<w:i/>");
    let language = document.language.code();
    format!(
        "<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:sz w:val=\"22\"/><w:lang w:val=\"{language}-CA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         {title}{subtitle}{headings}{caption}{quote}<w:style w:type=\"table\" w:styleId=\"Rows\"><w:name w:val=\"Rows\"/>\
         <w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:tblPr><w:tblBorders>\
         <w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"D9D1C7\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"D9D1C7\"/>\
         </w:tblBorders><w:tblCellMar><w:top w:w=\"60\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"
    )
}
