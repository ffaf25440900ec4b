//! Lenient values: whatever stands where a text or an amount is looked for is read as far as it can.
use serde::{
    Deserialize, Deserializer,
    de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use std::{borrow::Cow, fmt};

/// A text; a number is read as one, and what is neither is "".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Text<'_> {
    /// Without spaces around it, nor signs that rows cannot keep.
    pub fn told(&self) -> String {
        let text = self.0.trim();
        if text.contains('\0') { text.replace('\0', "") } else { text.to_owned() }
    }

    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

/// An amount in cents, with its currency; a bare number is one too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    pub cents: Option<i64>,
    /// "" when it is not said.
    pub currency: String,
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reads;
        impl<'de> Visitor<'de> for Reads {
            type Value = Cow<'de, str>;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(text))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Cow::Owned(text.to_owned()))
            }

            fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
                Ok(Cow::Owned(value.to_string()))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
                Ok(Cow::Owned(value.to_string()))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
                Ok(Cow::Owned(value.to_string()))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
                Ok(Cow::Owned(value.to_string()))
            }

            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok(Cow::Borrowed(""))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Cow::Borrowed(""))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Cow::Borrowed(""))
            }
        }
        from.deserialize_any(Reads).map(Text)
    }
}

/// Dollars as cents, when they can be some.
fn cents(dollars: f64) -> Option<i64> {
    let cents = (dollars * 100.0).round();
    (cents.is_finite() && cents.abs() < 9e15).then_some(cents as i64)
}

/// `1 234,50 $` and `1234.50` alike.
fn typed(text: &str) -> Option<i64> {
    let kept: String = text.chars().filter(|c| c.is_ascii_digit() || ",.-".contains(*c)).collect();
    let plain = if kept.contains('.') { kept.replace(',', "") } else { kept.replace(',', ".") };
    plain.parse().ok().and_then(cents)
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reads;
        impl<'de> Visitor<'de> for Reads {
            type Value = (Option<i64>, String);

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("an amount")
            }

            fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
                Ok((None, String::new()))
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
                Ok((cents(value as f64), String::new()))
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
                Ok((cents(value as f64), String::new()))
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
                Ok((cents(value), String::new()))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok((typed(text), String::new()))
            }

            fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
                Ok((None, String::new()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok((None, String::new()))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut told = (None, String::new());
                while let Some(key) = map.next_key::<Text>()? {
                    match &*key.0 {
                        "amount" => told.0 = map.next_value::<Money>()?.cents,
                        "currency" => told.1 = map.next_value::<Text>()?.told(),
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(told)
            }
        }
        let (cents, currency) = from.deserialize_any(Reads)?;
        Ok(Money { cents, currency })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_place_of_a_text_or_an_amount_is_read_as_far_as_it_can() {
        let text = |json| serde_json::from_str::<Text>(json).unwrap().told();
        assert_eq!(
            (text(r#"" a\u0000b ""#), text("12"), text("null"), text("[1,{}]")),
            ("ab".into(), "12".into(), String::new(), String::new())
        );
        let money = |json| serde_json::from_str::<Money>(json).unwrap();
        assert_eq!(money("1234.5").cents, Some(123_450));
        assert_eq!(money(r#""1 234,50 $""#).cents, Some(123_450));
        assert_eq!(
            money(r#"{"amount":"12","currency":"USD","x":[1]}"#),
            Money { cents: Some(1_200), currency: "USD".into() }
        );
        assert_eq!((money("[]").cents, money("null").cents, money("1e300").cents), (None, None, None));
    }
}
