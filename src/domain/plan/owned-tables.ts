import { dayFromIso, serialFromDay, type DateSystem } from '../calendar/day';
import { schoolYearName } from '../calendar/school-year';
import type { Cell } from '../cell';
import defaultRules from '../data/regeln.json';
import defaultSchools from '../data/schulen.json';
import defaultFirstDays from '../data/schuljahre.json';
import defaultPlan from '../data/stufenplan.json';
import { CHANGEABLE_EFFECTS } from '../rules/rule';
import { OWNED_SHEETS, type OwnedSheet } from './owned-sheets';
import { SETTINGS } from './settings';
import { STRATEGIES } from './wave';

export interface OwnedColumn {
  readonly header: string;
  /** Width in characters of the standard font. */
  readonly width: number;
  /** `text` keeps digits such as `0702497` as they are. */
  readonly format: 'date' | 'general' | 'text';
  readonly wrap?: boolean;
  /** Values offered as a drop-down list. */
  readonly list?: readonly string[];
  /** For people only: what stands there plays no part. */
  readonly isRemark?: true;
}

/** An owned sheet as *Einrichten* creates it. */
export interface DefaultTable {
  readonly sheetName: OwnedSheet;
  readonly tableName: string;
  readonly columns: readonly OwnedColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const YES_NO = ['ja', 'nein'];

export const OWNED_COLUMNS: Readonly<Record<OwnedSheet, readonly OwnedColumn[]>> = {
  'KA Stufenplan': [
    { header: 'Stufe', width: 8, format: 'general' },
    { header: 'Region', width: 18, format: 'general' },
    { header: 'Teamleitung ab', width: 16, format: 'date' },
    { header: 'Klassenassistenz ab', width: 20, format: 'date' },
    { header: 'Erster Schultag', width: 16, format: 'date' },
    { header: 'Strategie', width: 16, format: 'general', list: STRATEGIES },
    { header: 'Bemerkung', width: 60, format: 'general', wrap: true, isRemark: true },
  ],
  'KA Schuljahre': [
    { header: 'Schuljahr', width: 12, format: 'text' },
    { header: 'Erster Schultag', width: 16, format: 'date' },
  ],
  'KA Schulen': [
    { header: 'Dienststellennummer', width: 21, format: 'text' },
    { header: 'Schule', width: 48, format: 'general', wrap: true },
    { header: 'Gemeinde', width: 26, format: 'general' },
    { header: 'PLZ', width: 8, format: 'text', isRemark: true },
    { header: 'Kategorie', width: 32, format: 'general', isRemark: true },
    { header: 'Außenstelle', width: 13, format: 'general', list: YES_NO },
    { header: 'Region', width: 18, format: 'general' },
    { header: 'Teilnahme', width: 12, format: 'general', list: YES_NO },
    { header: 'Aliase', width: 50, format: 'general', wrap: true },
  ],
  'KA Regeln': [
    { header: 'Regel', width: 8, format: 'general' },
    { header: 'Aktiv', width: 8, format: 'general', list: YES_NO },
    {
      header: 'Wirkung',
      width: 18,
      format: 'general',
      list: [...CHANGEABLE_EFFECTS, 'nicht betroffen', 'bleibt individuell', 'ohne Termin'],
    },
    { header: 'Parameter', width: 30, format: 'general', wrap: true },
    { header: 'Bezeichnung', width: 40, format: 'general', wrap: true },
    { header: 'Begründung', width: 70, format: 'general', wrap: true },
    { header: 'Rechtsgrundlage', width: 36, format: 'general', wrap: true },
    { header: 'Absicherung', width: 30, format: 'general', wrap: true, isRemark: true },
  ],
  'KA Einstellungen': [
    { header: 'Einstellung', width: 44, format: 'general' },
    { header: 'Wert', width: 22, format: 'general' },
    { header: 'Erläuterung', width: 80, format: 'general', wrap: true, isRemark: true },
  ],
};

/** The owned sheets with the defaults; dates are serials of the date system. */
export function defaultTables(dateSystem: DateSystem): readonly DefaultTable[] {
  return OWNED_SHEETS.map((sheetName) => ({
    sheetName,
    tableName: sheetName.replace(' ', '_'),
    columns: OWNED_COLUMNS[sheetName],
    rows: defaultRows(sheetName, dateSystem),
  }));
}

function defaultRows(sheet: OwnedSheet, dateSystem: DateSystem): readonly (readonly Cell[])[] {
  const date = (iso: string | null): Cell =>
    iso === null ? null : serialFromDay(dayFromIso(iso), dateSystem);
  const orEmpty = (text: string): Cell => (text === '' ? null : text);
  switch (sheet) {
    case 'KA Stufenplan':
      return defaultPlan.map((wave) => [
        wave.stufe,
        wave.region,
        date(wave.teamleitungAb),
        date(wave.klassenassistenzAb),
        date(wave.ersterSchultag),
        wave.strategie,
        orEmpty(wave.bemerkung),
      ]);
    case 'KA Schuljahre':
      return Object.entries(defaultFirstDays).map(([year, day]) => [schoolYearName(Number(year)), date(day)]);
    case 'KA Schulen':
      return defaultSchools.map((row) => row.map(orEmpty));
    case 'KA Regeln':
      return defaultRules.map((rule) => [
        rule.regel,
        'ja',
        rule.wirkung,
        orEmpty(rule.parameter),
        rule.bezeichnung,
        rule.begruendung,
        rule.rechtsgrundlage,
        rule.absicherung,
      ]);
    case 'KA Einstellungen':
      return SETTINGS.map(({ name, defaultValue, explanation }) => [name, defaultValue, explanation]);
  }
}
