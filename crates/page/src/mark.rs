//! Marking: which words of a text answer what was asked.

/// A text cut where a word that answers begins and ends: each piece, and whether it answers.
pub fn mark(text: &str, asked: &str) -> Vec<(bool, String)> {
    let mut asked: Vec<Asked> =
        words(asked).filter(|(is_word, _)| *is_word).map(|(_, word)| Asked::new(word)).collect();
    if asked.iter().any(|word| !search::is_common(&word.name)) {
        asked.retain(|word| !search::is_common(&word.name));
    }
    let mut pieces: Vec<(bool, String)> = vec![];
    for (is_word, piece) in words(text) {
        let answers = is_word && answers(&Asked::new(piece), &asked);
        match pieces.last_mut() {
            Some((last, text)) if *last == answers => text.push_str(piece),
            _ => pieces.push((answers, piece.to_owned())),
        }
    }
    pieces
}

/// A word folded, and its stem.
struct Asked {
    name: String,
    stem: String,
}

impl Asked {
    fn new(word: &str) -> Asked {
        Asked { name: search::name(word), stem: search::name(&search::stem(&word.to_lowercase())) }
    }
}

fn answers(word: &Asked, asked: &[Asked]) -> bool {
    asked.iter().filter(|asked| !asked.name.is_empty()).any(|asked| {
        // A letter or two begin half the words there are.
        let begun = asked.name.chars().count() > 2 && word.name.starts_with(&asked.name);
        word.name == asked.name
            || begun
            || word.stem == asked.stem
            || differ_by_a_slip(&word.name, &asked.name)
    })
}

/// Whether a letter too many, too few, another or out of its turn is all that sets two words apart.
/// Short words differ by a letter too often for that to be a slip.
fn differ_by_a_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    if same + a.len().min(b.len()) < 4 {
        return false;
    }
    match (a, b) {
        ([_, rest @ ..], b) if rest == b => true,
        (a, [_, rest @ ..]) if rest == a => true,
        ([_, a @ ..], [_, b @ ..]) if a == b => true,
        ([a, c, rest @ ..], [b, d, others @ ..]) => a == d && c == b && rest == others,
        _ => false,
    }
}

/// Words and what stands between them, in their order.
fn words(text: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some((is_word, piece))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, asked: &str) -> String {
        let pieces = mark(text, asked).into_iter();
        pieces.map(|(answers, piece)| if answers { format!("[{piece}]") } else { piece }).collect()
    }

    #[test]
    fn words_that_answer_are_marked_whatever_their_accents_and_plural() {
        let name = "Coopérative des pêcheurs de Gaspé";
        assert_eq!(marked(name, "cooperatives des pecheur"), "[Coopérative] des [pêcheurs] de Gaspé");
        assert_eq!(marked("Le Gaspésien", "gasp"), "Le [Gaspésien]");
        assert_eq!(marked("L’Atelier à bois", "a"), "L’Atelier [à] bois");
        assert_eq!(marked("<b>", ""), "<b>");
        assert_eq!(marked("", "x"), "");
    }

    #[test]
    fn a_slip_of_the_finger_is_marked_but_not_another_short_word() {
        for typed in ["cooperatvie", "cooprative", "cooperattive", "coopexative", "xcooperative"] {
            assert_eq!(marked("Coopérative", typed), "[Coopérative]", "{typed}");
        }
        assert_eq!(marked("Mer", "mur"), "Mer");
        assert_eq!(marked("Atelier", "hotelier"), "Atelier");
    }
}
