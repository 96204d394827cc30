import type { CellDescription, FormatDescription } from '../../src/ooxml/make/description';
import { serial, typedDate, type Serial } from './dates';
import type { Random } from './random';
import type { SampleCase } from './sample-case';
import { nameSpelling, schoolSpelling } from './spelling';

/** One column of a team's list: its header and how the team writes a case into it. */
export interface SampleColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly isHidden?: boolean;
  readonly cell: (sampleCase: SampleCase, random: Random) => CellDescription;
}

const DATE: FormatDescription = { numberFormat: 'dd.mm.yyyy', horizontal: 'left' };

/** Most dates are dates; some were typed as text, as the cell was formatted so. */
export function dateCell(
  date: Serial | 'unbefristet' | null,
  end: 'start' | 'end',
  random: Random,
  share = 0.2,
): CellDescription {
  if (date === null) return null;
  if (date === 'unbefristet') return random.pick(['unbefr.', 'unbefristet', 'b.a.w.', 'bis auf Weiteres']);
  return random.chance(share) ? typedDate(date, end, random) : { value: date, format: DATE };
}

/** `3`, `3a`, `Kl. 3`, `E2`, or what Excel made of `3/4`. */
export function gradeCell(grade: string, random: Random): CellDescription {
  const [letter] = [random.pick(['a', 'b', 'c'])];
  if (grade === 'Vorsch.') return 'Vorsch.';
  if (grade === '3' && random.chance(0.05)) {
    return { value: serial(2026, 4, 3), format: { numberFormat: 'd. mmm', horizontal: 'left' } };
  }
  if (grade.startsWith('E')) {
    const number = Number(grade.slice(1));
    return random.weighted<CellDescription>([
      [grade, 6],
      [number === 1 ? 1 : grade, 3],
      [number === 3 ? '2. (3. SBJ)' : `E ${String(number)}`, 1],
      [number === 2 ? 'Eingangsphase' : grade, 1],
    ]);
  }
  const number = Number(grade);
  return random.weighted<CellDescription>([
    [number, 4],
    [`${grade}${letter}`, 4],
    [`Kl. ${grade}`, 2],
    [number === 3 ? 'III' : `${grade}.`, 1],
  ]);
}

/** `1:1`, or the time of day that Excel made of `1:2`. */
export function settingCell(setting: SampleCase['setting'], random: Random): CellDescription {
  if (setting === 'Pool' || setting === '1:1') return setting;
  const children = Number(setting.slice(2));
  if (random.chance(0.5))
    return { value: (60 + children) / (24 * 60), format: { numberFormat: 'h:mm', horizontal: 'left' } };
  return random.pick([setting, `1 : ${String(children)}`, `${setting} (Tandem)`]);
}

/** An empty text is no text. */
export function textCell(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** Hours of a week as number or text. */
export function hoursCell(hours: number, random: Random): CellDescription {
  const german = String(hours).replace('.', ',');
  return random.weighted<CellDescription>([
    [{ value: hours, format: { numberFormat: '0.0#' } }, 8],
    [`${german} Std.`, 1],
    [`${german} h`, 1],
  ]);
}

export const CHILD_COLUMNS = {
  surname: (sampleCase: SampleCase, random: Random): string => nameSpelling(sampleCase.surname, random),
  firstName: (sampleCase: SampleCase, random: Random): string => nameSpelling(sampleCase.firstName, random),
  birth: (sampleCase: SampleCase, random: Random): CellDescription =>
    dateCell(sampleCase.birth, 'start', random, 0.1),
  school: ({ school }: SampleCase, random: Random): string =>
    schoolSpelling(school.name, school.town, random),
} as const;

/** Leading zeros are lost where the number was typed into an ordinary cell. */
export function schoolNumberCell(number: string, random: Random): CellDescription {
  return random.weighted<CellDescription>([
    [{ value: number, format: { numberFormat: '@' } }, 5],
    [Number(number), 3],
    [null, 2],
  ]);
}
