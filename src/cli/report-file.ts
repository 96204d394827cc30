import { paperOf } from '../domain/report/paper/paper-of';
import type { PublishedReport } from '../domain/report/published-report';
import { reportJson } from '../export/json/report-json';

/** What a single file can be, by its ending. */
export const REPORT_FORMATS = ['docx', 'xlsx', 'json'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** A report as one file. What writes it is loaded only now. */
export async function reportFile(report: PublishedReport, format: ReportFormat): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return new TextEncoder().encode(reportJson(report));
    case 'xlsx': {
      const { writeXlsx } = await import('../export/xlsx/write-xlsx');
      return writeXlsx(paperOf(report));
    }
    case 'docx': {
      const { writeDocx } = await import('../export/docx/write-docx');
      const { pictureMaker } = await import('./picture-maker');
      return writeDocx(paperOf(report), pictureMaker);
    }
  }
}
