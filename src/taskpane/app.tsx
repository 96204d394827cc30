import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { germanDate } from '../domain/calendar/day';
import { CaseSheetList } from './features/case-sheets/case-sheet-list';
import { hindrances } from './features/case-sheets/hindrances';
import { ReadingProgress } from './features/case-sheets/reading-progress';
import { useInspection } from './features/case-sheets/use-inspection';
import { ClassificationSection } from './features/classification/classification-section';
import { readiness, type StartAction } from './features/classification/start-action';
import { useClassification, type RunWay } from './features/classification/use-classification';
import { ColumnQuestions } from './features/column-questions/column-questions';
import type { UndoMode } from '../workbook/undo-run';
import { KnowledgeSection } from './features/knowledge/knowledge-section';
import { useSetUp } from './features/knowledge/use-set-up';
import { PaneTabs } from './pane-tabs';
import { ReadAgainIcon } from './shared/icons';
import { Message } from './shared/message';
import { usePane } from './shared/pane-context';
import { ProblemList } from './shared/problem-list';
import { Section } from './shared/section';
import { TabPanel } from './shared/tab-panel';
import { panelId, type PaneTab } from './shared/tabs';
import { classification as classificationTexts, general, reading } from './shared/texts';

const OpenQuestionsSection = lazy(async () => ({
  default: (await import('./features/open-questions/open-questions-section')).OpenQuestionsSection,
}));
const LiveSection = lazy(async () => ({
  default: (await import(/* webpackChunkName: "live-switch" */ './features/live/live-section')).LiveSection,
}));

const MorePages = lazy(async () => ({
  default: (await import(/* webpackChunkName: "more" */ './more-pages')).MorePages,
}));

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  purpose: { margin: 0, color: tokens.colorNeutralForeground2 },
  tabs: { marginTop: tokens.spacingVerticalS },
});

