//! How a file was understood: its kind, what parts its cells, its letters.
use page::Visit;
use sheets::{Kind, Letters, Sheet};

/// What the file was found to be: its kind, what parts its cells, its letters.
pub fn understood(visit: &Visit, sheet: &Sheet) -> String {
    let kind = match sheet.origin.kind {
        Kind::Csv => "csv",
        Kind::Xlsx => "xlsx",
        Kind::Xls => "xls",
        Kind::Xlsb => "xlsb",
        Kind::Ods => "ods",
        Kind::GeoJson => "geojson",
    };
    let mut told = vec![visit.one_of("import-kind", kind)];
    if let Some(separator) = sheet.origin.separator {
        let name = match separator {
            ',' => "comma",
            ';' => "semicolon",
            '\t' => "tab",
            '|' => "bar",
            _ => "other",
        };
        told.push(visit.one_of("import-separator", name));
    }
    if let Some(letters) = sheet.origin.letters {
        told.push(match letters {
            Letters::Utf8 => "UTF-8".to_owned(),
            Letters::Utf16Le | Letters::Utf16Be => "UTF-16".to_owned(),
            Letters::Windows1252 => "Windows-1252".to_owned(),
            Letters::MacRoman => "Mac Roman".to_owned(),
        });
    }
    if sheet.origin.letters_lost {
        told.push(visit.t("import-letters-lost").into_owned());
    }
    told.extend(sheet.origin.worksheet.clone());
    told.join(", ")
}
