import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { WorkbookInspection } from '../../../workbook/inspect-workbook';
import { ProblemList } from '../../shared/problem-list';
import { live as texts } from './texts';
import { useLiveMode } from './use-live-mode';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  // Its label begins where all other texts begin.
  control: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, justifySelf: 'start' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  told: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    // Stays for screen readers while it is empty, and then takes no room in the grid.
    ':empty': { position: 'absolute' },
  },
  status: { ...typographyStyles.body1Strong, margin: 0 },
});

interface Props {
  readonly inspection: WorkbookInspection;
  /** The sheets that take part. */
  readonly sheetIds: readonly string[];
  readonly isBusy: boolean;
}

/** *Beim Bearbeiten einordnen*: the switch, what it means, and how it went with the last entry. */
export function LiveSection({ inspection, sheetIds, isBusy }: Props) {
  const styles = useStyles();
  const hintId = useId();
  const hindrance = hindranceOf(inspection, sheetIds);
  const { choice, choose, status, problems, isClassified } = useLiveMode(
    sheetIds,
    hindrance === null,
    isBusy,
  );
  if (choice === null) return null;
  return (
    <div className={styles.root}>
      <Switch
        className={styles.control}
        label={texts.label}
        checked={choice.isOn}
        disabled={hindrance !== null}
        aria-describedby={hintId}
        onChange={(_event, { checked }) => {
          choose(checked);
        }}
      />
      <p id={hintId} className={styles.hint}>
        {[hindrance, texts.explanation, choice.keepsUndoList ? null : texts.losesUndo]
          .filter((text) => text !== null)
          .join(' ')}
      </p>
      <div className={styles.told} aria-live="polite">
        {status !== '' && <p className={styles.status}>{status}</p>}
        {!isClassified && <p className={styles.status}>{texts.notClassified}</p>}
        <ProblemList intent={isClassified ? 'info' : 'warning'} problems={problems} />
      </div>
    </div>
  );
}

function hindranceOf({ problems }: WorkbookInspection, sheetIds: readonly string[]): string | null {
  if (problems.length > 0) return texts.damaged;
  return sheetIds.length === 0 ? texts.noneChosen : null;
}
