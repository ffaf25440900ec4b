//! The package: a file of releases (OCDS 1.1) taken apart one release at a time, never held whole.
use crate::scan::Scan;
use std::io::{self, Read};

/// Bytes asked for at once.
const A_READING: usize = 256 * 1024;
/// The longest single value: beyond, the file is no package.
const LONGEST: usize = 32 * 1024 * 1024;
const MARK: &[u8] = b"\xef\xbb\xbf";

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Read to its end.
    Whole,
    /// It breaks off after so many bytes; all that came whole before was given.
    Cut(u64),
    /// It holds no releases at all.
    NoPackage,
}

/// A file being taken apart.
pub struct Package<R> {
    from: R,
    held: Vec<u8>,
    /// Where what is not yet given begins in `held`, and where `held` begins in the file.
    at: usize,
    before: u64,
    ended: bool,
    place: Place,
    given: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before, between or after the values of the file.
    Top,
    /// Among the members of a package.
    Members,
    /// Among its releases; `true` when a package is around them.
    Releases(bool),
    Over(End),
}

impl<R: Read> Package<R> {
    pub fn of(from: R) -> Package<R> {
        Package { from, held: vec![], at: 0, before: 0, ended: false, place: Place::Top, given: 0 }
    }

    /// How it ended, once no release is left.
    pub fn end(&self) -> Option<End> {
        match self.place {
            Place::Over(end) => Some(end),
            _ => None,
        }
    }

    /// The next release, with where it begins in the file; none when there is none left: see [`Package::end`].
    ///
    /// # Errors
    /// When the bytes cannot be had at all. A gzip stream that breaks off is a file that breaks off.
    pub fn next_release(&mut self) -> io::Result<Option<(u64, &[u8])>> {
        loop {
            match self.place {
                Place::Over(_) => return Ok(None),
                Place::Top => self.top()?,
                Place::Members => self.member()?,
                Place::Releases(within) => {
                    if let Some(length) = self.release(within)? {
                        let begins = self.before + self.at as u64;
                        let from = self.at;
                        self.at += length;
                        self.given += 1;
                        return Ok(Some((begins, &self.held[from..from + length])));
                    }
                }
            }
        }
    }

    /// At the top: a package, or a bare list of releases; several may follow one another, a line each.
    fn top(&mut self) -> io::Result<()> {
        if self.before == 0 && self.at == 0 {
            while self.held.len() < MARK.len() && self.more()? {}
            if self.held.starts_with(MARK) {
                self.at = MARK.len();
            }
        }
        match self.sign()? {
            None => self.over(if self.given > 0 { End::Whole } else { End::NoPackage }),
            Some(b'{') => {
                self.at += 1;
                self.place = Place::Members;
            }
            Some(b'[') => {
                self.at += 1;
                self.place = Place::Releases(false);
            }
            Some(_) => self.broken(),
        }
        Ok(())
    }

    /// One member of a package: its releases are gone into, all else is passed over.
    fn member(&mut self) -> io::Result<()> {
        match self.sign()? {
            Some(b',') => self.at += 1,
            Some(b'}') => {
                self.at += 1;
                // An empty package is one.
                self.given += 1;
                self.place = Place::Top;
            }
            Some(b'"') => {
                let Some(length) = self.value()? else { return Ok(()) };
                let releases = &self.held[self.at..self.at + length] == b"\"releases\"";
                self.at += length;
                match self.sign()? {
                    Some(b':') => self.at += 1,
                    _ => return self.tell_broken(),
                }
                if self.sign()? == Some(b'[') && releases {
                    self.at += 1;
                    self.place = Place::Releases(true);
                } else if let Some(length) = self.value()? {
                    self.at += length;
                }
            }
            _ => self.broken(),
        }
        Ok(())
    }

    fn release(&mut self, within: bool) -> io::Result<Option<usize>> {
        match self.sign()? {
            Some(b',') => {
                self.at += 1;
                Ok(None)
            }
            Some(b']') => {
                self.at += 1;
                self.given += u64::from(!within);
                self.place = if within { Place::Members } else { Place::Top };
                Ok(None)
            }
            None | Some(b'}' | b':') => {
                self.broken();
                Ok(None)
            }
            Some(_) => self.value(),
        }
    }

