import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PublishedTable, ShownCount } from '../../../domain/report/report-table';
import { germanNumber } from '../../../domain/text/german-number';
import { HiddenNumber } from './hidden-number';

const useStyles = makeStyles({
  frame: {
    overflowX: 'auto',
    // The pane has no room for wide tables; whoever uses the keyboard scrolls this part alone.
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  table: { borderCollapse: 'collapse', minWidth: '100%' },
  cell: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'right',
    verticalAlign: 'bottom',
    minWidth: '52px',
    maxWidth: '96px',
    overflowWrap: 'break-word',
  },
  line: {
    position: 'sticky',
    insetInlineStart: 0,
    minWidth: '84px',
    maxWidth: '140px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'break-word',
  },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

/** A table as it is printed; what is hidden says so to those who listen. */
export function PublishedTableView({
  table,
  caption,
}: {
  readonly table: PublishedTable;
  readonly caption: string;
}) {
  const styles = useStyles();
  const { rowHeading, rows, columns, values } = table;
  return (
    // A part that scrolls must be reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className={styles.frame}>
      <table aria-label={caption} className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.line, styles.total)}>
              {rowHeading}
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row" className={mergeClasses(styles.cell, styles.line, row.isTotal && styles.total)}>
                {row.label}
              </th>
              {columns.map((column, place) => (
                <td
                  key={column.key}
                  className={mergeClasses(
                    styles.cell,
                    styles.number,
                    (row.isTotal || column.isTotal) && styles.total,
                  )}
                >
                  {shown(values[rowIndex]?.[place] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function shown(value: ShownCount): ReactNode {
  return value === null ? <HiddenNumber /> : germanNumber(value);
}
