/** How a cell of the report looks. Colours are `RRGGBB`, sizes points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'right';
  readonly vertical?: 'center';
  readonly wraps?: boolean;
  readonly numberFormat?: string;
}

const COUNT = { numberFormat: '#,##0', horizontal: 'right' } as const;
const HEAD = { bold: true, fill: 'D9E2EC', wraps: true } as const;
const TOTAL = { bold: true, fill: 'F0F0F0' } as const;

/** The looks of a report by what a cell is. They stay legible in grey, and where table styles are not drawn. */
export const REPORT_LOOKS = {
  empty: {},
  title: { bold: true, size: 16, color: '1F3864' },
  notice: { bold: true, color: '9C0006' },
  heading: { bold: true, size: 13, color: '1F3864' },
  text: {},
  gap: { italic: true, color: '595959' },
  'fact-label': { bold: true },
  caption: { bold: true },
  note: { italic: true, size: 10, color: '404040' },
  'row-head': { ...HEAD, horizontal: 'left' },
  'column-head': { ...HEAD, horizontal: 'right' },
  label: { horizontal: 'left', vertical: 'center', wraps: true },
  count: { ...COUNT, vertical: 'center' },
  'total-label': { ...TOTAL, horizontal: 'left', vertical: 'center', wraps: true },
  total: { ...TOTAL, ...COUNT, vertical: 'center' },
} as const satisfies Readonly<Record<string, Look>>;

export type ReportLook = keyof typeof REPORT_LOOKS;
