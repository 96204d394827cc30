import { adjacent } from '../workbook/adjacent';
import { addressOf } from '../workbook/area';
import { isPlain, isPrepared, type HeaderLook } from '../workbook/header-look';
import type { AddedLooks, Area, ColumnWrite, RegionWrite, ValueLook } from '../workbook/port';
import type { Question } from './overview';
import type { Request } from './requests';

/** How new columns are to look, by what surrounds them. */
export interface LooksPlan {
  /** The header whose look the new ones take over, by its column; `null` for none. */
  readonly model: number | null;
  readonly isBold: boolean;
  /** Columns of which other rules colour cells too. */
  readonly ruledColumns: ReadonlySet<number>;
}

/** Grows while the looks are added. */
export interface GrowingLooks extends AddedLooks {
  readonly ruleIds: string[];
}

/** So many headers beside the new ones are looked at for one whose look can be taken over. */
const MOST_MODELS = 5;

const NO_FILL = '#FFFFFF';

/** Asks for what surrounds the new columns of a region. @param left the first column of the list */
export function askForLooks(region: RegionWrite, left: number): Question<LooksPlan> {
  const { sheetId, headerRow, tableId } = region;
  const added = newColumns(region);
  const first = Math.min(...added.map(({ column }) => column));
  const candidates = Array.from({ length: MOST_MODELS }, (_, index) => first - 1 - index).filter(
    (column) => column >= left,
  );
  let plan: LooksPlan = { model: null, isBold: false, ruledColumns: new Set() };
  const queue = (context: Excel.RequestContext) => {
    if (added.length === 0) return () => undefined;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const models = candidates.map((column) => {
      const cell = sheet.getRange(addressOf({ top: headerRow, left: column, rows: 1, columns: 1 }));
      const merged = cell.getMergedAreasOrNullObject();
      merged.load('address');
      return { column, merged, rules: rulesOf(cell), format: lookOf(cell) };
    });
    const headers = headerAreas(region).map((area) => {
      const cells = sheet.getRange(addressOf(area));
      return { rules: rulesOf(cells), format: lookOf(cells) };
    });
    const coloured = added.flatMap((column) => {
      const area = reach(region, column);
      return column.looks === undefined || area === null
        ? []
        : [{ column: column.column, rules: rulesOf(sheet.getRange(addressOf(area))) }];
    });
    return () => {
      const ruledColumns = new Set(
        coloured.flatMap(({ column, rules }) => (rules.items.length > 0 ? [column] : [])),
      );
      if (headers.some(({ format }) => isPrepared(headerLook(format)))) {
        plan = { model: null, isBold: false, ruledColumns };
        return;
      }
      // With the look of a cell Excel copies its rules and merges cells as they are merged there.
      const isFree = headers.every(({ rules }) => rules.items.length === 0);
      const model = models.find(({ merged, rules }) => merged.isNullObject && rules.items.length === 0);
      const isUnformatted = model === undefined || isPlain(headerLook(model.format));
      plan = {
        model: isFree ? (model?.column ?? null) : null,
        isBold: tableId === null && (isUnformatted || !isFree),
        ruledColumns,
      };
    };
  };
  return { request: { bytes: 3_000, queue }, answer: () => plan };
}

/** What the headers will have got. */
export function headerChange({ model, isBold }: LooksPlan): AddedLooks['header'] {
  if (model !== null) return 'neighbour';
  return isBold ? 'bold' : null;
}

/** Gives new headers their look; the values come afterwards, since number formats come along. */
export function styleHeaders(worksheet: Excel.Worksheet, region: RegionWrite, plan: LooksPlan): void {
  const { model, isBold } = plan;
  if (model === null && !isBold) return;
  const { headerRow } = region;
  for (const area of headerAreas(region)) {
    const cells = worksheet.getRange(addressOf(area));
    if (model !== null) {
      const source = worksheet.getRange(addressOf({ top: headerRow, left: model, rows: 1, columns: 1 }));
      cells.copyFrom(source, 'Formats');
      // One value for all cells of a range.
      const format: { numberFormat: unknown } = cells;
      format.numberFormat = 'General';
    }
    if (isBold) cells.format.font.bold = true;
  }
}

/** Adds the rules by which the values of new columns look, and notes their ids. */
export function addRules(region: RegionWrite, plan: LooksPlan, looks: GrowingLooks): readonly Request[] {
  return newColumns(region).flatMap((column): readonly Request[] => {
    const area = reach(region, column);
    const { looks: wanted = [] } = column;
    if (area === null || wanted.length === 0) return [];
    return [
      {
        bytes: wanted.length * 1_500,
        queue: (context) => {
          const cells = context.workbook.worksheets.getItem(region.sheetId).getRange(addressOf(area));
          const rules = wanted.map((look) => addRule(cells, look, plan.ruledColumns.has(column.column)));
          return () => {
            looks.ruleIds.push(...rules.map(({ id }) => id));
          };
        },
      },
    ];
  });
}

function addRule(
  cells: Excel.Range,
  { value, fill, color, isBold, isItalic }: ValueLook,
  hasOthers: boolean,
): Excel.ConditionalFormat {
  const rule = cells.conditionalFormats.add('CellValue');
  const { format } = rule.cellValue;
  format.font.color = color;
  if (fill !== null) format.fill.color = fill;
  if (isBold) format.font.bold = true;
  if (isItalic) format.font.italic = true;
  rule.cellValue.rule = { formula1: `="${value.replaceAll('"', '""')}"`, operator: 'EqualTo' };
  rule.stopIfTrue = false;
  rule.load('id');
  // A new rule goes before all others; those of people come first. Nothing can be asked of the rule after that.
  if (hasOthers) rule.priority = -1;
  return rule;
}

/** The data cells of a new column and those that are ready for more; `null` when there is none. */
export function reach(
  { sheetId, firstRow, rowCount, spareRows = 0 }: RegionWrite,
  { column }: ColumnWrite,
): Area | null {
  const rows = rowCount + spareRows;
  return rows === 0 ? null : { sheetId, top: firstRow, left: column, rows, columns: 1 };
}

/** The cells of the new headers. */
export function headerAreas(region: RegionWrite): readonly Area[] {
  const { sheetId, headerRow } = region;
  return adjacent(newColumns(region)).map((run) => ({
    sheetId,
    top: headerRow,
    left: run[0]?.column ?? 0,
    rows: 1,
    columns: run.length,
  }));
}

export function newColumns({ columns }: RegionWrite): readonly ColumnWrite[] {
  return columns.filter(({ newHeader }) => newHeader !== null);
}

function rulesOf(range: Excel.Range): Excel.ConditionalFormatCollection {
  const rules = range.conditionalFormats;
  rules.load('items/id');
  return rules;
}

function lookOf({ format }: Excel.Range): Excel.RangeFormat {
  format.load('fill/color,font/color,font/bold,font/italic,font/underline');
  return format;
}

/** Excel gives null where cells differ, which its types do not tell, and white for no fill. */
function headerLook({ fill, font }: Excel.RangeFormat): HeaderLook {
  return {
    fill: fillOf(fill.color),
    color: font.color,
    isBold: font.bold,
    isItalic: font.italic,
    isUnderlined: font.underline !== 'None',
  };
}

/** `null` for none; cells that differ have some. */
function fillOf(color: string | null): string | null {
  if (color === null) return 'mixed';
  return color === '' || color.toUpperCase() === NO_FILL ? null : color;
}
