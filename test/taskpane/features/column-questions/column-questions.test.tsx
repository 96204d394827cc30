/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { success } from '../../../../src/domain/outcome';
import type { CaseColumn } from '../../../../src/domain/intake/case-table';
import type { ColumnQuestion } from '../../../../src/workbook/column-questions';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection, aSheet, aTable, columnsOf } from '../../support/builders';
import { fakeUseCases, showPane } from '../../support/fake-pane';

const COLUMNS = columnsOf('Aktenzeichen', 'Schule', 'Klasse', 'Bewilligt bis', 'Stand', 'Hilfebegin', 'Raum');

function question(header: string, ...examples: readonly string[]): ColumnQuestion {
  const column = COLUMNS.find((other: CaseColumn) => other.header === header);
  if (column === undefined) throw new Error(`no column ${header}`);
  return { column, examples };
}

const STAND = question('Stand', 'laufend', 'neu');
const GUESS = question('Hilfebegin', '01.08.2024');
const ROOM = question('Raum', 'R1', 'R2', 'R3');

/** After an answer the workbook is read again, and the question has gone. */
async function ask(...questions: readonly ColumnQuestion[]) {
  const useCases = fakeUseCases();
  let left = questions;
  useCases.inspectWorkbook.mockImplementation(() => {
    const sheets = [aSheet({ tables: [aTable({ columns: COLUMNS, questions: left })] })];
    return Promise.resolve(success(anInspection({ sheets })));
  });
  useCases.keepColumnReading.mockImplementation((_port, _sheet, key) => {
    left = left.filter(({ column }) => column.key !== key);
    return Promise.resolve(success(null));
  });
  const shown = showPane(useCases);
  await shown.user.click(await screen.findByRole('button', { name: 'Fragen beantworten' }));
  return { ...shown, useCases };
}

const card = (header: string) => screen.findByRole('group', { name: `Was steht in der Spalte „${header}“?` });

test('a question shows where the column is and what stands in it, and has the focus', async () => {
  await ask(STAND, ROOM);
  const shown = within(await card('Stand'));
  expect(shown.getByText('Frage 1 von 2. Blatt „ASD Elmshorn“, Spalte E')).toBeTruthy();
  const examples = within(shown.getByRole('list', { name: 'Zum Beispiel:' })).getAllByRole('listitem');
  expect(examples.map(({ textContent }) => textContent)).toEqual(['laufend', 'neu']);
  expect(document.activeElement?.textContent).toBe('Was steht in der Spalte „Stand“?');
});

test('a likely field is one press away; then the next question comes', async () => {
  const { user, useCases } = await ask(STAND, ROOM);
  await user.click(within(await card('Stand')).getByRole('button', { name: 'Fallstatus' }));
  expect(useCases.keepColumnReading).toHaveBeenCalledWith(
    expect.anything(),
    'ASD Elmshorn',
    'stand',
    'status',
  );
  expect(within(await card('Raum')).getByText(/^Frage 2 von 2\./)).toBeTruthy();
});

test('a guess can be confirmed', async () => {
  const { user, useCases } = await ask(GUESS);
  await user.click(within(await card('Hilfebegin')).getByRole('button', { name: 'Ja, „Hilfebeginn“' }));
  expect(useCases.keepColumnReading).toHaveBeenCalledWith(
    expect.anything(),
    'ASD Elmshorn',
    'hilfebegin',
    'hilfebeginn',
  );
  const told = await screen.findByText('Alle Fragen zu den Spalten sind beantwortet.');
  expect(document.activeElement).toBe(told);
});

test('any other field can be chosen, and counts only when it is taken', async () => {
  const { user, useCases } = await ask(ROOM);
  const shown = within(await card('Raum'));
  await user.selectOptions(shown.getByRole('combobox', { name: 'Anderes Feld' }), 'Klasse');
  expect(useCases.keepColumnReading).not.toHaveBeenCalled();
  expect(shown.getByText(/„Klasse“ wird bisher aus der Spalte „Klasse“ gelesen\./)).toBeTruthy();
  await user.click(shown.getByRole('button', { name: 'Übernehmen' }));
  expect(useCases.keepColumnReading).toHaveBeenCalledWith(
    expect.anything(),
    'ASD Elmshorn',
    'raum',
    'klasse',
  );
});

test('a column can be set aside', async () => {
  const { user, useCases } = await ask(ROOM);
  await user.click(within(await card('Raum')).getByRole('button', { name: 'Nicht verwenden' }));
  expect(useCases.keepColumnReading).toHaveBeenCalledWith(expect.anything(), 'ASD Elmshorn', 'raum', null);
});

test('later leaves everything as it is, and the question can be asked again', async () => {
  const { user, useCases } = await ask(ROOM);
  await user.click(within(await card('Raum')).getByRole('button', { name: 'Später' }));
  const status = await screen.findByText('Eine Frage ist zurückgestellt. Die Spalte bleibt, wie sie ist.');
  expect(document.activeElement).toBe(status);
  expect(useCases.keepColumnReading).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Noch einmal fragen' }));
  expect(await card('Raum')).toBeTruthy();
});

test('nothing is asked about sheets that take no part', async () => {
  const useCases = fakeUseCases();
  const sheets = [aSheet({ chosen: false, tables: [aTable({ columns: COLUMNS, questions: [ROOM] })] })];
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ sheets })));
  showPane(useCases);
  await screen.findByRole('heading', { name: 'Grundlagen' });
  expect(screen.queryByRole('button', { name: 'Fragen beantworten' })).toBeNull();
});

test('a question is accessible', async () => {
  const { container } = await ask(STAND, ROOM);
  await card('Stand');
  expect(await accessibilityFindings(container)).toEqual([]);
});
