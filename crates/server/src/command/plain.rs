//! Plain words for what newcomers meet: a file that cannot be read, a day that is none, a language that is not spoken.
use anyhow::{anyhow, bail};
use jiff::civil::Date;
use page::Language;
use std::{fmt::Display, io, path::Path};

/// Why a file cannot be read, in words that say what to do.
pub fn unreadable(path: &Path, fault: &io::Error) -> anyhow::Error {
    let shown = path.display();
    match fault.kind() {
        io::ErrorKind::NotFound => anyhow!("{shown} cannot be read: it is not there"),
        io::ErrorKind::PermissionDenied => {
            anyhow!("{shown} cannot be read: whoever runs this command may not open it")
        }
        _ if path.is_dir() => anyhow!("{shown} cannot be read: it is a folder; name a file"),
        _ => anyhow!("{shown} cannot be read: {fault}"),
    }
}

/// The bytes of a file.
pub fn read(path: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(path).map_err(|fault| unreadable(path, &fault))
}

/// Refuses a folder that is not there before anything is done.
pub fn must_have_folder(path: &Path) -> anyhow::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        let (path, folder) = (path.display(), folder.display());
        bail!("{path} cannot be written: the folder {folder} is not there; make it first");
    }
    Ok(())
}

/// A day said on the command line.
pub fn day(said: &str) -> Result<Date, String> {
    let whole = said.len() == "2021-04-01".len();
    let day = said.parse::<Date>().ok().filter(|_| whole);
    day.ok_or_else(|| "this is no day of the calendar; write it as 2021-04-01".to_owned())
}

/// The language asked for, of what is told.
pub fn language(what: impl Display, said: &str) -> anyhow::Result<Language> {
    match said {
        "fr" | "en" => Ok(Language::from_code(said)),
        other => bail!("{what} is told in fr or en, not in « {other} »"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_written_whole_or_told_plainly() {
        assert!(day("2024-02-29").is_ok());
        for said in ["2023-02-29", "2021-13-01", "hier", "20210401", ""] {
            assert!(day(said).unwrap_err().contains("2021-04-01"), "{said}");
        }
    }
}
