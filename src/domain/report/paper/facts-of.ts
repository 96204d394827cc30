import { germanDate } from '../../calendar/day';
import { germanList } from '../../text/german-list';
import type { ProtectionMethod, PublishedReport } from '../published-report';
import { HIDDEN_MARK, type ReportLayout, type ShownCount } from '../report-table';
import type { PaperFact } from './paper';
import { wordingOf } from './wording';

const METHODS: Readonly<Record<ProtectionMethod, string>> = {
  sperrung: 'Sperrung: kleine Zahlen sind nicht gezeigt',
  rundung: 'Rundung: alle Fallzahlen sind auf Vielfache von 5 gerundet',
};

const LAYOUTS: Readonly<Record<ReportLayout, string>> = {
  grob: 'zusammengefasst',
  fein: 'ausführlich',
};

/** The head of the paper (bericht.md §1). */
export function factsOf(report: PublishedReport): readonly PaperFact[] {
  const { count } = wordingOf(report);
  const shown = (value: ShownCount): string => (value === null ? HIDDEN_MARK : count(value));
  return [
    { label: 'Datum', value: germanDate(report.date) },
    { label: 'Stand', value: germanDate(report.stand) },
    { label: 'Szenario', value: report.scenario === '' ? 'ohne Bezeichnung' : report.scenario },
    {
      label: 'Einbezogene Teams',
      value: report.teams === null ? 'alle' : germanList(report.teams),
    },
    { label: 'Zahl der Fälle', value: shown(report.caseCount) },
    { label: 'Nicht gezählt: beendete Fälle', value: shown(report.leftOut.ended) },
    { label: 'Zeilen mit mehrfacher Fallnummer (mitgezählt)', value: shown(report.leftOut.duplicates) },
    { label: 'Mindestfallzahl', value: String(report.leastCount) },
    { label: 'Verfahren der Geheimhaltung', value: METHODS[report.method] },
    { label: 'Gliederung der Tabellen', value: LAYOUTS[report.layout] },
    { label: 'Erstellt mit', value: `Stufenplan ${report.version}` },
  ];
}
