import { makeStyles, tokens } from '@fluentui/react-components';
import type { FaultyCell } from '../../../workbook/open-questions';
import { usePane } from '../../shared/pane-context';
import { openQuestions as texts } from '../../shared/question-texts';
import { faultText } from './fault-text';
import { ShowButton } from './show-button';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  text: { flex: '1 1 0', minWidth: 0 },
  row: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly cell: FaultyCell;
  readonly header: string;
  readonly isDisabled: boolean;
}

/** One cell that needs correction, and the way to it. */
export function FaultyCellItem({ cell: { spot, faults }, header, isDisabled }: Props) {
  const styles = useStyles();
  const { port, useCases } = usePane();
  return (
    <li tabIndex={-1} className={styles.item}>
      <div className={styles.text}>
        <span className={styles.row}>{texts.row(spot.row + 1, spot.id?.value ?? null)}: </span>
        {faults.map(faultText).join('; ')}
      </div>
      <ShowButton
        text={texts.show}
        label={texts.showCase(header, spot.sheetName, spot.row + 1)}
        isDisabled={isDisabled}
        onShow={(control) => useCases.showCase(port, spot, control)}
      />
    </li>
  );
}
