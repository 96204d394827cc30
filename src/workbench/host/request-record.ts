/** What one request of the Rich API cost. */
export interface RequestRecord {
  /** `office.js`: sent by the library itself (ready notice, release of ranges); it costs the add-in no waiting. */
  readonly sender: 'add-in' | 'office.js';
  readonly actions: number;
  /** The request changes the workbook, says the library. */
  readonly writes: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The error code it was answered with. */
  readonly error: string | null;
}
