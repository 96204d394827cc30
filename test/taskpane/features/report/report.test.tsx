/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { TextEncoder } from 'node:util';
import { dayFromIso } from '../../../../src/domain/calendar/day';
import { failure, success } from '../../../../src/domain/outcome';
import type { ReportBasis } from '../../../../src/workbook/report/collect-report-cases';
import { reportJson } from '../../../../src/export/json/report-json';
import { publishedReport } from '../../../builders/published-report';
import { aReportCase } from '../../../builders/report-case';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection } from '../../support/builders';
import { anOpenCall, aProblem, fakeUseCases, showPane } from '../../support/fake-pane';
import { aReportBasis } from '../../support/report-basis';

// jsdom has no encoder of texts.
Object.assign(globalThis, { TextEncoder });

// jsdom has no workers, so these reports are made in the pane itself.

async function showReport(basis?: ReportBasis, useCases = fakeUseCases()) {
  if (basis !== undefined) useCases.collectReportCases.mockResolvedValue(success(basis));
  const shown = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await shown.user.click(screen.getByRole('tab', { name: 'Bericht' }));
  await screen.findByRole('button', { name: 'Bericht erstellen' });
  return { ...shown, useCases };
}

async function createReport(basis?: ReportBasis, useCases = fakeUseCases()) {
  const shown = await showReport(basis, useCases);
  await shown.user.click(screen.getByRole('button', { name: 'Bericht erstellen' }));
  await screen.findByText(/^Bericht erstellt um 13:00 Uhr/);
  return shown;
}

const button = (name: string) => screen.getByRole('button', { name });
const isClosed = (name: string) => button(name).getAttribute('aria-disabled') === 'true';
const EXPORTS = [
  'In neue Mappe',
  'Als Blatt in diese Mappe',
  'Word speichern',
  'CSV speichern',
  'JSON speichern',
  'Text und Tabellen kopieren',
];

/** Cases of which so few are in each line that much of the report is small. */
function aSparseBasis(): ReportBasis {
  return aReportBasis({
    cases: [
      ...Array.from({ length: 8 }, () => aReportCase()),
      ...Array.from({ length: 3 }, () => aReportCase({ proposal: 'prüfen', rules: ['R16'] })),
      ...Array.from({ length: 4 }, () => aReportCase({ region: 'Region 2', proposal: 'läuft aus' })),
      ...Array.from({ length: 2 }, () => aReportCase({ region: 'Region 2' })),
      ...Array.from({ length: 2 }, () => aReportCase({ region: null, proposal: 'prüfen' })),
    ],
  });
}

