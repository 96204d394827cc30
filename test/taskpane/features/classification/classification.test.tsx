/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import type { RunResult } from '../../../../src/workbook/classify-workbook';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection, aResult, aSheet, aTable, proposals } from '../../support/builders';
import { anOpenCall, aProblem, fakeUseCases, NOW, showPane, TODAY } from '../../support/fake-pane';

async function startButton() {
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  return screen.getByRole('button', { name: 'Fälle einordnen' });
}

async function showRunning(canStop = true) {
  const useCases = fakeUseCases();
  const call = anOpenCall<RunResult>(canStop);
  useCases.classifyWorkbook.mockImplementationOnce((_port, _options, _pace, control) => call.answer(control));
  const shown = showPane(useCases);
  await shown.user.click(await startButton());
  await screen.findByRole('progressbar');
  return { ...shown, useCases, call };
}

test('the run takes the chosen sheets and the date of today', async () => {
  const useCases = fakeUseCases();
  const sheets = [aSheet(), aSheet({ name: 'Altbestand', chosen: false })];
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ sheets })));
  const { user } = showPane(useCases);
  await user.click(await startButton());
  const [, options] = useCases.classifyWorkbook.mock.calls[0] ?? [];
  expect(options).toEqual({
    sheetIds: ['id of ASD Elmshorn'],
    today: TODAY,
    log: { time: NOW, version: '1.2.3', isCreated: true },
  });
});

test.each([
  [480, '480 Fälle eingeordnet'],
  [1, '1 Fall eingeordnet'],
  [20_000, '20000 Fälle eingeordnet'],
])('the status line counts %i cases', async (caseCount, text) => {
  const useCases = fakeUseCases();
  useCases.classifyWorkbook.mockResolvedValue(success(aResult({ caseCount })));
  const { user } = showPane(useCases);
  await user.click(await startButton());
  expect(screen.getByRole('status').textContent).toBe(text);
});

