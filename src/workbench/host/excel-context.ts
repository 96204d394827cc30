import type { Workbook } from '../model/workbook';
import { Events, type EventMessage } from './events';
import type { HostContext } from './host-context';
import type { Rect } from '../model/rect';
import type { HostObject } from './host-object';
import type { HostOptions } from './host-options';
import { RangeRef } from './range-ref';
import { References } from './references';
import { rangeObject } from './types/range';
import { hostService, PARTITION } from './types/services';
import { TABLE } from './types/table';
import { WORKBOOK } from './types/workbook';
import { WORKSHEET } from './types/worksheet';

/** The types of the Excel API over a workbook. */
export function excelContext(
  workbook: Workbook,
  options: () => HostOptions,
  recordUnknown: (member: string) => void,
  sendEvent: (message: EventMessage) => void,
): HostContext {
  const references = new References(workbook);
  const keepRange = (sheetId: string, rect: Rect): string => {
    const sheet = workbook.sheetById(sheetId);
    if (sheet === undefined) return '';
    const range = new RangeRef(sheet, rect);
    return references.keep(rangeObject(range, context), range);
  };
  const context: HostContext = {
    workbook,
    get options() {
      return options();
    },
    references,
    events: new Events(workbook, keepRange, sendEvent),
    worksheet: (sheet) => WORKSHEET(sheet, context),
    range: (sheet, rect) => rangeObject(new RangeRef(sheet, rect), context),
    table: (table) => TABLE(table, context),
    service: (typeName) => hostService(typeName, context),
    partition: () => PARTITION(workbook, context),
    recordUnknown,
  };
  return context;
}

/** The object every request starts from. */
export function excelRoot(context: HostContext): HostObject {
  return WORKBOOK(context.workbook, context);
}
