import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { CallProgress } from '../../shared/call-progress';
import { Message } from '../../shared/message';
import { ProblemList } from '../../shared/problem-list';
import { ReplaceQuestion } from '../../shared/replace-question';
import { Section } from '../../shared/section';
import { useFocusReturn } from '../../shared/use-focus-return';
import type { MadeReport } from './make-report';
import { report as texts } from './texts';
import type { ExportWay, Exports } from './use-exports';

const useStyles = makeStyles({
  text: { margin: 0 },
  buttons: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))',
    gap: tokens.spacingHorizontalS,
  },
  button: { minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  status: { ...typographyStyles.body1Strong, ':empty': { position: 'absolute' } },
});

const BUTTONS = [
  ['workbook', texts.newWorkbook],
  ['word', texts.word],
  ['sheet', texts.asSheet],
  ['copy', texts.copy],
  ['csv', texts.csv],
  ['json', texts.json],
] as const satisfies readonly (readonly [ExportWay, string])[];

interface Props {
  /** `null`: there is none that has passed the audit. */
  readonly made: MadeReport | null;
  readonly exports: Exports;
  /** Why nothing can be handed on now; `null`: it can. */
  readonly hindrance: string | null;
  /** Something else works with the workbook. */
  readonly isBusy: boolean;
}

/** The ways out of the pane. They open when the audit has passed. */
export function ReportExports({ made, exports, hindrance, isBusy }: Props) {
  const styles = useStyles();
  const id = useId();
  const { call, way, end, write, keep, cancel } = exports;
  const isClosed = made === null || hindrance !== null;
  const buttonId = (wanted: ExportWay): string => `${id}-${wanted}`;
  useFocusReturn(call.isRunning, buttonId(way));
  return (
    <Section heading={texts.exports}>
      <Message intent="warning">{texts.notThisWorkbook}</Message>
      {made?.wish.choices.audience === 'internal' && <p className={styles.text}>{texts.internalOnly}</p>}
      {hindrance !== null && (
        <p id={`${id}-hindrance`} className={styles.text}>
          {hindrance}
        </p>
      )}
      <div className={styles.buttons}>
        {BUTTONS.map(([wanted, name]) => (
          <Button
            key={wanted}
            id={buttonId(wanted)}
            className={styles.button}
            disabledFocusable={isClosed || isBusy || call.isRunning}
            {...(hindrance === null ? {} : { 'aria-describedby': `${id}-hindrance` })}
            onClick={() => {
              if (made !== null) write(made, wanted);
            }}
          >
            {name}
          </Button>
        ))}
      </div>
      {call.isRunning && (
        <CallProgress call={call} onCancel={cancel} text={texts.writing[way]} offersCancelOnlyWaiting />
      )}
      {end.kind === 'question' && made !== null && (
        <ReplaceQuestion
          problems={end.problems}
          onKeep={() => {
            keep();
            document.getElementById(buttonId('sheet'))?.focus();
          }}
          onReplace={() => {
            write(made, 'sheet', 'replace');
          }}
        />
      )}
      <div role="status" className={styles.status}>
        {end.kind === 'told' && end.status}
      </div>
      {end.kind === 'told' && end.isDownload && <p className={styles.hint}>{texts.savedHint}</p>}
      {end.kind === 'told' && <ProblemList intent="info" problems={end.notices} />}
      {end.kind === 'failed' && <ProblemList intent="error" problems={end.problems} />}
    </Section>
  );
}
