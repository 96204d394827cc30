import { parseRect, splitReference } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Arguments } from '../arguments';
import type { HostContext } from '../host-context';
import { invalidArgument, itemNotFound } from '../office-error';
import { RangeRef } from '../range-ref';

/** A range given as an object or as an address; without a sheet name the address belongs to `sheet`. */
export function rangeArgument(args: Arguments, index: number, sheet: Sheet, context: HostContext): RangeRef {
  const range = args.target(index, RangeRef);
  return range ?? rangeAt(args.text(index), sheet, context);
}

/** Finds the cells of an address or defined name. @throws OfficeError when there are none */
export function rangeAt(reference: string, sheet: Sheet, context: HostContext): RangeRef {
  const { workbook } = context;
  const { sheet: sheetName, local } = splitReference(
    reference.startsWith('=') ? reference.slice(1) : reference,
  );
  const target = sheetName === null ? sheet : workbook.sheetByName(sheetName);
  if (target === undefined) throw itemNotFound(`the sheet ${sheetName ?? ''}`);
  const rect = parseRect(local);
  if (rect !== null) return new RangeRef(target, rect);
  const table = workbook.tableByName(local);
  if (table !== undefined) return new RangeRef(workbook.sheetOf(table), table.bodyRect ?? table.rect);
  const name = workbook.nameOf(local, target.id) ?? workbook.nameOf(local, null);
  if (name !== undefined && name.formula.slice(1) !== reference) return rangeAt(name.formula, sheet, context);
  throw invalidArgument(`"${reference}" is no address`);
}
