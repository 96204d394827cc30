import { germanDate, type Day } from '../../../domain/calendar/day';
import type { WaveFacts } from '../../../domain/views/overview';
import { cases, enumerated, quoted } from '../../shared/texts';

/** Apart from the texts of the first screen, since they are loaded with their page. */
export const overview = {
  heading: 'Übersicht',
  countAgain: 'Neu zählen',
  counted: (count: number, sheets: readonly string[], stand: string, time: string) =>
    `${cases(count)} auf ${sheets.length === 1 ? `Blatt ${quoted(sheets[0] ?? '')}` : `${sheets.length} Blättern`}. Stand ${stand}, gezählt um ${time} Uhr.`,
  noCases: 'In den gewählten Blättern steht noch kein Fall.',
  figures: 'Fälle je Vorschlag',

  missing: (count: number) =>
    count === 1
      ? '1 Fall ist im Blatt noch nicht eingeordnet.'
      : `${count} Fälle sind im Blatt noch nicht eingeordnet.`,
  stale: (count: number) =>
    count === 1
      ? 'Bei 1 Fall ergibt sich inzwischen etwas anderes, als im Blatt steht.'
      : `Bei ${count} Fällen ergibt sich inzwischen etwas anderes, als im Blatt steht.`,
  numbersAreNow:
    'Die Zahlen hier zeigen, was sich jetzt ergibt. Der Filter sucht in dem, was im Blatt steht.',
  classify: 'Fälle einordnen',

  regions: 'Regionen und Stufen',
  asTable: 'Als Tabelle zeigen',
  asBars: 'Als Balken zeigen',
  tableCaption: 'Fälle je Region und Vorschlag',
  region: 'Region',
  proposal: 'Vorschlag',
  count: 'Fälle',
  noRegion: 'ohne Region',
  legend: 'Farben',
  noRegions: 'Der Stufenplan nennt noch keine Region.',
  wave,
  total: (count: number) => cases(count),
  barOf: (region: string) => `${region}: Fälle je Vorschlag`,
  part: (count: number, proposal: string) => `${cases(count)}: ${proposal}`,

  reasons: 'Häufigste Gründe',
  noReasons: 'Zu keinem Fall gibt es einen Grund, der gegen den Vorschlag „umstellbar“ spricht.',
  changes: 'Seit dem letzten Lauf',
  lastRun: (time: string) => `Letzter Lauf: ${time}`,
  noRun: 'Es ist noch kein Lauf vermerkt.',
  runMissing: (sheets: readonly string[]) =>
    `Für ${sheets.length === 1 ? 'das Blatt' : 'die Blätter'} ${enumerated(sheets.map(quoted))} ist kein Lauf vermerkt.`,
  noChanges: 'Nichts hat sich geändert: Was im Blatt steht, gilt noch.',
  more: (count: number) => `Weitere zeigen (${count})`,
} as const;

/** `Stufe 1, ab 01.08.2025` */
function wave({ stage, startsOn }: WaveFacts): string {
  const parts = [...(stage === null ? [] : [stageName(stage)]), start(startsOn)];
  return parts.join(', ');
}

function stageName(stage: string): string {
  return /^\d+$/u.test(stage) ? `Stufe ${stage}` : stage;
}

function start(day: Day | null): string {
  return day === null ? 'noch ohne Termin' : `ab ${germanDate(day)}`;
}
