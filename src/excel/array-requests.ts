import { addressOf } from '../workbook/area';
import type { Area } from '../workbook/port';
import type { Question } from './overview';

/** Asks whether an array formula, or what one of them spills, stands in some cell of an area. */
export function askForArray(area: Area): Question<boolean> {
  let answer = false;
  const queue = (context: Excel.RequestContext) => {
    const range = context.workbook.worksheets.getItem(area.sheetId).getRange(addressOf(area));
    range.load('hasSpill,savedAsArray');
    return () => {
      // `null` when it holds for some of the cells only, which the types do not tell.
      const { hasSpill, savedAsArray }: { readonly hasSpill: unknown; readonly savedAsArray: unknown } =
        range;
      answer = [hasSpill, savedAsArray].some((given) => given === true || given === null);
    };
  };
  return { request: { bytes: 500, queue }, answer: () => answer };
}
