//! Once: every form that is sent holds what lets it be taken once, or is listed here with why it need not.
use crate::tree::Tree;

const ENDS: &str = "it ends what stands, and a second sending finds nothing to end";
const STATES: &str = "it says how something is to be, and saying it twice says the same";
const SERVES: &str = "what it asks for serves once by itself";

/// Pages whose forms hold no `once`: the page, what the form's address ends with ("" when the form goes to the
/// page's own), and why.
const WITHOUT: &[(&str, &str, &str)] = &[
    ("page/templates/frame.html", "/deconnexion\") }}", ENDS),
    ("server/src/upkeep/jobs.html", "/reprendre", SERVES),
    ("server/src/upkeep/letter.html", "/renvoyer", SERVES),
    ("accompaniment/src/see.html", "/retirer", ENDS),
    ("accompaniment/src/see.html", "/retablir", STATES),
    ("accompaniment/src/hear.html", "/retablir", STATES),
    ("accompaniment/src/journal.html", "/retirer", ENDS),
    ("accompaniment/src/hear.html", "/suite/retirer", ENDS),
    ("accompaniment/src/hear.html", "/retirer", ENDS),
    ("membership/src/show.html", "/retirer", ENDS),
    ("membership/src/show.html", "/retablir", STATES),
    ("membership/src/categories.html", "/fermer", ENDS),
    ("membership/src/papers.html", "/langue", STATES),
    (
        "membership/src/checkout.html",
        "{{ action }}",
        "the same asking leads to the same page of the provider",
    ),
    (
        "membership/src/requalify.html",
        "/membres/requalifier/revue\") }}",
        "it is looked over before anything is written",
    ),
    ("surveys/src/enter.html", "/inclure", ENDS),
    ("surveys/src/portrait.html", "/retirer\") }}", ENDS),
    ("surveys/src/portrait.html", "/publier\") }}", STATES),
    ("surveys/src/shape.html", "/retirer", ENDS),
    ("events/src/show.html", "/publier", STATES),
    ("events/src/show.html", "/retirer", ENDS),
    ("events/src/mine.html", "/confirmer", SERVES),
    ("events/src/mine.html", "/annuler", ENDS),
    ("events/src/roll.html", "/annuler", ENDS),
    ("events/src/arrive.html", "/presences/retirer\") }}", ENDS),
    ("events/src/arrive.html", "/presences\") }}", "who was seen is seen once, by however many devices"),
    ("events/src/arrive.html", "/arrivees\") }}", "the same person at the door twice is one"),
    ("events/src/evaluate.html", "{{ token }}", SERVES),
    ("events/src/paid.html", "/retirer", ENDS),
    ("events/src/look.html", "", "a list is taken once, whoever sends it, and columns are only chosen"),
    ("page/templates/brought.html", "", "which sheet of a workbook is read is only chosen"),
    ("tenders/src/readings.html", "/terminer", ENDS),
    ("tenders/src/no_more.html", "{{ token }}", STATES),
    ("market/src/no_more.html", "{{ token }}/ne-plus-recevoir", STATES),
    ("tenders/src/ties.html", "/defaire", ENDS),
    ("tenders/src/supplier.html", "/defaire", ENDS),
    ("concertation/src/meet.html", "/retirer", ENDS),
    ("concertation/src/agreement.html", "/faite", ENDS),
    ("concertation/src/agreement.html", "/retirer", ENDS),
    ("concertation/src/tasks.html", "/fin", ENDS),
    ("concertation/src/hours.html", "/retirer", ENDS),
    ("concertation/src/collaboration.html", "/retirer", ENDS),
    ("concertation/src/representation.html", "/retirer", ENDS),
    ("assemblies/src/ask.html", "/retirer", ENDS),
    ("assemblies/src/see.html", "/ouvrir", ENDS),
    ("assemblies/src/see.html", "/lever", ENDS),
    ("assemblies/src/see.html", "/retirer", ENDS),
    ("assemblies/src/receive.html", "/arrivees", "the same member at the door twice is one"),
    ("assemblies/src/receive.html", "/departs", ENDS),
    ("assemblies/src/decide.html", "/ouvrir", SERVES),
    ("assemblies/src/decide.html", "/retirer", ENDS),
    ("assemblies/src/voice.html", "{{ base }}/presence", STATES),
    (
        "assemblies/src/voice.html",
        "{{ base }}",
        "a member votes once, and its ballot sent again is the same one",
    ),
    ("assemblies/src/check.html", "/verifier-mon-bulletin\") }}", "it writes nothing"),
    ("cohorts/src/programme.html", "/retirer", ENDS),
    ("cohorts/src/coaches.html", "/fin", ENDS),
    ("cohorts/src/applicant.html", "/confirmer", SERVES),
    ("cohorts/src/applicant.html", "/retirer", ENDS),
    ("market/src/activity.html", "/retirer", ENDS),
    ("market/src/need.html", "/publier", STATES),
    ("market/src/need.html", "/fermer", ENDS),
    ("market/src/introduction.html", "/retirer", ENDS),
    ("market/src/introductions.html", "/jours\") }}", STATES),
    ("market/src/introductions.html", "/decliner", ENDS),
    ("market/src/needs.html", "/rappel\") }}", STATES),
    ("market/src/engaged.html", "/signee/retirer", ENDS),
    ("market/src/stories.html", "/retirer", ENDS),
    ("market/src/session.html", "/horaire", STATES),
    ("market/src/session.html", "/annuler", ENDS),
    ("communications/src/planned.html", "/publier", ENDS),
    ("communications/src/issue.html", "/retirer", ENDS),
    ("communications/src/media.html", "/retirer", ENDS),
    ("communications/src/word.html", "{{ way }}", STATES),
    ("library/src/see.html", "/retirer", ENDS),
    ("library/src/version.html", "/retirer", ENDS),
    ("library/src/version.html", "/fin", ENDS),
    ("contracts/src/see.html", "/liens", ENDS),
    ("contracts/src/show.html", "/separer", ENDS),
    ("contracts/src/show.html", "/reprendre", STATES),
    ("contracts/src/show.html", "/ecarter", ENDS),
    ("contracts/src/declare.html", "/retirer", ENDS),
    ("contracts/src/own.html", "/retirer", ENDS),
    ("contracts/src/own.html", "/terminer", ENDS),
    ("contracts/src/mine.html", "/mes-contrats\") }}", STATES),
    ("contracts/src/pairs.html", "/rapprocher/tous\") }}", "what is brought together twice is one already"),
    (
        "contracts/src/preview.html",
        "",
        "a ledger is taken once, whoever sends it, and columns are only chosen",
    ),
    ("plan/src/board.html", "/etat", STATES),
    ("plan/src/shape.html", "/retirer", ENDS),
    ("plan/src/add_own.html", "/terminer", ENDS),
    ("plan/src/measure.html", "/retirer", ENDS),
    ("directory/src/keep.html", "publier{% endif %}", STATES),
    ("directory/src/unsubscribe.html", "{{ token }}", STATES),
    ("reports/src/sign.html", "/signer", SERVES),
    ("reports/src/show.html", "/depublier", ENDS),
    ("reports/src/show.html", "/publier", STATES),
    ("people/src/told.html", "{{ path }}", ENDS),
    ("people/src/sign_in.html", "{{ link }}", SERVES),
    (
        "people/src/sign_in.html",
        "/connexion\") }}",
        "a second letter brings a second link, and the pace is kept",
    ),
    ("people/src/show.html", "/rouvrir", ENDS),
    ("people/src/show.html", "/registre", STATES),
    ("people/src/around_organization.html", "/terminer", ENDS),
    ("people/src/around_organization.html", "/retirer", ENDS),
    ("people/src/write_note.html", "/retirer", ENDS),
    ("people/src/around_person.html", "/consentements/\") }}{{ consent.id }}/retirer", ENDS),
    ("people/src/around_person.html", "/liens/\") }}{{ one.id }}/retirer", ENDS),
    ("people/src/account_show.html", "/fermer", ENDS),
    ("people/src/duplicates.html", "", STATES),
    ("people/src/import/outcome.html", "/doublon", SERVES),
    (
        "people/src/import/preview.html",
        "",
        "a list is taken once, whoever sends it, and columns are only chosen",
    ),
];

