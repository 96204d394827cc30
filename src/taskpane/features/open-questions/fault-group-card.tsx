import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FaultGroup } from '../../../workbook/open-questions';
import { Chevron } from '../../shared/icons';
import { openQuestions as texts } from '../../shared/question-texts';
import { FaultyCellItem } from './faulty-cell-item';
import { PagedList } from './paged-list';

/** So many cells are listed at first, and more with each press. */
const PAGE = 50;

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  title: { margin: 0, display: 'grid' },
  toggle: { justifyContent: 'start', textAlign: 'left', paddingLeft: 0 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
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

  const { header, sheetName, cells, column } = group;
  const title = texts.groupTitle(header, sheetName);
  if (column === null) {
    return (
      <li tabIndex={-1} className={styles.group}>
        <h4 className={styles.name}>{title}</h4>
        <p className={styles.line}>{texts.columnMissing(cells.length)}</p>
      </li>
    );
  }
  return (
    <li tabIndex={-1} className={styles.group}>
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
            <span id={`${listId}-title`}>{title}</span>{' '}
            <span className={styles.count}>{texts.places(cells.length)}</span>
          </span>
        </Button>
      </h4>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <div className={styles.group}>
            <PagedList
              items={cells}
              pageSize={PAGE}
              labelledBy={`${listId}-title`}
              subject={title}
              render={(cell) => (
                <FaultyCellItem
                  key={`${String(cell.spot.row)} ${String(cell.spot.left)}`}
                  cell={cell}
                  header={header}
                  isDisabled={isDisabled}
                />
              )}
            />
          </div>
        )}
      </div>
    </li>
  );
}