test('the counts per Vorschlag use the wording of the working group', async () => {
  const useCases = fakeUseCases();
  useCases.classifyWorkbook.mockResolvedValue(
    success(aResult({ proposals: proposals({ umstellbar: 70, gesperrt: 50 }) })),
  );
  const { user, container } = showPane(useCases);
  await user.click(await startButton());
  const table = await screen.findByRole('table', { name: 'Fälle je Vorschlag' });
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => row.textContent);
  expect(rows).toEqual([
    'VorschlagFälle',
    'umstellbar70',
    'nicht im laufenden Betrieb umstellbar50',
    'prüfen0',
    'läuft aus0',
    'bleibt individuell0',
    'ohne Termin0',
    'nicht betroffen0',
  ]);
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('the status line and the numbers appear together', async () => {
  const { user } = showPane(fakeUseCases());
  await user.click(await startButton());
  await screen.findByText('120 Fälle eingeordnet');
  expect(screen.queryByRole('table', { name: 'Fälle je Vorschlag' })).not.toBeNull();
});

test('several sheets are counted one by one, and notices follow', async () => {
  const useCases = fakeUseCases();
  const sheets = [
    { name: 'ASD Elmshorn', caseCount: 120 },
    { name: 'ASD Pinneberg', caseCount: 360 },
  ];
  useCases.classifyWorkbook.mockResolvedValue(
    success(aResult({ sheets, notices: [aProblem('notice', 'Zwei Spalten für „Klasse“.')] })),
  );
  const { user } = showPane(useCases);
  await user.click(await startButton());
  expect(
    within(await screen.findByRole('table', { name: 'Fälle je Blatt' })).getByText('ASD Pinneberg'),
  ).toBeTruthy();
  expect(await screen.findByText('Zwei Spalten für „Klasse“.')).toBeTruthy();
});

test('a run that changes nothing says so', async () => {
  const useCases = fakeUseCases();
  useCases.classifyWorkbook.mockResolvedValue(success(aResult({ changedCells: 0 })));
  const { user } = showPane(useCases);
  await user.click(await startButton());
  expect(await screen.findByText(/Alle Werte standen schon so in der Arbeitsmappe\./)).toBeTruthy();
});

test('the progress is a determinate bar with words, and never goes back', async () => {
  const { call } = await showRunning();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuetext')).toBe('Die Fälle werden gelesen …');
  act(() => {
    call.control().onProgress(0.42);
    call.control().onProgress(0.3);
  });
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('42');
  expect(screen.getByText('Die Fälle werden eingeordnet: 42 %')).toBeTruthy();
});

test('while a run goes on no second one starts and nothing else touches the workbook', async () => {
  const { user, useCases } = await showRunning();
  await user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await user.click(screen.getByRole('button', { name: 'Einrichten' }));
  await user.click(screen.getByRole('button', { name: 'Neu einlesen' }));
  await user.click(screen.getByRole('checkbox', { name: /Elmshorn/ }));
  window.dispatchEvent(new Event('focus'));
  expect(useCases.classifyWorkbook).toHaveBeenCalledTimes(1);
  expect(useCases.setUpWorkbook).not.toHaveBeenCalled();
  expect(useCases.inspectWorkbook).toHaveBeenCalledTimes(1);
  expect(useCases.keepSheetChoice).not.toHaveBeenCalled();
});

test('a cancelled run is no error, and the focus goes back to the start', async () => {
  const { user, call } = await showRunning();
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(call.control().signal.aborted).toBe(true);
  expect(screen.getByRole('status').textContent).toBe('Abgebrochen');
  expect(
    await screen.findByText('Die Einordnung wurde abgebrochen. Es wurde nichts geschrieben.'),
  ).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fälle einordnen' }));
});

test('a run that could no longer be stopped says so beside its result', async () => {
  const { user, call } = await showRunning(false);
  await user.click(screen.getByRole('button', { name: 'Abbrechen' }));
  expect(screen.getByText('Wird abgebrochen …')).toBeTruthy();
  call.end(success(aResult()));
  expect(await screen.findByText(/^Zum Abbrechen war es zu spät/)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('120 Fälle eingeordnet');
});

test('while Excel waits for a cell the pane says how to go on, until it goes on', async () => {
  const { call } = await showRunning();
  act(() => {
    call.control().onWaiting('cell-edit');
  });
  expect(await screen.findByText(/in einer Zelle noch eine Eingabe offen/)).toBeTruthy();
  act(() => {
    call.control().onWaiting(null);
  });
  expect(screen.queryByText(/in einer Zelle noch eine Eingabe offen/)).toBeNull();
});

test('a failed run is an alert with its sentences, and the workbook is read again', async () => {
  const useCases = fakeUseCases();
  const text = 'Das Blatt „ASD Elmshorn“ ist geschützt. Heben Sie den Blattschutz auf.';
  useCases.classifyWorkbook.mockResolvedValue(failure(aProblem('protected', text)));
  const { user, container } = showPane(useCases);
  await user.click(await startButton());
  expect((await screen.findByRole('alert')).textContent).toBe(text);
  expect(screen.getByRole('status').textContent).toBe('Nicht eingeordnet');
  expect(useCases.inspectWorkbook).toHaveBeenCalledTimes(2);
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('what stands against every run is told once', async () => {
  const useCases = fakeUseCases();
  const damage = aProblem('damaged-table', 'Im Blatt „KA Regeln“, Zeile 9, Spalte „Wirkung“ steht „egal“.');
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ problems: [damage] })));
  useCases.classifyWorkbook.mockResolvedValue(failure(damage));
  const { user } = showPane(useCases);
  await user.click(await startButton());
  expect(await screen.findAllByText(damage.text)).toHaveLength(1);
});

test('a bug stops the pane with a sentence and without its message, which could hold case data', async () => {
  const useCases = fakeUseCases();
  useCases.classifyWorkbook.mockRejectedValue(new TypeError('4711 Mustermann'));
  const { user, container } = showPane(useCases);
  await user.click(await startButton());
  expect((await screen.findByRole('alert')).textContent).toMatch(/Fehler aufgetreten/);
  expect(screen.getByRole('button', { name: 'Neu laden' })).toBeTruthy();
  expect(container.textContent).not.toContain('Mustermann');
});

test('the pane calls its results proposals, and decisions the matter of people', async () => {
  showPane(fakeUseCases());
  await startButton();
  expect(screen.getByText(/macht Vorschläge.*Entschieden wird von Menschen.*„KA Entscheidung“/)).toBeTruthy();
});

