import { failure, success, type Outcome } from '../domain/outcome';
import type { ReportPages, ReportSheet, ReportSheetChart } from '../domain/report/sheet-layout/report-sheet';
import type { ReportTarget } from '../workbook/open-workbook-port';
import type { Control } from '../workbook/port';
import { askForCharts, chartRequest, deleteCharts } from './chart-requests';
import { createSheets } from './create-table-sheets';
import type { Lookout } from './lookout';
import { problemOf } from './office-fault';
import { emptyReport, fillReport, setReportPages } from './report-sheet-requests';
import { sendAll, type Request, type Sending } from './requests';
import { emptySheet } from './table-sheet-requests';

/** Fills a new sheet, or empties one and fills it anew in one round trip (after one that asks for its charts): Excel does it in this order or says no at once. */
export async function fillReportSheet(
  lookout: Lookout,
  { sheetName, present }: ReportTarget,
  report: ReportSheet,
  control: Control,
): Promise<Outcome<null>> {
  if (present === null) {
    return createSheets(lookout, [sheetName], control, (ids) => ids.map((id) => fillReport(id, report)));
  }
  const charts = askForCharts(present.id);
  const asked = await sent([charts.request], control, 'wait');
  if (!asked.ok) return asked;
  const empty = [deleteCharts(present.id, charts.answer()), emptyReport(present), emptySheet(present)];
  return sent([...empty, fillReport(present.id, report)], control, 'refuse');
}

export function drawCharts(
  sheetName: string,
  charts: readonly ReportSheetChart[],
  control: Control,
): Promise<Outcome<null>> {
  return sent(charts.length === 0 ? [] : [chartRequest(sheetName, charts)], control, 'wait');
}

/** By itself, since Excel may refuse it for reasons of its own, such as a computer without any printer. */
export function layOutReportPages(
  sheetName: string,
  pages: ReportPages,
  control: Control,
): Promise<Outcome<null>> {
  return sent([setReportPages(sheetName, pages)], control, 'wait');
}

async function sent(
  requests: readonly Request[],
  control: Control,
  cellEdit: ReturnType<Sending['cellEdit']>,
): Promise<Outcome<null>> {
  const result = await sendAll(requests, { control, cellEdit: () => cellEdit });
  return result.ok ? success(null) : failure(problemOf(result.fault));
}
