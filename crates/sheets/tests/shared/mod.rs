//! Where the field's real files are, and how an archive of them is opened.

use std::io::Read;
use std::path::PathBuf;

/// The bytes of a file of the data kept beside the project. Its absence is a failure, never a skip.
pub fn data(path: &str) -> Vec<u8> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("MAILLON_SHARED").map_or_else(beside, PathBuf::from);
    let file = folder.join("data").join(path);
    std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}; set MAILLON_SHARED", file.display()))
}

/// The plain bytes of a gzip.
#[allow(dead_code)] // Each test file takes what it needs.
pub fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    flate2::read::MultiGzDecoder::new(bytes).read_to_end(&mut plain).unwrap();
    plain
}

/// Names and bytes of the files of a `.tar.gz` (POSIX ustar: headers of 512 bytes, sizes in octal).
#[allow(dead_code)] // Each test file takes what it needs.
pub fn archive(path: &str) -> Vec<(String, Vec<u8>)> {
    let tar = unpacked(&data(path));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_end_matches(['\0', ' ']).to_owned();
    let (mut at, mut files) = (0, Vec::new());
    while at + 512 <= tar.len() && tar[at] != 0 {
        let size = usize::from_str_radix(&text(&tar[at + 124..at + 136]), 8).unwrap();
        let name = text(tar[at..at + 100].split(|byte| *byte == 0).next().unwrap());
        if matches!(tar[at + 156], b'0' | 0) {
            files.push((name, tar[at + 512..at + 512 + size].to_vec()));
        }
        at += 512 + size.div_ceil(512) * 512;
    }
    assert!(!files.is_empty(), "{path} holds files");
    files
}
