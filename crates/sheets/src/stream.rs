//! A long CSV read line by line, for lists that no memory should hold whole.
use std::io::Read;

/// Reads a CSV of any length, parted by commas, and tells the wanted columns of each line in the order they are asked;
/// a column that is not there says nothing. Gives how many lines there were, or `None` when it has no column of the
/// first name asked.
///
/// # Errors
/// When the reader fails.
pub fn stream_csv(
    reader: impl Read,
    wanted: &[&str],
    mut told: impl FnMut(&[&str]),
) -> std::io::Result<Option<u64>> {
    let mut csv = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(reader);
    let mut row = csv::ByteRecord::new();
    if !csv.read_byte_record(&mut row)? {
        return Ok(None);
    }
    let heading =
        |cell: &[u8]| String::from_utf8_lossy(cell).trim_start_matches('\u{feff}').trim().to_owned();
    let head: Vec<String> = row.iter().map(heading).collect();
    let places: Vec<Option<usize>> = wanted
        .iter()
        .map(|name| head.iter().position(|heading| heading.eq_ignore_ascii_case(name)))
        .collect();
    if places.first().copied().flatten().is_none() {
        return Ok(None);
    }
    let mut lines = 0;
    while csv.read_byte_record(&mut row)? {
        lines += 1;
        let cell = |place: &Option<usize>| {
            String::from_utf8_lossy(place.and_then(|place| row.get(place)).unwrap_or_default())
        };
        let cells: Vec<_> = places.iter().map(cell).collect();
        told(&cells.iter().map(|cell| cell.trim()).collect::<Vec<_>>());
    }
    Ok(Some(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wanted_columns_are_told_whatever_their_order_and_the_rest_is_passed_over() {
        let list = "\u{feff}A,NEQ,B\nx,1,\"y, z\"\n,2\n";
        let mut told = vec![];
        let lines = stream_csv(list.as_bytes(), &["neq", "B", "C"], |cells| {
            told.push(cells.join("|"));
        });
        assert_eq!((lines.unwrap(), told), (Some(2), vec!["1|y, z|".to_owned(), "2||".to_owned()]));
        assert_eq!(stream_csv(&b"X\n1\n"[..], &["NEQ"], |_| {}).unwrap(), None);
    }
}
