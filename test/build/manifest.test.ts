import { manifestVersion, renderManifest } from '../../scripts/build/manifest';

const TEMPLATE =
  '<OfficeApp><Version>0.0.0.0</Version><A v="https://localhost:3000/a.png"/><B v="https://localhost:3000"/></OfficeApp>';

describe('rendering the manifest', () => {
  test('puts the address in everywhere, and the version of the package', () => {
    const rendered = renderManifest(TEMPLATE, {
      baseUrl: 'https://kreis.example/stufenplan',
      version: '2.3.4',
    });
    expect(rendered).toBe(
      '<OfficeApp><Version>2.3.4.0</Version><A v="https://kreis.example/stufenplan/a.png"/><B v="https://kreis.example/stufenplan"/></OfficeApp>',
    );
  });

  test('writes an address with special characters as XML', () => {
    const rendered = renderManifest(TEMPLATE, { baseUrl: 'https://kreis.example/a&b', version: '1.0.0' });
    expect(rendered).toContain('"https://kreis.example/a&amp;b/a.png"');
  });

  test('refuses a template in which there is nothing to replace', () => {
    const options = { baseUrl: 'https://kreis.example', version: '1.0.0' };
    expect(() => renderManifest('<Version>1.0.0.0</Version>', options)).toThrow('does not mention');
    expect(() => renderManifest('https://localhost:3000', options)).toThrow('no <Version>');
  });

  test.each([
    ['1.0.0', '1.0.0.0'],
    ['1.12.3-beta.2', '1.12.3.0'],
  ])('version %s becomes %s', (version, expected) => {
    expect(manifestVersion(version)).toBe(expected);
  });

  test('a version that is none is refused', () => {
    expect(() => manifestVersion('1.0')).toThrow('not of the form 1.2.3');
  });
});
