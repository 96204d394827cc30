import type { Effect } from '../../../domain/rules/rule';
import { enumerated, proposalName, quoted } from '../../shared/texts';

/** Texts about one case; loaded with the page. */
export const caseTexts = {
  heading: 'Fall',
  follow: 'Der Auswahl im Blatt folgen',
  read: 'Ausgewählte Zeile zeigen',
  reading: 'Der Fall wird gelesen …',
  previous: 'Vorheriger Fall',
  next: 'Nächster Fall',
  none: 'Wählen Sie in einer Fallliste die Zeile eines Falls aus.',
  withoutId: 'Fall ohne Aktenzeichen',
  place: (sheet: string, row: number) => `Blatt ${quoted(sheet)}, Zeile ${String(row)}`,
  proposal: 'Vorschlag',
  earliest: 'Frühester Termin',
  noEarliest: 'nicht zu nennen',
  isProposal: 'Das ist ein Vorschlag. Bitte prüfen Sie den Fall.',
  changed:
    'Seit dem letzten Lauf geändert: In den KA-Spalten dieser Zeile steht noch etwas anderes. Ordnen Sie die Fälle erneut ein.',
  notWritten: 'Dieser Fall ist noch nicht eingeordnet. In den KA-Spalten steht nichts.',
  why: 'Warum?',
  nothingFound: 'Keine Regel ist getroffen.',
  decides: 'Entscheidend',
  alsoFound: 'Außerdem',
  effect: (effect: Effect) => `Wirkung: ${effect === 'gesperrt' ? proposalName('gesperrt') : effect}`,
  legalBasis: (text: string) => `Rechtsgrundlage: ${text}`,
  needs: (columns: readonly string[]) => `Beruht auf: ${enumerated(columns)}`,
  whatIf: 'Was würde das ändern?',
  nothingToChange: 'Der Umstellung steht nach den Angaben nichts entgegen.',
  noSingleChange: 'Keine einzelne Angabe würde das ändern.',
  together: 'Nur zusammen:',
  onSheet: (sheet: string, header: string) => `Blatt ${quoted(sheet)}, Spalte ${quoted(header)}`,
  inColumn: (header: string) => `Spalte ${quoted(header)}`,
  thenAnother: (proposal: string, earliest: string | null, rules: readonly string[]) =>
    `Dann wäre der Vorschlag: ${proposal}${earliest === null ? '' : `, frühestens am ${earliest}`}${because(rules)}.`,
  thenSame: (proposal: string, rules: readonly string[]) =>
    `Der Vorschlag bliebe: ${proposal}${because(rules)}.`,
  thenOpen: 'Was dann gilt, hängt von der neuen Angabe ab.',
  timeline: 'Zeitleiste',
  facts: (count: number) => `Angaben (${String(count)})`,
  readAs: (field: string) => `gelesen als ${quoted(field)}`,
  reads: (reading: string) => `gelesen: ${reading}`,
  empty: 'leer',
  uncheckable: (count: number) => `Nicht prüfbar (${String(count)})`,
  missingColumn: (columns: readonly string[]) => `Es fehlt: ${enumerated(columns)}.`,
  entry: 'Entscheidung',
  decision: 'KA Entscheidung',
  undecided: 'ohne Eintrag',
  remark: 'KA Bemerkung',
  remarkHint: 'Keine Namen und keine Diagnosen.',
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  saved: (row: number) => `Gespeichert in Zeile ${String(row)}.`,
  undo: 'Rückgängig',
  undone: 'Der Eintrag ist zurückgenommen.',
  noColumns: 'Die Spalten „KA Entscheidung“ und „KA Bemerkung“ entstehen mit der ersten Einordnung.',
} as const;

function because(rules: readonly string[]): string {
  return rules.length === 0 ? '' : `, wegen ${enumerated(rules)}`;
}
