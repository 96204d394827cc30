/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/dom';
import { drawRibbon } from '../../../src/workbench/view/ribbon';

afterEach(() => {
  document.body.replaceChildren();
});

const BUTTON = {
  id: 'a',
  label: 'Fälle einordnen',
  description: 'Trägt Vorschläge ein.',
  icon: '',
  paneUrl: 'https://localhost/x?aktion=einordnen',
};

it('shows the add-in’s tab with its buttons, which open their page in the pane', () => {
  const opened: string[] = [];
  const manifest = {
    name: 'Stufenplan',
    addIn: { id: '', version: '' },
    paneUrl: '',
    tabs: [{ label: 'Klassenassistenz', groups: [{ label: 'Gruppe', buttons: [BUTTON] }] }],
  };
  document.body.append(drawRibbon({ manifest, onOpenPane: ({ paneUrl }) => opened.push(paneUrl) }));
  expect(screen.getByRole('tab', { name: 'Klassenassistenz', selected: true })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  expect(opened).toEqual(['https://localhost/x?aktion=einordnen']);
});

it('says when there is no manifest to read', () => {
  document.body.append(drawRibbon({ manifest: null, onOpenPane: () => undefined }));
  expect(screen.getByRole('alert').textContent).toContain('manifest.xml fehlt oder ist beschädigt');
});
