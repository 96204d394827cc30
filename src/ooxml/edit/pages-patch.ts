import { element, escapeText } from '../make/xml';
import type { ChildChange } from './children-patch';
import { withAttributes } from './xml-patch';

/** How a sheet is printed. Rows are counted from 0. */
export interface PagesChange {
  readonly isLandscape: boolean;
  readonly paperSize: 'A4' | 'Letter';
  /** `null`: as many as it takes. */
  readonly pagesAcross: number | null;
  /** Rows with which a new page begins. */
  readonly starts: readonly number[];
  /** In the middle of the foot of each page. */
  readonly footer: string;
}

/** Numbers of the file format. */
const PAPERS = { A4: 9, Letter: 1 } as const;

/** What changes behind the cells of a sheet; margins and what else is said of pages stays. */
export function pageChanges(pages: PagesChange, prefix: string): ReadonlyMap<string, ChildChange> {
  const { isLandscape, paperSize, pagesAcross, starts, footer } = pages;
  const breaks = starts.map((row) => element(`${prefix}brk`, { id: row, max: 16_383, man: true }));
  return new Map<string, ChildChange>([
    [
      'pageSetup',
      (existing) =>
        withAttributes(existing ?? `<${prefix}pageSetup/>`, {
          paperSize: PAPERS[paperSize],
          orientation: isLandscape ? 'landscape' : 'portrait',
          fitToWidth: pagesAcross,
          fitToHeight: pagesAcross === null ? null : 0,
        }),
    ],
    [
      'headerFooter',
      (existing) =>
        footer === ''
          ? (existing ?? '')
          : element(
              `${prefix}headerFooter`,
              {},
              element(`${prefix}oddFooter`, {}, escapeText(`&C${footer}`)),
            ),
    ],
    [
      'rowBreaks',
      () =>
        breaks.length === 0
          ? ''
          : element(
              `${prefix}rowBreaks`,
              { count: breaks.length, manualBreakCount: breaks.length },
              breaks.join(''),
            ),
    ],
  ]);
}
