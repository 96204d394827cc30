import { element, escapeText } from '../make/xml';
import type { Visibility } from '../sheet';
import { XmlScanner } from '../xml-scanner';
import { changeChildren, notationOf, startOf, takeApart, type ChildChange } from './children-patch';
import { withAttributes } from './xml-patch';

/** A name of the workbook, or of the sheet with that number (`sheetId`). */
export interface NameKey {
  readonly name: string;
  readonly sheetId: number | null;
}

export interface WrittenName extends NameKey {
  /** Without `=`. */
  readonly formula: string;
  readonly isHidden: boolean;
  readonly comment: string;
}

/** What is to change in the list of sheets and names. */
export interface WorkbookEdit {
  /** By the sheet's number. */
  readonly visibilities: ReadonlyMap<number, Visibility>;
  readonly removed: readonly NameKey[];
  /** Those of the same name and sheet are replaced. */
  readonly names: readonly WrittenName[];
}

/** The children of `workbook` in their order (ECMA-376, CT_Workbook). */
const ORDER: readonly string[] = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The part with the list of sheets after an edit. */
export function editWorkbook(xml: string, { visibilities, removed, names }: WorkbookEdit): string {
  const { prefix, prefixes } = notationOf(xml);
  const changes = new Map<string, ChildChange>();
  if (visibilities.size > 0)
    changes.set('sheets', (existing) => withVisibilities(existing ?? '', visibilities));
  if (removed.length + names.length > 0) {
    const places = sheetPlaces(xml);
    changes.set('definedNames', (existing) => withNames(existing, prefix, places, removed, names));
  }
  return changeChildren(xml, ORDER, changes, prefixes);
}

/** Names belong to a sheet by its place among all sheets, those without cells included. */
function sheetPlaces(xml: string): readonly number[] {
  const scanner = new XmlScanner(xml);
  const places: number[] = [];
  while (scanner.next() !== 'end') {
    if (scanner.token === 'open' && scanner.local === 'sheet' && scanner.depth === 3) {
      places.push(Number(scanner.attribute('sheetId') ?? 0));
    }
  }
  return places;
}

function withVisibilities(xml: string, visibilities: ReadonlyMap<number, Visibility>): string {
  const { start, children, end } = takeApart(xml);
  const sheets = children.map(({ xml: sheet }) => {
    const visibility = visibilities.get(Number(startOf(sheet).attribute('sheetId') ?? 0));
    if (visibility === undefined) return sheet;
    return withAttributes(sheet, { state: visibility === 'visible' ? null : visibility });
  });
  return start + sheets.join('') + end;
}

function withNames(
  existing: string | null,
  prefix: string,
  places: readonly number[],
  removed: readonly NameKey[],
  names: readonly WrittenName[],
): string {
  const { start, children, end } = takeApart(existing ?? `<${prefix}definedNames/>`);
  const localId = ({ sheetId }: NameKey): number | undefined =>
    sheetId === null ? undefined : places.indexOf(sheetId);
  const keyOf = (name: string, local: number | string | undefined): string =>
    `${String(local ?? '')} ${name.toLowerCase()}`;
  const gone = new Set([...removed, ...names].map((key) => keyOf(key.name, localId(key))));
  const kept = children.flatMap(({ xml }) => {
    const scanner = startOf(xml);
    const key = keyOf(scanner.attribute('name') ?? '', scanner.attribute('localSheetId'));
    return gone.has(key) ? [] : [xml];
  });
  const written = names.map((name) =>
    element(
      `${prefix}definedName`,
      {
        name: name.name,
        comment: name.comment || undefined,
        localSheetId: localId(name),
        hidden: name.isHidden,
      },
      escapeText(name.formula),
    ),
  );
  const items = [...kept, ...written];
  return items.length === 0 ? '' : start + items.join('') + end;
}
