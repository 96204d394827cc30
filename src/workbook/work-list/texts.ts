import type { Problem } from '../../domain/outcome';
import type { Proposal } from '../../domain/classification';
import { sheetCalled } from '../texts';

const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

interface SwitchFacts {
  readonly proposal: Proposal;
  readonly earliest: string | null;
  /** Titles of the rules that decided. */
  readonly reasons: readonly string[];
}

/** What is to be done. It is a proposal: people check and decide. */
export const WORK_TEXTS = {
  overdue: 'Überfällig',
  month: (month: number, year: string): string => `${MONTHS[month - 1] ?? ''} ${year}`,
  occasions: {
    approval: 'Bewilligung endet',
    'care-plan': 'Hilfeplanung fällig',
    switch: 'Umstellung',
  },
  approval: {
    over: 'Die Bewilligung ist abgelaufen. Klären Sie, wie es weitergeht, oder tragen Sie das neue Ende ein.',
    applied: 'Die Bewilligung endet, und ein Folgeantrag liegt vor. Bitte über ihn entscheiden.',
    before: (switchDate: string): string =>
      `Die Bewilligung endet vor der Umstellung am ${switchDate}. Klären Sie, wie es bis dahin weitergeht.`,
    after:
      'Die Bewilligung endet nach dem Umstellungstermin. Prüfen Sie rechtzeitig, wie es danach weitergeht.',
    open: 'Die Bewilligung endet. Klären Sie, ob sie verlängert wird.',
  },
  carePlan: {
    missing: 'Es ist keine Hilfeplanung vermerkt. Tragen Sie das Datum nach, oder setzen Sie eine an.',
    renew: (date: string): string => `Die letzte Hilfeplanung war am ${date}. Setzen Sie die nächste an.`,
  },
  switch: {
    start: 'Die Klassenassistenz beginnt an dieser Schule.',
    next: 'Nächster Umstellungstermin an dieser Schule.',
    decided: 'Entschieden ist: umstellen. Bereiten Sie die Umstellung vor.',
    todo: ({ proposal, earliest, reasons }: SwitchFacts): string => {
      const because = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`;
      switch (proposal) {
        case 'umstellbar':
          return 'Der Fall ist umstellbar. Bitte entscheiden und vorbereiten.';
        case 'gesperrt':
          return `Der Fall ist nicht im laufenden Betrieb umstellbar${because}. ${
            earliest === null ? 'Ein frühester Termin steht nicht fest.' : `Frühester Termin: ${earliest}.`
          }`;
        case 'prüfen':
          return `Vorher ist etwas zu prüfen${because}.`;
        case 'läuft aus':
          return `Der Fall läuft voraussichtlich vorher aus${because}. Bitte prüfen.`;
        case 'bleibt individuell':
          return `Die Schulbegleitung bleibt voraussichtlich individuell${because}. Bitte prüfen.`;
        case 'ohne Termin':
        case 'nicht betroffen':
          return 'Bitte prüfen, ob der Fall betroffen ist.';
      }
    },
  },
} as const;

export const WORK_SHEET_TEXTS = {
  alreadyThere: (sheet: string): Problem => ({
    code: 'work-list-exists',
    sheet,
    text: `${sheetCalled(sheet)} gibt es schon. Soll der Inhalt durch die neue Arbeitsliste ersetzt werden? Was dort von Hand eingetragen wurde, geht verloren.`,
  }),
  notLaidOut: (sheet: string, reasons: readonly Problem[]): Problem => ({
    code: 'pages-not-laid-out',
    sheet,
    text: `${sheetCalled(sheet)} ist geschrieben, aber das Seitenlayout ließ sich nicht einstellen. Wählen Sie vor dem Drucken Querformat. ${reasons.map(({ text }) => text).join(' ')}`,
  }),
  nothingDue: (): Problem => ({
    code: 'nothing-due',
    text: 'In den gewählten Fällen ist nichts fällig. Es wurde kein Blatt geschrieben.',
  }),
} as const;
