//! Once: a form sent twice writes once, and its second sending is led where the first went.
use crate::{Fault, Visit, hash};
use db::{Act, Db};
use jiff::ToSpan;
use std::{
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

/// Days after which a form sent again is one sent anew.
const KEPT_DAYS: i64 = 30;
/// How often, and how many times at most, it is asked where the first sending led.
const BETWEEN: Duration = Duration::from_millis(50);
const TIMES: usize = 40;

/// The form of one request, when it was marked to be taken once.
#[derive(Debug, Default)]
pub(crate) struct Sending {
    mark: OnceLock<String>,
    /// Whether it is this very request that takes it.
    taken: AtomicBool,
    /// Whether it was said beforehand where it leads.
    led: AtomicBool,
}

impl Sending {
    /// Notes what was sent: two forms are the same when they were filled in alike, by one person, in one rendering.
    pub fn note(&self, visit: &Visit, once: &str, sent: &str) {
        if !once.is_empty() {
            let who = visit.account().map_or("", |account| &account.id);
            let _ = self.mark.set(hash(format!("{who} {} {sent}", visit.here())));
        }
    }

    /// Takes the form in the transaction of what it asks for. `leads_to` is where it leads, when that is known
    /// beforehand: it is then kept in this same transaction, rather than in one of its own.
    pub async fn take(&self, act: &mut Act, leads_to: &str) -> Result<(), Fault> {
        let Some(mark) = self.mark.get() else { return Ok(()) };
        let at = act.at();
        let old = act.moment().checked_sub((KEPT_DAYS * 24).hours()).map(db::written).unwrap_or_default();
        sqlx::query("delete from form_sent where sent_at < $1").bind(old).execute(act.rows()).await?;
        let first = sqlx::query(
            "insert into form_sent (mark, sent_at, led_to) values ($1, $2, $3) on conflict (mark) do nothing",
        )
        .bind(mark)
        .bind(at)
        .bind(leads_to)
        .execute(act.rows())
        .await?;
        if first.rows_affected() == 0 && !self.taken.load(Ordering::Acquire) {
            return Err(Fault::Again);
        }
        self.led.store(!leads_to.is_empty(), Ordering::Release);
        self.taken.store(true, Ordering::Release);
        Ok(())
    }

    /// Keeps where the form led, for whoever sends it again; a secret of its own address is not kept with it.
    pub async fn led_to(&self, db: &Db, here: &str, path: &str) -> Result<(), db::Fault> {
        let known = self.led.load(Ordering::Acquire);
        let Some(mark) = self.mark.get().filter(|_| self.taken.load(Ordering::Acquire) && !known) else {
            return Ok(());
        };
        let path = secret(here).map_or_else(|| path.to_owned(), |secret| path.replace(secret, HIDDEN));
        let mut upkeep = db.upkeep().await?;
        sqlx::query("update form_sent set led_to = $2 where mark = $1 and led_to = ''")
            .bind(mark)
            .bind(path)
            .execute(&mut *upkeep)
            .await?;
        upkeep.commit().await
    }

    /// Where the first sending led, which may still be on its way; none when it never said.
    pub async fn first_led_to(&self, db: &Db, here: &str) -> Result<Option<String>, db::Fault> {
        let Some(mark) = self.mark.get() else { return Ok(None) };
        for _ in 0..TIMES {
            let found: Option<(String,)> = sqlx::query_as("select led_to from form_sent where mark = $1")
                .bind(mark)
                .fetch_optional(db.rows())
                .await?;
            match found {
                Some((path,)) if !path.is_empty() => {
                    return Ok(Some(path.replace(HIDDEN, secret(here).unwrap_or_default())));
                }
                // Of a crowd, what the act found taken may not be durable yet.
                _ => tokio::time::sleep(BETWEEN).await,
            }
        }
        Ok(None)
    }
}

/// What stands for a secret in an address that is kept.
const HIDDEN: &str = "~";

/// The secret that an address holds: the token of a link, forty hexadecimal signs.
fn secret(address: &str) -> Option<&str> {
    let is_one = |part: &&str| part.len() == 40 && part.bytes().all(|b| b.is_ascii_hexdigit());
    address.split(['/', '?', '#']).find(is_one)
}

/// An address with another notice than the one it carries.
pub(crate) fn noticed(path: &str, notice: &str) -> String {
    let (path, place) = path.split_once('#').map_or((path, String::new()), |(p, a)| (p, format!("#{a}")));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept: String = query
        .split('&')
        .filter(|one| !one.is_empty() && !one.starts_with("avis="))
        .fold(String::new(), |all, one| all + one + "&");
    format!("{path}?{kept}avis={notice}{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_the_secret_of_its_address() {
        let token = db::Id::secret();
        assert_eq!(secret(&format!("/p/reponse/{token}?avis=form-again")), Some(token.as_str()));
        assert_eq!(secret("/p/organisations/01f22d8aa01vp2d6x4tbxjvsfw"), None);
    }

    #[test]
    fn a_notice_stands_for_the_one_before_and_all_else_is_kept() {
        assert_eq!(noticed("/p/a?x=1&avis=done#there", "form-again"), "/p/a?x=1&avis=form-again#there");
        assert_eq!(noticed("/p/a", "form-again"), "/p/a?avis=form-again");
    }
}
