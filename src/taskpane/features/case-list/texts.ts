import { cases } from '../../shared/texts';

/** Apart from the texts of the first screen, since they are loaded with their page. */
export const caseList = {
  heading: (count: number) => `Fälle der Auswahl (${count})`,
  label: (count: number) => `${cases(count)} der Auswahl`,
  none: 'Kein Fall passt zur Auswahl.',
  hint: 'Mit der Eingabetaste oder einem Klick öffnen Sie den Fall. Seine Zeile wird im Blatt gezeigt.',
  noId: 'ohne Aktenzeichen',
  place: (sheet: string, row: number) => `${sheet}, Zeile ${row}`,
} as const;
