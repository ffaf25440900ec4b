//! Small counts looked for by whoever has only what is told: by every way of filling in what is not.
use super::*;

/// Numbers that follow no pattern, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % u64::try_from(most).unwrap()).unwrap()
    }
}

#[test]
fn a_small_part_takes_another_with_it() {
    let told = |counts: &[i64]| parts(counts);
    assert_eq!(told(&[9, 2, 7]), Parts { told: vec![true, false, false], total: true });
    assert_eq!(told(&[9, 2, 3, 7]).told, [true, false, false, true]);
    assert_eq!(
        told(&[9, 1, 1, 7]).told,
        [true, false, false, false],
        "two of one each would be known by their sum"
    );
    assert_eq!(told(&[9, 8, 0]), Parts { told: vec![true; 3], total: true });
    assert_eq!(told(&[9, 2, 0]).told, [false, false, true]);
    assert_eq!(told(&[2, 1, 0]), Parts { told: vec![false; 3], total: false });
    assert!(told(&[]).total);
    assert!(is_told_of(10, 20) && is_told_of(0, 20) && is_told_of(20, 20));
    assert!(!is_told_of(4, 20) && !is_told_of(17, 20) && !is_told_of(0, 4));
}

#[test]
fn no_part_under_five_is_found_by_subtraction() {
    let mut dice = Dice(7);
    for _ in 0..20_000 {
        let many = dice.below(6) + 1;
        let counts: Vec<i64> =
            (0..many).map(|_| if dice.below(3) == 0 { dice.below(40) } else { dice.below(7) }).collect();
        let Parts { told, total } = parts(&counts);
        assert!(counts.iter().zip(&told).all(|(count, told)| !told || !is_small(*count)), "{counts:?}");
        assert!(!total || !is_small(counts.iter().sum()));
        let hidden: Vec<i64> =
            counts.iter().zip(&told).filter(|(_, told)| !**told).map(|(c, _)| *c).collect();
        if total && !hidden.is_empty() {
            // Each of those not told can be nought, and can be as much as all of them together.
            assert!(hidden.len() > 1 && hidden.iter().sum::<i64>() >= SMALLEST, "{counts:?} {told:?}");
        }
    }
}

/// What is told of a table, and what could be.
struct Search<'a> {
    cells: &'a [Vec<i64>],
    hidden: Vec<(usize, usize)>,
    /// What is left to fill in each row, in each column and in all, where it is told.
    rows: Vec<Option<i64>>,
    columns: Vec<Option<i64>>,
    total: Option<i64>,
    filled: Vec<i64>,
    /// Every value that each hidden cell takes.
    values: Vec<Vec<i64>>,
}

impl Search<'_> {
    /// The most that is tried in a cell.
    const BOUND: i64 = 13;

    /// Every way of filling in the hidden cells from the one at `at`.
    fn fill(&mut self, at: usize) {
        let Some(&(i, j)) = self.hidden.get(at) else {
            let whole = |left: &Option<i64>| left.is_none_or(|left| left == 0);
            if self.rows.iter().all(whole) && self.columns.iter().all(whole) && whole(&self.total) {
                for (values, value) in self.values.iter_mut().zip(&self.filled) {
                    values.push(*value);
                }
            }
            return;
        };
        let left = [self.rows[i], self.columns[j], self.total].into_iter().flatten().min();
        for value in 0..=left.unwrap_or(Self::BOUND).min(Self::BOUND) {
            self.take(i, j, value);
            self.filled.push(value);
            self.fill(at + 1);
            self.filled.pop();
            self.take(i, j, -value);
        }
    }

    fn take(&mut self, i: usize, j: usize, value: i64) {
        for left in [&mut self.rows[i], &mut self.columns[j], &mut self.total].into_iter().flatten() {
            *left -= value;
        }
    }
}

/// Every value that each hidden cell takes over all the ways of filling in what is not told.
fn fillings<'a>(
    cells: &'a [Vec<i64>],
    told: &[Vec<bool>],
    rows: &[bool],
    columns: &[bool],
    total: bool,
) -> Search<'a> {
    let hidden: Vec<(usize, usize)> = places(cells).filter(|(i, j)| !told[*i][*j]).collect();
    let left = |which: &dyn Fn(&(usize, usize)) -> bool| {
        hidden.iter().filter(|place| which(place)).map(|(i, j)| cells[*i][*j]).sum::<i64>()
    };
    let mut search = Search {
        cells,
        rows: rows.iter().enumerate().map(|(i, told)| told.then(|| left(&|place| place.0 == i))).collect(),
        columns: columns
            .iter()
            .enumerate()
            .map(|(j, told)| told.then(|| left(&|place| place.1 == j)))
            .collect(),
        total: total.then(|| left(&|_| true)),
        filled: vec![],
        values: vec![vec![]; hidden.len()],
        hidden,
    };
    search.fill(0);
    search
}

#[test]
fn no_cell_under_five_of_a_table_is_found_whatever_is_tried() {
    let mut dice = Dice(11);
    let (mut tried, mut untold) = (0, 0);
    while tried < 400 {
        let (height, width) = (2 + dice.below(2), 2 + dice.below(2));
        let cells: Vec<Vec<i64>> = (0..height)
            .map(|_| {
                (0..width).map(|_| if dice.below(2) == 0 { dice.below(6) } else { dice.below(9) }).collect()
            })
            .collect();
        let across: Vec<i64> = cells.iter().map(|row| row.iter().sum()).collect();
        let down: Vec<i64> =
            (0..usize::try_from(width).unwrap()).map(|j| cells.iter().map(|row| row[j]).sum()).collect();
        // The totals are told, or not, as lists of their own.
        let (rows, columns) = (parts(&across), parts(&down));
        let total = rows.total && columns.total;
        let Some(told) = table(&cells, &rows.told, &columns.told, total) else {
            untold += 1;
            continue;
        };
        let hidden = told.iter().flatten().filter(|told| !**told).count();
        if hidden == 0 || hidden > 6 {
            continue;
        }
        tried += 1;
        let search = fillings(&cells, &told, &rows.told, &columns.told, total);
        assert!(places(&cells).all(|(i, j)| !told[i][j] || !is_small(cells[i][j])));
        for (values, (i, j)) in search.values.iter().zip(&search.hidden) {
            let true_one = search.cells[*i][*j];
            assert!(values.contains(&true_one), "the true one is among them");
            assert!(
                !is_small(true_one) || values.iter().any(|value| *value >= SMALLEST),
                "{cells:?}, told {told:?}: the cell {i},{j} is known to be under five"
            );
        }
    }
    assert!(untold < tried, "most tables can be told: {untold} could not");
}

#[test]
fn a_table_hides_only_what_it_must() {
    let told = |cells: &[Vec<i64>]| table(cells, &vec![true; cells.len()], &vec![true; cells[0].len()], true);
    assert_eq!(told(&[vec![9, 8], vec![7, 6]]), Some(vec![vec![true; 2]; 2]));
    assert_eq!(told(&[vec![2, 8], vec![7, 6]]), Some(vec![vec![false; 2]; 2]), "one needs three more");
    let three = told(&[vec![2, 8, 9], vec![7, 6, 20], vec![30, 40, 50]]).unwrap();
    assert_eq!(three.iter().flatten().filter(|told| !**told).count(), 4, "{three:?}");
    assert_eq!(told(&[vec![1, 1], vec![1, 1]]), None, "all of it is small");
}
