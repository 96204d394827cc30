import type { CellGrid } from '../domain/cell';
import type { Problem } from '../domain/outcome';
import { adjacent } from './adjacent';
import { addressOf, filledArea } from './area';
import type { Area, RegionWrite } from './port';
import { WORKBOOK_TEXTS } from './texts';

/** Where a region's new columns will stand, headers included: no cell there may hold anything. */
export interface NewColumnsPlace {
  readonly region: RegionWrite;
  readonly area: Area;
}

export function newColumnPlaces(regions: readonly RegionWrite[]): readonly NewColumnsPlace[] {
  return regions.flatMap((region) =>
    adjacent(region.columns.filter(({ newHeader }) => newHeader !== null)).map((run) => ({
      region,
      area: areaOf(region, run[0]?.column ?? 0, run.length),
    })),
  );
}

/** Cells that new columns would overwrite. @param grids what was entered there, in the order of the places */
export function overwritten(
  places: readonly NewColumnsPlace[],
  grids: readonly CellGrid[],
): readonly Problem[] {
  return places.flatMap(({ region, area }, index) => {
    const grid = grids[index];
    const filled = grid === undefined ? null : filledArea(grid, area.sheetId);
    return filled === null ? [] : [WORKBOOK_TEXTS.cellsInWay(region.sheetName, addressOf(filled))];
  });
}

function areaOf(
  { sheetId, headerRow, firstRow, rowCount }: RegionWrite,
  left: number,
  columns: number,
): Area {
  return { sheetId, top: headerRow, left, rows: firstRow + rowCount - headerRow, columns };
}
