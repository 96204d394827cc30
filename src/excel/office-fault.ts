import { HOST_TEXTS } from '../workbook/host-texts';
import { WORKBOOK_TEXTS } from '../workbook/texts';
import type { Problem } from '../domain/outcome';

/** Why Excel did not do what it was asked: an error code of Office.js, and the member it concerns if Excel says so. */
export interface OfficeFault {
  readonly code: string;
  readonly location: string;
}

/** The answer to one round trip. `cancelled` stands for a caller who did not want to wait any longer. */
export type Reply = { readonly ok: true } | { readonly ok: false; readonly fault: OfficeFault };

export const CANCELLED: OfficeFault = { code: 'cancelled', location: '' };

/**
 * The fault in what a call has thrown, or `null` when it is none of Excel's (a bug of ours). Recognised by its shape: the
 * library may live in another realm, where `instanceof` says no.
 */
export function officeFault(error: unknown): OfficeFault | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error))
    return null;
  const { code, debugInfo } = error;
  if (typeof code !== 'string') return null;
  const hasLocation = typeof debugInfo === 'object' && debugInfo !== null && 'errorLocation' in debugInfo;
  return {
    code,
    location: hasLocation && typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : '',
  };
}

export function isTooLarge({ code }: OfficeFault): boolean {
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** A member this Excel does not know. */
export function isUnknownMember({ code }: OfficeFault): boolean {
  return ['ApiNotFound', 'ApiNotAvailable', 'NotImplemented', 'UnsupportedOperation'].includes(code);
}

/** Something that was there is not there any more. */
export function isGone({ code }: OfficeFault): boolean {
  return ['ItemNotFound', 'InvalidReference', 'InvalidObjectPath'].includes(code);
}

export function isCellEdit({ code }: OfficeFault): boolean {
  return code === 'InvalidOperationInCellEditMode';
}

/** The workbook or the cells may not be changed. */
export function isDenied({ code }: OfficeFault): boolean {
  return code === 'AccessDenied';
}

/** Excel has taken nothing of the request, and will some seconds later. */
export function isOverloaded({ code }: OfficeFault): boolean {
  return ['ActivityLimitReached', 'ServerBusy', 'ServiceNotAvailable', 'Busy'].includes(code);
}

/** Excel cannot put the request into one step of its own undo list; without that it can. */
export function isUndoRefusal({ code }: OfficeFault): boolean {
  return code === 'UndoNotSupported';
}

const BUSY_CODES = [
  'ActivityLimitReached',
  'ServerBusy',
  'ServiceNotAvailable',
  'RequestAborted',
  'Timeout',
  'ConnectionFailure',
  'Busy',
];

/** The sentence for the user; codes that are not known are named in it. Messages of Excel may hold cell contents: never shown. */
export function problemOf(fault: OfficeFault): Problem {
  const { code } = fault;
  if (code === CANCELLED.code) return WORKBOOK_TEXTS.cancelled();
  if (isCellEdit(fault)) return HOST_TEXTS.cellEdit();
  if (isTooLarge(fault)) return HOST_TEXTS.tooLarge();
  if (isGone(fault)) return HOST_TEXTS.gone();
  if (isUnknownMember(fault)) return HOST_TEXTS.notSupported(code, fault.location);
  if (BUSY_CODES.includes(code)) return HOST_TEXTS.noAnswer(code);
  if (isDenied(fault)) return HOST_TEXTS.accessDenied();
  if (code === 'InvalidOrTimedOutSession') return HOST_TEXTS.sessionEnded();
  if (code === 'Conflict' || code === 'MergeConflict') return HOST_TEXTS.conflict();
  if (code === 'WriteNotSupportedWhenModalDialogOpen' || code === 'ModalDialogOpen')
    return HOST_TEXTS.dialogOpen();
  return HOST_TEXTS.unknown(code, fault.location);
}
