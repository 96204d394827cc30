import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ADD_IN } from '../../src/file/add-in';

it('is the add-in of the manifest, so that both find what the other keeps in a workbook', () => {
  const manifest = readFileSync(path.join(__dirname, '..', '..', 'manifest.xml'), 'utf8');
  expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
  expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
});