    fn tell_broken(&mut self) -> io::Result<()> {
        self.broken();
        Ok(())
    }

    fn over(&mut self, end: End) {
        self.place = Place::Over(end);
    }

    fn broken(&mut self) {
        let end = if self.given == 0 && self.place == Place::Top {
            End::NoPackage
        } else {
            End::Cut(self.before + self.at as u64)
        };
        self.over(end);
    }

    /// The next sign that is no space, without passing it.
    fn sign(&mut self) -> io::Result<Option<u8>> {
        loop {
            while let Some(sign) = self.held.get(self.at) {
                if !sign.is_ascii_whitespace() {
                    return Ok(Some(*sign));
                }
                self.at += 1;
            }
            if !self.more()? {
                return Ok(None);
            }
        }
    }

    /// How long the value is that begins here; none, and all is over, when it breaks off.
    fn value(&mut self) -> io::Result<Option<usize>> {
        let mut scan = Scan::default();
        loop {
            if let Some(length) = scan.end(&self.held[self.at..]) {
                return Ok(Some(length));
            }
            if self.held.len() - self.at > LONGEST || !self.more()? {
                self.broken();
                return Ok(None);
            }
        }
    }

    /// Takes some more of the file in, letting go of what was given. False at its end.
    fn more(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if self.at > 0 {
            self.held.drain(..self.at);
            self.before += self.at as u64;
            self.at = 0;
        }
        let had = self.held.len();
        self.held.resize(had + A_READING, 0);
        let mut filled = had;
        while filled < self.held.len() {
            match self.from.read(&mut self.held[filled..]) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(count) => filled += count,
                Err(fault) if fault.kind() == io::ErrorKind::Interrupted => {}
                Err(fault) => {
                    self.ended = true;
                    let broken = [
                        io::ErrorKind::UnexpectedEof,
                        io::ErrorKind::InvalidInput,
                        io::ErrorKind::InvalidData,
                    ];
                    if !broken.contains(&fault.kind()) {
                        self.held.truncate(filled);
                        return Err(fault);
                    }
                    break;
                }
            }
        }
        self.held.truncate(filled);
        Ok(filled > had)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives a few bytes at a time, as a slow line does.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let count = self.0.len().min(3).min(into.len());
            into[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    fn all(text: &[u8]) -> (Vec<String>, End) {
        let mut package = Package::of(Slow(text));
        let mut found = vec![];
        while let Some((_, release)) = package.next_release().unwrap() {
            found.push(String::from_utf8_lossy(release).into_owned());
        }
        (found, package.end().unwrap())
    }

    #[test]
    fn releases_are_given_one_by_one_wherever_they_stand() {
        let two = vec![r#"{"a":"}\"]"}"#.to_owned(), r#"{"b":[1,{}]}"#.to_owned()];
        for text in [
            r#"{"uri":"x","n":1.5, "releases":[{"a":"}\"]"} , {"b":[1,{}]}],"end":[{"x":1}]}"#,
            "\u{feff} [{\"a\":\"}\\\"]\"},{\"b\":[1,{}]}]",
            "{\"releases\":[{\"a\":\"}\\\"]\"}]}\n{\"releases\":[{\"b\":[1,{}]}]}\n",
        ] {
            assert_eq!(all(text.as_bytes()), (two.clone(), End::Whole), "{text}");
        }
        assert_eq!(all(br#"{"releases":[]}"#), (vec![], End::Whole));
        assert_eq!(all(br#"{"releases":[7, {"a":1}]}"#).0, ["7", r#"{"a":1}"#], "what is none is given too");
    }

    #[test]
    fn a_file_that_breaks_off_gives_what_came_whole_and_says_where() {
        let (found, end) = all(br#"{"releases":[{"a":1},{"b":"#);
        assert_eq!((found.len(), end), (1, End::Cut(21)));
        assert_eq!(all(br#"{"releases":[{"a":1}"#), (vec![r#"{"a":1}"#.to_owned()], End::Cut(20)));
        assert_eq!(all(b"ocid;title\n").1, End::NoPackage);
        assert_eq!(all(b"").1, End::NoPackage);
    }
}
