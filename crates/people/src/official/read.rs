//! Reading the register's files, line by line: only what is said of the NEQ that a pole knows is kept.
use super::Official;
use sheets::stream_csv;
use std::{collections::HashMap, fs::File, io::BufReader, path::Path};

/// Names in force, the most official kind first: denomination, then name.
const KINDS: [&str; 2] = ["M", "N"];

/// Where enterprises stand; without such a file nothing is said of it.
const ESTABLISHMENTS: [&str; 2] = ["Etablissement.csv", "Etablissements.csv"];

/// What was read of the files.
#[derive(Debug, Default)]
pub struct Read {
    /// Enterprises in the register's files.
    pub read: u64,
    /// What is said of each organization, by its id.
    pub said: HashMap<String, Official>,
}

/// A file that is not there, or that is no file of the register.
#[derive(Debug)]
pub struct Missing(pub &'static str);

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is not there, or is no file of the register of enterprises", self.0)
    }
}

impl std::error::Error for Missing {}

/// Reads the files of a folder for the organizations that bear these NEQ.
///
/// # Errors
/// [`Missing`] when a file is wanting.
pub fn read(folder: &Path, bearers: &HashMap<String, String>) -> Result<Read, Missing> {
    let mut words: HashMap<(String, String), String> = HashMap::new();
    each(folder, "DomaineValeur.csv", &["TYP_DOM_VAL", "COD_DOM_VAL", "VAL_DOM_FRAN"], |cells| {
        words.insert((cells[0].to_owned(), cells[1].to_owned()), cells[2].to_owned());
    })?;
    let worded = |domain: &str, code: &str| {
        words.get(&(domain.to_owned(), code.to_owned())).cloned().unwrap_or_else(|| code.to_owned())
    };
    let mut by_neq: HashMap<String, Official> = HashMap::new();
    let columns = ["NEQ", "COD_STAT_IMMAT", "DAT_STAT_IMMAT", "COD_FORME_JURI"];
    let read = each(folder, "Entreprise.csv", &columns, |cells| {
        if !bearers.contains_key(cells[0]) {
            return;
        }
        let official = Official {
            neq: cells[0].to_owned(),
            status: cells[1].to_owned(),
            status_words: worded("STAT_IMMAT", cells[1]),
            status_on: day(cells[2]),
            form_words: worded("FORME_JURI", cells[3]),
            name: String::new(),
            address: String::new(),
        };
        by_neq.insert(cells[0].to_owned(), official);
    })?;
    let mut ranks: HashMap<String, usize> = HashMap::new();
    each(folder, "Nom.csv", &["NEQ", "NOM_ASSUJ", "STAT_NOM", "TYP_NOM_ASSUJ"], |cells| {
        let Some(official) = by_neq.get_mut(cells[0]) else { return };
        let rank = KINDS.iter().position(|kind| *kind == cells[3]);
        let (Some(rank), "V") = (rank, cells[2]) else { return };
        if ranks.get(cells[0]).is_none_or(|known| rank < *known) {
            ranks.insert(cells[0].to_owned(), rank);
            cells[1].clone_into(&mut official.name);
        }
    })?;
    // Where it stands: the register has called this file both ways, and its principal one `O` or `1`.
    let columns = ["NEQ", "IND_ETAB_PRINC", "LIGN1_ADR", "LIGN2_ADR", "LIGN3_ADR", "LIGN4_ADR"];
    if let Some(name) = ESTABLISHMENTS.into_iter().find(|name| folder.join(name).exists()) {
        each(folder, name, &columns, |cells| {
            let Some(official) = by_neq.get_mut(cells[0]).filter(|_| ["O", "1"].contains(&cells[1])) else {
                return;
            };
            let lines = cells[2..].iter().map(|line| line.trim()).filter(|line| !line.is_empty());
            official.address = lines.collect::<Vec<_>>().join(", ");
        })?;
    }
    let said = by_neq.into_iter().filter_map(|(neq, official)| Some((bearers.get(&neq)?.clone(), official)));
    Ok(Read { read, said: said.collect() })
}

fn each(
    folder: &Path,
    name: &'static str,
    columns: &[&str],
    told: impl FnMut(&[&str]),
) -> Result<u64, Missing> {
    let file = File::open(folder.join(name)).map_err(|_| Missing(name))?;
    stream_csv(BufReader::with_capacity(1 << 20, file), columns, told).ok().flatten().ok_or(Missing(name))
}

/// A day as rows keep it, or "": the register writes `2023-05-01`, with an hour at times.
fn day(written: &str) -> String {
    let day = written.split([' ', 'T']).next().unwrap_or_default();
    day.parse::<jiff::civil::Date>().map(|day| day.to_string()).unwrap_or_default()
}
