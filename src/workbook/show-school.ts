import type { Outcome } from '../domain/outcome';
import type { School } from '../domain/schools/school';
import { stretch } from './control';
import type { OpenWorkbookPort } from './open-workbook-port';
import type { Control } from './port';
import { findSchool, openSchoolSheet } from './school-sheet';

/** Shows where a school's region is entered in `KA Schulen`; a missing sheet is created first. */
export async function showSchoolRegion(
  port: OpenWorkbookPort,
  school: School,
  control: Control,
): Promise<Outcome<null>> {
  const opened = await openSchoolSheet(port, stretch(control, 0, 0.8));
  if (!opened.ok) return opened;
  const found = findSchool(opened.value, school);
  if (!found.ok) return found;
  const { row, regionColumn: column } = found.value;
  return port.show({ sheetId: opened.value.sheet.id, row, column }, stretch(control, 0.8, 1));
}
