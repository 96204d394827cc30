import os from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import { pictureMaker } from '../../src/cli/picture-maker';
import { protectReport } from '../../src/domain/report/disclosure/protect-report';
import { paperOf } from '../../src/domain/report/paper/paper-of';
import { prepareReport, type ReportSource } from '../../src/domain/report/prepare-report';
import type { PublishedReport } from '../../src/domain/report/published-report';
import type { ReportCase } from '../../src/domain/report/report-case';
import { layOutPaper } from '../../src/domain/report/sheet-layout/lay-out-paper';
import { paperHtml } from '../../src/export/clipboard/paper-html';
import { paperText } from '../../src/export/clipboard/paper-text';
import { reportCsv } from '../../src/export/csv/report-csv';
import { writeDocx } from '../../src/export/docx/write-docx';
import { reportJson } from '../../src/export/json/report-json';
import { writeXlsx } from '../../src/export/xlsx/write-xlsx';
import { day, STAND } from '../builders/case-table';
import { aCounty } from '../builders/county';
import { aKnowledge } from '../builders/knowledge';
import { aReportCase } from '../builders/report-case';
import { valueOf } from '../builders/workbook-port-spec';
import { opened } from '../builders/xlsx';

/** Every part of every format, by name; what is packed is unpacked. */
type Parts = ReadonlyMap<string, Uint8Array>;

const NOTICE = 'Nicht diese Mappe weitergeben: neue Mappe oder Word verwenden.';

async function allParts(report: PublishedReport): Promise<Parts> {
  const paper = paperOf(report);
  const text = new TextEncoder();
  const unpacked = (format: string, bytes: Uint8Array): readonly (readonly [string, Uint8Array])[] =>
    Object.entries(unzipSync(bytes)).map(([name, part]) => [`${format}: ${name}`, part]);
  return new Map([
    ['sheet', text.encode(JSON.stringify(layOutPaper(paper, { notice: NOTICE, tablePrefix: 'KA_' })))],
    ...unpacked('xlsx', writeXlsx(paper)),
    ...unpacked('docx', await writeDocx(paper, pictureMaker)),
    ...reportCsv(report).map(({ name, bytes }) => [`csv: ${name}`, bytes] as const),
    ['json', text.encode(reportJson(report))],
    ['html', text.encode(paperHtml(paper))],
    ['text', text.encode(paperText(paper))],
  ]);
}

async function published(source: ReportSource, leastCount = 5): Promise<PublishedReport> {
  const prepared = await prepareReport(
    source,
    { teams: null, layout: 'grob', method: 'sperrung', leastCount, earlier: null, audience: 'public' },
    { date: day('30.11.2026'), version: '1.0.0' },
    ({ counted, options }) => Promise.resolve(protectReport(counted, options)),
  );
  return valueOf(prepared).report;
}

function times(count: number, reportCase: ReportCase): readonly ReportCase[] {
  return Array.from({ length: count }, () => reportCase);
}

/** Cases of three regions, for each the numbers of `gesperrt` and of `prüfen`. */
function blockOf(...lines: readonly (readonly [number, number])[]): ReportSource {
  return {
    cases: lines.flatMap(([blocked, open], index) => {
      const region = `Region ${String(index + 1)}`;
      return [
        ...times(blocked, aReportCase({ region, proposal: 'gesperrt' })),
        ...times(open, aReportCase({ region, proposal: 'prüfen' })),
      ];
    }),
    knowledge: aKnowledge(),
    stand: day(STAND),
  };
}

function textOf(bytes: Uint8Array): string {
  return strFromU8(bytes);
}

/** Parts in which a text occurs. */
function partsWith(parts: Parts, pattern: RegExp): readonly string[] {
  return [...parts].filter(([, bytes]) => pattern.test(textOf(bytes))).map(([name]) => name);
}

