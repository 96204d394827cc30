import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState } from 'react';
import type { FieldKey } from '../../../domain/intake/fields';
import type { CaseTableSummary } from '../../../workbook/inspect-workbook';
import { Chevron } from '../../shared/icons';
import { caseSheets, cases, columns as texts } from '../../shared/texts';
import { columnKinds } from './column-kinds';
import { ColumnNames } from './column-names';

const ColumnAssignment = lazy(async () => ({
  default: (await import('./column-assignment')).ColumnAssignment,
}));

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    justifyItems: 'start',
    paddingLeft: tokens.spacingHorizontalS,
  },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  panel: { width: '100%' },
  // The sign stands under the text above it.
  toggle: { paddingLeft: 0, minWidth: 'auto' },
});

interface Props {
  readonly sheetName: string;
  readonly table: CaseTableSummary;
  readonly isOneOfSeveral: boolean;
  readonly isDisabled: boolean;
  readonly onAssign: (columnKey: string, field: FieldKey | null | undefined) => void;
}

/** Where a list was found on its sheet, and its columns that need a look. */
export function CaseTableDetails({ sheetName, table, isOneOfSeveral, isDisabled, onAssign }: Props) {
  const styles = useStyles();
  const panelId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { unsure, unknown, surplus, guessed, assigned } = columnKinds(table.columns);

  const place = [
    ...(table.label === sheetName ? [] : [caseSheets.table(table.label)]),
    ...(isOneOfSeveral ? [cases(table.caseCount)] : []),
    caseSheets.headerRow(table.headerRow),
  ];
  return (
    <div className={styles.root}>
      <p className={styles.line}>{place.join(', ')}</p>
      <ColumnNames title={texts.unsure} columns={unsure} isUrgent />
      <ColumnNames title={texts.guessed} columns={guessed} />
      <ColumnNames title={texts.surplus} columns={surplus} />
      <ColumnNames title={texts.unknown} columns={unknown} />
      <ColumnNames title={texts.assigned} columns={assigned} />
      <Button
        appearance="subtle"
        size="small"
        className={styles.toggle}
        icon={<Chevron isOpen={isOpen} />}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={texts.assignFor(isOneOfSeveral ? `${sheetName}, ${table.label}` : sheetName)}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {texts.assign}
      </Button>
      <div id={panelId} className={styles.panel} hidden={!isOpen}>
        {isOpen && (
          <Suspense>
            <ColumnAssignment columns={table.columns} isDisabled={isDisabled} onAssign={onAssign} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
