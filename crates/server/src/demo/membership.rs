//! Lines about applications, decisions and members.
use super::Stage;

pub async fn play(_stage: &mut Stage, _day: &str, _words: &[&str]) -> anyhow::Result<bool> {
    Ok(false)
}
