import { Button, Label, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { CaseColumn, ColumnReading } from '../../../domain/intake/case-table';
import { fieldOf, FIELDS, isFieldKey, type FieldKey } from '../../../domain/intake/fields';
import { columnName } from '../../../workbook/area';
import { columnAssignment as texts } from '../../shared/column-texts';
import { isAssigned } from './column-kinds';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    justifyItems: 'start',
  },
  select: { width: '100%' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The choices that are no field. */
const AUTOMATIC = '';
const NOT_USED = '-';

const BY_HEADER = [...FIELDS].sort((a, b) => a.header.localeCompare(b.header, 'de'));

interface Props {
  readonly column: CaseColumn;
  readonly isDisabled: boolean;
  /** `null`: not used; `undefined`: read from the header again. */
  readonly onAssign: (field: FieldKey | null | undefined) => void;
}

/** One column of a list, and the field it is read as. */
export function ColumnSelect({ column, isDisabled, onAssign }: Props) {
  const styles = useStyles();
  const id = useId();
  const { header, reading } = column;
  const candidates = reading.kind === 'ambiguous' ? reading.candidates : [];
  return (
    <div className={styles.root}>
      <Label htmlFor={id} weight="semibold">
        {header}
      </Label>
      <p id={`${id}-hint`} className={styles.hint}>
        {`${texts.column(columnName(column.column))}, ${describe(reading)}`}
      </p>
      <Select
        id={id}
        className={styles.select}
        aria-describedby={`${id}-hint`}
        disabled={isDisabled}
        value={chosenValue(column)}
        onChange={(_event, { value }) => {
          if (isFieldKey(value)) onAssign(value);
          else onAssign(value === NOT_USED ? null : undefined);
        }}
      >
        <option value={AUTOMATIC}>{automaticChoice(column)}</option>
        <option value={NOT_USED}>{texts.notUsed}</option>
        {candidates.length > 0 && (
          <optgroup label={texts.likely}>
            {candidates.map((key) => (
              <option key={key} value={key}>
                {fieldOf(key).header}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={texts.allFields}>
          {BY_HEADER.filter(({ key }) => !candidates.includes(key)).map((field) => (
            <option key={field.key} value={field.key}>
              {field.header}
            </option>
          ))}
        </optgroup>
      </Select>
      {isAssigned(column) && (
        <Button
          appearance="subtle"
          size="small"
          disabled={isDisabled}
          aria-label={texts.resetFor(header)}
          onClick={() => {
            onAssign(undefined);
            // The button goes away with the assignment.
            document.getElementById(id)?.focus();
          }}
        >
          {texts.reset}
        </Button>
      )}
    </div>
  );
}

function chosenValue(column: CaseColumn): string {
  if (!isAssigned(column)) return AUTOMATIC;
  return column.reading.kind === 'field' ? column.reading.field : NOT_USED;
}

function automaticChoice(column: CaseColumn): string {
  if (isAssigned(column)) return texts.automatic;
  if (column.reading.kind === 'field') return texts.automaticField(fieldOf(column.reading.field).header);
  return column.reading.kind === 'ambiguous' ? texts.choose : texts.unassigned;
}

function describe(reading: ColumnReading): string {
  switch (reading.kind) {
    case 'field': {
      const { header } = fieldOf(reading.field);
      if (reading.by === 'confirmed') return texts.assignedTo(header);
      return reading.by === 'distance' ? texts.similarTo(header) : texts.readAs(header);
    }
    case 'surplus':
      return texts.isSurplus(fieldOf(reading.field).header);
    case 'ambiguous':
      return texts.couldBe(reading.candidates.map((key) => fieldOf(key).header));
    case 'unknown':
      return reading.confirmed ? texts.assignedToNothing : texts.isUnknown;
    case 'ka':
      return texts.readAs(reading.column);
  }
}
