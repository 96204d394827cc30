import { failure, success, type Outcome, type Problem } from '../domain/outcome';
import { addressOf, intersection } from '../workbook/area';
import { newColumnPlaces } from '../workbook/new-columns';
import type { Area, Control, RegionWrite, Seen } from '../workbook/port';
import { ROOM_TEXTS } from '../workbook/room-texts';
import { askForArray } from './array-requests';
import { askForMerges, mergedInto } from './merged-areas';
import type { OfficeFault } from './office-fault';
import type { Request } from './requests';

/** What must not be true of the cells that are written: that they are merged, or belong to an array. */
export interface TargetChecks {
  readonly requests: readonly Request[];
  /** Takes back what may have caused a fault: it is asked again by itself. `false` when nothing may have. */
  readonly giveUp: (fault: OfficeFault) => boolean;
  /**
   * Why the cells cannot be written, or what the user should know all the same: merged cells among the cases. Call it when
   * the requests have been answered.
   */
  readonly examine: (control: Control) => Promise<Outcome<readonly Problem[]>>;
}

interface Target {
  readonly sheetName: string;
  readonly area: Area;
  readonly isNew: boolean;
}

/** Asks about the cells of columns that are written, and of the place of new ones with their headers. */
export function askForTargets(regions: readonly RegionWrite[], seen: Seen): TargetChecks {
  const targets = [...regions.flatMap(writtenColumns), ...newPlaces(regions)];
  const arrays = targets.map(({ area }) => askForArray(area));
  const merges = askForMerges(targets.map(({ area }) => area));
  return {
    requests: [...arrays.map(({ request }) => request), ...merges.requests],
    giveUp: merges.giveUp,
    examine: async (control) => {
      const read = await merges.read(control);
      if (!read.ok) return read;
      const problems = targets.flatMap((target, index): readonly Problem[] => {
        if (arrays[index]?.answer() === true) return [arrayProblem(target)];
        const merge = mergedInto(read.value, target.area);
        return merge === undefined ? [] : [mergeProblem(target, merge)];
      });
      return problems.length > 0 ? failure(...problems) : success(mergedCases(regions, seen, read.value));
    },
  };
}

function writtenColumns({ sheetId, sheetName, firstRow, rowCount, columns }: RegionWrite): readonly Target[] {
  if (rowCount === 0) return [];
  return columns
    .filter(({ newHeader, values }) => newHeader === null && values !== null)
    .map(({ column }) => ({
      sheetName,
      area: { sheetId, top: firstRow, left: column, rows: rowCount, columns: 1 },
      isNew: false,
    }));
}

function newPlaces(regions: readonly RegionWrite[]): readonly Target[] {
  return newColumnPlaces(regions).map(({ region, area }) => ({
    sheetName: region.sheetName,
    area,
    isNew: true,
  }));
}

function arrayProblem({ sheetName, area, isNew }: Target): Problem {
  return isNew
    ? ROOM_TEXTS.arrayPlace(sheetName, addressOf(area))
    : ROOM_TEXTS.arrayTarget(sheetName, addressOf(area));
}

function mergeProblem({ sheetName, isNew }: Target, merge: Area): Problem {
  return isNew
    ? ROOM_TEXTS.mergedPlace(sheetName, addressOf(merge))
    : ROOM_TEXTS.mergedTarget(sheetName, addressOf(merge));
}

/** Cells merged over several rows of a list: all rows but the first miss the value. */
function mergedCases(
  regions: readonly RegionWrite[],
  { areas }: Seen,
  merges: readonly Area[],
): readonly Problem[] {
  return regions.flatMap(({ sheetId, sheetName, headerRow, firstRow, rowCount }): readonly Problem[] => {
    const list = areas.find(
      ({ sheetId: id, top, rows }) => id === sheetId && top <= headerRow && top + rows > headerRow,
    );
    if (list === undefined || rowCount === 0) return [];
    const data = { ...list, top: firstRow, rows: rowCount };
    const inside = merges.filter((merge) => merge.rows > 1 && intersection(merge, data) !== null);
    return inside.length === 0 ? [] : [ROOM_TEXTS.mergedCases(sheetName, inside.map(addressOf))];
  });
}
