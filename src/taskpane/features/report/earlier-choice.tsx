import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { germanDate } from '../../../domain/calendar/day';
import type { Problem } from '../../../domain/outcome';
import type { EarlierReport } from '../../../domain/report/earlier-report';
import { ProblemList } from '../../shared/problem-list';
import { useFault } from '../../shared/use-fault';
import { readEarlier } from './read-earlier';
import { report as texts } from './texts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly earlier: EarlierReport | null;
  readonly onChoose: (earlier: EarlierReport | null) => void;
}

/** A report that is out already, read from its JSON file. */
export function EarlierChoice({ earlier, onChoose }: Props) {
  const styles = useStyles();
  const fault = useFault();
  const input = useRef<HTMLInputElement>(null);
  const buttonId = useId();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = async (file: File) => {
    const reading = await readEarlier(file);
    setProblems(reading.ok ? [] : reading.problems);
    if (reading.ok) onChoose(reading.value);
  };
  return (
    <div className={styles.root}>
      <Field label={texts.earlier} hint={texts.earlierHint}>
        <div role="group" className={styles.line}>
          {earlier !== null && <span>{texts.earlierChosen(germanDate(earlier.stand))}</span>}
          <Button
            id={buttonId}
            onClick={() => {
              input.current?.click();
            }}
          >
            {texts.chooseEarlier}
          </Button>
          {earlier !== null && (
            <Button
              appearance="subtle"
              onClick={() => {
                onChoose(null);
                document.getElementById(buttonId)?.focus();
              }}
            >
              {texts.removeEarlier}
            </Button>
          )}
        </div>
      </Field>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={texts.chooseEarlier}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was changed.
          target.value = '';
          if (file !== undefined) take(file).catch(fault);
        }}
      />
      <ProblemList intent="error" problems={problems} />
    </div>
  );
}
