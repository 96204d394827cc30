import { germanDate, type Day } from '../../../domain/calendar/day';
import { approvalSpan, type ApprovalLimit } from '../../../domain/views/selection';
import { quoted } from '../../shared/texts';

/** Apart from the texts of the first screen, since they are loaded with their page. */
export const filter = {
  heading: 'Filter',
  explanation:
    'Die Auswahl wird als Excels eigener Filter gesetzt. Sie können im Blatt von Hand weiterfiltern.',
  chosen: 'Gewählt',
  remove: (what: string) => `Entfernen: ${what}`,
  chosenValue: (facet: string, value: string) => `${facet}: ${value}`,
  removeAll: 'Auswahl leeren',

  views: 'Gespeicherte Ansichten',
  saveView: 'Auswahl als Ansicht speichern',
  manageViews: 'Ansichten bearbeiten',
  manageDone: 'Bearbeiten beenden',
  viewName: 'Name der Ansicht',
  save: 'Speichern',
  cancel: 'Abbrechen',
  rename: 'Umbenennen',
  renameView: (name: string) => `Umbenennen: Ansicht ${quoted(name)}`,
  replace: 'Durch die jetzige Auswahl ersetzen',
  replaceView: (name: string) => `Durch die jetzige Auswahl ersetzen: Ansicht ${quoted(name)}`,
  delete: 'Löschen',
  deleteView: (name: string) => `Löschen: Ansicht ${quoted(name)}`,
  newName: (name: string) => `Neuer Name für ${quoted(name)}`,
  saved: (name: string) => `Ansicht ${quoted(name)} gespeichert.`,
  renamed: (name: string) => `Die Ansicht heißt jetzt ${quoted(name)}.`,
  deleted: (name: string) => `Ansicht ${quoted(name)} gelöscht.`,
  viewsNote: 'Eigene Ansichten werden in der Arbeitsmappe gespeichert und gehen mit ihr mit.',

  facets: 'Merkmale',
  chosenCount: (count: number) => `${count} gewählt`,
  search: (facet: string) => `${facet} suchen`,
  noneFound: 'Kein Wert gefunden.',
  noValues: 'Kein Fall hat hier eine Angabe.',
  more: (count: number) => `Weitere zeigen (${count})`,
  moreOf: (count: number, facet: string) => `Weitere zeigen (${count}): ${facet}`,

  approvalEnd: 'Bewilligung endet bis',
  approvalEndHint: 'Fälle, deren Bewilligung an diesem Tag oder früher endet.',
  limit,

  scope: 'Blätter',
  allSheets: 'alle Blätter mit Fällen',
  atOnce: 'Sofort anwenden',
  bar: 'Auswahl und Filter',
  count: (count: number, total: number) => `${count} von ${total} ${total === 1 ? 'Fall' : 'Fällen'}`,
  apply: 'Filter anwenden',
  lift: 'Filter aufheben',
  applying: 'Der Filter wird gesetzt …',
  lifting: 'Der Filter wird aufgehoben …',
  visible: (sheet: string, visible: number, rows: number) =>
    `Blatt ${quoted(sheet)}: ${visible} von ${rows === 1 ? '1 Zeile' : `${rows} Zeilen`} sichtbar`,
  filtered: (sheet: string) =>
    `Blatt ${quoted(sheet)}: Wie viele Zeilen sichtbar sind, sagt dieses Excel nicht.`,
  lifted: 'Der Filter ist aufgehoben.',
  stopped: 'Abgebrochen',
} as const;

/** `Bewilligung endet bis 30.06.2025` */
function limit(approvalEnd: ApprovalLimit, stand: Day): string {
  const { to } = approvalSpan(approvalEnd, stand);
  if (approvalEnd.kind === 'day') return `Bewilligung endet bis ${germanDate(to)}`;
  const months = approvalEnd.months === 1 ? '1 Monat' : `${approvalEnd.months} Monaten`;
  return `Bewilligung endet in ${months} (bis ${germanDate(to)})`;
}
