import type { Cell } from '../../domain/cell';
import { REWRITTEN_COLUMNS, type KaColumn } from '../../domain/intake/ka-columns';
import { cellText } from '../../domain/intake/reading';
import type { WrittenState } from '../../domain/views/case-item';
import type { AssessedCase } from '../classify-lists';
import { kaPlaces } from '../ka-places';
import type { CaseList } from '../read-workbook';
import { fitted, sameCell } from '../region-plan';

/** What stands in the KA columns of a case. */
export interface WrittenValues {
  readonly state: WrittenState;
  /** `null`: nothing. */
  readonly proposal: string | null;
  readonly decision: string | null;
}

/** Compares what a run would write with what stands in the list. */
export function createWrittenReader({ place, table }: CaseList): (found: AssessedCase) => WrittenValues {
  const { grid, firstRow } = table;
  const columns = new Map<KaColumn, number>(
    kaPlaces(place).flatMap(({ name, column, isNew }) => (isNew ? [] : [[name, column - grid.left]])),
  );
  return ({ caseRow, values }) => {
    const cells = grid.rows[firstRow - grid.top + caseRow] ?? [];
    const cellOf = (name: KaColumn): Cell => cells[columns.get(name) ?? -1] ?? null;
    const textOf = (name: KaColumn): string | null => cellText(cellOf(name)) || null;
    const isMissing = REWRITTEN_COLUMNS.every((name) => cellOf(name) === null);
    const isCurrent = REWRITTEN_COLUMNS.every(
      (name) => columns.has(name) && sameCell(fitted(values[name]), cellOf(name)),
    );
    return {
      state: isMissing ? 'missing' : isCurrent ? 'current' : 'stale',
      proposal: textOf('KA Vorschlag'),
      decision: textOf('KA Entscheidung'),
    };
  };
}