describe('a report with one small number and others that protect it', () => {
  let report: PublishedReport;
  let parts: Parts;

  beforeAll(async () => {
    report = await published(blockOf([2, 7919], [6007, 5003], [4507, 3301]));
    parts = await allParts(report);
  }, 60_000);

  test('shows its totals alone', () => {
    const values = report.tables.find(({ id }) => id === 'T1')?.values.flat() ?? [];
    expect(values.filter((value) => value === null)).toHaveLength(6);
    expect(values).toContain(7921);
  });

  test.each([7919, 6007, 5003, 4507, 3301])('holds %i in no part, in no way of writing it', (secret) => {
    const [first = '', ...others] = String(secret);
    const written = `${first}[.,\\u00a0\\u202f ']?${others.join('')}`;
    expect(partsWith(parts, new RegExp(`(?<![\\d.])${written}(?!\\d)`, 'u'))).toEqual([]);
  });

  test('shows in the same places what may be known', () => {
    expect(partsWith(parts, /(?<!\d)7\.?921(?!\d)/u)).toEqual(
      expect.arrayContaining(['sheet', 'xlsx: xl/worksheets/sheet1.xml', 'docx: word/document.xml', 'json']),
    );
  });

  test('is the same to the byte when only hidden numbers are others', async () => {
    const other = await allParts(await published(blockOf([3, 7918], [6009, 5001], [4504, 3304])));
    expect([...other.keys()]).toEqual([...parts.keys()]);
    const different = [...parts].filter(
      ([name, bytes]) => !Buffer.from(bytes).equals(Buffer.from(other.get(name) ?? [])),
    );
    expect(different.map(([name]) => name)).toEqual([]);
  }, 60_000);
});

describe('a report of a county', () => {
  const county = aCounty(1000);
  let parts: Parts;

  beforeAll(async () => {
    parts = await allParts(await published(county));
  }, 60_000);

  test.each([
    ['a case id', /51\.4-1\d{4}/],
    ['a school', /Grundschule (?:Hafen|Marsch|Geest|Au|Moor)|07001\d\d/],
    ['a team', /Au und Moor|Marsch \d|Hafen \d/],
    ['the computer, its user or a folder', traces()],
    ['a person', /creator|lastModifiedBy|<(?:\w+:)?(?:Company|Manager)|w:author/],
    ['a comment', /<(?:\w+:)?comment|comments\.xml/],
    ['a link to another file', /TargetMode="External"|externalLink|file:\/\//],
    ['own properties', /custom-properties|docProps\/custom/],
    ['a formula', /<f[ >]|"formula"/],
    ['a hidden row, column or sheet', /\shidden="|state="(?:hidden|veryHidden)"/],
    ['a hidden text', /<w:vanish|<w:del[ >]|<w:ins[ >]/],
    ['a program', /vbaProject|<script|javascript:|macroEnabled/],
  ])('holds nowhere %s', (_, pattern) => {
    expect(partsWith(parts, pattern)).toEqual([]);
  });

  test('has no part that could hold more than the paper', () => {
    const names = [...parts.keys()].filter((name) =>
      /custom|comment|people|embedding|externalLink/i.test(name),
    );
    expect(names).toEqual([]);
  });

  test('has no number format in which a number could stand', () => {
    const styles = textOf(parts.get('xlsx: xl/styles.xml') ?? new Uint8Array());
    const formats = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, code = '']) => code);
    expect(formats.filter((code) => /[1-9]|&quot;/.test(code))).toEqual([]);
  });

  test('has pictures that consist of their points alone', () => {
    const pictures = [...parts].filter(([name]) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, png] of pictures) {
      expect(pngChunks(png).filter((chunk) => !['IHDR', 'IDAT', 'IEND'].includes(chunk))).toEqual([]);
    }
  });

  test('has drawings without notes, titles or data of their own', () => {
    const drawings = [...parts].filter(([name]) => name.endsWith('.svg')).map(([, svg]) => textOf(svg));
    expect(drawings.length).toBeGreaterThan(0);
    for (const svg of drawings) expect(svg).not.toMatch(/<!--|<metadata|<desc|\sdata-|<foreignObject|href=/);
  });

  test('has files that are called by date and title', () => {
    const names = [...parts.keys()].flatMap((name) => (name.startsWith('csv: ') ? [name.slice(5)] : []));
    expect(names).toHaveLength(6);
    for (const name of names) expect(name).toMatch(/^2026-11-30 T[1-6] [\p{L}, ]+\.csv$/u);
  });
});

