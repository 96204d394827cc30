import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { CallProgress } from '../../shared/call-progress';
import { Message } from '../../shared/message';
import { ProblemList } from '../../shared/problem-list';
import { Section } from '../../shared/section';
import { CaseEntry } from './case-entry';
import { CaseFacts } from './case-facts';
import { CaseHead } from './case-head';
import { CaseReasons } from './case-reasons';
import { CaseTimeline } from './case-timeline';
import { CaseUncheckable } from './case-uncheckable';
import { CaseWhatIf } from './case-what-if';
import { caseTexts as texts } from './texts';
import { useCasePage, type CaseWish } from './use-case-page';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  controls: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  text: { margin: 0 },
});

/** One case: what it becomes and why, what would change that, and what people decide. Follows the selection in the sheet. */
export function CasePage({ target, isVisible }: CaseWish) {
  const styles = useStyles();
  const page = useCasePage({ target, isVisible });
  const { view, call, problems } = page;
  return (
    <Section heading={texts.heading}>
      <div className={styles.root} lang="de">
        <div className={styles.controls}>
          <Switch
            label={texts.follow}
            checked={page.isFollowing}
            onChange={(_, { checked }) => {
              page.setFollowing(checked);
            }}
          />
          {!page.isFollowing && (
            <Button size="small" onClick={page.readSelected}>
              {texts.read}
            </Button>
          )}
        </div>
        <ProblemList
          intent={problems.every(({ code }) => isHint(code)) ? 'info' : 'error'}
          problems={problems}
        />
        {call.isRunning && call.waiting !== null && (
          <CallProgress call={call} onCancel={page.cancel} text={texts.reading} />
        )}
        {view === null && problems.length === 0 && (
          <p className={styles.text}>{call.isRunning ? texts.reading : texts.none}</p>
        )}
        {view !== null && (
          <>
            <CaseHead view={view} />
            <div className={styles.controls}>
              <Button
                size="small"
                disabledFocusable={call.isRunning}
                onClick={() => {
                  page.go('previous');
                }}
              >
                {texts.previous}
              </Button>
              <Button
                size="small"
                disabledFocusable={call.isRunning}
                onClick={() => {
                  page.go('next');
                }}
              >
                {texts.next}
              </Button>
            </div>
            {view.written === 'other' && <Message intent="warning">{texts.changed}</Message>}
            {view.written === 'none' && <Message intent="info">{texts.notWritten}</Message>}
            <CaseReasons reasons={view.reasons} />
            <CaseWhatIf view={view} />
            <CaseTimeline events={view.timeline} />
            <CaseEntry key={entryKey(view)} view={view} onSaved={page.readAgain} />
            <CaseFacts facts={view.facts} />
            <CaseUncheckable rules={view.uncheckable} />
          </>
        )}
      </div>
    </Section>
  );
}

/** What a person has begun to enter goes with the case it was meant for. */
function entryKey({
  spot,
}: {
  readonly spot: {
    readonly sheetId: string;
    readonly row: number;
    readonly id: { readonly value: string } | null;
  };
}): string {
  return `${spot.sheetId} ${spot.id?.value ?? String(spot.row)}`;
}

/** Nothing has failed: there simply is no (further) case. */
function isHint(code: string): boolean {
  return code === 'no-case' || code === 'no-neighbour';
}
