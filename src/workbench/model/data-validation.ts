import { bottomOf, intersection, rightOf, sameRect, subtract, type Rect } from './rect';

/** A rule as Office's `DataValidationRule`; a list is the kind this product uses, others are kept as they are. */
export interface ValidationRule {
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly [other: string]: unknown;
}

export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
}

export interface InputPrompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

export interface DataValidation {
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: InputPrompt;
}

export const NO_VALIDATION: DataValidation = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
};

interface Entry {
  readonly rect: Rect;
  readonly validation: DataValidation;
}

/** Which cells of a sheet have which data validation. Rectangles never overlap. */
export class ValidationMap {
  #entries: readonly Entry[] = [];

  at(row: number, column: number): DataValidation | undefined {
    return this.#entries.find(
      ({ rect }) => intersection(rect, { top: row, left: column, rows: 1, columns: 1 }) !== null,
    )?.validation;
  }

  /** The validation all cells of the rectangle share (`null`: none has one), or `mixed`. */
  over(rect: Rect): DataValidation | null | 'mixed' {
    let rest: readonly Rect[] = [rect];
    const found: DataValidation[] = [];
    for (const entry of this.#entries) {
      if (intersection(entry.rect, rect) === null) continue;
      found.push(entry.validation);
      rest = rest.flatMap((part) => subtract(part, entry.rect));
    }
    const [first] = found;
    if (first === undefined) return null;
    const asText = JSON.stringify(first);
    return rest.length === 0 && found.every((other) => JSON.stringify(other) === asText) ? first : 'mixed';
  }

  set(rect: Rect, validation: DataValidation | null): void {
    const others = this.#entries.flatMap((entry) =>
      subtract(entry.rect, rect).map((part) => ({
        rect: part,
        validation: entry.validation,
      })),
    );
    this.#entries = validation === null ? others : [...others, { rect, validation }];
  }

  entries(): readonly {
    readonly rect: Rect;
    readonly validation: DataValidation;
  }[] {
    return this.#entries;
  }

  /** Follows inserted or deleted cells. `move` gives the new place of a rectangle, or `null` when it is gone. */
  move(move: (rect: Rect) => Rect | null): void {
    this.#entries = this.#entries.flatMap(({ rect, validation }) => {
      const moved = move(rect);
      return moved === null ? [] : [{ rect: moved, validation }];
    });
  }

  /** New cells right of or below `source` take its validation, as when a table grows. */
  extend(source: Rect, target: Rect): void {
    for (const { rect, validation } of this.#entries) {
      const whole = intersection(rect, source);
      if (whole === null || !sameRect(whole, source)) continue;
      if (bottomOf(target) > bottomOf(source) || rightOf(target) > rightOf(source))
        this.set(target, validation);
      return;
    }
  }
}
