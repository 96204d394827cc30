import { isoFromDay, type Day } from '../domain/calendar/day';
import { kaValues } from '../domain/ka-values';
import type { FoundCase } from '../workbook/classify-lists';

/** `{"stand": "2025-03-31", "zeilen": [`, in a list of several inputs with the file before it. */
export function openingLine(stand: Day, file: string | null): string {
  const name = file === null ? '' : `"datei": ${JSON.stringify(file)}, `;
  return `{${name}"stand": "${isoFromDay(stand)}", "zeilen": [`;
}

export const CLOSING_LINE = ']}';

/** One case as an object on one line: places as in Excel, days as 2025-03-31, an empty cell as `null`. */
export function caseLine({ sheetName, row, caseId, classification }: FoundCase): string {
  const { region, stage, switchDate, caseType, proposal, earliestDate, rules, uncheckable } = classification;
  // Only its dates depend on the date system.
  const { 'KA Gründe': reasons } = kaValues(classification, 1900);
  return (
    `{"sheet": ${JSON.stringify(sheetName)}, "row": ${row}, "fall_id": ${JSON.stringify(caseId ?? '')}, ` +
    `"KA Region": ${JSON.stringify(region)}, "KA Stufe": ${JSON.stringify(stage)}, ` +
    `"KA Umstellung am": ${dayText(switchDate)}, "KA Fallart": "${caseType}", "KA Vorschlag": "${proposal}", ` +
    `"KA Frühester Termin": ${dayText(earliestDate)}, "KA Regeln": ${listText(rules)}, ` +
    `"KA Gründe": ${JSON.stringify(reasons)}, "KA Nicht prüfbar": ${listText(uncheckable)}}`
  );
}

function dayText(day: Day | null): string {
  return day === null ? 'null' : `"${isoFromDay(day)}"`;
}

function listText(ids: readonly string[]): string {
  return ids.length === 0 ? '[]' : `["${ids.join('", "')}"]`;
}
