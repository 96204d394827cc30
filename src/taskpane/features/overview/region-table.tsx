import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RegionRow } from '../../../domain/views/overview';
import type { Selection } from '../../../domain/views/selection';
import { proposalName } from '../../shared/texts';
import { overview as texts } from './texts';
import { useLinkStyles } from './use-link-styles';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  // The heading above says it to those who see.
  caption: {
    ...typographyStyles.caption1,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  region: { ...typographyStyles.body1Strong, paddingTop: tokens.spacingVerticalM },
  wave: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  button: {
    minWidth: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'right',
    textDecorationLine: 'underline',
  },
});

interface Props {
  readonly rows: readonly RegionRow[];
  readonly onChoose: (selection: Selection) => void;
}

/** What the bars say, in numbers. */
export function RegionTable({ rows, onChoose }: Props) {
  const styles = useStyles();
  const links = useLinkStyles();
  const number = (count: number, label: string, selection: Selection) => (
    <button
      type="button"
      aria-label={label}
      className={mergeClasses(links.link, styles.button)}
      onClick={() => {
        onChoose(selection);
      }}
    >
      {count}
    </button>
  );
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.tableCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.wave)}>
            {texts.proposal}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.wave, styles.number)}>
            {texts.count}
          </th>
        </tr>
      </thead>
      {rows.map((row) => {
        const region = row.region ?? texts.noRegion;
        return (
          <tbody key={region}>
            <tr>
              <th scope="rowgroup" className={mergeClasses(styles.cell, styles.region)}>
                {region}
                {row.wave !== null && <div className={styles.wave}>{texts.wave(row.wave)}</div>}
              </th>
              <td className={mergeClasses(styles.cell, styles.region, styles.number)}>
                {number(row.count, `${region}: ${texts.total(row.count)}`, row.selection)}
              </td>
            </tr>
            {row.parts.map(({ proposal, count, selection }) => (
              <tr key={proposal}>
                <th scope="row" className={styles.cell}>
                  {proposalName(proposal)}
                </th>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {number(count, `${region}, ${texts.part(count, proposalName(proposal))}`, selection)}
                </td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
