//! Following: each pole's catalogue is kept fresh with what any process writes.
use db::Store;
use page::{House, Pole};
use std::{os::unix::fs::DirBuilderExt, path::PathBuf, sync::Arc, time::Duration};
use tokio::sync::watch;

/// How long a catalogue waits before it looks for changes again, and after something went wrong.
const BETWEEN_LOOKS: Duration = Duration::from_millis(250);
const AFTER_A_FAULT: Duration = Duration::from_secs(5);

/// Where a pole's catalogue is kept: beside its rows where these are files; otherwise in a folder of this
/// process alone, under the temporary folder (`TMPDIR`), for several processes may serve the same rows.
pub fn catalogue_of(store: &Store, slug: &str) -> PathBuf {
    match store {
        Store::Folder(folder) => folder.join("index").join(slug),
        Store::Postgres(_) => own_folder().join(slug),
    }
}

/// A folder that goes with this process.
fn own_folder() -> PathBuf {
    std::env::temp_dir().join(format!("maillon-index-{}", std::process::id()))
}

/// Makes it anew, for nobody else to read: catalogues hold names.
pub fn make_own_folder() -> std::io::Result<()> {
    forget_own_folder();
    std::fs::DirBuilder::new().mode(0o700).create(own_folder())
}

/// Nothing of it stays when the process has ended.
pub fn forget_own_folder() {
    let _ = std::fs::remove_dir_all(own_folder());
}

/// Keeps a pole's catalogue fresh until told to stop.
pub async fn follow(house: Arc<House>, pole: Arc<Pole>, mut stopping: watch::Receiver<bool>) {
    loop {
        let pause = match pole.catalogue.follow(&pole.db, &house.findables).await {
            Ok(true) => BETWEEN_LOOKS,
            Ok(false) => Duration::ZERO,
            Err(fault) => {
                tracing::error!(pole = %pole.slug, "following the history: {fault:#}");
                AFTER_A_FAULT
            }
        };
        if tokio::time::timeout(pause, stopping.wait_for(|stop| *stop)).await.is_ok() {
            return;
        }
    }
}
