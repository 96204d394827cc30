import { rangeName } from '../../src/ooxml/cell-reference';
import type { SheetDescription } from '../../src/ooxml/make/description';
import {
  CHILD_COLUMNS,
  dateCell,
  textCell,
  gradeCell,
  hoursCell,
  schoolNumberCell,
  settingCell,
  type SampleColumn,
} from './columns';
import { filled, headerRow } from './look';
import type { Random } from './random';
import { createCase } from './sample-case';

/** A well kept list: an Excel table with nearly all columns. */
const COLUMNS: readonly SampleColumn[] = [
  { header: 'Name', width: 16, cell: CHILD_COLUMNS.surname },
  { header: 'Vorname', width: 12, cell: CHILD_COLUMNS.firstName },
  { header: 'geb. am', width: 11, cell: CHILD_COLUMNS.birth },
  { header: 'Fallstatus', width: 11, cell: ({ status }, random) => statusText(status, random) },
  {
    header: 'SGB VIII/IX',
    width: 9,
    cell: ({ law }, random) =>
      law === 'IX' ? random.pick(['IX', 'EGH']) : random.pick(['VIII', 'VIII', '8', 'JA']),
  },
  { header: 'Bew. von', width: 11, cell: ({ from }, random) => dateCell(from, 'start', random, 0.12) },
  { header: 'Bew.\nbis', width: 12, cell: ({ until }, random) => dateCell(until, 'end', random, 0.25) },
  { header: 'NB', width: 11, cell: ({ condition }) => textCell(condition) },
  { header: 'Std./Wo', width: 9, cell: ({ hours }, random) => hoursCell(hours, random) },
  { header: 'Betreuungsverhältnis', width: 13, cell: ({ setting }, random) => settingCell(setting, random) },
  {
    header: 'Sachleistung/PB',
    width: 13,
    cell: ({ budget }, random) => (budget ? random.pick(['PB', 'PersB', 'Budget']) : 'SL'),
  },
  { header: 'ZV bis', width: 11, cell: ({ budgetUntil }, random) => dateCell(budgetUntil, 'end', random) },
  { header: 'Träger', width: 24, cell: ({ provider }) => provider },
  { header: 'Schule', width: 34, cell: CHILD_COLUMNS.school },
  { header: 'DStNr', width: 10, cell: ({ school }, random) => schoolNumberCell(school.number, random) },
  {
    header: 'Klasse',
    width: 9,
    cell: ({ grade }, random) => (random.chance(0.015) ? null : gradeCell(grade, random)),
  },
  {
    header: 'Schuljahr',
    width: 10,
    cell: (_, random) =>
      textCell(
        random.weighted([
          ['2026/27', 8],
          ['26/27', 3],
          ['', 1],
        ]),
      ),
  },
  {
    header: 'Besonderheiten',
    width: 16,
    cell: ({ needs }, random) => textCell(needs.join(random.pick([', ', '; ', ' / ']))),
  },
  {
    header: 'PK',
    width: 6,
    cell: ({ isFosterChild }, random) =>
      isFosterChild ? random.pick(['ja', 'x', '§ 33']) : random.pick(['nein', 'nein', null]),
  },
  { header: 'KE', width: 11, cell: ({ otherAuthority }) => otherAuthority },
  {
    header: 'letztes HPG',
    width: 12,
    cell: ({ planDate }, random) => dateCell(planDate, 'start', random, 0.12),
  },
  { header: 'Folgeantrag', width: 11, cell: ({ renewal }) => textCell(renewal) },
  {
    header: 'Rechtsbehelf',
    width: 14,
    cell: ({ remedy }, random) => remedy?.what ?? random.pick(['nein', null, '-']),
  },
  { header: 'Rechtsbehelf gegen', width: 14, cell: ({ remedy }) => textCell(remedy?.against) },
  { header: 'RB-Status', width: 11, cell: ({ remedy }) => textCell(remedy?.state) },
  { header: 'eA bis', width: 11, cell: ({ courtUntil }, random) => dateCell(courtUntil, 'end', random) },
  { header: 'OGTS', width: 10, cell: ({ outside }) => textCell(outside) },
  { header: 'zuständig', width: 10, cell: (_, random) => random.pick(['Be', 'Kö', 'Sa', 'vA']) },
  {
    header: 'Bemerkung',
    width: 30,
    cell: (_, random) =>
      textCell(
        random.weighted([
          ['', 20],
          ['s. Akte', 2],
          ['HPG im Jan. geplant', 2],
          ['Elternwunsch:\nTrägerwechsel', 1],
        ]),
      ),
  },
];

const HEADER = { bold: true, color: 'FFFFFF' } as const;

export function asdElmshorn(random: Random, count: number): SheetDescription {
  const ids = Array.from(
    { length: count },
    (_, index) => `51.3-${String(1040 + index * 3)}/${random.pick(['24', '25', '26'])}`,
  );
  // Two aids for one child under one number, and a number nobody entered.
  ids[70] = ids[12] ?? '';
  ids[99] = '';
  const idColumn: SampleColumn = { header: 'Aktenzeichen', width: 15, cell: () => null };
  const columns = [idColumn, ...COLUMNS];
  const cases = ids.map((id) => {
    const sampleCase = createCase(random, ['Elmshorn', 'Barmstedt', 'Elmshorn', 'Kölln-Reisiek']);
    const cells = [textCell(id), ...COLUMNS.map(({ cell }) => cell(sampleCase, random))];
    // Marked by hand: talk to the parents.
    return random.chance(0.03) ? filled(cells, 'FFF2CC') : cells;
  });
  return {
    name: 'ASD Elmshorn',
    tabColor: '2E75B6',
    rows: [headerRow(columns, HEADER), ...cases],
    columns: columns.map(({ width }) => ({ width })),
    tables: [
      {
        name: 'ASD_Elmshorn',
        range: rangeName({ top: 0, left: 0, rows: count + 1, columns: columns.length }),
        style: 'TableStyleMedium2',
      },
    ],
    frozen: { rows: 1, columns: 2 },
  };
}

function statusText(status: 'laufend' | 'neu' | 'beendet', random: Random): string {
  if (status === 'beendet') return random.pick(['beendet', 'beendet 07/26', 'abgeschlossen']);
  return status === 'neu'
    ? random.pick(['neu', 'Neuantrag', 'NA'])
    : random.pick(['laufend', 'lfd', 'lfd.', 'L', 'WB']);
}
