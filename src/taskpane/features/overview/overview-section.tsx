import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { germanDate } from '../../../domain/calendar/day';
import { overviewOf } from '../../../domain/views/overview';
import { EVERYTHING, sameSelection, type Selection } from '../../../domain/views/selection';
import { clockTime, dateAndTime } from '../../shared/clock';
import { ReadAgainIcon } from '../../shared/icons';
import { ProblemList } from '../../shared/problem-list';
import { Section } from '../../shared/section';
import { SurveyProgress } from '../../shared/survey/survey-progress';
import type { Counted, SurveyView } from '../../shared/survey/use-survey';
import { ProposalFigures } from './proposal-figures';
import { RegionSection } from './region-section';
import { StaleValues } from './stale-values';
import { TallyList } from './tally-list';
import { overview as texts } from './texts';

const useStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly view: SurveyView;
  readonly selection: Selection;
  readonly isBusy: boolean;
  readonly onChoose: (selection: Selection) => void;
  readonly onClassify: () => void;
}

/** The numbers of all cases. Each chooses the cases it counts; pressed again, all are chosen again. */
export function OverviewSection({ view, selection, isBusy, onChoose, onClassify }: Props) {
  const { counted, call } = view;
  return (
    <>
      <Section
        heading={texts.heading}
        action={
          <Button
            appearance="subtle"
            size="small"
            icon={<ReadAgainIcon />}
            disabledFocusable={isBusy || call.isRunning}
            onClick={view.readAgain}
          >
            {texts.countAgain}
          </Button>
        }
      >
        <SurveyProgress view={view} />
        {counted !== null && (
          <Figures
            counted={counted}
            selection={selection}
            isBusy={isBusy}
            onChoose={onChoose}
            onClassify={onClassify}
          />
        )}
      </Section>
      {counted !== null && counted.survey.cases.length > 0 && (
        <Details counted={counted} selection={selection} onChoose={onChoose} />
      )}
    </>
  );
}

type FiguresProps = Omit<Props, 'view'> & { readonly counted: Counted };

function Figures({ counted: { survey }, selection, isBusy, onChoose, onClassify }: FiguresProps) {
  const styles = useStyles();
  const { cases, facts, sheets, takenAt, notices } = survey;
  const { proposals } = useMemo(() => overviewOf(cases, facts), [cases, facts]);
  return (
    <>
      <p className={styles.line}>
        {cases.length === 0
          ? texts.noCases
          : texts.counted(
              cases.length,
              sheets.map(({ name }) => name),
              germanDate(facts.stand),
              clockTime(takenAt),
            )}
      </p>
      {cases.length > 0 && (
        <ProposalFigures tallies={proposals} selection={selection} onChoose={toggling(selection, onChoose)} />
      )}
      <StaleValues items={cases} isDisabled={isBusy} onClassify={onClassify} />
      <ProblemList intent="info" problems={notices} />
    </>
  );
}

function Details({
  counted: { survey },
  selection,
  onChoose,
}: Pick<FiguresProps, 'counted' | 'selection' | 'onChoose'>) {
  const styles = useStyles();
  const { cases, facts, lastRun } = survey;
  const { regions, reasons, changes } = useMemo(() => overviewOf(cases, facts), [cases, facts]);
  const choose = toggling(selection, onChoose);
  return (
    <>
      <RegionSection rows={regions} onChoose={choose} />
      <Section heading={texts.reasons}>
        {reasons.length === 0 ? (
          <p className={styles.line}>{texts.noReasons}</p>
        ) : (
          <TallyList
            label={texts.reasons}
            tallies={reasons.map((reason) => ({ ...reason, text: `${reason.rule} ${reason.title}` }))}
            selection={selection}
            onChoose={choose}
          />
        )}
      </Section>
      <Section heading={texts.changes}>
        <p className={styles.line}>
          {lastRun === null
            ? texts.noRun
            : [
                `${texts.lastRun(dateAndTime(lastRun.time))}.`,
                ...(lastRun.missing.length === 0 ? [] : [texts.runMissing(lastRun.missing)]),
              ].join(' ')}
        </p>
        {changes.length === 0 ? (
          <p className={styles.line}>{texts.noChanges}</p>
        ) : (
          <TallyList label={texts.changes} tallies={changes} selection={selection} onChoose={choose} />
        )}
      </Section>
    </>
  );
}

function toggling(selection: Selection, onChoose: Props['onChoose']): Props['onChoose'] {
  return (wanted) => {
    onChoose(sameSelection(selection, wanted) ? EVERYTHING : wanted);
  };
}
