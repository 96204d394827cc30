import { DOMParser } from '@xmldom/xmldom';
import { KA_COLUMNS } from '../../../src/domain/intake/ka-columns';
import { openWorkbookFile } from '../../../src/file/workbook-file';
import { richWorkbook } from '../../builders/rich-workbook/rich-workbook';
import { placeOf, valueOf } from '../../builders/workbook-port-spec';
import { classifiedFile, type ClassifiedFile } from './classified-file';
import { attributeOf, differences, partsOf, tagsOf, textOf, tokensOf, type Parts } from './package-view';

const CASE_SHEET = 'xl/worksheets/sheet2.xml';
const RANGE_SHEET = 'xl/worksheets/sheet3.xml';
const CASE_TABLE = 'xl/tables/table1.xml';

/** All parts that a run may change: the sheets with cases, the grown table, formats, and that formulas are to be computed. */
const CHANGED = ['xl/workbook.xml', CASE_SHEET, RANGE_SHEET, 'xl/styles.xml', CASE_TABLE];

let run: ClassifiedFile;
let before: Parts;
let after: Parts;
beforeAll(async () => {
  run = await classifiedFile(richWorkbook());
  before = partsOf(run.before);
  after = partsOf(run.after);
});

describe('a rich workbook after a run', () => {
  test('keeps all its parts, in their order, and byte for byte where nothing is to be changed', () => {
    expect(before.size).toBeGreaterThan(70);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(differences(before, after)).toEqual(CHANGED);
  });

  test('keeps the packed bytes of these parts too', () => {
    for (const name of before.keys()) {
      if (!CHANGED.includes(name))
        expect([name, packed(run.after, name)]).toEqual([name, packed(run.before, name)]);
    }
  });

  test.each(CHANGED)('%s is well-formed XML', (name) => {
    expect(() => wellFormed(textOf(after, name))).not.toThrow();
  });

  test.each(CHANGED)('everything that stood in %s still stands there, in its order', (name) => {
    const { missing } = compareTokens(textOf(before, name), textOf(after, name));
    expect(missing).toEqual([]);
  });

  test.each<readonly [name: string, elements: readonly string[]]>([
    ['xl/workbook.xml', []],
    [
      CASE_SHEET,
      ['c', 'cfRule', 'conditionalFormatting', 'dataValidation', 'formula', 'formula1', 'is', 't', 'v'],
    ],
    [
      RANGE_SHEET,
      [
        'c',
        'cfRule',
        'conditionalFormatting',
        'dataValidation',
        'dataValidations',
        'formula',
        'formula1',
        'is',
        't',
        'v',
      ],
    ],
    ['xl/styles.xml', ['b', 'bgColor', 'color', 'dxf', 'fill', 'font', 'i', 'numFmt', 'patternFill', 'xf']],
    [CASE_TABLE, ['tableColumn']],
  ])('nothing comes into %s but %j', (name, elements) => {
    const { added } = compareTokens(textOf(before, name), textOf(after, name));
    const names = added.flatMap((token) => /^<\/?([\w:]+)/.exec(token)?.[1] ?? []);
    expect([...new Set(names)].sort()).toEqual(elements);
  });

  test('a second run changes nothing, and gives back the very bytes', async () => {
    const again = await classifiedFile(run.after);
    expect(again.result.changedCells).toBe(0);
    expect(Buffer.compare(again.after, run.after)).toBe(0);
    expect(again.notices).toEqual([]);
  });
});

test('a workbook that is only opened and saved is the same file', async () => {
  const bytes = richWorkbook({ hasMacros: true, isSigned: true });
  const file = valueOf(await openWorkbookFile(bytes));
  expect(file.isChanged()).toBe(false);
  expect(valueOf(await file.save())).toBe(bytes);
  expect(file.notices()).toEqual([]);
});

