import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import packageJson from '../../package.json';
import { DIST } from '../../scripts/build/folders';
import { renderManifest } from '../../scripts/build/manifest';
import { pngSize } from './png';
import { all, at, parseXml, type XmlElement } from './xml';

/*
 * Microsoft's validator asks a service on the internet, so the rules it checks are written down here. They are those
 * of the reference of the add-in-only manifest (element order, ids, lengths).
 */

const BASE_URL = 'https://localhost:3000';
const builtFile = path.join(DIST, 'manifest.xml');
const built = (): XmlElement => parseXml(readFileSync(builtFile, 'utf8'));
const template = (): string => readFileSync(path.resolve('manifest.xml'), 'utf8');

const names = (element: XmlElement): readonly string[] => element.children.map((child) => child.name);
const attribute = (element: XmlElement, name: string): string => {
  const value = element.attributes[name];
  if (value === undefined) throw new Error(`<${element.name}> has no attribute ${name}.`);
  return value;
};
const overrides = (): XmlElement => at(built(), 'VersionOverrides');
const formFactor = (): XmlElement => at(overrides(), 'Hosts', 'Host', 'DesktopFormFactor');
const tab = (): XmlElement => at(formFactor(), 'ExtensionPoint', 'CustomTab');
const resources = (): XmlElement => at(overrides(), 'Resources');

/** Text or address of a resource. */
function resource(id: string): string {
  const found = resources()
    .children.flatMap((list) => list.children)
    .find((entry) => entry.attributes['id'] === id);
  if (found === undefined) throw new Error(`There is no resource ${id}.`);
  return attribute(found, 'DefaultValue');
}

describe('order of elements', () => {
  test('of the add-in', () => {
    expect(names(built())).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
  });

  test('of the ribbon', () => {
    expect(names(overrides())).toEqual(['Hosts', 'Resources']);
    expect(names(formFactor())).toEqual(['GetStarted', 'ExtensionPoint']);
    expect(names(at(formFactor(), 'GetStarted'))).toEqual(['Title', 'Description', 'LearnMoreUrl']);
    expect(names(tab())).toEqual(['Group', 'Label']);
    expect(names(at(tab(), 'Group'))).toEqual(['Label', 'Icon', 'Control', 'Control']);
    for (const control of all(tab(), 'Control'))
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    for (const supertip of all(tab(), 'Supertip')) expect(names(supertip)).toEqual(['Title', 'Description']);
    for (const action of all(tab(), 'Action'))
      expect(names(action)).toEqual(['TaskpaneId', 'SourceLocation']);
  });

  test('of the resources', () => {
    expect(names(resources())).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  });
});

describe('what the add-in is', () => {
  test('a task pane for Excel workbooks', () => {
    expect(built().attributes['xsi:type']).toBe('TaskPaneApp');
    expect(built().namespace).toBe('http://schemas.microsoft.com/office/appforoffice/1.1');
    expect(overrides().namespace).toBe('http://schemas.microsoft.com/office/taskpaneappversionoverrides');
    expect(overrides().attributes['xsi:type']).toBe('VersionOverridesV1_0');
    expect(attribute(at(built(), 'Hosts', 'Host'), 'Name')).toBe('Workbook');
    expect(at(overrides(), 'Hosts', 'Host').attributes['xsi:type']).toBe('Workbook');
  });

  test('known for ever by one id', () => {
    expect(at(built(), 'Id').text).toBe('2da9df23-2a62-4b9c-95ff-2449c7418f8f');
  });

  test('of the version of the package', () => {
    expect(at(built(), 'Version').text).toBe(`${packageJson.version}.0`);
    expect(at(built(), 'Version').text).toMatch(/^\d{1,5}(?:\.\d{1,5}){3}$/);
  });

  test('German, for ExcelApi 1.14, reading and writing the workbook', () => {
    expect(at(built(), 'DefaultLocale').text).toBe('de-DE');
    expect(at(built(), 'Permissions').text).toBe('ReadWriteDocument');
    const set = at(built(), 'Requirements', 'Sets', 'Set');
    expect([attribute(set, 'Name'), attribute(set, 'MinVersion')]).toEqual(['ExcelApi', '1.14']);
  });

  test('named Stufenplan, in texts of allowed length', () => {
    expect(attribute(at(built(), 'DisplayName'), 'DefaultValue')).toBe('Stufenplan');
    expect(at(built(), 'ProviderName').text.length).toBeLessThanOrEqual(125);
    expect(attribute(at(built(), 'Description'), 'DefaultValue').length).toBeLessThanOrEqual(250);
  });
});