/** The whole pane: what was found, the main job, what it rests on. */
export function App({ startAction }: { readonly startAction: StartAction }) {
  const styles = useStyles();
  const { now } = usePane();
  const [hint, setHint] = useState<string | null>(null);
  const hasStarted = useRef(startAction === null);

  // The features do not know each other; while one works with the workbook, the others wait.
  const [isWorking, setIsWorking] = useState(false);
  const inspection = useInspection(isWorking);
  const { refresh, giveWay } = inspection;
  const [tab, setTab] = useState<PaneTab>('classify');
  // A page that was opened once stays as it is.
  const [hasLeft, setHasLeft] = useState(false);
  if (tab !== 'classify' && !hasLeft) setHasLeft(true);
  const isOpening = useRef(false);
  const openTab = useCallback((wanted: PaneTab) => {
    isOpening.current = true;
    setTab(wanted);
  }, []);
  useEffect(() => {
    if (!isOpening.current) return;
    isOpening.current = false;
    // What was pressed is out of sight now.
    document.getElementById(panelId(tab))?.focus();
  }, [tab]);

  const classification = useClassification(refresh);
  const setUp = useSetUp(refresh);
  const { end } = classification;
  const questions = end.kind === 'done' ? end.result.questions : null;
  const [isAnswering, setIsAnswering] = useState(false);
  const [hasRun, setHasRun] = useState(false);
  if (questions !== null && !hasRun) setHasRun(true);
  const isBusy = classification.call.isRunning || setUp.call.isRunning || isAnswering;
  if (isWorking !== isBusy) setIsWorking(isBusy);

  const { run: runSetUp } = setUp;
  const create = useCallback(() => {
    giveWay();
    runSetUp();
  }, [giveWay, runSetUp]);

  const { run, undo } = classification;
  const takeBack = useCallback(
    (mode: UndoMode) => {
      giveWay();
      undo(mode);
    },
    [giveWay, undo],
  );
  const classify = useCallback(
    (sheetIds: readonly string[], way?: RunWay) => {
      giveWay();
      setHint(null);
      run(sheetIds, way);
    },
    [giveWay, run],
  );

  const { value } = inspection;
  const toldByRun = end.kind === 'failed' ? end.problems.map(({ text }) => text) : [];
  const problems = [...inspection.problems, ...(value === null ? [] : hindrances(value))].filter(
    ({ text }) => !toldByRun.includes(text),
  );
  useEffect(() => {
    // Asked for when the pane was opened, not for some later reading.
    if (inspection.problems.length > 0 || inspection.wasCancelled) hasStarted.current = true;
    if (hasStarted.current || value === null) return;
    hasStarted.current = true;
    // In a task of its own: it answers the first reading, as a person would by pressing the button.
    queueMicrotask(() => {
      const ready = readiness(value);
      if (ready === 'ready') classify(chosenIds(value.sheets));
      if (ready === 'check-columns') setHint(classificationTexts.checkFirst);
    });
  }, [classify, inspection.problems, inspection.wasCancelled, value]);

  return (
    <div className={styles.root}>
      <header>
        <h1 className={styles.title}>{general.title}</h1>
        <p className={styles.purpose}>{general.purpose}</p>
        <div className={styles.tabs}>
          <PaneTabs tab={tab} onChoose={setTab} />
        </div>
      </header>
      <main>
        <TabPanel name="classify" tab={tab}>
          <Section
            heading={reading.heading}
            action={
              <Button
                appearance="subtle"
                size="small"
                icon={<ReadAgainIcon />}
                disabledFocusable={isBusy || inspection.call.isRunning}
                onClick={inspection.readAgain}
              >
                {general.readAgain}
              </Button>
            }
          >
            <ReadingProgress call={inspection.call} onCancel={inspection.cancel} />
            {inspection.wasCancelled && <Message intent="info">{reading.cancelled}</Message>}
            <ProblemList intent="error" problems={problems} />
            {value !== null && (
              <CaseSheetList
                inspection={value}
                isDisabled={isBusy}
                onChoose={inspection.choose}
                onAssign={inspection.assign}
              />
            )}
            {value !== null && (
              <ColumnQuestions sheets={value.sheets} isDisabled={isBusy} onAssign={inspection.assign} />
            )}
          </Section>
          <ClassificationSection
            classification={{ ...classification, run: classify, undo: takeBack }}
            sheetIds={value === null || setUp.call.isRunning || isAnswering ? null : chosenIds(value.sheets)}
            stand={
              // With damaged KA tables nobody knows it.
              value === null || value.problems.length > 0
                ? null
                : classificationTexts.stand(germanDate(value.stand), value.stand === now().day)
            }
            hint={hint}
          />
          {value !== null && (
            <Suspense>
              <LiveSection inspection={value} sheetIds={chosenIds(value.sheets)} isBusy={isBusy} />
            </Suspense>
          )}
          {hasRun && value !== null && (
            <Suspense>
              <OpenQuestionsSection
                questions={questions}
                hasSchoolSheet={!value.missingOwnedSheets.includes('KA Schulen')}
                isDisabled={isBusy}
                onClassify={() => {
                  classify(chosenIds(value.sheets));
                }}
                onWorking={setIsAnswering}
                onOwnedSheets={refresh}
              />
            </Suspense>
          )}
          {value !== null && (
            <KnowledgeSection
              inspection={value}
              setUp={{ ...setUp, run: create }}
              isDisabled={classification.call.isRunning || isAnswering}
            />
          )}
        </TabPanel>
        {hasLeft && (
          <Suspense>
            <MorePages
              tab={tab}
              onOpenTab={openTab}
              inspection={value}
              sheetIds={value === null ? null : chosenIds(value.sheets)}
              mark={end}
              isBusy={isBusy || (value === null && inspection.call.isRunning)}
              onClassify={() => {
                if (value === null) return;
                openTab('classify');
                classify(chosenIds(value.sheets));
              }}
            />
          </Suspense>
        )}
      </main>
    </div>
  );
}

function chosenIds(
  sheets: readonly { readonly sheetId: string; readonly chosen: boolean }[],
): readonly string[] {
  return sheets.filter(({ chosen }) => chosen).map(({ sheetId }) => sheetId);
}
