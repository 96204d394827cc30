import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { findCasePlaces } from '../workbook/case-places';
import type { Control, SheetOverview, WorkbookPort } from '../workbook/port';
import { sameName } from '../workbook/sheet-names';
import { INPUT, quoted } from './texts';

/**
 * The ids of the sheets that users named, hidden ones too; names are compared as Excel does. A name that is no sheet with
 * cases is a problem that lists those there are (klassifikation.md §11 b).
 */
export async function chooseSheets(
  port: WorkbookPort,
  names: readonly string[],
  control: Control,
): Promise<Outcome<readonly string[]>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const found = await findCasePlaces(port, overview.value, control);
  if (!found.ok) return found;
  const caseSheets = [...new Set(found.value.map(({ sheet }) => sheet))];
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const isNamed = (sheet: SheetOverview): boolean =>
      sameName(sheet.name.normalize('NFC'), name.normalize('NFC'));
    const sheet = caseSheets.find(isNamed);
    if (sheet !== undefined) ids.push(sheet.id);
    else {
      const sentence = overview.value.sheets.some(isNamed) ? INPUT.notACaseSheet : INPUT.noSuchSheet;
      problems.push({ code: 'no-case-sheet', text: sentence(name, listed(caseSheets)) });
    }
  }
  return problems.length > 0 ? failure(...problems) : success([...new Set(ids)]);
}

/** Says of a workbook in which no sheet is chosen what can be done here, where there is no pane. */
export async function explainNoneChosen(port: WorkbookPort, control: Control): Promise<Outcome<never>> {
  const overview = await port.overview(control);
  if (!overview.ok) return overview;
  const found = await findCasePlaces(port, overview.value, control);
  if (!found.ok) return found;
  const caseSheets = [...new Set(found.value.map(({ sheet }) => sheet))];
  return failure({ code: 'none-chosen', text: INPUT.noneChosen(listed(caseSheets)) });
}

function listed(caseSheets: readonly SheetOverview[]): string {
  return INPUT.caseSheets(
    caseSheets.map(({ name, visibility }) =>
      visibility === 'visible' ? quoted(name) : INPUT.hiddenSheet(name),
    ),
  );
}
