import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { caseList } from '../builders/case-list';
import { makeWorkbook } from '../../src/ooxml/make/make-workbook';
import { caseFile } from '../builders/case-file';
import { plainZip } from '../builders/raw-zip';
import { richWorkbook } from '../builders/rich-workbook/rich-workbook';
import { endingOf, unsoundness } from '../builders/written-file';

/** Other programs run beside it. */
jest.setTimeout(60_000);

/** Every run is the same, so that a failure can be looked at. */
const SEED = 20_250_331;

/** The file, however it was changed, ends in another one or in sentences. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  expect(await unsoundness(bytes, await endingOf(bytes))).toEqual([]);
}

/** A small file in the manner of Excel: a table, formulas, dates, merged cells, a second sheet. */
const FILE = makeWorkbook({
  sheets: [
    {
      name: 'Fälle',
      rows: [...caseList(4), [{ value: 4, formula: 'COUNTA(A2:A5)' }]],
      tables: [{ name: 'Fallliste', range: 'A1:E5' }],
      columns: [{ width: 12 }, { width: 30, isHidden: true }],
    },
    { name: 'Notizen', rows: [['Titel', null, true]], merges: ['A1:B1'], frozen: { rows: 1 } },
  ],
});

const PARTS = new Map(Object.entries(unzipSync(FILE)));

/** The parts that a run reads or writes. */
const NAMES = [...PARTS.keys()];

function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return plainZip(new Map<string, string | Uint8Array>([...PARTS, [name, content]]));
}

function textOf(name: string): string {
  return new TextDecoder().decode(PARTS.get(name));
}

describe('a changed file ends in a file or in sentences', () => {
  it('where bytes of the archive were changed', async () => {
    const place = fc.tuple(fc.nat(FILE.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(FILE);
        for (const [at, value] of changes) bytes[at] = value;
        await endsWell(bytes);
      }),
      { seed: SEED, numRuns: 120 },
    );
  });

  it('where the directory of the archive was changed', async () => {
    const directory = FILE.lastIndexOf(0x06, FILE.length - 20);
    const place = fc.tuple(fc.integer({ min: directory - 700, max: FILE.length - 1 }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = Uint8Array.from(FILE);
        for (const [at, value] of changes) bytes[at] = value;
        await endsWell(bytes);
      }),
      { seed: SEED, numRuns: 120 },
    );
  });

  it('where characters of a part were changed', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.nat(3),
      put: fc.constantFrom(
        ...[
          '<',
          '>',
          '"',
          "'",
          '/',
          '&',
          '=',
          ' ',
          'r',
          '9',
          '-',
          '<c>',
          '<c/>',
          '</row>',
          '<row>',
          '<!--',
          ']]>',
        ],
        ...[
          '<![CDATA[',
          '<?',
          '&#0;',
          '&#x110000;',
          '_x0000_',
          '\u0000',
          'ü',
          '\ufffe',
          'xmlns="x"',
          '<x:c xmlns:x="y">',
        ],
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (name, changes) => {
          const changed = changes.reduce((text, { at, removed, put }) => {
            const place = Math.floor(at * text.length);
            return text.slice(0, place) + put + text.slice(place + removed);
          }, textOf(name));
          await endsWell(withPart(name, changed));
        },
      ),
      { seed: SEED, numRuns: 250 },
    );
  });

  it('where bytes of a part were changed', async () => {
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          const bytes = Uint8Array.from(PARTS.get(name) ?? []);
          for (const [at, value] of changes) bytes[Math.floor(at * (bytes.length - 1))] = value;
          await endsWell(withPart(name, bytes));
        },
      ),
      { seed: SEED, numRuns: 150 },
    );
  });

  it('where elements and attributes were dropped, doubled, exchanged or given other values', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      other: fc.double({ min: 0, max: 1, noNaN: true }),
      what: fc.constantFrom('drop', 'double', 'swap', 'untie', 'attribute', 'value'),
      value: fc.constantFrom(
        '',
        '0',
        '-1',
        '1.5',
        '99999999999999999999',
        'A1',
        'A1:XFD1048576',
        'x',
        'rId1',
        's',
        '1 2',
        '../..',
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...NAMES),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (name, changes) => {
          await endsWell(withPart(name, changes.reduce(mutated, textOf(name))));
        },
      ),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('where a rich file lost one of its parts', async () => {
    const parts = new Map(Object.entries(unzipSync(richWorkbook())));
    for (const name of [...parts.keys()].filter((_, index) => index % 8 === 0)) {
      const rest = new Map(parts);
      rest.delete(name);
      await endsWell(plainZip(rest));
    }
  });

  it('where it is any bytes behind the beginning of an archive', async () => {
    const start = caseFile().subarray(0, 60);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await endsWell(Buffer.concat([start, bytes]));
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

interface Change {
  readonly at: number;
  readonly other: number;
  readonly what: 'drop' | 'double' | 'swap' | 'untie' | 'attribute' | 'value';
  readonly value: string;
}

/** The text of a part after one change of its structure. */
function mutated(xml: string, { at, other, what, value }: Change): string {
  const elements = [...xml.matchAll(/<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>|>)/g)];
  const attributes = [...xml.matchAll(/ [\w:]+="[^"]*"/g)];
  const pick = (list: readonly RegExpExecArray[], share: number): readonly [start: number, text: string] => {
    const match = list[Math.floor(share * (list.length - 1))];
    return [match?.index ?? 0, match?.[0] ?? ''];
  };
  const replace = ([start, text]: readonly [number, string], by: string): string =>
    xml.slice(0, start) + by + xml.slice(start + text.length);
  const element = pick(elements, at);
  const attribute = pick(attributes, at);
  switch (what) {
    case 'drop':
      return replace(element, '');
    case 'double':
      return replace(element, element[1] + element[1]);
    case 'swap': {
      const [, text] = pick(elements, other);
      return replace(element, text);
    }
    case 'untie':
      return replace(attribute, '');
    case 'attribute':
      return replace(attribute, pick(attributes, other)[1]);
    case 'value':
      return replace(attribute, attribute[1].replace(/"[^"]*"/, `"${value}"`));
  }
}
