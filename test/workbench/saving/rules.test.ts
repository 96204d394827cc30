import type { PartChange } from '../../builders/xlsx';
import { NO_LOOK, type ConditionalFormat } from '../../../src/workbench/model/conditional-formats';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { at, sheetOf } from '../../builders/office-host-workbook';
import {
  changedParts,
  openBytes,
  openDescribed,
  partsOf,
  refusal,
  saved,
  type OpenWorkbook,
} from '../../builders/saved-workbook';
import { FIRST_SHEET } from '../../builders/xlsx';

const BAR =
  '<cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>';
const RULES =
  `<conditionalFormatting sqref="A2:A4 C1">${BAR}<cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting>` +
  '<conditionalFormatting sqref="B2:B4"><cfRule type="containsText" dxfId="1" priority="3" operator="containsText" text="neu"><formula>NOT(ISERROR(SEARCH("neu",B2)))</formula></cfRule></conditionalFormatting>';
const LOOKS =
  '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><font><i val="0"/><u/></font></dxf></dxfs>';

const CHANGES: Readonly<Record<string, PartChange>> = {
  [FIRST_SHEET]: (xml) => xml.replace('<pageMargins', `${RULES}<pageMargins`),
  'xl/styles.xml': (xml) => xml.replace('</styleSheet>', `${LOOKS}</styleSheet>`),
};

function open(): OpenWorkbook {
  return openDescribed(
    {
      sheets: [
        {
          name: 'Liste',
          rows: [
            ['Zahl', 'Art'],
            [7, 'neu'],
          ],
        },
      ],
    },
    CHANGES,
  );
}

function list(file: OpenWorkbook): Sheet {
  return sheetOf(file.workbook, 'Liste');
}

function rulesOf(sheet: Sheet): readonly Omit<ConditionalFormat, 'id' | 'place'>[] {
  return sheet.conditionalFormats.all().map(({ id: _id, place: _place, ...rule }) => rule);
}

const NEW = {
  rects: [at('C2:C9')],
  rule: { kind: 'cell-value', operator: 'equal', formulas: ['="ja & nein"'] },
  look: { ...NO_LOOK, fill: '#E2F0D9', color: '#1E4620', italic: true },
  stopsIfTrue: false,
} as const;

it('reads the rules of a file with their looks, those that go first in front', () => {
  expect(rulesOf(list(open()))).toEqual([
    {
      rects: [at('A2:A4'), at('C1')],
      rule: { kind: 'cell-value', operator: 'greaterThan', formulas: ['=5'] },
      look: { ...NO_LOOK, fill: '#FFC7CE', color: '#9C0006', bold: true },
      stopsIfTrue: true,
    },
    {
      rects: [at('A2:A4'), at('C1')],
      rule: { kind: 'other', type: 'dataBar' },
      look: NO_LOOK,
      stopsIfTrue: false,
    },
    {
      rects: [at('B2:B4')],
      rule: { kind: 'text', operator: 'contains', text: 'neu' },
      look: { ...NO_LOOK, italic: false, underline: true },
      stopsIfTrue: false,
    },
  ]);
});

it.each([
  ['in front of', 0],
  ['behind', -1],
])('saves a new rule %s those of the file, which stay as they are', async (_, place) => {
  const file = open();
  list(file).changeRules((rules) => {
    rules.moveTo(rules.add(NEW).id, place);
  });
  const now = rulesOf(list(file));
  const before = file.file?.bytes ?? new Uint8Array();
  const bytes = await saved(file);
  expect(changedParts(before, bytes)).toEqual(['xl/styles.xml', FIRST_SHEET]);
  expect(rulesOf(list(openBytes(bytes)))).toEqual(now);
  if (place < 0) expect(partsOf(bytes).get(FIRST_SHEET)).toContain(RULES);
  // What is saved is no difference any more.
  expect(await saved(file)).toBe(bytes);
});

it('takes a deleted rule out and nothing else', async () => {
  const file = open();
  list(file).changeRules((rules) => {
    rules.remove(rules.over(at('A2'))[0]?.id ?? '');
  });
  const bytes = await saved(file);
  expect(partsOf(bytes).get(FIRST_SHEET)).toContain(
    `<conditionalFormatting sqref="A2:A4 C1">${BAR}</conditionalFormatting>`,
  );
  list(file).changeRules((rules) => {
    rules.clear(at('A1:Z9'));
  });
  expect(partsOf(await saved(file)).get(FIRST_SHEET)).not.toContain('conditionalFormatting');
});

it('saves what an add-in has changed of a rule', async () => {
  const file = open();
  list(file).changeRules((rules) => {
    rules.change(rules.over(at('B2'))[0]?.id ?? '', { look: { ...NO_LOOK, fill: '#00FF00' } });
  });
  const [rule] = rulesOf(list(openBytes(await saved(file)))).slice(-1);
  expect(rule).toMatchObject({ rule: { kind: 'text', text: 'neu' }, look: { fill: '#00FF00' } });
});

it('refuses what only Excel can save: a bar over other cells', async () => {
  const file = open();
  list(file).changeRules((rules) => {
    rules.clear(at('C1'));
  });
  expect(await refusal(file)).toContain('Im Blatt „Liste“ wurde eine bedingte Formatierung geändert.');
});
