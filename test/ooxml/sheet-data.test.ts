import { formulaText } from '../../src/ooxml/shared-formula';
import { firstSheet, opened, openedSheet, valuesOf, xlsx, xlsxWithRows } from '../builders/xlsx';

describe('values of cells', () => {
  it('gives numbers, shared texts, truth values, errors and gaps', () => {
    const sheet = openedSheet({
      rows: [[1.5, 'Elmshorn', true, { error: '#N/A' }], [], [null, null, 'Kl. 3']],
    });
    expect(valuesOf(sheet)).toEqual([[1.5, 'Elmshorn', true, { error: '#N/A' }], [], [null, null, 'Kl. 3']]);
  });

  it.each([
    ['inline text', '<c r="A1" t="inlineStr"><is><t>Mia</t></is></c>', 'Mia'],
    [
      'rich inline text',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>Mi</t></r><r><t>a</t></r></is></c>',
      'Mia',
    ],
    ['a formula text', '<c r="A1" t="str"><f>B1</f><v>Mia</v></c>', 'Mia'],
    ['a formula number', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a negative number in exponents', '<c r="A1" t="n"><v>-1.5E-3</v></c>', -0.0015],
    ['a number with blanks around it', '<c r="A1"><v> 12\r\n</v></c>', 12],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a date of the strict format', '<c r="A1" t="d"><v>2025-03-31T12:00:00Z</v></c>', 45747.5],
    [
      'text with references',
      '<c r="A1" t="inlineStr"><is><t>&lt;a&amp;b&gt; &#228;&#x00DF;</t></is></c>',
      '<a&b> äß',
    ],
    ['text in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[a<b &amp;]]></t></is></c>', 'a<b &amp;'],
    ['text around a comment', '<c r="A1" t="inlineStr"><is><t>a<!-- x -->b</t></is></c>', 'ab'],
    ['a line end written as CRLF', '<c r="A1" t="inlineStr"><is><t>a\r\nb</t></is></c>', 'a\nb'],
    [
      'an escaped control character',
      '<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x000D_</t></is></c>',
      'a\rb_x000D_',
    ],
    ['blanks at the ends that do not count', '<c r="A1" t="inlineStr"><is><t> a </t></is></c>', 'a'],
    [
      'blanks at the ends that count',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
      ' a ',
    ],
    [
      'an NBSP at the end, which is no XML blank',
      '<c r="A1" t="inlineStr"><is><t>a\u00a0</t></is></c>',
      'a\u00a0',
    ],
    [
      'an entity that only a DTD could define',
      '<c r="A1" t="inlineStr"><is><t>&uuml;</t></is></c>',
      '&uuml;',
    ],
  ])('reads %s', (_, cell, value) => {
    expect(valuesOf(firstSheet(xlsxWithRows(`<row r="1">${cell}</row>`)))).toEqual([[value]]);
  });

  it.each([
    ['a number without a value', '<c r="A1"><v/></c>'],
    ['a cell without anything', '<c r="A1"/>'],
    ['a formula that was never calculated', '<c r="A1"><v></v></c>'],
  ])('takes %s as empty', (_, cell) => {
    expect(valuesOf(firstSheet(xlsxWithRows(`<row r="1">${cell}</row>`)))).toEqual([[]]);
  });

  it('keeps an empty text as a text', () => {
    const sheet = firstSheet(xlsxWithRows('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>'));
    expect(valuesOf(sheet)).toEqual([['']]);
  });

  it('joins the runs of a shared text and leaves out its pronunciation', () => {
    const sst =
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>Grund</t></r>' +
      '<r><rPr><b/></rPr><t xml:space="preserve">schule </t></r><rPh sb="0" eb="1"><t>xx</t></rPh><phoneticPr fontId="1"/></si></sst>';
    const bytes = xlsxWithRows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': sst,
    });
    expect(valuesOf(firstSheet(bytes))).toEqual([['Grundschule ']]);
  });

  it('gives dates of the strict format in the 1904 system', () => {
    const bytes = xlsx(
      {
        dateSystem: 1904,
        sheets: [{ name: 'Fälle', rows: [[1]] }],
      },
      {
        'xl/worksheets/sheet1.xml': (xml) =>
          xml.replace('<c r="A1"><v>1</v></c>', '<c r="A1" t="d"><v>1904-01-02</v></c>'),
      },
    );
    expect(opened(bytes).dateSystem).toBe(1904);
    expect(valuesOf(firstSheet(bytes))).toEqual([[1]]);
  });
});

describe('places of rows and cells', () => {
  it('counts on where rows and cells do not say where they are', () => {
    const sheet = firstSheet(
      xlsxWithRows(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect(valuesOf(sheet)).toEqual([[1, 2], [], [], [null, null, 3, 4], [5]]);
  });

  it('sorts rows and cells, and takes the last of two for one place', () => {
    const sheet = firstSheet(
      xlsxWithRows(
        '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c><c r="A1"><v>4</v></c></row><row r="2"><c r="B2"><v>5</v></c></row>',
      ),
    );
    expect(valuesOf(sheet)).toEqual([[4], [2, 5]]);
  });

  it('passes over elements it does not know', () => {
    const sheet = firstSheet(
      xlsxWithRows(
        '<row r="1"><x:c xmlns:x="urn:x" r="A1"><x:v>9</x:v></x:c><c r="B1"><extLst><ext><v>7</v></ext></extLst><v>1</v></c></row>',
      ),
    );
    expect(valuesOf(sheet)).toEqual([[null, 1]]);
  });
});

describe('formulas', () => {
  it('keeps a formula beside its stored result', () => {
    const sheet = openedSheet({ rows: [[{ value: 3, formula: 'SUM(B1,C1)' }]] });
    expect(sheet.rows[0]?.cells[0]).toMatchObject({ value: 3, formula: 'SUM(B1,C1)' });
  });

  it('writes a shared formula out for each of its cells', () => {
    const sheet = firstSheet(
      xlsxWithRows(
        '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+$A$1&amp;"A1"</f><v>1</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    );
    const formulas = sheet.rows.flatMap(({ row, cells }) =>
      cells.map(({ formula, column }) => (formula === null ? null : formulaText(formula, { row, column }))),
    );
    expect(formulas).toEqual(['A1+$A$1&"A1"', 'A2+$A$1&"A1"']);
  });
});

describe('rows', () => {
  it('tells hidden rows, heights and outline levels', () => {
    const sheet = openedSheet({ rows: [[1], { cells: [2], isHidden: true, height: 30, outlineLevel: 2 }] });
    expect(sheet.rows.map(({ isHidden, height, outlineLevel }) => [isHidden, height, outlineLevel])).toEqual([
      [false, null, 0],
      [true, 30, 2],
    ]);
  });
});
