import { rectAddress } from '../model/address';
import { isError, type CellValue } from '../model/cell';
import type { Change, Origin } from '../model/changes';
import { overlaps, type Rect } from '../model/rect';
import type { Workbook } from '../model/workbook';
import { EVENT, WORKBOOK_TARGET, type EventType } from './event-types';

/** One event as it goes to the add-in. */
export interface EventMessage {
  readonly type: EventType;
  readonly targetId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

type Send = (message: EventMessage) => void;

/** Tells the add-in about changes of the workbook, as far as it asked for them. */
export class Events {
  readonly #registered = new Map<string, number>();

  /** @param keepRange holds the cells of an event, so that its `getRange` finds them; gives the reference id */
  constructor(
    readonly workbook: Workbook,
    readonly keepRange: (sheetId: string, rect: Rect) => string,
    readonly send: Send,
  ) {
    workbook.onChange((change, origin) => {
      this.#tell(change, origin);
    });
  }

  register(type: EventType, targetId: string): void {
    const key = `${String(type)} ${targetId}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, targetId: string): void {
    const key = `${String(type)} ${targetId}`;
    const left = (this.#registered.get(key) ?? 0) - 1;
    if (left > 0) this.#registered.set(key, left);
    else this.#registered.delete(key);
  }

  /** All registrations end when the add-in's page is gone. */
  clear(): void {
    this.#registered.clear();
  }

  #tell(change: Change, origin: Origin): void {
    const source = origin === 'coauthor' ? 'Remote' : 'Local';
    const base = 'sheetId' in change ? { source, worksheetId: change.sheetId } : { source };
    switch (change.kind) {
      case 'cells':
      case 'structure':
        this.#tellCells(change, origin, source);
        return;
      case 'format':
        this.#emit(EVENT.formatChanged, change.sheetId, () => ({
          ...base,
          address: rectAddress(change.rect),
          referenceId: this.keepRange(change.sheetId, change.rect),
        }));
        return;
      case 'sorted':
        this.#emit(EVENT.rowSorted, change.sheetId, () => ({ ...base, address: rectAddress(change.rect) }));
        return;
      case 'rows-hidden':
        this.#emit(EVENT.rowHiddenChanged, change.sheetId, () => ({
          ...base,
          address: `${String(change.rect.top + 1)}:${String(change.rect.top + change.rect.rows)}`,
          changeType: change.hidden ? 'Hidden' : 'Unhidden',
        }));
        return;
      case 'sheet-activated':
        this.#emit(EVENT.deactivated, change.previousId, () => ({ worksheetId: change.previousId }));
        this.#emit(EVENT.activated, change.sheetId, () => ({ worksheetId: change.sheetId }));
        return;
      case 'sheet-added':
        this.#emit(EVENT.added, null, () => base);
        return;
      case 'sheet-deleted':
        this.#emit(EVENT.deleted, null, () => base);
        return;
      case 'sheet-renamed':
        this.#emit(EVENT.nameChanged, change.sheetId, () => ({
          ...base,
          nameBefore: change.nameBefore,
          nameAfter: this.workbook.sheetById(change.sheetId)?.name,
        }));
        return;
      case 'sheet-visibility':
        this.#emit(EVENT.visibilityChanged, change.sheetId, () => ({
          ...base,
          visibilityBefore: officeVisibility(change.before),
          visibilityAfter: officeVisibility(this.workbook.sheetById(change.sheetId)?.visibility ?? 'visible'),
        }));
        return;
      case 'sheet-protection':
        this.#emit(EVENT.protectionChanged, change.sheetId, () => ({
          ...base,
          isProtected: this.workbook.sheetById(change.sheetId)?.protection !== null,
        }));
        return;
      case 'selection':
        this.#emit(EVENT.selectionChanged, change.sheetId, () => ({
          worksheetId: change.sheetId,
          address: rectAddress(change.rect),
        }));
        this.#tellTablesOfSelection(change.sheetId, change.rect);
        return;
      case 'table-added':
      case 'table-deleted': {
        const type = change.kind === 'table-added' ? EVENT.tableAdded : EVENT.tableDeleted;
        this.#emit(type, change.sheetId, () => ({
          ...base,
          tableId: change.tableId,
          tableName: change.tableName,
        }));
        return;
      }
      case 'columns-hidden':
      case 'editing':
      case 'filter':
      case 'layout':
      case 'names':
      case 'settings':
      case 'sheet-moved':
      case 'table-changed':
        return;
    }
  }

  #tellCells(change: Extract<Change, { kind: 'cells' | 'structure' }>, origin: Origin, source: string): void {
    const address = rectAddress(change.rect);
    const payload = {
      changeType: change.kind === 'cells' ? 'RangeEdited' : change.structure,
      source,
      // Office says so for what an add-in did itself.
      triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: change.sheetId,
      address,
      shiftDirection: change.kind === 'cells' ? 'None' : `ShiftCell${change.shift}`,
    };
    this.#emit(EVENT.dataChanged, change.sheetId, () => ({
      ...payload,
      referenceId: this.keepRange(change.sheetId, change.rect),
      ...(change.kind === 'cells' ? singleCellDetails(change) : {}),
    }));
    for (const table of this.workbook.sheetById(change.sheetId)?.tables ?? []) {
      if (!overlaps(table.rect, change.rect)) continue;
      const tablePayload = (): EventMessage['payload'] => ({ ...payload, tableId: table.id });
      this.#emitTo(EVENT.tableChanged, table.id, tablePayload);
      this.#emit(EVENT.tableChanged, change.sheetId, tablePayload);
    }
  }

  #tellTablesOfSelection(sheetId: string, rect: Rect): void {
    for (const table of this.workbook.sheetById(sheetId)?.tables ?? []) {
      const isInsideTable = overlaps(table.rect, rect);
      this.#emitTo(EVENT.tableSelectionChanged, table.id, () => ({
        isInsideTable,
        address: isInsideTable ? rectAddress(rect) : '',
        tableId: table.id,
        worksheetId: sheetId,
      }));
    }
  }

  /** To those who listen to the sheet and those who listen to the workbook. */
  #emit(type: EventType, sheetId: string | null, payload: () => EventMessage['payload']): void {
    if (sheetId !== null) this.#emitTo(type, sheetId, payload);
    this.#emitTo(type, WORKBOOK_TARGET, payload);
  }

  #emitTo(type: EventType, targetId: string, payload: () => EventMessage['payload']): void {
    if (this.#registered.has(`${String(type)} ${targetId}`))
      this.send({ type, targetId, payload: payload() });
  }
}

/** Office tells the values before and after only for one cell. */
function singleCellDetails({
  single,
}: {
  readonly single?: { before: CellValue; after: CellValue };
}): object {
  if (single === undefined) return {};
  return {
    valueBefore: shownValue(single.before),
    valueAfter: shownValue(single.after),
    valueTypeBefore: typeOf(single.before),
    valueTypeAfter: typeOf(single.after),
  };
}

function shownValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return isError(value) ? value.error : value;
}

function typeOf(value: CellValue): string {
  if (value === null) return 'Empty';
  if (isError(value)) return 'Error';
  return typeof value === 'string' ? 'String' : typeof value === 'boolean' ? 'Boolean' : 'Double';
}

function officeVisibility(visibility: 'visible' | 'hidden' | 'veryHidden'): string {
  return visibility.charAt(0).toUpperCase() + visibility.slice(1);
}
