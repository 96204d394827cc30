import type { Paper } from '../../domain/report/paper/paper';
import { layOutPaper } from '../../domain/report/sheet-layout/lay-out-paper';
import { makeWorkbook } from '../../ooxml/make/make-workbook';
import { reportSheetDescription } from './report-sheet-description';

const SHEET_NAME = 'Bericht';

/**
 * A new workbook with the paper on its only sheet (bericht.md §4): values only, nothing hidden, nobody's name. The same paper
 * gives the same bytes.
 */
export function writeXlsx(paper: Paper): Uint8Array {
  const sheet = layOutPaper(paper, { notice: null, tablePrefix: '' });
  return makeWorkbook({
    sheets: [reportSheetDescription(SHEET_NAME, sheet)],
    properties: { title: paper.title, language: 'de-DE' },
  });
}
