import { CHART_TYPE, chartXml } from '../make/chart-part';
import type { SheetDescription } from '../make/description';
import { DRAWING_TYPE, drawingXml } from '../make/drawing-part';
import type { Package } from '../package';
import { newParts, type WorkbookPart } from './add-sheets';
import type { PartReference } from './frame-patch';
import { addPart, addRelationship, freePart } from './package-edits';

/**
 * Adds a drawing with the charts of a sheet and gives the reference the sheet has to name it by.
 * @param content the charts, and the cells from which they are drawn
 */
export function addCharts(
  file: Package,
  workbook: WorkbookPart,
  sheetPart: string,
  content: SheetDescription,
): PartReference {
  const { relationships, inVocabulary } = newParts(workbook);
  const charts = content.charts ?? [];
  const drawing = freePart(file, 'xl/drawings/drawing#.xml');
  addPart(file, drawing, inVocabulary(drawingXml(charts)), DRAWING_TYPE);
  for (const chart of charts) {
    const part = freePart(file, 'xl/charts/chart#.xml');
    addPart(file, part, inVocabulary(chartXml(chart, content)), CHART_TYPE);
    // `rId1`, … in their order: that is how the drawing refers to them.
    addRelationship(file, drawing, `${relationships}/chart`, part);
  }
  return {
    id: addRelationship(file, sheetPart, `${relationships}/drawing`, drawing),
    namespace: relationships,
  };
}
