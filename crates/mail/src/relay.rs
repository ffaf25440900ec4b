//! The relay: the mail server that a pole hands its letters to, by SMTP.
use crate::{Written, message};
use anyhow::{Context, ensure};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{
        Error,
        authentication::Credentials,
        client::{Tls, TlsParameters},
        extension::ClientId,
    },
};
use serde::Deserialize;
use std::{fmt, time::Duration};

const PATIENCE: Duration = Duration::from_secs(30);

/// How the way to the relay is closed to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Encryption {
    /// Open: for a relay on the same machine.
    None,
    /// Opened in the clear, then closed before anything is said; refused if the relay cannot.
    #[default]
    StartTls,
    /// Closed from the first byte.
    Tls,
}

/// A relay's settings, as configuration gives them.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smtp {
    pub host: String,
    /// Without one: 25, 587 or 465, by encryption (none, starttls, tls).
    pub port: Option<u16>,
    pub user: Option<String>,
    pub password: Option<String>,
    #[serde(default)]
    pub encryption: Encryption,
    /// The address that letters come from.
    pub from: String,
    /// The name beside it: the pole's.
    pub from_name: Option<String>,
    /// Where answers go, when not to `from`.
    pub reply_to: Option<String>,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Smtp { host, port, encryption, from, .. } = self;
        write!(f, "Smtp {{ {host}:{port:?}, {encryption:?}, from {from} }}")
    }
}

/// A pole's relay, ready to be handed letters.
#[derive(Clone, Debug)]
pub struct Relay {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    reply_to: Option<Mailbox>,
}

/// Why a letter was not taken.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// Another time may do: the relay is away, busy, or wrongly set.
    ForNow(String),
    /// Never: this letter, to this address.
    ForGood(String),
}

impl Relay {
    /// Reads the settings; nothing is sent yet. An error says which setting cannot be.
    pub fn new(smtp: &Smtp) -> anyhow::Result<Relay> {
        let from = message::address(&smtp.from).with_context(|| format!("mail: from {:?}", smtp.from))?;
        let reply_to = smtp.reply_to.as_deref();
        let reply_to =
            reply_to.map(|to| message::address(to).with_context(|| format!("mail: reply_to {to:?}")));
        let closed =
            || TlsParameters::new(smtp.host.clone()).with_context(|| format!("mail: host {:?}", smtp.host));
        let (tls, port) = match smtp.encryption {
            Encryption::None => (Tls::None, 25),
            Encryption::StartTls => (Tls::Required(closed()?), 587),
            Encryption::Tls => (Tls::Wrapper(closed()?), 465),
        };
        let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&smtp.host)
            .port(smtp.port.unwrap_or(port))
            .tls(tls)
            .timeout(Some(PATIENCE))
            .hello_name(ClientId::Domain(from.domain().to_owned()));
        if let (Some(user), Some(password)) = (&smtp.user, &smtp.password) {
            let near = matches!(smtp.host.as_str(), "localhost" | "127.0.0.1" | "::1");
            ensure!(near || smtp.encryption != Encryption::None, "mail: a password needs starttls or tls");
            transport = transport.credentials(Credentials::new(user.clone(), password.clone()));
        }
        let name = smtp.from_name.as_deref().map(|name| name.replace(char::is_control, " "));
        let reply_to = reply_to.transpose()?.map(|to| Mailbox::new(None, to));
        Ok(Relay { transport: transport.build(), from: Mailbox::new(name, from), reply_to })
    }

    /// Hands over a letter.
    pub(crate) async fn send(&self, letter: &Written) -> Result<(), Refusal> {
        let message = message::of(letter, &self.from, self.reply_to.as_ref());
        let message = message.map_err(|fault| Refusal::ForGood(format!("{fault:#}")))?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(fault) if for_good(&fault) => Err(Refusal::ForGood(told(&fault))),
            Err(fault) => Err(Refusal::ForNow(told(&fault))),
        }
    }
}

/// What is kept of a fault: the code that the relay answered, never its words, which quote the recipient.
fn told(fault: &Error) -> String {
    match fault.status() {
        Some(code) if fault.is_permanent() => format!("SMTP {code}, refused for good"),
        Some(code) => format!("SMTP {code}, refused for now"),
        None => fault.to_string(),
    }
}

/// A 5xx answer is about this letter, save those about who we are to the relay (RFC 4954, section 6),
/// which a corrected setting mends.
fn for_good(fault: &Error) -> bool {
    let code = fault.status().map(|code| code.to_string()).unwrap_or_default();
    fault.is_permanent() && !matches!(code.as_str(), "530" | "534" | "535" | "538")
}
