import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseColumn } from '../../../domain/intake/case-table';
import type { FieldKey } from '../../../domain/intake/fields';
import { columnAssignment as texts } from '../../shared/column-texts';
import { assignableColumns, isPlain } from './column-kinds';
import { ColumnSelect } from './column-select';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXS,
  },
  intro: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly columns: readonly CaseColumn[];
  readonly isDisabled: boolean;
  readonly onAssign: (columnKey: string, field: FieldKey | null | undefined) => void;
}

/** The columns of one list with what they are read as; a person can say otherwise. Loaded when it is opened. */
export function ColumnAssignment({ columns, isDisabled, onAssign }: Props) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const listed = assignableColumns(columns).filter((column) => showsAll || !isPlain(column));
  return (
    <div className={styles.panel}>
      <p className={styles.intro}>{listed.length === 0 ? texts.allRecognised : texts.panelIntro}</p>
      <ul className={styles.list}>
        {listed.map((column) => (
          <li key={column.key}>
            <ColumnSelect
              column={column}
              isDisabled={isDisabled}
              onAssign={(field) => {
                onAssign(column.key, field);
              }}
            />
          </li>
        ))}
      </ul>
      <Checkbox
        label={texts.showAll}
        checked={showsAll}
        onChange={(_event, data) => {
          setShowsAll(data.checked === true);
        }}
      />
    </div>
  );
}
