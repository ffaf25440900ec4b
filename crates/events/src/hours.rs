//! The hour of a session: read as people type it, kept as `09:30`.
use jiff::civil::Time;

/// Reads an hour that was typed: `9:30`, `09:30`, `9h30`, `9 h`.
pub fn read(typed: &str) -> Option<Time> {
    let kept: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    let (hour, minute) = kept.split_once([':', 'h']).unwrap_or((&kept, ""));
    let number =
        |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i8>().ok()).flatten();
    Time::new(number(hour)?, if minute.is_empty() { 0 } else { number(minute)? }, 0, 0).ok()
}

pub fn written(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        for (typed, kept) in [("9:30", "09:30"), ("9 h 30", "09:30"), ("13h", "13:00"), ("00:05", "00:05")] {
            assert_eq!(read(typed).map(written).as_deref(), Some(kept), "{typed}");
        }
        for wrong in ["", "midi", "25:00", "9:75", "-1:00", "9:3x"] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }
}
