/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import { describeSelectedCase } from '../../../../src/workbook/case-view/selected-case';
import type { CaseView } from '../../../../src/workbook/case-view/describe-case';
import { caseList, STAND } from '../../../builders/case-list';
import { openMemoryWorkbook } from '../../../builders/workbook-port';
import { classify } from '../../../builders/workbook-port-run';
import { patientControl } from '../../../builders/workbook-port-spec';
import { accessibilityFindings } from '../../support/accessibility';
import { aProblem, fakeUseCases, showPane } from '../../support/fake-pane';

/** A case of which the approval binds; its list is classified. */
async function aView(changes: Partial<CaseView> = {}): Promise<CaseView> {
  const workbook = openMemoryWorkbook({ sheets: [{ name: 'ASD', cells: caseList(4) }] });
  await classify(workbook.port);
  workbook.select('ASD', 'A3');
  const view = await describeSelectedCase(workbook.port, { today: STAND }, patientControl());
  if (!view.ok || view.value === null) throw new Error('no case');
  return { ...view.value, ...changes };
}

async function showCase(view: CaseView | null) {
  const useCases = fakeUseCases();
  useCases.describeSelectedCase.mockResolvedValue(success(view));
  if (view !== null) useCases.describeCase.mockResolvedValue(success(view));
  const shown = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await shown.user.click(screen.getByRole('tab', { name: 'Fall' }));
  await screen.findByRole('heading', { name: 'Fall' });
  return { ...shown, useCases };
}

test('shows the case, its proposal in the words of the working group, and why', async () => {
  await showCase(await aView());
  expect(await screen.findByRole('heading', { name: 'A-00002' })).toBeTruthy();
  expect(screen.getByText('Vorschlag: nicht im laufenden Betrieb umstellbar')).toBeTruthy();
  expect(screen.getByText('Blatt „ASD“, Zeile 3')).toBeTruthy();
  expect(screen.getByText('R01: Bewilligung reicht über den Umstellungstermin hinaus')).toBeTruthy();
  expect(screen.getByText('Rechtsgrundlage: § 39 Abs. 2, § 47 Abs. 1, § 48 Abs. 1 SGB X')).toBeTruthy();
});

test('says what would change the result', async () => {
  await showCase(await aView());
  expect(await screen.findByText('Bewilligung endet vor dem 08.09.2025')).toBeTruthy();
  expect(screen.getByText('Dann wäre der Vorschlag: läuft aus, wegen R04.')).toBeTruthy();
});

test('the picture says in words when things are', async () => {
  await showCase(await aView());
  expect(
    await screen.findByRole('img', { name: /Der Umstellungstermin ist der 08\.09\.2025\./ }),
  ).toBeTruthy();
});

test('facts and what cannot be checked open when asked for', async () => {
  const { user } = await showCase(await aView());
  await user.click(await screen.findByRole('button', { name: 'Angaben (5)' }));
  expect(screen.getByText('31.07.2026')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Nicht prüfbar/ }));
  expect(screen.getByText(/R08: .* Es fehlt: Gerichtliche Anordnung bis\./)).toBeTruthy();
});

test('a decision and a remark are saved for this case and can be taken back', async () => {
  const view = await aView();
  const { user, useCases } = await showCase(view);
  await user.selectOptions(await screen.findByRole('combobox', { name: 'KA Entscheidung' }), 'umstellen');
  await user.type(screen.getByRole('textbox', { name: 'KA Bemerkung' }), 'ok');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(useCases.recordDecision).toHaveBeenCalledWith(
    expect.anything(),
    view.spot,
    { 'KA Entscheidung': 'umstellen', 'KA Bemerkung': 'ok' },
    { today: STAND },
    expect.anything(),
  );
  expect(await screen.findByText('Gespeichert in Zeile 3.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
  expect(await screen.findByText('Der Eintrag ist zurückgenommen.')).toBeTruthy();
  expect(useCases.undoDecision).toHaveBeenCalledTimes(1);
});

test('a sentence says why a decision was not saved, and the entry stays', async () => {
  const { user, useCases } = await showCase(await aView());
  useCases.recordDecision.mockResolvedValue(failure(aProblem('formula', 'In Zelle P3 steht eine Formel.')));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'KA Entscheidung' }), 'offen');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findByText('In Zelle P3 steht eine Formel.')).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'KA Entscheidung' }).value).toBe('offen');
});

test('the next case is shown in the sheet and in the pane', async () => {
  const view = await aView();
  const { user, useCases } = await showCase(view);
  const next = { ...view.spot, row: 4, id: { column: 0, header: 'Aktenzeichen', value: 'A-00004' } };
  useCases.neighbourCase.mockResolvedValue(success(next));
  useCases.describeCase.mockResolvedValue(success({ ...view, spot: next }));
  await user.click(await screen.findByRole('button', { name: 'Nächster Fall' }));
  expect(await screen.findByRole('heading', { name: 'A-00004' })).toBeTruthy();
  expect(useCases.showCase).toHaveBeenCalledWith(expect.anything(), next, expect.anything());
});

test('at the last case a sentence says so, and the case stays', async () => {
  const { user, useCases } = await showCase(await aView());
  useCases.neighbourCase.mockResolvedValue(
    failure(aProblem('no-neighbour', 'Das ist der letzte sichtbare Fall.')),
  );
  await user.click(await screen.findByRole('button', { name: 'Nächster Fall' }));
  expect(await screen.findByText('Das ist der letzte sichtbare Fall.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'A-00002' })).toBeTruthy();
});

test('follows the selection until it is switched off', async () => {
  const view = await aView();
  const stop = jest.fn(() => Promise.resolve());
  const useCases = fakeUseCases();
  let select: () => void = () => undefined;
  useCases.describeSelectedCase.mockResolvedValue(success(view));
  useCases.followSelection.mockImplementation((_port, listener) => {
    select = listener;
    return Promise.resolve(success(stop));
  });
  const { user } = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await user.click(screen.getByRole('tab', { name: 'Fall' }));
  await screen.findByRole('heading', { name: 'A-00002' });
  const other = { ...view.spot, id: { column: 0, header: 'Aktenzeichen', value: 'A-00001' } };
  useCases.describeSelectedCase.mockResolvedValue(success({ ...view, spot: other }));
  act(() => {
    select();
  });
  expect(await screen.findByRole('heading', { name: 'A-00001' })).toBeTruthy();
  await user.click(screen.getByRole('switch', { name: 'Der Auswahl im Blatt folgen' }));
  await waitFor(() => {
    expect(stop).toHaveBeenCalledTimes(1);
  });
  expect(screen.getByRole('button', { name: 'Ausgewählte Zeile zeigen' })).toBeTruthy();
});

test('tells of values in the sheet that are not those of now', async () => {
  await showCase(await aView({ written: 'other' }));
  expect(await screen.findByText(/^Seit dem letzten Lauf geändert/)).toBeTruthy();
});

test('without a selected cell it says what to do', async () => {
  await showCase(null);
  expect(await screen.findByText('Wählen Sie in einer Fallliste die Zeile eines Falls aus.')).toBeTruthy();
});

test('is accessible, with everything open', async () => {
  const { user, container } = await showCase(await aView());
  await user.click(await screen.findByRole('button', { name: 'Angaben (5)' }));
  await user.click(screen.getByRole('button', { name: /^Nicht prüfbar/ }));
  expect(await accessibilityFindings(container)).toEqual([]);
});
