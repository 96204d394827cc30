import { gradeSet } from '../../src/domain/grades/grade-set';
import { RULE_IDS, type RuleId } from '../../src/domain/rules/rule-id';
import type { CaseItem } from '../../src/domain/views/case-item';
import type { ViewFacts } from '../../src/domain/views/overview';
import { day, STAND } from './case-table';

/** A case of a survey with nothing special about it. */
export function anItem(changes: Partial<CaseItem> = {}): CaseItem {
  return {
    sheetName: 'ASD',
    row: 2,
    caseId: 'A-1',
    proposal: 'umstellbar',
    region: 'Region 1',
    stage: '1',
    caseType: 'laufend',
    rules: [],
    deciding: [],
    uncheckable: [],
    switchDate: day('08.09.2025'),
    earliestDate: day('08.09.2025'),
    firstSchoolDay: day('08.09.2025'),
    team: 'Nord',
    school: 'Grundschule Appen',
    provider: 'Lebenshilfe',
    className: '3a',
    grades: gradeSet('3'),
    decision: null,
    approvalEnd: day('31.07.2025'),
    carePlan: day('15.01.2025'),
    carePlanUntil: day('15.01.2026'),
    written: 'current',
    writtenProposal: 'umstellbar',
    ...changes,
  };
}

/** Facts as of {@link STAND}; rules are called by their ids. */
export function viewFacts(changes: Partial<ViewFacts> = {}): ViewFacts {
  return {
    stand: day(STAND),
    waves: [
      { region: 'Region 2', stage: '2', startsOn: null, firstSchoolDay: null },
      { region: 'Region 1', stage: '1', startsOn: day('01.08.2025'), firstSchoolDay: day('08.09.2025') },
    ],
    ruleTitles: Object.fromEntries(RULE_IDS.map((id) => [id, `Titel ${id}`])) as Record<RuleId, string>,
    ...changes,
  };
}
