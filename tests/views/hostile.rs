//! Packs that somebody means harm with: real ones in which anything may stand anywhere. They are
//! refused, or every screen of theirs is drawn, and nothing in it runs, styles or calls out.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use briefing::view::group::{Picture, stage};
use briefing::view::{self, Frame};
use model::archive;
use model::event::{Event, EventId, Kind, Step, TabId, What};
use model::id::{ChoiceId, ScenarioId};
use model::json::Json;
use model::log::Log;
use model::moment::Moment;
use model::pack::{Article, Index as Places, LARGEST, Pack, Scenario};
use model::record::Record;
use model::results::Results;
use model::{plan, portable, refresher};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use yew::prelude::*;

use crate::drawn::{Drawn, dial, nobody, packs, segments};
use crate::{record, results, situation, slide, welcome};

/// What may be put anywhere.
fn harm() -> impl Strategy<Value = Value> {
    let markup = prop::sample::select(vec![
        "<script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "\" onclick=\"alert(1)",
        "' style='position:fixed",
        "javascript:alert(1)",
        "{{words.app.title}}",
        "&lt;b&gt;",
        "\u{202e}\u{2067}\u{0}\u{feff}",
    ]);
    let letters = prop_oneof![
        markup.prop_map(str::to_owned),
        "\u{301}{1,200}",
        Just("W".repeat(10_000)),
        "(שלום ){1,50}",
        ".{0,20}",
    ];
    prop_oneof![
        4 => letters.prop_map(Value::from),
        1 => any::<u64>().prop_map(Value::from),
        1 => prop_oneof![Just(json!(null)), Just(json!([])), Just(json!({})), Just(json!(0))],
    ]
}

/// One change: what lies somewhere goes, comes twice, or is something else.
#[derive(Clone, Debug)]
enum Change {
    To(Index, Value),
    Gone(Index),
    Twice(Index),
    Swapped(Index, Index),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        4 => (any::<Index>(), harm()).prop_map(|(at, to)| Change::To(at, to)),
        1 => any::<Index>().prop_map(Change::Gone),
        1 => any::<Index>().prop_map(Change::Twice),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(one, other)| Change::Swapped(one, other)),
    ]
}

/// Where the texts and lists of a pack lie. Numbers and names of kinds are left alone now and then,
/// since a pack that is refused shows nothing.
fn spots(value: &Value, here: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => {
            found.push(here.to_owned());
            for (at, item) in items.iter().enumerate() {
                spots(item, &format!("{here}/{at}"), found);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                spots(field, &format!("{here}/{name}"), found);
            }
        }
        Value::String(_) => found.push(here.to_owned()),
        _ => {}
    }
}

fn written() -> &'static (Value, Vec<String>) {
    static WRITTEN: OnceLock<(Value, Vec<String>)> = OnceLock::new();
    WRITTEN.get_or_init(|| {
        let whole = serde_json::to_value(&packs()[0]).unwrap();
        let mut all = Vec::new();
        spots(&whole, "", &mut all);
        (whole, all)
    })
}

fn changed(changes: &[Change]) -> Value {
    let (whole, all) = written();
    let mut pack = whole.clone();
    for change in changes {
        let spot = |at: &Index| at.get(all).as_str();
        match change {
            Change::To(at, to) => {
                if let Some(here) = pack.pointer_mut(spot(at)) {
                    *here = to.clone();
                }
            }
            Change::Gone(at) | Change::Twice(at) => {
                if let Some(Value::Array(items)) = pack.pointer_mut(spot(at)) {
                    match change {
                        Change::Gone(_) => drop(items.pop()),
                        _ => items.extend(items.clone()),
                    }
                }
            }
            Change::Swapped(one, other) => {
                let from = pack.pointer(spot(one)).cloned();
                if let (Some(from), Some(here)) = (from, pack.pointer_mut(spot(other))) {
                    *here = from;
                }
            }
        }
    }
    pack
}

/// What somebody did with this pack, in every way that it lets them.
fn done(pack: &Pack) -> Record {
    let run = EventId {
        seq: 1,
        tab: TabId(1),
    };
    let planned = plan::plan(pack, &Record::of(&Log::default()), 7);
    let started = What::RunStarted {
        seed: 7,
        version: pack.governance.version.clone(),
        hash: pack.hash.clone(),
        plan: planned.clone(),
        kind: Kind::Briefing,
        marks: Vec::new(),
    };
    let shown = pack.slides.iter().map(|slide| What::SlideShown {
        slide: slide.id.clone(),
    });
    let answered = planned
        .iter()
        .filter_map(|id| pack.scenario(id))
        .flat_map(answers);
    let all = [started].into_iter().chain(shown).chain(answered);
    let events = all.zip(1..).map(|(what, seq)| Event {
        id: EventId { seq, tab: TabId(1) },
        at: Moment {
            wall: 1_795_305_600_000 + u64::from(seq),
            steady: u64::from(seq),
        },
        run: (seq > 1).then_some(run),
        what,
    });
    Record::of(&events.collect())
}

