import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { facetCounts, selectCases } from '../domain/views/facets';
import { EVERYTHING, isEverything, type Selection } from '../domain/views/selection';
import type { CaseSpot } from '../workbook/case-spot';
import type { SurveyCase } from '../workbook/survey/survey-case';
import { CaseListSection } from './features/case-list/case-list-section';
import { FilterSection } from './features/filter/filter-section';
import { SelectionBar } from './features/filter/selection-bar';
import { useSheetFilter } from './features/filter/use-sheet-filter';
import { OverviewSection } from './features/overview/overview-section';
import { useSurvey } from './shared/survey/use-survey';
import { SurveyProgress } from './shared/survey/survey-progress';
import { TabPanel } from './shared/tab-panel';
import type { PaneTab } from './shared/tabs';

const CasePage = lazy(async () => ({
  default: (await import('./features/case/case-page')).CasePage,
}));
const WorkListSection = lazy(async () => ({
  default: (await import('./features/work-list/work-list-section')).WorkListSection,
}));

interface Props {
  readonly tab: PaneTab;
  /** Opens a page and puts the focus there. */
  readonly onOpenTab: (tab: PaneTab) => void;
  /** `null`: the choice that is kept in the workbook. */
  readonly sheetIds: readonly string[] | null;
  /** Another one says that the add-in has changed the workbook. */
  readonly mark: unknown;
  readonly isBusy: boolean;
  readonly onClassify: () => void;
}

/** The pages for team leads. They share one look at all cases, one selection and one filter. */
export function LeadPages({ tab, onOpenTab, sheetIds, mark, isBusy, onClassify }: Props) {
  const [selection, setSelection] = useState<Selection>(EVERYTHING);
  const [sheetId, setSheetId] = useState<string | null>(null);
  const [isAtOnce, setIsAtOnce] = useState(true);
  const [target, setTarget] = useState<{ readonly spot: CaseSpot } | null>(null);
  const [hasCase, setHasCase] = useState(false);
  if (tab === 'case' && !hasCase) setHasCase(true);
  const [hasWorkList, setHasWorkList] = useState(false);
  if (tab === 'work-list' && !hasWorkList) setHasWorkList(true);
  const isVisible = tab === 'overview' || tab === 'work-list';
  const view = useSurvey({ sheetIds, isVisible, isBusy, mark });
  const { counted } = view;
  const filter = useSheetFilter({ counted, selection, sheetId, isAtOnce, isBusy });
  const { lift } = filter;

  const counts = useMemo(
    () => (counted === null ? null : facetCounts(counted.index, selection)),
    [counted, selection],
  );
  const selected = useMemo(() => {
    if (counted === null) return [];
    const { cases } = counted.survey;
    return selectCases(counted.index, selection).flatMap((index) => cases[index] ?? []);
  }, [counted, selection]);

  const open = useCallback(
    (found: SurveyCase) => {
      setTarget({ spot: found.spot });
      onOpenTab('case');
    },
    [onOpenTab],
  );
  return (
    <>
      <TabPanel name="overview" tab={tab}>
        <OverviewSection
          view={view}
          selection={selection}
          isBusy={isBusy}
          onChoose={setSelection}
          onClassify={onClassify}
        />
        {counted !== null && counts !== null && counted.survey.cases.length > 0 && (
          <>
            <FilterSection
              survey={counted.survey}
              counts={counts}
              selection={selection}
              onChange={setSelection}
              sheetId={sheetId}
              onScope={setSheetId}
              isAtOnce={isAtOnce}
              onAtOnce={setIsAtOnce}
            />
            <CaseListSection cases={selected} onOpen={open} />
            <SelectionBar
              selection={selection}
              count={counts.total}
              total={counted.survey.cases.length}
              filter={filter}
              isAtOnce={isAtOnce}
              isDisabled={isBusy}
              onLift={() => {
                setSelection(EVERYTHING);
                lift();
              }}
            />
          </>
        )}
      </TabPanel>
      <TabPanel name="case" tab={tab}>
        {hasCase && (
          <Suspense>
            <CasePage target={target} isVisible={tab === 'case' && !isBusy} />
          </Suspense>
        )}
      </TabPanel>
      <TabPanel name="work-list" tab={tab}>
        {tab === 'work-list' && <SurveyProgress view={view} />}
        {hasWorkList && counted !== null && (
          <Suspense>
            <WorkListSection
              survey={counted.survey}
              selected={isEverything(selection) ? null : selected}
              isDisabled={isBusy}
              onOpen={open}
            />
          </Suspense>
        )}
      </TabPanel>
    </>
  );
}
