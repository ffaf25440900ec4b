//! A GeoJSON collection as a table: one row a feature, its properties, then `lat` and `lon` of its point.

use crate::{Grid, Refusal};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, de::IgnoredAny};
use serde_json::Value;
use std::collections::HashMap;

#[derive(Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<Properties>,
    #[serde(default)]
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    coordinates: Value,
}

/// In the order of the file, which a map would lose.
struct Properties(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Properties {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Properties;
            fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
                f.write_str("the properties of a feature")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Properties, A::Error> {
                let mut all = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    all.push(entry);
                }
                Ok(Properties(all))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// The table of a FeatureCollection; none when the text is no JSON at all (it may then be a CSV).
/// A row's line is the rank of its feature, from 1: such files often stand on a single line.
pub(crate) fn read(text: &str) -> Option<Result<(Vec<String>, Grid), Refusal>> {
    match serde_json::from_str::<Collection>(text) {
        Ok(collection) if collection.kind == "FeatureCollection" => Some(table(collection)),
        Ok(_) => Some(Err(Refusal::NotATable)),
        Err(_) => serde_json::from_str::<IgnoredAny>(text).is_ok().then_some(Err(Refusal::NotATable)),
    }
}

fn table(collection: Collection) -> Result<(Vec<String>, Grid), Refusal> {
    let mut head: Vec<String> = Vec::new();
    let mut columns: HashMap<String, usize> = HashMap::new();
    for (key, _) in
        collection.features.iter().filter_map(|feature| feature.properties.as_ref()).flat_map(|p| &p.0)
    {
        if !columns.contains_key(key) {
            columns.insert(key.clone(), head.len());
            head.push(key.clone());
        }
    }
    let mut grid = Grid::default();
    for (rank, feature) in (1..).zip(&collection.features) {
        let mut cells = vec![String::new(); head.len()];
        for (key, value) in feature.properties.iter().flat_map(|properties| &properties.0) {
            cells[columns[key]] = words(value);
        }
        let point = feature.geometry.as_ref().filter(|geometry| geometry.kind == "Point");
        let axis =
            |at: usize| point.and_then(|point| point.coordinates.get(at)).map(words).unwrap_or_default();
        // GeoJSON puts the longitude first (RFC 7946, 3.1.1).
        cells.extend([axis(1), axis(0)]);
        grid.push(rank, cells.iter().map(String::as_str))?;
    }
    head.extend(["lat".to_owned(), "lon".to_owned()]);
    if grid.is_empty() { Err(Refusal::Empty) } else { Ok((head, grid)) }
}

/// Plain values as text, lists of them parted by `;`, anything deeper as JSON.
fn words(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) if !all.iter().any(|one| one.is_array() || one.is_object()) => {
            all.iter().map(words).collect::<Vec<_>>().join(";")
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::Refusal;

    #[test]
    fn features_become_rows() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"z":"é","a":[1,"b"]},"geometry":{"type":"Point","coordinates":[-64.5,48.8]}},
            {"type":"Feature","properties":null,"geometry":null},
            {"type":"Feature","properties":{"n":{"x":null}},"geometry":{"type":"LineString","coordinates":[[1,2]]}}]}"#;
        let (head, grid) = read(text).unwrap().unwrap();
        assert_eq!(head, ["z", "a", "n", "lat", "lon"]);
        assert_eq!(grid.row(0), Some((1, ["é", "1;b", "", "48.8", "-64.5"].map(str::to_owned).to_vec())));
        assert_eq!(grid.row(1), Some((3, ["", "", r#"{"x":null}"#].map(str::to_owned).to_vec())));
        assert!(read("nom,ville").is_none());
        for other in ["[1]", r#"{"type":"Feature"}"#, r#"{"type":"Topology","features":[]}"#] {
            assert!(matches!(read(other), Some(Err(Refusal::NotATable))), "{other}");
        }
    }
}
