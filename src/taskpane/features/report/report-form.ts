import type { Day } from '../../../domain/calendar/day';
import { LEAST_COUNT_DEFAULT, LEAST_COUNT_MINIMUM } from '../../../domain/plan/settings';
import type { EarlierReport } from '../../../domain/report/earlier-report';
import type { ReportChoices } from '../../../domain/report/prepare-report';
import { report as texts } from './texts';

/** What stands in the form. */
export interface ReportForm {
  readonly audience: ReportChoices['audience'];
  readonly teams: readonly string[] | null;
  /** `null`: that of the workbook. */
  readonly stand: Day | null;
  readonly layout: ReportChoices['layout'];
  readonly method: ReportChoices['method'];
  /** As it was typed; `null`: that of the workbook. */
  readonly leastCount: string | null;
  readonly earlier: EarlierReport | null;
}

export const FIRST_FORM: ReportForm = {
  audience: 'public',
  teams: null,
  stand: null,
  layout: 'grob',
  method: 'sperrung',
  leastCount: null,
  earlier: null,
};

/** What the workbook says where people say nothing. */
export interface WorkbookDefaults {
  readonly stand: Day;
  /** `null`: none is set. */
  readonly leastCount: number | null;
}

/** A report that can be asked for. */
export interface ReportWish {
  readonly stand: Day;
  readonly choices: ReportChoices;
}

export type FormReading =
  | { readonly kind: 'wish'; readonly wish: ReportWish }
  /** What keeps the form from being one. */
  | { readonly kind: 'hindrance'; readonly text: string };

export function leastCountText({ leastCount }: ReportForm, defaults: WorkbookDefaults): string {
  return leastCount ?? String(defaults.leastCount ?? LEAST_COUNT_DEFAULT);
}

/** `null`: not a count from 3 on. */
export function leastCountOf(form: ReportForm, defaults: WorkbookDefaults): number | null {
  const text = leastCountText(form, defaults).trim();
  const count = Number(text);
  return /^\d{1,4}$/.test(text) && count >= LEAST_COUNT_MINIMUM ? count : null;
}

export function readForm(form: ReportForm, defaults: WorkbookDefaults): FormReading {
  const leastCount = leastCountOf(form, defaults);
  if (leastCount === null) return { kind: 'hindrance', text: texts.leastCountFault };
  const { audience, teams, layout, method, earlier } = form;
  if (teams?.length === 0) return { kind: 'hindrance', text: texts.noTeam };
  return {
    kind: 'wish',
    wish: {
      stand: form.stand ?? defaults.stand,
      choices: { audience, teams, layout, method, leastCount, earlier },
    },
  };
}

export function sameWish(one: ReportWish, other: ReportWish): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
