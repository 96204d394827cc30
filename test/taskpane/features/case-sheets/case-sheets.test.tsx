/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import type { WorkbookInspection } from '../../../../src/workbook/inspect-workbook';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection, aSheet, aTable, columnsOf } from '../../support/builders';
import { anOpenCall, aProblem, fakeUseCases, showPane } from '../../support/fake-pane';

async function showSheets(...sheets: readonly ReturnType<typeof aSheet>[]) {
  const useCases = fakeUseCases();
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ sheets })));
  const shown = showPane(useCases);
  await screen.findByRole('heading', { name: 'Grundlagen' });
  return { ...shown, useCases };
}

const ELMSHORN = aSheet();
const PINNEBERG = aSheet({ name: 'ASD Pinneberg', caseCount: 1 });
const OLD = aSheet({ name: 'Altbestand', hidden: true, chosen: false });

test('every case sheet has a checkbox with its name and its number of cases', async () => {
  await showSheets(ELMSHORN, PINNEBERG, OLD);
  expect(screen.getByRole('checkbox', { name: 'ASD Elmshorn 120 Fälle' })).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: 'ASD Pinneberg 1 Fall' })).toHaveProperty('checked', true);
  expect(screen.getByRole('checkbox', { name: 'Altbestand 120 Fälle, ausgeblendet' })).toHaveProperty(
    'checked',
    false,
  );
});

test('a choice is shown at once and kept in the workbook', async () => {
  const { user, useCases } = await showSheets(ELMSHORN, OLD);
  await user.click(screen.getByRole('checkbox', { name: /Altbestand/ }));
  expect(screen.getByRole('checkbox', { name: /Altbestand/ })).toHaveProperty('checked', true);
  expect(useCases.keepSheetChoice).toHaveBeenCalledWith(expect.anything(), 'Altbestand', true);
});

test('a choice that cannot be kept is reported', async () => {
  const { user, useCases } = await showSheets(ELMSHORN);
  useCases.keepSheetChoice.mockResolvedValue(
    failure(aProblem('read-only', 'Die Arbeitsmappe ist schreibgeschützt.')),
  );
  await user.click(screen.getByRole('checkbox', { name: /Elmshorn/ }));
  expect((await screen.findByRole('alert')).textContent).toBe('Die Arbeitsmappe ist schreibgeschützt.');
});

test('without any chosen sheet the pane asks for one', async () => {
  const { user } = await showSheets(ELMSHORN);
  await user.click(screen.getByRole('checkbox', { name: /Elmshorn/ }));
  expect(await screen.findByText(/^Kein Blatt ist ausgewählt\./)).toBeTruthy();
});

test('the header row and the name of a table say where a list was found', async () => {
  await showSheets(aSheet({ tables: [aTable({ label: 'Liste_25', headerRow: 4 })] }));
  expect(screen.getByText('Tabelle „Liste_25“, Überschriften in Zeile 4')).toBeTruthy();
});

test('several lists on one sheet are told apart', async () => {
  const tables = [
    aTable({ label: 'Nord', caseCount: 20, headerRow: 1 }),
    aTable({ label: 'Süd', caseCount: 30, headerRow: 40 }),
  ];
  await showSheets(aSheet({ tables, caseCount: 50 }));
  expect(screen.getByText('Tabelle „Nord“, 20 Fälle, Überschriften in Zeile 1')).toBeTruthy();
  expect(screen.getByText('Tabelle „Süd“, 30 Fälle, Überschriften in Zeile 40')).toBeTruthy();
});

