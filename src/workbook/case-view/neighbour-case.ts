import { failure, success, type Outcome } from '../../domain/outcome';
import { caseSpot, type CaseSpot } from '../case-spot';
import type { OpenWorkbookPort } from '../open-workbook-port';
import type { Control } from '../port';
import { CASE_VIEW_TEXTS } from './case-view-texts';
import { openCase, type CaseOptions } from './open-case';

/**
 * The next or previous case of the list that can be seen, in the order of the sheet: rows that a filter or the user hides
 * are passed over.
 */
export async function neighbourCase(
  port: OpenWorkbookPort,
  spot: CaseSpot,
  direction: 'next' | 'previous',
  options: CaseOptions,
  control: Control,
): Promise<Outcome<CaseSpot>> {
  const opened = await openCase(port, { kind: 'spot', spot }, options, control);
  if (!opened.ok) return opened;
  const { list, caseRow } = opened.value;
  const { table, place } = list;
  const candidates =
    direction === 'next'
      ? table.caseRows.filter((row) => row > caseRow)
      : table.caseRows.filter((row) => row < caseRow).toReversed();
  const rows = candidates.map((row) => table.firstRow + row);
  const visible = await port.firstVisible(place.sheet.id, rows, control);
  if (!visible.ok) return visible;
  if (visible.value === null) {
    const { lastCase, firstCase } = CASE_VIEW_TEXTS;
    return failure((direction === 'next' ? lastCase : firstCase)(place.sheet.name));
  }
  return success(caseSpot(list, visible.value - table.firstRow, null));
}
