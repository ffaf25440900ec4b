//! The way back from a number: to what it was opened from, and to the Bilan of its days.
use crate::{READ, period::Period, report, show::readable};
use db::Id;
use page::{Fault, Visit, days};

/// A page to go back to.
pub struct Back {
    pub path: String,
    pub label: String,
}

/// Where a number was opened from, as its address says it: `plan-…` or `rapport-…`, then an id. An address that
/// is handed on leads nowhere else than to a page of this pole, whatever it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin<'a> {
    #[default]
    Year,
    Plan(&'a str),
    Report(&'a str),
}

impl<'a> Origin<'a> {
    pub fn read(said: &'a str) -> Origin<'a> {
        match said.split_once('-') {
            Some(("plan", id)) if Id::is_one(id) => Origin::Plan(id),
            Some(("rapport", id)) if Id::is_one(id) => Origin::Report(id),
            _ => Origin::Year,
        }
    }

    /// As addresses carry it after the rest: `&de=plan-…`, or nothing.
    pub fn query(self) -> String {
        match self {
            Origin::Year => String::new(),
            Origin::Plan(id) => format!("&de=plan-{id}"),
            Origin::Report(id) => format!("&de=rapport-{id}"),
        }
    }

    /// The ways back from a number of these days, the nearest first.
    pub async fn ways(self, visit: &Visit, period: Period) -> Result<Vec<Back>, Fault> {
        let mut ways = vec![];
        match self {
            Origin::Year => {}
            Origin::Plan(id) => ways.push(Back {
                path: visit.path(&format!("/plan/{id}")),
                label: visit.t("report-back-plan").into_owned(),
            }),
            Origin::Report(id) => {
                let found = report::find(visit.db(), id).await?;
                ways.extend(found.filter(|report| readable(visit, report)).map(|report| Back {
                    path: visit.path(&format!("/rapports/{id}")),
                    label: report.title,
                }));
            }
        }
        if visit.may(READ) {
            ways.push(year(visit, period));
        }
        Ok(ways)
    }
}

/// The Bilan of these days.
fn year(visit: &Visit, period: Period) -> Back {
    let told = days(&period.from.to_string(), &period.to.to_string(), visit.language());
    Back {
        path: visit.path(&format!("/bilan?{}", period.query())),
        label: visit.tf("report-back-year", &[("days", told.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_back_to_nothing_but_a_page_of_the_pole() {
        let id = "01arz3ndektsv4rrffq69g5fav";
        assert_eq!(Origin::read(&format!("plan-{id}")), Origin::Plan(id));
        assert_eq!(Origin::read(&format!("rapport-{id}")).query(), format!("&de=rapport-{id}"));
        for said in
            ["", "plan", "plan-", "https://evil.example", "plan-//evil.example", "rapport-../../x", "x-y"]
        {
            assert_eq!(Origin::read(said), Origin::Year, "{said}");
        }
    }
}