describe('a missing mandatory column', () => {
  const lacking = (chosen: boolean) =>
    aSheet({
      chosen,
      tables: [aTable({ missingMandatory: ['Aktenzeichen', 'Schule oder Dienststellennummer'] })],
    });

  test('is a warning before the run', async () => {
    await showSheets(lacking(true));
    expect(await screen.findByText('Ohne die Spalte Aktenzeichen werden alle Fälle „prüfen“')).toBeTruthy();
    expect(
      screen.getByText('Ohne die Spalte Schule oder Dienststellennummer werden alle Fälle „prüfen“'),
    ).toBeTruthy();
  });

  test('is no matter on a sheet that takes no part', async () => {
    await showSheets(lacking(false));
    expect(screen.queryByText(/Ohne die Spalte/)).toBeNull();
  });
});

test('without a case sheet the pane says what a list needs', async () => {
  await showSheets();
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /keine Fallliste gefunden.*„Schule“ oder „Dienststellennummer“/,
  );
});

test('an empty workbook is called empty', async () => {
  const useCases = fakeUseCases();
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ sheets: [], isEmpty: true })));
  showPane(useCases);
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Die Arbeitsmappe ist leer\./);
});

test('damaged KA tables are errors', async () => {
  const useCases = fakeUseCases();
  const text = 'Im Blatt „KA Regeln“, Zeile 9, Spalte „Wirkung“ steht „egal“.';
  useCases.inspectWorkbook.mockResolvedValue(
    success(anInspection({ problems: [aProblem('damaged-table', text)] })),
  );
  showPane(useCases);
  expect((await screen.findByRole('alert')).textContent).toBe(text);
});

