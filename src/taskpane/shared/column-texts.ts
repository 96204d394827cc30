import { enumerated, quoted } from './texts';

/** Apart from the texts of the first screen, since columns are assigned only when somebody wants to. */
export const columnAssignment = {
  panelIntro: 'Wählen Sie, was in der Spalte steht. Die Zuordnung wird in der Arbeitsmappe gespeichert.',
  allRecognised: 'Alle Spalten wurden erkannt.',
  showAll: 'Auch die erkannten Spalten zeigen',
  column: (letter: string) => `Spalte ${letter}`,
  automatic: 'automatisch erkennen',
  automaticField: (field: string) => `automatisch: ${field}`,
  unassigned: 'nicht zugeordnet',
  notUsed: 'nicht verwenden',
  choose: 'bitte wählen',
  likely: 'Naheliegend',
  allFields: 'Alle Felder',
  reset: 'Zurücksetzen',
  resetFor: (header: string) => `Zuordnung der Spalte ${quoted(header)} zurücksetzen`,
  couldBe: (fields: readonly string[]) => `könnte ${enumerated(fields.map(quoted), 'oder')} sein`,
  readAs: (field: string) => `gelesen als ${quoted(field)}`,
  similarTo: (field: string) => `gelesen als ${quoted(field)} (ähnliche Schreibweise)`,
  isSurplus: (field: string) => `nicht gelesen: ${quoted(field)} steht schon in einer anderen Spalte`,
  isUnknown: 'nicht erkannt und nicht verwendet',
  assignedTo: (field: string) => `von Hand zugeordnet: ${quoted(field)}`,
  assignedToNothing: 'von Hand zugeordnet: nicht verwenden',
} as const;
