import { unzipSync } from 'fflate';
import { caseFile, caseParts, CASE_SHEET, CASE_ROWS, sheetPart } from '../builders/case-file';
import { rawZip, type RawEntry } from '../builders/raw-zip';
import { refusal, writtenRight } from '../builders/written-file';

const PICTURE = new Uint8Array(2000).map((_, index) => (index * index) % 251);

describe('an unusual zip archive is read and written', () => {
  test.each<readonly [string, Uint8Array]>([
    ['with a comment behind its end', caseFile({}, undefined, { comment: 'erstellt von Fachverfahren' })],
    [
      'with a comment that looks like an end',
      caseFile({}, undefined, { comment: Buffer.from([0x50, 0x4b, 5, 6, ...new Array<number>(30).fill(0)]) }),
    ],
    ['with bytes behind its end', caseFile({}, undefined, { behind: new Uint8Array(100) })],
    ['with sizes behind the data', caseFile({}, (entry) => ({ ...entry, hasDescriptor: true }))],
    ['with ZIP64 sizes', caseFile({}, (entry) => ({ ...entry, isZip64: true }))],
    ['with a ZIP64 directory', caseFile({}, undefined, { isZip64: true })],
    ['with stored parts', caseFile({}, (entry) => ({ ...entry, isStored: true }))],
    ['in another order', rawZip([...caseParts()].reverse().map(([name, content]) => ({ name, content })))],
    [
      'with folders',
      rawZip([
        { name: 'xl/', content: '', isStored: true },
        { name: 'xl/worksheets/', content: '', isStored: true },
        ...[...caseParts()].map(([name, content]) => ({ name, content })),
      ]),
    ],
    ['with an umlaut in a name', caseFile({ 'docProps/Übersicht.xml': '<x/>' }, utf8Names)],
    [
      'with names in an old code page that differ in umlauts only',
      rawZip([
        ...[...caseParts()].map(([name, content]) => ({ name, content })),
        { name: 'a', rawName: Buffer.from([0x78, 0x84]), content: 'eins' },
        { name: 'b', rawName: Buffer.from([0x78, 0x94]), content: 'zwei' },
      ]),
    ],
    ['with parts that nothing refers to', caseFile({ 'xl/media/image1.png': PICTURE })],
    [
      'with a path that leads outside',
      caseFile({ '../../etc/passwd': 'x', '/tmp/x': 'y', 'C:\\x.xml': 'z' }),
    ],
    ['with thousands of parts', manyParts(5000)],
  ])('%s', async (_, bytes) => {
    await writtenRight(bytes);
  });

  test('its entries keep names, order and packed bytes', async () => {
    const before = caseFile({ 'xl/media/Bild ä.png': PICTURE, 'xl\\media\\b.bin': PICTURE }, utf8Names);
    const after = await writtenRight(before);
    const changed = [CASE_SHEET, 'xl/styles1.xml', '[Content_Types].xml', 'xl/_rels/workbook.xml.rels'];
    const kept = (bytes: Uint8Array): [string, Uint8Array][] =>
      Object.entries(unzipSync(bytes)).filter(([name]) => !changed.includes(name));
    expect(kept(after)).toEqual(kept(before));
  });
});

