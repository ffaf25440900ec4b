//! Fetching: the bytes at an address of the open web, never of the pole's own network.
use anyhow::{Context, bail};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{
    io::{Read, Write},
    net::IpAddr,
    time::Duration,
};
use ureq::{
    Agent, Error,
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

/// The most bytes taken from an address.
const MOST: u64 = 1024 * 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(600);

/// A file that was fetched: its digest, and its bytes under gzip.
pub struct Fetched {
    pub digest: String,
    pub packed: Vec<u8>,
    /// What changes when the file does, as the site says it; or "".
    pub stamp: String,
}

/// Fetches the bytes at an address.
///
/// # Errors
/// When the address cannot be reached, answers with a fault, or is of a private network.
pub fn fetch(address: &str) -> anyhow::Result<Fetched> {
    fetch_by(&agent(), address)
}

fn agent() -> Agent {
    let config =
        Agent::config_builder().https_only(true).max_redirects(5).timeout_global(Some(PATIENCE)).build();
    Agent::with_parts(config, DefaultConnector::default(), Open(DefaultResolver::default()))
}

fn fetch_by(agent: &Agent, address: &str) -> anyhow::Result<Fetched> {
    let response = agent.get(address).call().with_context(|| format!("asking {address}"))?;
    let said =
        |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let stamp = [said("etag"), said("last-modified")].join(" ").trim().to_owned();
    let mut body = response.into_body().into_with_config().limit(MOST).reader();
    let (mut digest, mut packed) = (Sha256::new(), GzEncoder::new(vec![], Compression::fast()));
    let mut some = vec![0; 64 * 1024];
    loop {
        let count = body.read(&mut some).with_context(|| format!("reading {address}"))?;
        if count == 0 {
            break;
        }
        digest.update(&some[..count]);
        packed.write_all(&some[..count])?;
    }
    let digest = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let packed = packed.finish()?;
    if packed.is_empty() {
        bail!("nothing at {address}");
    }
    Ok(Fetched { digest, packed, stamp })
}

/// Finds only machines of the open web, whatever name leads to them, after a redirection too.
#[derive(Debug)]
struct Open(DefaultResolver);

impl Resolver for Open {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.0.resolve(uri, config, timeout)?;
        if found.iter().all(|address| is_open(address.ip())) { Ok(found) } else { Err(Error::HostNotFound) }
    }
}

/// Whether an address is of the open web.
fn is_open(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(v4) => {
            let [first, second, ..] = v4.octets();
            let shared = first == 100 && (64..128).contains(&second);
            let own = v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified();
            let many = v4.is_broadcast() || v4.is_multicast();
            !own && !many && !shared && first != 0
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_open(IpAddr::V4(v4)),
            None => {
                !(v6.is_loopback() || v6.is_unspecified() || v6.is_multicast())
                    && v6.segments()[0] & 0xfe00 != 0xfc00
                    && v6.segments()[0] & 0xffc0 != 0xfe80
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    #[test]
    fn what_an_address_gives_is_packed_and_known_by_its_digest() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let text = "{\"releases\":[]}";
            let head = format!(
                "HTTP/1.1 200 OK\r\netag: \"a1\"\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{text}",
                text.len()
            );
            stream.write_all(head.as_bytes()).unwrap();
        });
        let address = format!("http://127.0.0.1:{port}/a.json");
        let fetched = fetch_by(&Agent::new_with_defaults(), &address).unwrap();
        assert_eq!(fetched.stamp, "\"a1\"");
        let mut text = String::new();
        flate2::read::GzDecoder::new(&fetched.packed[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text, "{\"releases\":[]}");
        assert!(fetch(&address).is_err(), "neither without https, nor on this machine");
    }

    #[test]
    fn the_own_network_is_not_of_the_open_web() {
        for (address, open) in [
            ("127.0.0.1", false),
            ("10.1.2.3", false),
            ("169.254.169.254", false),
            ("100.64.0.1", false),
            ("::1", false),
            ("fd00::1", false),
            ("::ffff:192.168.0.1", false),
            ("142.213.0.1", true),
            ("2606:4700::1", true),
        ] {
            assert_eq!(is_open(address.parse().unwrap()), open, "{address}");
        }
    }
}
