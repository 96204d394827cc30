import { ModelError, type ModelErrorCode } from '../model/model-error';

/** An error of the Rich API as the add-in gets it: `code` is `error.code` there. */
export class OfficeError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = 'OfficeError';
  }
}

/** A member this host does not know. Recorded, because it is a gap of the workbench and not a fault of the add-in. */
export class UnknownMember extends OfficeError {
  constructor(readonly member: string) {
    super('ApiNotFound', `the workbench does not know ${member}`, 404);
    this.name = 'UnknownMember';
  }
}

export function invalidArgument(message: string): OfficeError {
  return new OfficeError('InvalidArgument', message);
}

export function itemNotFound(what: string): OfficeError {
  return new OfficeError('ItemNotFound', `the requested resource doesn't exist: ${what}`, 404);
}

const STATUS: Readonly<Partial<Record<ModelErrorCode, number>>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
};

/** What is thrown while an action runs, as the error the add-in gets. Bugs of the host stay what they are. */
export function officeErrorOf(error: unknown): OfficeError {
  if (error instanceof OfficeError) return error;
  if (!(error instanceof ModelError)) throw error;
  if (error.code === 'NotImplemented' || error.code === 'FormulaNotCalculated') {
    return new UnknownMember(error.message);
  }
  return new OfficeError(error.code, error.message, STATUS[error.code] ?? 400);
}