fn answers(scenario: &Scenario) -> Vec<What> {
    let answered = |step| What::Answered {
        scenario: scenario.id.clone(),
        step,
        choices: first_choice(scenario, step),
    };
    scenario.steps().map(answered).collect()
}

fn first_choice(scenario: &Scenario, step: Step) -> Vec<ChoiceId> {
    let first = match step {
        Step::Notice => scenario.notice.first().map(|one| &one.id),
        Step::Recognise => scenario.recognise.first().map(|one| &one.id),
        Step::Act => scenario.act.first().map(|one| &one.id),
    };
    first.cloned().into_iter().collect()
}

/// Draws every screen that such a pack has.
fn drawn(pack: &Pack) -> Vec<Drawn> {
    let mut all = vec![
        welcome::welcome(pack, None),
        Drawn::of(view::report(Some(pack), &nobody())),
        Drawn::of(view::handout::reading(pack)),
        record::record(pack, "A", Some(record::completed(Some(1), false))),
        results::results(pack, &[], &[], &[]),
    ];
    for number in 1..=pack.slides.len() {
        all.push(slide::slide(pack, number));
        let at = &pack.slides[number - 1];
        let picture = Picture::Title(at.title.clone(), Some(at.title.clone()));
        all.push(Drawn::of(stage(&picture, &segments(pack), false)));
    }
    let record = done(pack);
    let planned: Vec<ScenarioId> = plan::plan(pack, &record, 8);
    for scenario in planned.iter().filter_map(|id| pack.scenario(id)) {
        for step in scenario.steps() {
            all.push(situation::situation(pack, scenario, step, &[]));
            let given = [(step, first_choice(scenario, step))];
            all.push(situation::situation(pack, scenario, step, &given));
        }
    }
    if let Some(run) = record.run() {
        let _ = Results::of(pack, run).passes(pack);
        let _ = refresher::due_at(pack, &record, |wall| wall);
        let _ = refresher::plan(pack, &record, 9);
    }
    let frame = Frame {
        at: Some(&pack.id),
        place: Some(&pack.name),
        address: "#/".into(),
        home: "#/".into(),
        segments: &dial(pack, None).segments,
        governance: Some((&pack.governance, true)),
        notice: None,
        told: "",
        others: true,
    };
    all.push(Drawn::of(view::frame(&frame, html! {}, &nobody())));
    all
}

/// Nothing in it runs, styles or leads anywhere but to a screen, a plain page, a secure page, a
/// telephone or a mailbox.
fn is_harmless(Drawn(markup): &Drawn) {
    // Only a plain page is a whole document, whose head holds nothing of the pack but its title.
    let markup = markup
        .split_once("<title>")
        .map_or(&**markup, |(_, rest)| rest);
    let markup = markup.split_once("<body").map_or(markup, |(_, body)| body);
    for tag in markup.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or(tag);
        let name = tag
            .split([' ', '/'])
            .find(|part| !part.is_empty())
            .unwrap_or("");
        for never in [
            "script", "img", "iframe", "object", "embed", "link", "meta", "base", "title",
        ] {
            assert!(name != never, "<{tag}>");
        }
        // Every value stands in quotation marks, and holds none.
        for (at, part) in tag.split('"').enumerate() {
            let before = part
                .trim()
                .trim_end_matches('=')
                .rsplit(' ')
                .next()
                .unwrap_or("");
            assert!(
                at % 2 == 1 || !(before.starts_with("on") || before == "style"),
                "<{tag}>"
            );
        }
        for to in tag.split("href=\"").skip(1) {
            let to = to.split('"').next().unwrap_or(to);
            let scheme = to
                .split(['/', '#', '?'])
                .next()
                .and_then(|start| start.split_once(':'));
            let safe = match scheme {
                Some((scheme, _)) => ["https", "tel", "mailto"].contains(&scheme),
                None => !to.starts_with("//"),
            };
            assert!(safe, "<{tag}>");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_pack_with_harm_in_it_is_refused_or_does_none(changes in vec(change(), 1..12)) {
        let text = changed(&changes).to_string();
        // Under its own name, as the app reads it.
        if let Ok(pack) = Pack::of_place(&packs()[0].id, &text) {
            drawn(&pack).iter().for_each(is_harmless);
        }
    }
}

#[test]
fn half_of_the_packs_with_one_harm_in_them_are_drawn() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut read = 0;
    for _ in 0..60 {
        let tree = proptest::strategy::Strategy::new_tree(&change(), &mut runner).unwrap();
        let text = changed(&[proptest::strategy::ValueTree::current(&tree)]).to_string();
        read += usize::from(Pack::from_text(&text).is_ok());
    }
    assert!(
        read > 20,
        "only {read} of 60 were read: the law above draws too few"
    );
}

