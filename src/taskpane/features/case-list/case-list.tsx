import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { SurveyCase } from '../../../workbook/survey/survey-case';
import { ProposalLabel } from '../../shared/proposal-label';
import { caseList as texts } from './texts';

/** Height of a case before it was drawn, in CSS pixels. */
const USUAL_HEIGHT = 60;
/** Cases that are drawn above and below what can be seen. */
const SPARE = 6;
/** So many cases further with the page keys. */
const PAGE = 8;

const useStyles = makeStyles({
  list: {
    // About six cases, and on low screens no more than half of it.
    maxHeight: 'min(380px, 55vh)',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  all: { position: 'relative', width: '100%' },
  case: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  id: { ...typographyStyles.body1Strong },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly cases: readonly SurveyCase[];
  readonly onOpen: (found: SurveyCase) => void;
}

/** All cases of a selection, of which only those in view are drawn: there may be tens of thousands. */
export function CaseList({ cases, onOpen }: Props) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, cases.length - 1);
  // The compiler cannot look into it; the list is drawn anew with each scroll anyway.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => list.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: SPARE,
    // The active case stays drawn when it is out of sight: screen readers point to it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])].filter((at) => at >= 0).sort((a, b) => a - b),
  });
  const drawn = virtual.getVirtualItems();
  const optionId = (index: number): string => `${id}-${index}`;
  const open = (index: number): void => {
    const found = cases[index];
    if (found !== undefined) onOpen(found);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(active);
      return;
    }
    const next = targetOf(event.key, active, cases.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    virtual.scrollToIndex(next);
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={texts.label(cases.length)}
      {...(drawn.some(({ index }) => index === active) ? { 'aria-activedescendant': optionId(active) } : {})}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: `${virtual.getTotalSize()}px` }}>
        {drawn.map(({ index, start }) => {
          const found = cases[index];
          if (found === undefined) return null;
          return (
            // The keys are heeded by the list, which has the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              aria-setsize={cases.length}
              aria-posinset={index + 1}
              className={mergeClasses(styles.case, index === active && styles.active)}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => {
                setActive(index);
                open(index);
              }}
            >
              <span className={styles.head}>
                <span className={styles.id}>{found.caseId ?? texts.noId}</span>{' '}
                <ProposalLabel proposal={found.proposal} />
              </span>{' '}
              <span className={styles.place}>{found.school ?? texts.place(found.sheetName, found.row)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where a key leads; `null`: nowhere. */
function targetOf(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + PAGE, last);
    case 'PageUp':
      return Math.max(from - PAGE, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
