import { failure, type Outcome } from '../../../domain/outcome';
import type { EarlierReport } from '../../../domain/report/earlier-report';
import { REPORT_FAULTS } from './texts';

/** Reads the file a person has picked. */
export async function readEarlier(file: Blob): Promise<Outcome<EarlierReport>> {
  const [{ readReportJson }, text] = await Promise.all([
    import(/* webpackChunkName: "report-files" */ '../../../export/json/read-report-json'),
    // A file may have gone, or be locked, since it was picked.
    file.text().catch(() => null),
  ]);
  return text === null ? failure(REPORT_FAULTS.notReadable()) : readReportJson(text);
}
