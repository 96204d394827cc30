import { isBlank, isCellError } from '../cell';
import type { GridStep } from '../calendar/switch-grid';
import { readSchoolYear, readStart, type ReadingContext } from '../intake/cell-readers';
import { isCurrentYear } from '../intake/parse-date';
import { EMPTY, UNREADABLE } from '../intake/reading';
import { normalise } from '../text/normalise';
import type { Settings } from './knowledge';
import { readSwitch, type Findings, type OwnedRow } from './owned-rows';
import { LEAST_COUNT_DEFAULT, LEAST_COUNT_MINIMUM, SETTING_NAMES, type SettingName } from './settings';
import { OWNED_TEXTS } from './texts';

const NAME = 'Einstellung';
const VALUE = 'Wert';
const GRID_STEPS: readonly GridStep[] = ['Schuljahr', 'Halbjahr'];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads `KA Einstellungen`; a setting without a row or a value has its default (klassifikation.md §1, §11 tt). */
export function readSettings(
  rows: readonly OwnedRow[],
  context: ReadingContext,
  findings: Findings,
): Settings {
  const settings: Mutable<Settings> = {
    stand: null,
    planName: '',
    keepsLog: true,
    classYear: null,
    gridStep: 'Schuljahr',
    shortenedEntryPhase: false,
    repetition: false,
    leastCount: LEAST_COUNT_DEFAULT,
  };
  const rowOf = new Map<SettingName, number>();
  for (const row of rows) {
    const name = SETTING_NAMES.find((candidate) => normalise(candidate) === normalise(row.text(NAME)));
    if (name === undefined) {
      findings.notices.push(OWNED_TEXTS.unknownSetting(row.place(NAME), row.text(NAME)));
      continue;
    }
    const firstRow = rowOf.get(name);
    if (firstRow !== undefined) findings.problems.push(OWNED_TEXTS.repeated(row.place(NAME), name, firstRow));
    rowOf.set(name, firstRow ?? row.row);
    if (!isBlank(row.cell(VALUE))) readSetting(name, row, settings, context, findings);
  }
  return settings;
}

function readSetting(
  name: SettingName,
  row: OwnedRow,
  settings: Mutable<Settings>,
  context: ReadingContext,
  findings: Findings,
): void {
  switch (name) {
    case 'Stand': {
      const day = readStart(row.cell(VALUE), context);
      if (day === UNREADABLE)
        findings.problems.push(OWNED_TEXTS.unreadableDate(row.place(VALUE), row.text(VALUE)));
      else if (day !== EMPTY) settings.stand = day;
      return;
    }
    case 'Planbezeichnung':
      settings.planName = isCellError(row.cell(VALUE)) ? '' : row.text(VALUE);
      return;
    case 'Protokoll':
      settings.keepsLog = readSwitch(row, VALUE, true, findings) ?? true;
      return;
    case 'Schuljahr der Klassenangabe': {
      if (isCurrentYear(row.text(VALUE).toLowerCase())) return;
      const year = readSchoolYear(row.cell(VALUE), context.currentYear);
      if (year === UNREADABLE) {
        findings.problems.push(OWNED_TEXTS.unreadableSchoolYear(row.place(VALUE), row.text(VALUE)));
      } else if (year !== EMPTY) settings.classYear = year;
      return;
    }
    case 'Umstellungsraster': {
      const step = GRID_STEPS.find((candidate) => normalise(candidate) === normalise(row.text(VALUE)));
      if (step === undefined) {
        findings.problems.push(OWNED_TEXTS.unknownValue(row.place(VALUE), row.text(VALUE), GRID_STEPS));
      } else settings.gridStep = step;
      return;
    }
    case 'Verkürzte Eingangsphase berücksichtigen':
      settings.shortenedEntryPhase = readSwitch(row, VALUE, false, findings) ?? false;
      return;
    case 'Wiederholung berücksichtigen':
      settings.repetition = readSwitch(row, VALUE, false, findings) ?? false;
      return;
    case 'Mindestfallzahl': {
      const count = Number(row.text(VALUE));
      if (Number.isInteger(count) && count >= LEAST_COUNT_MINIMUM) settings.leastCount = count;
      else
        findings.problems.push(OWNED_TEXTS.tooSmall(row.place(VALUE), row.text(VALUE), LEAST_COUNT_MINIMUM));
    }
  }
}
