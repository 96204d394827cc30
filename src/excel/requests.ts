import type { Control } from '../workbook/port';
import { CANCELLED, isCellEdit, isTooLarge, type OfficeFault, type Reply } from './office-fault';
import { patienceWith, pause } from './patience';
import { roundTrip, type Collect, type RoundTrip } from './round-trip';

/** A part of what is asked of Excel; several travel together in one round trip. */
export interface Request {
  /** Estimated bytes of JSON in the larger direction. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => Collect;
  /** Smaller requests that together do the same; without it the request is as small as it can be. */
  readonly split?: () => readonly Request[] | null;
}

/** Excel on the web takes 5 MB per request and answer; estimates are rough. */
export const CHUNK_BYTES = 1_500_000;

export interface Sending {
  readonly control: Control;
  readonly cellEdit: (round: number) => RoundTrip['cellEdit'];
  /** Queued first in every round trip. */
  readonly prepare?: (context: Excel.RequestContext) => void;
  /** Asked before every round trip but the first; with `false` nothing more is sent. */
  readonly goesOn?: () => boolean;
  /** Each round trip shall be one step in Excel's own undo list. */
  readonly asUndoStep?: boolean;
}

export type Sent =
  { readonly ok: true } | { readonly ok: false; readonly fault: OfficeFault; readonly rounds: number };

/**
 * Sends the requests in their order, as few round trips as their sizes allow; smaller ones when Excel says too large, again
 * when it was busy.
 */
export async function sendAll(requests: readonly Request[], sending: Sending): Promise<Sent> {
  const { control, cellEdit, goesOn } = sending;
  const total = requests.reduce((sum, { bytes }) => sum + bytes, 0);
  let rest = requests;
  let limit = CHUNK_BYTES;
  let sentBytes = 0;
  let rounds = 0;
  let pauses = 0;
  while (rest.length > 0) {
    if (rounds > 0 && goesOn?.() === false) return { ok: false, fault: CANCELLED, rounds };
    const group = firstGroup(rest, limit);
    const bytes = group.reduce((sum, request) => sum + request.bytes, 0);
    const reply = await send(group, bytes, sending, rounds);
    if (reply.ok) {
      rounds += 1;
      pauses = 0;
      rest = rest.slice(group.length);
      sentBytes += bytes;
      control.onProgress(total === 0 ? 1 : Math.min(1, sentBytes / total));
      continue;
    }
    const isRefused = cellEdit(rounds) === 'refuse' && isCellEdit(reply.fault);
    const patience = isRefused ? null : patienceWith(reply.fault, pauses);
    if (patience !== null) {
      pauses += 1;
      await pause(patience, control);
      continue;
    }
    if (!isTooLarge(reply.fault)) return { ...reply, rounds };
    const [first] = group;
    if (group.length > 1) {
      limit = bytes / 2;
      continue;
    }
    const smaller = first?.split?.() ?? null;
    if (smaller === null) return { ...reply, rounds };
    limit = bytes / 2;
    rest = [...smaller, ...rest.slice(1)];
  }
  return { ok: true };
}

function send(
  group: readonly Request[],
  bytes: number,
  { control, cellEdit, prepare, asUndoStep = false }: Sending,
  round: number,
): Promise<Reply> {
  return roundTrip({ control, bytes, cellEdit: cellEdit(round), asUndoStep }, (context) => {
    prepare?.(context);
    return group.map(({ queue }) => queue(context));
  });
}

/** The first request always travels, however large. */
function firstGroup(requests: readonly Request[], limit: number): readonly Request[] {
  let bytes = 0;
  const end = requests.findIndex((request, index) => {
    bytes += request.bytes;
    return index > 0 && bytes > limit;
  });
  return end < 0 ? requests : requests.slice(0, end);
}
