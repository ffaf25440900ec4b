//! Who is present: the accounts of live sessions, known for a moment without asking the rows again.
use crate::{
    fresh::Fresh,
    session::{self, Account},
};
use db::{Db, Fault};
use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

/// Sessions known at once.
const MOST: usize = 4_096;

/// The sessions that a process met lately. Whatever this process writes makes it ask again: a session that is
/// ended here, or a role that is taken away, counts from the very next request.
#[derive(Default)]
pub(crate) struct Present(RwLock<HashMap<String, Known>>);

struct Known {
    account: Arc<Account>,
    fresh: Fresh,
}

impl Present {
    /// Who holds this token, if the session is alive and the account open.
    pub async fn account_of(&self, db: &Db, token: &str) -> Result<Option<Arc<Account>>, Fault> {
        let (hash, now) = (session::hash(token), Fresh::now(db));
        if let Some(account) = self.known(&hash, &now) {
            return Ok(Some(account));
        }
        let Some(account) = session::account_of(db, &hash).await?.map(Arc::new) else {
            return Ok(None);
        };
        let mut present = self.0.write().unwrap_or_else(|held| held.into_inner());
        if present.len() >= MOST {
            present.retain(|_, known| known.fresh.holds(&now));
        }
        if present.len() < MOST {
            present.insert(hash, Known { account: account.clone(), fresh: now });
        }
        Ok(Some(account))
    }

    fn known(&self, hash: &str, now: &Fresh) -> Option<Arc<Account>> {
        let present = self.0.read().unwrap_or_else(|held| held.into_inner());
        let known = present.get(hash)?;
        known.fresh.holds(now).then(|| known.account.clone())
    }
}