describe('a hostile zip archive is refused', () => {
  const bomb = sheetPart(`<row r="1"><c r="A1"><v>${' '.repeat(3_000_000)}1</v></c></row>`);

  test.each<readonly [string, Uint8Array, RegExp]>([
    ['a part is longer than it says', claiming({ size: 1000 }, bomb), /lässt sich nicht auspacken/],
    ['a part is shorter than it says', claiming({ size: 5_000_000 }), /lässt sich nicht auspacken/],
    ['a part says that it is huge', claiming({ size: 500 * 1024 * 1024 }), /zu groß/],
    ['packed data is longer than the file', claiming({ packedSize: 10_000_000 }), /unvollständig/],
    ['packed data is shorter than it was', claiming({ packedSize: 20 }), /lässt sich nicht auspacken/],
    ['a checksum is wrong', claiming({ crc: 7 }), /lässt sich nicht auspacken/],
    ['a part is packed in another way', claiming({ method: 9 }), /auf eine Art gepackt/],
    ['a stored part tells two sizes', claiming({ method: 0, size: 10 }), /unvollständig/],
    [
      'a part is encrypted',
      caseFile({}, (entry) => ({ ...entry, isEncrypted: true })),
      /auf eine Art gepackt/,
    ],
    ['ZIP64 sizes are absurd', caseFile({}, absurd), /zu groß|unvollständig|fehlt/],
    ['there are too many parts', manyParts(20_001), /Teilen/],
    ['a part is there twice', twice(CASE_SHEET), /zweimal/],
    ['a part is there twice, in capitals', twice(CASE_SHEET.toUpperCase()), /zweimal/],
    ['a part is there twice, with backslashes', twice(CASE_SHEET.replaceAll('/', '\\')), /zweimal/],
    ['parts share their data', overlapping(4), /übereinander/],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });

  test('a part that nothing reads but that cannot be copied is named before anything is written', async () => {
    const bytes = rawZip([
      ...[...caseParts()].map(([name, content]) => ({ name, content })),
      { name: 'xl/media/a.bin', content: PICTURE, claims: { method: 14 } },
    ]);
    expect(await refusal(bytes)).toContain('„xl/media/a.bin“');
  });

  test('shared data does not grow when the file is written', async () => {
    expect(await refusal(overlapping(15_000))).toMatch(/übereinander/);
  });
});

test('a file that was cut off anywhere is told to be damaged', async () => {
  const whole = caseFile();
  for (let part = 0; part < 16; part++) {
    const bytes = whole.subarray(0, Math.floor((whole.length * part) / 16));
    expect(await refusal(bytes)).toMatch(part === 0 ? /leer/ : /^Die Datei ist beschädigt/);
  }
});

test('a sheet that was cut off anywhere is told to be damaged', async () => {
  const whole = sheetPart(CASE_ROWS);
  for (let part = 1; part < 16; part++) {
    const bytes = caseFile({ [CASE_SHEET]: whole.slice(0, Math.floor((whole.length * part) / 16)) });
    expect(await refusal(bytes)).toMatch(/^Die Datei ist beschädigt: .*Blatt „Fälle“/);
  }
});

function utf8Names(entry: RawEntry): RawEntry {
  return { ...entry, hasUtf8Flag: true };
}

function claiming(claims: RawEntry['claims'], sheet?: string): Uint8Array {
  return caseFile(sheet === undefined ? {} : { [CASE_SHEET]: sheet }, (entry) =>
    entry.name === CASE_SHEET && claims !== undefined ? { ...entry, claims } : entry,
  );
}

function absurd(entry: RawEntry): RawEntry {
  return entry.name === CASE_SHEET
    ? { ...entry, isZip64: true, claims: { size: 2 ** 62, packedSize: 2 ** 61 } }
    : entry;
}

function manyParts(count: number): Uint8Array {
  const others = Array.from({ length: count }, (_, index) => ({
    name: `customXml/item${String(index)}.xml`,
    content: '<x/>',
  }));
  return rawZip([...[...caseParts()].map(([name, content]) => ({ name, content })), ...others]);
}

function twice(name: string): Uint8Array {
  return rawZip([
    ...[...caseParts()].map(([part, content]) => ({ name: part, content })),
    { name, content: sheetPart('') },
  ]);
}

/** Many entries that point to the data of one. */
function overlapping(count: number): Uint8Array {
  const data = { name: 'xl/media/a.bin', content: new Uint8Array(1_000_000), isStored: true };
  const others = Array.from({ length: count }, (_, index) => ({
    name: `xl/media/b${String(index)}.bin`,
    content: '',
    sharesDataOf: data.name,
  }));
  return rawZip([...[...caseParts()].map(([name, content]) => ({ name, content })), data, ...others]);
}
