//! What is written is read back the same, however naughty.
#![allow(clippy::unwrap_used)]

mod shared;

use rust_xlsxwriter::Workbook;
use sheets::{Column, ColumnKind, CsvSeparator, Sheet, WriteError, write_csv, write_xlsx};

fn read_back(bytes: &[u8]) -> Vec<Vec<String>> {
    let sheet = Sheet::read(bytes, None).unwrap();
    sheet.rows().map(|row| row.unwrap().cells).collect()
}

/// An XLSX forgets cells that hold nothing but blanks.
fn without_blanks<R: AsRef<[String]>>(rows: &[R]) -> Vec<Vec<String>> {
    let kept = |cell: &String| if cell.trim().is_empty() { String::new() } else { cell.clone() };
    rows.iter().map(|row| row.as_ref().iter().map(kept).collect()).collect()
}

/// The cells that differ, rather than two whole tables.
fn assert_same<R: AsRef<[String]>>(found: &[Vec<String>], expected: &[R]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!(found, expected.as_ref());
    }
}

#[test]
fn naughty_strings_come_back_as_they_went() {
    let strings: Vec<String> = serde_json::from_slice(&shared::data("corpus/blns.json")).unwrap();
    assert!(strings.len() > 400);
    let rows: Vec<[String; 2]> =
        strings.into_iter().enumerate().map(|(at, text)| [format!("n{at}"), text]).collect();
    for separator in [CsvSeparator::Comma, CsvSeparator::Semicolon] {
        let mut out = Vec::new();
        write_csv(&["rang", "texte"], &rows, separator, &mut out).unwrap();
        assert_same(&read_back(&out), &rows);
    }
    let columns = [Column::text("rang"), Column::text("texte")];
    assert_same(&read_back(&write_xlsx("BLNS", &columns, &rows).unwrap()), &without_blanks(&rows));
}

#[test]
fn any_cells_come_back_as_they_went() {
    const SIGNS: [&str; 24] = [
        "a", "B", "é", "œ", ",", ";", "\t", "|", "\"", "\"\"", "'", "=", "+", "-", "@", "\n", "\r\n", "\r",
        " ", "1", "_x000D_", "<&>", "😀", "\u{a0}",
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut pick = |most: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 20) as usize % most
    };
    for turn in 0..300 {
        let width = 2 + pick(5);
        let mut cell = || (0..pick(8)).map(|_| SIGNS[pick(SIGNS.len())]).collect::<String>();
        let rows: Vec<Vec<String>> = (0..20)
            .map(|at| std::iter::once(format!("r{at}")).chain((1..width).map(|_| cell())).collect())
            .collect();
        let head: Vec<String> = (0..width).map(|at| format!("colonne {at}")).collect();
        let separator = if turn % 2 == 0 { CsvSeparator::Comma } else { CsvSeparator::Semicolon };
        let mut out = Vec::new();
        write_csv(&head, &rows, separator, &mut out).unwrap();
        assert_same(&read_back(&out), &rows);
        if turn % 10 == 0 {
            let columns: Vec<Column> = head.iter().map(|name| Column::text(name)).collect();
            assert_same(&read_back(&write_xlsx("x", &columns, &rows).unwrap()), &without_blanks(&rows));
        }
    }
}

#[test]
fn an_xlsx_holds_real_dates_and_amounts_and_no_formula() {
    let columns =
        [Column::text("Nom"), Column::number("Taux"), Column::money("Montant"), Column::date("Jour")];
    let rows = [
        ["=1+1", "1.5", "-123405", "2026-03-31"],
        ["http://exemple.test", "n. d.", "", "2026-02-31"],
        ["0042", "7", "100", "bientôt"],
    ];
    let bytes = write_xlsx("Membres : [2026]/*?", &columns, rows).unwrap();
    let sheet = Sheet::read(&bytes, None).unwrap();
    assert_eq!(sheet.head, ["Nom", "Taux", "Montant", "Jour"]);
    assert_eq!(sheet.origin.worksheet.as_deref(), Some("Membres    2026"));
    let expected = [
        ["=1+1", "1.5", "-1234.05", "2026-03-31"],
        ["http://exemple.test", "n. d.", "", "2026-02-31"],
        ["0042", "7", "1", "bientôt"],
    ];
    assert_eq!(read_back(&bytes), expected);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
    let xml = std::io::read_to_string(archive.by_name("xl/worksheets/sheet1.xml").unwrap()).unwrap();
    assert!(xml.contains("<autoFilter ref=\"A1:D4\"/>") && xml.contains("state=\"frozen\""), "{xml}");
    assert!(!xml.contains("<f>") && xml.contains("<v>-1234.05</v>") && xml.contains("<v>46112</v>"), "{xml}");
}

#[test]
fn what_a_worksheet_cannot_hold_is_said_not_cut() {
    let column = [Column { name: "Note", kind: ColumnKind::Text }];
    let long = "é".repeat(32_768);
    let error = write_xlsx("x", &column, [["court"], [&long]]).unwrap_err();
    assert!(matches!(error, WriteError::CellTooLong { row: 2, column: 0 }), "{error}");
    assert!(matches!(write_xlsx("x", &column, [["a", "b"]]), Err(WriteError::TooManyCells)));
}

#[test]
fn a_workbook_as_people_keep_it_is_understood() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Vide").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Membres").unwrap().write_string(0, 0, "Liste des membres").unwrap();
    for (column, name) in (0..).zip(["Nom", "Ville", "Nom"]) {
        sheet.write_string(3, column, name).unwrap();
    }
    sheet.write_string(5, 0, "Coop").unwrap().write_number(5, 1, 418.0).unwrap();
    sheet.write_string(6, 0, "Autre").unwrap().write_string(6, 3, "une note sans titre").unwrap();
    book.add_worksheet().set_name("Notes").unwrap().write_string(0, 0, "Autre feuille").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let sheet = Sheet::read(&bytes, Some("faux.csv")).unwrap();
    assert_eq!((sheet.head_line, sheet.origin.worksheet.as_deref()), (4, Some("Membres")));
    assert_eq!(sheet.head, ["Nom", "Ville", "Nom (2)", ""]);
    let rows: Vec<_> = sheet.rows().map(Result::unwrap).collect();
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [6, 7]);
    assert_eq!(rows[0].cells, ["Coop", "418", "", ""]);
    assert_eq!(Sheet::read_worksheet(&bytes, None, Some("Notes")).unwrap().head, ["Autre feuille"]);
}
