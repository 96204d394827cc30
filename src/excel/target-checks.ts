import type { Problem } from '../domain/outcome';
import { addressOf } from '../workbook/area';
import { newColumnPlaces } from '../workbook/new-columns';
import type { Area, Control, RegionWrite } from '../workbook/port';
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
  /** Why the cells cannot be written. Call it when the requests have been answered. */
  readonly problems: (control: Control) => Promise<readonly Problem[]>;
}

interface Target {
  readonly sheetName: string;
  readonly area: Area;
  readonly isNew: boolean;
}

/** Asks about the cells of columns that are written, and of the place of new ones with their headers. */
export function askForTargets(regions: readonly RegionWrite[]): TargetChecks {
  const targets = [...regions.flatMap(writtenColumns), ...newPlaces(regions)];
  const arrays = targets.map(({ area }) => askForArray(area));
  const merges = askForMerges(targets.map(({ area }) => area));
  return {
    requests: [...arrays.map(({ request }) => request), ...merges.requests],
    giveUp: merges.giveUp,
    problems: async (control) => {
      const read = await merges.read(control);
      if (!read.ok) return read.problems;
      return targets.flatMap((target, index): readonly Problem[] => {
        if (arrays[index]?.answer() === true) return [arrayProblem(target)];
        const merge = mergedInto(read.value, target.area);
        return merge === undefined ? [] : [mergeProblem(target, merge)];
      });
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
