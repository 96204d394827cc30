import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { isMuchHidden, shareOf } from '../../../domain/report/hidden-shares';
import { Message } from '../../shared/message';
import { SubSection } from '../../shared/sub-section';
import type { MadeReport } from './make-report';
import { otherWaysOf, type MadeOtherwise } from './other-ways';
import { report as texts } from './texts';

const useStyles = makeStyles({
  text: { margin: 0 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  line: { fontWeight: tokens.fontWeightRegular },
  number: { textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  other: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly made: MadeReport;
  readonly others: readonly MadeOtherwise[];
  readonly isComparing: boolean;
  readonly onTake: (other: MadeOtherwise) => void;
}

/** How much of the report is hidden, and in which way less would be. */
export function HiddenSummary({ made, others, isComparing, onTake }: Props) {
  const styles = useStyles();
  const { hidden, report } = made.prepared;
  const titleOf = (id: string): string => report.tables.find((table) => table.id === id)?.title ?? '';
  return (
    <SubSection heading={texts.hidden}>
      <p className={styles.text}>
        {hidden.hidden === 0
          ? texts.hiddenNothing
          : texts.hiddenInAll(hidden.hidden, hidden.total, Math.round(shareOf(hidden) * 100))}{' '}
        {texts.hiddenNote}
      </p>
      {isMuchHidden(hidden) && (
        <Message intent="warning">
          {texts.muchHidden} {texts.muchHiddenWays(betterWays(made))}
        </Message>
      )}
      <div role="status" className={styles.other}>
        {isComparing && texts.comparing}
        {others.map((other) => (
          <OtherWayOffer key={other.way} other={other} than={made} onTake={onTake} />
        ))}
      </div>
      {hidden.tables.length > 1 && hidden.hidden > 0 && (
        <table aria-label={texts.hiddenTables} className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {texts.table}
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.number)}>
                {texts.hiddenColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {hidden.tables.map((table) => (
              <tr key={table.id}>
                <th scope="row" className={mergeClasses(styles.cell, styles.line)}>
                  {table.id} {titleOf(table.id)}
                </th>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {texts.hiddenCount(table.hidden, table.total)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SubSection>
  );
}

function OtherWayOffer({
  other,
  than,
  onTake,
}: {
  readonly other: MadeOtherwise;
  readonly than: MadeReport;
  readonly onTake: Props['onTake'];
}) {
  const styles = useStyles();
  const { hidden, total } = other.made.prepared.hidden;
  return (
    <div className={styles.other}>
      <p className={styles.text}>{texts.otherWay(other.way, hidden, total, than.prepared.hidden.hidden)}</p>
      <Button
        size="small"
        onClick={() => {
          onTake(other);
        }}
      >
        {texts.takeOther(other.way)}
      </Button>
    </div>
  );
}

function betterWays({ wish }: MadeReport): readonly string[] {
  const ways = otherWaysOf(wish).map(({ way }) =>
    way === 'coarse' ? texts.coarseInstead : texts.roundedInstead,
  );
  return wish.choices.teams === null ? ways : [...ways, texts.moreTeams];
}
