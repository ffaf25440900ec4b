//! Cells that a spreadsheet would run as a formula, made harmless in a CSV and taken back as they were.
//!
//! The rule is OWASP's (*CSV Injection*): a cell whose first sign is `=`, `+`, `-`, `@`, a tab, a return, a line
//! feed, or the wide form of one of the four, is preceded by an apostrophe. A plain number (`-12,5`) or date is left
//! as it is, being data. So that what we write reads back the same, a cell that already begins with apostrophes
//! before such a sign gets one more, and reading takes one away.

use std::borrow::Cow;

/// The cell as it is written.
pub(crate) fn put(cell: &str) -> Cow<'_, str> {
    if runs(cell.trim_start_matches('\'')) && !is_number(cell) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell as it was before it was written.
pub(crate) fn lift(cell: &str) -> String {
    let guarded = cell.starts_with('\'') && runs(cell.trim_start_matches('\''));
    cell[usize::from(guarded)..].to_owned()
}

fn runs(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// A sign, digits in groups, one decimal point or comma, an exponent, `%` or `$`: nothing that can be run.
pub(crate) fn is_number(cell: &str) -> bool {
    let body = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let body = body.strip_suffix(['%', '$']).unwrap_or(body).trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    let (mantissa, exponent) = body.split_once(['e', 'E']).unwrap_or((body, "0"));
    let (whole, part) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    whole.starts_with(|first: char| first.is_ascii_digit())
        && digits(&whole.replace([' ', '\u{a0}', '\u{202f}'], ""))
        && digits(part)
        && digits(power)
        && !power.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{is_number, lift, put};

    #[test]
    fn formulas_are_guarded_and_numbers_are_not() {
        for cell in [
            "=1+1",
            "+SUM(A1)",
            "-2+3+cmd|' /C calc'!A0",
            "@x",
            "\tx",
            "\r=x",
            "\n=x",
            "＝x",
            "'=x",
            "-",
            "-abc",
        ] {
            assert_eq!(put(cell), format!("'{cell}"), "{cell:?}");
            assert_eq!(lift(&put(cell)), cell);
        }
        for cell in
            ["-12,5", "+3", "-1 234,50 $", "-1e5", "2026-03-31", "L’Été", "'Plania inc.", "", "a=b", "50 %"]
        {
            assert_eq!(put(cell), cell);
            assert_eq!(lift(cell), cell);
        }
        assert!(!is_number("-1,2,3") && !is_number("1e") && !is_number("+") && !is_number("-5+6"));
    }
}
