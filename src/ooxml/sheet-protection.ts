import { flag, type XmlElement } from './xml-tree';

/** What users of a protected sheet may still do besides changing cells that are not locked. */
export interface SheetProtection {
  readonly hasPassword: boolean;
  readonly allows: {
    readonly autoFilter: boolean;
    readonly deleteColumns: boolean;
    readonly deleteRows: boolean;
    readonly editObjects: boolean;
    readonly editScenarios: boolean;
    readonly formatCells: boolean;
    readonly formatColumns: boolean;
    readonly formatRows: boolean;
    readonly insertColumns: boolean;
    readonly insertHyperlinks: boolean;
    readonly insertRows: boolean;
    readonly pivotTables: boolean;
    readonly sort: boolean;
    readonly selectLockedCells: boolean;
    readonly selectUnlockedCells: boolean;
  };
}

/** `null` when the sheet is not protected. The file lists what is forbidden. */
export function readSheetProtection(element: XmlElement | undefined): SheetProtection | null {
  if (!flag(element, 'sheet')) return null;
  return {
    hasPassword:
      element?.attributes.has('password') === true || element?.attributes.has('hashValue') === true,
    allows: {
      autoFilter: !flag(element, 'autoFilter', true),
      deleteColumns: !flag(element, 'deleteColumns', true),
      deleteRows: !flag(element, 'deleteRows', true),
      editObjects: !flag(element, 'objects'),
      editScenarios: !flag(element, 'scenarios'),
      formatCells: !flag(element, 'formatCells', true),
      formatColumns: !flag(element, 'formatColumns', true),
      formatRows: !flag(element, 'formatRows', true),
      insertColumns: !flag(element, 'insertColumns', true),
      insertHyperlinks: !flag(element, 'insertHyperlinks', true),
      insertRows: !flag(element, 'insertRows', true),
      pivotTables: !flag(element, 'pivotTables', true),
      sort: !flag(element, 'sort', true),
      selectLockedCells: !flag(element, 'selectLockedCells'),
      selectUnlockedCells: !flag(element, 'selectUnlockedCells'),
    },
  };
}
