/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { readManifest } from '../../../src/workbench/view/manifest-buttons';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

it('reads tab, buttons and pages of our own manifest, at the address of this server', () => {
  const manifest = readManifest(MANIFEST, 'https://localhost:4711');
  expect(manifest?.name).toBe('Stufenplan');
  expect(manifest?.addIn).toEqual({ id: '2da9df23-2a62-4b9c-95ff-2449c7418f8f', version: '1.0.0.0' });
  expect(manifest?.paneUrl).toBe('https://localhost:4711/taskpane.html');
  expect(manifest?.tabs.map(({ label }) => label)).toEqual(['Klassenassistenz']);
  expect(
    manifest?.tabs[0]?.groups[0]?.buttons.map(({ label, paneUrl, icon }) => [label, paneUrl, icon]),
  ).toEqual([
    [
      'Aufgabenbereich öffnen',
      'https://localhost:4711/taskpane.html',
      'https://localhost:4711/assets/icon-32.png',
    ],
    [
      'Fälle einordnen',
      'https://localhost:4711/taskpane.html?aktion=einordnen',
      'https://localhost:4711/assets/icon-32.png',
    ],
  ]);
});

it.each(['', '<html/>', '<OfficeApp><broken'])('takes %j as no manifest', (xml) => {
  expect(readManifest(xml, 'https://localhost:4711')).toBeNull();
});
