//! The program itself, as a process that tests start, speak to and stop.
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A server's process, which does not outlive its test.
pub struct Living {
    pub child: Child,
    /// Where it listens: `127.0.0.1:41234`.
    pub address: String,
}

impl Drop for Living {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Starts the program on these rows, with settings, and waits until it says where it listens.
pub fn start(data: &str, settings: &[(&str, &str)]) -> Living {
    let mut child = Command::new(env!("CARGO_BIN_EXE_maillon"))
        .args(["serve", "--data", data, "--listen", "127.0.0.1:0"])
        .env("MAILLON_LIMITS_VISITOR_POSTS", "100000")
        .env("MAILLON_LOG_LEVEL", "error")
        .env("MAILLON_CONFIG", "/dev/null")
        .envs(settings.iter().copied())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("Listening on http://");
    let address = address.unwrap_or_else(|| panic!("it did not start clean: {line:?}")).to_owned();
    Living { child, address }
}

/// Says one request and answers its status; none when the server died before it told.
pub fn say(address: &str, request: &str) -> Option<u16> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut head = [0; 12];
    stream.read_exact(&mut head).ok()?;
    std::str::from_utf8(&head).ok()?.strip_prefix("HTTP/1.1 ")?.parse().ok()
}

/// A form as a browser sends it.
pub fn form(address: &str, path: &str, session: &str, typed: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nCookie: maillon={session}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{typed}",
        typed.len()
    )
}