test('a workbook that cannot be read is an error, and can be read again', async () => {
  const useCases = fakeUseCases();
  useCases.inspectWorkbook.mockResolvedValueOnce(failure(aProblem('host-error', 'Excel antwortet nicht.')));
  const { user } = showPane(useCases);
  expect((await screen.findByRole('alert')).textContent).toBe('Excel antwortet nicht.');
  await user.click(screen.getByRole('button', { name: 'Neu einlesen' }));
  expect(await screen.findByRole('checkbox', { name: /Elmshorn/ })).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('while Excel waits for a cell the reading says so and can be stopped', async () => {
  const useCases = fakeUseCases();
  const call = anOpenCall<WorkbookInspection>();
  useCases.inspectWorkbook.mockImplementationOnce((_port, _today, _pace, control) => call.answer(control));
  const { user } = showPane(useCases);
  expect(await screen.findByText('Die Arbeitsmappe wird gelesen …')).toBeTruthy();
  act(() => {
    call.control().onWaiting('cell-edit');
  });
  expect(await screen.findByText(/Beenden Sie die Eingabe/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(call.control().signal.aborted).toBe(true);
  expect(await screen.findByText(/^Das Einlesen wurde abgebrochen\./)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

describe('when the pane gets the focus', () => {
  beforeEach(() => {
    jest.spyOn(performance, 'now').mockReturnValue(0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  const focusAfter = (milliseconds: number) => {
    jest.spyOn(performance, 'now').mockReturnValue(milliseconds);
    act(() => {
      window.dispatchEvent(new Event('focus'));
    });
  };

  test('the workbook is read again, without a word', async () => {
    const { useCases } = await showSheets(ELMSHORN);
    useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ sheets: [PINNEBERG] })));
    focusAfter(60_000);
    expect(screen.queryByText('Die Arbeitsmappe wird gelesen …')).toBeNull();
    expect(await screen.findByRole('checkbox', { name: /Pinneberg/ })).toBeTruthy();
  });

  test('it is not read again a moment after the last reading', async () => {
    const { useCases } = await showSheets(ELMSHORN);
    focusAfter(200);
    expect(useCases.inspectWorkbook).toHaveBeenCalledTimes(1);
  });
});

describe('columns', () => {
  const messy = aSheet({
    tables: [
      aTable({
        columns: columnsOf(
          'Aktenzeichen',
          'Schule',
          'Bewilligt bis',
          'Klasse',
          'lfd. Nr.',
          'Raum',
          'Schulname',
        ),
      }),
    ],
  });
  async function openPanel() {
    const shown = await showSheets(messy);
    await shown.user.click(screen.getByRole('button', { name: 'Spalten zuordnen: ASD Elmshorn' }));
    await screen.findByLabelText('Raum');
    return shown;
  }

  test('that are unsure, doubled or unknown are named', async () => {
    const { container } = await showSheets(messy);
    expect(container.textContent).toContain('Unklar: „lfd. Nr.“');
    expect(container.textContent).toContain('Nicht erkannt: „Raum“');
    expect(container.textContent).toContain('Doppelt: „Schulname“');
  });

  test('can be assigned to a field, which is kept and read again', async () => {
    const { user, useCases } = await openPanel();
    await user.selectOptions(screen.getByLabelText('lfd. Nr.'), 'Aktenzeichen');
    expect(useCases.keepColumnReading).toHaveBeenCalledWith(
      expect.anything(),
      'ASD Elmshorn',
      'lfd nr',
      'fall_id',
    );
    expect(useCases.inspectWorkbook).toHaveBeenCalledTimes(2);
  });

  test('that are unsure offer their likely fields first', async () => {
    await openPanel();
    const likely = within(screen.getByLabelText('lfd. Nr.')).getByRole('group', { name: 'Naheliegend' });
    expect(within(likely).getByRole('option', { name: 'Aktenzeichen' })).toBeTruthy();
  });

  test('can be set aside', async () => {
    const { user, useCases } = await openPanel();
    await user.selectOptions(screen.getByLabelText('Raum'), 'nicht verwenden');
    expect(useCases.keepColumnReading).toHaveBeenCalledWith(expect.anything(), 'ASD Elmshorn', 'raum', null);
  });

  test('that a person has assigned can be reset, and the focus stays at the column', async () => {
    const useCases = fakeUseCases();
    const columns = columnsOf('Aktenzeichen', 'Schule', 'Bewilligt bis', 'Raum').map((column) =>
      column.header === 'Raum'
        ? { ...column, reading: { kind: 'unknown', confirmed: true } as const }
        : column,
    );
    useCases.inspectWorkbook.mockResolvedValue(
      success(anInspection({ sheets: [aSheet({ tables: [aTable({ columns })] })] })),
    );
    const { user } = showPane(useCases);
    await user.click(await screen.findByRole('button', { name: 'Spalten zuordnen: ASD Elmshorn' }));
    await user.click(await screen.findByRole('button', { name: 'Zuordnung der Spalte „Raum“ zurücksetzen' }));
    expect(useCases.keepColumnReading).toHaveBeenCalledWith(
      expect.anything(),
      'ASD Elmshorn',
      'raum',
      undefined,
    );
    expect(document.activeElement).toBe(screen.getByLabelText('Raum'));
  });

  test('that could not be kept go back to what they were', async () => {
    const { user, useCases } = await openPanel();
    useCases.keepColumnReading.mockResolvedValue(
      failure(aProblem('read-only', 'Die Arbeitsmappe ist schreibgeschützt.')),
    );
    await user.selectOptions(screen.getByLabelText('Raum'), 'Klasse');
    expect((await screen.findByRole('alert')).textContent).toBe('Die Arbeitsmappe ist schreibgeschützt.');
    expect(screen.getByLabelText('Raum')).toHaveProperty('value', '');
  });

  test('that were read from their header are shown when asked for', async () => {
    const { user } = await openPanel();
    expect(screen.queryByLabelText('Klasse')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'Auch die erkannten Spalten zeigen' }));
    expect(screen.getByLabelText('Klasse')).toBeTruthy();
  });

  test('that were all recognised leave nothing to do', async () => {
    const { user } = await showSheets(ELMSHORN);
    await user.click(screen.getByRole('button', { name: 'Spalten zuordnen: ASD Elmshorn' }));
    expect(await screen.findByText('Alle Spalten wurden erkannt.')).toBeTruthy();
  });

  test('and their choices are accessible', async () => {
    const { container } = await openPanel();
    expect(await accessibilityFindings(container)).toEqual([]);
  });
});
