//! The sink: a relay for tests, that takes letters on a local port and shows them.
use crate::{Encryption, Smtp};
use mail_parser::MessageParser;
use std::{
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, MutexGuard},
    thread::{self, JoinHandle},
};

/// How the sink answers from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Takes,
    /// 550 to the recipient: there is no such mailbox.
    RefusesForGood,
    /// 451 to the recipient: come back later.
    RefusesForNow,
    /// Takes the letter and hangs up without a word: the sender cannot know.
    HangsUp,
    /// Says that it closes.
    Closes,
}

/// A letter as it came.
#[derive(Clone, Debug)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// Headers and body, before any reading.
    pub raw: String,
}

#[derive(Debug)]
struct State {
    answer: Answer,
    letters: Vec<Received>,
}

/// A listening relay. Dropped, it listens no more.
#[derive(Debug)]
pub struct Sink {
    port: u16,
    state: Arc<Mutex<State>>,
    listening: Option<JoinHandle<()>>,
}

impl Sink {
    /// Listens on a free port.
    pub fn open(answer: Answer) -> std::io::Result<Sink> {
        Sink::at(0, answer)
    }

    /// Listens on this port.
    pub fn at(port: u16, answer: Answer) -> std::io::Result<Sink> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        let state = Arc::new(Mutex::new(State { answer, letters: vec![] }));
        let shared = state.clone();
        let listening = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if held(&shared).answer == Answer::Closes {
                    break;
                }
                let shared = shared.clone();
                // A sender that hangs up in the middle is no fault of the sink's.
                thread::spawn(move || converse(stream, &shared).ok());
            }
        });
        Ok(Sink { port, state, listening: Some(listening) })
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// The letters taken so far, in order.
    pub fn letters(&self) -> Vec<Received> {
        held(&self.state).letters.clone()
    }

    pub fn answer(&self, answer: Answer) {
        held(&self.state).answer = answer;
    }

    /// Settings of a relay that hands its letters to this sink.
    pub fn smtp(&self) -> Smtp {
        Smtp {
            host: Ipv4Addr::LOCALHOST.to_string(),
            port: Some(self.port),
            user: None,
            password: None,
            encryption: Encryption::None,
            from: "pole@exemple.test".to_owned(),
            from_name: Some("Pôle d’essai".to_owned()),
            reply_to: None,
        }
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.answer(Answer::Closes);
        // The listener waits for one more to come before it sees that it is closed.
        let woken = TcpStream::connect(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)));
        if let (Ok(_), Some(listening)) = (woken, self.listening.take()) {
            listening.join().ok();
        }
    }
}

impl Received {
    /// A header, decoded when it is text; "" when absent.
    pub fn header(&self, name: &str) -> String {
        let read = MessageParser::default().parse(self.raw.as_bytes());
        let read = read.and_then(|message| match name {
            "Subject" => message.subject().map(str::to_owned),
            _ => message.header_raw(name).map(|raw| raw.trim().to_owned()),
        });
        read.unwrap_or_default()
    }

    /// The plain part, decoded.
    pub fn plain(&self) -> String {
        let read = MessageParser::default().parse(self.raw.as_bytes());
        read.and_then(|message| message.body_text(0).map(|text| text.replace("\r\n", "\n")))
            .unwrap_or_default()
    }

    /// The HTML part, decoded.
    pub fn html(&self) -> String {
        let read = MessageParser::default().parse(self.raw.as_bytes());
        read.and_then(|message| message.body_html(0).map(|text| text.replace("\r\n", "\n")))
            .unwrap_or_default()
    }
}

fn held(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(|held| held.into_inner())
}

/// Speaks the relay's half of RFC 5321, as far as a sender without extensions needs it.
fn converse(stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut say = stream.try_clone()?;
    let mut lines = BufReader::new(stream).lines();
    let (mut from, mut to) = (String::new(), vec![]);
    write!(say, "220 sink\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let answer = held(state).answer;
        let (verb, rest) = line.split_at(line.find([' ', ':']).unwrap_or(line.len()));
        let address = || rest.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        match verb.to_uppercase().as_str() {
            "EHLO" => write!(say, "250-sink\r\n250 8BITMIME\r\n")?,
            "MAIL" => {
                from = address();
                write!(say, "250 well\r\n")?;
            }
            "RCPT" if answer == Answer::RefusesForGood => write!(say, "550 5.1.1 no such mailbox\r\n")?,
            "RCPT" if answer == Answer::RefusesForNow => write!(say, "451 4.3.0 come back later\r\n")?,
            "RCPT" => {
                to.push(address());
                write!(say, "250 well\r\n")?;
            }
            "DATA" => {
                write!(say, "354 go on\r\n")?;
                let mut raw = String::new();
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    raw.push_str(line.strip_prefix('.').unwrap_or(&line));
                    raw.push_str("\r\n");
                }
                held(state).letters.push(Received { from: from.clone(), to: std::mem::take(&mut to), raw });
                if answer == Answer::HangsUp {
                    return Ok(());
                }
                write!(say, "250 taken\r\n")?;
            }
            "QUIT" => return write!(say, "221 farewell\r\n"),
            "RSET" | "NOOP" => write!(say, "250 well\r\n")?,
            _ => write!(say, "502 not here\r\n")?,
        }
    }
    Ok(())
}
