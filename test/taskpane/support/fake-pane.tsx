import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from '@fluentui/react-components';
import { configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { dayFromIso } from '../../../src/domain/calendar/day';
import { failure, success, type Outcome, type Problem } from '../../../src/domain/outcome';
import { STANDARD_VIEWS } from '../../../src/domain/views/standard-views';
import { App } from '../../../src/taskpane/app';
import type { StartAction } from '../../../src/taskpane/features/classification/start-action';
import { ErrorBoundary } from '../../../src/taskpane/shared/error-boundary';
import { PaneContext, type Pane } from '../../../src/taskpane/shared/pane-context';
import type { UseCases } from '../../../src/taskpane/shared/use-cases';
import type { OpenWorkbookPort } from '../../../src/workbook/open-workbook-port';
import type { Control } from '../../../src/workbook/port';
import { anInspection, aResult } from './builders';
import { aReportBasis } from './report-basis';
import { aSurvey } from './surveys';

/** Without a document no rule is written: jsdom would ask each of them for each element, and no test here looks at looks. */
const WITHOUT_STYLES = createDOMRenderer();

// Fluent UI in jsdom is slow, and machines that run tests are busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// jsdom has no layout to scroll.
Element.prototype.scrollIntoView = jest.fn();

export const TODAY = dayFromIso('2025-03-31');

export const NOW = { day: TODAY, minutes: 13 * 60 };

/** The pane's components must not touch the workbook themselves: every call of the port is a failed test. */
const untouchablePort: OpenWorkbookPort = {
  overview: refuse,
  read: refuse,
  write: refuse,
  putBack: refuse,
  insertColumns: refuse,
  removeColumns: refuse,
  createTableSheets: refuse,
  setting: refuse,
  saveSetting: refuse,
  show: refuse,
  changeRow: refuse,
  watchChanges: refuse,
  reworkRows: refuse,
  lookAt: refuse,
  applyFilters: refuse,
  restoreFilters: refuse,
  watchSelection: refuse,
  activeCell: refuse,
  firstVisible: refuse,
  keepsUndoList: refuse,
  refillTableSheet: refuse,
  layOutPages: refuse,
  fillReportSheet: refuse,
  drawCharts: refuse,
  layOutReportPages: refuse,
  openNewWorkbook: refuse,
};

function refuse(): never {
  throw new Error('the pane called the port itself');
}

type Fakes = { readonly [Name in keyof UseCases]: jest.MockedFunction<UseCases[Name]> };

/** Use cases that succeed at once; tests replace what they are about. */
export function fakeUseCases(): Fakes {
  return {
    inspectWorkbook: jest.fn<
      ReturnType<UseCases['inspectWorkbook']>,
      Parameters<UseCases['inspectWorkbook']>
    >(() => Promise.resolve(success(anInspection()))),
    classifyWorkbook: jest.fn<
      ReturnType<UseCases['classifyWorkbook']>,
      Parameters<UseCases['classifyWorkbook']>
    >(() => Promise.resolve(success(aResult()))),
    classifyWithRoom: jest.fn<
      ReturnType<UseCases['classifyWithRoom']>,
      Parameters<UseCases['classifyWithRoom']>
    >(() => Promise.resolve(success(aResult()))),
    undoRun: jest.fn<ReturnType<UseCases['undoRun']>, Parameters<UseCases['undoRun']>>(() =>
      Promise.resolve(success({ notices: [] })),
    ),
    setUpWorkbook: jest.fn<ReturnType<UseCases['setUpWorkbook']>, Parameters<UseCases['setUpWorkbook']>>(() =>
      Promise.resolve(success({ created: [], existing: [] })),
    ),
    keepSheetChoice: jest.fn<
      ReturnType<UseCases['keepSheetChoice']>,
      Parameters<UseCases['keepSheetChoice']>
    >(() => Promise.resolve(success(null))),
    keepColumnReading: jest.fn<
      ReturnType<UseCases['keepColumnReading']>,
      Parameters<UseCases['keepColumnReading']>
    >(() => Promise.resolve(success(null))),
    addSchoolAlias: jest.fn<ReturnType<UseCases['addSchoolAlias']>, Parameters<UseCases['addSchoolAlias']>>(
      (_port, query, school) => {
        const alias = query.name ?? '';
        return Promise.resolve(success({ school, alias, before: null, after: alias, isSheetNew: false }));
      },
    ),
    undoSchoolAlias: jest.fn<
      ReturnType<UseCases['undoSchoolAlias']>,
      Parameters<UseCases['undoSchoolAlias']>
    >(() => Promise.resolve(success(null))),
    showCase: jest.fn<ReturnType<UseCases['showCase']>, Parameters<UseCases['showCase']>>(() =>
      Promise.resolve(success(null)),
    ),
    describeCase: jest.fn<ReturnType<UseCases['describeCase']>, Parameters<UseCases['describeCase']>>(() =>
      Promise.resolve(failure(aProblem('no-case', 'Hier steht kein Fall.'))),
    ),
    describeSelectedCase: jest.fn<
      ReturnType<UseCases['describeSelectedCase']>,
      Parameters<UseCases['describeSelectedCase']>
    >(() => Promise.resolve(success(null))),
    followSelection: jest.fn<
      ReturnType<UseCases['followSelection']>,
      Parameters<UseCases['followSelection']>
    >(() => Promise.resolve(success(() => Promise.resolve()))),
    neighbourCase: jest.fn<ReturnType<UseCases['neighbourCase']>, Parameters<UseCases['neighbourCase']>>(
      (_port, spot) => Promise.resolve(success(spot)),
    ),
    recordDecision: jest.fn<ReturnType<UseCases['recordDecision']>, Parameters<UseCases['recordDecision']>>(
      (_port, spot) => Promise.resolve(success({ spot, before: {}, after: {} })),
    ),
    undoDecision: jest.fn<ReturnType<UseCases['undoDecision']>, Parameters<UseCases['undoDecision']>>(
      (_port, undo) => Promise.resolve(success(undo)),
    ),
    showSchoolRegion: jest.fn<
      ReturnType<UseCases['showSchoolRegion']>,
      Parameters<UseCases['showSchoolRegion']>
    >(() => Promise.resolve(success(null))),
    liveChoice: jest.fn<ReturnType<UseCases['liveChoice']>, Parameters<UseCases['liveChoice']>>(() =>
      Promise.resolve({ isOn: false, keepsUndoList: true }),
    ),
    keepLive: jest.fn<ReturnType<UseCases['keepLive']>, Parameters<UseCases['keepLive']>>(() =>
      Promise.resolve(success(null)),
    ),
    startLive: jest.fn<ReturnType<UseCases['startLive']>, Parameters<UseCases['startLive']>>(() =>
      Promise.resolve(
        success({ hold: jest.fn(), release: jest.fn(), stop: jest.fn(() => Promise.resolve()) }),
      ),
    ),
    surveyCases: jest.fn<ReturnType<UseCases['surveyCases']>, Parameters<UseCases['surveyCases']>>(() =>
      Promise.resolve(success(aSurvey())),
    ),
    viewsOf: jest.fn<ReturnType<UseCases['viewsOf']>, Parameters<UseCases['viewsOf']>>(() =>
      Promise.resolve({ standard: STANDARD_VIEWS, saved: [] }),
    ),
    addView: jest.fn<ReturnType<UseCases['addView']>, Parameters<UseCases['addView']>>(() =>
      Promise.resolve(success(null)),
    ),
    renameView: jest.fn<ReturnType<UseCases['renameView']>, Parameters<UseCases['renameView']>>(() =>
      Promise.resolve(success(null)),
    ),
    replaceView: jest.fn<ReturnType<UseCases['replaceView']>, Parameters<UseCases['replaceView']>>(() =>
      Promise.resolve(success(null)),
    ),
    deleteView: jest.fn<ReturnType<UseCases['deleteView']>, Parameters<UseCases['deleteView']>>(() =>
      Promise.resolve(success(null)),
    ),
    writeWorkList: jest.fn<ReturnType<UseCases['writeWorkList']>, Parameters<UseCases['writeWorkList']>>(
      (_port, entries) =>
        Promise.resolve(success({ sheetName: 'KA Arbeitsliste', entryCount: entries.length, notices: [] })),
    ),
    collectReportCases: jest.fn<
      ReturnType<UseCases['collectReportCases']>,
      Parameters<UseCases['collectReportCases']>
    >((_port, { today, stand }) => Promise.resolve(success(aReportBasis({ stand: stand ?? today })))),
    writeReportSheet: jest.fn<
      ReturnType<UseCases['writeReportSheet']>,
      Parameters<UseCases['writeReportSheet']>
    >(() => Promise.resolve(success({ sheetName: 'KA Bericht', notices: [] }))),
    openReportWorkbook: jest.fn<
      ReturnType<UseCases['openReportWorkbook']>,
      Parameters<UseCases['openReportWorkbook']>
    >(() => Promise.resolve(success(null))),
    createFilterMemory: jest.fn<
      ReturnType<UseCases['createFilterMemory']>,
      Parameters<UseCases['createFilterMemory']>
    >(() => Promise.resolve({ befores: new Map(), isSet: () => false })),
    filterCases: jest.fn<ReturnType<UseCases['filterCases']>, Parameters<UseCases['filterCases']>>(() =>
      Promise.resolve(
        success({
          sheets: [{ sheetId: 'id of ASD', sheetName: 'ASD', visibleRows: 12, rows: 132 }],
          notices: [],
        }),
      ),
    ),
    liftFilter: jest.fn<ReturnType<UseCases['liftFilter']>, Parameters<UseCases['liftFilter']>>(() =>
      Promise.resolve(success({ sheets: [], notices: [] })),
    ),
  };
}

export function showPane(
  useCases: UseCases,
  startAction: StartAction = null,
): { user: UserEvent; container: HTMLElement } {
  const pane: Pane = {
    port: untouchablePort,
    useCases,
    now: () => NOW,
    version: '1.2.3',
    pace: { pause: () => Promise.resolve() },
  };
  const quiet = () => undefined;
  const { container } = render(
    <RendererProvider renderer={WITHOUT_STYLES}>
      <FluentProvider theme={webLightTheme}>
        <ErrorBoundary>
          <PaneContext value={pane}>
            <App startAction={startAction} />
          </PaneContext>
        </ErrorBoundary>
      </FluentProvider>
    </RendererProvider>,
    { onCaughtError: quiet },
  );
  return { user: userEvent.setup(), container };
}

export function aProblem(code: string, text: string): Problem {
  return { code, text };
}

/** A long call that a test ends when it wants to, and through whose control it speaks. */
export interface OpenCall<T> {
  readonly answer: (control: Control) => Promise<Outcome<T>>;
  readonly control: () => Control;
  readonly end: (outcome: Outcome<T>) => void;
}

/** `canStop`: the call ends as cancelled when it is told to; otherwise it takes no notice. */
export function anOpenCall<T>(canStop = true): OpenCall<T> {
  let held: Control | null = null;
  let resolve: (outcome: Outcome<T>) => void = () => undefined;
  const promise = new Promise<Outcome<T>>((done) => {
    resolve = done;
  });
  return {
    answer: (control) => {
      held = control;
      control.signal.addEventListener('abort', () => {
        if (!canStop) return;
        resolve(
          failure(aProblem('cancelled', 'Die Einordnung wurde abgebrochen. Es wurde nichts geschrieben.')),
        );
      });
      return promise;
    },
    control: () => {
      if (held === null) throw new Error('the call has not begun');
      return held;
    },
    end: resolve,
  };
}
