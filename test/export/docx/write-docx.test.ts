import os from 'node:os';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { paperOf } from '../../../src/domain/report/paper/paper-of';
import type { PublishedReport } from '../../../src/domain/report/published-report';
import { TOTAL_LINE } from '../../../src/domain/report/report-table';
import { writeDocx } from '../../../src/export/docx/write-docx';
import type { PictureMaker } from '../../../src/export/picture/picture-maker';
import { publishedReport } from '../../builders/published-report';

const PICTURE = new Uint8Array([137, 80, 78, 71]);
const noPictures: PictureMaker = () => Promise.resolve(PICTURE);

async function partsOf(
  report: PublishedReport = publishedReport(),
): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await writeDocx(paperOf(report), noPictures));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function documentOf(report?: PublishedReport): Promise<string> {
  return (await partsOf(report))['word/document.xml'] ?? '';
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

test('headings are headings of Word', async () => {
  const document = await documentOf();
  expect(count(document, /<w:pStyle w:val="Title"\/>/g)).toBe(1);
  expect(count(document, /<w:pStyle w:val="Heading1"\/>/g)).toBe(9);
  expect(count(document, /<w:pStyle w:val="Heading2"\/>/g)).toBeGreaterThan(2);
});

test('tables and pictures are numbered by fields that show their numbers', async () => {
  const document = await documentOf();
  const numbers = [...document.matchAll(/w:instr="SEQ (\w+) [^"]*"[^>]*><w:r><w:t[^>]*>(\d+)</g)];
  expect(numbers.map(([, kind, number]) => `${kind ?? ''} ${number ?? ''}`)).toEqual([
    'Tabelle 1',
    'Abbildung 1',
    'Tabelle 2',
    'Tabelle 3',
    'Abbildung 2',
    'Tabelle 4',
    'Abbildung 3',
    'Tabelle 5',
    'Abbildung 4',
    'Tabelle 6',
  ]);
});

test('the head of every table comes again on each page, and no row is broken', async () => {
  const tables = (await documentOf()).split('<w:tbl>').slice(2);
  expect(tables).toHaveLength(6);
  for (const table of tables) expect(table).toContain('<w:tblHeader/>');
  const document = await documentOf();
  expect(count(document, /<w:cantSplit\/>/g)).toBe(count(document, /<w:tr>/g));
});

test('hidden numbers are signs', async () => {
  const report = publishedReport();
  const hidden = report.tables.flatMap(({ values }) => values.flat()).filter((value) => value === null);
  // One more is in the head: the number of duplicates.
  expect(count(await documentOf(), /<w:t[^>]*>•<\/w:t>/g)).toBe(hidden.length + 1);
});

test('every picture is a drawing with a picture to fall back on, and says what it shows', async () => {
  const parts = await partsOf();
  const pictures = [...(parts['word/document.xml'] ?? '').matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)];
  expect(pictures).toHaveLength(4);
  expect(Object.keys(parts).filter((name) => name.endsWith('.svg'))).toHaveLength(4);
  expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).not.toHaveLength(0);
});

test('the language is German', async () => {
  expect((await partsOf())['word/styles.xml']).toContain('<w:lang w:val="de-DE"');
});

test('pages are A4 and numbered', async () => {
  const parts = await partsOf();
  expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
  expect(parts['word/footer1.xml']).toMatch(/Seite .*PAGE.* von .*NUMPAGES/s);
});

test('a paper for internal use says so on every page', async () => {
  const [first] = publishedReport().tables;
  const tables = first === undefined ? [] : [{ ...first, id: 'T7' as const }];
  expect((await partsOf(publishedReport({ tables })))['word/header1.xml']).toContain(
    'Nur für den internen Gebrauch',
  );
});

test('a table with more columns than fit is turned, and each number stays with its lines', async () => {
  const regions = Array.from({ length: 15 }, (_, at) => ({
    key: `Region ${at}`,
    label: `Region Nummer ${at}`,
    isTotal: false,
  }));
  const columns = [...regions, TOTAL_LINE];
  const report = publishedReport();
  const wide = report.tables.map((table) =>
    table.id === 'T5'
      ? {
          ...table,
          columns,
          values: table.rows.map((_, row) => columns.map((_column, column) => 100 * (row + 1) + column)),
        }
      : table,
  );
  const document = await documentOf({ ...report, tables: wide });
  const rows = document
    .split('<w:tr>')
    .map((row) => [...row.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text));
  expect(rows).toContainEqual(['Region Nummer 3', '103', '203', '303', '403', '503']);
});

test('the document holds no author, no last editor, no own properties and no comments', async () => {
  const parts = await partsOf();
  expect(Object.keys(parts).filter((name) => /custom|comment|people/i.test(name))).toEqual([]);
  expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|revision|keywords|description/);
  expect(parts['docProps/app.xml']).not.toMatch(/<(?:Company|Manager|Template|Application)/);
  for (const content of Object.values(parts)) {
    expect(content).not.toMatch(/w:author|Un-named|custom\.xml|<w:vanish|w:rsid/);
  }
});

test('no part names this computer, its user or a folder', async () => {
  const traces = [os.homedir(), os.hostname(), process.cwd(), `"${os.userInfo().username}"`].filter(
    (trace) => trace.length > 3,
  );
  for (const content of Object.values(await partsOf())) {
    for (const trace of traces) expect(content).not.toContain(trace);
  }
});

test('the only day in the properties is that of the report', async () => {
  const core = (await partsOf())['docProps/core.xml'] ?? '';
  expect(new Set(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g))).toEqual(new Set(['2026-11-30T00:00:00Z']));
});

test('the same report gives the same bytes', async () => {
  const first = await writeDocx(paperOf(publishedReport()), noPictures);
  const second = await writeDocx(paperOf(publishedReport()), noPictures);
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
});

test('whatever people have entered, every part is well-formed XML', async () => {
  const entered = '<a> & "b" \u0001\u000B\uFFFF ]]>\n=1+1';
  const report = publishedReport({ scenario: entered, teams: [entered] });
  const tables = report.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => (row.isTotal ? row : { ...row, label: entered })),
  }));
  const faults: string[] = [];
  for (const [name, content] of Object.entries(await partsOf({ ...report, tables }))) {
    if (!/\.(?:xml|rels|svg)$/.test(name)) continue;
    new DOMParser({
      onError: (_level, message: string) => faults.push(`${name}: ${message}`),
    }).parseFromString(content, 'application/xml');
    // eslint-disable-next-line no-control-regex -- XML has no way to write these
    expect(content).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFF]/);
  }
  expect(faults).toEqual([]);
});
