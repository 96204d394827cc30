import { serialFromDay, dayFromIso } from '../../src/domain/calendar/day';
import type { Cell, CellGrid } from '../../src/domain/cell';
import { defaultTables } from '../../src/domain/plan/owned-tables';

/** A small generator with a seed, so that every run measures the same list (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const serial = (iso: string): number => serialFromDay(dayFromIso(iso), 1900);

/** Schools of region 1, which has a date in the plan, come up four times as often as the others. */
const SCHOOLS = (defaultTables(1900).find(({ sheetName }) => sheetName === 'KA Schulen')?.rows ?? []).flatMap(
  (row) =>
    row[6] === null ? [row[1] ?? null] : [row[1], row[1], row[1], row[1]].map((name) => name ?? null),
);

/** Columns of a usual list and what may stand in them; a number n in front weighs a value n times. */
const COLUMNS: readonly (readonly [header: string, values: readonly Cell[]])[] = [
  ['Nachname', ['Testkind']],
  [
    'Geburtsdatum',
    [serial('2016-05-03'), serial('2017-11-20'), '12.3.16', '2018-02-01', serial('2015-01-09')],
  ],
  ['Fallstatus', ['laufend', 'laufend', 'lfd.', 'laufend', 'neu', 'beendet', null]],
  ['Rechtskreis', ['VIII', 'SGB 8', 'IX', 'VIII', 'EGH']],
  ['Bewilligung von', [serial('2025-08-01'), '01.08.25', '08/2025', null]],
  [
    'Bewilligung bis',
    [serial('2026-07-31'), '31.07.27', serial('2028-07-31'), 'Sj. 26/27', 'unbefr.', '7/27', 'Ende GS'],
  ],
  ['Nebenbestimmung', [null, null, null, 'WV', 'KA-Klausel', 'siehe Akte']],
  ['Leistungsform', ['Sachleistung', 'SL', 'SL', 'PB']],
  ['Zielvereinbarung bis', [null, null, serial('2027-07-31')]],
  ['Schule', SCHOOLS],
  ['Schulort', [null]],
  ['Klasse', ['1', 2, '3a', 'E2', 'Kl. 3', 4, 'EP', '2. (3. SBJ)']],
  ['Schuljahr', ['2025/26', '25/26', null]],
  ['Bedarfsmerkmale', [null, null, 'ASS', 'Pflege, Diabetes', 'Weglauft.', 'ADHS']],
  ['Pflegekind', ['nein', 'nein', null, 'ja']],
  ['Kostenerstattung', ['nein', null, 'KE Hamburg']],
  ['Letzte Hilfeplanung', [serial('2026-02-10'), '12.5.25', serial('2024-09-30'), null]],
  ['Antragsdatum', [serial('2025-03-01'), '3/25']],
  ['Folgeantrag', ['nein', null, 'ja 12.5.']],
  ['Rechtsbehelf', [null, null, null, null, 'WS v. 3.6.', 'Klage VG anh.']],
  ['Rechtsbehelf gegen', [null, 'Aufhebung', 'Ablehnung']],
  ['Rechtsbehelf Status', [null, null, 'erledigt']],
  ['Gerichtliche Anordnung bis', [null, null, null, serial('2027-12-31')]],
  ['Anteil außerhalb Unterricht', ['nein', null, 'OGTS']],
];

/** A list of so many synthetic cases, header row first. */
export function syntheticList(cases: number, seed: number): CellGrid {
  const random = createRandom(seed);
  const rows: Cell[][] = [['Aktenzeichen', ...COLUMNS.map(([header]) => header)]];
  for (let index = 0; index < cases; index += 1) {
    const values = COLUMNS.map(([, choices]) => choices[Math.floor(random() * choices.length)] ?? null);
    rows.push([`51.3-${String(100_000 + index)}/25`, ...values]);
  }
  return { top: 0, left: 0, rows };
}
