/** A call that is not understood, with the sentence that says why. */
export interface Fault {
  readonly kind: 'fault';
  readonly text: string;
}

export function fault(text: string): Fault {
  return { kind: 'fault', text };
}
