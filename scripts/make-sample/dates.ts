import type { Random } from './random';

/** A calendar day as the serial number of Excel's 1900 system. */
export type Serial = number;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const MONTHS = ['Jan', 'Feb', 'März', 'April', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'];

export function serial(year: number, month: number, day: number): Serial {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);
}

/** Year, month, day. */
function partsOf(date: Serial): readonly [year: number, month: number, day: number] {
  const day = new Date(EPOCH + date * DAY);
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** `31.07.2027`. */
function longDate(date: Serial): string {
  const [year, month, day] = partsOf(date);
  return `${two(day)}.${two(month)}.${String(year)}`;
}

/** `31.07.27`. */
export function shortDate(date: Serial): string {
  const [year, month, day] = partsOf(date);
  return `${two(day)}.${two(month)}.${two(year % 100)}`;
}

/** A beginning or end as people type it when the cell is no date. */
export function typedDate(date: Serial, end: 'start' | 'end', random: Random): string {
  const [year, month, day] = partsOf(date);
  const yy = two(year % 100);
  const isSchoolYear = end === 'end' ? month === 7 && day === 31 : month === 8 && day === 1;
  const isWholeMonth = end === 'end' ? partsOf(date + 1)[2] === 1 : day === 1;
  const spellings = [
    shortDate(date),
    `${String(day)}.${String(month)}.${String(year)}`,
    `${String(year)}-${two(month)}-${two(day)}`,
    `${end === 'end' ? 'bis' : 'ab'} ${shortDate(date)}`,
    ` ${longDate(date)} `,
    ...(isWholeMonth
      ? [`${String(month)}/${yy}`, `${two(month)}/${String(year)}`, `${MONTHS[month - 1] ?? ''} ${yy}`]
      : []),
    ...(isSchoolYear
      ? [
          schoolYearOf(date),
          `Sj. ${schoolYearOf(date)}`,
          ...(end === 'end' && year === 2027 ? ['Ende Sj.'] : []),
        ]
      : []),
  ];
  return random.pick([spellings[0] ?? '', ...spellings]);
}

/** `26/27`. */
function schoolYearOf(date: Serial): string {
  const [year, month] = partsOf(date);
  const first = month >= 8 ? year : year - 1;
  return `${two(first % 100)}/${two((first + 1) % 100)}`;
}
