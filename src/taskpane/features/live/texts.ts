import type { RowsResult } from '../../../workbook/live/classify-rows';
import { proposalName, quoted } from '../../shared/texts';

/** Apart from the texts of the first screen, since they are loaded with their feature. */
export const live = {
  label: 'Beim Bearbeiten einordnen',
  explanation:
    'Jede Zeile, die Sie ändern oder einfügen, wird sofort eingeordnet, solange dieser Aufgabenbereich offen ist. Was andere gleichzeitig eintragen, ordnet der nächste Lauf ein.',
  losesUndo: 'In dieser Excel-Version lässt sich eine Eingabe danach nicht mehr mit Strg+Z zurücknehmen.',
  notClassified: 'Die letzte Änderung ist nicht eingeordnet.',
  damaged: 'Zurzeit nicht möglich: Beheben Sie zuerst die Fehler, die oben genannt sind.',
  noneChosen: 'Zurzeit nicht möglich: Wählen Sie oben ein Blatt mit einer Fallliste aus.',
} as const;

/** `Zeile 12 eingeordnet: gesperrt.` `null`: no row was concerned. */
export function resultText({ caseCount, clearedCount, single }: RowsResult): string | null {
  const sheetName = single?.sheetName ?? null;
  const place = sheetName === null ? '' : `Blatt ${quoted(sheetName)}, `;
  const sentences = [
    ...(single === null
      ? []
      : [`${place}Zeile ${single.row} eingeordnet: ${proposalName(single.proposal)}.`]),
    ...(single === null && caseCount > 0 ? [`${rows(caseCount)} eingeordnet.`] : []),
    ...(clearedCount === 1 ? ['1 Zeile ist kein Fall mehr. Ihre KA-Werte sind geleert.'] : []),
    ...(clearedCount > 1 ? [`${rows(clearedCount)} sind keine Fälle mehr. Ihre KA-Werte sind geleert.`] : []),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function rows(count: number): string {
  return count === 1 ? '1 Zeile' : `${count} Zeilen`;
}
