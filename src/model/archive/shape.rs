//! What an event says, as a shape and what fills it. Most events have one of a few shapes, and
//! whatever a later version of the app adds to them has a shape as well.

use crate::json::Json;

/// The tree with nothing in it, and its texts and numbers in order.
pub fn shape(json: &Json) -> (Json, Vec<Json>) {
    let mut leaves = Vec::new();
    let shape = fill(json, &mut |leaf| {
        leaves.push(leaf.clone());
        Some(match leaf {
            Json::Number(_) => Json::Number(Some(0)),
            _ => Json::text(""),
        })
    });
    (shape.unwrap_or(Json::Null), leaves)
}

/// The tree with each text and number replaced, in order; none where one is lacking.
pub fn fill(json: &Json, with: &mut dyn FnMut(&Json) -> Option<Json>) -> Option<Json> {
    Some(match json {
        Json::Null | Json::Flag(_) => json.clone(),
        Json::Number(_) | Json::Text(_) => with(json)?,
        Json::List(items) => {
            let mut filled = Vec::with_capacity(items.len());
            for item in items {
                filled.push(fill(item, with)?);
            }
            Json::List(filled)
        }
        Json::Fields(fields) => {
            let mut filled = Vec::with_capacity(fields.len());
            for (name, field) in fields {
                filled.push((name.clone(), fill(field, with)?));
            }
            Json::Fields(filled)
        }
    })
}
