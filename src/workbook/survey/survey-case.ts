import { addMonths, type Day } from '../../domain/calendar/day';
import type { Knowledge } from '../../domain/plan/knowledge';
import type { CaseFacts } from '../../domain/rules/facts';
import type { School } from '../../domain/schools/school';
import type { CaseItem } from '../../domain/views/case-item';
import type { AssessedCase } from '../classify-lists';
import { caseSpot, type CaseSpot } from '../case-spot';
import type { CaseList } from '../read-workbook';
import { createListTexts, teamOf, type ListTexts } from './list-texts';
import { createWrittenReader } from './written-values';

/** A case of a survey, and where it stands. */
export interface SurveyCase extends CaseItem {
  readonly spot: CaseSpot;
  /** The name of its table, or of its sheet. */
  readonly listName: string;
}

/** What does not change from case to case of a list. */
interface ListReaders {
  readonly textOf: ListTexts;
  readonly writtenIn: ReturnType<typeof createWrittenReader>;
}

export function createItemMaker(knowledge: Knowledge): (found: AssessedCase) => SurveyCase {
  const lists = new Map<CaseList, ListReaders>();
  const schoolName = createSchoolNames(knowledge);
  const readersOf = (list: CaseList): ListReaders => {
    const known = lists.get(list) ?? {
      textOf: createListTexts(list.table),
      writtenIn: createWrittenReader(list),
    };
    lists.set(list, known);
    return known;
  };
  return (found) => {
    const { list, caseRow, caseId, classification, assessment, sheetName, row } = found;
    const { facts, deciding } = assessment;
    const { textOf, writtenIn } = readersOf(list);
    const written = writtenIn(found);
    const { region, stage, proposal, caseType, rules, uncheckable, switchDate, earliestDate } =
      classification;
    return {
      sheetName,
      row,
      listName: list.place.table?.name ?? sheetName,
      spot: caseSpot(list, caseRow, null),
      caseId,
      proposal,
      region,
      stage: stage === null ? null : String(stage),
      caseType,
      rules,
      deciding,
      uncheckable,
      switchDate,
      earliestDate,
      firstSchoolDay: dayOrNull(facts.firstSchoolDay),
      team: teamOf(textOf, caseRow, sheetName),
      school: schoolName(facts) ?? textOf(caseRow, 'schule') ?? textOf(caseRow, 'schul_nr'),
      provider: textOf(caseRow, 'traeger'),
      className: textOf(caseRow, 'klasse'),
      grades: facts.record.gradeBasis?.grades ?? 0,
      decision: written.decision,
      approvalEnd: dayOrNull(facts.approvalEnd),
      carePlan: dayOrNull(facts.carePlan),
      carePlanUntil: carePlanUntil(facts, knowledge),
      written: written.state,
      writtenProposal: written.proposal,
    };
  };
}

/** Schools of one name are told apart by their Gemeinde. */
function createSchoolNames({ schools }: Knowledge): (facts: CaseFacts) => string | null {
  const count = new Map<string, number>();
  for (const {
    school: { name },
  } of schools.entries)
    count.set(name, (count.get(name) ?? 0) + 1);
  const nameOf = ({ name, place }: School): string =>
    (count.get(name) ?? 0) > 1 ? `${name} (${place})` : name;
  return ({ match }) =>
    match.kind === 'found' || match.kind === 'undecided-branch' ? nameOf(match.school) : null;
}

/** The last Stand at which the care plan is not yet outdated (R14; klassifikation.md §11 mm). */
function carePlanUntil(
  { carePlan, isSgbIx }: CaseFacts,
  { rules: { rows, parameters } }: Knowledge,
): Day | null {
  if (Number.isNaN(carePlan) || !rows.R14.isActive) return null;
  const months = isSgbIx ? parameters.carePlanMonthsSgbIx : parameters.carePlanMonths;
  let day = addMonths(carePlan, months);
  // Counted back from the last days of a longer month, the day is cut to the last of a shorter one.
  while (addMonths(day + 1, -months) <= carePlan) day += 1;
  return day;
}

function dayOrNull(day: Day): Day | null {
  return Number.isNaN(day) ? null : day;
}
