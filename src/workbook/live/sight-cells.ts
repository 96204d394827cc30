import type { CellGrid } from '../../domain/cell';
import { failure, success } from '../../domain/outcome';
import { cut } from '../area';
import type { Sight } from '../sight';
import type { Area, WorkbookPort } from '../port';
import { WORKBOOK_TEXTS } from '../texts';

/** The cells of a sight, and what was asked for that it does not hold. */
export interface SightCells extends Pick<WorkbookPort, 'read'> {
  /** `null`: not in the sight; it is then among {@link missing}. */
  readonly at: (area: Area) => CellGrid | null;
  readonly missing: () => readonly Area[];
}

export function sightCells({ areas, grids }: Sight): SightCells {
  const missing: Area[] = [];
  const at = (area: Area): CellGrid | null => {
    for (const [index, grid] of grids.entries()) {
      if (areas[index]?.sheetId !== area.sheetId) continue;
      const part = cut(grid, area);
      if (part !== null) return part;
    }
    missing.push(area);
    return null;
  };
  return {
    at,
    missing: () => missing,
    read: (wanted) => {
      const found = wanted.map(at);
      const present = found.filter((grid) => grid !== null);
      return Promise.resolve(
        present.length === found.length ? success(present) : failure(WORKBOOK_TEXTS.unknownSheetGone()),
      );
    },
  };
}
