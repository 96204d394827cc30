import type { CaseColumn, CaseTable } from '../../domain/intake/case-table';
import type { FieldKey } from '../../domain/intake/fields';
import type { KaColumn } from '../../domain/intake/ka-columns';
import type { Demand } from '../../domain/views/facets';

/** Where a person would set the filter: the first of these columns that the list has. */
const COLUMNS: Readonly<Record<Demand, readonly (KaColumn | FieldKey)[]>> = {
  region: ['KA Region'],
  stage: ['KA Stufe'],
  proposal: ['KA Vorschlag'],
  // The hits say which of them decide.
  reason: ['KA Regeln'],
  rule: ['KA Regeln'],
  caseType: ['KA Fallart'],
  team: ['team'],
  school: ['schule', 'schul_nr'],
  provider: ['traeger'],
  grade: ['klasse', 'einschulung'],
  decision: ['KA Entscheidung'],
  uncheckable: ['KA Nicht prüfbar'],
  change: [],
  approvalEnd: ['bewilligt_bis', 'bewilligungszeitraum'],
};

/** The column of a list in which a part of a selection shows; `null`: it has none. */
export function naturalColumn({ columns }: CaseTable, demand: Demand): CaseColumn | null {
  for (const name of COLUMNS[demand]) {
    const column = columns.find(({ reading }) => isCalled(reading, name));
    if (column !== undefined) return column;
  }
  return null;
}

/**
 * Columns that may carry what natural ones cannot, the first one first: the ids of cases, then what the add-in writes, then
 * the others.
 */
export function carrierColumns({ columns }: CaseTable): readonly CaseColumn[] {
  const rank = ({ reading }: CaseColumn): number => {
    if (reading.kind === 'field' && reading.field === 'fall_id') return 0;
    return reading.kind === 'ka' ? 1 : 2;
  };
  return columns.filter(({ header }) => header !== '').sort((a, b) => rank(a) - rank(b));
}

function isCalled(reading: CaseColumn['reading'], name: KaColumn | FieldKey): boolean {
  return reading.kind === 'ka' ? reading.column === name : reading.kind === 'field' && reading.field === name;
}
