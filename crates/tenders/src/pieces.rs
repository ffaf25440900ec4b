//! The pieces of a file that was brought: kept in one act, given one by one while it is read, gone once it is.
use base64::{Engine, engine::general_purpose::STANDARD};
use db::{Act, Db};
use std::io::{self, Cursor, Read};
use tokio::sync::mpsc;

/// The bytes of one piece.
const PIECE: u64 = 768 * 1024;

/// Keeps the bytes of a file (gzip) until it is read; those of a reading that waits for its file already stay.
pub async fn keep(act: &mut Act, reading: &str, file: &mut (impl Read + Send)) -> anyhow::Result<()> {
    let kept: Option<(i64,)> =
        sqlx::query_as("select place from tender_reading_piece where reading_id = $1 and place = 0")
            .bind(reading)
            .fetch_optional(act.rows())
            .await?;
    if kept.is_some() {
        return Ok(());
    }
    let mut place = 0_i64;
    loop {
        let mut piece = vec![];
        file.by_ref().take(PIECE).read_to_end(&mut piece)?;
        if piece.is_empty() {
            return Ok(());
        }
        sqlx::query("insert into tender_reading_piece (reading_id, place, content) values ($1, $2, $3)")
            .bind(reading)
            .bind(place)
            .bind(STANDARD.encode(&piece))
            .execute(act.rows())
            .await?;
        place += 1;
    }
}

async fn piece(db: &Db, reading: &str, place: i64) -> io::Result<Option<Vec<u8>>> {
    let kept: Option<(String,)> =
        sqlx::query_as("select content from tender_reading_piece where reading_id = $1 and place = $2")
            .bind(reading)
            .bind(place)
            .fetch_optional(db.rows())
            .await
            .map_err(io::Error::other)?;
    kept.map(|(content,)| STANDARD.decode(content).map_err(io::Error::other)).transpose()
}

/// A file that waits to be read; none when nothing of it is kept.
pub async fn open(db: &Db, reading: &str) -> anyhow::Result<Option<Pieces>> {
    let Some(first) = piece(db, reading, 0).await? else { return Ok(None) };
    let (send, rest) = mpsc::channel(1);
    let (db, reading) = (db.clone(), reading.to_owned());
    tokio::spawn(async move {
        let mut place = 1;
        while let Some(next) = piece(&db, &reading, place).await.transpose() {
            let broken = next.is_err();
            // Whoever reads may have stopped.
            if send.send(next).await.is_err() || broken {
                return;
            }
            place += 1;
        }
    });
    Ok(Some(Pieces { held: Cursor::new(first), rest }))
}

/// The bytes of a file, one piece at a time; read on a thread that may wait.
pub struct Pieces {
    held: Cursor<Vec<u8>>,
    rest: mpsc::Receiver<io::Result<Vec<u8>>>,
}

impl Read for Pieces {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let count = self.held.read(into)?;
            if count > 0 || into.is_empty() {
                return Ok(count);
            }
            match self.rest.blocking_recv() {
                Some(piece) => self.held = Cursor::new(piece?),
                None => return Ok(0),
            }
        }
    }
}
