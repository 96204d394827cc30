import { germanDate, type Day } from '../calendar/day';
import { schoolYearName, type SchoolYear } from '../calendar/school-year';
import type { Grade } from '../grades/grade-set';
import type { School } from '../schools/school';

const GRADES: Readonly<Record<Grade, string>> = {
  '0': 'Vorklasse',
  E1: 'Klasse 1',
  E2: 'Klasse 2 (zweites Schulbesuchsjahr)',
  E3: 'Klasse 2 (drittes Schulbesuchsjahr)',
  '3': 'Klasse 3',
  '4': 'Klasse 4',
  '5': 'Klasse 5',
};

/** What would have to be otherwise, in words. */
export const WHAT_IF_TEXTS = {
  approvalEndsBefore: (day: Day) => `Bewilligung endet vor dem ${germanDate(day)}`,
  approvalLimited: 'Bewilligung ist befristet',
  approvalLimitedBefore: (day: Day) => `Bewilligung ist befristet und endet vor dem ${germanDate(day)}`,
  approvalEndsFrom: (day: Day) => `Bewilligung endet am ${germanDate(day)} oder später`,
  approvalBeginsUntil: (day: Day) => `Bewilligung beginnt am ${germanDate(day)} oder früher`,
  courtOrderEndsBefore: (day: Day) => `Gerichtliche Anordnung endet vor dem ${germanDate(day)}`,
  budgetEndsBefore: (day: Day) => `Zielvereinbarung endet vor dem ${germanDate(day)}`,
  noBudget: 'Leistung ist eine Sachleistung, kein Persönliches Budget',
  extensionRequested: 'Ein Folgeantrag liegt vor',
  noExtension: 'Ein Folgeantrag liegt nicht vor',
  gradeOrLower: (grade: Grade, year: SchoolYear) =>
    `${GRADES[grade]}${grade === '0' ? '' : ' oder niedriger'} (im Schuljahr ${schoolYearName(year)})`,
  gradeOrHigher: (grade: Grade, year: SchoolYear) =>
    `${GRADES[grade]} oder höher (im Schuljahr ${schoolYearName(year)})`,
  enrolledFrom: (year: SchoolYear) => `Einschulung im Schuljahr ${schoolYearName(year)} oder später`,
  enrolledUntil: (year: SchoolYear) => `Einschulung im Schuljahr ${schoolYearName(year)} oder früher`,
  remedySettled: 'Der Rechtsbehelf ist erledigt',
  remedySettledIn: (header: string) => `Der Rechtsbehelf in „${header}“ ist erledigt`,
  withoutNeeds: (header: string, pieces: readonly string[]) =>
    `${header} ohne ${pieces.map((piece) => `„${piece}“`).join(' und ')}`,
  underSgbViii: (header: string) => `${header}: SGB VIII`,
  no: (header: string) => `${header}: nein`,
  notShared: (header: string) => `${header}: 1:1, nicht geteilt`,
  carePlanFrom: (day: Day) => `Hilfeplan vom ${germanDate(day)} oder später`,
  participates: (school: School) => `${nameOf(school)} nimmt an der Klassenassistenz teil`,
  school: (school: School) => `Schule: ${nameOf(school)}`,
  schoolPlace: (school: School) => `Schulort: ${school.place} (${school.name})`,
  schoolNumber: (school: School, number: string) => `Dienststellennummer: ${number} (${nameOf(school)})`,
  knownSchool: 'Eine Schule, die in „KA Schulen“ steht',
  regionOf: (school: School) => `Für ${nameOf(school)} ist eine Region eingetragen`,
  dateOf: (region: string) => `Für ${region} ist ein Termin festgelegt`,
  strategy: (region: string) => `${region} stellt alle Fälle zum Stichtag um`,
  statusCurrent: 'Der Fall ist laufend, nicht neu',
  statusNotEnded: 'Der Fall ist laufend, nicht beendet',
  noApplication: 'Kein Antragsdatum ist vermerkt',
  reservationEmpty: (text: string) => `Nebenbestimmung ohne „${text}“`,
  enter: (header: string) => `${header} eintragen`,
  addColumn: (header: string) => `Spalte „${header}“ ergänzen und ausfüllen`,
  readable: (header: string, text: string, how: string) => `${header}: statt „${text}“ ${how}`,
  ownId: (header: string, sheet: string, row: number) =>
    `${header}: ein anderes als auf Blatt „${sheet}“ in Zeile ${String(row)}`,
  bornBetween: (from: Day, to: Day) =>
    `Geburtsdatum zwischen dem ${germanDate(from)} und dem ${germanDate(to)}`,
} as const;

function nameOf({ name, place }: School): string {
  return place === '' ? name : `${name} (${place})`;
}
