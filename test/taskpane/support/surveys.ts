import type { CaseItem } from '../../../src/domain/views/case-item';
import type { SurveyCase } from '../../../src/workbook/survey/survey-case';
import type { Survey } from '../../../src/workbook/survey/survey-cases';
import { anItem, viewFacts } from '../../builders/case-item';
import { day, STAND } from '../../builders/case-table';

/** A case of a survey in row `row` of a list that begins in A1. */
function aSurveyCase(changes: Partial<CaseItem> = {}): SurveyCase {
  const item = anItem(changes);
  const { sheetName, row, caseId } = item;
  return {
    ...item,
    listName: sheetName,
    spot: {
      sheetId: `id of ${sheetName}`,
      sheetName,
      headerRow: 0,
      row: row - 1,
      left: 0,
      column: null,
      header: '',
      id: caseId === null ? null : { column: 0, header: 'Aktenzeichen', value: caseId },
    },
  };
}

/** `count` cases, one below the other; `changes` may depend on the place in the list, from 0. */
export function surveyCases(
  count: number,
  changes: (index: number) => Partial<CaseItem> = () => ({}),
): readonly SurveyCase[] {
  return Array.from({ length: count }, (_, index) =>
    aSurveyCase({ row: index + 2, caseId: `A-${index + 1}`, ...changes(index) }),
  );
}

export function aSurvey(changes: Partial<Survey> = {}): Survey {
  const cases = changes.cases ?? surveyCases(3);
  return {
    cases,
    facts: viewFacts(),
    takenAt: { day: day(STAND), minutes: 13 * 60 + 5 },
    lastRun: null,
    sheets: [{ sheetId: 'id of ASD', name: 'ASD', caseCount: cases.length }],
    areas: [],
    notices: [],
    ...changes,
  };
}
