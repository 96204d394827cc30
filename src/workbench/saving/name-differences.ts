import type { NameKey, WrittenName } from '../../ooxml/edit/workbook-edit';
import { quotedSheetName, rectAddress } from '../model/address';
import type { DefinedName } from '../model/defined-name';
import { absolute } from '../model/moved-name';
import type { Rect } from '../model/rect';
import type { Workbook } from '../model/workbook';

/** The name under which Excel keeps the range of a sheet's own filter. */
const FILTER_RANGE = '_xlnm._FilterDatabase';

export interface NameDifferences {
  readonly removed: readonly NameKey[];
  readonly names: readonly WrittenName[];
}

/**
 * How the names of the file have to change.
 * @param before the workbook as the file has it; its sheets stand in the same order as those of `now`
 * @param sheetIds the numbers of the sheets in the file, in that order
 */
export function nameDifferences(
  before: Workbook,
  now: Workbook,
  sheetIds: readonly number[],
): NameDifferences {
  const old = keyed(before, sheetIds);
  const current = keyed(now, sheetIds);
  return {
    removed: [...old].flatMap(([key, name]) => (current.has(key) ? [] : [name])),
    names: [...current].flatMap(([key, name]) =>
      old.get(key)?.formula === name.formula && old.get(key)?.isHidden === name.isHidden ? [] : [name],
    ),
  };
}

/** The name that goes with a new filter of a sheet. */
export function filterName(sheetName: string, range: Rect, sheetId: number): WrittenName {
  return {
    name: FILTER_RANGE,
    sheetId,
    formula: `${quotedSheetName(sheetName)}!${absolute(rectAddress(range))}`,
    isHidden: true,
    comment: '',
  };
}

export function filterNameKey(sheetId: number): NameKey {
  return { name: FILTER_RANGE, sheetId };
}

function keyed(workbook: Workbook, sheetIds: readonly number[]): ReadonlyMap<string, WrittenName> {
  const places = new Map(workbook.sheets.map(({ id }, index) => [id, sheetIds[index] ?? null]));
  return new Map(
    workbook.names
      .filter(({ name }) => name.toLowerCase() !== FILTER_RANGE.toLowerCase())
      .map((name) => {
        const written = writtenName(name, places);
        return [`${String(written.sheetId ?? '')} ${written.name.toLowerCase()}`, written];
      }),
  );
}

function writtenName(
  { name, formula, sheetId, visible, comment }: DefinedName,
  places: ReadonlyMap<string, number | null>,
): WrittenName {
  return {
    name,
    sheetId: sheetId === null ? null : (places.get(sheetId) ?? null),
    formula: formula.replace(/^=/, ''),
    isHidden: !visible,
    comment,
  };
}