#[test]
fn a_link_leads_nowhere_else() {
    let link = |to: &str| {
        let mut pack = written().0.clone();
        let link = json!([{"paragraph": [{"link": {"to": to, "says": [{"text": "here"}]}}]}]);
        pack["slides"][0]["body"] = link;
        Pack::from_text(&pack.to_string()).is_ok()
    };
    assert!(link("https://a.example/b"));
    for harm in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://a",
        "data:text/html,x",
        "//a",
        "http://a",
        "#/",
        "",
    ] {
        assert!(!link(harm), "{harm}");
    }
}

/// As large as is read at all, and made to be slow. Each is read as everything there is; without
/// its bounds the last alone takes minutes.
#[test]
fn nothing_takes_long() {
    let many = |piece: &str| piece.repeat(LARGEST / piece.len());
    let lines = |place: &dyn Fn(usize) -> String| {
        let line = |at| format!("{} {at:08x}-00000001 {{}}\n", place(at));
        let all: String = (0..60_000).map(line).collect();
        format!("{}{all}", portable::write(&[]))
    };
    for slow in [
        many("["),
        many("{\"a\":"),
        format!("[{}0]", many("0,")),
        format!("\"{}", many("\\u0041")),
        format!("{{{}\"format\":1}}", many("\"format\":1,")),
        many("\\"),
        lines(&|_| "here".to_owned()),
        lines(&|at| format!("place-{at}")),
    ] {
        let start = Instant::now();
        let _ = (Pack::from_text(&slow), Places::from_text(&slow));
        let _ = (Article::from_text(&slow), portable::read(&slow));
        let took = start.elapsed();
        let begins: String = slow.chars().take(40).collect();
        assert!(took < Duration::from_secs(5), "{took:?} for {begins}…");
    }
}

/// A file with so many events, each under a name before the one before it, in archives of 10,000.
fn archives(many: u32, what: &dyn Fn(u32) -> (Option<EventId>, What)) -> String {
    let part = |nth| {
        let (run, what) = what(nth);
        let (id, at) = (name_before(nth), Moment::default());
        let text = Event { id, at, run, what }.to_text();
        (id, Json::parse(&text).unwrap())
    };
    let mut file = portable::write(&[]);
    for first in (0..many).step_by(10_000) {
        let parts: Vec<_> = (first..first + 10_000).map(part).collect();
        let id = EventId {
            seq: 9999,
            tab: TabId(first),
        };
        file += &format!("here {id} {}\n", archive::write(&parts));
    }
    file
}

fn name_before(nth: u32) -> EventId {
    EventId {
        seq: 9000,
        tab: TabId(u32::MAX - nth),
    }
}

/// A file is added up before anybody says yes to it. However its archives are ordered and however
/// many runs they are of, that takes seconds at most; without its bounds a minute.
#[test]
fn nor_does_what_lies_in_archives() {
    let begun = || What::RunStarted {
        seed: 0,
        version: String::new(),
        hash: String::new(),
        plan: Vec::new(),
        kind: Kind::Briefing,
        marks: Vec::new(),
    };
    let taken_up = || What::RunTakenUp {
        run: name_before(9_999),
    };
    for (slow, many) in [
        (archives(90_000, &|_| (None, What::Beat)), 90_000),
        (archives(40_000, &|_| (None, begun())), 40_000),
        (
            archives(40_000, &|nth| match nth {
                0..10_000 => (None, begun()),
                _ => (None, taken_up()),
            }),
            40_000,
        ),
    ] {
        let start = Instant::now();
        let mut log = Log::default();
        for line in portable::read(&slow).unwrap().lines {
            log.take(line.id, &line.text);
        }
        assert!(log.wake());
        let runs = Record::of(&log).runs().len();
        let took = start.elapsed();
        assert!(log.events().count() > many);
        assert!(runs <= 4000, "{runs} runs");
        assert!(took < Duration::from_secs(20), "{took:?}");
    }
}
