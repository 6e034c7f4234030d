//! A pack's seven slides as a page of reveal.js.

use crate::finish::page::escape;
use model::id::CategoryId;
use model::pack::{Pack, Panel, Slide};
use model::prose::{Block, Prose, Span};

/// The page of the deck.
pub fn html(pack: &Pack) -> String {
    let slides: String = pack
        .slides
        .iter()
        .map(|slide| section(pack, slide))
        .collect();
    format!(
        r#"<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8" />
		<meta name="viewport" content="width=device-width, initial-scale=1.0" />
		<title>{}</title>
		<link rel="icon" href="data:," />
		<link rel="stylesheet" href="reset.css" />
		<link rel="stylesheet" href="reveal.css" />
		<link rel="stylesheet" href="theme/simple.css" />
	</head>
	<body>
		<div class="reveal">
			<div class="slides">
{slides}			</div>
		</div>
		<script src="reveal.js"></script>
		<script>
			Reveal.initialize({{ hash: true }});
		</script>
	</body>
</html>
"#,
        escape(&pack.name)
    )
}

fn section(pack: &Pack, slide: &Slide) -> String {
    let panels: String = slide
        .panels
        .iter()
        .map(|which| panel(pack, *which))
        .collect();
    format!(
        "<section><h2>{}</h2>{}{panels}</section>\n",
        escape(&slide.title),
        prose(&slide.body)
    )
}

fn panel(pack: &Pack, which: Panel) -> String {
    let list = |items: Vec<&str>| {
        let items = items
            .iter()
            .map(|item| format!("<li>{}</li>", escape(item)));
        format!("<ul>{}</ul>", items.collect::<String>())
    };
    match which {
        Panel::Definition => {
            let definition = &pack.definition;
            let official = definition.official.as_ref().map_or(String::new(), prose);
            let standing = prose(&definition.standing);
            format!("{}{official}{standing}", prose(&definition.plain))
        }
        Panel::Categories => {
            let taught = |id: &CategoryId| pack.categories.iter().any(|one| one.id == *id);
            let all = pack.all_categories.iter().filter(|one| taught(&one.id));
            list(
                all.flat_map(|one| [one.short.as_str(), &one.meaning])
                    .collect(),
            )
        }
        Panel::Vulnerabilities => list(
            pack.vulnerabilities
                .iter()
                .map(|one| one.label.as_str())
                .collect(),
        ),
        Panel::Signs => list(pack.signs.iter().map(|one| one.label.as_str()).collect()),
        Panel::Pathway => list(pack.pathway.iter().map(|one| one.title.as_str()).collect()),
    }
}

fn prose(prose: &Prose) -> String {
    let items = |items: &[Vec<Span>]| -> String {
        items
            .iter()
            .map(|item| format!("<li>{}</li>", spans(item)))
            .collect()
    };
    let block = |block: &Block| match block {
        Block::Paragraph(text) => format!("<p>{}</p>", spans(text)),
        Block::Bullets(all) => format!("<ul>{}</ul>", items(all)),
        Block::Numbers(all) => format!("<ol>{}</ol>", items(all)),
    };
    prose.0.iter().map(block).collect()
}

fn spans(text: &[Span]) -> String {
    let span = |span: &Span| match span {
        Span::Text(text) => escape(text),
        Span::Strong(inner) => format!("<strong>{}</strong>", spans(inner)),
        Span::Emphasis(inner) => format!("<em>{}</em>", spans(inner)),
        Span::Link { to, says } => format!("<a href=\"{}\">{}</a>", escape(to), spans(says)),
        Span::Challenge(text) | Span::Definition(text) => format!("<q>{}</q>", escape(text)),
    };
    text.iter().map(span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{packs, project};
    use std::fs;

    #[test]
    fn a_deck_holds_every_slide_and_every_sign() {
        let folder = tempfile::tempdir().unwrap();
        packs::write(project::root(), folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join("packs/wirral.json")).unwrap();
        let pack = Pack::from_text(&text).unwrap();
        let html = html(&pack);
        assert_eq!(html.matches("<section>").count(), 7);
        let titles = pack.slides.iter().map(|slide| &slide.title);
        for text in titles.chain(pack.signs.iter().map(|sign| &sign.label)) {
            assert!(html.contains(&escape(text)), "{text}");
        }
    }
}
