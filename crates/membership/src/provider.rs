//! The provider of payments by card: its page, opened for what is asked, and its word that it was paid, by its signature.
//!
//! As Stripe documents Checkout (<https://docs.stripe.com/api/checkout/sessions>) and the signatures of its notices
//! (<https://docs.stripe.com/webhooks#verify-manually>). No number of a card ever comes to us.
use crate::card::Paid;
use anyhow::{Context, bail};
use hmac::{Hmac, KeyInit, Mac};
use serde::Deserialize;
use serde_json::Value;
use sha2::Sha256;
use std::{collections::BTreeMap, fmt, time::Duration};
use ureq::Agent;

/// How far the moment of a signature may be from now, in seconds.
const TOLERANCE: u64 = 300;
/// How long its page is waited for.
const PATIENCE: Duration = Duration::from_secs(15);
/// The notices that say that something was paid.
const TELLING: [&str; 2] = ["checkout.session.completed", "checkout.session.async_payment_succeeded"];
/// The version of its interface that these pages were written against.
const VERSION: &str = "2024-06-20";

/// A pole's account at the provider.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Opens pages to pay: a key restricted to that is enough.
    key: String,
    /// Signs what the provider tells us.
    secret: String,
    /// Where the provider is asked.
    #[serde(default = "api")]
    api: String,
    /// Where its pages are: members are led nowhere else.
    #[serde(default = "pages")]
    pages: String,
}

fn api() -> String {
    "https://api.stripe.com".to_owned()
}

fn pages() -> String {
    "https://checkout.stripe.com".to_owned()
}

/// The accounts of an installation, by pole. None is needed.
#[derive(Clone, Default)]
pub struct Cards(BTreeMap<String, Account>);

impl fmt::Debug for Cards {
    /// Without their keys.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Cards").field(&self.0.keys()).finish()
    }
}

impl Cards {
    /// # Errors
    /// Says what an account lacks, and of which pole.
    pub fn new(accounts: BTreeMap<String, Account>) -> anyhow::Result<Cards> {
        for (pole, account) in &accounts {
            account.judge().with_context(|| format!("payments by card of the pole « {pole} »"))?;
        }
        Ok(Cards(accounts))
    }

    pub fn of(&self, pole: &str) -> Option<&Account> {
        self.0.get(pole)
    }
}

/// What is asked to be paid, in words for whoever pays.
pub struct Asked<'a> {
    pub id: &'a str,
    pub cents: i64,
    pub what: &'a str,
    /// `fr` or `en`.
    pub language: &'a str,
    /// Where whoever paid comes back to, and whoever did not.
    pub paid: &'a str,
    pub left: &'a str,
}

impl Account {
    fn judge(&self) -> anyhow::Result<()> {
        if self.key.trim().is_empty() || self.secret.trim().is_empty() {
            bail!("key and secret are both to be said");
        }
        for address in [&self.api, &self.pages] {
            let here =
                ["http://127.0.0.1:", "http://localhost:"].iter().any(|lead| address.starts_with(lead));
            let plain = address.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.:/".contains(&b));
            if !plain || address.ends_with('/') || !(address.starts_with("https://") || here) {
                bail!("an address is as https://api.example, not « {address} »");
            }
        }
        Ok(())
    }

    /// `https://checkout.stripe.com`: the origin that a page which leads there names.
    pub fn pages(&self) -> &str {
        &self.pages
    }

    /// Opens a page to pay, and gives its address. The same asking gives the same page.
    ///
    /// # Errors
    /// When the provider cannot be reached, or answers otherwise.
    pub fn open(&self, asked: &Asked<'_>) -> anyhow::Result<String> {
        let cents = asked.cents.to_string();
        let cents = cents.as_str();
        let form = [
            ("mode", "payment"),
            ("payment_method_types[0]", "card"),
            ("client_reference_id", asked.id),
            ("locale", asked.language),
            ("line_items[0][quantity]", "1"),
            ("line_items[0][price_data][currency]", "cad"),
            ("line_items[0][price_data][unit_amount]", cents),
            ("line_items[0][price_data][product_data][name]", asked.what),
            ("success_url", asked.paid),
            ("cancel_url", asked.left),
        ];
        let config = Agent::config_builder().max_redirects(0).timeout_global(Some(PATIENCE)).build();
        let answer = config
            .new_agent()
            .post(format!("{}/v1/checkout/sessions", self.api))
            .header("authorization", format!("Bearer {}", self.key))
            .header("idempotency-key", asked.id)
            .header("stripe-version", VERSION)
            .send_form(form)
            .context("asking for a page to pay")?;
        let text = answer.into_body().read_to_string().context("reading of the page to pay")?;
        let told: Value = serde_json::from_str(&text).context("reading of the page to pay")?;
        let address = told["url"].as_str().unwrap_or_default();
        if !address.strip_prefix(&self.pages).is_some_and(|rest| rest.starts_with('/')) {
            bail!("the page to pay is not at {}", self.pages);
        }
        Ok(address.to_owned())
    }

