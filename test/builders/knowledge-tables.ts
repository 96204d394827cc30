import { type OwnedSheet } from '../../src/domain/plan/owned-sheets';
import { OWNED_COLUMNS } from '../../src/domain/plan/owned-tables';
import type { Cell, CellGrid } from '../../src/domain/cell';

/** Cells of one row by their headers; headers that are not named stay empty. */
export type OwnedRowCells = Readonly<Record<string, Cell>>;

/** An owned sheet as users see it: header in row 1, one row per entry. */
export function anOwnedSheet(sheet: OwnedSheet, ...rows: readonly OwnedRowCells[]): CellGrid {
  const headers = OWNED_COLUMNS[sheet].map(({ header }) => header);
  for (const row of rows) {
    const stranger = Object.keys(row).find((header) => !headers.includes(header));
    if (stranger !== undefined) throw new Error(`${sheet} has no column ${stranger}`);
  }
  return {
    top: 0,
    left: 0,
    rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))],
  };
}

/** One row of the plan, in the words of the sheet. */
export interface PlanRow {
  readonly ab?: Cell;
  readonly ersterSchultag?: Cell;
  readonly strategie?: Cell;
  readonly stufe?: Cell;
  readonly teamleitungAb?: Cell;
}

/** `KA Stufenplan` by region; Stufe counts up unless it is given. */
export function aPlan(regions: Readonly<Record<string, PlanRow>>): CellGrid {
  return anOwnedSheet(
    'KA Stufenplan',
    ...Object.entries(regions).map(([region, row], index) => ({
      Stufe: row.stufe === undefined ? index + 1 : row.stufe,
      Region: region,
      'Teamleitung ab': row.teamleitungAb ?? null,
      'Klassenassistenz ab': row.ab ?? null,
      'Erster Schultag': row.ersterSchultag ?? null,
      Strategie: row.strategie ?? null,
    })),
  );
}

/** `KA Schuljahre`: school year → first school day. */
export function schoolYears(firstDays: Readonly<Record<string, Cell>>): CellGrid {
  return anOwnedSheet(
    'KA Schuljahre',
    ...Object.entries(firstDays).map(([year, day]) => ({ Schuljahr: year, 'Erster Schultag': day })),
  );
}

/** One row of `KA Schulen`; takes part and is a main site unless it says otherwise. */
export interface SchoolRow {
  readonly nr?: Cell;
  readonly schule: Cell;
  readonly gemeinde?: Cell;
  readonly aussenstelle?: Cell;
  readonly region?: Cell;
  readonly teilnahme?: Cell;
  readonly aliase?: Cell;
}

export function schools(...rows: readonly SchoolRow[]): CellGrid {
  return anOwnedSheet(
    'KA Schulen',
    ...rows.map((row) => ({
      Dienststellennummer: row.nr ?? null,
      Schule: row.schule,
      Gemeinde: row.gemeinde ?? null,
      Außenstelle: row.aussenstelle ?? null,
      Region: row.region ?? null,
      Teilnahme: row.teilnahme === undefined ? 'ja' : row.teilnahme,
      Aliase: row.aliase ?? null,
    })),
  );
}

/** `KA Regeln` with these rows only: the other rules have their defaults. */
export function ruleRows(rules: Readonly<Record<string, OwnedRowCells>>): CellGrid {
  return anOwnedSheet('KA Regeln', ...Object.entries(rules).map(([id, cells]) => ({ Regel: id, ...cells })));
}

/** `KA Einstellungen` with these settings only. */
export function settings(values: Readonly<Record<string, Cell>>): CellGrid {
  return anOwnedSheet(
    'KA Einstellungen',
    ...Object.entries(values).map(([name, value]) => ({ Einstellung: name, Wert: value })),
  );
}

/** `KA Regeln` in which these rules are switched off. */
export function ruleOff(...ids: readonly string[]): CellGrid {
  return ruleRows(Object.fromEntries(ids.map((id) => [id, { Aktiv: 'nein' }])));
}
