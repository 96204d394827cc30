import { germanNumber } from '../../../text/german-number';
import type { PublishedReport } from '../../published-report';
import { HIDDEN_MARK } from '../../report-table';
import { list, text } from '../blocks';
import type { PaperSection } from '../paper';

/** The annex: how cases were sorted, how small numbers are protected, and what the protection does not know. */
export function method(report: PublishedReport): readonly PaperSection[] {
  return [
    {
      heading: 'Anlage: Methodik und Geheimhaltung',
      rank: 'annex',
      blocks: [
        text(
          'Die Einordnung folgt festen Regeln, die in den Falllisten nachvollziehbar sind. Sie ist ein Vorschlag und keine Entscheidung: Über jeden Fall entscheiden Menschen im Einzelfall (Art. 22 DSGVO).',
          'Angaben, die fehlen oder sich widersprechen, führen zum Vorschlag „prüfen“.',
        ),
      ],
    },
    part('Berechnung des Verlaufs', [
      text(
        'Im Verlauf sind alle Fälle enthalten, außer denen mit dem Vorschlag „nicht betroffen“ oder „ohne Termin“.',
        'Ein Fall wird bis zu dem frühesten dieser Zeitpunkte gezählt: dem frühesten Termin der Umstellung; dem Ende der Bewilligung, wenn sie vor der Umstellung endet und kein Folgeantrag vorliegt; dem Wechsel in Klasse 5.',
      ),
    ]),
    part('Schutz kleiner Zahlen', report.method === 'sperrung' ? suppression(report) : rounding()),
    part('Gemeinsam geschützte Zahlen', [
      text(
        'Alle Tabellen dieses Berichts sind gemeinsam geschützt: Eine Zahl, die in mehreren Tabellen vorkommt, wird überall gezeigt oder nirgends. Das gilt für die Summen der Regionen, der Vorschläge und aller Fälle, und für die Regel R15, die dieselben Fälle zählt wie der Vorschlag „nicht betroffen“.',
        'Berücksichtigt ist auch: Fälle nach R03 gehören zu den unbefristeten Bewilligungen. Fälle nach R17 und R18 gehören zusammen zu den neuen Fällen.',
        'Im Verlauf gilt derselbe Schutz für den Unterschied zwischen zwei benachbarten Tagen und für den Unterschied zwischen allen einbezogenen Fällen und dem ersten Tag.',
        'Vor der Ausgabe wurde nachgerechnet, welche Werte für jede nicht gezeigte Zahl möglich bleiben, auch für jemanden, der alle Zahlen einer Region kennt.',
      ),
    ]),
    part('Grenzen des Schutzes', [
      text(
        'Die Tabelle der Gründe hängt mit den übrigen Tabellen auch durch die Regeln selbst zusammen. Diese Zusammenhänge sind in der Nachrechnung nicht enthalten, weil auf einen Fall mehrere Regeln zutreffen können und die Regeln sich ändern lassen:',
      ),
      ...list([
        'R01, R02 und R04 schließen sich gegenseitig aus und setzen ein bekanntes Ende der Bewilligung voraus. Ihre Summe ist höchstens die Zahl der Bewilligungen mit Ende.',
        'R05 und R06 schließen sich gegenseitig aus. Ihre Summe ist höchstens die Zahl der Fälle, deren Klassenstufe unsicher ist oder die dann in Klasse 5 oder höher sind.',
        'R07 und R21 schließen sich gegenseitig aus: Sie zählen zusammen die offenen Rechtsbehelfe.',
        'R16 trifft nur auf Fälle ohne Region zu. R16 und R20 führen zum Vorschlag „prüfen“, wenn nicht R15 zutrifft.',
        'R05 führt zum Vorschlag „läuft aus“, wenn nicht R15, R16 oder R20 zutrifft.',
        'Zeilen mit mehrfacher Fallnummer zählen auch bei R20.',
        'R18 trifft auf neue Fälle in Regionen zu, die schon umgestellt werden, R17 auf neue Fälle in Regionen, deren Umstellung bevorsteht.',
        'R29 trifft nur auf laufende Fälle in Regionen zu, in denen nur neu eingeschulte Kinder umgestellt werden.',
        'Jeder Fall mit dem Vorschlag „nicht im laufenden Betrieb umstellbar“ hat mindestens eine Regel mit dieser Wirkung, in der Regel R01, R07, R08 oder R09; ebenso „läuft aus“ meist R04 oder R05.',
        'Der Verlauf folgt aus Terminen, Enden der Bewilligungen und Klassenstufen. Er hängt deshalb auch mit den Tabellen der Vorschläge, der Bewilligungen und der Klassenstufen zusammen.',
      ]),
    ]),
    part('Nicht ausgewertet', [
      text(
        'Eine Auswertung nach Leistungserbringern enthält der Bericht nicht. Leistungserbringer sind im Ausschuss vertreten und kennen ihre eigenen Zahlen; sie könnten damit die Zahlen anderer errechnen.',
      ),
    ]),
  ];
}

function part(heading: string, blocks: PaperSection['blocks']): PaperSection {
  return { heading, rank: 'part', blocks };
}

function suppression({ leastCount }: PublishedReport): PaperSection['blocks'] {
  return [
    text(
      `Eine Zahl von 1 bis ${germanNumber(leastCount - 1)} wird nicht gezeigt (Mindestfallzahl ${germanNumber(leastCount)}). Das gilt auch für Summen. In der Tabelle der Gründe wird ebenso eine Zahl nicht gezeigt, die um weniger als ${germanNumber(leastCount)} unter der Zahl aller Fälle liegt.`,
      'Damit sich keine dieser Zahlen errechnen lässt, fehlen an manchen Stellen auch größere Zahlen.',
      `Beides ist gleich gekennzeichnet: ${HIDDEN_MARK}. Eine 0 wird immer gezeigt und bedeutet: kein Fall. Für jede nicht gezeigte Zahl gilt deshalb, dass sie mindestens 1 ist.`,
      `Anteile stehen nur dort, wo die Gesamtzahl mindestens ${germanNumber(10 * leastCount)} beträgt. Alle Sätze und Abbildungen beruhen auf den gezeigten Zahlen; in Abbildungen bleibt eine nicht gezeigte Zahl eine Lücke.`,
    ),
  ];
}

function rounding(): PaperSection['blocks'] {
  return [
    text(
      'Jede Zahl ist für sich auf ein Vielfaches von 5 gerundet, auch die Summen. Addierte Einzelwerte können deshalb von den Summen abweichen. Eine 0 kann auch für wenige Fälle stehen.',
      `Wo die Rundung allein nicht genügt, steht ${HIDDEN_MARK}: Diese Zahl ist zu klein oder wird zum Schutz anderer Zahlen nicht gezeigt.`,
      'Anteile sind aus den gerundeten Zahlen berechnet. Alle Sätze und Abbildungen beruhen auf den gezeigten Zahlen; in Abbildungen bleibt eine nicht gezeigte Zahl eine Lücke.',
    ),
  ];
}
