//! The tiles: from where an installation lets browsers fetch the pictures of streets, and to whom they are owed.

/// A server of tiles. Browsers are allowed to fetch pictures from its origin, and from no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tiles {
    /// `https://tiles.example/{z}/{x}/{y}.png`.
    pub address: String,
    /// Who is owed a word on the map, as text.
    pub credit: String,
}

impl Tiles {
    /// Reads an address with `{z}`, `{x}` and `{y}`; none where nothing is said.
    ///
    /// # Errors
    /// Says what an address lacks.
    pub fn read(address: &str, credit: &str) -> anyhow::Result<Option<Tiles>> {
        let address = address.trim();
        if address.is_empty() {
            return Ok(None);
        }
        let marks = ["{z}", "{x}", "{y}"].iter().all(|mark| address.matches(mark).count() == 1);
        let rest =
            ["{z}", "{x}", "{y}", "{r}"].iter().fold(address.to_owned(), |text, mark| text.replace(mark, ""));
        let plain = rest.chars().all(|c| c.is_ascii_graphic() && !"{}\"'<>;,\\`".contains(c));
        let host = origin(address).is_some_and(|origin| !origin.contains('{'));
        if marks && plain && host {
            return Ok(Some(Tiles { address: address.to_owned(), credit: credit.trim().to_owned() }));
        }
        anyhow::bail!("tiles is to be as https://tiles.example/{{z}}/{{x}}/{{y}}.png, not « {address} »")
    }

    /// `https://tiles.example`, as a content security policy names it.
    pub fn origin(&self) -> &str {
        origin(&self.address).unwrap_or_default()
    }
}

fn origin(address: &str) -> Option<&str> {
    let start = ["https://", "http://"].iter().find(|start| address.starts_with(**start))?.len();
    let host = address[start..].split(['/', '?', '#', '@']).next().filter(|host| !host.is_empty())?;
    let after = address[start + host.len()..].starts_with('/');
    after.then(|| &address[..start + host.len()])
}

/// What a page may load: everything from us, and pictures from this origin besides. Nothing inline runs.
pub fn policy(pictures: &str) -> String {
    let joint = if pictures.is_empty() { "" } else { " " };
    format!(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:{joint}{pictures}; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_address_of_one_server_is_taken() {
        let read = |address: &str| Tiles::read(address, " © Gens ");
        assert_eq!(read("").unwrap(), None);
        let tiles = read("https://tiles.example:8443/a/{z}/{x}/{y}.png?key=1").unwrap().unwrap();
        assert_eq!((tiles.origin(), tiles.credit.as_str()), ("https://tiles.example:8443", "© Gens"));
        for wrong in [
            "https://tiles.example/{z}/{x}.png",
            "https://{s}.tiles.example/{z}/{x}/{y}.png",
            "ftp://tiles.example/{z}/{x}/{y}.png",
            "https://a@b.example/{z}/{x}/{y}.png",
            "https://tiles.example; script-src *//{z}/{x}/{y}.png",
            "/tiles/{z}/{x}/{y}.png",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
