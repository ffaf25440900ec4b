//! The files people really sent, each read whole and counted another way.
#![allow(clippy::unwrap_used)]

mod shared;

use sheets::{CsvSeparator, Kind, Sheet, write_csv};
use std::time::Instant;

/// Rows below the header as the csv library alone counts them, blank ones aside.
fn counted(plain: &[u8]) -> usize {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(plain);
    let filled = |record: &csv::ByteRecord| record.iter().any(|cell| !cell.trim_ascii().is_empty());
    reader.byte_records().filter(|record| filled(record.as_ref().unwrap())).count()
}

#[test]
fn every_list_of_organisations_is_read_whole() {
    for (name, expected) in [
        ("coopsuk_2017_organisations.csv.gz", 8371),
        ("coopsuk_2019_points_de_vente.csv.gz", 5966),
        ("coopsuk_2023_essglobal.csv.gz", 7387),
        ("ica_cooperatives_jeunes.csv", 97),
    ] {
        let bytes = shared::data(&format!("organisations/{name}"));
        let plain = if name.ends_with(".gz") { shared::unpacked(&bytes) } else { bytes.clone() };
        let sheet = Sheet::read(&bytes, Some(name)).unwrap();
        let rows: Vec<_> =
            sheet.rows().map(|row| row.unwrap_or_else(|error| panic!("{name}: {error}"))).collect();
        assert_eq!((rows.len(), sheet.origin.kind), (expected, Kind::Csv), "{name}");
        assert_eq!(rows.len(), counted(&plain), "{name}");
        let lines: Vec<&[u8]> = plain.split(|byte| *byte == b'\n').collect();
        for row in &rows {
            let start = String::from_utf8_lossy(lines[row.line as usize - 1]).replace('"', "");
            let cell = row.cells[0].split(['\r', '\n']).next().unwrap().replace('"', "");
            assert!(start.starts_with(&cell), "{name} {}: {start} / {cell}", row.line);
        }
    }
}

#[test]
fn places_are_read_whole() {
    let bytes = shared::data("organisations/susy_ess_europe.geojson.gz");
    let sheet = Sheet::read(&bytes, None).unwrap();
    let plain = shared::unpacked(&bytes);
    let collection: serde_json::Value = serde_json::from_slice(&plain).unwrap();
    let features = collection["features"].as_array().unwrap();
    let rows: Vec<_> = sheet.rows().map(Result::unwrap).collect();
    assert_eq!((rows.len(), sheet.origin.kind), (features.len(), Kind::GeoJson));
    assert_eq!(rows.len(), 1794);
    let column = |name: &str| sheet.head.iter().position(|head| head == name).unwrap();
    let (name, lat) = (column("name"), column("lat"));
    for (row, feature) in rows.iter().zip(features) {
        assert_eq!(row.cells[name], feature["properties"]["name"].as_str().unwrap_or_default());
        assert_eq!(row.cells[lat], feature["geometry"]["coordinates"][1].to_string());
    }
}

#[test]
fn suppliers_are_read_whole_and_fast_whatever_the_letters() {
    let bytes = shared::data("procurement/fournisseurs_seao_2009_2019.csv.gz");
    let plain = shared::unpacked(&bytes);
    let start = Instant::now();
    let sheet = Sheet::read(&bytes, None).unwrap();
    let rows: Vec<_> = sheet.rows().map(Result::unwrap).collect();
    let rate = rows.len() as f64 / start.elapsed().as_secs_f64();
    println!("{} rows read, {rate:.0} rows/s", rows.len());
    assert_eq!((rows.len(), rows.len()), (43_461, counted(&plain)));
    assert!(rate > 10_000.0, "{rate:.0} rows/s");
    assert_eq!(rows[0].cells[0], "'2954-4095 Quebec Inc (Construction Kay-Bek inn)");

    let text = String::from_utf8(plain).unwrap();
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let windows = encoding_rs::WINDOWS_1252.encode(&text).0.into_owned();
    let mac = encoding_rs::MACINTOSH.encode(&text).0.into_owned();
    for (other, same) in [(utf16, true), (windows, false), (mac, false)] {
        let sheet = Sheet::read(&other, None).unwrap();
        let towns: std::collections::HashMap<u64, &str> =
            rows.iter().map(|row| (row.line, row.cells[2].as_str())).collect();
        for row in sheet.rows().map(Result::unwrap).filter(|row| same || row.line < 100) {
            assert_eq!(row.cells[2], towns[&row.line], "{:?}", sheet.origin.letters);
        }
    }

    let mut out = Vec::new();
    write_csv(&sheet.head, rows.iter().map(|row| &row.cells), CsvSeparator::Semicolon, &mut out).unwrap();
    let again = Sheet::read(&out, None).unwrap();
    assert!(again.rows().map(|row| row.unwrap().cells).eq(rows.into_iter().map(|row| row.cells)));
}
