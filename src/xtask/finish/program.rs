//! A program as it travels: under short names, without what only tools read, and with its functions
//! in the order in which they become smallest.

use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionSectionReader, Import, Imports, Parser,
    Payload, TypeRef,
};

use super::order;

/// The program to be sent, with other names for what it imports.
///
/// # Errors
/// Where it is not whole, or nothing that the specification of WebAssembly knows.
pub fn packed(program: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>, Error> {
    let mut packing = Packing {
        names,
        functions: Functions::of(program)?,
    };
    let mut packed = Module::new();
    packing.parse_core_module(&mut packed, Parser::new(0), program)?;
    Ok(packed.finish())
}

struct Packing<'a> {
    names: &'a BTreeMap<String, String>,
    functions: Functions,
}

/// Where each function stands now, and where it will.
struct Functions {
    /// Those that come from outside stay at the front, and as they are.
    imported: u32,
    /// The functions by where they stand now, in the order in which they will stand.
    order: Vec<usize>,
    /// Where each will stand, by where it stands now.
    places: Vec<u32>,
}

impl Functions {
    fn of(program: &[u8]) -> wasmparser::Result<Self> {
        let mut imported = 0;
        let mut types = Vec::new();
        let mut codes = Vec::new();
        for part in Parser::new(0).parse_all(program) {
            match part? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => codes.push(body.as_bytes()),
                _ => {}
            }
        }
        let order = order::smallest(&types, &codes);
        let mut places = vec![0; order.len()];
        for (place, &at) in (0..).zip(&order) {
            places[at] = place;
        }
        Ok(Self {
            imported,
            order,
            places,
        })
    }
}

impl Reencode for Packing<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.functions.imported);
        let place = own.and_then(|own| self.functions.places.get(own as usize));
        Ok(place.map_or(function, |place| self.functions.imported + place))
    }

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error> {
        let names = self.names;
        let imports = match imports {
            Imports::Single(at, Import { module, name, ty }) => {
                let name = names.get(name).map_or(name, String::as_str);
                Imports::Single(at, Import { module, name, ty })
            }
            // wasm-bindgen makes no groups of imports yet.
            group => group,
        };
        utils::parse_imports(self, section, imports)
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for &at in &self.functions.order {
            functions.function(types[at]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for at in self.functions.order.clone() {
            self.parse_function_body(code, bodies[at].clone())?;
        }
        Ok(())
    }

    /// Which tools made it, and names for a debugger.
    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CustomSection, EntityType, ExportKind, ExportSection, Function, TypeSection, ValType,
    };
    use wasmparser::Operator;

    /// What each function of the program below answers, in the order in which they stand there.
    const ANSWERS: [i32; 3] = [9, 1, 5];

    /// One function that comes from outside, and three that call each other's successor and then
    /// answer a number; each is exported by that number.
    fn program() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("./app_bg.js", "long", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut exports = ExportSection::new();
        let mut code = CodeSection::new();
        for (at, answer) in (0..).zip(ANSWERS) {
            functions.function(1);
            exports.export(&answer.to_string(), ExportKind::Func, at + 1);
            let mut function = Function::new([]);
            let mut says = function.instructions();
            says.i32_const(answer).call((at + 1) % 3 + 1).drop().end();
            code.function(&function);
        }
        let mut program = Module::new();
        program.section(&types).section(&imports);
        program.section(&functions).section(&exports);
        program.section(&code).section(&CustomSection {
            name: "producers".into(),
            data: b"tools".into(),
        });
        program.finish()
    }

    /// Under which name each function is exported, what it answers, and what that one answers which
    /// it calls.
    fn told(program: &[u8]) -> Vec<(String, i32, i32)> {
        let mut exports = Vec::new();
        let mut bodies = Vec::new();
        for part in Parser::new(0).parse_all(program) {
            match part.unwrap() {
                Payload::ExportSection(section) => {
                    exports = section.into_iter().map(Result::unwrap).collect();
                }
                Payload::CodeSectionEntry(body) => {
                    let mut answer = None;
                    let mut called = None;
                    for operator in body.get_operators_reader().unwrap() {
                        match operator.unwrap() {
                            Operator::I32Const { value } => answer = Some(value),
                            Operator::Call { function_index } => called = Some(function_index),
                            _ => {}
                        }
                    }
                    bodies.push((answer.unwrap(), called.unwrap()));
                }
                _ => {}
            }
        }
        let body = |function: u32| bodies[function as usize - 1];
        let told = exports.iter().map(|export| {
            let (answer, called) = body(export.index);
            (export.name.to_owned(), answer, body(called).0)
        });
        told.collect()
    }

    #[test]
    fn whoever_calls_a_function_still_calls_that_one() {
        let before = program();
        let after = packed(&before, &BTreeMap::new()).unwrap();
        let expected = [(9, 1), (1, 5), (5, 9)];
        let expected = expected.map(|(one, next)| (one.to_string(), one, next));
        assert_eq!(told(&before), expected);
        assert_eq!(told(&after), expected);
    }

    #[test]
    fn functions_stand_in_the_order_of_their_code() {
        let after = packed(&program(), &BTreeMap::new()).unwrap();
        assert_eq!(Functions::of(&program()).unwrap().order, [1, 2, 0]);
        assert_eq!(Functions::of(&after).unwrap().order, [0, 1, 2]);
    }

    #[test]
    fn imports_take_their_short_names_and_tools_leave_no_mark() {
        let names = [("long".to_owned(), "_0".to_owned())].into();
        let after = packed(&program(), &names).unwrap();
        for part in Parser::new(0).parse_all(&after) {
            match part.unwrap() {
                Payload::ImportSection(section) => {
                    let names = section.into_imports().map(|import| import.unwrap().name);
                    assert!(names.eq(["_0"]));
                }
                Payload::CustomSection(section) => panic!("{}", section.name()),
                _ => {}
            }
        }
    }

    #[test]
    fn a_program_that_is_cut_short_is_told() {
        let whole = packed(&program(), &BTreeMap::new()).unwrap();
        for length in (0..8).chain(9..whole.len()) {
            let cut = &whole[..length];
            // What ends between two sections is a program too, only not this one.
            assert!(
                packed(cut, &BTreeMap::new()).is_err() || is_between(cut),
                "{length}"
            );
        }
    }

    /// Whether it is cut off exactly behind a section.
    fn is_between(cut: &[u8]) -> bool {
        Parser::new(0).parse_all(cut).all(|part| part.is_ok())
    }
}
