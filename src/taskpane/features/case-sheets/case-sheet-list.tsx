import { makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookInspection } from '../../../workbook/inspect-workbook';
import { WORKBOOK_TEXTS } from '../../../workbook/texts';
import { Message } from '../../shared/message';
import { caseSheets } from '../../shared/texts';
import { CaseSheetCard } from './case-sheet-card';
import type { Inspection } from './use-inspection';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  intro: { margin: 0 },
});

interface Props {
  readonly inspection: WorkbookInspection;
  readonly isDisabled: boolean;
  readonly onChoose: Inspection['choose'];
  readonly onAssign: Inspection['assign'];
}

/** The case sheets that were found, to choose from. */
export function CaseSheetList({ inspection, isDisabled, onChoose, onAssign }: Props) {
  const styles = useStyles();
  const { sheets } = inspection;
  if (sheets.length === 0) return null;
  return (
    <>
      <p className={styles.intro}>{caseSheets.intro}</p>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <CaseSheetCard
            key={sheet.sheetId}
            sheet={sheet}
            isDisabled={isDisabled}
            onChoose={(chosen) => {
              onChoose(sheet, chosen);
            }}
            onAssign={(columnKey, field) => {
              onAssign(sheet, columnKey, field);
            }}
          />
        ))}
      </ul>
      {!sheets.some(({ chosen }) => chosen) && (
        <Message intent="warning">{WORKBOOK_TEXTS.noneChosen().text}</Message>
      )}
    </>
  );
}