describe('what grows with the new columns', () => {
  test('the table, its filter and its columns, whose ids are new and whose names are the headers', () => {
    const table = textOf(after, CASE_TABLE);
    const [root = ''] = tagsOf(table, 'table');
    const [filter = ''] = tagsOf(table, 'autoFilter');
    expect([attributeOf(root, 'ref'), attributeOf(filter, 'ref')]).toEqual(['A4:AO34', 'A4:AO34']);
    expect(tagsOf(table, 'filterColumn').map((tag) => attributeOf(tag, 'colId'))).toEqual(['4']);
    expect(attributeOf(tagsOf(table, 'sortState')[0] ?? '', 'ref')).toBe('A5:AD34');
    const columns = tagsOf(table, 'tableColumn');
    expect(attributeOf(tagsOf(table, 'tableColumns')[0] ?? '', 'count')).toBe(String(columns.length));
    const ids = columns.map((tag) => attributeOf(tag, 'id'));
    expect(ids).toEqual(Array.from({ length: 41 }, (_, index) => String(index + 1)));
    expect(columns.slice(30).map((tag) => attributeOf(tag, 'name'))).toEqual([...KA_COLUMNS]);
    expect(columns.map((tag) => attributeOf(tag, 'name'))).toEqual(headers(textOf(after, CASE_SHEET), 4));
  });

  test('but not the filter of a plain range, which keeps its place and its hidden name', () => {
    const filters = [before, after].map((parts) => tagsOf(textOf(parts, RANGE_SHEET), 'autoFilter'));
    expect(filters[1]).toEqual(filters[0]);
    expect(textOf(after, 'xl/workbook.xml')).toContain('hidden="1">Pflegestellen!$A$3:$I$17</definedName>');
  });

  test.each([CASE_SHEET, RANGE_SHEET])('the dimension of %s, which holds all cells', (name) => {
    const xml = textOf(after, name);
    const { top, left, rows, columns } = placeOf(attributeOf(tagsOf(xml, 'dimension')[0] ?? '', 'ref') ?? '');
    const cells = tagsOf(xml, 'c').map((tag) => placeOf(attributeOf(tag, 'r') ?? ''));
    expect(cells.length).toBeGreaterThan(100);
    expect({
      top: Math.min(...cells.map((cell) => cell.top)),
      left: Math.min(...cells.map((cell) => cell.left)),
    }).toEqual({
      top,
      left,
    });
    expect(Math.max(...cells.map((cell) => cell.top))).toBe(top + rows - 1);
    expect(Math.max(...cells.map((cell) => cell.left))).toBe(left + columns - 1);
  });

  test('columns keep their widths and formats, and every sheet column is described at most once', () => {
    const spans = columnTags(after).map((tag) => ({
      min: Number(attributeOf(tag, 'min')),
      max: Number(attributeOf(tag, 'max')),
      style: attributeOf(tag, 'style'),
    }));
    const [last] = spans.slice(-1);
    expect(last).toEqual({ min: 42, max: 16384, style: '10' });
    spans.reduce((end, { min, max }) => {
      expect(min).toBeGreaterThan(end);
      return max;
    }, 0);
    expect(columnTags(after).slice(0, 7)).toEqual(columnTags(before).slice(0, 7));
  });

  test('cells stand in the order of their columns, none twice', () => {
    for (const name of [CASE_SHEET, RANGE_SHEET]) {
      const places = tagsOf(textOf(after, name), 'c').map((tag) => placeOf(attributeOf(tag, 'r') ?? ''));
      const numbers = places.map(({ top, left }) => top * 16384 + left);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }
  });

  test('the chain of calculations names the cells with formulas, and only these', () => {
    const chain = tagsOf(textOf(after, 'xl/calcChain.xml'), 'c').map(
      (tag) => `${attributeOf(tag, 'i') ?? ''}!${attributeOf(tag, 'r') ?? ''}`,
    );
    const formulas = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((sheet) =>
      [...textOf(after, `xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="(\w+)"[^>]*><f[\s>]/g)].map(
        ([, address = '']) => `${sheet}!${address}`,
      ),
    );
    expect(formulas.length).toBeGreaterThan(40);
    expect([...chain].sort()).toEqual([...formulas].sort());
  });
});

describe('a workbook with macros', () => {
  test('stays one, with the very bytes of its project', async () => {
    const bytes = richWorkbook({ hasMacros: true });
    expect(valueOf(await openWorkbookFile(bytes)).kind).toBe('xlsm');
    const saved = (await classifiedFile(bytes)).after;
    expect(differences(partsOf(bytes), partsOf(saved))).toEqual(CHANGED);
    expect(partsOf(saved).get('xl/vbaProject.bin')?.length).toBe(3000);
    expect(valueOf(await openWorkbookFile(saved)).kind).toBe('xlsm');
  });
});

describe('a signed and a protected workbook', () => {
  test('the user is told that the signature no longer fits; it stays in the file', async () => {
    const { before: bytes, after: saved, notices } = await classifiedFile(richWorkbook({ isSigned: true }));
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(/Signatur.*gilt nach der Änderung nicht mehr/);
    expect(differences(partsOf(bytes), partsOf(saved))).toEqual(CHANGED);
  });

  test('the protection of the structure is no hindrance, and stays', async () => {
    const { after: saved, notices } = await classifiedFile(richWorkbook({ isProtected: true }));
    expect(tagsOf(textOf(partsOf(saved), 'xl/workbook.xml'), 'workbookProtection')).toHaveLength(1);
    expect(notices).toEqual([]);
  });
});

/** The descriptions of sheet columns; drawings have elements of that name too. */
function columnTags(parts: Parts): readonly string[] {
  return tagsOf(textOf(parts, CASE_SHEET), 'col').filter((tag) => attributeOf(tag, 'min') !== null);
}

/** Throws with a sentence when a part is no well-formed XML. */
function wellFormed(xml: string): void {
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
}

/** Tokens of the old part that the new one lacks, and those it has in addition; what grows by its nature is left aside. */
function compareTokens(
  old: string,
  now: string,
): { readonly missing: readonly string[]; readonly added: readonly string[] } {
  const olds = tokensOf(old).flatMap(steady);
  const news = tokensOf(now).flatMap(steady);
  const added: string[] = [];
  let next = 0;
  for (const token of news) {
    if (token === olds[next]) next += 1;
    else added.push(token);
  }
  return { missing: olds.slice(next), added };
}

/** Sizes and counts, which other tests look at, are taken out of a tag; so are descriptions of columns. */
function steady(token: string): readonly string[] {
  if (/^<\/?cols?[\s>]/.test(token)) return [];
  if (
    /^<(row|dimension|table|autoFilter|tableColumns|cellXfs|numFmts|dxfs|dataValidations|calcPr)\s/.test(
      token,
    )
  ) {
    return [token.replace(/ (spans|count|ref|fullCalcOnLoad)="[^"]*"/g, '')];
  }
  return [token];
}

/** The texts of a header row. */
function headers(xml: string, row: number): readonly string[] {
  const shared = [...textOf(after, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, item = '']) => item.replace(/<[^>]+>/g, ''),
  );
  const [, cells = ''] = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 's').exec(xml) ?? [];
  return [...cells.matchAll(/<c [^>]*?(?: t="(\w+)")[^>]*>(.*?)<\/c>/gs)].map(([, type, content = '']) => {
    const text = content.replace(/<[^>]+>/g, '');
    return type === 's' ? (shared[Number(text)] ?? '') : text;
  });
}

/** The bytes of an entry as they are stored in the file (the directory stands at its end). */
function packed(file: Uint8Array, name: string): string {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const size = bytes.readUInt32LE(at + 20);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      return bytes.toString('base64', start, start + size);
    }
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in the file`);
}
