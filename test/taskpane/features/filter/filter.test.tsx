/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import { selectBy } from '../../../../src/domain/views/selection';
import { STANDARD_VIEWS } from '../../../../src/domain/views/standard-views';
import { accessibilityFindings } from '../../support/accessibility';
import { aProblem, fakeUseCases } from '../../support/fake-pane';
import { showOverview } from '../../support/lead-pages';
import { surveyCases } from '../../support/surveys';

const CASES = surveyCases(12, (index) => ({
  school: `Schule ${index}`,
  proposal: index < 4 ? 'gesperrt' : 'umstellbar',
}));

test('a chosen value filters the sheet by itself, and the pane says how many rows can be seen', async () => {
  const { user, useCases, container } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: 'Vorschlag' }));
  await user.click(screen.getByRole('checkbox', { name: 'nicht im laufenden Betrieb umstellbar' }));
  expect(await screen.findByText('Blatt „ASD“: 12 von 132 Zeilen sichtbar')).toBeTruthy();
  const [, wish] = useCases.filterCases.mock.calls[0] ?? [];
  expect(wish?.selection).toEqual(selectBy('proposal', 'gesperrt'));
  expect(wish?.sheetId).toBeNull();
  expect(screen.getByText('4 von 12 Fällen')).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('of several changes the last one counts', async () => {
  const { user, useCases } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: '8 umstellbar' }));
  await user.click(screen.getByRole('button', { name: '4 nicht im laufenden Betrieb umstellbar' }));
  await waitFor(() => {
    const [, wish] = useCases.filterCases.mock.calls.at(-1) ?? [];
    expect(wish?.selection).toEqual(selectBy('proposal', 'gesperrt'));
  });
});

test('with „Sofort anwenden“ off nothing is filtered before it is asked for', async () => {
  const { user, useCases } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('switch', { name: 'Sofort anwenden' }));
  await user.click(screen.getByRole('button', { name: '8 umstellbar' }));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(useCases.filterCases).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Filter anwenden' }));
  await screen.findByText('Blatt „ASD“: 12 von 132 Zeilen sichtbar');
});

test('„Filter aufheben“ takes the filter off and chooses everything again', async () => {
  const { user, useCases } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: '8 umstellbar' }));
  await screen.findByText('Blatt „ASD“: 12 von 132 Zeilen sichtbar');
  await user.click(screen.getByRole('button', { name: 'Filter aufheben' }));
  expect(await screen.findByText('Der Filter ist aufgehoben.')).toBeTruthy();
  expect(useCases.liftFilter).toHaveBeenCalledTimes(1);
  expect(screen.getByText('12 von 12 Fällen')).toBeTruthy();
});

test('says when the filter is not exact, and why a sheet was not filtered', async () => {
  const { user, useCases } = await showOverview({ cases: CASES });
  useCases.filterCases.mockResolvedValueOnce(
    success({ sheets: [], notices: [aProblem('filter-inexact', 'Der Filter zeigt 14.')] }),
  );
  await user.click(screen.getByRole('button', { name: '8 umstellbar' }));
  expect(await screen.findByText('Der Filter zeigt 14.')).toBeTruthy();
  useCases.filterCases.mockResolvedValueOnce(failure(aProblem('protected', 'Blatt „ASD“ ist geschützt.')));
  await user.click(screen.getByRole('button', { name: '4 nicht im laufenden Betrieb umstellbar' }));
  expect(await screen.findByRole('alert')).toHaveProperty('textContent', 'Blatt „ASD“ ist geschützt.');
});

test('many values can be searched', async () => {
  const { user } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: 'Schule' }));
  const group = screen.getByRole('group', { name: 'Schule' });
  await user.type(within(group).getByRole('searchbox', { name: 'Schule suchen' }), 'schule 11');
  expect(within(group).getAllByRole('checkbox')).toHaveLength(1);
});

test('a day limits the end of the approval, and can be taken off again', async () => {
  const { user } = await showOverview({ cases: CASES });
  const field = screen.getByLabelText('Bewilligung endet bis');
  await user.type(field, '2025-06-30');
  expect(screen.getByText('0 von 12 Fällen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Entfernen: Bewilligung endet bis 30.06.2025' }));
  expect(screen.getByText('12 von 12 Fällen')).toBeTruthy();
});

test('a view chooses its cases', async () => {
  const { user } = await showOverview({ cases: CASES });
  const views = await screen.findByRole('group', { name: 'Gespeicherte Ansichten' });
  await user.click(within(views).getByRole('button', { name: 'nicht im laufenden Betrieb umstellbar' }));
  expect(screen.getByText('4 von 12 Fällen')).toBeTruthy();
});

test('the selection is kept under a name', async () => {
  const { user, useCases } = await showOverview({ cases: CASES });
  await user.click(screen.getByRole('button', { name: '8 umstellbar' }));
  await user.click(await screen.findByRole('button', { name: 'Auswahl als Ansicht speichern' }));
  await user.keyboard('Meine{Enter}');
  expect(await screen.findByText('Ansicht „Meine“ gespeichert.')).toBeTruthy();
  expect(useCases.addView.mock.calls[0]?.slice(1)).toEqual(['Meine', selectBy('proposal', 'umstellbar')]);
});

test('a name that is taken is said, and the form stays', async () => {
  const { user, useCases } = await showOverview({ cases: CASES });
  useCases.addView.mockResolvedValue(failure(aProblem('view-name', 'Eine Ansicht „Meine“ gibt es schon.')));
  await user.click(screen.getByRole('button', { name: '8 umstellbar' }));
  await user.click(await screen.findByRole('button', { name: 'Auswahl als Ansicht speichern' }));
  await user.keyboard('Meine{Enter}');
  expect(await screen.findByText('Eine Ansicht „Meine“ gibt es schon.')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Name der Ansicht' })).toBeTruthy();
});

test('own views are renamed and deleted', async () => {
  const useCases = fakeUseCases();
  const saved = [{ name: 'Meine', selection: selectBy('proposal', 'prüfen') }];
  useCases.viewsOf.mockResolvedValue({ standard: STANDARD_VIEWS, saved });
  const { user, container } = await showOverview({ cases: CASES }, useCases);
  await user.click(await screen.findByRole('button', { name: 'Ansichten bearbeiten' }));
  await user.click(screen.getByRole('button', { name: 'Umbenennen: Ansicht „Meine“' }));
  await user.keyboard('!{Enter}');
  await waitFor(() => {
    expect(useCases.renameView.mock.calls[0]?.slice(1)).toEqual(['Meine', 'Meine!']);
  });
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('a filter of an earlier time can be taken off right away', async () => {
  const useCases = fakeUseCases();
  useCases.createFilterMemory.mockResolvedValue({ befores: new Map(), isSet: () => true });
  const { user } = await showOverview({ cases: CASES }, useCases);
  await user.click(screen.getByRole('button', { name: 'Filter aufheben' }));
  await waitFor(() => {
    expect(useCases.liftFilter).toHaveBeenCalledTimes(1);
  });
});
