import { NODE_UNPACKING } from '../../../src/file/node-compression';
import {
  addPart,
  addRelationship,
  freePart,
  putText,
  removePart,
} from '../../../src/ooxml/edit/package-edits';
import { openArchive } from '../../../src/ooxml/open-archive';
import { Package } from '../../../src/ooxml/package';
import { caseFile, CASE_SHEET, type PartChanges } from '../../builders/case-file';

function open(changes: PartChanges = {}): Package {
  return new Package(openArchive(caseFile(changes), NODE_UNPACKING));
}

describe('a new part', () => {
  test('has a name that is free, and its kind of content', () => {
    const file = open();
    const part = freePart(file, 'xl/worksheets/sheet#.xml');
    addPart(file, part, '<x/>', 'application/x-neu');
    expect(part).toBe('xl/worksheets/sheet2.xml');
    expect(file.contentType(part)).toBe('application/x-neu');
    expect(file.text(part)).toBe('<x/>');
    expect(file.parts).toContain(part);
    expect(freePart(file, 'xl/worksheets/SHEET#.xml')).toBe('xl/worksheets/SHEET3.xml');
  });

  test('needs no entry of its own where its extension says what it is', () => {
    const file = open();
    const before = file.text('[Content_Types].xml');
    addPart(file, 'xl/neu.xml', '<x/>', 'application/xml');
    expect(file.text('[Content_Types].xml')).toBe(before);
  });

  test('has one entry, also where another is left from a part that is gone', () => {
    const file = open({
      '[Content_Types].xml': (xml) =>
        xml.replace('</Types>', '<Override PartName="/xl/neu.xml" ContentType="application/x-alt"/></Types>'),
    });
    addPart(file, 'xl/neu.xml', '<x/>', 'application/x-neu');
    expect(file.text('[Content_Types].xml').match(/\/xl\/neu\.xml/g)).toHaveLength(1);
    expect(file.contentType('xl/neu.xml')).toBe('application/x-neu');
  });
});

describe('a new relationship', () => {
  test('has an id that is free, and points from the root', () => {
    const file = open();
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
    const id = addRelationship(file, 'xl/workbook.xml', type, 'xl/styles.xml');
    expect(id).toBe('rId2');
    expect(file.relationships('xl/workbook.xml').at(-1)).toMatchObject({
      id,
      type: 'styles',
      target: 'xl/styles.xml',
    });
    expect(file.text('xl/_rels/workbook.xml.rels')).toContain('Target="/xl/styles.xml"');
  });

  test('makes the list of its part where there is none', () => {
    const file = open();
    expect(addRelationship(file, CASE_SHEET, 'http://x/table', 'xl/tables/table1.xml')).toBe('rId1');
    expect(file.relationships(CASE_SHEET)).toMatchObject([{ id: 'rId1', target: 'xl/tables/table1.xml' }]);
  });
});

test('a part goes with all that names it', () => {
  const file = open();
  removePart(file, CASE_SHEET, 'xl/workbook.xml');
  expect(file.has(CASE_SHEET)).toBe(false);
  expect(file.parts).not.toContain(CASE_SHEET);
  expect(file.relationships('xl/workbook.xml')).toEqual([]);
  expect(file.text('[Content_Types].xml')).not.toContain('sheet1.xml');
});

test('a changed part is read as it is now, by any spelling of its name', () => {
  const file = open();
  expect(file.tree('XL/Workbook.xml')?.name).toBe('workbook');
  putText(file, 'xl/workbook.xml', '<neu/>');
  expect(file.tree('xl\\workbook.xml')?.name).toBe('neu');
});
