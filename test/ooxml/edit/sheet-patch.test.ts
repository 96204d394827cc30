import type { CellRange } from '../../../src/ooxml/cell-reference';
import { parseRange } from '../../../src/ooxml/cell-reference';
import { patchSheet, type DropDown } from '../../../src/ooxml/edit/sheet-patch';
import { sheetPart } from '../../builders/case-file';

const CONTEXT = { sheetName: 'Fälle', dateSystem: 1900, sharedStrings: () => [] } as const;

function rangeOf(reference: string): CellRange {
  const range = parseRange(reference);
  if (range === null) throw new Error(`${reference} is no range`);
  return range;
}

/** A sheet after an edit that writes no cell. */
function patched(
  around: { readonly head?: string; readonly tail?: string },
  edit: { readonly written?: string; readonly used?: string; readonly lists?: readonly DropDown[] },
): string {
  const bytes = new TextEncoder().encode(sheetPart('', around));
  const pieces = patchSheet(
    bytes,
    {
      cells: { rows: () => [], of: () => [] },
      rows: new Map(),
      written: edit.written === undefined ? null : rangeOf(edit.written),
      widths: new Map(),
      lists: edit.lists ?? [],
    },
    { columns: [], used: edit.used === undefined ? null : rangeOf(edit.used) },
    CONTEXT,
  );
  return Buffer.concat([...pieces]).toString();
}

describe('the dimension', () => {
  it.each([
    ['A1:C9', 'F2:G4', undefined, 'A1:G9'],
    ['B2', 'A1', undefined, 'A1:B2'],
    ['A1:XFD1048576', 'F2:G4', undefined, 'A1:XFD1048576'],
    ['Quatsch', 'F2:G4', 'A1:E9', 'A1:G9'],
    ['', 'F2:G4', undefined, 'F2:G4'],
  ])('%j grows with %s', (before, written, used, after) => {
    const sheet = patched(
      { head: `<sheetPr/><dimension ref="${before}"/><!-- x -->` },
      { written, ...(used === undefined ? {} : { used }) },
    );
    expect(sheet).toContain(`<sheetPr/><dimension ref="${after}"/><!-- x --><sheetData>`);
  });

  it('is not made where there is none', () => {
    expect(patched({ head: '<sheetViews/>' }, { written: 'A1' })).toContain('><sheetViews/><sheetData>');
  });
});

describe('a drop-down list', () => {
  const list: DropDown = { range: rangeOf('F2:F4'), values: ['offen', 'um"stellen'] };
  const xml =
    '<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="F2:F4">' +
    '<formula1>"offen,um""stellen"</formula1></dataValidation>';

  it.each([
    ['behind the cells', '', '</worksheet>'],
    ['in front of hyperlinks', '', '<hyperlinks/><pageMargins/></worksheet>'],
    ['behind merged cells and formats', '<mergeCells/><conditionalFormatting/>', '<pageSetup/></worksheet>'],
    ['behind a filter, in front of an extension', '<autoFilter/>', '<extLst/></worksheet>'],
  ])('is put %s', (_, before, after) => {
    const sheet = patched({ tail: before + after.replace('</worksheet>', '') }, { lists: [list] });
    expect(sheet).toContain(
      `</sheetData>${before}<dataValidations count="1">${xml}</dataValidations>${after}`,
    );
  });

  it('comes behind the rules that are there, whatever their count says', () => {
    const rule = '<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>';
    const sheet = patched(
      { tail: `<dataValidations disablePrompts="1" count="9">${rule}</dataValidations>` },
      { lists: [list] },
    );
    expect(sheet).toContain(`<dataValidations disablePrompts="1" count="2">${rule}${xml}</dataValidations>`);
  });

  it('takes its cells from other rules; a rule without cells goes', () => {
    const tail =
      '<dataValidations count="3"><dataValidation type="date" sqref="E1:F9 H1"/><dataValidation sqref="F3"/>' +
      '<dataValidation sqref="A1:A3"/></dataValidations>';
    expect(patched({ tail }, { lists: [list] })).toContain(
      '<dataValidations count="3"><dataValidation type="date" sqref="E1:F1 E2:E4 E5:F9 H1"/><dataValidation sqref="A1:A3"/>',
    );
  });

  it('finds its place behind a comment that looks like an end', () => {
    const sheet = patched({ tail: '<mergeCells/><!-- </worksheet> --><hyperlinks/>' }, { lists: [list] });
    expect(sheet.replace('<!-- </worksheet> -->', '')).toMatch(
      /<mergeCells\/><dataValidations count="1">.*<\/dataValidations><hyperlinks\/><\/worksheet>$/,
    );
  });
});
