//! The pole's channels over a period: who follows them now, how many more than before, and the months nobody read.
use crate::{
    KEEP, channel,
    period::Asked,
    reading::{self, Standing},
};
use askama::Template;
use page::{Answer, Form, Kept, Refusals, Visit, keep, month, sort_by_text};
use sheets::Column;

#[derive(Template)]
#[template(path = "overview.html")]
struct Overview {
    v: Visit,
    asked: Asked,
    refusals: Refusals,
    standings: Vec<Standing>,
    /// Those that growth is told of, added up.
    gained: Option<i64>,
    untold: usize,
    over: Vec<channel::Channel>,
}

impl Overview {
    fn signed(&self, number: &i64) -> String {
        let sign = if *number > 0 { "+" } else { "" };
        format!("{sign}{}", self.v.number(number))
    }

    fn missing(&self, standing: &Standing) -> String {
        let months: Vec<String> = standing.missing().map(|one| month(one, self.v.language())).collect();
        months.join(", ")
    }
}

pub async fn page(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let (asked, days, refusals) = asked.settled(&visit);
    let (mut standings, mut over) = (vec![], vec![]);
    if let Some((from, to)) = days {
        let readings = reading::all(visit.db()).await?;
        for one in channel::all(visit.db()).await? {
            if one.lives(&asked.du, &asked.au) {
                standings.push(Standing::of(&one, &readings, from, to, visit.db().today()));
            } else {
                over.push(one);
            }
        }
        sort_by_text(&mut standings, |one| &one.channel.name);
    }
    let told: Vec<i64> = standings.iter().filter_map(Standing::gained).collect();
    let overview = Overview {
        v: visit.clone(),
        asked,
        refusals,
        gained: (!told.is_empty()).then(|| told.iter().sum()),
        untold: standings.len() - told.len(),
        standings,
        over,
    };
    visit.page(&visit.t("com-menu"), &overview)
}

/// Every reading, as a sheet that is read back as it is.
pub async fn export(visit: Visit, Form(asked): Form<Asked>) -> Answer {
    let channels = channel::all(visit.db()).await?;
    let heads = ["com-day", "com-channel", "com-followers"].map(|key| visit.t(key).into_owned());
    let columns = [Column::date(&heads[0]), Column::text(&heads[1]), Column::number(&heads[2])];
    let rows: Vec<[String; 3]> = reading::all(visit.db())
        .await?
        .into_iter()
        .map(|one| {
            let name = channels.iter().find(|known| known.id == one.channel_id);
            let name = name.map(|known| known.name.clone()).unwrap_or_default();
            [one.day, name, one.followers.to_string()]
        })
        .collect();
    let title = visit.t("com-readings");
    keep(&visit, Kept::asked(&asked.forme), ("abonnes", &title), &columns, rows)
}
