import type { Problem } from '../../domain/outcome';
import { sheetCalled } from '../texts';

/** Sentences about classifying while somebody edits. No case data. */
export const LIVE_TEXTS = {
  noColumns: (sheet: string): Problem => ({
    code: 'no-ka-columns',
    sheet,
    text: `${sheetCalled(sheet)} hat noch keine KA-Spalten. Wählen Sie einmal „Fälle einordnen“. Danach werden geänderte Zeilen sofort eingeordnet.`,
  }),
  headerChanged: (sheet: string): Problem => ({
    code: 'run-again',
    sheet,
    text: `${sheetCalled(sheet)}: Die Überschriften oder Spalten wurden geändert. Das kann alle Zeilen betreffen. Wählen Sie „Fälle einordnen“.`,
  }),
  knowledgeChanged: (sheet: string): Problem => ({
    code: 'run-again',
    sheet,
    text: `${sheetCalled(sheet)} wurde geändert. Das kann alle Fälle betreffen. Wählen Sie „Fälle einordnen“.`,
  }),
  notWatched: (): Problem => ({
    code: 'not-watched',
    text: 'Excel meldet dem Add-in gerade keine Änderungen. Schalten Sie „Beim Bearbeiten einordnen“ aus und wieder ein.',
  }),
} as const;
