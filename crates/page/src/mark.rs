//! Marking: which words of a text answer what was asked.

/// A text cut where a word that answers begins and ends: each piece, and whether it answers.
pub fn mark(text: &str, asked: &str) -> Vec<(bool, String)> {
    let asked: Vec<(String, String)> = words(asked)
        .filter(|(is_word, _)| *is_word)
        .map(|(_, word)| (search::name(word), stem(word)))
        .filter(|(name, _)| !name.is_empty())
        .collect();
    let mut pieces: Vec<(bool, String)> = vec![];
    for (is_word, piece) in words(text) {
        let name = if is_word { search::name(piece) } else { String::new() };
        let answers = !name.is_empty()
            && asked.iter().any(|(begun, root)| {
                // A letter or two begin half the words there are.
                name == *begun
                    || (begun.chars().count() > 2 && name.starts_with(begun))
                    || stem(piece) == *root
            });
        match pieces.last_mut() {
            Some((last, text)) if *last == answers => text.push_str(piece),
            _ => pieces.push((answers, piece.to_owned())),
        }
    }
    pieces
}

fn stem(word: &str) -> String {
    search::name(&search::stem(&word.to_lowercase()))
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
        assert_eq!(
            marked("Coopérative des pêcheurs de Gaspé", "cooperatives pecheur"),
            "[Coopérative] des [pêcheurs] de Gaspé"
        );
        assert_eq!(marked("Le Gaspésien", "gasp"), "Le [Gaspésien]");
        assert_eq!(marked("L’Atelier à bois", "a"), "L’Atelier [à] bois");
        assert_eq!(marked("<b>", ""), "<b>");
        assert_eq!(marked("", "x"), "");
    }
}
