//! What enterprises said in the yearly survey: jobs, revenue and age, beside the province and the survey before.
use crate::{
    ASK,
    classes::{self, Classes},
    narrow::Narrow,
    parted,
    portrait::{Group, Line, Number, Plain, group, name, plain},
    province,
    question::{self, Question},
    results::All,
    share::to_a_tenth,
    survey::Survey,
    told,
};
use db::Fault;
use page::{Language, Visit, number, percent, sort_by_text};

/// A survey with its questions and everything said in it.
struct Heard {
    survey: Survey,
    questions: Vec<Question>,
    all: All,
}

async fn hear(visit: &Visit, survey: &Survey) -> Result<Heard, Fault> {
    Ok(Heard {
        survey: survey.clone(),
        questions: question::of(visit.db(), &survey.questionnaire_id).await?,
        all: told::all(visit, survey).await?,
    })
}

impl Heard {
    /// What is told of the question that means the same, if it was asked.
    fn of(&self, means: &str) -> Option<Classes> {
        let question = self.questions.iter().find(|question| question.means == means)?;
        classes::of(question, &self.all, self.survey.year())
    }
}

/// What enterprises said in the yearly survey, beside the one before: small counts hidden, whoever reads.
pub async fn said(
    visit: &Visit,
    (survey, before): (&Survey, Option<&Survey>),
    groups: &mut Vec<Group>,
    numbers: &mut Vec<Number>,
) -> Result<(), Fault> {
    let now = hear(visit, survey).await?;
    let before = match before {
        Some(before) => Some(hear(visit, before).await?),
        None => None,
    };
    let mut places = vec![];
    for part in parted::PARTS {
        places.push((part, parted::places(visit.db(), &survey.id, part).await?));
    }
    for question in
        now.questions.iter().filter(|question| ["jobs", "revenue", "founded"].contains(&&*question.means))
    {
        let Some(classes) = classes::of(question, &now.all, survey.year()) else { continue };
        let earlier = before.as_ref().and_then(|before| before.of(&question.means));
        numbers.extend(summed(visit, survey, question, (&classes, earlier.as_ref())));
        groups.push(classed(visit, survey, question, (&classes, earlier.as_ref())));
        if question.means == "founded" {
            continue;
        }
        for (part, by) in &places {
            let parts = parted::of(question, &now.all, by);
            groups.extend(parts.map(|parts| apart(visit, survey, question, part, parts)));
        }
    }
    Ok(())
}

/// The sum of what was said, by how many; of years there is none.
fn summed(
    visit: &Visit,
    survey: &Survey,
    question: &Question,
    (classes, earlier): (&Classes, Option<&Classes>),
) -> Option<Number> {
    let language = visit.language();
    let province = match question.means.as_str() {
        "jobs" => number(province::JOBS, language),
        "revenue" => dollars(province::REVENUE, language),
        _ => return None,
    };
    let things = [("number", province.into()), ("year", province::YEAR.to_string().into())];
    let mut notes = vec![visit.tf("portrait-said-by", &[("count", visit.number(&classes.said).into())])];
    notes.extend(earlier.map(|earlier| {
        let sum = amount(visit, question, earlier.sum);
        let count = visit.number(&earlier.said);
        visit.tf("portrait-before", &[("value", sum.into()), ("count", count.into())])
    }));
    notes.push(visit.tf("portrait-province", &things));
    Some((
        amount(visit, question, classes.sum),
        visit.one_of("portrait-sum", &question.means),
        notes.join(" · "),
        opens(visit, survey, &Narrow::any(question).query()),
        in_sheets(question, classes.sum),
    ))
}

/// Jobs as they were said, revenue as a portrait tells it.
fn amount(visit: &Visit, question: &Question, hundredths: i64) -> String {
    match question.means.as_str() {
        "revenue" => dollars(hundredths, visit.language()),
        _ => told::tell(visit, question, hundredths),
    }
}

/// The same as a sheet adds it up, no nearer than it is told.
fn in_sheets(question: &Question, hundredths: i64) -> Plain {
    match question.means.as_str() {
        "revenue" => (rounded(hundredths).to_string(), "$"),
        _ => (plain(hundredths), ""),
    }
}

