import { strFromU8, unzipSync } from 'fflate';
import type { Paper } from '../../../src/domain/report/paper/paper';
import { HIDDEN_MARK, type PublishedTable } from '../../../src/domain/report/report-table';
import { writeXlsx } from '../../../src/export/xlsx/write-xlsx';
import { publishedReport } from '../../builders/published-report';
import { reportPaper } from '../../builders/report-paper';
import { opened } from '../../builders/xlsx';
import { readWithLibreOffice, readWithOpenpyxl } from '../../file/fidelity/programs';

type Parts = Readonly<Record<string, string>>;

function partsOf(paper: Paper): Parts {
  const parts = Object.entries(unzipSync(writeXlsx(paper)));
  return Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const parts = partsOf(reportPaper());
const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
const charts = Object.entries(parts).flatMap(([name, xml]) => (name.startsWith('xl/charts/') ? [xml] : []));

/** T1 with a first region of another name. */
function withRegion(label: string): readonly PublishedTable[] {
  return publishedReport().tables.map((table) =>
    table.id !== 'T1' && table.id !== 'T5'
      ? table
      : {
          ...table,
          rows: table.rows.map((line) => (line.key === 'Elmshorn' ? { ...line, label } : line)),
          columns: table.columns.map((line) => (line.key === 'Elmshorn' ? { ...line, label } : line)),
        },
  );
}

describe('a new workbook with the report', () => {
  test('has these parts and no others', () => {
    const names = Object.keys(parts).map((name) => name.replace(/\d+(?=\.)/, '#'));
    expect([...new Set(names)].sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/charts/chart#.xml',
      'xl/drawings/_rels/drawing#.xml.rels',
      'xl/drawings/drawing#.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/tables/table#.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet#.xml.rels',
      'xl/worksheets/sheet#.xml',
    ]);
  });

  test.each([
    ['a formula', /<f[ >]/],
    ['anything hidden', /hidden|state="/i],
    ['a merged cell', /mergeCell/],
    ['a comment', /comment/i],
    ['an outline level', /outlineLevel/],
    ['a conditional format', /conditionalFormatting/],
    ['a person', /creator|lastModifiedBy|author|company|manager/i],
    ['a time', /created|modified/],
    ['a path or an address of a file', /file:|[A-Z]:\\|\/home\/|\/tmp\//],
  ])('holds nowhere %s', (_, pattern) => {
    const found = Object.entries(parts).filter(([, xml]) => pattern.test(xml.replace(/<c:f>/g, '')));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  test('names nothing but the rows that are printed on each page', () => {
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual(['_xlnm.Print_Titles']);
  });

  test('says its title and its language', () => {
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>Klassenassistenz: Sachstand der Umstellung</dc:title>',
    );
    expect(parts['docProps/core.xml']).toContain('<dc:language>de-DE</dc:language>');
  });

  test('is the same to the byte each time', () => {
    expect(writeXlsx(reportPaper())).toEqual(writeXlsx(reportPaper()));
  });

  test('is printed on A4 across, one page wide, with the title and its number on each page', () => {
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toContain('<oddFooter>&amp;CSeite &amp;P von &amp;N</oddFooter>');
    expect(parts['xl/workbook.xml']).toContain("'Bericht'!$1:$2");
  });

  test('shows a hidden number as a dot in the table', () => {
    const dots = publishedReport()
      .tables.flatMap(({ values }) => values.flat())
      .filter((value) => value === null);
    const cells = opened(writeXlsx(reportPaper())).sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.filter(({ value }) => value === HIDDEN_MARK)).toHaveLength(dots.length);
  });

  test('has an Excel table for each table of the report', () => {
    const names = Object.entries(parts).flatMap(([name, xml]) =>
      name.startsWith('xl/tables/') ? [/displayName="([^"]*)"/.exec(xml)?.[1]] : [],
    );
    expect(names.sort()).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6'].map((id) => `Bericht_${id}`));
  });

  test('is written without any table too', () => {
    const paper = { ...reportPaper(), sections: [] };
    expect(opened(writeXlsx(paper)).sheets.map(({ name }) => name)).toEqual(['Bericht']);
  });

  test('says so where a table has no columns', () => {
    const tables = publishedReport().tables.map((table) =>
      table.id === 'T6' ? { ...table, columns: [], values: [[]] } : table,
    );
    const text = partsOf(reportPaper({ tables }))['xl/sharedStrings.xml'];
    expect(text).toContain('Für diese Tabelle gibt es keine Angaben.');
  });
});

describe('its charts', () => {
  test('keep a gap for a hidden number', () => {
    expect(charts.map((xml) => xml.includes('<c:dispBlanksAs val="gap"/>'))).toEqual(charts.map(() => true));
    const [values = ''] = /<c:val>.*?<\/c:val>/s.exec(charts[2] ?? '') ?? [];
    expect(values).toContain('<c:ptCount val="5"/>');
    expect([...values.matchAll(/<c:pt idx="(\d)"><c:v>(\d+)/g)].map(([, index, v]) => [index, v])).toEqual([
      ['0', '213'],
      ['1', '140'],
      ['2', '62'],
      ['4', '0'],
    ]);
  });

  test('point at cells that are empty where a number is hidden', () => {
    const range = /<c:val><c:numRef><c:f>'Bericht'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/.exec(charts[2] ?? '');
    const [, column = '', first = 0, last = 0] = range ?? [];
    const values = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
      const cell = new RegExp(`<c r="${column}${String(Number(first) + index)}"[^>]*>(?:<v>(\\d+)</v>)?`);
      return cell.exec(sheet)?.[1] ?? null;
    });
    expect(values).toEqual(['213', '140', '62', null, '0']);
  });

  test('are said in words for people who do not see them', () => {
    expect(parts['xl/drawings/drawing1.xml']).toContain(
      'descr="Diagramm zu: Fälle nach Region und Vorschlag"',
    );
  });
});

describe('a text that begins like a formula', () => {
  test.each(['=1+1', '+49', '-2', '@x', '\t=1+1', '\r=1+1'])('stays a text: %j', (label) => {
    const bytes = writeXlsx(reportPaper({ tables: withRegion(label) }));
    const cells = opened(bytes).sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    const formats = opened(bytes).formats;
    const found = cells.filter(({ value }) => value === label);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(found.map(({ format }) => formats[format]?.isQuoted)).toEqual(found.map(() => true));
  });
});

describe('other programs', () => {
  const bytes = writeXlsx(reportPaper({ tables: withRegion('=1+1') }));

  test('openpyxl opens it without complaint', () => {
    const book = readWithOpenpyxl({ 'bericht.xlsx': bytes })['bericht.xlsx'];
    const [seen] = book?.sheets ?? [];
    expect(book?.warnings).toEqual([]);
    expect(seen?.formulas).toEqual({});
    expect(seen?.tables).toHaveLength(6);
    expect(seen?.['charts']).toBe(3);
    expect(seen?.['merges']).toEqual([]);
    expect(seen?.['hiddenRows']).toEqual([]);
    expect(seen?.['printTitles']).toEqual(['$1:$2', null]);
  });

  test('LibreOffice sees the same values', () => {
    const [seen] = readWithLibreOffice({ 'bericht.xlsx': bytes })['bericht.xlsx']?.sheets ?? [];
    const texts = Object.values(seen?.cells ?? {}).map(({ value }) => value);
    expect(texts).toContain('=1+1');
    expect(texts).toContain(236);
    expect(texts).toContain(HIDDEN_MARK);
  }, 120_000);
});
