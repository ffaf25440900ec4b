//! The pace: how often one person or address may knock.
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::num::NonZeroU32;

/// A limit by key: so many at once, one more every so often.
pub struct Pace(DefaultKeyedRateLimiter<String>);

impl Pace {
    /// At most `most` in a row, and as many again spread over an hour.
    pub fn hourly(most: NonZeroU32) -> Pace {
        Pace(RateLimiter::keyed(Quota::per_hour(most).allow_burst(most)))
    }

    /// At most `most` in a row, and as many again spread over a minute.
    pub fn minutely(most: NonZeroU32) -> Pace {
        Pace(RateLimiter::keyed(Quota::per_minute(most).allow_burst(most)))
    }

    /// Whether this key may knock now; counts the knock.
    pub fn allows(&self, key: &str) -> bool {
        if self.0.len() > 100_000 {
            self.0.retain_recent();
        }
        self.0.check_key(&key.to_owned()).is_ok()
    }
}

impl std::fmt::Debug for Pace {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pace")
    }
}
