//! The seal: a letter signed for its domain, so that mailboxes know that nobody else wrote it (DKIM, RFC 6376).
use anyhow::{Context, ensure};
use lettre::{
    Message,
    message::{
        dkim::{
            DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm, DkimSigningKey,
        },
        header::HeaderName,
    },
};
use serde::Deserialize;
use std::{fmt, sync::Arc};

/// What is signed beside the body; those of RFC 8058 so that one click may unsubscribe.
const SIGNED: [&str; 8] =
    ["From", "To", "Subject", "Date", "Message-ID", "Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post"];

/// How letters are signed: the name under which the public key stands in the domain's DNS
/// (`SELECTOR._domainkey.DOMAIN`, a TXT record), and the private key.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dkim {
    pub selector: String,
    /// RSA, 2048 bits, PEM of PKCS#1: `-----BEGIN RSA PRIVATE KEY-----`.
    pub key: String,
}

/// A seal for the letters of one domain.
#[derive(Clone, Debug)]
pub(crate) struct Seal(Arc<DkimConfig>);

impl Seal {
    /// Reads the key. An error says what cannot be, and never shows the key.
    pub fn of(dkim: &Dkim, domain: &str) -> anyhow::Result<Seal> {
        let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._".contains(&b);
        let selector = dkim.selector.clone();
        ensure!(!selector.is_empty() && selector.bytes().all(plain), "mail: dkim selector {selector:?}");
        let key = DkimSigningKey::new(&dkim.key, DkimSigningAlgorithm::Rsa)
            .context("mail: the dkim key is to be an RSA key in PEM (BEGIN RSA PRIVATE KEY)")?;
        let signed = SIGNED.map(HeaderName::new_from_ascii_str).to_vec();
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        Ok(Seal(Arc::new(DkimConfig::new(selector, domain.to_owned(), key, signed, relaxed))))
    }

    pub fn put_on(&self, message: &mut Message) {
        message.sign(&self.0);
    }
}

impl fmt::Debug for Dkim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Dkim {{ {} }}", self.selector)
    }
}
