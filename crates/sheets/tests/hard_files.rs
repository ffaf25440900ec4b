//! Files gathered to break readers: each is read or told why not, and none brings the house down.
#![allow(clippy::unwrap_used)]

mod shared;

use sheets::{Kind, Refusal, Sheet};

#[test]
fn the_csv_spectrum_is_read_to_the_letter() {
    let files = shared::archive("corpus/csv-spectrum.tar.gz");
    let mut seen = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let twin = name.replace("csvs/", "json/").replace(".csv", ".json");
        let (_, json) = files.iter().find(|(name, _)| *name == twin).unwrap();
        let expected = match serde_json::from_slice(json).unwrap() {
            serde_json::Value::Array(rows) => rows,
            row => vec![row],
        };
        let sheet = Sheet::read(bytes, Some(name)).unwrap();
        let rows: Vec<_> = sheet.rows().map(Result::unwrap).collect();
        assert_eq!(rows.len(), expected.len(), "{name}");
        for (row, object) in rows.iter().zip(&expected) {
            assert_eq!(sheet.head.len(), object.as_object().unwrap().len(), "{name}");
            // The package's own two files disagree on one telephone number.
            for (key, cell) in sheet.head.iter().zip(&row.cells).filter(|(key, _)| !key.contains("Phone")) {
                assert_eq!(object[key].as_str().unwrap(), cell, "{name}");
            }
        }
        seen += 1;
    }
    assert_eq!(
        seen,
        files.iter().filter(|(name, _)| name.contains("/json/") && name.ends_with(".json")).count()
    );
}

#[test]
fn every_workbook_is_read_or_told_why_not() {
    let (mut read, mut refused) = (0, Vec::new());
    for (name, bytes) in shared::archive("corpus/tableurs_calamine_a.tar.gz") {
        match Sheet::read(&bytes, Some(&name)) {
            Ok(sheet) => {
                let rows = sheet.rows().map(|row| row.unwrap()).collect::<Vec<_>>();
                assert!(rows.iter().all(|row| row.cells.len() == sheet.head.len()), "{name}");
                assert!(rows.windows(2).all(|pair| pair[0].line < pair[1].line), "{name}");
                println!("{name}: {:?} {:?} {} rows", sheet.origin.kind, sheet.head, rows.len());
                read += 1;
            }
            Err(refusal) => refused.push((name.clone(), refusal)),
        }
    }
    refused.sort_by(|one, other| one.0.cmp(&other.0));
    let refused: Vec<(&str, Refusal)> =
        refused.iter().map(|(name, refusal)| (name.trim_start_matches("tableurs/"), *refusal)).collect();
    let expected = [
        ("OOM_alloc3.xls", Refusal::Damaged), // its sectors point past its end
        ("issue127.ods", Refusal::Empty),     // eight sheets without a cell, as the next ones
        ("issue127.xlsb", Refusal::Empty),
        ("issue252.xlsx", Refusal::Damaged), // a part larger than it declares
        ("issue_666_panic.xlsb", Refusal::Empty),
        ("misc_biff5_parsing.xls", Refusal::Empty),
        ("pass_protected.xlsb", Refusal::Password),
        ("picture.jpg", Refusal::NotATable),
        ("picture.png", Refusal::NotATable),
        ("picture.xlsb", Refusal::Empty),
        ("picture_richdata.xlsx", Refusal::Empty), // one cell, an error
        ("vba.xlsm", Refusal::Empty),
    ];
    assert_eq!(refused, expected);
    assert_eq!(read, 55);
}

#[test]
fn dates_are_iso_in_every_kind_of_workbook() {
    let files = shared::archive("corpus/tableurs_calamine_a.tar.gz");
    let mut kinds = Vec::new();
    for name in
        ["tableurs/date.ods", "tableurs/date.xlsb", "tableurs/date_1904.xlsx", "tableurs/date_1904.xls"]
    {
        let (_, bytes) = files.iter().find(|(one, _)| one == name).unwrap();
        let sheet = Sheet::read(bytes, None).unwrap();
        let cells = sheet.head.iter().cloned().chain(sheet.rows().flat_map(|row| row.unwrap().cells));
        let dates =
            cells.filter(|cell| cell.len() >= 10 && cell.as_bytes()[4] == b'-' && cell.starts_with("20"));
        assert!(dates.count() > 0, "{name} {:?}", sheet.head);
        kinds.push(sheet.origin.kind);
    }
    assert_eq!(kinds, [Kind::Ods, Kind::Xlsb, Kind::Xlsx, Kind::Xls]);
}

#[test]
fn a_file_cut_or_stirred_never_panics() {
    for (name, bytes) in shared::archive("corpus/tableurs_calamine_a.tar.gz") {
        if bytes.len() > 30_000 {
            continue;
        }
        for part in 1..8 {
            let _ =
                Sheet::read(&bytes[..bytes.len() * part / 8], Some(&name)).map(|sheet| sheet.rows().count());
            let mut stirred = bytes.clone();
            for at in (part * 7..stirred.len()).step_by(211) {
                stirred[at] = stirred[at].wrapping_add(part as u8);
            }
            let _ = Sheet::read(&stirred, Some(&name)).map(|sheet| sheet.rows().count());
        }
    }
}
