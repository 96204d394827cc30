import type { Outcome } from '../../../domain/outcome';
import type { Paper } from '../../../domain/report/paper/paper';
import { paperOf } from '../../../domain/report/paper/paper-of';
import {
  prepareReport,
  type PreparedReport,
  type Protector,
  type ReportMaking,
} from '../../../domain/report/prepare-report';
import type { ReportBasis } from '../../../workbook/report/collect-report-cases';
import type { ReportWish } from './report-form';

/** A report that may be shown and handed on. */
export interface MadeReport {
  readonly wish: ReportWish;
  readonly prepared: PreparedReport;
  readonly paper: Paper;
}

/** From cases to a report; its wish says how. */
export async function makeReport(
  basis: ReportBasis,
  wish: ReportWish,
  making: ReportMaking,
  protect: Protector,
): Promise<Outcome<MadeReport>> {
  const prepared = await prepareReport(basis, wish.choices, making, protect);
  if (!prepared.ok) return prepared;
  return { ok: true, value: { wish, prepared: prepared.value, paper: paperOf(prepared.value.report) } };
}
