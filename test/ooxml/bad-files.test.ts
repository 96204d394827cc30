import fc from 'fast-check';
import { zipSync } from 'fflate';
import { makeWorkbook, zipParts } from '../../src/ooxml/make/make-workbook';
import { FaultError } from '../../src/ooxml/read-fault';
import { FIRST_SHEET, faultOf, opened, xlsx, xlsxWithRows } from '../builders/xlsx';

/** A workbook or a fault; anything else that is thrown fails the test. */
function endsWell(bytes: Uint8Array): void {
  try {
    opened(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(FaultError);
  }
}

/** An OLE container of old Office programs with these streams (its directory only). */
function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(name.length * 2 + 2, at + 64);
  });
  return bytes;
}

const WORKBOOK = makeWorkbook({ sheets: [{ name: 'Fälle', rows: [['Aktenzeichen'], ['51-1']] }] });

describe('a file that is no workbook', () => {
  it.each([
    ['.xls', oleFile('Workbook', '\u0005SummaryInformation'), 'im alten Excel-Format .xls'],
    ['.xls of 1995', oleFile('Book'), 'im alten Excel-Format .xls'],
    ['.doc', oleFile('WordDocument'), 'ein altes Word-Dokument'],
    [
      '.xlsb',
      zipParts({ 'xl/workbook.bin': 'x', '[Content_Types].xml': '<Types/>' }),
      'im binären Excel-Format .xlsb',
    ],
    [
      '.xlsb with relationships',
      xlsx(
        { sheets: [{ name: 'A' }] },
        { '_rels/.rels': (xml) => xml.replace('workbook.xml', 'workbook.bin'), 'xl/workbook.bin': 'x' },
      ),
      'im binären Excel-Format .xlsb',
    ],
    [
      '.ods',
      zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'eine OpenDocument-Tabelle (.ods)',
    ],
    ['.docx', zipParts({ 'word/document.xml': '<x/>' }), 'ein Word-Dokument'],
    [
      '.docx with relationships',
      xlsx(
        { sheets: [] },
        {
          '_rels/.rels': (xml) => xml.replace('xl/workbook.xml', 'word/document.xml'),
          '[Content_Types].xml': (xml) =>
            xml
              .replace('/xl/workbook.xml', '/word/document.xml')
              .replace('spreadsheetml.sheet', 'wordprocessingml.document'),
          'word/document.xml': '<document/>',
        },
      ),
      'ein Word-Dokument',
    ],
    ['.zip', zipParts({ 'brief.txt': 'x' }), 'ein Archiv ohne Arbeitsmappe'],
    [
      '.csv',
      Buffer.from('Aktenzeichen;Schule\r\n51-1;Grundschule Heist\r\n'),
      'eine Textdatei mit Trennzeichen (.csv)',
    ],
    [
      '.csv in Windows-1252',
      Buffer.from('Träger;Schule\r\nSüd;Heist\r\n', 'latin1'),
      'eine Textdatei mit Trennzeichen (.csv)',
    ],
    [
      '.csv in UTF-16',
      Buffer.from('\ufeffTräger\tSchule\r\n', 'utf16le'),
      'eine Textdatei mit Trennzeichen (.csv)',
    ],
    ['.html', Buffer.from('<html><table></table></html>'), 'eine Webseite (.html)'],
    ['.pdf', Buffer.from('%PDF-1.7 …'), 'ein PDF'],
    ['.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'ein Bild'],
    ['unknown', Buffer.from([1, 2, 3, 4, 5, 6]), 'keine Excel-Arbeitsmappe'],
  ])('is named, and what to do (%s)', (_, bytes, what) => {
    const fault = faultOf(bytes);
    expect(fault.code).toBe('not-a-workbook');
    expect(fault.text).toContain(`Die Datei ist ${what}`);
    expect(fault.text).toContain('Bitte als .xlsx speichern');
  });

  it('may be empty', () => {
    expect(faultOf(new Uint8Array(0)).text).toBe('Die Datei ist leer. Bitte eine andere Datei wählen.');
  });

  it('may be an encrypted workbook: the sentence says where the password is removed', () => {
    const fault = faultOf(oleFile('EncryptionInfo', 'EncryptedPackage'));
    expect(fault.code).toBe('encrypted');
    expect(fault.text).toContain('mit einem Kennwort verschlüsselt');
  });
});

describe('a damaged file', () => {
  it.each([
    ['cut off', WORKBOOK.subarray(0, WORKBOOK.length - 30)],
    ['cut off early', WORKBOOK.subarray(0, 100)],
    ['without its sheet', xlsx({ sheets: [{ name: 'A' }] }, { [FIRST_SHEET]: null })],
    ['without the list of sheets', xlsx({ sheets: [{ name: 'A' }] }, { 'xl/workbook.xml': null })],
    ['with an empty list of sheets', xlsx({ sheets: [] })],
    [
      'with a sheet that is cut off',
      xlsx({ sheets: [{ name: 'A' }] }, { [FIRST_SHEET]: (xml) => xml.slice(0, -20) }),
    ],
    ['with a sheet that is none', xlsx({ sheets: [{ name: 'A' }] }, { [FIRST_SHEET]: '<html/>' })],
    [
      'with a sheet that nothing refers to',
      xlsx({ sheets: [{ name: 'A' }] }, { 'xl/_rels/workbook.xml.rels': null }),
    ],
  ])('(%s) is told with what to do', (_, bytes) => {
    const fault = faultOf(bytes);
    expect(fault.code).toBe('damaged');
    expect(fault.text).toMatch(/^Die Datei ist beschädigt: .*„Öffnen und reparieren“/);
  });

  it.each([
    [
      'a text that does not exist',
      '<c r="B3" t="s"><v>7</v></c>',
      'verweist auf einen Text, den es nicht gibt',
    ],
    ['a number that is none', '<c r="B3"><v>1,5</v></c>', 'hat eine unlesbare Zahl'],
    ['a date that is none', '<c r="B3" t="d"><v>2025-02-30</v></c>', 'hat ein unlesbares Datum'],
    ['an unknown type', '<c r="B3" t="zz"><v>1</v></c>', 'hat einen unbekannten Typ'],
  ])('names sheet and cell of %s', (_, cell, what) => {
    const fault = faultOf(xlsxWithRows(`<row r="3">${cell}</row>`));
    expect(fault.text).toContain(`die Zelle B3 im Blatt „Fälle“ ${what}`);
    expect(fault.sheet).toBe('Fälle');
  });

  it.each(['0', '1048577', 'x', '1.5'])('names the sheet of a row with the number %s', (number) => {
    expect(faultOf(xlsxWithRows(`<row r="${number}"/>`)).text).toContain('Blatt „Fälle“');
  });

  it('is found by its checksums', () => {
    const bytes = Uint8Array.from(
      zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>'.repeat(3)) }, { level: 0 }),
    );
    // One letter of the stored content.
    bytes[50] = 0x58;
    expect(faultOf(bytes)).toMatchObject({ code: 'damaged' });
  });
});

describe('a file made to fill the memory', () => {
  it('is refused when a part pretends to be small', () => {
    const bytes = Uint8Array.from(xlsxWithRows(' '.repeat(5_000_000)));
    const view = new DataView(bytes.buffer);
    const name = Buffer.from(FIRST_SHEET);
    // The size in the directory entry stands 22 bytes before the name.
    view.setUint32(Buffer.from(bytes).lastIndexOf(name) - 22, 1000, true);
    expect(faultOf(bytes)).toMatchObject({ code: 'damaged' });
  });

  it('is refused when a part says that it is too large', () => {
    const bytes = Uint8Array.from(xlsxWithRows(''));
    const view = new DataView(bytes.buffer);
    view.setUint32(Buffer.from(bytes).lastIndexOf(Buffer.from(FIRST_SHEET)) - 22, 2_000_000_000, true);
    expect(faultOf(bytes)).toMatchObject({ code: 'too-large' });
  });

  it('does not grow by entities that define each other', () => {
    const entities = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY x${String(index + 1)} "${`&x${String(index)};`.repeat(10)}">`,
    );
    const sheet = xlsx(
      { sheets: [{ name: 'A' }] },
      {
        [FIRST_SHEET]: (xml) =>
          xml.replace('\n', `<!DOCTYPE worksheet [<!ENTITY x0 "lol">${entities.join('')}]>`),
      },
    );
    expect(() => opened(sheet)).not.toThrow();
  });
});

describe('any bytes', () => {
  it('give a result and never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        endsWell(bytes);
      }),
    );
  });

  it('give a result also where a workbook was changed in some places', () => {
    const place = fc.tuple(fc.nat(WORKBOOK.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Uint8Array.from(WORKBOOK);
        for (const [at, value] of changes) bytes[at] = value;
        endsWell(bytes);
      }),
      { numRuns: 300 },
    );
  });

  it('give a result also where the XML of a sheet was changed', () => {
    const sheet = xlsxWithRows(
      '<row r="1"><c r="A1" t="s" s="1"><f t="shared" si="0">A2</f><v>0</v></c></row>',
    );
    expect(() => opened(sheet)).toThrow(FaultError);
    const piece = fc.tuple(
      fc.nat(900),
      fc.constantFrom('<', '>', '"', '/', '&', 'r', '9', '<c>', '</row>', '<!--', '\u0000', 'ü'),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = xlsx(
          {
            sheets: [
              {
                name: 'A',
                rows: [[1, 'a', true], [{ value: 2, formula: 'A1' }]],
                merges: ['A1:B2'],
                tables: [],
              },
            ],
          },
          {
            [FIRST_SHEET]: (xml) =>
              changes.reduce((text, [at, insert]) => text.slice(0, at) + insert + text.slice(at + 1), xml),
          },
        );
        endsWell(bytes);
      }),
      { numRuns: 300 },
    );
  });
});
