//! A page of the app about itself: what it is, how far everybody can use it, what it keeps.

use serde::Serialize;

use super::PackFault;
use crate::json::fields;
use crate::prose::Prose;

/// A page of the app about itself, `pages/<name>.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Article {
    /// The format it is written in; see [`super::FORMAT`].
    pub format: u32,
    /// Its title.
    pub title: String,
    /// What it says, part by part.
    pub sections: Vec<Section>,
}

/// A part of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// Its text.
    pub body: Prose,
}

fields!(Article {
    format,
    title,
    sections
});
fields!(Section { heading, body });

impl Article {
    /// Reads an article from its text.
    ///
    /// # Errors
    /// A text that is not a whole article of a format this program knows.
    pub fn from_text(text: &str) -> Result<Self, PackFault> {
        super::read(text)
    }
}

#[cfg(test)]
mod tests {
    use super::super::FORMAT;
    use super::{Article, PackFault};

    const WHOLE: &str = r#"{"format":1,"title":"Privacy","sections":[{"heading":"In short","body":[{"paragraph":[{"text":"It stays here."}]}]}]}"#;

    #[test]
    fn an_article_is_read_when_it_is_whole() {
        let article = Article::from_text(WHOLE).ok();
        let body = article.and_then(|article| Some(article.sections.first()?.body.plain()));
        assert_eq!(body.as_deref(), Some("It stays here."));
    }

    #[test]
    fn an_article_that_is_cut_short_is_malformed() {
        for end in [0, 1, WHOLE.len() / 2, WHOLE.len() - 1] {
            let cut = Article::from_text(WHOLE.get(..end).unwrap_or_default());
            assert!(matches!(cut, Err(PackFault::Malformed(_))), "{cut:?}");
        }
    }

    #[test]
    fn an_article_of_a_newer_program_is_named_newer() {
        let next = FORMAT + 1;
        let newer = Article::from_text(&format!("{{\"format\":{next}}}"));
        assert_eq!(newer, Err(PackFault::Newer(next)));
    }
}
