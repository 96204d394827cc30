import { lazy, Suspense, useState, type ComponentProps } from 'react';
import { LeadPages } from './lead-pages';
import type { WorkbookInspection } from '../workbook/inspect-workbook';
import { TabPanel } from './shared/tab-panel';

const ReportPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "report" */ './features/report/report-page')).ReportPage,
}));

type Props = ComponentProps<typeof LeadPages> & {
  /** `null`: the workbook could not be read. */
  readonly inspection: WorkbookInspection | null;
};

/** All pages but the first. A page that was opened once stays as it is. */
export function MorePages({ inspection, ...lead }: Props) {
  const { tab, sheetIds, isBusy } = lead;
  const [hasReport, setHasReport] = useState(false);
  if (tab === 'report' && !hasReport) setHasReport(true);
  return (
    <>
      <LeadPages {...lead} />
      <TabPanel name="report" tab={tab}>
        {hasReport && (
          <Suspense>
            <ReportPage defaults={inspection} sheetIds={sheetIds} isBusy={isBusy} />
          </Suspense>
        )}
      </TabPanel>
    </>
  );
}
