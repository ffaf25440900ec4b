//! What is refused of a form that is shown again, told above it: how many points, and the way to the first.

/// How many reasons a page gives by its fields, and the id of the first of them.
pub(crate) fn refused(body: &str) -> Option<(usize, &str)> {
    let mut reasons = body.split("<p class=\"error\" id=\"").skip(1);
    let first = reasons.next()?.split('"').next()?;
    Some((1 + reasons.count(), first))
}

#[cfg(test)]
mod tests {
    use super::refused;

    #[test]
    fn the_first_reason_is_led_to_and_all_are_counted() {
        let body = r#"<p>a</p><p class="error" id="name-error">b</p><p class="error" id="day-error">c</p>"#;
        assert_eq!(refused(body), Some((2, "name-error")));
        assert_eq!(refused("<p>nothing</p>"), None);
    }
}
