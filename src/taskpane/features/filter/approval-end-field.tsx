import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { dayFromIso, isoFromDay, type Day } from '../../../domain/calendar/day';
import { approvalSpan, type ApprovalLimit } from '../../../domain/views/selection';
import { filter as texts } from './texts';

const useStyles = makeStyles({
  field: { paddingTop: tokens.spacingVerticalS },
  input: { minWidth: 0, maxWidth: '200px' },
});

interface Props {
  readonly limit: ApprovalLimit | null;
  readonly stand: Day;
  readonly onChange: (limit: ApprovalLimit | null) => void;
}

/** Until when the approval ends, as a day. */
export function ApprovalEndField({ limit, stand, onChange }: Props) {
  const styles = useStyles();
  return (
    <Field label={texts.approvalEnd} hint={texts.approvalEndHint} size="small" className={styles.field}>
      <Input
        type="date"
        className={styles.input}
        value={limit === null ? '' : isoFromDay(approvalSpan(limit, stand).to)}
        onChange={(_event, { value }) => {
          // Browsers give a whole date or nothing.
          onChange(value === '' ? null : { kind: 'day', day: dayFromIso(value) });
        }}
      />
    </Field>
  );
}
