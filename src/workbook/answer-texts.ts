import type { Problem } from '../domain/outcome';
import { sheetCalled } from './texts';

/**
 * Sentences about questions and their answers, apart from the others: they are loaded with the questions. They hold a school's
 * text where people must see it; so they are for the screen only.
 */
export const ANSWER_TEXTS = {
  sheetGoneSince: (sheet: string): Problem => ({
    code: 'sheet-gone',
    sheet,
    text: `${sheetCalled(sheet)} ist nicht mehr da. Es wurde inzwischen gelöscht. Ordnen Sie die Fälle noch einmal ein.`,
  }),
  sheetHidden: (sheet: string): Problem => ({
    code: 'hidden',
    sheet,
    text: `${sheetCalled(sheet)} ist ausgeblendet. Blenden Sie es ein (Rechtsklick auf ein Blattregister, Einblenden), und versuchen Sie es noch einmal.`,
  }),
  cellHidden: (sheet: string, address: string): Problem => ({
    code: 'hidden',
    sheet,
    text: `${sheetCalled(sheet)}: Zelle ${address} ist ausgewählt, aber nicht zu sehen. Ihre Zeile oder Spalte ist ausgeblendet. Heben Sie den Filter auf, oder blenden Sie die Zeile oder Spalte ein.`,
  }),
  caseGone: (sheet: string, row: number): Problem => ({
    code: 'changed-meanwhile',
    sheet,
    row,
    text: `${sheetCalled(sheet)}: Der Fall aus Zeile ${String(row)} ist nicht mehr zu finden. Die Liste wurde inzwischen geändert. Ordnen Sie die Fälle noch einmal ein.`,
  }),
  formulaInWay: (sheet: string, address: string): Problem => ({
    code: 'formula',
    sheet,
    text: `${sheetCalled(sheet)}: In Zelle ${address} steht eine Formel. Sie wird nicht überschrieben. Ersetzen Sie die Formel durch ihren Wert, und versuchen Sie es noch einmal.`,
  }),
  schoolGone: (sheet: string, school: string): Problem => ({
    code: 'changed-meanwhile',
    sheet,
    text: `${sheetCalled(sheet)}: Die Schule „${school}“ ist nicht mehr zu finden. Das Blatt wurde inzwischen geändert. Ordnen Sie die Fälle noch einmal ein.`,
  }),
  aliasImpossible: (sheet: string, text: string): Problem => ({
    code: 'alias',
    sheet,
    text: `„${text}“ kann in ${sheetCalled(sheet)} kein Alias sein, weil ein senkrechter Strich darin steht: Er trennt die Aliase. Berichtigen Sie den Namen der Schule im Fall.`,
  }),
  aliasTooLong: (sheet: string, row: number): Problem => ({
    code: 'alias',
    sheet,
    row,
    text: `${sheetCalled(sheet)}, Zeile ${String(row)}: In der Spalte „Aliase“ ist kein Platz mehr. Löschen Sie dort, was nicht mehr gebraucht wird, und versuchen Sie es noch einmal.`,
  }),
  aliasDoesNotHelp: (text: string, school: string): Problem => ({
    code: 'alias',
    text: `Ein Alias „${text}“ bei der Schule „${school}“ würde nicht helfen: Der Text ist der Name einer anderen Schule, oder der Fall nennt einen anderen Ort. Tragen Sie im Fall den richtigen Ort oder die Dienststellennummer ein.`,
  }),
  aliasGone: (sheet: string, alias: string): Problem => ({
    code: 'changed-meanwhile',
    sheet,
    text: `${sheetCalled(sheet)}: Der Alias „${alias}“ steht dort nicht mehr. Es gibt nichts rückgängig zu machen.`,
  }),
} as const;
