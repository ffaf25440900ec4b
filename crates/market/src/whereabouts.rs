//! Where the work of a need is, as the ranking of suppliers takes it.
/// Where the work of a need is: the buyer's seat where it is in the MRC that the need says, or where it says none; else
/// the most peopled municipality of that MRC, which stands for it.
pub fn place(mrc: &str, seat: Option<matching::Place>) -> Option<matching::Place> {
    let within = |at: &matching::Place| territory::mrc_at(at.lat, at.lon).is_some_and(|one| one.code == mrc);
    if mrc.is_empty() || seat.as_ref().is_some_and(within) {
        return seat;
    }
    let towns = territory::municipalities().iter();
    let towns = towns.filter(|town| town.at.is_some() && town.mrc().is_some_and(|one| one.code == mrc));
    let chief = towns.max_by_key(|town| town.population).and_then(|town| town.at);
    chief.map(|(lat, lon)| matching::Place { lat, lon }).or(seat)
}

#[cfg(test)]
mod tests {
    use super::place;
    use matching::Place;

    #[test]
    fn a_need_is_where_it_says_and_where_its_buyer_sits_only_when_it_says_nothing_else() {
        let seat = Place::of_address("G4X 1A1", "Gaspé");
        let code = |mrc: &str| {
            let at = place(mrc, seat)?;
            territory::mrc_at(at.lat, at.lon).map(|mrc| mrc.code)
        };
        assert_eq!((code(""), code("030")), (Some("030"), Some("030")));
        assert_eq!(code("100"), Some("100"), "the work is in Rimouski");
        assert_eq!(place("030", seat), seat, "the seat is nearer than the middle of its MRC");
        assert!(place("030", None).is_some());
    }
}