    /// Whether the provider signed this, at a moment near now (in seconds since 1970).
    pub fn is_signed(&self, signature: &str, body: &[u8], now: i64) -> bool {
        let said = |name: &'static str| {
            let pairs = signature.split(',').filter_map(|pair| pair.trim().split_once('='));
            pairs.filter(move |(key, _)| *key == name).map(|(_, value)| value)
        };
        let Some(at) = said("t").next() else { return false };
        let near = at.parse::<i64>().is_ok_and(|at| now.abs_diff(at) <= TOLERANCE);
        let Ok(empty) = Hmac::<Sha256>::new_from_slice(self.secret.as_bytes()) else { return false };
        let signed = empty.chain_update(at).chain_update(".").chain_update(body);
        // Compared in a time that tells nothing; several may stand while a secret is replaced.
        near && said("v1").filter_map(bytes).any(|told| signed.clone().verify_slice(&told).is_ok())
    }
}

/// The bytes that hexadecimal digits stand for.
fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// What a notice says was paid; none when it says something else.
///
/// # Errors
/// When it cannot be read.
pub fn paid(body: &[u8]) -> anyhow::Result<Option<Paid>> {
    let notice: Value = serde_json::from_slice(body)?;
    let session = &notice["data"]["object"];
    let telling = TELLING.contains(&notice["type"].as_str().unwrap_or_default());
    if !telling || session["payment_status"] != "paid" {
        return Ok(None);
    }
    let text = |name: &str| session[name].as_str().unwrap_or_default().to_owned();
    Ok(Some(Paid {
        reference: text("client_reference_id"),
        session: text("id"),
        cents: session["amount_total"].as_i64().unwrap_or_default(),
        currency: text("currency"),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account() -> Account {
        Account { key: "rk_test".into(), secret: "whsec_test".into(), api: api(), pages: pages() }
    }

    #[test]
    fn a_signature_holds_for_these_very_bytes_and_five_minutes() {
        // openssl dgst -sha256 -hmac whsec_test over 1623762000.{"id":"evt_1"}
        let body = br#"{"id":"evt_1"}"#;
        let v1 = "6898a15f4c257ec894205b082f72b6330a77dea72c95761df25909571c5aaeb0";
        let signature = format!("t=1623762000,v1={},v1={v1},v0=00", "0".repeat(64));
        let holds = |signature: &str, body: &[u8], now| account().is_signed(signature, body, now);
        assert!(holds(&signature, body, 1_623_762_000) && holds(&signature, body, 1_623_762_300));
        assert!(!holds(&signature, body, 1_623_762_301) && !holds(&signature, body, 1_623_761_699));
        assert!(!holds(&signature, br#"{"id":"evt_2"}"#, 1_623_762_000));
        assert!(!holds(&signature.replace("t=1623762000", "t=1623762001"), body, 1_623_762_000));
        for odd in ["", "t=1623762000", &format!("v1={v1}"), &format!("t=x,v1={v1}"), "t=1623762000,v1=é"] {
            assert!(!holds(odd, body, 1_623_762_000), "{odd}");
        }
    }

    #[test]
    fn only_a_session_that_is_paid_is_taken() {
        let notice = |kind: &str, status: &str| {
            format!(
                r#"{{"type":"{kind}","data":{{"object":{{"id":"cs_1","client_reference_id":"a","amount_total":6000,"currency":"cad","payment_status":"{status}"}}}}}}"#
            )
        };
        let told = paid(notice(TELLING[0], "paid").as_bytes()).unwrap().unwrap();
        assert_eq!((told.reference.as_str(), told.cents, told.currency.as_str()), ("a", 6_000, "cad"));
        assert_eq!(paid(notice(TELLING[0], "unpaid").as_bytes()).unwrap(), None);
        assert_eq!(paid(notice("charge.refunded", "paid").as_bytes()).unwrap(), None);
        assert!(paid(b"no").is_err());
    }

    #[test]
    fn an_account_says_both_secrets_and_whole_addresses() {
        let judged = |account: Account| Cards::new([("gim".to_owned(), account)].into()).is_ok();
        assert!(judged(account()));
        assert!(!judged(Account { secret: " ".into(), ..account() }));
        for address in
            ["http://api.example", "https://api.example/", "https://a.example; script-src *", "//a"]
        {
            assert!(!judged(Account { pages: address.into(), ..account() }), "{address}");
        }
        assert!(!format!("{:?}", Cards([("gim".to_owned(), account())].into())).contains("whsec"));
    }
}
