import { isRecord } from './records';

/** A message of the add-in to the host: a call, or the start or end of a subscription. */
export interface PaneMessage {
  readonly action: string;
  readonly kind: 'invoke' | 'register' | 'unregister';
  readonly conversationId: string;
  readonly correlationId: unknown;
  readonly data: unknown;
}

const KINDS = ['invoke', 'register', 'unregister'] as const;

/** Reads what office.js posts. `null` for messages that are none of its calls. */
export function parsePaneMessage(text: unknown): PaneMessage | null {
  if (typeof text !== 'string') return null;
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    // Other scripts post messages too.
    return null;
  }
  if (!isRecord(message) || message['_messageType'] !== 0 || typeof message['_conversationId'] !== 'string') {
    return null;
  }
  const kind = KINDS[Number(message['_actionType'])];
  if (kind === undefined || typeof message['_actionName'] !== 'string') return null;
  return {
    action: message['_actionName'],
    kind,
    conversationId: message['_conversationId'],
    correlationId: message['_correlationId'],
    data: message['_data'],
  };
}

/** An answer to a call, or an event of a subscription, as text for `postMessage`. */
export function hostMessage(
  to: Pick<PaneMessage, 'action' | 'conversationId' | 'correlationId'>,
  type: 'answer' | 'event',
  data: unknown,
  errorCode = 0,
): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: type === 'answer' ? 0 : 1,
    _errorCode: errorCode,
    _actionName: to.action,
    _conversationId: to.conversationId,
    _correlationId: to.correlationId,
    _data: data,
    _serializerVersion: 1,
  });
}
