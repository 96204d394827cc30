import type { Problem } from '../../../domain/outcome';
import type { WorkbookInspection } from '../../../workbook/inspect-workbook';
import { WORKBOOK_TEXTS } from '../../../workbook/texts';

/** What stands in the way of any run, as sentences: damaged KA tables, and that there is no list of cases. */
export function hindrances({ problems, sheets, isEmpty }: WorkbookInspection): readonly Problem[] {
  if (sheets.length > 0) return problems;
  return [...problems, isEmpty ? WORKBOOK_TEXTS.emptyWorkbook() : WORKBOOK_TEXTS.noCaseSheet()];
}
