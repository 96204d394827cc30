import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { germanDate } from '../../../domain/calendar/day';
import type { SurveyCase } from '../../../workbook/survey/survey-case';
import { WORK_TEXTS } from '../../../workbook/work-list/texts';
import type { WorkEntry, WorkMonth } from '../../../workbook/work-list/work-entries';
import { Chevron } from '../../shared/icons';
import { ProposalLabel } from '../../shared/proposal-label';
import { workList as texts } from './texts';

/** So many entries are drawn at first, and so many more with each press. */
const PAGE = 20;

const useStyles = makeStyles({
  heading: { margin: 0 },
  head: {
    ...typographyStyles.body1Strong,
    width: '100%',
    minHeight: '32px',
    justifyContent: 'start',
    textAlign: 'left',
    paddingLeft: 0,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  day: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  overdue: { color: tokens.colorPaletteRedForeground1 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  text: { margin: 0 },
  more: { marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly month: WorkMonth<SurveyCase>;
  readonly isOpenAtFirst: boolean;
  readonly onOpen: (found: SurveyCase) => void;
}

/** What falls due in one month, or is overdue. */
export function WorkMonthGroup({ month, isOpenAtFirst, onOpen }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Reading goes on where the new entries begin; the button may have gone.
    if (shown > PAGE) list.current?.querySelectorAll<HTMLElement>(':scope > li')[shown - PAGE]?.focus();
  }, [shown]);
  const { title, entries } = month;
  const more = Math.min(entries.length - shown, PAGE);
  return (
    <div>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.head}
          icon={<Chevron isOpen={isOpen} />}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {texts.group(title, entries.length)}
        </Button>
      </h3>
      {isOpen && (
        <div id={id}>
          <ul ref={list} aria-label={texts.groupLabel(title, entries.length)} className={styles.list}>
            {entries.slice(0, shown).map((entry) => (
              <li
                key={`${entry.occasion} ${entry.item.sheetName} ${entry.item.listName} ${entry.item.row}`}
                tabIndex={-1}
                className={styles.entry}
              >
                <Entry entry={entry} onOpen={onOpen} />
              </li>
            ))}
          </ul>
          {more > 0 && (
            <Button
              size="small"
              className={styles.more}
              aria-label={texts.moreOf(more, title)}
              onClick={() => {
                setShown(shown + PAGE);
              }}
            >
              {texts.more(more)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface EntryProps {
  readonly entry: WorkEntry<SurveyCase>;
  readonly onOpen: (found: SurveyCase) => void;
}

function Entry({ entry, onOpen }: EntryProps) {
  const styles = useStyles();
  const { item, dueOn, occasion, isOverdue, text } = entry;
  const id = item.caseId ?? texts.noId;
  return (
    <>
      <span className={styles.line}>
        <span className={mergeClasses(styles.day, isOverdue && styles.overdue)}>{germanDate(dueOn)}</span>{' '}
        <span>{WORK_TEXTS.occasions[occasion]}</span>
      </span>
      <span className={styles.line}>
        <Link
          as="button"
          aria-label={texts.open(id)}
          onClick={() => {
            onOpen(item);
          }}
        >
          {id}
        </Link>{' '}
        <ProposalLabel proposal={item.proposal} />
      </span>
      {item.school !== null && <span className={styles.quiet}>{item.school}</span>}
      <p className={styles.text}>{text}</p>
    </>
  );
}
