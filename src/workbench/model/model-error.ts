/** Why the model refuses; the codes are Office's. */
export type ModelErrorCode =
  | 'AccessDenied'
  | 'InvalidArgument'
  | 'InvalidBinding'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NotImplemented'
  | 'InsertDeleteConflict'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'FormulaNotCalculated';

/** An operation that Excel would refuse (or, as `FormulaNotCalculated`, that only Excel can do). Nothing was changed. */
export class ModelError extends Error {
  constructor(
    readonly code: ModelErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
