//! Tables as people keep them: titles above, holes, rows too long, columns without a name.
#![allow(clippy::unwrap_used)]

use sheets::{Kind, Letters, Refusal, RowReason, RowRefusal, Sheet};

fn cells(text: &str) -> Vec<Vec<String>> {
    Sheet::read(text.as_bytes(), None).unwrap().rows().map(|row| row.unwrap().cells).collect()
}

#[test]
fn titles_holes_and_ragged_rows_are_lived_with() {
    let text = "Liste des membres;;;\r\n\r\nAu 31 mars 2026\r\nNom;Ville;Nom;\r\nA\r\n;;;\r\nB;Gaspé;b;\r\nC;D;E;F;G\r\nH;I;J\r\n";
    let sheet = Sheet::read(text.as_bytes(), Some("membres.txt")).unwrap();
    assert_eq!((sheet.head_line, sheet.head.join("/")), (4, "Nom/Ville/Nom (2)".to_owned()));
    assert_eq!((sheet.origin.kind, sheet.origin.separator), (Kind::Csv, Some(';')));
    assert_eq!(sheet.origin.letters, Some(Letters::Utf8));
    let rows: Vec<_> = sheet.rows().collect();
    let line = |at: usize| rows[at].as_ref().unwrap().line;
    assert_eq!((line(0), line(1), line(3)), (5, 7, 9));
    assert_eq!(rows[0].as_ref().unwrap().cells, ["A", "", ""]);
    let reason = RowReason::TooManyCells { found: 5, expected: 3 };
    assert_eq!(rows[2], Err(RowRefusal { line: 8, reason }));
    assert_eq!(rows.len(), 4);
    assert!(sheet.rows().eq(rows), "rows can be gone through again");
}

#[test]
fn an_unnamed_last_column_is_kept_when_it_holds_something() {
    assert_eq!(cells("Nom,Ville,,\nA,B,note,\nC,D,,\n"), [["A", "B", "note"], ["C", "D", ""]]);
    assert_eq!(cells("Nom,Ville,,\nA,B,,\n"), [["A", "B"]]);
}

#[test]
fn excels_own_separator_line_and_a_single_column_are_understood() {
    let sheet = Sheet::read(b"sep=|\r\nNom|Note\r\nA|b;c,d\r\n", None).unwrap();
    assert_eq!((sheet.head_line, sheet.head.len()), (2, 2));
    assert_eq!(sheet.rows().next().unwrap().unwrap().line, 3);
    assert_eq!(cells("Courriel\na@exemple.test\nb@exemple.test\n").len(), 2);
}

#[test]
fn what_is_not_a_table_is_told_so() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    for (bytes, refusal) in [
        (&b""[..], Refusal::Empty),
        (b" \r\n\t\n", Refusal::Empty),
        (b"\xEF\xBB\xBF", Refusal::Empty),
        (b";;;\n;;\n", Refusal::Empty),
        (b"%PDF-1.7\n", Refusal::NotATable),
        (b"<!DOCTYPE html>\n<p>a,b", Refusal::NotATable),
        (b"{\"a\": 1}", Refusal::NotATable),
        (b"{\"type\":\"FeatureCollection\",\"features\":[]}", Refusal::Empty),
        (b"PK\x03\x04 cut", Refusal::Damaged),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 cut", Refusal::Damaged),
        (b"\x1f\x8b\x08 cut", Refusal::Damaged),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07\xFF\xFE", Refusal::NotATable),
    ] {
        assert_eq!(
            Sheet::read(bytes, Some("table.csv")).err(),
            Some(refusal),
            "{:?}",
            bytes.escape_ascii().to_string()
        );
    }
    assert_eq!(Sheet::read(&utf16("Nom;Ville\nÉ;à\n"), None).unwrap().rows().count(), 1);
    assert_eq!(Sheet::read_from(&b"a,b\n1,2\n"[..], None).unwrap().rows().count(), 1);
}
