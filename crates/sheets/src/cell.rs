//! What one cell of a workbook says, as text.

use calamine::{Data, ExcelDateTime};

/// Text as it stands, numbers without `.0`, dates as `2026-03-31` or `2026-03-31T14:30:00`, times as `14:30:00`,
/// truth as `true` or `false`. None for an error (`#N/A`, `#DIV/0!`), which is noted apart.
pub(crate) fn words(cell: &Data) -> Option<String> {
    Some(match cell {
        Data::Empty => String::new(),
        // Some writers of old XLS leave zeros between the letters.
        Data::String(text) => text.replace('\0', ""),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => float(*number),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) => date(moment),
        Data::DateTimeIso(iso) => iso.strip_suffix("T00:00:00").unwrap_or(iso).to_owned(),
        Data::DurationIso(iso) => duration(iso).unwrap_or_else(|| iso.clone()),
        Data::Error(_) => return None,
    })
}

/// Fifteen significant digits, as spreadsheets show them: `0.1 + 0.2` is `0.3`.
fn float(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded == 0.0 {
        "0".to_owned()
    } else if (1e-9..1e21).contains(&rounded.abs()) {
        rounded.to_string()
    } else {
        format!("{rounded:e}")
    }
}

/// A serial number under one has no day: it is a time.
fn date(moment: &ExcelDateTime) -> String {
    let serial = moment.as_f64();
    if moment.is_duration() {
        let seconds = (serial.abs() * 86_400.0).round() as u64;
        let sign = if serial < 0.0 { "-" } else { "" };
        return format!("{sign}{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if (0.0..1.0).contains(&serial) {
        time
    } else if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}T{time}")
    }
}

/// `PT14H30M00S`, as ODS writes times.
fn duration(iso: &str) -> Option<String> {
    let (hours, rest) = iso.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let number = |text: &str| text.parse::<u32>().ok();
    Some(format!("{:02}:{:02}:{:02}", number(hours)?, number(minutes)?, number(seconds)?))
}

#[cfg(test)]
mod tests {
    use super::words;
    use calamine::{CellErrorType, Data, ExcelDateTime, ExcelDateTimeType::*};

    #[test]
    fn cells_say_what_people_saw() {
        let moment = |serial, kind| Data::DateTime(ExcelDateTime::new(serial, kind, false));
        for (cell, text) in [
            (Data::Float(418.0), "418"),
            (Data::Float(-0.0), "0"),
            (Data::Float(0.1 + 0.2), "0.3"),
            (Data::Float(12345678901.0), "12345678901"),
            (Data::Float(1e300), "1e300"),
            (moment(46112.0, DateTime), "2026-03-31"),
            (moment(46112.604166666664, DateTime), "2026-03-31T14:30:00"),
            (moment(0.604166666666667, DateTime), "14:30:00"),
            (moment(1.5, TimeDelta), "36:00:00"),
            (Data::DateTimeIso("2026-03-31T00:00:00".into()), "2026-03-31"),
            (Data::DurationIso("PT09H05M00S".into()), "09:05:00"),
            (Data::Bool(true), "true"),
        ] {
            assert_eq!(words(&cell).as_deref(), Some(text), "{cell:?}");
        }
        assert_eq!(words(&Data::Error(CellErrorType::NA)), None);
    }
}
