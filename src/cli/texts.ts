import type { Proposal } from '../domain/classification';
import { LEAST_COUNT_MINIMUM } from '../domain/plan/settings';
import type { ProtectionMethod } from '../domain/report/published-report';
import { METHOD_NAMES } from '../domain/report/texts';

/** Sentences of the command line: what happened, where, and what to do. The help text has a file of its own. */

export function quoted(text: string): string {
  return `„${text}“`;
}

/** `100000` as `100.000`. */
export function germanNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

export function cases(count: number): string {
  return count === 1 ? '1 Fall' : `${germanNumber(count)} Fälle`;
}

function files(count: number): string {
  return count === 1 ? '1 Datei' : `${germanNumber(count)} Dateien`;
}

/** How printed tables call a Vorschlag (klassifikation.md §8); sheet and JSON keep the short words. */
export function proposalName(proposal: Proposal): string {
  return proposal === 'gesperrt' ? 'nicht im laufenden Betrieb umstellbar' : proposal;
}

/** The command was not called as it should be. */
export const USAGE = {
  seeHelp: 'Mit „stufenplan --hilfe“ sehen Sie, was möglich ist.',
  noCommand: () =>
    'Es fehlt der Befehl. Zum Beispiel: stufenplan klassifizieren liste.xlsx --ausgabe ergebnis.xlsx',
  unknownCommand: (word: string) =>
    `Den Befehl ${quoted(word)} gibt es nicht. Es gibt „klassifizieren“ und „bericht“, zum Beispiel: stufenplan klassifizieren liste.xlsx --ausgabe ergebnis.xlsx`,
  foreignOption: (option: string, command: string) =>
    `Die Angabe ${quoted(option)} gibt es beim Befehl ${quoted(command)} nicht.`,
  unknownOption: (option: string, near: string | null) =>
    `Die Angabe ${quoted(option)} gibt es nicht.${near === null ? '' : ` Meinten Sie ${quoted(near)}?`}`,
  valueMissing: (option: string) => `Hinter ${quoted(option)} fehlt, was gemeint ist.`,
  needlessValue: (option: string) => `Die Angabe ${quoted(option)} steht für sich allein, ohne „=“ dahinter.`,
  repeated: (option: string) => `Die Angabe ${quoted(option)} darf nur einmal vorkommen.`,
  noInput: () => 'Es fehlt die Datei, die eingeordnet werden soll. Nennen Sie sie hinter „klassifizieren“.',
  inputFromStandardInput: () =>
    'Eine Arbeitsmappe kann nicht von der Standardeingabe („-“) gelesen werden. Nennen Sie eine Datei.',
  noOutput: () =>
    'Es fehlt, wohin das Ergebnis soll. Nennen Sie mit --ausgabe eine Datei oder einen Ordner, mit --json eine Datei für andere Programme, oder beides.',
  workbookToStandardOutput: () =>
    'Eine Arbeitsmappe kann nicht auf die Standardausgabe („-“) geschrieben werden. Nennen Sie hinter --ausgabe eine Datei.',
  setUpWithoutOutput: () =>
    'Mit --einrichten werden KA-Blätter angelegt. Dafür wird auch --ausgabe gebraucht: Nennen Sie die Datei, in der sie stehen sollen.',
  noReportInput: () =>
    'Es fehlt die Liste, aus der der Bericht entstehen soll. Nennen Sie sie hinter „bericht“.',
  reportOfOneList: () =>
    'Ein Bericht entsteht aus einer einzigen Datei; alle Blätter mit Falllisten darin zählen zusammen. Nennen Sie nur eine Datei.',
  noReportOutput: () =>
    'Es fehlt, wohin der Bericht soll. Nennen Sie mit --ausgabe eine Datei, die auf .docx, .xlsx oder .json endet, oder einen Ordner für CSV-Dateien.',
  reportToStandardOutput: () =>
    'Ein Bericht kann nicht auf die Standardausgabe („-“) geschrieben werden. Nennen Sie hinter --ausgabe eine Datei oder einen Ordner.',
  unusableLeastCount: (text: string) =>
    `Die Mindestfallzahl ${quoted(text)} ist nicht möglich. Nennen Sie hinter --k eine ganze Zahl ab ${String(LEAST_COUNT_MINIMUM)}.`,
  unknownMethod: (text: string) =>
    `Das Verfahren ${quoted(text)} gibt es nicht. Nennen Sie hinter --verfahren sperrung oder rundung.`,
  unreadableStand: (text: string) =>
    `Den Stand ${quoted(text)} gibt es nicht. Schreiben Sie ein Datum von 1990 bis 2099 wie 2025-03-31 oder 31.03.2025.`,
} as const;

