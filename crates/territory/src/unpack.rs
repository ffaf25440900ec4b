//! Opens the compressed tables that the program carries inside itself.
use std::io::Read;

/// The bytes of a gzip file embedded at build. A broken one is a broken build, so it stops the program;
/// the tests open every table.
pub(crate) fn gunzip(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(packed).read_to_end(&mut bytes).expect("an embedded table opens");
    bytes.shrink_to_fit();
    bytes
}

/// Reads the columns of `postal.bin.gz`: differences from one value to the next, zigzag, seven bits a byte.
pub(crate) struct Columns<'a>(&'a [u8]);

impl<'a> Columns<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Columns<'a> {
        Columns(bytes)
    }

    /// A whole little-endian number of four bytes.
    pub(crate) fn number(&mut self) -> usize {
        let (four, rest) = self.0.split_at(4);
        self.0 = rest;
        four.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte))
    }

    pub(crate) fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    /// One column of `count` values, each handed to `fit` to be kept in the narrowest shape.
    pub(crate) fn column<T>(&mut self, count: usize, fit: impl Fn(i64) -> T) -> Box<[T]> {
        let mut value = 0;
        (0..count)
            .map(|_| {
                let (mut zigzag, mut shift) = (0i64, 0);
                loop {
                    let byte = self.take(1)[0];
                    zigzag |= i64::from(byte & 127) << shift;
                    shift += 7;
                    if byte < 128 {
                        break;
                    }
                }
                value += (zigzag >> 1) ^ -(zigzag & 1);
                fit(value)
            })
            .collect()
    }
}
