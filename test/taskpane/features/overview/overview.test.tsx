/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import { accessibilityFindings } from '../../support/accessibility';
import { aProblem, fakeUseCases, showPane } from '../../support/fake-pane';
import { showOverview } from '../../support/lead-pages';
import { aSurvey, surveyCases } from '../../support/surveys';

const CASES = surveyCases(5, (index) =>
  index < 2 ? {} : { proposal: 'prüfen', rules: ['R16'], deciding: ['R16'] },
);

test('nothing is counted before the page is opened', async () => {
  const useCases = fakeUseCases();
  showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  expect(useCases.surveyCases).not.toHaveBeenCalled();
});

test('shows how many cases each Vorschlag has, and has no findings of axe', async () => {
  const { container } = await showOverview({ cases: CASES });
  expect(screen.getByRole('button', { name: '3 prüfen' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '2 umstellbar' })).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('a figure chooses its cases, pressed again everything', async () => {
  const { user } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: '3 prüfen' }));
  expect(screen.getByText('3 von 5 Fällen')).toBeTruthy();
  expect(screen.getByRole('button', { name: '3 prüfen', pressed: true })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '3 prüfen' }));
  expect(screen.getByText('5 von 5 Fällen')).toBeTruthy();
});

test('a part of a bar chooses region and Vorschlag; the arrow keys move within the bar', async () => {
  const { user } = await showOverview({ cases: CASES });
  const bar = screen.getByRole('toolbar', { name: 'Region 1: Fälle je Vorschlag' });
  within(bar).getByRole('button', { name: '2 Fälle: umstellbar' }).focus();
  await user.keyboard('{ArrowRight}{Enter}');
  expect(screen.getByText('3 von 5 Fällen')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Entfernen: Region: Region 1' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Entfernen: Vorschlag: prüfen' })).toBeTruthy();
});

test('the bars are there as a table too', async () => {
  const { user, container } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: 'Als Tabelle zeigen' }));
  const table = screen.getByRole('table', { name: 'Fälle je Region und Vorschlag' });
  await user.click(within(table).getByRole('button', { name: 'Region 1, 3 Fälle: prüfen' }));
  expect(screen.getByText('3 von 5 Fällen')).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('names the most frequent reasons', async () => {
  const { user } = await showOverview({ cases: CASES });
  const reasons = screen.getByRole('list', { name: 'Häufigste Gründe' });
  await user.click(within(reasons).getByRole('button', { name: 'R16 Titel R16 3' }));
  expect(screen.getByText('3 von 5 Fällen')).toBeTruthy();
});

test('says what has changed since the last run', async () => {
  await showOverview({
    cases: surveyCases(4, (index) =>
      index === 0 ? { proposal: 'prüfen', written: 'stale', writtenProposal: 'umstellbar' } : {},
    ),
  });
  const changes = screen.getByRole('list', { name: 'Seit dem letzten Lauf' });
  expect(within(changes).getByRole('button', { name: 'umstellbar → prüfen 1' })).toBeTruthy();
});

test('says that the sheet is behind, and classifies when asked to', async () => {
  const { user, useCases } = await showOverview({ cases: surveyCases(2, () => ({ written: 'missing' })) });
  expect(screen.getByText(/2 Fälle sind im Blatt noch nicht eingeordnet/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  expect(await screen.findByText('120 Fälle eingeordnet')).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Einordnen', selected: true })).toBeTruthy();
  expect(useCases.classifyWorkbook).toHaveBeenCalledTimes(1);
});

test('after a run it counts anew when the page is opened', async () => {
  const { user, useCases } = await showOverview();
  await user.click(screen.getByRole('tab', { name: 'Einordnen' }));
  await user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await screen.findByText('120 Fälle eingeordnet');
  expect(useCases.surveyCases).toHaveBeenCalledTimes(1);
  await user.click(screen.getByRole('tab', { name: 'Übersicht' }));
  await waitFor(() => {
    expect(useCases.surveyCases).toHaveBeenCalledTimes(2);
  });
});

test('the result of a run is still there after another page was looked at', async () => {
  const { user } = await showOverview();
  await user.click(screen.getByRole('tab', { name: 'Einordnen' }));
  await user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await screen.findByText('120 Fälle eingeordnet');
  await user.click(screen.getByRole('tab', { name: 'Übersicht' }));
  await user.click(screen.getByRole('tab', { name: 'Einordnen' }));
  expect(screen.getByText('120 Fälle eingeordnet')).toBeTruthy();
});

test('says why cases cannot be counted, and counts again when asked to', async () => {
  const { user, useCases } = await showOverview();
  useCases.surveyCases.mockResolvedValueOnce(failure(aProblem('x', 'Blatt „ASD“ ist zu groß.')));
  await user.click(screen.getByRole('button', { name: 'Neu zählen' }));
  expect(await screen.findByText('Blatt „ASD“ ist zu groß.')).toBeTruthy();
  useCases.surveyCases.mockResolvedValueOnce(success(aSurvey()));
  await user.click(screen.getByRole('button', { name: 'Neu zählen' }));
  await waitFor(() => {
    expect(screen.queryByText('Blatt „ASD“ ist zu groß.')).toBeNull();
  });
});
