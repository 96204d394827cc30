import { quoted } from '../../shared/texts';

/** Apart from the texts of the first screen, since they are loaded with their page. */
export const workList = {
  heading: 'Arbeitsliste',
  explanation:
    'Was in den Fällen fällig wird: Ende der Bewilligung, nächste Hilfeplanung, Umstellung. Überfälliges steht oben.',
  which: 'Welche Fälle',
  all: (count: number) => `alle Fälle (${entries(count)})`,
  ofSelection: (count: number) => `nur die Auswahl aus der Übersicht (${entries(count)})`,
  nothing: 'In diesen Fällen ist nichts fällig.',
  group: (title: string, count: number) => `${title} (${count})`,
  groupLabel: (title: string, count: number) => `${title}, ${entries(count)}`,
  noId: 'ohne Aktenzeichen',
  open: (what: string) => `Fall öffnen: ${what}`,
  more: (count: number) => `Weitere zeigen (${count})`,
  moreOf: (count: number, title: string) => `Weitere zeigen (${count}): ${title}`,
  write: 'Blatt „KA Arbeitsliste“ schreiben',
  writeHint:
    'Legt die Liste als Tabelle zum Drucken an. Sie zeigt den Stand von jetzt und ändert sich nicht mit.',
  writing: 'Das Blatt wird geschrieben …',
  written: (sheet: string, count: number) => `Blatt ${quoted(sheet)} geschrieben: ${entries(count)}.`,
  kept: 'Das Blatt ist geblieben, wie es war.',
  stopped: 'Abgebrochen',
} as const;

function entries(count: number): string {
  return count === 1 ? '1 Eintrag' : `${count} Einträge`;
}
