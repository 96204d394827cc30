import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { OWNED_SHEETS } from '../../../domain/plan/owned-sheets';
import type { WorkbookInspection } from '../../../workbook/inspect-workbook';
import { CallProgress } from '../../shared/call-progress';
import { isCancelled } from '../../shared/is-cancelled';
import { ProblemList } from '../../shared/problem-list';
import { Section } from '../../shared/section';
import { knowledge as texts } from '../../shared/texts';
import { useFocusReturn } from '../../shared/use-focus-return';
import type { SetUp } from './use-set-up';

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, auto) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  text: { margin: 0 },
  live: { ':empty': { position: 'absolute' } },
  button: { justifySelf: 'start' },
});

interface Props {
  readonly inspection: WorkbookInspection;
  readonly setUp: SetUp;
  readonly isDisabled: boolean;
}

/** What the proposals rest on: the Stand and where each table comes from; and *Einrichten*. */
export function KnowledgeSection({ inspection, setUp, isDisabled }: Props) {
  const styles = useStyles();
  const { missingOwnedSheets, notices } = inspection;
  const { end, call, run, cancel } = setUp;
  const buttonId = useId();
  useFocusReturn(call.isRunning, buttonId);

  return (
    <Section heading={texts.heading}>
      <dl className={styles.list}>
        {OWNED_SHEETS.map((sheet) => (
          <Source key={sheet} sheet={sheet} isDefault={missingOwnedSheets.includes(sheet)} />
        ))}
      </dl>
      <ProblemList intent="info" title={texts.notices} problems={notices} />
      <p className={styles.text}>{texts.explanation}</p>
      <Button
        id={buttonId}
        className={styles.button}
        disabledFocusable={isDisabled || call.isRunning}
        onClick={run}
      >
        {texts.setUp}
      </Button>
      {call.isRunning && <CallProgress call={call} onCancel={cancel} text={texts.setUpRunning} />}
      <div aria-live="polite" className={styles.live}>
        {end.kind === 'done' && end.created.length > 0 && (
          <p className={styles.text}>{texts.created(end.created)}</p>
        )}
        {end.kind === 'done' && end.existing.length > 0 && (
          <p className={styles.text}>{texts.existing(end.existing)}</p>
        )}
      </div>
      {end.kind === 'failed' && (
        <ProblemList intent={isCancelled(end.problems) ? 'info' : 'error'} problems={end.problems} />
      )}
    </Section>
  );
}

function Source({ sheet, isDefault }: { readonly sheet: string; readonly isDefault: boolean }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{sheet.replace(/^KA /, '')}</dt>
      <dd className={styles.value}>{isDefault ? texts.defaults : texts.fromWorkbook}</dd>
    </>
  );
}
