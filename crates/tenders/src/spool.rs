//! The spool: a file that comes piece by piece is put aside under gzip, known by the digest of its bytes.
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{
    fs::{File, OpenOptions, remove_file},
    io::{self, Seek, Write},
};
use tokio::sync::mpsc;

/// A file that came whole: its bytes under gzip, from the first, and how many it had before.
pub struct Spooled {
    pub packed: File,
    pub digest: String,
    pub bytes: usize,
}

/// Puts aside what comes, until nothing more does; as it is when it is under gzip already.
///
/// # Errors
/// When the disk refuses.
pub fn spool(mut pieces: mpsc::Receiver<Vec<u8>>) -> io::Result<Spooled> {
    let mut first = vec![];
    while first.len() < 2 {
        match pieces.blocking_recv() {
            Some(piece) => first.extend(piece),
            None => break,
        }
    }
    let (mut packed, (digest, bytes)) = if first.starts_with(&[0x1f, 0x8b]) {
        let mut file = nameless()?;
        let poured = pour(&first, pieces, &mut file)?;
        (file, poured)
    } else {
        let mut file = GzEncoder::new(nameless()?, Compression::fast());
        let poured = pour(&first, pieces, &mut file)?;
        (file.finish()?, poured)
    };
    packed.rewind()?;
    Ok(Spooled { packed, digest, bytes })
}

fn pour(
    first: &[u8],
    mut pieces: mpsc::Receiver<Vec<u8>>,
    into: &mut impl Write,
) -> io::Result<(String, usize)> {
    let (mut digest, mut bytes) = (Sha256::new(), first.len());
    digest.update(first);
    into.write_all(first)?;
    while let Some(piece) = pieces.blocking_recv() {
        digest.update(&piece);
        into.write_all(&piece)?;
        bytes += piece.len();
    }
    Ok((digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect(), bytes))
}

/// A file that has no name, so that nothing is left of it whatever happens.
fn nameless() -> io::Result<File> {
    let path = std::env::temp_dir().join(format!("maillon-{}", db::Id::secret()));
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).create_new(true).open(&path)?;
    remove_file(&path)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn spooled(pieces: &[&[u8]]) -> (Vec<u8>, Spooled) {
        let (send, taken) = mpsc::channel(pieces.len().max(1));
        for piece in pieces {
            send.try_send(piece.to_vec()).unwrap();
        }
        drop(send);
        let mut spooled = spool(taken).unwrap();
        let mut packed = vec![];
        spooled.packed.read_to_end(&mut packed).unwrap();
        (packed, spooled)
    }

    #[test]
    fn what_comes_in_pieces_is_packed_once_and_known_by_its_bytes() {
        let (packed, whole) = spooled(&[b"{", b"\"releases\":", b"[]}"]);
        let mut text = String::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut text).unwrap();
        assert_eq!((text.as_str(), whole.bytes), ("{\"releases\":[]}", 15));
        assert_eq!(whole.digest, page::hash(b"{\"releases\":[]}"));
        let (again, same) = spooled(&[&packed[..1], &packed[1..]]);
        assert_eq!(again, packed, "what is packed stays as it is");
        assert_eq!(same.digest, page::hash(&packed));
        assert_eq!(spooled(&[]).1.bytes, 0);
    }
}
