import type { WorkbookInspection } from '../../../workbook/inspect-workbook';

/** What the pane was opened for; a ribbon button says it in the address (`taskpane.html?aktion=einordnen`). */
export type StartAction = 'classify' | null;

/** `search`: the query of the pane's address. Office adds parameters of its own. */
export function startActionOf(search: string): StartAction {
  return new URLSearchParams(search).get('aktion') === 'einordnen' ? 'classify' : null;
}

/** Whether a run may start by itself, or people must look first (or can do nothing yet). */
export type Readiness = 'ready' | 'check-columns' | 'impossible';

export function readiness(inspection: WorkbookInspection): Readiness {
  const chosen = inspection.sheets.filter((sheet) => sheet.chosen);
  if (inspection.problems.length > 0 || chosen.length === 0) return 'impossible';
  const lacksColumns = chosen.some(({ tables }) => tables.some((table) => table.missingMandatory.length > 0));
  return lacksColumns ? 'check-columns' : 'ready';
}