describe('what people have entered begins like a formula', () => {
  const ENTERED = ['=1+1', '@x', '+a', '-b', '\t=1+1', '\r=1+1'];
  /** Excel, LibreOffice and others run what begins so. */
  const RUNS = /^\s*[=+\-@]|^[\t\r]/u;

  async function reportWith(entered: string): Promise<PublishedReport> {
    const source = blockOf([40, 50], [60, 70], [80, 90]);
    const knowledge = { ...source.knowledge, settings: { ...source.knowledge.settings, planName: entered } };
    const report = await published({ ...source, knowledge });
    return {
      ...report,
      teams: [entered],
      tables: report.tables.map((table) => ({
        ...table,
        rows: table.rows.map((line) => (line.key === 'Region 1' ? { ...line, label: entered } : line)),
        columns: table.columns.map((line) => (line.key === 'Region 1' ? { ...line, label: entered } : line)),
      })),
    };
  }

  test.each(ENTERED)('CSV has no cell that runs: %j', async (entered) => {
    for (const { bytes } of reportCsv(await reportWith(entered))) {
      const cells = textOf(bytes)
        .replace(/^\uFEFF/u, '')
        .split(/;|\r\n/u);
      expect(cells.map((cell) => cell.replace(/^"/u, '')).filter((cell) => RUNS.test(cell))).toEqual([]);
    }
  });

  test.each(ENTERED)('the text of the clipboard has no cell that runs: %j', async (entered) => {
    const cells = paperText(paperOf(await reportWith(entered))).split(/[\t\n]/u);
    expect(cells.filter((cell) => RUNS.test(cell))).toEqual([]);
  });

  test.each(ENTERED)('the new workbook has texts only: %j', async (entered) => {
    const { sheets, formats } = opened(writeXlsx(paperOf(await reportWith(entered))));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    const risky = cells.filter(({ value }) => typeof value === 'string' && RUNS.test(value));
    expect(risky.filter(({ format }) => formats[format]?.isQuoted !== true)).toEqual([]);
  });

  test.each(ENTERED)(
    'the HTML of the clipboard has no text that runs but in cells for texts: %j',
    async (entered) => {
      const html = paperHtml(paperOf(await reportWith(entered)));
      const elements = [...html.matchAll(/<(?:t[dh]|p|li|h\d|caption|br)([^>]*)>(?:<[bi]>)?([^<]*)/g)];
      const risky = elements.filter(([, , text = '']) => RUNS.test(text));
      expect(risky.length).toBeGreaterThan(0);
      expect(risky.filter(([, look = '']) => !look.includes("mso-number-format:'\\@'"))).toEqual([]);
    },
  );

  test.each(ENTERED)('the Word document has no other fields: %j', async (entered) => {
    const { 'word/document.xml': document = new Uint8Array() } = unzipSync(
      await writeDocx(paperOf(await reportWith(entered)), () => Promise.resolve(new Uint8Array())),
    );
    const fields = [...textOf(document).matchAll(/w:instr="\s*(\w+)|<w:instrText[^>]*>\s*(\w+)/g)];
    const known = ['SEQ', 'PAGE', 'NUMPAGES', 'REF'];
    expect(
      fields.map(([, simple, complex]) => simple ?? complex ?? '').filter((name) => !known.includes(name)),
    ).toEqual([]);
  });
});

/** What would tell where a file was made. */
function traces(): RegExp {
  const found = [os.homedir(), os.hostname(), process.cwd(), os.tmpdir(), `"${os.userInfo().username}"`];
  const literal = found
    .filter((trace) => trace.length > 3)
    .map((trace) => trace.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(literal.join('|'), 'u');
}

/** The kinds of parts of a PNG, in their order. */
function pngChunks(png: Uint8Array): readonly string[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: string[] = [];
  for (let at = 8; at < png.length; at += 12 + view.getUint32(at)) {
    chunks.push(textOf(png.slice(at + 4, at + 8)));
  }
  return chunks;
}
