//! Small files made to fill the memory are refused, quickly.
#![allow(clippy::unwrap_used)]

mod shared;

use rust_xlsxwriter::Workbook;
use sheets::{CELL_LIMIT, Refusal, Sheet, TEXT_LIMIT};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"A\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest xmlns:manifest=\"m\"/>"),
        ("content.xml", content.as_bytes()),
    ])
}

fn ods_row(repeat: u32, cells: &str) -> String {
    format!("<table:table-row table:number-rows-repeated=\"{repeat}\">{cells}</table:table-row>")
}

#[test]
fn repeated_rows_of_an_ods_are_weighed_before_they_unfold() {
    let text = |repeat: u32, text: &str| {
        format!(
            "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"{repeat}\">\
             <text:p>{text}</text:p></table:table-cell>"
        )
    };
    let blank = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
    // What an office suite really writes: blank to the edge of the sheet.
    let ordinary = format!(
        "{}{}{}",
        ods_row(1, &(text(1, "Nom") + &text(1, "Ville") + blank)),
        ods_row(3, &text(2, "x")),
        ods_row(1_048_000, blank)
    );
    let sheet = Sheet::read(&ods(&ordinary), None).unwrap();
    assert_eq!(sheet.head, ["Nom", "Ville"]);
    assert_eq!(sheet.rows().map(|row| row.unwrap().line).collect::<Vec<_>>(), [2, 3, 4]);

    for bomb in [
        ods_row(1_000_000, &text(1000, "x")),
        ods_row(1, &text(1, "a")) + &ods_row(1_000_000, blank) + &ods_row(1, &text(16_000, "b")),
        ods_row(1_000_000, &format!("{blank}{}", text(1, "x"))),
    ] {
        assert_eq!(Sheet::read(&ods(&bomb), None).err(), Some(Refusal::TooLarge));
    }
}

#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let zeros = vec![b' '; TEXT_LIMIT + 10];
    let bytes = archive(&[("[Content_Types].xml", b"<Types/>"), ("xl/sharedStrings.xml", &zeros)]);
    assert!(bytes.len() < TEXT_LIMIT / 500);
    assert_eq!(Sheet::read(&bytes, None).err(), Some(Refusal::TooLarge));
    let other = archive(&[("word/document.xml", b"<document/>")]);
    assert_eq!(Sheet::read(&other, None).err(), Some(Refusal::NotATable));
}

#[test]
fn cells_far_apart_do_not_unfold_a_sheet() {
    let far = |rows: u32, step: u32| {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "a").unwrap();
        for row in 1..=rows {
            sheet.write_string(row * step, 16_383, "z").unwrap();
        }
        book.save_to_buffer().unwrap()
    };
    let sheet = Sheet::read(&far(1, 1_048_575), None).unwrap();
    assert_eq!((sheet.head.len(), sheet.head_line, sheet.rows().count()), (16_384, 1, 1));
    let rows = (CELL_LIMIT / 16_384 + 2) as u32;
    assert_eq!(Sheet::read(&far(rows, 1), None).err(), Some(Refusal::TooLarge));
}

#[test]
fn an_xls_whose_cells_are_far_apart_is_refused_before_it_is_laid_out() {
    let files = shared::archive("corpus/tableurs_calamine_a.tar.gz");
    let (_, bytes) = files.into_iter().find(|(name, _)| name == "tableurs/any_sheets.xls").unwrap();
    assert!(Sheet::read(&bytes, None).is_ok());
    // A number: kind 0x0203, 14 bytes, row, column. RK: kind 0x027E, 10 bytes.
    let cell = |four: &[u8]| four == [0x03, 0x02, 14, 0] || four == [0x7E, 0x02, 10, 0];
    let cells: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, four)| cell(four)).map(|(at, _)| at).collect();
    assert!(cells.len() > 1);
    let mut bomb = bytes.clone();
    bomb[cells[1] + 4..cells[1] + 8].copy_from_slice(&[0xFF; 4]);
    assert_eq!(Sheet::read(&bomb, None).err(), Some(Refusal::TooLarge));
    let size = bytes.windows(4).position(|four| four == [0x00, 0x02, 14, 0]).unwrap();
    let mut bomb = bytes;
    bomb[size + 8..size + 12].copy_from_slice(&[0xFF; 4]);
    assert_eq!(Sheet::read(&bomb, None).err(), Some(Refusal::Damaged));
}
