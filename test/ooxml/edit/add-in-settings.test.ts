import fc from 'fast-check';
import { NODE_UNPACKING } from '../../../src/file/node-compression';
import { readSettings, writeSetting } from '../../../src/ooxml/edit/add-in-settings';
import { openArchive } from '../../../src/ooxml/open-archive';
import { Package } from '../../../src/ooxml/package';
import { caseFile } from '../../builders/case-file';
import { malformed } from '../../builders/written-file';

const ADD_IN = { id: '11111111-2222-3333-4444-555555555555', version: '1.0.0.0' };
const PART = 'xl/webextensions/webextension1.xml';

/** A file with a web extension of this add-in. */
function open(content?: string): Package {
  const type = 'application/vnd.ms-office.webextension+xml';
  return new Package(
    openArchive(
      caseFile(
        content === undefined
          ? {}
          : {
              [PART]: `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:reference id="${ADD_IN.id.toUpperCase()}"/>${content}</we:webextension>`,
              '[Content_Types].xml': (xml) =>
                xml.replace('</Types>', `<Override PartName="/${PART}" ContentType="${type}"/></Types>`),
            },
      ),
      NODE_UNPACKING,
    ),
  );
}

test('any value is read as it was written, and the part is well-formed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const file = open();
      writeSetting(file, ADD_IN, 'a', value);
      writeSetting(file, ADD_IN, 'b', `${text}_x0041_"<&\n\ufffe`);
      writeSetting(file, ADD_IN, 'a', [value]);
      expect(readSettings(file)).toEqual(
        new Map([
          ['a', JSON.parse(JSON.stringify([value])) as unknown],
          ['b', `${text}_x0041_"<&\n\ufffe`],
        ]),
      );
      expect(malformed(file.text(PART))).toBeNull();
      // Office reads values as they stand: nothing in them may be in Excel's own spelling.
      expect(file.text(PART)).not.toMatch(/_x[\dA-F]{4}_/i);
    }),
    { seed: 1, numRuns: 50 },
  );
});

test.each([
  ['with a list', '<we:properties><we:property name="x" value="1"/></we:properties><we:bindings/>'],
  ['with an empty list', '<we:alternateReferences/><we:properties/><we:bindings/>'],
  ['without a list', '<we:alternateReferences/><we:bindings/>'],
  ['with nothing', ''],
])('a value is put into the web extension of the add-in, %s', (_, content) => {
  const file = open(content);
  writeSetting(file, ADD_IN, 'blatt', { gewählt: true });
  expect(readSettings(file).get('blatt')).toEqual({ gewählt: true });
  expect(file.parts.filter((part) => part.includes('webextension'))).toEqual([PART]);
  expect(file.text(PART)).toMatch(
    /<we:property name="blatt"[^>]*\/><\/we:properties>(?:<we:bindings\/>)?<\/we:webextension>$/,
  );
});

test('values of other programs that are no JSON are left out', () => {
  const file = open(
    '<we:properties><we:property name="x" value="{"/><we:property name="y" value="2"/></we:properties>',
  );
  expect(readSettings(file)).toEqual(new Map([['y', 2]]));
});