describe('the ribbon', () => {
  test('has the tab Klassenassistenz with two buttons', () => {
    expect(resource(attribute(at(tab(), 'Label'), 'resid'))).toBe('Klassenassistenz');
    const labels = all(tab(), 'Control').map((control) => resource(attribute(at(control, 'Label'), 'resid')));
    expect(labels).toEqual(['Aufgabenbereich öffnen', 'Fälle einordnen']);
  });

  test('opens one pane with both, the second with the start action', () => {
    const actions = all(tab(), 'Action');
    expect(actions.map((action) => action.attributes['xsi:type'])).toEqual(['ShowTaskpane', 'ShowTaskpane']);
    expect(new Set(actions.map((action) => at(action, 'TaskpaneId').text)).size).toBe(1);
    expect(actions.map((action) => resource(attribute(at(action, 'SourceLocation'), 'resid')))).toEqual([
      `${BASE_URL}/taskpane.html`,
      `${BASE_URL}/taskpane.html?aktion=einordnen`,
    ]);
  });

  test('runs no function: it could not show an error', () => {
    expect(all(built(), 'FunctionFile')).toEqual([]);
    expect(all(built(), 'FunctionName')).toEqual([]);
  });

  test('ids are used once', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) =>
      all(tab(), name).map((element) => attribute(element, 'id')),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,31}$/);
  });
});

describe('resources', () => {
  const entries = (): readonly XmlElement[] => resources().children.flatMap((list) => list.children);

  test('have ids of at most 32 characters, each once', () => {
    const ids = entries().map((entry) => attribute(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][\w.]{0,31}$/);
  });

  test('are all used, and all that is used is there', () => {
    const used = new Set<string>();
    const collect = (element: XmlElement): void => {
      const id = element.attributes['resid'];
      if (id !== undefined) used.add(id);
      element.children.forEach(collect);
    };
    collect(built());
    expect([...used].sort()).toEqual(
      entries()
        .map((entry) => attribute(entry, 'id'))
        .sort(),
    );
  });

  test('short texts have at most 125 characters, long ones at most 250', () => {
    const lengths = (list: string): readonly number[] =>
      at(resources(), list).children.map((entry) => attribute(entry, 'DefaultValue').length);
    expect(Math.max(...lengths('ShortStrings'))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths('LongStrings'))).toBeLessThanOrEqual(250);
    expect(Math.min(...lengths('ShortStrings'), ...lengths('LongStrings'))).toBeGreaterThan(0);
  });
});

describe('addresses', () => {
  const addresses = (): readonly string[] => [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name) =>
      attribute(at(built(), name), 'DefaultValue'),
    ),
    attribute(at(built(), 'DefaultSettings', 'SourceLocation'), 'DefaultValue'),
    ...[...at(resources(), 'Images').children, ...at(resources(), 'Urls').children].map((entry) =>
      attribute(entry, 'DefaultValue'),
    ),
  ];

  test('all lie under the address of the build, and the build has their files', () => {
    for (const address of addresses()) {
      expect(address.startsWith(`${BASE_URL}/`)).toBe(true);
      const file = path.join(DIST, new URL(address).pathname);
      expect({ address, exists: existsSync(file) }).toEqual({ address, exists: true });
    }
  });

  test('all follow BASE_URL', () => {
    const moved = renderManifest(template(), {
      baseUrl: 'https://kreis.example/stufenplan',
      version: '1.0.0',
    });
    expect(moved).not.toContain('localhost');
    expect(moved.match(/https:\/\/kreis\.example\/stufenplan\//g)?.length).toBe(addresses().length);
  });
});

describe('icons', () => {
  const fileOf = (address: string): string => path.join(DIST, new URL(address).pathname);

  test('of the ribbon have the size they are named for', () => {
    const images = all(tab(), 'Image');
    expect(images.length).toBe(12);
    for (const image of images) {
      const size = Number(attribute(image, 'size'));
      expect(pngSize(fileOf(resource(attribute(image, 'resid'))))).toEqual({ width: size, height: size });
    }
  });

  test('of each button come in 16, 32, 64 and 80 pixels', () => {
    for (const icon of all(tab(), 'Icon')) {
      expect(icon.children.map((image) => attribute(image, 'size'))).toEqual(['16', '32', '64', '80']);
    }
  });

  test('of the add-in are 32 and 64 pixels wide', () => {
    const sizes = ['IconUrl', 'HighResolutionIconUrl'].map(
      (name) => pngSize(fileOf(attribute(at(built(), name), 'DefaultValue'))).width,
    );
    expect(sizes).toEqual([32, 64]);
  });
});

test('Microsoft’s own reader sees the same add-in', async () => {
  const info = await OfficeAddinManifest.readManifestFile(builtFile);
  expect({
    id: info.id,
    version: info.version,
    defaultLocale: info.defaultLocale,
    displayName: info.displayName,
    permissions: info.permissions,
    hosts: info.hosts,
    officeAppType: info.officeAppType,
    sourceLocation: info.defaultSettings?.sourceLocation,
  }).toEqual({
    id: '2da9df23-2a62-4b9c-95ff-2449c7418f8f',
    version: `${packageJson.version}.0`,
    defaultLocale: 'de-DE',
    displayName: 'Stufenplan',
    permissions: 'ReadWriteDocument',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    sourceLocation: `${BASE_URL}/taskpane.html`,
  });
});

test('the manifest of the repository is the one for this machine', () => {
  expect(renderManifest(template(), { baseUrl: BASE_URL, version: packageJson.version })).toBe(template());
});
