import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { FaultGroup } from '../../../workbook/open-questions';
import { Chevron } from '../../shared/icons';
import { openQuestions as texts } from '../../shared/question-texts';
import { FaultyCellItem } from './faulty-cell-item';

/** So many cells are listed at first, and more with each press. */
const PAGE = 50;

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  title: { margin: 0, display: 'grid' },
  toggle: { justifyContent: 'start', textAlign: 'left', paddingLeft: 0 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
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

interface Props {
  readonly group: FaultGroup;
  readonly isDisabled: boolean;
}

/** The cells of one column that need correction. */
export function FaultGroupCard({ group, isDisabled }: Props) {
  const styles = useStyles();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The focus goes on where the new lines begin; the button may have gone.
    if (shown > PAGE) list.current?.querySelectorAll<HTMLElement>('li')[shown - PAGE]?.focus();
  }, [shown]);

  const { header, sheetName, cells, column } = group;
  const title = texts.groupTitle(header, sheetName);
  if (column === null) {
    return (
      <li className={styles.group}>
        <h4 className={styles.name}>{title}</h4>
        <p className={styles.line}>{texts.columnMissing(cells.length)}</p>
      </li>
    );
  }
  const rest = cells.length - shown;
  return (
    <li className={styles.group}>
      <h4 className={styles.title}>
        <Button
          appearance="subtle"
          className={styles.toggle}
          icon={<Chevron isOpen={isOpen} />}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <span>
            {title} <span className={styles.count}>{texts.places(cells.length)}</span>
          </span>
        </Button>
      </h4>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.group}>
            <ul ref={list} aria-label={title} className={styles.list}>
              {cells.slice(0, shown).map((cell) => (
                <FaultyCellItem
                  key={`${String(cell.spot.row)} ${String(cell.spot.left)}`}
                  cell={cell}
                  header={header}
                  isDisabled={isDisabled}
                />
              ))}
            </ul>
            {rest > 0 && (
              <Button
                size="small"
                className={styles.more}
                aria-label={texts.moreFor(Math.min(rest, PAGE), title)}
                onClick={() => {
                  setShown(shown + PAGE);
                }}
              >
                {texts.more(Math.min(rest, PAGE))}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
