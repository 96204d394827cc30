/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { failure, success } from '../../../../src/domain/outcome';
import { createDirectory } from '../../../../src/domain/schools/directory';
import { aliasHelps, matchSchool } from '../../../../src/domain/schools/match-school';
import type { School } from '../../../../src/domain/schools/school';
import type { CaseSpot } from '../../../../src/workbook/case-spot';
import type { FaultGroup, OpenQuestions, SchoolQuestion } from '../../../../src/workbook/open-questions';
import { accessibilityFindings } from '../../support/accessibility';
import { anInspection, aResult, questions } from '../../support/builders';
import { aProblem, fakeUseCases, showPane } from '../../support/fake-pane';

function aSchool(number: string, name: string, place: string): School {
  const plain = { isBranch: false, region: 'Region 1', participates: true, aliases: [] };
  return { ...plain, number, name, place };
}

const TEICH = aSchool('0700001', 'Grundschule am Teich', 'Norden');
const WALD_NORTH = aSchool('0700002', 'Waldschule', 'Norden');
const WALD_SOUTH = aSchool('0700003', 'Waldschule', 'Süden');
const DIRECTORY = createDirectory([TEICH, WALD_NORTH, WALD_SOUTH]);

function aSpot(row: number, changes: Partial<CaseSpot> = {}): CaseSpot {
  return {
    sheetId: 'id',
    sheetName: 'ASD',
    headerRow: 0,
    row: row - 1,
    left: 0,
    column: 1,
    header: 'Schule',
    id: { column: 0, header: 'Aktenzeichen', value: `51-${String(row)}` },
    ...changes,
  };
}

function unclear(name: string, ...spots: readonly CaseSpot[]): SchoolQuestion {
  const doubt = matchSchool(DIRECTORY, { number: null, name, place: null });
  if (doubt.kind !== 'unclear') throw new Error(`${name} is clear`);
  const suggestions = doubt.suggestions.filter((school) => aliasHelps(DIRECTORY, doubt.query, school));
  return { key: name, doubt, suggestions, spots };
}

const POND = unclear('Grundschule Teich', aSpot(2), aSpot(7, { sheetName: 'Nord' }));
const WOOD = unclear('Waldschule', aSpot(3));

async function showResult(open: Partial<OpenQuestions>, hasSchoolSheet = true) {
  const useCases = fakeUseCases();
  const result = questions({ directory: DIRECTORY, ...open });
  useCases.classifyWorkbook.mockResolvedValue(success(aResult({ questions: result })));
  const missing = hasSchoolSheet ? [] : (['KA Schulen'] as const);
  useCases.inspectWorkbook.mockResolvedValue(success(anInspection({ missingOwnedSheets: missing })));
  const shown = showPane(useCases);
  await screen.findByRole('checkbox', { name: /Elmshorn/ });
  await shown.user.click(screen.getByRole('button', { name: 'Fälle einordnen' }));
  await screen.findByRole('heading', { name: 'Zu klären' });
  return { ...shown, useCases };
}

function card(title: string) {
  const heading = screen.getByRole('heading', { name: title });
  const item = heading.closest('li');
  if (item === null) throw new Error(`no card ${title}`);
  return within(item);
}

