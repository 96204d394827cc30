import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { FieldKey } from '../../../domain/intake/fields';
import type { SheetSummary } from '../../../workbook/inspect-workbook';
import { Message } from '../../shared/message';
import { caseSheets, cases } from '../../shared/texts';
import { CaseTableDetails } from './case-table-details';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { ...typographyStyles.body1Strong },
  count: { color: tokens.colorNeutralForeground2 },
  warnings: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly sheet: SheetSummary;
  readonly isDisabled: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onAssign: (columnKey: string, field: FieldKey | null | undefined) => void;
}

/** One case sheet: whether it takes part, what was found on it, and what to look at before the run. */
export function CaseSheetCard({ sheet, isDisabled, onChoose, onAssign }: Props) {
  const styles = useStyles();
  const missing = [...new Set(sheet.tables.flatMap((table) => table.missingMandatory))];
  return (
    <li className={styles.card}>
      <Checkbox
        checked={sheet.chosen}
        disabled={isDisabled}
        onChange={(_event, data) => {
          onChoose(data.checked === true);
        }}
        label={
          <>
            <span className={styles.name}>{sheet.name}</span>{' '}
            <span className={isDisabled ? undefined : styles.count}>
              {cases(sheet.caseCount)}
              {sheet.hidden && `, ${caseSheets.hidden}`}
            </span>
          </>
        }
      />
      {sheet.chosen && missing.length > 0 && (
        <Message intent="warning">
          <ul className={styles.warnings}>
            {missing.map((header) => (
              <li key={header}>{caseSheets.missingColumn(header)}</li>
            ))}
          </ul>
        </Message>
      )}
      {sheet.tables.map((table) => (
        <CaseTableDetails
          key={`${table.label} ${String(table.headerRow)}`}
          sheetName={sheet.name}
          table={table}
          isOneOfSeveral={sheet.tables.length > 1}
          isDisabled={isDisabled}
          onAssign={onAssign}
        />
      ))}
    </li>
  );
}
