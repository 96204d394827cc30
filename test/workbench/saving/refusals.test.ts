import { rectOf } from '../../../src/workbench/model/rect';
import { STRICT_PROTECTION } from '../../../src/workbench/model/protection';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { insertTableColumn } from '../../../src/workbench/model/table-edits';
import { at, sheetOf } from '../../builders/office-host-workbook';
import { openDescribed, refusal, reopened, type OpenWorkbook } from '../../builders/saved-workbook';
import { FIRST_SHEET } from '../../builders/xlsx';

function open(): OpenWorkbook {
  return openDescribed({
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Az.', 'Std.', { value: 3, formula: 'SUM(Fälle[Std.])' }],
          ['A-1', 1],
          ['A-2', 2],
        ],
        tables: [{ name: 'Fälle', range: 'A1:B3' }],
      },
      { name: 'Zwei' },
    ],
  });
}

const WHOLE_ROW = rectOf(1, 0, 1, 16_384);

it.each<[string, (workbook: Workbook) => void, string]>([
  [
    'a deleted sheet',
    (workbook) => {
      workbook.deleteSheet(sheetOf(workbook, 'Zwei'));
    },
    'Das Blatt „Zwei“ wurde gelöscht.',
  ],
  [
    'a renamed sheet',
    (workbook) => {
      workbook.renameSheet(sheetOf(workbook, 'Zwei'), 'Drei');
    },
    'Das Blatt „Zwei“ wurde in „Drei“ umbenannt.',
  ],
  [
    'a moved sheet',
    (workbook) => {
      workbook.moveSheet(sheetOf(workbook, 'Zwei'), 0);
    },
    'Das Blatt „Zwei“ wurde an eine andere Stelle gesetzt.',
  ],
  [
    'a new sheet in front of others',
    (workbook) => {
      workbook.addSheet('Neu', 0);
    },
    'Das Blatt „Zwei“ wurde an eine andere Stelle gesetzt.',
  ],
  [
    'inserted rows',
    (workbook) => {
      sheetOf(workbook, 'Zwei').shift({ rect: WHOLE_ROW, shift: 'Down' });
    },
    'Im Blatt „Zwei“ wurden Zeilen eingefügt (2:2).',
  ],
  [
    'deleted cells',
    (workbook) => {
      sheetOf(workbook, 'Liste').shift({ rect: at('C1'), shift: 'Left' });
      sheetOf(workbook, 'Liste').shift({ rect: at('A2:B2'), shift: 'Up' });
    },
    'Im Blatt „Liste“ wurden Zellen gelöscht (A2:B2).',
  ],
  [
    'protection',
    (workbook) => {
      sheetOf(workbook, 'Zwei').protect({ options: STRICT_PROTECTION });
    },
    'Der Blattschutz von „Zwei“ wurde geändert.',
  ],
  [
    'a table that is none any more',
    (workbook) => {
      const sheet = sheetOf(workbook, 'Liste');
      for (const table of sheet.tables) sheet.removeTable(table);
    },
    'Im Blatt „Liste“ wurde die Tabelle „Fälle“ gelöscht oder in einen Bereich umgewandelt.',
  ],
  [
    'a renamed table',
    (workbook) => {
      for (const table of workbook.tables) workbook.renameTable(table, 'Liste1');
    },
    'Im Blatt „Liste“ wurde die Tabelle „Fälle“ umbenannt.',
  ],
  [
    'a table that is smaller',
    (workbook) => {
      sheetOf(workbook, 'Liste').tables[0]?.resize(at('A1:A3'));
    },
    'Im Blatt „Liste“ hat die Tabelle „Fälle“ einen anderen Bereich',
  ],
  [
    'a renamed column that formulas name',
    (workbook) => {
      sheetOf(workbook, 'Liste').write(at('B1'), (cell) => ({ ...cell, value: 'Stunden' }));
    },
    'Im Blatt „Liste“ wurde die Spalte „Std.“ der Tabelle „Fälle“ umbenannt, die in Formeln vorkommt.',
  ],
])('refuses %s with a sentence', async (_what, change, sentence) => {
  const opened = open();
  change(opened.workbook);
  const refused = await refusal(opened);
  expect(refused).toContain('„Liste.xlsx“ wurde nicht gespeichert.');
  expect(refused).toContain(sentence);
});

it('refuses a part of a matrix formula', async () => {
  const opened = openDescribed(
    { sheets: [{ name: 'Liste', rows: [[{ value: 1, formula: 'X' }], [2]] }] },
    { [FIRST_SHEET]: (xml) => xml.replace('<f>X</f>', '<f t="array" ref="A1:A2">ROW(A1:A2)</f>') },
  );
  sheetOf(opened.workbook, 'Liste').write(at('A2'), (cell) => ({ ...cell, value: 7 }));
  expect(await refusal(opened)).toContain('ein Teil einer Matrixformel geändert (A1:A2)');
});

it('refuses to change a validation that points to another sheet', async () => {
  const list =
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations ' +
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list">' +
    '<x14:formula1><xm:f>Zwei!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9</xm:sqref></x14:dataValidation>' +
    '</x14:dataValidations></ext></extLst>';
  const opened = openDescribed(
    { sheets: [{ name: 'Liste', rows: [['a']] }, { name: 'Zwei' }] },
    { [FIRST_SHEET]: (xml) => xml.replace('</worksheet>', `${list}</worksheet>`) },
  );
  sheetOf(opened.workbook, 'Liste').validate(at('B4'), null);
  expect(await refusal(opened)).toContain('die auf ein anderes Blatt verweist (B2:B9)');
});

it('refuses a new sheet where the structure of the workbook is protected', async () => {
  const opened = openDescribed(
    { sheets: [{ name: 'Liste' }] },
    {
      'xl/workbook.xml': (xml) =>
        xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    },
  );
  opened.workbook.addSheet('KA Regeln');
  expect(await refusal(opened)).toContain('Das Blatt „KA Regeln“ ist neu, aber die Struktur');
});

it('does not mind a column that a table gets at its right edge, beside which nothing stands', async () => {
  const opened = openDescribed({
    sheets: [{ name: 'Liste', rows: [['Az.'], ['A-1']], tables: [{ name: 'Fälle', range: 'A1:A2' }] }],
  });
  const [table] = opened.workbook.tables;
  if (table === undefined) throw new Error('no table');
  insertTableColumn(opened.workbook, table, 1);
  const [read] = (await reopened(opened)).tables;
  expect(read?.columns.map(({ name }) => name)).toEqual(['Az.', 'Spalte2']);
});
