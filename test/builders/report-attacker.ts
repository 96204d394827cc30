import type { ProtectionMethod } from '../../src/domain/report/published-report';
import type {
  CountTable,
  PublishedTable,
  ReportTableId,
  ShownCount,
} from '../../src/domain/report/report-table';
import { UNBOUNDED, type Solver, type WholeNumberProgram, type WholeNumberRow } from './whole-number-program';

/** A published report, and the truth by which the attack is judged. */
export interface AttackedReport {
  readonly printed: readonly PublishedTable[];
  readonly caseCount: ShownCount;
  readonly duplicates: ShownCount;
  readonly truth: readonly CountTable[];
  readonly trueDuplicates: number;
  /** Public, as the plan is. */
  readonly datedRegions: readonly string[];
  readonly leastCount: number;
  readonly method: ProtectionMethod;
  /** A report of the same Stand that is out already: a small change against it must not come out. */
  readonly earlier?: readonly PublishedTable[];
}

/** What an attacker knows of one number of the paper, or of one that follows from it. */
interface Note {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly truth: number;
  /** A difference is a step of the curve, or the cases that a rule did not hit. */
  readonly kind: 'printed' | 'difference' | 'other';
  readonly isHidden: boolean;
  /** The region or team whose people know it. */
  readonly line: string | null;
}

type Place = number | undefined;

const TOTAL = 'Gesamt';
const HITS = 'Fälle';
const TABLES_WITH_LINES: readonly ReportTableId[] = ['T1', 'T2', 'T5', 'T6', 'T7'];

/**
 * Attacks a report with all that bericht.md §3 grants: every printed number, that tables add up, the shared margins, the
 * known logic, that zeros are printed, and k. Written from the contract alone: it knows nothing of how reports are protected.
 * @returns the conditions of §3 that do not hold; empty: the report is safe
 */
export function attack(
  report: AttackedReport,
  solverFor: (program: WholeNumberProgram) => Solver,
): readonly string[] {
  const { notes, rows } = readPaper(report);
  const outside = openness(notes, rows, solverFor);
  const lines = new Set(notes.flatMap(({ line }) => line ?? []));
  return [
    ...notes.flatMap((note, index) => {
      const demand = demandOn(note, notes, report);
      return demand === null || outside(index, demand) ? [] : [`${note.name} comes out`];
    }),
    ...[...lines].flatMap((line) => brokenByInsider(report, notes, rows, line, solverFor)),
  ];
}

/** What must stay open about a number: U − L ≥ width, and U ≥ reach or (where allowed) L = 0. */
interface Demand {
  readonly width: number;
  readonly reach: number;
  readonly orZero: boolean;
}

function demandOn(note: Note, notes: readonly Note[], report: AttackedReport): Demand | null {
  const { leastCount, method } = report;
  const isPrimary = isSmall(note, report) || isHiddenAsAlmostAll(note, notes, report);
  if (note.kind === 'other' || (note.kind === 'difference' && !isPrimary)) return null;
  if (method === 'rundung') return { width: 2, reach: isSmall(note, report) ? leastCount : 0, orZero: true };
  if (isPrimary) return { width: leastCount - 1, reach: leastCount, orZero: false };
  return note.isHidden ? { width: 1, reach: 0, orZero: false } : null;
}

function isSmall({ truth, kind }: Note, { leastCount }: AttackedReport): boolean {
  return kind !== 'other' && truth >= 1 && truth < leastCount;
}

function isHiddenAsAlmostAll({ name, truth }: Note, notes: readonly Note[], report: AttackedReport): boolean {
  const rest = notes.find((other) => other.name === `not ${name}`);
  return report.method === 'sperrung' && truth > 0 && rest !== undefined && isSmall(rest, report);
}

function brokenByInsider(
  report: AttackedReport,
  notes: readonly Note[],
  rows: readonly WholeNumberRow[],
  line: string,
  solverFor: (program: WholeNumberProgram) => Solver,
): readonly string[] {
  const known = (note: Note): Note =>
    note.line === line ? { ...note, low: note.truth, high: note.truth } : note;
  const isOpen = openness(notes.map(known), rows, solverFor);
  // A total of his own cases only is no news to him: what it tells of others is that they have none; nor is a change that
  // is his own, where nothing else has changed.
  const unread = (note: Note): Note =>
    known(
      note.kind === 'printed' && note.truth > 0 && !isUnchanged(note, report)
        ? { ...note, low: 1, high: UNBOUNDED }
        : exactly(note),
    );
  const wasOpen = openness(notes.map(unread), rows, solverFor);
  const open: Demand = { width: 1, reach: 0, orZero: false };
  return notes.flatMap((note, index) =>
    note.line === line || !isSmall(note, report) || isOpen(index, open) || !wasOpen(index, open)
      ? []
      : [`${note.name} comes out for an insider of ${line}`],
  );
}

