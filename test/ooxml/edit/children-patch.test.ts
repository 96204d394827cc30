import { changeChildren, notationOf } from '../../../src/ooxml/edit/children-patch';

const ORDER = ['a', 'b', 'c', 'd'];

function changed(xml: string, changes: Readonly<Record<string, string>>): string {
  const map = new Map(Object.entries(changes).map(([name, by]) => [name, () => by]));
  return changeChildren(xml, ORDER, map, notationOf(xml).prefixes);
}

it('puts new children where their order demands, several at once', () => {
  expect(changed('<r><a/> <d/></r>', { c: '<c/>', b: '<b/>' })).toBe('<r><a/><b/><c/> <d/></r>');
  expect(changed('<r><b/></r>', { a: '<a/>', d: '<d/>' })).toBe('<r><a/><b/><d/></r>');
});

it('gives an element that closes itself an end', () => {
  expect(changed('<x:r k="1"/>', { a: '<x:a/>' })).toBe('<x:r k="1"><x:a/></x:r>');
});

it('replaces and takes away children, and leaves all others as they are', () => {
  const xml = "<r><!-- b --><a  k='1'/><b><c/></b>\n<c/></r>";
  expect(changed(xml, { b: '<b/>' })).toBe("<r><!-- b --><a  k='1'/><b/>\n<c/></r>");
  expect(changed(xml, { c: '', d: '' })).toBe("<r><!-- b --><a  k='1'/><b><c/></b>\n</r>");
});

it('does not take an element of somebody else for one of its own', () => {
  const xml = '<r xmlns:o="urn:other"><o:b/><c/></r>';
  expect(changed(xml, { b: '<b/>' })).toBe('<r xmlns:o="urn:other"><o:b/><b/><c/></r>');
});
