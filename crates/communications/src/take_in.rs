//! Reading many days at once from a file: each line is a day, a channel and its followers; taken whole, or told why not.
use crate::{
    channel::{self, Channel},
    reading::{self, Typed},
};
use askama::Template;
use page::{Answer, Refusals, Upload, Visit, redirect};
use sheets::{Row, RowRefusal, Sheet, Wanted, fold, recognise};

/// Lines of one file, at most.
const MOST: usize = 5_000;
/// Refused lines told, at most.
const TOLD: usize = 20;
/// The largest file taken, in bytes.
pub const LARGEST: usize = 4 * 1024 * 1024;

const WANTED: [Wanted<'_>; 3] = [
    Wanted { key: "day", names: &["jour", "date", "day"] },
    Wanted { key: "channel", names: &["canal", "plateforme", "channel", "platform", "reseau", "network"] },
    Wanted { key: "followers", names: &["abonnes", "abonnés", "followers", "nombre", "subscribers"] },
];

#[derive(Template)]
#[template(path = "take_in.html")]
struct TakeIn {
    v: Visit,
    refusals: Refusals,
    /// Lines of the file that are refused, each with why.
    lines: Vec<(u64, String)>,
}

pub async fn page(visit: Visit) -> Answer {
    show(visit, Refusals::default(), vec![])
}

pub async fn send(visit: Visit, upload: Upload) -> Answer {
    let mut refusals = Refusals::default();
    let sheet = upload.file("file").map(|sent| Sheet::read(&sent.bytes, Some(&sent.name)));
    let sheet = match sheet {
        None => {
            refusals.refuse("file", "com-refusal-file");
            return show(visit, refusals, vec![]);
        }
        Some(Err(_)) => {
            refusals.refuse("file", "com-refusal-file-kind");
            return show(visit, refusals, vec![]);
        }
        Some(Ok(sheet)) => sheet,
    };
    let found = recognise(&sheet.head, &WANTED);
    let [Some(day), Some(name), Some(followers)] = found[..] else {
        refusals.refuse("file", "com-refusal-columns");
        return show(visit, refusals, vec![]);
    };
    let rows: Vec<Result<Row, RowRefusal>> = sheet.rows().take(MOST + 1).collect();
    if rows.is_empty() || rows.len() > MOST {
        refusals.refuse("file", "com-refusal-lines");
        return show(visit, refusals, vec![]);
    }
    let channels = channel::all(visit.db()).await?;
    let (mut lines, mut noted) = (vec![], 0);
    let mut act = visit.act().await?;
    for row in rows {
        let row = match row {
            Ok(row) => row,
            Err(refused) => {
                lines.push((refused.line, visit.t("com-refusal-line").into_owned()));
                continue;
            }
        };
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let Some(one) = named(&channels, &cell(name)) else {
            lines.push((row.line, visit.t("com-refusal-channel").into_owned()));
            continue;
        };
        let typed = Typed { day: cell(day), followers: cell(followers) };
        match reading::note(&mut act, one, &typed).await? {
            Ok(new) => noted += i64::from(new.is_some()),
            Err(refusals) => {
                let why = refusals.all().first().map(|(_, why)| visit.t(why).into_owned());
                lines.push((row.line, why.unwrap_or_default()));
            }
        }
    }
    if !lines.is_empty() {
        drop(act);
        refusals.refuse("file", "com-refusal-some");
        lines.truncate(TOLD);
        return show(visit, refusals, lines);
    }
    act.commit().await?;
    let onward =
        if noted > 0 { "/communications?avis=com-noted" } else { "/communications?avis=com-import-same" };
    Ok(redirect(&visit.path(onward)))
}

/// The channel that a line means: by its name, or by its kind where only one is of it.
fn named<'a>(channels: &'a [Channel], said: &str) -> Option<&'a Channel> {
    let said = fold(said);
    let by_name = channels.iter().find(|one| fold(&one.name) == said);
    by_name.or_else(|| {
        let mut of = channels.iter().filter(|one| one.kind == said);
        of.next().filter(|_| of.next().is_none())
    })
}

fn show(visit: Visit, refusals: Refusals, lines: Vec<(u64, String)>) -> Answer {
    visit.page(&visit.t("com-import"), &TakeIn { v: visit.clone(), refusals, lines })
}
