import type { SheetProtection } from '../../ooxml/sheet-protection';
import type { Protection } from './protection';

/** The file keeps only a hash of the password: no password opens such a sheet here. */
export function protectionFromFile(file: SheetProtection | null): Protection | null {
  if (file === null) return null;
  const { allows } = file;
  return {
    options: {
      allowAutoFilter: allows.autoFilter,
      allowDeleteColumns: allows.deleteColumns,
      allowDeleteRows: allows.deleteRows,
      allowEditObjects: allows.editObjects,
      allowEditScenarios: allows.editScenarios,
      allowFormatCells: allows.formatCells,
      allowFormatColumns: allows.formatColumns,
      allowFormatRows: allows.formatRows,
      allowInsertColumns: allows.insertColumns,
      allowInsertHyperlinks: allows.insertHyperlinks,
      allowInsertRows: allows.insertRows,
      allowPivotTables: allows.pivotTables,
      allowSort: allows.sort,
      selectionMode: allows.selectLockedCells ? 'Normal' : allows.selectUnlockedCells ? 'Unlocked' : 'None',
    },
    ...(file.hasPassword ? { lock: { kind: 'unknown' } } : {}),
  };
}
