import * as v from 'valibot';
import { dayFromIso, existingDay } from '../../domain/calendar/day';
import { failure, success, type Outcome, type Problem } from '../../domain/outcome';
import { LEAST_COUNT_MINIMUM } from '../../domain/plan/settings';
import type { EarlierReport } from '../../domain/report/earlier-report';
import { PROTECTION_METHODS } from '../../domain/report/published-report';
import { REPORT_TABLE_IDS } from '../../domain/report/report-table';
import { EARLIER_REPORT_PROBLEMS } from './texts';

const Count = v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
const Keys = v.pipe(
  v.array(v.string()),
  v.check((keys) => areDifferent(keys)),
);

const Table = v.pipe(
  v.object({
    id: v.picklist(REPORT_TABLE_IDS),
    zeilen: Keys,
    spalten: Keys,
    werte: v.array(v.array(Count)),
  }),
  v.forward(
    v.check(
      ({ zeilen, spalten, werte }) =>
        werte.length === zeilen.length && werte.every((row) => row.length === spalten.length),
    ),
    ['werte'],
  ),
);

const Report = v.object({
  stand: v.pipe(v.string(), v.isoDate(), v.check(isInCalendar)),
  szenario: v.string(),
  k: v.pipe(v.number(), v.safeInteger(), v.minValue(LEAST_COUNT_MINIMUM)),
  verfahren: v.picklist(PROTECTION_METHODS),
  faelle: Count,
  ausgelassen: v.object({ beendet: Count }),
  tabellen: v.pipe(
    v.array(Table),
    v.minLength(1),
    v.check((tables) => areDifferent(tables.map(({ id }) => id))),
  ),
});

/** Reads what {@link reportJson} has written, perhaps long ago; what it does not know it passes over (bericht.md §3, §4). */
export function readReportJson(text: string): Outcome<EarlierReport> {
  const json = parse(text);
  if (!json.ok) return json;
  const found = v.safeParse(Report, json.value);
  if (!found.success) return failure(problemOf(found.issues[0]));
  const { stand, szenario, k, verfahren, faelle, ausgelassen, tabellen } = found.output;
  return success({
    stand: dayFromIso(stand),
    scenario: szenario,
    leastCount: k,
    method: verfahren,
    caseCount: faelle,
    ended: ausgelassen.beendet,
    tables: tabellen.map(({ id, zeilen, spalten, werte }) => ({
      id,
      rows: zeilen,
      columns: spalten,
      values: werte,
    })),
  });
}

function parse(text: string): Outcome<unknown> {
  try {
    return success(JSON.parse(text.replace(/^\uFEFF/u, '')));
  } catch {
    return failure(EARLIER_REPORT_PROBLEMS.notJson());
  }
}

/** Names the entry of the contract that is wrong, never what stands there. */
function problemOf({ path }: v.BaseIssue<unknown>): Problem {
  const keys = path?.map(({ key }) => key) ?? [];
  const names = keys.filter((key) => typeof key === 'string');
  const entry = names.at(-1);
  if (entry === undefined) return EARLIER_REPORT_PROBLEMS.notAReport();
  const table = keys[0] === 'tabellen' && typeof keys[1] === 'number' ? keys[1] + 1 : null;
  return EARLIER_REPORT_PROBLEMS.damaged(entry, table);
}

function areDifferent(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}

function isInCalendar(iso: string): boolean {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number);
  return existingDay(year, month, day) !== null;
}
