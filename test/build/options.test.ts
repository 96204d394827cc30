import { readBuildOptions } from '../../scripts/build/options';

describe('build switches', () => {
  test('without any the build is for this machine and takes office.js from the CDN', () => {
    expect(readBuildOptions({})).toEqual({ officeJs: 'cdn', baseUrl: 'https://localhost:3000' });
    expect(readBuildOptions({ OFFICE_JS: '', BASE_URL: '' })).toEqual(readBuildOptions({}));
  });

  test('OFFICE_JS=local is the other source, and nothing else is taken', () => {
    expect(readBuildOptions({ OFFICE_JS: 'local' }).officeJs).toBe('local');
    expect(() => readBuildOptions({ OFFICE_JS: 'Local' })).toThrow('OFFICE_JS is "Local"');
  });

  test.each([
    ['https://intranet.kreis.example/', 'https://intranet.kreis.example'],
    ['https://intranet.kreis.example/apps/stufenplan/', 'https://intranet.kreis.example/apps/stufenplan'],
    ['https://localhost:4000', 'https://localhost:4000'],
  ])('BASE_URL %s loses its last slash', (given, expected) => {
    expect(readBuildOptions({ BASE_URL: given }).baseUrl).toBe(expected);
  });

  test.each([
    ['http://intranet', 'must begin with https://'],
    ['intranet', 'is no address'],
    ['https://intranet/?a=1', 'a host, a port and a path only'],
    ['https://user:secret@intranet', 'a host, a port and a path only'],
  ])('BASE_URL %s is refused', (given, reason) => {
    expect(() => readBuildOptions({ BASE_URL: given })).toThrow(reason);
  });
});
