import { changeRules, type NewRule } from '../../../src/ooxml/edit/rules-patch';

const RULE: NewRule = {
  ranges: [{ top: 1, left: 2, rows: 3, columns: 1 }],
  type: 'cellIs',
  operator: 'equal',
  text: '',
  formulas: ['"a<b"'],
  stopsIfTrue: false,
  look: 4,
};

function written(priority: number): string {
  return (
    `<conditionalFormatting sqref="C2:C4"><cfRule type="cellIs" dxfId="4" priority="${String(priority)}" operator="equal">` +
    '<formula>"a&lt;b"</formula></cfRule></conditionalFormatting>'
  );
}

function around(content: string): string {
  return `<worksheet>${content}</worksheet>`;
}

it('puts rules behind merged cells and in front of validations', () => {
  const before = around('<mergeCells/><dataValidations/><pageMargins/>');
  expect(changeRules(before, { behind: [RULE] }, '')).toBe(
    around(`<mergeCells/>${written(1)}<dataValidations/><pageMargins/>`),
  );
});

it('gives new rules the lowest priorities, those among the extensions counted', () => {
  const rules =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"/></conditionalFormatting>';
  const more =
    '<extLst><ext><x14:conditionalFormattings xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
    '<x14:conditionalFormatting><x14:cfRule type="expression" priority="8"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
  expect(changeRules(around(rules + more), { behind: [RULE, RULE] }, '')).toBe(
    around(written(9) + written(10) + rules + more),
  );
});

it('moves all others back for rules that go first', () => {
  const rules =
    '<conditionalFormatting sqref="A1"><cfRule priority="1" type="x"/><cfRule type="y" priority="2"/></conditionalFormatting>';
  expect(changeRules(around(rules), { front: [RULE] }, '')).toBe(
    around(written(1) + rules.replace('"2"', '"3"').replace('priority="1"', 'priority="2"')),
  );
});

it('takes rules out by their places, and what has none left', () => {
  const rules =
    '<conditionalFormatting sqref="A1"><cfRule type="x"/><cfRule type="y"><formula>1</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="z"/></conditionalFormatting>';
  expect(changeRules(around(rules), { removed: [1, 2] }, '')).toBe(
    around('<conditionalFormatting sqref="A1"><cfRule type="x"/></conditionalFormatting>'),
  );
});

it('changes nothing when nothing is asked', () => {
  const rules = around('<!-- x --><conditionalFormatting sqref="A1"/>');
  expect(changeRules(rules, {}, '')).toBe(rules);
});
