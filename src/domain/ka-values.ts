import { serialFromDay, type DateSystem, type Day } from './calendar/day';
import type { Cell } from './cell';
import type { Classification } from './classification';
import type { RewrittenColumn } from './intake/ka-columns';

const REASON_SEPARATOR = ' · ';

/** The cells of the nine rewritten columns for one case; dates as serials of the date system (klassifikation.md §10). */
export function kaValues(
  classification: Classification,
  dateSystem: DateSystem,
): Readonly<Record<RewrittenColumn, Cell>> {
  const date = (day: Day | null): Cell => (day === null ? null : serialFromDay(day, dateSystem));
  return {
    'KA Region': classification.region,
    'KA Stufe': classification.stage,
    'KA Umstellung am': date(classification.switchDate),
    'KA Fallart': classification.caseType,
    'KA Vorschlag': classification.proposal,
    'KA Frühester Termin': date(classification.earliestDate),
    'KA Regeln': textOrEmpty(classification.rules.join(', ')),
    'KA Gründe': textOrEmpty(classification.reasons.map(({ text }) => text).join(REASON_SEPARATOR)),
    'KA Nicht prüfbar': textOrEmpty(classification.uncheckable.join(', ')),
  };
}

function textOrEmpty(text: string): Cell {
  return text === '' ? null : text;
}