/// What was said by MRC or by sector.
fn apart(visit: &Visit, survey: &Survey, question: &Question, part: &str, parts: Vec<parted::Part>) -> Group {
    let hidden = || visit.t("survey-hidden").into_owned();
    let line = |one: parted::Part| Line {
        label: name(visit, part, &one.value),
        count: one.told.map(|(_, sum)| sum as f64 / 100.0),
        told: one.told.map_or_else(hidden, |(_, sum)| amount(visit, question, sum)),
        share: one.told.map_or_else(hidden, |(said, _)| visit.number(&said)),
        province: String::new(),
        path: one.told.and_then(|_| {
            let only = format!("{}&par={part}&valeur={}", Narrow::any(question).query(), one.value);
            opens(visit, survey, &only)
        }),
        plain: [
            one.told.map(|(_, sum)| in_sheets(question, sum)).into_iter().collect(),
            one.told.map(|(said, _)| (said.to_string(), "")).into_iter().collect(),
            vec![],
        ],
    };
    let mut lines: Vec<Line> = parts.into_iter().map(line).collect();
    sort_by_text(&mut lines, |line| &line.label);
    let title = visit.one_of("portrait-parted", &format!("{}-{part}", question.means));
    let heads = (visit.one_of("survey-means", &question.means), visit.t("portrait-answers").into_owned());
    Group { heads, ..group(visit, title, String::new(), false, lines) }
}

/// A million dollars, in cents.
const MILLION: i64 = 100_000_000;

/// The dollars that a portrait tells of so many cents.
fn rounded(cents: i64) -> i64 {
    match cents >= MILLION {
        true => (cents + 5_000_000) / 10_000_000 * 100_000,
        false => (cents + 50).div_euclid(100),
    }
}

/// Money as a portrait tells it: whole dollars, or millions with a decimal.
fn dollars(cents: i64, language: Language) -> String {
    let (value, unit) = match cents >= MILLION {
        true => ((cents as f64 / 10_000_000.0).round() / 10.0, "M"),
        false => ((cents as f64 / 100.0).round(), ""),
    };
    let told = figures::chart::number(value, language.code());
    match language {
        Language::French => format!("{told}\u{a0}{unit}$"),
        Language::English => format!("${told}{unit}"),
    }
}

/// Where those counted open, to whoever may read what each of them said.
fn opens(visit: &Visit, survey: &Survey, only: &str) -> Option<String> {
    let path = format!("/sondages/{}/organisations?etat=answered&{only}", survey.id);
    visit.may(ASK).then(|| visit.path(&path))
}

fn classed(
    visit: &Visit,
    survey: &Survey,
    question: &Question,
    (classes, earlier): (&Classes, Option<&Classes>),
) -> Group {
    let language = visit.language();
    let tell = |hundredths: i64| match question.means.as_str() {
        "revenue" => dollars(hundredths, language),
        _ => number(hundredths / 100, language),
    };
    let line = |(from, to, count): &(i64, Option<i64>, Option<i64>)| Line {
        label: match to {
            Some(to) => visit.tf("portrait-class", &[("from", tell(*from).into()), ("to", tell(*to).into())]),
            None => visit.tf("portrait-class-over", &[("from", tell(*from).into())]),
        },
        count: count.map(|count| count as f64),
        told: count.map_or_else(|| visit.t("survey-hidden").into_owned(), |count| visit.number(&count)),
        share: count.map(|count| percent(to_a_tenth(count, classes.said), language)).unwrap_or_default(),
        province: String::new(),
        path: count.and_then(|_| opens(visit, survey, &Narrow::class(question, *from, *to).query())),
        plain: [
            count.map(|count| (count.to_string(), "")).into_iter().collect(),
            count.map(|count| (plain(to_a_tenth(count, classes.said)), "%")).into_iter().collect(),
            vec![],
        ],
    };
    let lines = classes.classes.iter().map(line).collect();
    let mut note = visit.tf(
        "portrait-median",
        &[("median", tell(classes.median).into()), ("count", visit.number(&classes.said).into())],
    );
    let beside = match question.means.as_str() {
        "jobs" => Some(("portrait-under-ten", province::UNDER_TEN)),
        "revenue" => Some(("portrait-under-half", province::UNDER_HALF_A_MILLION)),
        _ => None,
    };
    if let (Some(here), Some((words, there))) = (classes.under, beside) {
        note.push(' ');
        note.push_str(&visit.tf(
            words,
            &[
                ("here", percent(here, language).into()),
                ("there", percent(there, language).into()),
                ("year", province::YEAR.to_string().into()),
            ],
        ));
    }
    if let Some(earlier) = earlier {
        note.push(' ');
        note.push_str(&visit.tf(
            "portrait-median-before",
            &[("median", tell(earlier.median).into()), ("count", visit.number(&earlier.said).into())],
        ));
    }
    group(visit, visit.one_of("portrait-of", &question.means), note, false, lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_adds_up_the_dollars_that_the_page_tells() {
        assert_eq!(
            (rounded(5_062_345_600), dollars(5_062_345_600, Language::English)),
            (50_600_000, "$50.6M".into())
        );
        assert_eq!((rounded(108_149), dollars(108_149, Language::English)), (1_081, "$1,081".into()));
        assert_eq!((plain(108_100), plain(1_850), plain(-50)), ("1081".into(), "18.5".into(), "-0.5".into()));
    }
}
