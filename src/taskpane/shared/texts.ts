import type { Proposal } from '../../domain/classification';

/** Every text of the task pane. Sentences of {@link Problem}s come with the problems themselves. */

export function cases(count: number): string {
  return count === 1 ? '1 Fall' : `${count} Fälle`;
}

/** Words in German quotation marks. */
export function quoted(text: string): string {
  return `„${text}“`;
}

/** `A`, `A und B`, `A, B und C` */
export function enumerated(parts: readonly string[], conjunction: 'und' | 'oder' = 'und'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.slice(-1).join('')}`;
}

export const general = {
  title: 'Stufenplan',
  purpose: 'Ordnet Fälle der Schulbegleitung den Stufen der Klassenassistenz zu.',
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen …',
  readAgain: 'Neu einlesen',
} as const;

export const waiting = {
  'cell-edit':
    'Excel wartet, weil in einer Zelle noch eine Eingabe offen ist. Beenden Sie die Eingabe mit der Eingabetaste oder mit Esc, dann geht es von selbst weiter.',
  busy: 'Excel ist gerade beschäftigt. Sobald Excel antwortet, geht es von selbst weiter.',
} as const;

export const reading = {
  heading: 'Falllisten',
  running: 'Die Arbeitsmappe wird gelesen …',
  cancelled: 'Das Einlesen wurde abgebrochen. Wählen Sie „Neu einlesen“, um es noch einmal zu versuchen.',
} as const;

export const caseSheets = {
  intro: 'Welche Blätter sollen eingeordnet werden?',
  hidden: 'ausgeblendet',
  headerRow: (row: number) => `Überschriften in Zeile ${row}`,
  table: (name: string) => `Tabelle ${quoted(name)}`,
  missingColumn: (header: string) => `Ohne die Spalte ${header} werden alle Fälle „prüfen“`,
} as const;

export const columns = {
  unsure: 'Unklar',
  unknown: 'Nicht erkannt',
  surplus: 'Doppelt',
  guessed: 'Vermutet',
  guessedAs: (header: string, field: string) => `${quoted(header)} als ${quoted(field)}`,
  assigned: 'Von Hand zugeordnet',
  more: (count: number) => (count === 1 ? 'eine weitere' : `${count} weitere`),
  assign: 'Spalten zuordnen',
  assignFor: (sheet: string) => `Spalten zuordnen: ${sheet}`,
} as const;

export const classification = {
  heading: 'Einordnung',
  start: 'Fälle einordnen',
  stand: (date: string, isToday: boolean) =>
    `Stand: ${date} (${isToday ? 'heute' : 'aus „KA Einstellungen“'})`,
  proposalsOnly:
    'Das Add-in macht Vorschläge. Bitte prüfen Sie jeden Fall. Entschieden wird von Menschen, in der Spalte „KA Entscheidung“.',
  readingCases: 'Die Fälle werden gelesen …',
  writing: (percent: number) => `Die Fälle werden eingeordnet: ${percent} %`,
  progressLabel: 'Fortschritt',
  done: (count: number) => `${cases(count)} eingeordnet`,
  cancelled: 'Abgebrochen',
  tooLateToCancel: 'Zum Abbrechen war es zu spät: Die Werte standen schon in der Arbeitsmappe.',
  failed: 'Nicht eingeordnet',
  undo: 'Lauf zurücknehmen',
  undoHint:
    'Stellt die Zellen so her, wie sie vor dem letzten Lauf waren. Möglich, solange dieser Aufgabenbereich offen ist.',
  undoing: 'Der Lauf wird zurückgenommen …',
  undone: 'Der letzte Lauf ist zurückgenommen',
  notUndone: 'Nicht zurückgenommen',
  undoAnyway: 'Trotzdem zurücknehmen',
  keepRun: 'Lauf behalten',
  checkFirst: 'Bitte prüfen Sie zuerst die Hinweise zu den Spalten. Wählen Sie dann „Fälle einordnen“.',
} as const;

/** How a Vorschlag is called in the pane (klassifikation.md §8); the sheet keeps the short words. */
export function proposalName(proposal: Proposal): string {
  return proposal === 'gesperrt' ? 'nicht im laufenden Betrieb umstellbar' : proposal;
}

export const knowledge = {
  heading: 'Grundlagen',
  fromWorkbook: 'aus dieser Arbeitsmappe',
  defaults: 'mitgelieferte Vorgabe',
  notices: 'Hinweise zu den Grundlagen',
  setUp: 'Einrichten',
  setUpRunning: 'Die Blätter werden angelegt …',
  explanation:
    '„Einrichten“ legt fehlende KA-Blätter mit den Vorgaben an, damit Sie Stand, Stufenplan, Schulen und Regeln selbst ändern können. Vorhandene Blätter bleiben, wie sie sind.',
  created: (sheets: readonly string[]) => `Angelegt: ${enumerated(sheets)}.`,
  existing: (sheets: readonly string[]) => `Schon vorhanden und unverändert: ${enumerated(sheets)}.`,
} as const;

export const fault = {
  heading: 'Das Add-in musste anhalten',
  sentence:
    'Im Add-in ist ein Fehler aufgetreten, den Sie nicht verursacht haben. Laden Sie den Aufgabenbereich neu und versuchen Sie es noch einmal. Prüfen Sie danach im Blatt, ob die Spalten „KA …“ vollständig sind.',
  notLoaded:
    'Ein Teil des Add-ins konnte nicht geladen werden. Prüfen Sie die Verbindung zum Netz und laden Sie den Aufgabenbereich neu.',
  reload: 'Neu laden',
  kind: (name: string) => `Art des Fehlers: ${name}`,
} as const;

export const start = {
  notInExcel:
    'Diese Seite gehört zum Excel-Add-in „Stufenplan“ und arbeitet nur in Excel. Öffnen Sie in Excel Ihre Fallliste und wählen Sie im Register „Klassenassistenz“ die Schaltfläche „Stufenplan“.',
  tooOld:
    'Diese Excel-Version ist für das Add-in zu alt. Es braucht Microsoft 365, Excel im Web oder Office LTSC 2021 und neuer. Wenden Sie sich an Ihre IT.',
  noOfficeJs:
    'Die Verbindung zu Excel kommt nicht zustande, weil die Datei office.js nicht geladen wurde. Bitte geben Sie diesen Hinweis an Ihre IT weiter: Die Adresse https://appsforoffice.microsoft.com muss freigegeben sein, oder das Add-in muss mit OFFICE_JS=local gebaut werden.',
} as const;

export const columnQuestions = {
  waiting: (count: number) =>
    count === 1
      ? 'Bei einer Spalte ist nicht sicher, was darin steht.'
      : `Bei ${count} Spalten ist nicht sicher, was darin steht.`,
  start: 'Fragen beantworten',
  stop: 'Fragen schließen',
  position: (number: number, count: number) => `Frage ${number} von ${count}`,
  done: 'Alle Fragen zu den Spalten sind beantwortet.',
  postponed: (count: number) =>
    count === 1
      ? 'Eine Frage ist zurückgestellt. Die Spalte bleibt, wie sie ist.'
      : `${count} Fragen sind zurückgestellt. Die Spalten bleiben, wie sie sind.`,
  askAgain: 'Noch einmal fragen',
} as const;
