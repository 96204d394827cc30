import { germanDate } from '../../../calendar/day';
import { PROPOSALS, type Proposal } from '../../../classification';
import { germanList } from '../../../text/german-list';
import { proposalText } from '../../../views/texts';
import type { PublishedReport } from '../../published-report';
import { gap, list, text } from '../blocks';
import type { PaperSection } from '../paper';
import type { Wording } from '../wording';

const MEANINGS: Readonly<Record<Proposal, string>> = {
  umstellbar: 'Nach den vorliegenden Angaben steht der Umstellung zum vorgesehenen Termin nichts entgegen.',
  gesperrt:
    'Eine laufende Bewilligung, ein Rechtsbehelf, eine gerichtliche Entscheidung oder ein Persönliches Budget bindet in der Regel bis zu einem späteren Zeitpunkt.',
  prüfen: 'Angaben sind zu klären, oder der Bedarf ist im Einzelfall zu prüfen.',
  'läuft aus':
    'Die Bewilligung endet vor dem Umstellungstermin, oder das Kind verlässt die Grundschule voraussichtlich vorher. Ein weiterer Bedarf ist in der Hilfeplanung zu klären.',
  'bleibt individuell':
    'In der Region werden nur neue Fälle oder neu eingeschulte Kinder umgestellt; der Fall gehört nicht dazu.',
  'ohne Termin': 'Für die Schule oder ihre Region ist noch kein Termin festgelegt.',
  'nicht betroffen': 'Die Schule nimmt nicht an der Klassenassistenz teil.',
};

/** What was counted, and what the proposals mean. */
export function dataBasis(report: PublishedReport, wording: Wording): PaperSection {
  return {
    heading: 'Datengrundlage',
    blocks: [
      text(
        `Ausgewertet sind die Falllisten ${teamsOf(report)} zum Stand ${germanDate(report.stand)}.`,
        'Eine Zeile einer Fallliste ist ein Fall.',
        countSentence(report, wording),
        endedSentence(report, wording),
        duplicatesSentence(report, wording),
      ),
      text(
        'Jeder Fall erhält nach festen Regeln genau einen Vorschlag.',
        'Der Vorschlag ist zu prüfen; über jeden Fall wird einzeln entschieden.',
        'Die Vorschläge bedeuten:',
      ),
      ...list(PROPOSALS.map((proposal) => `${proposalText(proposal)}: ${MEANINGS[proposal]}`)),
      text(
        report.method === 'sperrung'
          ? `In den Tabellen steht • für eine Zahl, die zu klein ist oder zum Schutz anderer Zahlen nicht gezeigt wird. Eine 0 bedeutet: kein Fall. Näheres steht in der Anlage.`
          : `Alle Zahlen sind auf Vielfache von 5 gerundet, jede für sich, auch die Summen. Eine 0 kann deshalb auch für wenige Fälle stehen. Näheres steht in der Anlage.`,
      ),
      gap('Bitte ergänzen: Vollständigkeit der Falllisten und bekannte Lücken'),
    ],
  };
}

function teamsOf({ teams }: PublishedReport): string {
  if (teams === null) return 'aller Teams';
  return teams.length === 1 ? `des Teams ${germanList(teams)}` : `der Teams ${germanList(teams)}`;
}

function countSentence({ caseCount }: PublishedReport, wording: Wording): string {
  if (caseCount === null) return 'Die Zahl der Fälle wird nicht gezeigt.';
  if (wording.isNone(caseCount)) return 'Die Falllisten enthalten keine laufenden oder neuen Fälle.';
  return `Die Tabellen enthalten ${wording.cases(caseCount)}.`;
}

function endedSentence({ leftOut }: PublishedReport, wording: Wording): string {
  const { ended } = leftOut;
  if (wording.isNone(ended)) return 'Beendete Fälle sind in den Falllisten nicht enthalten.';
  const count = ended === null ? 'ihre Zahl wird nicht gezeigt' : `das sind ${wording.cases(ended)}`;
  return `Beendete Fälle sind nicht gezählt; ${count}.`;
}

function duplicatesSentence({ leftOut }: PublishedReport, wording: Wording): string {
  const { duplicates } = leftOut;
  if (wording.isNone(duplicates)) return '';
  const count =
    duplicates === null
      ? 'die Zahl dieser Zeilen wird nicht gezeigt'
      : `betroffen sind ${wording.count(duplicates)} Zeilen`;
  return `Steht eine Fallnummer in mehreren Zeilen, ist jede Zeile gezählt; ${count}.`;
}
