import type { Cell } from './cell';
import { ModelError } from './model-error';
import type { Protection, ProtectionOptions } from './protection';
import { bottomOf, rightOf, type Rect } from './rect';
import type { Purpose } from './sheet-parts';

interface GuardedSheet {
  readonly name: string;
  readonly protection: Protection | null;
  cell(row: number, column: number): Cell;
}

const PERMISSIONS: Readonly<Partial<Record<Purpose, keyof ProtectionOptions>>> = {
  format: 'allowFormatCells',
  'format-columns': 'allowFormatColumns',
  'format-rows': 'allowFormatRows',
  'insert-rows': 'allowInsertRows',
  'insert-columns': 'allowInsertColumns',
  'delete-rows': 'allowDeleteRows',
  'delete-columns': 'allowDeleteColumns',
  filter: 'allowAutoFilter',
  sort: 'allowSort',
};

/** @throws ModelError `AccessDenied` when the sheet's protection forbids it */
export function assertPermitted(sheet: GuardedSheet, purpose: Purpose, rect?: Rect): void {
  if (sheet.protection === null) return;
  const permission = PERMISSIONS[purpose];
  if (permission !== undefined && sheet.protection.options[permission] === true) return;
  if (purpose === 'edit' && rect !== undefined && !hasLockedCell(sheet, rect)) return;
  throw new ModelError('AccessDenied', `the sheet "${sheet.name}" is protected`);
}

function hasLockedCell(sheet: GuardedSheet, rect: Rect): boolean {
  for (let row = rect.top; row < bottomOf(rect); row++) {
    for (let column = rect.left; column < rightOf(rect); column++) {
      if (sheet.cell(row, column).style.locked) return true;
    }
  }
  return false;
}
