import type { PublishedReport } from '../../domain/report/published-report';
import { reportFileName } from '../file-name';
import { tableCsv } from './table-csv';

export interface CsvFile {
  readonly name: string;
  /** UTF-8 with byte order mark, by which Excel knows it. */
  readonly bytes: Uint8Array;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A published report as CSV, one file for each table (bericht.md §4). */
export function reportCsv({ date, tables }: PublishedReport): readonly CsvFile[] {
  const encoder = new TextEncoder();
  return tables.map((table) => ({
    name: reportFileName(date, `${table.id} ${table.title}`, 'csv'),
    bytes: encoder.encode(BYTE_ORDER_MARK + tableCsv(table)),
  }));
}
