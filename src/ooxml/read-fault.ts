/** Why a file cannot be read. */
export type FaultCode =
  /** Another kind of file, among them `.xls`, `.xlsb`, `.ods`, `.csv`. */
  | 'not-a-workbook'
  /** Needs a password. */
  | 'encrypted'
  | 'damaged'
  /** Beyond the limits of `limits.ts`. */
  | 'too-large';

/** The reason as a German sentence: what happened, where, what to do. */
export interface ReadFault {
  readonly code: FaultCode;
  readonly text: string;
  readonly sheet?: string;
}

/** What reading gives; never an exception. The shape is that of the domain's `Outcome`. */
export type ReadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly ReadFault[] };

/**
 * Carries a fault from deep inside a part up to whoever opened the file, who turns it into a {@link ReadResult}.
 */
export class FaultError extends Error {
  constructor(readonly fault: ReadFault) {
    super(fault.text);
  }
}

const REPAIR =
  'Öffnen Sie die Datei in Excel mit „Öffnen und reparieren“ und speichern Sie sie neu, oder nehmen Sie eine Sicherungskopie.';

/** `what` completes the sentence `Die Datei ist beschädigt: …`. */
export function damaged(what: string, sheet?: string): FaultError {
  const text = `Die Datei ist beschädigt: ${what}. ${REPAIR}`;
  return new FaultError({ code: 'damaged', text, ...(sheet === undefined ? {} : { sheet }) });
}

/** `what` completes the sentence `Die Datei ist zu groß: …`. */
export function tooLarge(what: string): FaultError {
  const text = `Die Datei ist zu groß: ${what}. Löschen Sie nicht benötigte Blätter, Zeilen und Formate, oder teilen Sie die Liste auf.`;
  return new FaultError({ code: 'too-large', text });
}

/** Runs a reading and turns its fault into a result. */
export async function withFaults<T>(read: () => T | Promise<T>): Promise<ReadResult<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof FaultError) return { ok: false, problems: [error.fault] };
    throw error;
  }
}