describe('an unclear school', () => {
  test('says how many cases have it and on which sheets', async () => {
    await showResult({ schools: [POND] });
    expect(card('„Grundschule Teich“').getByText('2 Fälle auf den Blättern „ASD“ und „Nord“')).toBeTruthy();
  });

  test('becomes an alias when a suggestion is pressed; then the run can start again', async () => {
    const { user, useCases } = await showResult({ schools: [POND] });
    await user.click(
      card('„Grundschule Teich“').getByRole('button', { name: 'Grundschule am Teich (Norden)' }),
    );
    expect(useCases.addSchoolAlias).toHaveBeenCalledWith(
      expect.anything(),
      POND.doubt.query,
      TEICH,
      expect.anything(),
    );
    const answer = await screen.findByText(/^„Grundschule Teich“ ist jetzt ein Alias/);
    expect(document.activeElement).toBe(answer);
    await user.click(card('„Grundschule Teich“').getByRole('button', { name: 'Erneut einordnen' }));
    expect(useCases.classifyWorkbook).toHaveBeenCalledTimes(2);
  });

  test('can be taken back, also after the next run', async () => {
    const { user, useCases } = await showResult({ schools: [POND] });
    await user.click(
      card('„Grundschule Teich“').getByRole('button', { name: 'Grundschule am Teich (Norden)' }),
    );
    await screen.findByText(/ist jetzt ein Alias/);
    useCases.classifyWorkbook.mockResolvedValue(success(aResult({ questions: questions() })));
    await user.click(card('„Grundschule Teich“').getByRole('button', { name: 'Erneut einordnen' }));
    expect(await screen.findByText('Aus dieser Einordnung ist nichts zu klären.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Rückgängig: Alias „Grundschule Teich“' }));
    expect(useCases.undoSchoolAlias).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ alias: 'Grundschule Teich', before: null }),
      expect.anything(),
    );
    const told = await screen.findByText('Der Alias „Grundschule Teich“ ist zurückgenommen.');
    expect(document.activeElement).toBe(told);
    expect(screen.queryByRole('button', { name: /^Rückgängig/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Erneut einordnen' })).toBeTruthy();
  });

  test('that cannot be saved says why, and can be tried again', async () => {
    const { user, useCases } = await showResult({ schools: [POND] });
    useCases.addSchoolAlias.mockResolvedValueOnce(failure(aProblem('protected', 'Das Blatt ist geschützt.')));
    const choose = () =>
      card('„Grundschule Teich“').getByRole('button', { name: 'Grundschule am Teich (Norden)' });
    await user.click(choose());
    expect((await screen.findByRole('alert')).textContent).toBe('Das Blatt ist geschützt.');
    await user.click(choose());
    expect(await screen.findByText(/ist jetzt ein Alias/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('can be any other school, found by part of its name or town', async () => {
    const { user, useCases } = await showResult({ schools: [POND] });
    await user.click(screen.getByRole('button', { name: 'Andere Schule wählen für „Grundschule Teich“' }));
    const search = screen.getByRole('combobox', { name: 'Schule suchen' });
    expect(document.activeElement).toBe(search);
    await user.type(search, 'wald süd');
    await user.click(await screen.findByRole('option', { name: 'Waldschule (Süden)' }));
    expect(useCases.addSchoolAlias).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Zuordnen' }));
    expect(useCases.addSchoolAlias).toHaveBeenCalledWith(
      expect.anything(),
      POND.doubt.query,
      WALD_SOUTH,
      expect.anything(),
    );
  });

  test('that is the name of several schools offers no alias but what helps', async () => {
    await showResult({ schools: [WOOD] });
    const shown = card('„Waldschule“');
    expect(
      shown.getByText(/^Mehrere Schulen heißen so: Waldschule \(Norden\) und Waldschule \(Süden\)\./)
        .textContent,
    ).toContain('Tragen Sie im Fall den Schulort oder die Dienststellennummer ein.');
    expect(shown.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Zeigen']);
  });

  test.each([true, false])(
    'says before the first press that KA Schulen is made: not when it is there (%s)',
    async (isThere) => {
      await showResult({ schools: [POND] }, isThere);
      expect(screen.queryByText(/^Das Blatt „KA Schulen“ gibt es noch nicht\./) === null).toBe(isThere);
    },
  );

  test('shows its cases one after the other', async () => {
    const { user, useCases } = await showResult({ schools: [POND] });
    await user.click(screen.getByRole('button', { name: /^Zeigen \(1 von 2\)/ }));
    await user.click(await screen.findByRole('button', { name: /^Zeigen \(2 von 2\)/ }));
    expect(useCases.showCase.mock.calls.map(([, spot]) => spot.row)).toEqual([1, 6]);
  });
});

test('an Außenstelle without a region leads to its row in KA Schulen', async () => {
  const branch = { ...aSchool('0700009', 'Waldschule, Haus 2', 'Westen'), isBranch: true, region: null };
  const { user, useCases } = await showResult({
    branches: [{ key: 'b', school: branch, spots: [aSpot(4)] }],
  });
  await user.click(screen.getByRole('button', { name: 'Region eintragen: Waldschule, Haus 2 (Westen)' }));
  expect(useCases.showSchoolRegion).toHaveBeenCalledWith(expect.anything(), branch, expect.anything());
});

describe('faulty cells', () => {
  function group(count: number, changes: Partial<FaultGroup> = {}): FaultGroup {
    const cells = Array.from({ length: count }, (_, index) => ({
      spot: aSpot(index + 2, { column: 3, header: 'Klasse' }),
      faults: [{ kind: 'unreadable', column: 3, header: 'Klasse', text: 'x4' } as const],
    }));
    return { key: 'g', sheetName: 'ASD', header: 'Klasse', column: 3, cells, ...changes };
  }

  test('are listed by column, each with a way to it', async () => {
    const { user, useCases } = await showResult({ cells: [group(2)] });
    await user.click(screen.getByRole('button', { name: 'Klasse, Blatt „ASD“ 2 Stellen' }));
    const items = within(screen.getByRole('list', { name: 'Klasse, Blatt „ASD“' })).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Zeile 2, 51-2: „x4“ ist nicht lesbarZeigen',
      'Zeile 3, 51-3: „x4“ ist nicht lesbarZeigen',
    ]);
    await user.click(screen.getByRole('button', { name: 'Zeigen: Klasse, Blatt „ASD“, Zeile 3' }));
    expect(useCases.showCase.mock.calls[0]?.[1]).toMatchObject({ row: 2 });
  });

  test('that cannot be shown say why', async () => {
    const { user, useCases } = await showResult({ cells: [group(1)] });
    useCases.showCase.mockResolvedValue(failure(aProblem('hidden', 'Das Blatt ist ausgeblendet.')));
    await user.click(screen.getByRole('button', { name: 'Klasse, Blatt „ASD“ 1 Stelle' }));
    await user.click(screen.getByRole('button', { name: /^Zeigen: Klasse/ }));
    expect((await screen.findByRole('alert')).textContent).toBe('Das Blatt ist ausgeblendet.');
  });

  test('beyond fifty come when they are asked for; reading goes on at the first of them', async () => {
    const { user } = await showResult({ cells: [group(60)] });
    await user.click(screen.getByRole('button', { name: 'Klasse, Blatt „ASD“ 60 Stellen' }));
    const list = screen.getByRole('list', { name: 'Klasse, Blatt „ASD“' });
    expect(list.children).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Weitere zeigen (10): Klasse, Blatt „ASD“' }));
    expect(list.children).toHaveLength(60);
    expect(document.activeElement).toBe(list.children[50]);
    expect(screen.queryByRole('button', { name: /^Weitere zeigen/ })).toBeNull();
  });

  test('of a missing column are one sentence', async () => {
    await showResult({ cells: [group(3, { column: null })] });
    expect(screen.getByText(/^Die Spalte fehlt \(3 Fälle\)\./)).toBeTruthy();
  });
});

test('a run in order has nothing to clear up', async () => {
  await showResult({});
  expect(screen.getByText('Aus dieser Einordnung ist nichts zu klären.')).toBeTruthy();
});

test('what is to be cleared up is accessible', async () => {
  const { user, container } = await showResult({ schools: [POND, WOOD] });
  await user.click(screen.getByRole('button', { name: 'Andere Schule wählen für „Grundschule Teich“' }));
  expect(await accessibilityFindings(container)).toEqual([]);
});
