import { UNLIMITED } from '../../../src/domain/calendar/day';
import type { CaseItem } from '../../../src/domain/views/case-item';
import { byMonth, workEntries } from '../../../src/workbook/work-list/work-entries';
import { anItem, viewFacts } from '../../builders/case-item';
import { day } from '../../builders/case-table';

/** A case with nothing due. */
const quiet = (changes: Partial<CaseItem> = {}): CaseItem =>
  anItem({
    approvalEnd: null,
    carePlan: day('01.03.2025'),
    carePlanUntil: null,
    switchDate: null,
    ...changes,
  });

const entriesOf = (...items: readonly CaseItem[]) => workEntries(items, viewFacts());
const textsOf = (item: CaseItem) => entriesOf(item).map(({ text }) => text);

test('what is due is told by month, overdue first', () => {
  const entries = entriesOf(
    quiet({ caseId: 'A', approvalEnd: day('31.07.2025') }),
    quiet({ caseId: 'B', approvalEnd: day('31.01.2025') }),
    quiet({ caseId: 'C', carePlanUntil: day('05.07.2025') }),
    quiet({ caseId: 'D', switchDate: day('08.09.2025') }),
  );
  expect(
    byMonth(entries).map(({ key, title, entries: own }) => [key, title, own.map(({ item }) => item.caseId)]),
  ).toEqual([
    ['overdue', 'Überfällig', ['B']],
    ['2025-07', 'Juli 2025', ['C', 'A']],
    ['2025-09', 'September 2025', ['D']],
  ]);
});

test('an approval that ends at Stand is not overdue yet', () => {
  expect(entriesOf(quiet({ approvalEnd: day('31.03.2025') }))[0]?.isOverdue).toBe(false);
  expect(entriesOf(quiet({ approvalEnd: day('30.03.2025') }))[0]?.isOverdue).toBe(true);
});

test.each<[string, Partial<CaseItem>, string]>([
  ['past', { approvalEnd: day('31.01.2025') }, 'Die Bewilligung ist abgelaufen.'],
  ['with an application', { approvalEnd: day('31.07.2025'), rules: ['R28'] }, 'ein Folgeantrag liegt vor'],
  ['without a date of the switch', { approvalEnd: day('31.07.2025') }, 'Klären Sie, ob sie verlängert wird.'],
])('the end of an approval, %s, says what to do', (_, changes, sentence) => {
  expect(textsOf(quiet(changes))[0]).toContain(sentence);
});

test('an end before the switch names the day of the switch', () => {
  const texts = textsOf(quiet({ approvalEnd: day('31.07.2025'), switchDate: day('08.09.2025') }));
  expect(texts[0]).toBe(
    'Die Bewilligung endet vor der Umstellung am 08.09.2025. Klären Sie, wie es bis dahin weitergeht.',
  );
});

test('a missing care plan is due at once', () => {
  const [entry] = entriesOf(quiet({ carePlan: null, rules: ['R14'] }));
  expect(entry).toMatchObject({ dueOn: day('31.03.2025'), isOverdue: true, occasion: 'care-plan' });
});

test('a case that cannot be switched says why and from when', () => {
  const item = quiet({
    proposal: 'gesperrt',
    deciding: ['R01'],
    switchDate: day('08.09.2025'),
    firstSchoolDay: day('08.09.2025'),
    earliestDate: day('17.08.2026'),
  });
  expect(textsOf(item)).toEqual([
    'Die Klassenassistenz beginnt an dieser Schule. Der Fall ist nicht im laufenden Betrieb umstellbar (Titel R01). Frühester Termin: 17.08.2026.',
  ]);
});

test('in a wave that has begun the next date of the grid is due', () => {
  const item = quiet({ switchDate: day('08.09.2025'), firstSchoolDay: day('02.09.2024') });
  expect(textsOf(item)[0]).toContain('Nächster Umstellungstermin');
});

test.each<[string, Partial<CaseItem>]>([
  ['is ended', { caseType: 'beendet', approvalEnd: day('31.01.2025') }],
  ['has an approval without end', { approvalEnd: UNLIMITED }],
  ['is not affected by the switch', { proposal: 'nicht betroffen', switchDate: day('08.09.2025') }],
  ['people have decided not to switch', { decision: 'nicht umstellen', switchDate: day('08.09.2025') }],
  ['has no care plan while the rule about it is off', { carePlan: null }],
])('nothing is due in a case that %s', (_, changes) => {
  expect(entriesOf(quiet(changes))).toEqual([]);
});
