import { element } from '../make/xml';
import { XmlScanner } from '../xml-scanner';
import { XmlPatch } from './xml-patch';

/** The elements that may stand in front of `calcPr` (ECMA-376, CT_Workbook). */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set([
  'fileVersion',
  'fileSharing',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** Lets Excel calculate all formulas when it opens the file. */
export function calculateOnLoad(xml: string): string {
  const scanner = new XmlScanner(xml);
  const patch = new XmlPatch(xml);
  let at = -1;
  let prefix = '';
  while (scanner.next() !== 'end') {
    if (scanner.token !== 'open') continue;
    if (scanner.depth === 1) {
      ({ prefix } = scanner);
      at = scanner.end;
    } else if (scanner.local === 'calcPr') {
      patch.setAttributes(scanner, { fullCalcOnLoad: 1 });
      return patch.toString();
    } else {
      const isBefore = BEFORE_CALCULATION.has(scanner.local);
      scanner.skip();
      if (isBefore) at = scanner.end;
    }
  }
  patch.insert(at, element(`${prefix}calcPr`, { fullCalcOnLoad: 1 }));
  return patch.toString();
}

export interface NewSheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** The relationship to its part. */
  readonly id: string;
}

/** Adds sheets to the list of sheets. @param namespace of relationships; strict files have another one */
export function listNewSheets(xml: string, entries: readonly NewSheetEntry[], namespace: string): string {
  const scanner = new XmlScanner(xml);
  const patch = new XmlPatch(xml);
  let prefix = '';
  while (scanner.next() !== 'end') {
    if (scanner.local !== 'sheets') continue;
    if (scanner.token === 'open') ({ prefix } = scanner);
    else {
      // The prefix is declared where it is used: whatever the file calls it, this is right.
      const items = entries.map(({ name, sheetId, id }) =>
        element(`${prefix}sheet`, { name, sheetId, 'xmlns:rel': namespace, 'rel:id': id }),
      );
      patch.append(scanner, items.join(''));
    }
  }
  return patch.toString();
}