function exactly(note: Note): Note {
  return note.kind === 'printed' ? { ...note, low: note.truth, high: note.truth } : note;
}

function isUnchanged({ name, truth }: Note, { earlier = [], method }: AttackedReport): boolean {
  return (
    method === 'sperrung' &&
    earlier.some(({ id, rows, columns, values }) =>
      rows.some((row, r) =>
        columns.some((column, c) => name === `${id}/${row.key}/${column.key}` && values[r]?.[c] === truth),
      ),
    )
  );
}

/** Tells whether a number is open enough. Every table that is found speaks for all other numbers, too. */
function openness(
  notes: readonly Note[],
  rows: readonly WholeNumberRow[],
  solverFor: (program: WholeNumberProgram) => Solver,
): (index: number, demand: Demand) => boolean {
  const solver = solverFor({ columns: notes, rows });
  const least = notes.map(({ truth }) => truth);
  const greatest = [...least];
  const see = (table: Float64Array): void =>
    table.forEach((value, index) => {
      least[index] = Math.min(least[index] ?? value, value);
      greatest[index] = Math.max(greatest[index] ?? value, value);
    });
  return (index, { width, reach, orZero }) => {
    const isEnough = (): boolean => {
      const [low = NaN, high = NaN] = [least[index], greatest[index]];
      return high - low >= width && (high >= reach || (orZero && low === 0));
    };
    for (const direction of [1, -1] as const) {
      if (isEnough()) return true;
      see(solver.furthest(index, direction));
    }
    return isEnough();
  };
}

