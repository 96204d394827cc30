import { firstSheet, opened, openedSheet, xlsx, xlsxWithRows } from '../builders/xlsx';

const TWO_COLUMNS = [
  ['Aktenzeichen', 'Schule'],
  ['51-1', 'Grundschule Heist'],
];

describe('sheets', () => {
  it('are listed in tab order with their visibility; the one in front is known', () => {
    const workbook = opened(
      xlsx({
        sheets: [
          { name: 'Liste' },
          { name: 'Alt', visibility: 'hidden' },
          { name: 'Intern', visibility: 'veryHidden' },
        ],
        activeSheet: 0,
      }),
    );
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Liste', 'visible'],
      ['Alt', 'hidden'],
      ['Intern', 'veryHidden'],
    ]);
    expect(workbook.activeSheet).toBe(0);
  });

  it('do not include chart sheets, and names keep to their sheet', () => {
    const bytes = xlsx(
      {
        sheets: [{ name: 'Diagramm' }, { name: 'Liste', rows: [[1]] }],
        names: [{ name: 'Bereich', formula: 'Liste!$A$1', sheet: 1 }],
        activeSheet: 1,
      },
      {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(/relationships\/worksheet(?=" Target="worksheets\/sheet1)/, 'relationships/chartsheet'),
      },
    );
    const workbook = opened(bytes);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Liste']);
    expect(workbook.activeSheet).toBe(0);
    expect(workbook.names).toEqual([{ name: 'Bereich', formula: 'Liste!$A$1', sheet: 0, isHidden: false }]);
  });

  it('have names with umlauts, quotes and ampersands', () => {
    const workbook = opened(xlsx({ sheets: [{ name: 'Träger & "Süd"' }] }));
    expect(workbook.sheets[0]?.name).toBe('Träger & "Süd"');
  });
});

describe('columns', () => {
  it('tell their width and whether they are hidden', () => {
    const sheet = openedSheet({ columns: [{ width: 20 }, {}, { isHidden: true, outlineLevel: 1 }] });
    expect(
      sheet.columns.map(({ first, last, width, isHidden, outlineLevel }) => [
        first,
        last,
        width,
        isHidden,
        outlineLevel,
      ]),
    ).toEqual([
      [0, 0, 20, false, 0],
      [2, 2, 10.7, true, 1],
    ]);
  });

  it('keep to the earlier of two groups that overlap', () => {
    const cols =
      '<cols><col min="3" max="9" width="5"/><col min="1" max="4" width="7"/><col min="5" max="2" width="1"/></cols>';
    const sheet = firstSheet(
      xlsx(
        { sheets: [{ name: 'Fälle' }] },
        { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('<sheetData', `${cols}<sheetData`) },
      ),
    );
    expect(sheet.columns.map(({ first, last, width }) => [first, last, width])).toEqual([
      [0, 3, 7],
      [4, 8, 5],
    ]);
  });
});

