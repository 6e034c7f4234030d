//! JSON is parsed as serde_json parses it, and whatever is not as it should be is refused.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::small::written;
use crate::json::Json;
use crate::pack::{Pack, PackFault};

/// A tree as serde_json sees it.
fn tree(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Flag(*flag),
        Value::Number(number) => Json::Number(number.as_u64()),
        Value::String(text) => Json::Text(text.clone()),
        Value::Array(items) => Json::List(items.iter().map(tree).collect()),
        Value::Object(fields) => {
            let named = |(name, json): (&String, &Value)| (name.clone(), tree(json));
            Json::Fields(fields.iter().map(named).collect())
        }
    }
}

fn parse_alike(text: &str) {
    let theirs = serde_json::from_str::<Value>(text);
    let ours = Json::parse(text);
    if theirs
        .as_ref()
        .is_err_and(|fault| fault.to_string().starts_with("number out of range"))
    {
        // It would make a float of 2e999, and cannot. Here that is some number, not a whole one.
        return;
    }
    assert_eq!(
        ours.clone().ok().map(in_order),
        theirs.as_ref().ok().map(tree),
        "{text}\nours: {ours:?}\ntheirs: {theirs:?}"
    );
}

/// serde_json keeps the fields of an object in the order of their names, and the last of a name.
fn in_order(json: Json) -> Json {
    match json {
        Json::List(items) => Json::List(items.into_iter().map(in_order).collect()),
        Json::Fields(fields) => {
            let ordered = |(name, json)| (name, in_order(json));
            let ordered: std::collections::BTreeMap<_, _> =
                fields.into_iter().map(ordered).collect();
            Json::Fields(ordered.into_iter().collect())
        }
        other => other,
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((".{0,3}", inner), 0..5)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// What JSON is made of, and what it nearly is.
fn piece() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"a\":",
        " ",
        "\n",
        "\t",
        "\u{a0}",
        "\\",
        "\\n",
        "\\x",
        "\\u00e9",
        "\\uD834\\uDD1E",
        "\\uD834",
        "\\uDD1E",
        "\\uD834\\u0041",
        "\\u00g0",
        "\u{1}",
        "𝄞",
        "null",
        "true",
        "false",
        "nul",
        "True",
        "0",
        "7",
        "12",
        "-",
        "-0",
        "-3",
        "01",
        "+1",
        "1.",
        ".5",
        "1.5",
        "2e3",
        "2E+3",
        "2e-",
        "18446744073709551615",
        "18446744073709551616",
        "/*",
        "NaN",
    ])
}

proptest! {
    #[test]
    fn what_is_json_is_parsed_alike(value in value()) {
        parse_alike(&value.to_string());
        parse_alike(&serde_json::to_string_pretty(&value).unwrap());
    }

    #[test]
    fn what_is_written_is_read_alike(value in value()) {
        // A number below nought is none of ours, and becomes null.
        let ours = tree(&value).to_text();
        parse_alike(&ours);
        let theirs: Value = serde_json::from_str(&ours).unwrap();
        prop_assert_eq!(tree(&theirs).to_text(), ours);
    }

    #[test]
    fn what_is_nearly_json_is_refused_alike(
        value in value(), at in any::<prop::sample::Index>(), gone in 0_usize..3, piece in piece()
    ) {
        let mut chars: Vec<char> = value.to_string().chars().collect();
        let at = at.index(chars.len());
        chars.splice(at..chars.len().min(at + gone), piece.chars());
        parse_alike(&chars.into_iter().collect::<String>());
    }

    #[test]
    fn pieces_in_any_order_are_parsed_or_refused_alike(
        pieces in prop::collection::vec(piece(), 0..8), quoted in any::<bool>()
    ) {
        let text = pieces.concat();
        parse_alike(&if quoted { format!("[\"{text}\"]") } else { text });
    }

    #[test]
    fn any_text_can_be_refused_as_a_pack(text in ".*") {
        prop_assert!(matches!(Pack::from_text(&text), Err(PackFault::Malformed(_))));
    }
}

#[test]
fn lists_in_lists_end_before_the_stack_does() {
    let whole = |depth: usize| {
        [
            "[".repeat(depth) + &"]".repeat(depth),
            "{\"a\":".repeat(depth) + "1" + &"}".repeat(depth),
        ]
    };
    for depth in [1, 31, 32] {
        whole(depth).iter().for_each(|text| parse_alike(text));
    }
    for depth in [33, 128, 100_000, 1_000_000] {
        for text in whole(depth) {
            assert!(Json::parse(&text).is_err(), "{depth} deep");
        }
        assert!(Json::parse(&"[".repeat(depth)).is_err(), "{depth} deep");
    }
}

#[test]
fn a_fault_in_the_text_is_told_by_its_line_and_column() {
    for (text, told) in [
        ("", "line 1, column 0"),
        ("<!doctype html>", "line 1, column 1"),
        ("{\n  \"format\": 1,\n  \"ñ\": tru }", "line 3, column 10"),
    ] {
        let fault = PackFault::Malformed(told.to_owned());
        assert_eq!(Pack::from_text(text), Err(fault), "{text}");
    }
}

#[test]
fn a_fault_in_what_it_says_is_told_by_its_path() {
    for (spot, told) in [
        ("/name", "name"),
        ("/slides/2/title", "slides[2].title"),
        (
            "/scenarios/0/notice/1/is/sign",
            "scenarios[0].notice[1].is.sign",
        ),
        ("/governance/review_due", "governance.review_due"),
    ] {
        let mut written = written();
        *written.pointer_mut(spot).unwrap() = json!(["something else"]);
        let fault = PackFault::Malformed(told.to_owned());
        assert_eq!(Pack::from_text(&written.to_string()), Err(fault));
    }
}

/// Every spot of a document, each as the pointer that leads there.
fn spots(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                spots(item, &format!("{here}/{number}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                spots(field, &format!("{here}/{name}"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_in_a_pack_can_be_something_else() {
    let whole = written();
    let mut all = Vec::new();
    spots(&whole, "", &mut all);
    assert!(all.len() > 300, "{} spots", all.len());
    for spot in all {
        for other in [json!(false), json!(-1), json!({"a": 1, "b": 2})] {
            let mut changed = whole.clone();
            *changed.pointer_mut(&spot).unwrap() = other;
            let read = Pack::from_text(&changed.to_string());
            assert!(matches!(read, Err(PackFault::Malformed(_))), "{spot}");
        }
    }
}
