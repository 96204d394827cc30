/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { failure } from '../../../../src/domain/outcome';
import { day } from '../../../builders/case-table';
import { accessibilityFindings } from '../../support/accessibility';
import { aProblem } from '../../support/fake-pane';
import { showOverview } from '../../support/lead-pages';
import { surveyCases } from '../../support/surveys';

async function showWorkList(chosen?: string) {
  const shown = await showOverview({
    cases: surveyCases(3, (index) =>
      index === 0 ? { approvalEnd: day('31.01.2025'), proposal: 'prüfen', carePlanUntil: null } : {},
    ),
  });
  if (chosen !== undefined) await shown.user.click(screen.getByRole('button', { name: chosen }));
  await shown.user.click(screen.getByRole('tab', { name: 'Arbeitsliste' }));
  await screen.findByRole('button', { name: 'Blatt „KA Arbeitsliste“ schreiben' });
  return shown;
}

test('what is overdue comes first, then month by month', async () => {
  const { container } = await showWorkList();
  const groups = screen.getAllByRole('button', { name: /\(\d+\)$/ }).map(({ textContent }) => textContent);
  expect(groups.slice(0, 2)).toEqual(['Überfällig (1)', 'Juli 2025 (2)']);
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('an entry opens its case', async () => {
  const { user, useCases } = await showWorkList();
  const overdue = screen.getByRole('list', { name: 'Überfällig, 1 Eintrag' });
  await user.click(within(overdue).getByRole('button', { name: 'Fall öffnen: A-1' }));
  expect(screen.getByRole('tab', { name: 'Fall', selected: true })).toBeTruthy();
  await waitFor(() => {
    expect(useCases.showCase.mock.calls[0]?.[1].id?.value).toBe('A-1');
  });
});

test('only the cases of the selection can be listed and written', async () => {
  const { user, useCases } = await showWorkList('1 prüfen');
  await user.click(screen.getByRole('radio', { name: /nur die Auswahl/ }));
  await user.click(screen.getByRole('button', { name: 'Blatt „KA Arbeitsliste“ schreiben' }));
  expect(await screen.findByText(/Blatt „KA Arbeitsliste“ geschrieben/)).toBeTruthy();
  const ids = useCases.writeWorkList.mock.calls[0]?.[1].map(({ item }) => item.caseId) ?? [];
  expect([...new Set(ids)]).toEqual(['A-1']);
});

test('asks before a sheet is replaced; no leaves it', async () => {
  const { user, useCases, container } = await showWorkList();
  useCases.writeWorkList.mockResolvedValueOnce(
    failure(aProblem('work-list-exists', 'Blatt „KA Arbeitsliste“ gibt es schon.')),
  );
  await user.click(screen.getByRole('button', { name: 'Blatt „KA Arbeitsliste“ schreiben' }));
  expect(await screen.findByText('Blatt „KA Arbeitsliste“ gibt es schon.')).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Nicht ersetzen' }));
  expect(screen.getByText('Das Blatt ist geblieben, wie es war.')).toBeTruthy();
  expect(useCases.writeWorkList.mock.calls.map(([, , mode]) => mode)).toEqual(['ask']);
});

test('yes replaces it', async () => {
  const { user, useCases } = await showWorkList();
  useCases.writeWorkList.mockResolvedValueOnce(failure(aProblem('work-list-exists', 'Gibt es schon.')));
  await user.click(screen.getByRole('button', { name: 'Blatt „KA Arbeitsliste“ schreiben' }));
  await user.click(await screen.findByRole('button', { name: 'Inhalt ersetzen' }));
  expect(await screen.findByText(/geschrieben/)).toBeTruthy();
  expect(useCases.writeWorkList.mock.calls.map(([, , mode]) => mode)).toEqual(['ask', 'replace']);
});
