import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { openQuestions as texts } from '../../shared/question-texts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
  },
  more: { justifySelf: 'start' },
});

interface Props<T> {
  readonly items: readonly T[];
  /** So many items are listed at first, and so many more with each press. */
  readonly pageSize: number;
  /** The element that names the list. */
  readonly labelledBy: string;
  /** What there is more of. */
  readonly subject: string;
  /** A list item that can take the focus. */
  readonly render: (item: T) => ReactNode;
}

/** A list of which only the beginning is drawn until more is asked for: there may be thousands. */
export function PagedList<T>({ items, pageSize, labelledBy, subject, render }: Props<T>) {
  const styles = useStyles();
  const [shown, setShown] = useState(pageSize);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Reading goes on where the new items begin; the button may have gone.
    if (shown > pageSize)
      list.current?.querySelectorAll<HTMLElement>(':scope > li')[shown - pageSize]?.focus();
  }, [pageSize, shown]);
  const more = Math.min(items.length - shown, pageSize);
  return (
    <>
      <ul ref={list} aria-labelledby={labelledBy} className={styles.list}>
        {items.slice(0, shown).map(render)}
      </ul>
      {more > 0 && (
        <Button
          size="small"
          className={styles.more}
          aria-label={texts.moreOf(more, subject)}
          onClick={() => {
            setShown(shown + pageSize);
          }}
        >
          {texts.more(more)}
        </Button>
      )}
    </>
  );
}
