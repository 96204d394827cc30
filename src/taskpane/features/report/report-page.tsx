import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { CallProgress } from '../../shared/call-progress';
import { clockTime } from '../../shared/clock';
import { Message } from '../../shared/message';
import { ProblemList } from '../../shared/problem-list';
import { Section } from '../../shared/section';
import { useFocusReturn } from '../../shared/use-focus-return';
import { HiddenSummary } from './hidden-summary';
import type { MadeOtherwise } from './other-ways';
import { PaperView } from './paper-view';
import { ReportChoicesForm } from './report-choices';
import { ReportExports } from './report-exports';
import { FIRST_FORM, readForm, sameWish, type ReportForm, type WorkbookDefaults } from './report-form';
import { report as texts } from './texts';
import { useExports } from './use-exports';
import { useReport } from './use-report';
import { useTeams } from './use-teams';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  create: { justifySelf: 'start' },
  bar: { width: '100%' },
  status: { ...typographyStyles.body1Strong, ':empty': { position: 'absolute' } },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  /** `null`: the workbook could not be read. */
  readonly defaults: WorkbookDefaults | null;
  /** `null`: the choice that is kept in the workbook. */
  readonly sheetIds: readonly string[] | null;
  readonly isBusy: boolean;
}

/** From the lists to a paper for the committee: choose, create, look, hand on (bericht.md). */
export function ReportPage({ defaults, sheetIds, isBusy }: Props) {
  const styles = useStyles();
  if (defaults === null) {
    return (
      <Section heading={texts.heading}>
        <p className={styles.text}>{texts.noWorkbook}</p>
      </Section>
    );
  }
  return <ReportMaker defaults={defaults} sheetIds={sheetIds} isBusy={isBusy} />;
}

function ReportMaker({ defaults, sheetIds, isBusy }: Props & { readonly defaults: WorkbookDefaults }) {
  const styles = useStyles();
  const createId = useId();
  const hindranceId = useId();
  const [form, setForm] = useState<ReportForm>(FIRST_FORM);
  const view = useReport(sheetIds);
  const teams = useTeams(sheetIds);
  const exports = useExports();
  const { call, shown, problems } = view;
  useFocusReturn(call.isRunning, createId);

  const reading = readForm(form, defaults);
  const made = shown?.made ?? null;
  const isOutdated = made !== null && !(reading.kind === 'wish' && sameWish(reading.wish, made.wish));
  const create = () => {
    if (reading.kind !== 'wish') return;
    exports.forget();
    view.create(reading.wish);
  };
  const take = (other: MadeOtherwise) => {
    const { layout, method } = other.made.wish.choices;
    exports.forget();
    setForm({ ...form, layout, method });
    view.take(other);
    document.getElementById(createId)?.focus();
  };
  const isShownFresh = made !== null && !isOutdated && !call.isRunning;
  return (
    <>
      <Section heading={texts.heading}>
        <p className={styles.text}>{texts.purpose}</p>
        <ReportChoicesForm form={form} defaults={defaults} teams={teams} onChange={setForm} />
        <Button
          id={createId}
          appearance="primary"
          className={styles.create}
          disabledFocusable={isBusy || call.isRunning || reading.kind === 'hindrance'}
          {...(reading.kind === 'hindrance' ? { 'aria-describedby': hindranceId } : {})}
          onClick={create}
        >
          {texts.create}
        </Button>
        {reading.kind === 'hindrance' && (
          <p id={hindranceId} className={styles.text}>
            {reading.text}
          </p>
        )}
        {call.isRunning && (
          <CallProgress call={call} onCancel={view.cancel} text={texts.stages[view.stage]}>
            <ProgressBar
              className={styles.bar}
              thickness="large"
              value={call.percent}
              max={100}
              aria-label={texts.stages[view.stage]}
            />
          </CallProgress>
        )}
        {view.wasCancelled && <Message intent="info">{texts.cancelled}</Message>}
        <ProblemList intent="error" title={texts.failed} problems={problems} />
        <div role="status" className={styles.status}>
          {shown !== null && isShownFresh && problems.length === 0 && texts.created(clockTime(shown.readAt))}
        </div>
        {isOutdated && !call.isRunning && <Message intent="warning">{texts.outdated}</Message>}
        {shown?.isForeground === true && <Message intent="info">{texts.foreground}</Message>}
        {shown !== null && (
          <>
            <ProblemList intent="info" problems={shown.basis.notices} />
            <HiddenSummary
              made={shown.made}
              others={isShownFresh ? view.others : []}
              isComparing={isShownFresh && view.isComparing}
              onTake={take}
            />
            {shown.made.prepared.warnings.length > 0 && (
              <Message intent="warning">
                <strong>{texts.warnings}</strong>
                <ul className={styles.list}>
                  {shown.made.prepared.warnings.map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </Message>
            )}
          </>
        )}
      </Section>
      <ReportExports
        made={made}
        exports={exports}
        isBusy={isBusy}
        hindrance={made === null ? texts.notYet : isShownFresh ? null : texts.notOutdated}
      />
      {made !== null && (
        <Section heading={texts.preview}>
          <PaperView paper={made.paper} />
        </Section>
      )}
    </>
  );
}
