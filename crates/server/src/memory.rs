//! Memory: what a printed report or a long list took for a moment is given back to the machine.
use std::time::Duration;
use tokio::sync::watch;

/// How often it is looked at, and what may have grown meanwhile without being looked through.
const EVERY: Duration = Duration::from_secs(10);
const GROWN: u64 = 16 * 1024 * 1024;

/// Gives back, now and then, what was taken since and is free again, until the process is asked to stop.
pub async fn tend(mut stopping: watch::Receiver<bool>) {
    let mut kept = 0;
    loop {
        if tokio::time::timeout(EVERY, stopping.wait_for(|stop| *stop)).await.is_ok() {
            return;
        }
        kept = kept.min(held());
        if held() > kept + GROWN && tokio::task::spawn_blocking(give_back).await.is_ok() {
            kept = held();
        }
    }
}

/// Bytes that the process holds and that are no file's; 0 where the system does not say.
fn held() -> u64 {
    let said = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let mut pages = said.split(' ').skip(1).map_while(|pages| pages.parse::<u64>().ok());
    let (all, shared) = (pages.next().unwrap_or_default(), pages.next().unwrap_or_default());
    all.saturating_sub(shared) * 4096
}

/// The system's allocator keeps what was freed for the next who asks, for as long as nobody does.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn give_back() {
    // SAFETY: it takes no pointer, touches only memory that is free, and may be called by any thread at any time.
    unsafe { libc::malloc_trim(0) };
}

#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
fn give_back() {}

#[cfg(all(test, target_os = "linux", target_env = "gnu"))]
mod tests {
    use super::*;

    #[test]
    fn what_was_freed_between_what_is_still_used_is_given_back() {
        let blocks: Vec<Vec<u8>> = (0..100_000).map(|_| vec![1; 1000]).collect();
        // The last of them holds the end of the heap in its place.
        let last = blocks.last().cloned();
        drop(blocks);
        let before = held();
        give_back();
        assert!(held() + 50_000_000 < before, "{before} became {}", held());
        drop(last);
    }
}
