//! The pieces of WordprocessingML: paragraphs, tables and pictures. Words come already escaped.

/// How a run of words looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub strong: bool,
    pub emphasis: bool,
    pub struck: bool,
    pub code: bool,
}

impl Run {
    /// Its properties, in the order that the schema wants.
    pub fn properties(self) -> String {
        let each = [
            (self.code, "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>"),
            (self.strong, "<w:b/>"),
            (self.emphasis, "<w:i/>"),
            (self.struck, "<w:strike/>"),
        ];
        let told: String = each.into_iter().filter(|(has, _)| *has).map(|(_, xml)| xml).collect();
        if told.is_empty() { told } else { format!("<w:rPr>{told}</w:rPr>") }
    }
}

pub const RIGHT: &str = "<w:jc w:val=\"right\"/>";
pub const PAGE_BREAK: &str = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";

/// A paragraph in a style; `shape` is the rest of its properties.
pub fn paragraph(style: &str, shape: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{shape}</w:pPr>{runs}</w:p>")
}

/// A paragraph's place in a list.
pub fn listed(list: usize, depth: usize) -> String {
    format!("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>", depth.min(8))
}

/// A table of cells, each already paragraphs; the head repeats on each page.
pub fn table(widths: &[usize], head: &[String], rows: &[Vec<String>]) -> String {
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let row = |cells: &[String], head: bool| {
        let repeat = if head {
            "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        } else {
            "<w:trPr><w:cantSplit/></w:trPr>"
        };
        let empty = paragraph("Normal", "", "");
        let cell = |(i, width): (usize, &usize)| {
            let inside = cells.get(i).unwrap_or(&empty);
            format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{inside}</w:tc>")
        };
        let cells: String = widths.iter().enumerate().map(cell).collect();
        format!("<w:tr>{repeat}{cells}</w:tr>")
    };
    let head = if head.is_empty() { String::new() } else { row(head, true) };
    let rows: String = rows.iter().map(|cells| row(cells, false)).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Rows\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr>\
         <w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl><w:p/>"
    )
}

/// A picture of a width and a height in points, kept in the file under a relation's id.
pub fn drawing(id: &str, width: f64, height: f64, alt: &str) -> String {
    // English metric units: 12,700 a point.
    let emu = |points: f64| (points * 12_700.0).round() as i64;
    let (wide, high) = (emu(width), emu(height));
    let alt = super::package::escaped(alt);
    let number = id.trim_start_matches(|c: char| !c.is_ascii_digit());
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
         <wp:extent cx=\"{wide}\" cy=\"{high}\"/><wp:docPr id=\"{number}\" name=\"{id}\" descr=\"{alt}\"/>\
         <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
         <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{id}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{wide}\" cy=\"{high}\"/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
         </wp:inline></w:drawing></w:r>"
    )
}
