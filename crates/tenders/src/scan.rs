//! The scan: where a JSON value ends, looked for in bytes that come little by little.

/// Looking for the end of a value, from where it was last looked.
#[derive(Default)]
pub struct Scan {
    at: usize,
    depth: usize,
    quoted: bool,
    escaped: bool,
}

impl Scan {
    /// How long the value is that these bytes begin with; none when they do not hold it whole.
    pub fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        let bare = bytes.first().is_some_and(|first| !matches!(first, b'{' | b'[' | b'"'));
        while let Some(byte) = bytes.get(self.at) {
            if self.quoted {
                match byte {
                    _ if self.escaped => self.escaped = false,
                    b'\\' => self.escaped = true,
                    b'"' => {
                        self.quoted = false;
                        if self.depth == 0 {
                            return Some(self.at + 1);
                        }
                    }
                    _ => {}
                }
            } else {
                match byte {
                    b'"' => self.quoted = true,
                    b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r' if bare => {
                        // Never nothing: what is no value ends after its first sign.
                        return Some(self.at.max(1));
                    }
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' => {
                        self.depth = self.depth.saturating_sub(1);
                        if self.depth == 0 {
                            return Some(self.at + 1);
                        }
                    }
                    _ => {}
                }
            }
            self.at += 1;
        }
        None
    }
}