/** Where the results shall go does not work. */
export const OUTPUT = {
  folderMissing: (folder: string) =>
    `Den Ordner ${quoted(folder)} gibt es nicht. Legen Sie ihn an, oder nennen Sie einen anderen.`,
  folderIsFile: (folder: string) => `${quoted(folder)} ist kein Ordner. Nennen Sie einen Ordner.`,
  folderNotWritable: (folder: string) =>
    `Im Ordner ${quoted(folder)} dürfen Sie nicht schreiben. Nennen Sie einen anderen Ordner.`,
  folderNeeded: () =>
    'Bei mehreren Dateien muss hinter --ausgabe ein Ordner stehen, den es schon gibt. Jede Datei behält dort ihren Namen.',
  exists: (file: string) =>
    `Die Datei ${quoted(file)} gibt es schon. Nennen Sie eine andere, oder fügen Sie --ueberschreiben hinzu.`,
  isInput: (file: string) =>
    `Die Ausgabe ${quoted(file)} ist die Liste selbst. Nennen Sie eine andere Datei, oder fügen Sie --ueberschreiben hinzu, wenn die KA-Spalten in die Liste selbst geschrieben werden sollen.`,
  jsonIsInput: (file: string) =>
    `Die Datei ${quoted(file)} soll gelesen werden und kann nicht zugleich hinter --json stehen. Nennen Sie dort eine andere Datei.`,
  jsonIsWorkbook: (file: string) =>
    `Hinter --json steht ${quoted(file)}; das ist der Name einer Arbeitsmappe. Nennen Sie dort eine Datei wie ergebnis.json und die Arbeitsmappe hinter --ausgabe.`,
  reportIsInput: (file: string) =>
    `Die Ausgabe ${quoted(file)} ist eine Datei, aus der gelesen wird. Ein Bericht ersetzt sie nie. Nennen Sie hinter --ausgabe eine andere Datei.`,
  unknownReportEnding: (file: string) =>
    `Die Ausgabe ${quoted(file)} muss auf .docx, .xlsx oder .json enden. Für CSV-Dateien nennen Sie einen Ordner, zum Beispiel bericht/.`,
  folderNotMade: (folder: string, reason: string) =>
    `Der Ordner ${quoted(folder)} konnte nicht angelegt werden: ${reason}`,
  sameOutputs: (file: string) =>
    `Hinter --ausgabe und --json steht dieselbe Datei ${quoted(file)}. Nennen Sie zwei verschiedene.`,
  inputTwice: (file: string) =>
    `Die Datei ${quoted(file)} ist zweimal genannt. Nennen Sie jede Datei einmal.`,
  sameName: (name: string) =>
    `Im Zielordner würden mehrere Ergebnisse ${quoted(name)} heißen. Ordnen Sie diese Dateien einzeln ein, oder geben Sie ihnen verschiedene Namen.`,
  notAFile: (file: string) => `${quoted(file)} ist keine gewöhnliche Datei. Nennen Sie eine andere.`,
  writeProtected: (file: string) =>
    `Die Datei ${quoted(file)} ist schreibgeschützt. Heben Sie den Schutz auf, oder nennen Sie eine andere Datei.`,
  notAWorkbookName: (file: string) =>
    `Die Ausgabe ${quoted(file)} muss auf .xlsx enden (oder auf .xlsm, .xltx, .xltm, wenn die Liste eine solche Datei ist).`,
  otherKind: (kind: string, output: string) =>
    `Die Liste ist dem Inhalt nach eine .${kind}-Datei, die Ausgabe heißt aber ${quoted(output)}. Excel würde sie so nicht öffnen. Nennen Sie hinter --ausgabe eine Datei, die auf .${kind} endet.`,
  otherKindOfName: (kind: string) =>
    `Die Datei ist dem Inhalt nach eine .${kind}-Datei, ihr Name endet aber anders. Excel würde das Ergebnis so nicht öffnen. Nennen Sie hinter --ausgabe eine Datei, die auf .${kind} endet.`,
  notWritten: (file: string, reason: string) =>
    `Die Datei ${quoted(file)} konnte nicht geschrieben werden: ${reason}`,
  appeared: (file: string) =>
    `Die Datei ${quoted(file)} ist inzwischen entstanden und wurde nicht überschrieben. Nennen Sie eine andere, oder fügen Sie --ueberschreiben hinzu.`,
  standardOutputFailed: (reason: string) => `Die Standardausgabe konnte nicht geschrieben werden: ${reason}`,
} as const;