describe('taking a run back', () => {
  const UNDO = { receipt: { regions: [], appends: [] }, seen: { sheets: [], areas: [], grids: [] } };
  const overwrites = aProblem('undo-overwrites', 'Blatt „ASD“: Eine Zelle wurde geändert (O3).');

  async function showDone() {
    const useCases = fakeUseCases();
    useCases.classifyWorkbook.mockResolvedValue(success(aResult({ undo: UNDO })));
    const shown = showPane(useCases);
    await shown.user.click(await startButton());
    const button = await screen.findByRole('button', { name: 'Lauf zurücknehmen' });
    return { ...shown, useCases, button };
  }

  test('is offered after a run that wrote something, and says what it does', async () => {
    const { button, container } = await showDone();
    expect(button.getAttribute('aria-describedby')).not.toBeNull();
    expect(await accessibilityFindings(container)).toEqual([]);
  });

  test('is not offered when nothing was written', async () => {
    const { user } = showPane(fakeUseCases());
    await user.click(await startButton());
    await screen.findByRole('table', { name: 'Fälle je Vorschlag' });
    expect(screen.queryByRole('button', { name: 'Lauf zurücknehmen' })).toBeNull();
  });

  test('is said when it is done, and not offered again', async () => {
    const { user, useCases, button } = await showDone();
    await user.click(button);
    expect(await screen.findByText('Der letzte Lauf ist zurückgenommen')).toBeDefined();
    expect(useCases.undoRun.mock.calls[0]?.slice(1, 3)).toEqual([UNDO, 'ask']);
    expect(screen.queryByRole('button', { name: 'Lauf zurücknehmen' })).toBeNull();
  });

  test('asks before it overwrites what others have entered', async () => {
    const { user, useCases, button } = await showDone();
    useCases.undoRun.mockResolvedValueOnce(failure(overwrites));
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Trotzdem zurücknehmen' }));
    expect(useCases.undoRun.mock.calls.map((call) => call[2])).toEqual(['ask', 'overwrite']);
  });

  test('can be given up at that question, and is offered on', async () => {
    const { user, useCases, button } = await showDone();
    useCases.undoRun.mockResolvedValueOnce(failure(overwrites));
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Lauf behalten' }));
    expect(useCases.undoRun).toHaveBeenCalledTimes(1);
    expect(await screen.findByRole('button', { name: 'Lauf zurücknehmen' })).toBeDefined();
  });

  test('says why when it has become impossible, and is not offered any more', async () => {
    const { user, useCases, button } = await showDone();
    useCases.undoRun.mockResolvedValueOnce(failure(aProblem('undo-impossible', 'Zeilen wurden sortiert.')));
    await user.click(button);
    expect(await screen.findByText('Zeilen wurden sortiert.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Lauf zurücknehmen' })).toBeNull();
  });
});

describe('opened to classify', () => {
  test('the run starts by itself after the first reading', async () => {
    const useCases = fakeUseCases();
    showPane(useCases, 'classify');
    expect(await screen.findByText('120 Fälle eingeordnet')).toBeTruthy();
    expect(useCases.classifyWorkbook).toHaveBeenCalledTimes(1);
  });

  test('the run is brought into view', async () => {
    const scroll = jest.spyOn(Element.prototype, 'scrollIntoView');
    showPane(fakeUseCases(), 'classify');
    await screen.findByText('120 Fälle eingeordnet');
    expect(scroll.mock.contexts).toContain(screen.getByRole('status'));
  });

  test('a missing mandatory column is looked at first', async () => {
    const useCases = fakeUseCases();
    const sheets = [aSheet({ tables: [aTable({ missingMandatory: ['Aktenzeichen'] })] })];
    useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ sheets })));
    showPane(useCases, 'classify');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Bitte prüfen Sie zuerst die Hinweise/);
    expect(useCases.classifyWorkbook).not.toHaveBeenCalled();
  });

  test('a first reading that failed is not followed by a run later on', async () => {
    const useCases = fakeUseCases();
    useCases.inspectWorkbook.mockResolvedValueOnce(failure(aProblem('host-error', 'Excel antwortet nicht.')));
    const { user } = showPane(useCases, 'classify');
    await screen.findByRole('alert');
    await user.click(screen.getByRole('button', { name: 'Neu einlesen' }));
    await startButton();
    expect(useCases.classifyWorkbook).not.toHaveBeenCalled();
  });

  test('a damaged KA table stands against it', async () => {
    const useCases = fakeUseCases();
    useCases.inspectWorkbook.mockResolvedValue(
      success(anInspection({ problems: [aProblem('damaged-table', 'Im Blatt …')] })),
    );
    showPane(useCases, 'classify');
    await screen.findByRole('alert');
    expect(useCases.classifyWorkbook).not.toHaveBeenCalled();
  });
});
