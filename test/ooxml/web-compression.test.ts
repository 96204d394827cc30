import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { inflateInBrowser, WEB_PACKING, WEB_UNPACKING } from '../../src/ooxml/web-compression';
import { openArchiveInBrowser } from '../../src/ooxml/open-archive';
import { readWorkbook } from '../../src/ooxml/read-workbook';
import { caseFile, CASE_SHEET, sheetPart } from '../builders/case-file';

const CONTENT = Buffer.from('Schulbegleitung und Klassenassistenz. '.repeat(5000));
const PACKED = deflateRawSync(CONTENT);

describe('unpacking', () => {
  it('gives what was packed', async () => {
    const content = await inflateInBrowser(PACKED, CONTENT.length);
    expect(content && Buffer.compare(content, CONTENT)).toBe(0);
  });

  it.each([
    ['more comes out', PACKED, CONTENT.length - 1],
    ['less comes out', PACKED, CONTENT.length + 1],
    ['the data is cut off', PACKED.subarray(0, 200), CONTENT.length],
    ['the data is damaged', Buffer.concat([Buffer.from([7]), PACKED]), CONTENT.length],
    ['there is no data', Buffer.alloc(0), 0],
    ['the size is beyond what the data can hold', PACKED, 400 * 1024 * 1024],
  ])('gives nothing when %s', async (_, data, size) => {
    expect(await inflateInBrowser(data, size)).toBeNull();
  });

  it('gives nothing for what was not unpacked ahead', () => {
    expect(WEB_UNPACKING.inflate(PACKED, CONTENT.length)).toBeNull();
  });
});

describe('packing', () => {
  it.each([
    [
      'in many pieces',
      Array.from({ length: 40 }, (_, index) => CONTENT.subarray(index * 5000, (index + 1) * 5000)),
    ],
    ['in one piece', [CONTENT]],
    ['of nothing', []],
  ])('gives what unpacks again, %s', async (_, pieces) => {
    const { pieces: packed, packedSize, size, crc } = await WEB_PACKING.deflate(pieces);
    const content = Buffer.concat(pieces);
    expect(Buffer.compare(inflateRawSync(Buffer.concat(packed)), content)).toBe(0);
    expect({ packedSize, size, crc }).toEqual({
      packedSize: Buffer.concat(packed).length,
      size: content.length,
      crc: crc32(content),
    });
  });

  it('fails with the fault of its source', async () => {
    function* broken(): Generator<Uint8Array> {
      yield CONTENT;
      throw new Error('so nicht');
    }
    await expect(WEB_PACKING.deflate(broken())).rejects.toThrow('so nicht');
  });
});

describe('an archive in a browser', () => {
  it('reads sheets whatever their parts are called', async () => {
    const bytes = caseFile({
      [CASE_SHEET]: null,
      'xl/worksheets/blatt': sheetPart('<row><c><v>1</v></c></row>'),
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/sheet1.xml', 'worksheets/blatt'),
    });
    const { sheets } = readWorkbook(await openArchiveInBrowser(bytes));
    expect(sheets[0]?.rows[0]?.cells[0]?.value).toBe(1);
  });

  it('names a sheet that pretends to be a picture', async () => {
    const bytes = caseFile({
      [CASE_SHEET]: null,
      'xl/media/a.png': sheetPart(''),
      'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/sheet1.xml', 'media/a.png'),
    });
    const archive = await openArchiveInBrowser(bytes);
    expect(() => readWorkbook(archive)).toThrow('„xl/media/a.png“ lässt sich nicht auspacken');
  });
});