/** The input file cannot be read, or not be used. */
export const INPUT = {
  missing: 'Die Datei gibt es nicht. Prüfen Sie den Namen und den Ordner.',
  noMatch: 'Es gibt keine Datei, auf die dieser Name passt. Prüfen Sie den Namen und den Ordner.',
  isFolder: 'Das ist ein Ordner. Nennen Sie die Dateien darin, zum Beispiel mit *.xlsx am Ende.',
  notAFile: 'Das ist keine gewöhnliche Datei. Nennen Sie eine .xlsx-Datei.',
  lockFile: (name: string) =>
    `Das ist nur ein Merkzettel von Excel, der da ist, solange die Datei ${quoted(name)} in Excel geöffnet ist. Schließen Sie sie, und nennen Sie diese Datei.`,
  tooLarge: 'Die Datei ist zu groß: Sie hat mehr als 1 GB. Teilen Sie die Liste auf.',
  notReadable: (reason: string) => `Die Datei konnte nicht gelesen werden: ${reason}`,
  changedMeanwhile:
    'Die Datei wurde geändert, während sie eingeordnet wurde. Es wurde nichts geschrieben. Starten Sie noch einmal.',
  notACaseSheet: (name: string, caseSheets: string) =>
    `Auf dem Blatt ${quoted(name)} wurde keine Fallliste gefunden. ${caseSheets}`,
  noSuchSheet: (name: string, caseSheets: string) => `Ein Blatt ${quoted(name)} gibt es nicht. ${caseSheets}`,
  caseSheets: (names: readonly string[]) =>
    names.length === 0
      ? 'Diese Datei hat kein Blatt mit einer Fallliste.'
      : `Falllisten stehen auf: ${names.join(', ')}.`,
  hiddenSheet: (name: string) => `${quoted(name)} (ausgeblendet)`,
  noneChosen: (caseSheets: string) =>
    `Kein Blatt ist ausgewählt: Alle Blätter mit Falllisten sind ausgeblendet oder abgewählt. Nennen Sie eines mit --blatt. ${caseSheets}`,
} as const;

/** A report cannot be made of what was named. */
export const REPORT_INPUT = {
  earlier: (file: string, text: string) => `Früherer Bericht ${quoted(file)}: ${text}`,
  noSuchTeam: (name: string, teams: readonly string[]) =>
    `Ein Team ${quoted(name)} gibt es nicht. In der Liste stehen: ${teams.map(quoted).join(', ')}.`,
  /** Behind sentences that say what to choose. */
  howToChoose:
    'So wählen Sie: ohne --fein die grobe Gliederung, mit --fein die feine; --verfahren sperrung oder rundung; --k für die Mindestfallzahl; --team für Teams.',
} as const;

/** What the operating system says, by its code. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'Ihnen fehlt das Recht dazu. Fragen Sie, wem die Datei oder der Ordner gehört.',
  EPERM:
    'Das System lässt es nicht zu. Vielleicht ist die Datei schreibgeschützt oder in Excel geöffnet; schließen Sie sie.',
  EBUSY:
    'Sie ist in einem anderen Programm geöffnet. Schließen Sie sie dort, und versuchen Sie es noch einmal.',
  ENOSPC: 'Auf dem Datenträger ist kein Platz mehr. Schaffen Sie Platz, oder nennen Sie einen anderen Ort.',
  EDQUOT: 'Ihr Speicherplatz ist aufgebraucht. Schaffen Sie Platz, oder nennen Sie einen anderen Ort.',
  EROFS: 'Der Datenträger lässt sich nicht beschreiben. Nennen Sie einen anderen Ort.',
  EFBIG: 'Sie wäre für diesen Datenträger zu groß. Nennen Sie einen anderen Ort.',
  ENOENT: 'Sie oder ihr Ordner ist nicht mehr da. Prüfen Sie den Namen.',
  ENOTDIR: 'Ein Teil des Namens ist kein Ordner. Prüfen Sie den Namen.',
  EISDIR: 'Dort steht ein Ordner. Nennen Sie eine Datei.',
  ELOOP: 'Die Verknüpfungen führen im Kreis. Prüfen Sie den Namen.',
  ENAMETOOLONG: 'Der Name ist zu lang. Wählen Sie einen kürzeren.',
  EIO: 'Der Datenträger meldet einen Fehler. Versuchen Sie es noch einmal, oder nennen Sie einen anderen Ort.',
};

export function systemReason(code: string): string {
  return SYSTEM_REASONS[code] ?? `Das System meldet ${code}. Bleibt der Fehler, fragen Sie Ihre IT.`;
}

/** What the progress line says while it works. */
export const PHASE = {
  open: 'wird gelesen',
  setUp: 'KA-Blätter werden angelegt',
  classify: 'wird eingeordnet',
  save: 'wird gespeichert',
  protect: 'kleine Zahlen werden geschützt',
} as const;