describe('what lies over the cells', () => {
  it('knows merged cells, frozen panes and the colour of the tab', () => {
    const sheet = openedSheet({
      merges: ['A1:C1', 'B2:B4'],
      frozen: { rows: 3, columns: 1 },
      tabColor: '0F6CBD',
    });
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, rows: 1, columns: 3 },
      { top: 1, left: 1, rows: 3, columns: 1 },
    ]);
    expect(sheet.frozen).toEqual({ rows: 3, columns: 1 });
    expect(sheet.tabColor).toBe('#0F6CBD');
  });

  it('takes a split that is not frozen as none', () => {
    const bytes = xlsx(
      { sheets: [{ name: 'Fälle', frozen: { rows: 1 } }] },
      { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('state="frozen"', 'state="split"') },
    );
    expect(firstSheet(bytes).frozen).toEqual({ rows: 0, columns: 0 });
  });

  it('knows a table with its name, range, totals row and filter', () => {
    const sheet = openedSheet({
      rows: [...TWO_COLUMNS, ['Summe', null]],
      tables: [
        {
          name: 'Fallliste',
          range: 'A1:B3',
          hasTotals: true,
          filter: [{ column: 1, values: ['Grundschule Heist'] }],
        },
      ],
    });
    expect(sheet.tables).toEqual([
      {
        name: 'Fallliste',
        range: { top: 0, left: 0, rows: 3, columns: 2 },
        hasHeaders: true,
        hasTotals: true,
        columns: ['Aktenzeichen', 'Schule'],
        autoFilter: {
          range: { top: 0, left: 0, rows: 2, columns: 2 },
          columns: [
            {
              column: 1,
              criterion: { kind: 'values', values: ['Grundschule Heist'], blanks: false, dates: [] },
            },
          ],
        },
        style: {
          name: 'TableStyleMedium2',
          rowStripes: true,
          columnStripes: false,
          firstColumn: false,
          lastColumn: false,
        },
      },
    ]);
  });

  it('knows line breaks in the headers of a table', () => {
    const sheet = openedSheet({
      rows: [['Bew.\nbis'], [1]],
      tables: [{ name: 'Fallliste', range: 'A1:A2' }],
    });
    expect(sheet.tables[0]?.columns).toEqual(['Bew.\nbis']);
  });

  it('knows a table without header row', () => {
    const bytes = xlsx(
      { sheets: [{ name: 'Fälle', rows: TWO_COLUMNS, tables: [{ name: 'Fallliste', range: 'A1:B2' }] }] },
      { 'xl/tables/table1.xml': (xml) => xml.replace(' ref=', ' headerRowCount="0" ref=') },
    );
    expect(firstSheet(bytes).tables[0]?.hasHeaders).toBe(false);
  });

  it.each([
    [
      'conditions',
      '<customFilters and="1"><customFilter operator="greaterThan" val="3"/><customFilter val="A*"/></customFilters>',
      {
        kind: 'custom',
        all: true,
        conditions: [
          { operator: 'greaterThan', value: '3' },
          { operator: 'equal', value: 'A*' },
        ],
      },
    ],
    [
      'days',
      '<filters blank="1"><dateGroupItem year="2026" month="8" dateTimeGrouping="month"/></filters>',
      { kind: 'values', values: [], blanks: true, dates: [{ year: 2026, month: 8, day: null }] },
    ],
    ['rank', '<top10 val="10"/>', { kind: 'other', type: 'top10' }],
  ])('knows a filter by %s', (_, xmlOfColumn, criterion) => {
    const bytes = xlsx(
      { sheets: [{ name: 'Fälle', rows: TWO_COLUMNS, autoFilter: { range: 'A1:B2' } }] },
      {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace(
            '<autoFilter ref="A1:B2"/>',
            `<autoFilter ref="A1:B2"><filterColumn colId="1">${xmlOfColumn}</filterColumn></autoFilter>`,
          ),
      },
    );
    expect(firstSheet(bytes).autoFilter?.columns).toEqual([{ column: 1, criterion }]);
  });

  it('knows what a protected sheet allows', () => {
    const sheet = openedSheet({ protection: { allowed: ['autoFilter'] } });
    expect(sheet.protection?.hasPassword).toBe(false);
    expect(sheet.protection?.allows).toMatchObject({
      autoFilter: true,
      formatCells: false,
      editObjects: false,
      selectLockedCells: true,
    });
  });

  it('takes a sheet whose protection is off as unprotected', () => {
    const bytes = xlsx(
      { sheets: [{ name: 'Fälle', protection: {} }] },
      {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace('<sheetProtection sheet="1"', '<sheetProtection sheet="0"'),
      },
    );
    expect(firstSheet(bytes).protection).toBeNull();
  });

  it('knows lists to choose from', () => {
    const sheet = openedSheet({ validations: [{ ranges: 'A2:A9 C2', list: ['offen', 'umstellen'] }] });
    expect(sheet.validations).toMatchObject([
      {
        type: 'list',
        formulas: ['"offen,umstellen"'],
        hasDropDown: true,
        allowsBlank: true,
        ranges: [{ top: 1, rows: 8 }, { left: 2 }],
      },
    ]);
  });

  it('knows lists that point to another sheet, which Excel keeps among the extensions', () => {
    const extension =
      '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations>' +
      '<x14:dataValidation type="list" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:formula1><xm:f>Listen!$A$1:$A$3</xm:f>' +
      '</x14:formula1><xm:sqref>B2:B5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';
    const bytes = xlsxWithRows('', {});
    const withExtension = xlsx(
      { sheets: [{ name: 'Fälle' }] },
      { 'xl/worksheets/sheet1.xml': (xml) => xml.replace('</worksheet>', extension) },
    );
    expect(firstSheet(bytes).validations).toEqual([]);
    expect(firstSheet(withExtension).validations).toMatchObject([
      { type: 'list', formulas: ['Listen!$A$1:$A$3'], ranges: [{ top: 1, left: 1, rows: 4, columns: 1 }] },
    ]);
  });
});
