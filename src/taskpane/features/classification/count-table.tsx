import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  caption: { ...typographyStyles.body1Strong, textAlign: 'left', paddingBottom: tokens.spacingVerticalXS },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
  },
  number: {
    textAlign: 'right',
    paddingLeft: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'normal',
    hyphens: 'none',
  },
  zero: { color: tokens.colorNeutralForeground3 },
  some: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly caption: string;
  readonly nameHeader: string;
  readonly countHeader: string;
  readonly rows: readonly { readonly name: string; readonly count: number }[];
}

/** A small table of names and numbers. */
export function CountTable({ caption, nameHeader, countHeader, rows }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {nameHeader}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.number, styles.head)}>
            {countHeader}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name} className={mergeClasses(count === 0 && styles.zero)}>
            <th scope="row" className={styles.cell}>
              {name}
            </th>
            <td className={mergeClasses(styles.cell, styles.number, count > 0 && styles.some)}>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
