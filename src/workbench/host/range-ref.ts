import type { Rect } from '../model/rect';
import type { Sheet } from '../model/sheet';

/** A range of the API: it moves with its cells while the add-in holds it. `null`: its cells were deleted. */
export class RangeRef {
  constructor(
    readonly sheet: Sheet,
    public rect: Rect | null,
  ) {}
}
