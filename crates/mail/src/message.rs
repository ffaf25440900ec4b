//! The message: a letter as the relay is given it, by the rules of internet mail (RFC 5322).
use crate::{Letter, Written};
use anyhow::Context;
use jiff::Timestamp;
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};
use std::time::SystemTime;

/// What keeps a letter from ever being sent: `address` or `reply-to`, when one cannot be an address.
pub(crate) fn fault_of(letter: &Letter) -> Option<&'static str> {
    if address(&letter.to).is_none() {
        return Some("address");
    }
    letter.reply_to.as_deref().and_then(|to| address(to).is_none().then_some("reply-to"))
}

/// Reads one bare address. Line ends and other control characters never pass, so no header can be added
/// by way of an address.
pub(crate) fn address(text: &str) -> Option<Address> {
    let text = text.trim();
    let odd = text.chars().any(|c| c.is_control() || c.is_whitespace() || "<>,;\"".contains(c));
    if odd { None } else { text.parse().ok() }
}

/// Writes the message. Message-ID and date come from the letter, so a second sending is the same message.
pub(crate) fn of(letter: &Written, from: &Mailbox, reply_to: Option<&Mailbox>) -> anyhow::Result<Message> {
    let to = address(&letter.envelope.recipient).context("address")?;
    let written: Timestamp = letter.envelope.written_at.parse()?;
    let mut message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(&letter.envelope.subject)
        .date(SystemTime::from(written))
        .message_id(Some(format!("<{}@{}>", letter.envelope.id, from.email.domain())))
        // No answering machine is to answer the house (RFC 3834).
        .raw_header(header("Auto-Submitted", "auto-generated".to_owned()));
    let answers = letter.reply_to.as_deref().map(|to| address(to).context("reply-to")).transpose()?;
    if let Some(to) = answers.map(|to| Mailbox::new(None, to)).or_else(|| reply_to.cloned()) {
        message = message.reply_to(to);
    }
    if let Some(page) = letter.unsubscribe.as_deref().filter(|page| plain_https(page)) {
        message = message
            .raw_header(header("List-Unsubscribe", format!("<{page}>")))
            .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    let parts = MultiPart::alternative_plain_html(letter.plain.clone(), letter.html.clone());
    message.multipart(parts).context("writing the message")
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

fn plain_https(page: &str) -> bool {
    page.starts_with("https://") && page.bytes().all(|b| b.is_ascii_graphic() && !b"<>,".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address_and_nothing_more() {
        for well in ["a@b.test", " zoe.cote+x@pole-gim.quebec ", "info@économie.quebec"] {
            assert!(address(well).is_some(), "{well}");
        }
        for ill in
            ["", "a", "a@", "@b.test", "a@b.test, c@d.test", "Zoé <a@b.test>", "a@b.test\r\nBcc: c@d.test"]
        {
            assert!(address(ill).is_none(), "{ill}");
        }
    }
}