function readPaper(report: AttackedReport): {
  readonly notes: readonly Note[];
  readonly rows: readonly WholeNumberRow[];
} {
  const { printed, truth, method, datedRegions } = report;
  const notes: Note[] = [];
  const rows: WholeNumberRow[] = [];
  const places = new Map<string, number>();
  const at = (id: ReportTableId, row: string, column: string): Place => places.get(`${id}/${row}/${column}`);
  const tableOf = (id: ReportTableId): PublishedTable | undefined => printed.find((table) => table.id === id);

  const add = (note: Note): number => notes.push(note) - 1;
  const addPrinted = (name: string, value: number, shown: ShownCount, line: string | null): number => {
    const range =
      method === 'sperrung'
        ? { low: shown ?? 1, high: shown ?? UNBOUNDED }
        : { low: Math.max(0, (shown ?? 0) - 2), high: shown === null ? UNBOUNDED : shown + 2 };
    return add({ name, ...range, truth: value, kind: 'printed', isHidden: shown === null, line });
  };
  const addFree = (name: string, value: number, kind: Note['kind']): number =>
    add({ name, low: 0, high: UNBOUNDED, truth: value, kind, isHidden: false, line: null });
  const addRow = (terms: readonly (readonly [Place, number])[], high = 0, low = 0): void => {
    const known = terms.flatMap(([place, sign]) => (place === undefined ? [] : [[place, sign] as const]));
    rows.push({ low, high, terms: known });
  };
  const addSum = (total: Place, parts: readonly Place[]): void =>
    addRow([[total, -1], ...parts.map((part) => [part, 1] as const)]);
  const addSame = (one: Place, other: Place): void => {
    if (one !== undefined && other !== undefined) addSum(one, [other]);
  };
  const addAtMost = (greater: Place, lesser: readonly Place[], distance = 0): void => {
    if (greater === undefined || lesser.includes(undefined)) return;
    addRow([[greater, 1], ...lesser.map((place) => [place, -1] as const)], UNBOUNDED, distance);
  };
  const truthAt = (place: Place): number => notes[place ?? NaN]?.truth ?? NaN;

  for (const table of printed) {
    const counts = truth.find(({ id }) => id === table.id)?.counts;
    table.rows.forEach((row, r) =>
      table.columns.forEach((column, c) => {
        const { key } = table.id === 'T5' ? column : row;
        const line = TABLES_WITH_LINES.includes(table.id) && key !== TOTAL ? key : null;
        const name = `${table.id}/${row.key}/${column.key}`;
        places.set(name, addPrinted(name, counts?.[r]?.[c] ?? NaN, table.values[r]?.[c] ?? null, line));
      }),
    );
    const keys = (lines: PublishedTable['rows']): readonly string[] =>
      lines.flatMap(({ key }) => (key === TOTAL ? [] : [key]));
    const [rowKeys, columnKeys] = [keys(table.rows), keys(table.columns)];
    if (columnKeys.length < table.columns.length)
      for (const { key } of table.rows)
        addSum(
          at(table.id, key, TOTAL),
          columnKeys.map((column) => at(table.id, key, column)),
        );
    if (rowKeys.length < table.rows.length && rowKeys.length > 0)
      for (const { key } of table.columns)
        addSum(
          at(table.id, TOTAL, key),
          rowKeys.map((row) => at(table.id, row, key)),
        );
  }

  const trueAll =
    truth
      .find(({ id }) => id === 'T1')
      ?.counts.at(-1)
      ?.at(-1) ?? 0;
  const all = addPrinted('faelle', trueAll, report.caseCount, null);
  for (const id of ['T1', 'T2', 'T4', 'T5'] as const) addSame(all, at(id, TOTAL, TOTAL));
  for (const { key } of tableOf('T1')?.rows ?? []) {
    addSame(at('T1', key, TOTAL), at('T2', key, TOTAL));
    addSame(at('T1', key, TOTAL), at('T5', TOTAL, key));
  }
  for (const { key } of tableOf('T1')?.columns ?? []) addSame(at('T1', TOTAL, key), at('T4', TOTAL, key));
  addSame(at('T3', 'R15', HITS), at('T1', TOTAL, 'nicht betroffen'));
  for (const unlimited of ['unbefristet', 'unbefristet/unbekannt'])
    addAtMost(at('T5', unlimited, TOTAL), [at('T3', 'R03', HITS)]);
  addAtMost(at('T2', TOTAL, 'neu'), [at('T3', 'R17', HITS), at('T3', 'R18', HITS)]);

  const duplicates = addPrinted('mehrfach', report.trueDuplicates, report.duplicates, null);
  const hits = (tableOf('T3')?.rows ?? []).map(({ key }) => at('T3', key, HITS));
  for (const place of [...hits, duplicates]) {
    const note = notes[place ?? NaN];
    if (place === undefined || note === undefined) continue;
    addSum(all, [place, addFree(`not ${note.name}`, trueAll - note.truth, 'difference')]);
    // All of the cases would have been shown.
    if (note.isHidden && method === 'sperrung' && note.truth < trueAll) addAtMost(all, [place], 1);
  }

  for (const { key } of tableOf('T6')?.rows ?? []) {
    const parts = (key === TOTAL ? datedRegions : [key]).flatMap((region) =>
      (['Gesamt', 'nicht betroffen', 'ohne Termin'] as const).map(
        (column) => [at('T1', region, column), column === TOTAL ? 1 : -1] as const,
      ),
    );
    const trueEntering = parts.reduce((sum, [place, sign]) => sum + sign * truthAt(place), 0);
    let before = addFree(`T6/${key} at first`, trueEntering, 'other');
    addRow([[before, -1], ...parts]);
    for (const column of tableOf('T6')?.columns ?? []) {
      const place = at('T6', key, column.key);
      if (place === undefined) continue;
      const step = addFree(`T6/${key} until ${column.key}`, truthAt(before) - truthAt(place), 'difference');
      addSum(before, [place, step]);
      before = place;
    }
  }

  for (const table of report.earlier ?? []) {
    table.rows.forEach((row, r) =>
      table.columns.forEach((column, c) => {
        const place = at(table.id, row.key, column.key);
        const before = table.values[r]?.[c] ?? null;
        if (place === undefined || before === null || truthAt(place) === before) return;
        const way = truthAt(place) > before ? 1 : -1;
        const name = `change of ${table.id}/${row.key}/${column.key}`;
        const truth = way * (truthAt(place) - before);
        const change = add({
          name,
          low: -UNBOUNDED,
          high: UNBOUNDED,
          truth,
          kind: 'difference',
          isHidden: false,
          line: null,
        });
        addRow(
          [
            [place, way],
            [change, -1],
          ],
          way * before,
          way * before,
        );
      }),
    );
  }
  return { notes, rows };
}
