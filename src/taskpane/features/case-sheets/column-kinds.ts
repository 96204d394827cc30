import type { CaseColumn } from '../../../domain/intake/case-table';

/** Columns that need a person's eye, by what is the matter with them; in sheet order. */
export interface ColumnKinds {
  readonly unsure: readonly CaseColumn[];
  readonly unknown: readonly CaseColumn[];
  readonly surplus: readonly CaseColumn[];
  /** Read as the field whose name is spelt nearly alike. */
  readonly guessed: readonly CaseColumn[];
  readonly assigned: readonly CaseColumn[];
}

export function columnKinds(columns: readonly CaseColumn[]): ColumnKinds {
  const assignable = assignableColumns(columns);
  return {
    unsure: assignable.filter(({ reading }) => reading.kind === 'ambiguous'),
    unknown: assignable.filter((column) => column.reading.kind === 'unknown' && !isAssigned(column)),
    surplus: assignable.filter(({ reading }) => reading.kind === 'surplus'),
    guessed: assignable.filter(({ reading }) => reading.kind === 'field' && reading.by === 'distance'),
    assigned: assignable.filter(isAssigned),
  };
}

/** Columns of the case list itself. The KA columns are the add-in's own, and without a header there is nothing to keep. */
export function assignableColumns(columns: readonly CaseColumn[]): readonly CaseColumn[] {
  return columns.filter(({ header, reading }) => reading.kind !== 'ka' && header !== '');
}

/** A person has said what the column is, or that it is not used. */
export function isAssigned({ reading }: CaseColumn): boolean {
  return (
    (reading.kind === 'field' && reading.by === 'confirmed') ||
    (reading.kind === 'unknown' && reading.confirmed)
  );
}

/** Read from the header alone, with nothing to doubt. */
export function isPlain({ reading }: CaseColumn): boolean {
  return reading.kind === 'field' && (reading.by === 'header' || reading.by === 'synonym');
}
