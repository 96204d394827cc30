/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import type { RunResult } from '../../../../src/workbook/classify-workbook';
import type { RowsResult } from '../../../../src/workbook/live/classify-rows';
import { NO_HINT } from '../../../../src/workbook/live/live-hint';
import type { LiveMode, LiveReport } from '../../../../src/workbook/live/live-mode';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection, aSheet } from '../../support/builders';
import { anOpenCall, aProblem, fakeUseCases, showPane, TODAY } from '../../support/fake-pane';

function findSwitch(): Promise<HTMLElement> {
  return screen.findByRole('switch', { name: 'Beim Bearbeiten einordnen' });
}

function aRowsResult(part: Partial<RowsResult> = {}): RowsResult {
  return { caseCount: 0, clearedCount: 0, single: null, notices: [], hint: NO_HINT, ...part };
}

/** The pane in a workbook in which it is on, and its end of the use case. */
async function showOn(isOn = true) {
  const useCases = fakeUseCases();
  useCases.liveChoice.mockResolvedValue({ isOn, keepsUndoList: true });
  const mode = {
    hold: jest.fn(),
    release: jest.fn(),
    stop: jest.fn(() => Promise.resolve()),
  } satisfies LiveMode;
  useCases.startLive.mockResolvedValue(success(mode));
  const shown = showPane(useCases);
  await findSwitch();
  const tell = (report: LiveReport): void => {
    act(() => {
      useCases.startLive.mock.calls.at(-1)?.[1].onReport(report);
    });
  };
  return { ...shown, useCases, mode, tell };
}

test('it is off until somebody chooses it, and then kept and started', async () => {
  const { user, useCases, mode, container } = await showOn(false);
  expect((await findSwitch()) as HTMLInputElement).toHaveProperty('checked', false);
  expect(useCases.startLive).not.toHaveBeenCalled();
  await user.click(await findSwitch());
  expect(useCases.keepLive.mock.calls.map(([, isOn]) => isOn)).toEqual([true]);
  await waitFor(() => {
    expect(mode.release).toHaveBeenCalled();
  });
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('in a workbook in which it is on it starts by itself, for the chosen sheets', async () => {
  const { useCases } = await showOn();
  await waitFor(() => {
    expect(useCases.startLive).toHaveBeenCalledTimes(1);
  });
  expect(useCases.startLive.mock.calls[0]?.[1].rows()).toEqual({
    sheetIds: ['id of ASD Elmshorn'],
    today: TODAY,
  });
});

test('switched off, it stops and is forgotten', async () => {
  const { user, useCases, mode } = await showOn();
  await user.click(await findSwitch());
  await waitFor(() => {
    expect(mode.stop).toHaveBeenCalledTimes(1);
  });
  expect(useCases.keepLive.mock.calls.map(([, isOn]) => isOn)).toEqual([false]);
});

test('it waits while a run goes on', async () => {
  const { user, useCases, mode } = await showOn();
  const call = anOpenCall<RunResult>();
  useCases.classifyWorkbook.mockImplementationOnce((_port, _options, _pace, control) => call.answer(control));
  await waitFor(() => {
    expect(mode.release).toHaveBeenCalledTimes(1);
  });
  await user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await waitFor(() => {
    expect(mode.hold).toHaveBeenCalledTimes(1);
  });
  expect(mode.release).toHaveBeenCalledTimes(1);
  act(() => {
    call.end(failure(aProblem('x', 'Das ging nicht.')));
  });
  await waitFor(() => {
    expect(mode.release).toHaveBeenCalledTimes(2);
  });
});

test.each<[string, Partial<RowsResult>]>([
  [
    'Zeile 12 eingeordnet: nicht im laufenden Betrieb umstellbar.',
    { caseCount: 1, single: { sheetName: null, row: 12, proposal: 'gesperrt' } },
  ],
  [
    'Blatt „ASD West“, Zeile 12 eingeordnet: prüfen.',
    { caseCount: 1, single: { sheetName: 'ASD West', row: 12, proposal: 'prüfen' } },
  ],
  ['100 Zeilen eingeordnet.', { caseCount: 100 }],
  ['1 Zeile ist kein Fall mehr. Ihre KA-Werte sind geleert.', { clearedCount: 1 }],
])('it says in a quiet line what was done: %s', async (text, part) => {
  const { tell } = await showOn();
  tell({ kind: 'classified', result: aRowsResult(part) });
  expect((await screen.findByText(text)).closest('[aria-live="polite"]')).not.toBeNull();
});

test('an entry that concerns no row leaves the line as it was', async () => {
  const { tell } = await showOn();
  tell({ kind: 'classified', result: aRowsResult({ caseCount: 2 }) });
  tell({ kind: 'classified', result: aRowsResult() });
  expect(screen.queryByText('2 Zeilen eingeordnet.')).not.toBeNull();
});

test('a problem is a sentence without an alert, and goes with the next entry', async () => {
  const { tell } = await showOn();
  tell({ kind: 'failed', problems: [aProblem('protected', 'Blatt „ASD“ ist geschützt.')] });
  expect(screen.queryByText('Die letzte Änderung ist nicht eingeordnet.')).not.toBeNull();
  expect(screen.queryByText('Blatt „ASD“ ist geschützt.')).not.toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  tell({ kind: 'classified', result: aRowsResult({ caseCount: 2 }) });
  expect(screen.queryByText('Blatt „ASD“ ist geschützt.')).toBeNull();
});

test('when Excel refuses to tell of changes a sentence says so', async () => {
  const useCases = fakeUseCases();
  useCases.liveChoice.mockResolvedValue({ isOn: true, keepsUndoList: true });
  useCases.startLive.mockResolvedValue(failure(aProblem('not-watched', 'Excel meldet keine Änderungen.')));
  showPane(useCases);
  expect(await screen.findByText('Excel meldet keine Änderungen.')).not.toBeNull();
});

test.each([
  ['no sheet is chosen', anInspection({ sheets: [aSheet({ chosen: false })] }), /Wählen Sie oben ein Blatt/],
  [
    'a KA sheet is damaged',
    anInspection({ problems: [aProblem('damaged', 'KA Schulen ist beschädigt.')] }),
    /Beheben Sie zuerst die Fehler/,
  ],
])('while %s it cannot be switched, and says why', async (_, inspection, reason) => {
  const useCases = fakeUseCases();
  useCases.liveChoice.mockResolvedValue({ isOn: true, keepsUndoList: true });
  useCases.inspectWorkbook.mockResolvedValue(success(inspection));
  showPane(useCases);
  expect(await findSwitch()).toHaveProperty('disabled', true);
  expect(screen.queryByText(reason)).not.toBeNull();
  expect(useCases.startLive).not.toHaveBeenCalled();
});

test.each([
  [true, 0],
  [false, 1],
])('where Excel keeps its list of steps (%s) nothing is said about Strg+Z', async (keepsUndoList, count) => {
  const useCases = fakeUseCases();
  useCases.liveChoice.mockResolvedValue({ isOn: false, keepsUndoList });
  showPane(useCases);
  await findSwitch();
  expect(screen.queryAllByText(/Strg\+Z/)).toHaveLength(count);
});
