/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { dayFromIso } from '../../../../src/domain/calendar/day';
import { failure, success } from '../../../../src/domain/outcome';
import type { WorkbookInspection } from '../../../../src/workbook/inspect-workbook';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection } from '../../support/builders';
import { aProblem, fakeUseCases, showPane } from '../../support/fake-pane';

async function show(overrides: Partial<WorkbookInspection> = {}) {
  const useCases = fakeUseCases();
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection(overrides)));
  const shown = showPane(useCases);
  await screen.findByRole('heading', { name: 'Grundlagen' });
  return { ...shown, useCases };
}

test('the evaluation date is shown, and that it is today', async () => {
  await show();
  expect(screen.getByText('Stand: 31.03.2025 (heute)')).toBeTruthy();
});

test('an evaluation date from the settings is called so', async () => {
  await show({ stand: dayFromIso('2026-08-01') });
  expect(screen.getByText('Stand: 01.08.2026 (aus „KA Einstellungen“)')).toBeTruthy();
});

test('each table says whether it is the default or the one of the workbook', async () => {
  await show({ missingOwnedSheets: ['KA Schulen'] });
  const source = (table: string) =>
    screen.getByText(table, { selector: 'dt' }).nextElementSibling?.textContent;
  expect(source('Schulen')).toBe('mitgelieferte Vorgabe');
  expect(source('Stufenplan')).toBe('aus dieser Arbeitsmappe');
});

test('notices about the tables are shown', async () => {
  await show({ notices: [aProblem('notice', 'Die Region „Nord“ kennt der Stufenplan nicht.')] });
  expect(await screen.findByText('Die Region „Nord“ kennt der Stufenplan nicht.')).toBeTruthy();
});

describe('Einrichten', () => {
  test('says what was created and what was there already, and reads the workbook again', async () => {
    const { user, useCases, container } = await show();
    useCases.setUpWorkbook.mockResolvedValue(
      success({ created: ['KA Schulen', 'KA Regeln'], existing: ['KA Stufenplan'] }),
    );
    await user.click(screen.getByRole('button', { name: 'Einrichten' }));
    expect(await screen.findByText('Angelegt: KA Schulen und KA Regeln.')).toBeTruthy();
    expect(screen.getByText('Schon vorhanden und unverändert: KA Stufenplan.')).toBeTruthy();
    expect(useCases.inspectWorkbook).toHaveBeenCalledTimes(2);
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  test('reports why it failed', async () => {
    const { user, useCases } = await show();
    useCases.setUpWorkbook.mockResolvedValue(
      failure(aProblem('protected', 'Die Arbeitsmappe ist geschützt.')),
    );
    await user.click(screen.getByRole('button', { name: 'Einrichten' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Die Arbeitsmappe ist geschützt.');
  });
});
