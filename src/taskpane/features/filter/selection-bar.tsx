import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { isEverything, type Selection } from '../../../domain/views/selection';
import { ProblemList } from '../../shared/problem-list';
import { WaitingMessage } from '../../shared/waiting-message';
import { filter as texts } from './texts';
import type { SheetFilter } from './use-sheet-filter';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    // As wide as the pane, over what is below it.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  count: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: 'tabular-nums' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  status: { ...typographyStyles.caption1, ':empty': { position: 'absolute' } },
  line: { margin: 0 },
});

interface Props {
  readonly selection: Selection;
  readonly count: number;
  readonly total: number;
  readonly filter: SheetFilter;
  /** The sheet follows each change, so nothing needs to be applied. */
  readonly isAtOnce: boolean;
  readonly isDisabled: boolean;
  /** Takes the filter off and chooses everything again. */
  readonly onLift: () => void;
}

/** How many cases are chosen, and what the filter does; stays in view as long as there is a selection or a filter. */
export function SelectionBar({ selection, count, total, filter, isAtOnce, isDisabled, onLift }: Props) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  const statusId = useId();
  const { call, doing, isSet, status, notices, problems } = filter;
  const isEmpty = isEverything(selection) && !isSet;
  useEffect(() => {
    // What gets the focus must not lie under the bar.
    const page = document.documentElement;
    page.style.scrollPaddingBottom = `${bar.current?.offsetHeight ?? 0}px`;
    return () => {
      page.style.removeProperty('scroll-padding-bottom');
    };
  });
  const sentences = call.isRunning ? [doing === 'apply' ? texts.applying : texts.lifting] : status;
  return (
    <section ref={bar} aria-label={texts.bar} className={styles.bar}>
      <div className={styles.row}>
        <p className={styles.count}>{texts.count(count, total)}</p>
        <div className={styles.buttons}>
          {!isAtOnce && !isEverything(selection) && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={isDisabled || call.isRunning}
              aria-describedby={statusId}
              onClick={filter.apply}
            >
              {texts.apply}
            </Button>
          )}
          <Button size="small" disabledFocusable={isDisabled || isEmpty} onClick={onLift}>
            {texts.lift}
          </Button>
        </div>
      </div>
      <div id={statusId} role="status" className={styles.status}>
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.line}>
            {sentence}
          </p>
        ))}
      </div>
      <WaitingMessage waiting={call.waiting} />
      {call.waiting !== null && (
        <div>
          <Button size="small" onClick={filter.cancel}>
            {texts.cancel}
          </Button>
        </div>
      )}
      <ProblemList intent="info" problems={notices} />
      <ProblemList intent="error" problems={problems} />
    </section>
  );
}