/** What is said at the end. */
export const RESULT = {
  done: (file: string, count: number, stand: string) =>
    `${file}: ${cases(count)} eingeordnet (Stand ${stand}).`,
  sheets: (list: string) => `Blätter: ${list}`,
  created: (list: string) => `Angelegt: ${list}`,
  notice: (text: string) => `Hinweis: ${text}`,
  unchanged: 'Alle Werte standen schon so in der Datei.',
  workbook: (file: string) => `Ergebnis: ${file}`,
  json: (file: string) => `JSON: ${file}`,
  total: (done: number, all: number, count: number) =>
    done === all
      ? `Insgesamt ${files(all)}, ${cases(count)} eingeordnet.`
      : `${germanNumber(done)} von ${files(all)} eingeordnet, ${cases(count)}.`,
  proposalsOnly: 'Das sind Vorschläge. Bitte prüfen Sie jeden Fall; entschieden wird von Menschen.',
  failed: (file: string) => `${file}: Nicht eingeordnet, es wurde nichts geschrieben.`,
  cancelled: (file: string) => `${file}: Abgebrochen, es wurde nichts geschrieben.`,
  jsonFailed: 'Das JSON wurde nicht geschrieben.',
} as const;

/** What is said of a report; only numbers that it prints itself, and how many are hidden. */
export const REPORT = {
  done: (file: string, count: number | null, stand: string) =>
    `${file}: Bericht über ${count === null ? 'die Fälle' : cases(count)} (Stand ${stand}).`,
  protection: (method: ProtectionMethod, leastCount: number) =>
    `Verfahren: ${METHOD_NAMES[method]}. Mindestfallzahl: ${germanNumber(leastCount)}.`,
  allShown: 'Alle Zahlen sind gezeigt.',
  hidden: (hidden: number, total: number) =>
    `Nicht gezeigt: ${germanNumber(hidden)} von ${germanNumber(total)} Zahlen, die keine Null sind (${share(hidden, total)}).`,
  hiddenInTable: (table: string, hidden: number, total: number) =>
    `${table}: ${germanNumber(hidden)} von ${germanNumber(total)}`,
  muchHidden: 'Das ist viel.',
  coarser: 'Ohne --fein zeigt der Bericht mehr.',
  rounding: 'Mit --verfahren rundung zeigt der Bericht mehr.',
  internalOnly: 'Nur für den internen Gebrauch: nicht veröffentlichen und nicht dem Ausschuss vorlegen.',
  written: (file: string) => `Bericht: ${file}`,
  failed: (file: string) => `${file}: Es gibt keinen Bericht, es wurde nichts geschrieben.`,
} as const;

function share(part: number, all: number): string {
  return `${germanNumber(Math.round((part / all) * 100))} %`;
}

/** What a reader of the result should know of the columns. */
export const COLUMN = {
  missing: (sheet: string, header: string) =>
    `Blatt ${quoted(sheet)}: Es fehlt die Spalte ${header}. Ohne sie werden die Fälle „prüfen“.`,
  ambiguous: (sheet: string, column: string, fields: readonly string[]) =>
    `Blatt ${quoted(sheet)}, Spalte ${column}: Die Überschrift ist nicht eindeutig (möglich: ${fields.map(quoted).join(' oder ')}), die Spalte wird nicht gelesen. Benennen Sie sie um, oder ordnen Sie sie in Excel im Aufgabenbereich zu.`,
  surplus: (sheet: string, column: string, field: string) =>
    `Blatt ${quoted(sheet)}, Spalte ${column}: wird nicht gelesen, ${quoted(field)} steht schon in einer anderen Spalte.`,
  guessed: (sheet: string, column: string, field: string) =>
    `Blatt ${quoted(sheet)}, Spalte ${column}: gelesen als ${quoted(field)} (ähnliche Schreibweise).`,
  unknown: (sheet: string, columns: readonly string[]) =>
    `Blatt ${quoted(sheet)}: nicht erkannt und nicht verwendet: ${columns.join(', ')}.`,
} as const;

/** A bug of ours. */
export function bugSentence(kind: string, place: string | null): string {
  return (
    'Im Programm ist ein Fehler aufgetreten, den Sie nicht verursacht haben. Die Datei, die gerade bearbeitet wurde, ist unverändert. ' +
    `Bitte melden Sie ihn mit dieser Angabe: ${kind}${place === null ? '' : `, Stelle ${place}`}.`
  );
}