pub fn faults(tree: &Tree) -> Vec<String> {
    let mut faults = vec![];
    let mut met = vec![false; WITHOUT.len()];
    for file in tree.ending(".html") {
        for form in forms(&file.text).filter(|form| !form.contains("name=\"once\"")) {
            let goes = goes(form);
            let listed = |(page, end, _): &(&str, &str, &str)| {
                file.path.ends_with(page) && goes.ends_with(end) && goes.is_empty() == end.is_empty()
            };
            match WITHOUT.iter().position(listed) {
                Some(at) => met[at] = true,
                None => faults.push(format!(
                    "{}: the form to `{goes}` may be taken twice. Give it \
                     `<input type=\"hidden\" name=\"once\" value=\"{{{{ v.once() }}}}\">`, or say in tidy/once.rs why not",
                    file.path
                )),
            }
        }
    }
    let stale = WITHOUT.iter().zip(met).filter(|(_, met)| !met && tree.files.len() > 30);
    faults
        .extend(stale.map(|((page, end, _), _)| {
            format!("tidy/once.rs: {page} has no such form `{end}`. Take it out")
        }));
    faults
}

/// The forms of a page that are posted, each to its end.
pub fn forms(page: &str) -> impl Iterator<Item = &str> {
    let whole = page.split("<form").skip(1).map(|rest| rest.split("</form>").next().unwrap_or(rest));
    whole.filter(|form| form.contains("method=\"post\""))
}

/// Where a form goes, as the page writes it; "" when it goes to the page's own address.
pub fn goes(form: &str) -> &str {
    let Some((_, rest)) = form.split_once(" action=\"") else { return "" };
    // What stands in braces may hold quotes of its own.
    let mut depth = 0;
    let end = rest.char_indices().find(|(_, c)| {
        depth += i32::from(*c == '{') - i32::from(*c == '}');
        *c == '"' && depth == 0
    });
    end.map_or(rest, |(at, _)| &rest[..at])
}

#[test]
fn a_form_that_may_be_taken_twice_is_told() {
    let told = |text: &str| faults(&Tree::of(&[("crates/a/src/a.html", text)])).join("\n");
    let once = "<input type=\"hidden\" name=\"once\" value=\"{{ v.once() }}\">";
    assert_eq!(told("<form action=\"/a\"><input name=\"q\"></form>"), "");
    assert_eq!(told(&format!("<form method=\"post\">{once}</form>")), "");
    let twice = "<form method=\"post\" action=\"{{ v.path(\"/a\") }}/b\"><button>x</button></form>";
    assert!(told(twice).contains("the form to `{{ v.path(\"/a\") }}/b` may be taken twice"));
    assert!(told(&format!("{twice}<form method=\"post\">{once}</form>")).contains("/b"));
}
