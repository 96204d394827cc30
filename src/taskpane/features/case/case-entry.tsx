import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DECISIONS } from '../../../domain/intake/ka-columns';
import type { Outcome, Problem } from '../../../domain/outcome';
import type { CaseView } from '../../../workbook/case-view/describe-case';
import type { EntryUndo, HumanEntries } from '../../../workbook/case-view/record-decision';
import type { Control } from '../../../workbook/port';
import { isCancelled } from '../../shared/is-cancelled';
import { usePane } from '../../shared/pane-context';
import { ProblemList } from '../../shared/problem-list';
import { useFault } from '../../shared/use-fault';
import { useLongCall } from '../../shared/use-long-call';
import { WaitingMessage } from '../../shared/waiting-message';
import { SubSection } from '../../shared/sub-section';
import { caseTexts as texts } from './texts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  live: { margin: 0, ':empty': { position: 'absolute' } },
  text: { margin: 0 },
});

interface Props {
  readonly view: CaseView;
  /** What the list says has changed. */
  readonly onSaved: () => void;
}

/** What people decide about the case; lands in the two columns that belong to them. */
export function CaseEntry({ view, onSaved }: Props) {
  const styles = useStyles();
  const { port, useCases, now } = usePane();
  const report = useFault();
  const { state, start } = useLongCall();
  // `null`: what the list says.
  const [decision, setDecision] = useState<string | null>(null);
  const [remark, setRemark] = useState<string | null>(null);
  const [undo, setUndo] = useState<EntryUndo | null>(null);
  const [status, setStatus] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const call = (
    ask: (control: Control) => Promise<Outcome<EntryUndo>>,
    onDone: (done: EntryUndo) => void,
  ): void => {
    const run = async (): Promise<void> => {
      setProblems([]);
      setStatus(texts.saving);
      const end = await start(ask);
      if (end.superseded) return;
      setStatus('');
      if (end.value.ok) {
        setDecision(null);
        setRemark(null);
        onDone(end.value.value);
        onSaved();
      } else if (!isCancelled(end.value.problems)) setProblems(end.value.problems);
    };
    run().catch(report);
  };

  const save = (): void => {
    const chosen = [...DECISIONS, '' as const].find((value) => value === decision);
    const entries: HumanEntries = {
      ...(chosen === undefined ? {} : { 'KA Entscheidung': chosen }),
      ...(remark === null ? {} : { 'KA Bemerkung': remark }),
    };
    call(
      (control) => useCases.recordDecision(port, view.spot, entries, { today: now().day }, control),
      (done) => {
        setUndo(done);
        setStatus(texts.saved(done.spot.row + 1));
      },
    );
  };
  const takeBack = (entry: EntryUndo): void => {
    call(
      (control) => useCases.undoDecision(port, entry, { today: now().day }, control),
      () => {
        setUndo(null);
        setStatus(texts.undone);
      },
    );
  };

  const hasColumns = view.decision !== null || view.remark !== null;
  const current = decision ?? view.decision ?? '';
  const choices: readonly string[] = DECISIONS;
  // Somebody may have entered something of their own.
  const own = current === '' || choices.includes(current) ? [] : [current];
  const hasChanged = decision !== null || remark !== null;
  return (
    <SubSection heading={texts.entry}>
      {!hasColumns && <p className={styles.text}>{texts.noColumns}</p>}
      {hasColumns && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (hasChanged && !state.isRunning) save();
          }}
        >
          {view.decision !== null && (
            <Field label={texts.decision}>
              <Select
                value={current}
                onChange={(_, { value }) => {
                  setDecision(value);
                }}
              >
                <option value="">{texts.undecided}</option>
                {[...own, ...DECISIONS].map((value) => (
                  <option key={value} value={value}>
                    {value}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {view.remark !== null && (
            <Field label={texts.remark} hint={texts.remarkHint}>
              <Textarea
                resize="vertical"
                value={remark ?? view.remark}
                onChange={(_, { value }) => {
                  setRemark(value);
                }}
              />
            </Field>
          )}
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabledFocusable={!hasChanged || state.isRunning}>
              {texts.save}
            </Button>
            {undo !== null && (
              <Button
                disabledFocusable={state.isRunning}
                onClick={() => {
                  takeBack(undo);
                }}
              >
                {texts.undo}
              </Button>
            )}
          </div>
          <p className={styles.live} role="status">
            {status}
          </p>
          <WaitingMessage waiting={state.waiting} />
          <ProblemList intent="error" problems={problems} />
        </form>
      )}
    </SubSection>
  );
}