test('before a report is made, nothing can be handed on, and the pane says why', async () => {
  const { container } = await showReport();
  expect(EXPORTS.map(isClosed)).toEqual(EXPORTS.map(() => true));
  expect(screen.getByText(/Erst wenn ein Bericht erstellt und geprüft ist/)).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('one click makes a report, shows it and opens the ways out', async () => {
  const { container } = await createReport();
  expect(EXPORTS.map(isClosed)).toEqual(EXPORTS.map(() => false));
  expect(screen.getByRole('table', { name: /^Tabelle 1: Fälle nach Region und Vorschlag/ })).toBeTruthy();
  expect(screen.getByText('Nicht diese Mappe weitergeben: neue Mappe oder Word verwenden.')).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
});

test('a small number is not shown, and says so to those who listen', async () => {
  await createReport();
  const table = screen.getByRole('table', { name: /^Tabelle 1:/ });
  const row = within(table).getByRole('row', { name: /^Region 1/ });
  expect(within(row).getAllByRole('img', { name: 'nicht gezeigt' }).length).toBeGreaterThan(0);
  expect(within(row).queryByText('3')).toBeNull();
});

test('without a worker the report is made all the same, and the pane says how', async () => {
  await createReport();
  expect(screen.getByText(/lässt das Rechnen im Hintergrund nicht zu/)).toBeTruthy();
});

test('Stand and Mindestfallzahl are those of the workbook', async () => {
  const useCases = fakeUseCases();
  useCases.inspectWorkbook.mockResolvedValue(
    success(anInspection({ stand: dayFromIso('2025-02-01'), leastCount: 7 })),
  );
  await showReport(undefined, useCases);
  expect(
    screen.getByText(/Stand 01\.02\.2025 · grobe Gliederung · Sperrung · Mindestfallzahl 7$/),
  ).toBeTruthy();
});

test('the cases are classified for the Stand that was chosen', async () => {
  const { user, useCases } = await showReport();
  await user.click(button('Angaben ändern'));
  fireEvent.change(screen.getByLabelText('Stand'), { target: { value: '2025-06-30' } });
  await user.click(button('Bericht erstellen'));
  await screen.findByText(/^Bericht erstellt um/);
  expect(useCases.collectReportCases.mock.calls[0]?.[1].stand).toBe(dayFromIso('2025-06-30'));
});

test('a Mindestfallzahl below 3 makes no report', async () => {
  const { user } = await showReport();
  await user.click(button('Angaben ändern'));
  const field = screen.getByLabelText('Mindestfallzahl');
  await user.clear(field);
  await user.type(field, '2');
  expect(isClosed('Bericht erstellen')).toBe(true);
});

test('a changed choice makes the preview outdated and closes the ways out', async () => {
  const { user } = await createReport();
  await user.click(button('Angaben ändern'));
  await user.click(screen.getByRole('radio', { name: /^fein/ }));
  expect(screen.getByText(/Die Vorschau zeigt noch den Bericht mit den alten Angaben/)).toBeTruthy();
  expect(EXPORTS.map(isClosed)).toEqual(EXPORTS.map(() => true));
});

test('a choice that is changed back leaves the report as it is', async () => {
  const { user } = await createReport();
  await user.click(button('Angaben ändern'));
  await user.click(screen.getByRole('radio', { name: /^fein/ }));
  await user.click(screen.getByRole('radio', { name: /^grob/ }));
  expect(isClosed('Word speichern')).toBe(false);
});

test('only the chosen teams are counted', async () => {
  const { user } = await showReport(aReportBasis());
  await user.click(button('Angaben ändern'));
  await user.click(screen.getByRole('radio', { name: 'einzelne Teams' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Team Süd' }));
  await user.click(button('Bericht erstellen'));
  await screen.findByText(/^Bericht erstellt um/);
  const facts = screen.getByLabelText('Angaben zum Bericht');
  expect(within(facts).getByText('Team Süd')).toBeTruthy();
  expect(within(facts).getByText('39')).toBeTruthy();
});

test('without a team there is no report', async () => {
  const { user } = await showReport(aReportBasis());
  await user.click(button('Angaben ändern'));
  await user.click(screen.getByRole('radio', { name: 'einzelne Teams' }));
  await screen.findByRole('checkbox', { name: 'Team Süd' });
  expect(isClosed('Bericht erstellen')).toBe(true);
  expect(screen.getByText('Wählen Sie mindestens ein Team.')).toBeTruthy();
});

test('the report for internal use is the table of teams and is marked', async () => {
  const { user } = await showReport();
  await user.click(screen.getByRole('radio', { name: /nur für den internen Gebrauch/ }));
  await user.click(button('Bericht erstellen'));
  await screen.findByText(/^Bericht erstellt um/);
  expect(screen.getByText(/Er wird so gekennzeichnet/)).toBeTruthy();
  expect(screen.getAllByRole('table', { name: /^Tabelle/ })).toHaveLength(1);
});

test('an earlier report of the same Stand that was made in another way is refused in words', async () => {
  const { user } = await showReport();
  await user.click(button('Angaben ändern'));
  const earlier = reportJson(publishedReport({ stand: dayFromIso('2025-03-31'), method: 'rundung' }));
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no field for a file');
  // jsdom's files cannot be read as text.
  const file = Object.assign(new File([earlier], 'frueher.json'), { text: () => Promise.resolve(earlier) });
  fireEvent.change(input, { target: { files: [file] } });
  await screen.findByText('Bericht zum Stand 31.03.2025');
  await user.click(button('Bericht erstellen'));
  expect(await screen.findByText(/Wählen Sie wie damals das Verfahren Rundung/)).toBeTruthy();
});

test('a report of which much is hidden comes with a proposal', async () => {
  await createReport(aSparseBasis());
  expect(screen.getByText(/^So ist sehr viel verdeckt\. Besser ist: das Verfahren Rundung/)).toBeTruthy();
});

test('what is hidden is told for each table', async () => {
  await createReport();
  const table = screen.getByRole('table', { name: 'Verdeckte Zahlen je Tabelle' });
  expect(within(table).getAllByRole('row')).toHaveLength(7);
});

test('a report whose cases cannot be read is a sentence, not a fault', async () => {
  const useCases = fakeUseCases();
  useCases.collectReportCases.mockResolvedValue(failure(aProblem('sheet-gone', 'Das Blatt ist weg.')));
  const { user } = await showReport(undefined, useCases);
  await user.click(button('Bericht erstellen'));
  expect(await screen.findByText('Das Blatt ist weg.')).toBeTruthy();
  expect(isClosed('Word speichern')).toBe(true);
});

test('making a report can be stopped', async () => {
  const useCases = fakeUseCases();
  const call = anOpenCall<ReportBasis>();
  useCases.collectReportCases.mockImplementation((_port, _options, _pace, control) => call.answer(control));
  const { user } = await showReport(undefined, useCases);
  await user.click(button('Bericht erstellen'));
  await user.click(await screen.findByRole('button', { name: 'Abbrechen' }));
  expect(await screen.findByText('Das Erstellen wurde abgebrochen.')).toBeTruthy();
});

test('the report opens as a new workbook', async () => {
  const { user, useCases } = await createReport();
  await user.click(button('In neue Mappe'));
  expect(await screen.findByText(/in einer neuen Mappe geöffnet/)).toBeTruthy();
  const bytes = useCases.openReportWorkbook.mock.calls[0]?.[1];
  expect(String.fromCharCode(...(bytes?.slice(0, 2) ?? []))).toBe('PK');
});

test('where Excel opens no new workbook, the reason is shown', async () => {
  const { user, useCases } = await createReport();
  useCases.openReportWorkbook.mockResolvedValue(failure(aProblem('no-new-workbook', 'Das geht hier nicht.')));
  await user.click(button('In neue Mappe'));
  expect(await screen.findByText('Das geht hier nicht.')).toBeTruthy();
});

test('the sheet in this workbook is replaced only after a question', async () => {
  const { user, useCases, container } = await createReport();
  useCases.writeReportSheet.mockResolvedValueOnce(failure(aProblem('report-exists', 'Gibt es schon.')));
  await user.click(button('Als Blatt in diese Mappe'));
  expect(await screen.findByText('Gibt es schon.')).toBeTruthy();
  expect(await accessibilityFindings(container)).toEqual([]);
  await user.click(button('Inhalt ersetzen'));
  expect(await screen.findByText('Blatt „KA Bericht“ geschrieben.')).toBeTruthy();
  expect(useCases.writeReportSheet.mock.calls.map(([, , mode]) => mode)).toEqual(['ask', 'replace']);
});

test('no leaves the sheet as it is', async () => {
  const { user, useCases } = await createReport();
  useCases.writeReportSheet.mockResolvedValueOnce(failure(aProblem('report-exists', 'Gibt es schon.')));
  await user.click(button('Als Blatt in diese Mappe'));
  await user.click(await screen.findByRole('button', { name: 'Nicht ersetzen' }));
  expect(screen.getByText('Das Blatt ist geblieben, wie es war.')).toBeTruthy();
  expect(useCases.writeReportSheet).toHaveBeenCalledTimes(1);
});

describe('files', () => {
  const saved: { name: string; blob: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    let last = new Blob();
    // jsdom has no addresses for blobs, and saves nothing.
    URL.createObjectURL = (blob) => {
      last = blob as Blob;
      return 'blob:report';
    };
    URL.revokeObjectURL = () => undefined;
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: last });
    });
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    [
      'CSV speichern',
      '2025-03-31 Umstellung der Schulbegleitung auf Klassenassistenz Sachstand zum 31.03.2025.zip',
    ],
    [
      'JSON speichern',
      '2025-03-31 Umstellung der Schulbegleitung auf Klassenassistenz Sachstand zum 31.03.2025.json',
    ],
  ])(
    '%s: the name holds date and title, and the pane says what to do when nothing was saved',
    async (name, file) => {
      const { user } = await createReport();
      await user.click(button(name));
      expect(await screen.findByText(/^Falls keine Datei gespeichert wurde:/)).toBeTruthy();
      expect(saved.map((one) => one.name)).toEqual([file]);
    },
  );

  test('a host that draws no pictures gets a sentence instead of a Word file', async () => {
    // jsdom decodes no pictures.
    HTMLImageElement.prototype.decode = () => Promise.reject(new Error('no pictures'));
    const { user } = await createReport();
    await user.click(button('Word speichern'));
    expect(await screen.findByText(/ließen sich nicht zeichnen/)).toBeTruthy();
    expect(saved).toEqual([]);
  });
});

/** jsdom has no such command. */
function answerCopying(answer: () => boolean): void {
  Object.defineProperty(document, 'execCommand', { configurable: true, value: answer });
}

describe('copying', () => {
  test('is refused in words where the host allows no way', async () => {
    const { user } = await createReport();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    answerCopying(() => false);
    await user.click(button('Text und Tabellen kopieren'));
    expect(await screen.findByText(/lässt das Kopieren aus dem Aufgabenbereich nicht zu/)).toBeTruthy();
  });

  test('falls back to a selection where the clipboard is closed', async () => {
    const { user } = await createReport();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    const data: Record<string, string> = {};
    answerCopying(() => {
      const event = new Event('copy');
      Object.assign(event, {
        clipboardData: { setData: (type: string, text: string) => (data[type] = text) },
      });
      document.dispatchEvent(event);
      return true;
    });
    await user.click(button('Text und Tabellen kopieren'));
    await screen.findByText(/^Kopiert\./);
    await waitFor(() => {
      expect(Object.keys(data)).toEqual(['text/html', 'text/plain']);
    });
  });
});
