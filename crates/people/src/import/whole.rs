//! A file that a form brought, read through once off the way of others before anything of it is kept.
use super::reason::of_file;
use page::{Fault, Refusals, Sent};
use sheets::Sheet;

/// Refuses a file that is missing, that cannot be read or is empty, or that has more lines than `most`, for which
/// `longer` are the words.
pub async fn judge(
    file: Option<&Sent>,
    (most, longer): (usize, &'static str),
    refusals: &mut Refusals,
) -> Result<(), Fault> {
    let Some(file) = file else {
        refusals.refuse("file", "import-refusal-file");
        return Ok(());
    };
    let bytes = file.bytes.clone();
    let lines =
        tokio::task::spawn_blocking(move || Sheet::read(&bytes, None).map(|sheet| sheet.rows().count()));
    match lines.await? {
        Err(refusal) => refusals.refuse("file", of_file(refusal)),
        Ok(0) => refusals.refuse("file", "import-refusal-empty"),
        Ok(lines) => refusals.unless(lines <= most, "file", longer),
    }
    Ok(())
}
