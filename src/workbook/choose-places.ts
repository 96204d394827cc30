import { failure, success, type Outcome } from '../domain/outcome';
import type { CasePlace } from './case-places';
import { isChosen } from './choices';
import type { WorkbookOverview, WorkbookPort } from './port';
import { WORKBOOK_TEXTS } from './texts';

/**
 * The lists on the chosen sheets, or why there are none.
 * @param sheetIds the chosen sheets; `null`: the kept choice
 */
export function choosePlaces(
  port: WorkbookPort,
  sheetIds: readonly string[] | null,
  places: readonly CasePlace[],
  { sheets }: WorkbookOverview,
): Outcome<readonly CasePlace[]> {
  if (sheets.every(({ used }) => used === null)) return failure(WORKBOOK_TEXTS.emptyWorkbook());
  if (sheetIds?.some((id) => !sheets.some((sheet) => sheet.id === id)) === true) {
    return failure(WORKBOOK_TEXTS.unknownSheetGone());
  }
  if (places.length === 0) return failure(WORKBOOK_TEXTS.noCaseSheet());
  const strangers = sheets.filter(
    ({ id }) => sheetIds?.includes(id) === true && !places.some(({ sheet }) => sheet.id === id),
  );
  if (strangers.length > 0)
    return failure(...strangers.map(({ name }) => WORKBOOK_TEXTS.noLongerCaseSheet(name)));
  const chosen = places.filter(({ sheet }) => sheetIds?.includes(sheet.id) ?? isChosen(port, sheet));
  return chosen.length === 0 ? failure(WORKBOOK_TEXTS.noneChosen()) : success(chosen);
}
