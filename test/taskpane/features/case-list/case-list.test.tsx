/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { accessibilityFindings } from '../../support/accessibility';
import { showOverview } from '../../support/lead-pages';
import { surveyCases } from '../../support/surveys';

const MANY = surveyCases(20_000);

function theList(): HTMLElement {
  return screen.getByRole('listbox', { name: /Fälle der Auswahl/ });
}

test('of twenty thousand cases only those in view are drawn, and each says its place', async () => {
  const { container } = await showOverview({ cases: MANY });
  const options = within(theList()).getAllByRole('option');
  expect(options.length).toBeLessThan(40);
  expect(options[1]?.getAttribute('aria-posinset')).toBe('2');
  expect(options[1]?.getAttribute('aria-setsize')).toBe('20000');
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('the keys move, and Enter opens the case and shows its row', async () => {
  const { user, useCases } = await showOverview({ cases: surveyCases(5) });
  theList().focus();
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await waitFor(() => {
    expect(useCases.showCase.mock.calls[0]?.[1].id?.value).toBe('A-3');
  });
  expect(screen.getByRole('tab', { name: 'Fall', selected: true })).toBeTruthy();
  await waitFor(() => {
    expect(useCases.describeCase.mock.calls[0]?.[1]).toMatchObject({ kind: 'spot', spot: { row: 3 } });
  });
});

test('the last case of a long list is reached with one key', async () => {
  const { user } = await showOverview({ cases: MANY });
  theList().focus();
  await user.keyboard('{End}');
  const active = theList().getAttribute('aria-activedescendant') ?? '';
  expect(document.getElementById(active)?.textContent).toContain('A-20000');
});

test('a click opens the case', async () => {
  const { user, useCases } = await showOverview({ cases: surveyCases(5) });
  await user.click(screen.getByRole('option', { name: /A-2/ }));
  await waitFor(() => {
    expect(useCases.showCase.mock.calls[0]?.[1].id?.value).toBe('A-2');
  });
});
