import { readFileSync } from 'node:fs';
import type * as DefineType from '../../../src/workbench/host/define-type';
import '../../../src/workbench/host/excel-context';

/*
 * A member under a name that the library never sends would be dead, and a gap would stay open unseen. So every member
 * the host defines is looked up in the library's own description of the type.
 */

jest.mock('../../../src/workbench/host/define-type', () => {
  const actual = jest.requireActual<typeof DefineType>('../../../src/workbench/host/define-type');
  const definitions: Definition[] = [];
  return {
    ...actual,
    definitions,
    defineType: (definition: DefineType.TypeDefinition<unknown>) => {
      definitions.push(definition);
      return actual.defineType(definition);
    },
  };
});

type Definition = DefineType.TypeDefinition<unknown>;

const { definitions } = jest.requireMock<{ readonly definitions: readonly Definition[] }>(
  '../../../src/workbench/host/define-type',
);

const LIBRARY = readFileSync(require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js'), 'utf8');

/** Types that are described elsewhere in the library, in another form. */
const SERVICES = new Set(['AddinInternalService', 'WacPartition']);

const excelTypes = definitions.filter(({ name }) => !SERVICES.has(name));

/** The part of the library that describes a type. */
function classText(name: string): string {
  const start = LIBRARY.indexOf(`\n    var ${name} = (function (_super) {`);
  const end = LIBRARY.indexOf('\n    }(', start);
  return start < 0 ? '' : LIBRARY.slice(start, end);
}

function list(text: string, property: string): readonly string[] {
  const [, items = ''] = new RegExp(`"${property}".*?return \\[(.*?)\\]`, 's').exec(text) ?? [];
  return items.split(',').map((item) => item.trim().replaceAll('"', ''));
}

it('is asked about all types', () => {
  expect(excelTypes.length).toBeGreaterThan(25);
});

it.each(excelTypes.map((definition) => [definition.name, definition] as const))(
  'knows every member that the host has for %s',
  (name, { scalars = {}, navigation = {}, methods = {} }) => {
    const text = classText(name);
    const known = new Set(list(text, '_scalarPropertyOriginalNames'));
    const unknown = [
      ...Object.keys(scalars).filter((scalar) => !known.has(scalar)),
      ...[...Object.keys(navigation), ...Object.keys(methods)].filter(
        (member) => !text.includes(`, "${member}"`),
      ),
    ];
    expect(text).not.toBe('');
    expect(unknown).toEqual([]);
  },
);

it.each(excelTypes.map((definition) => [definition.name, definition] as const))(
  'lets add-ins write the same properties of %s',
  (name, { scalars = {} }) => {
    const text = classText(name);
    const names = list(text, '_scalarPropertyOriginalNames');
    const writable = list(text, '_scalarPropertyUpdateable');
    const onlyHere = Object.entries(scalars)
      .filter(([scalar, { set }]) => set !== undefined && writable[names.indexOf(scalar)] !== 'true')
      .map(([scalar]) => scalar);
    expect(onlyHere).toEqual([]);
  },
);
