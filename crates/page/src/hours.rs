//! Hours of a day, as people type them: read, and how long it is from one to another.

/// The minutes from midnight to an hour written `HH:MM`.
pub fn since_midnight(typed: &str) -> Option<i64> {
    let (hours, minutes) = typed.trim().split_once(':')?;
    let two = |text: &str, most: i64| {
        let sound = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|number: &i64| sound && *number <= most)
    };
    Some(two(hours, 23)? * 60 + two(minutes, 59)?)
}

/// The minutes between two hours of one day; none when the second is no later than the first.
pub fn minutes_between(from: &str, to: &str) -> Option<i64> {
    Some(since_midnight(to)? - since_midnight(from)?).filter(|minutes| *minutes > 0)
}

#[cfg(test)]
mod tests {
    use super::minutes_between;

    #[test]
    fn the_second_hour_is_later_on_the_same_day() {
        assert_eq!(minutes_between("13:30", "16:15"), Some(165));
        assert_eq!(minutes_between("20:00", "18:30"), None);
        assert_eq!(minutes_between("18:30", "18:30"), None);
        assert_eq!(minutes_between("9:00", "10:00"), None, "hours have two figures");
        assert_eq!(minutes_between("23:00", "24:00"), None);
    }
}
