//! A printed file read back: its objects are plain text, apart from page contents and fonts.

/// The bytes, one letter a byte.
pub struct Pdf(String);

impl Pdf {
    pub fn read(bytes: &[u8]) -> Pdf {
        assert!(bytes.starts_with(b"%PDF-1.7"), "no PDF 1.7");
        Pdf(bytes.iter().map(|byte| char::from(*byte)).collect())
    }

    pub fn holds(&self, text: &str) -> bool {
        self.0.contains(text)
    }

    pub fn pages(&self) -> usize {
        self.count("/Type/Page/")
    }

    pub fn count(&self, text: &str) -> usize {
        self.0.matches(text).count()
    }

    /// The objects that hold `text`.
    pub fn objects<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .split(" 0 obj")
            .map(|object| object.split("endobj").next().unwrap())
            .filter(move |o| o.contains(text))
    }

    /// The structure elements of a kind, such as `H1`.
    pub fn elements<'a>(&'a self, kind: &str) -> Vec<&'a str> {
        let ends = [format!("/S/{kind}/"), format!("/S/{kind}>")];
        let objects = self.0.split(" 0 obj").map(|object| object.split("endobj").next().unwrap());
        objects.filter(|o| o.contains("/StructElem") && ends.iter().any(|end| o.contains(end))).collect()
    }

    /// The levels of the headings, in the order they were written.
    pub fn headings(&self) -> Vec<u8> {
        let elements = self.0.split("/S/H").skip(1);
        elements
            .filter_map(|rest| rest.bytes().next().filter(u8::is_ascii_digit).map(|level| level - b'0'))
            .collect()
    }

    /// Every string under a key, such as `/Alt`, decoded.
    pub fn strings(&self, key: &str) -> Vec<String> {
        self.0.match_indices(key).filter_map(|(at, _)| string(&self.0[at + key.len()..])).collect()
    }
}

/// The string that begins here: `(…)` with its escapes, or `<…>` in hexadecimal; UTF-16 where it says so.
fn string(text: &str) -> Option<String> {
    let text = text.trim_start();
    let bytes: Vec<u8> = match text.chars().next()? {
        '<' if !text.starts_with("<<") => {
            let digits = text[1..].split('>').next()?;
            digits
                .as_bytes()
                .chunks(2)
                .map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap())
                .collect()
        }
        '(' => {
            let (mut out, mut depth, mut rest) = (Vec::new(), 0, text.chars());
            while let Some(c) = rest.next() {
                match c {
                    '\\' => match rest.next()? {
                        'n' => out.push(b'\n'),
                        'r' => out.push(b'\r'),
                        't' => out.push(b'\t'),
                        c @ '0'..='7' => {
                            let octal: String = [c, rest.next()?, rest.next()?].iter().collect();
                            out.push(u8::from_str_radix(&octal, 8).unwrap());
                        }
                        c => out.push(c as u8),
                    },
                    '(' => {
                        depth += 1;
                        if depth > 1 {
                            out.push(b'(');
                        }
                    }
                    ')' if depth == 1 => break,
                    ')' => {
                        depth -= 1;
                        out.push(b')');
                    }
                    c => out.push(c as u8),
                }
            }
            out
        }
        _ => return None,
    };
    Some(match bytes.strip_prefix(&[0xfe, 0xff]) {
        Some(wide) => {
            let units: Vec<u16> = wide.chunks(2).map(|two| u16::from_be_bytes([two[0], two[1]])).collect();
            String::from_utf16(&units).unwrap()
        }
        None => bytes.into_iter().map(char::from).collect(),
    })
}
