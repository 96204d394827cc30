import { Button, Label, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { fieldOf, FIELDS, isFieldKey, type FieldKey } from '../../../domain/intake/fields';
import { columnName } from '../../../workbook/area';
import { columnQuestion as texts } from '../../shared/question-texts';
import { columnAssignment as columnTexts } from '../../shared/column-texts';
import { headerGiving, type OpenColumnQuestion } from './open-column-questions';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  place: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  question: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0 },
  examples: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  other: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  choice: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  select: { flex: '1 1 140px', minWidth: 0 },
});

const BY_HEADER = [...FIELDS].sort((a, b) => a.header.localeCompare(b.header, 'de'));

interface Props {
  readonly question: OpenColumnQuestion;
  /** `Frage 1 von 3` */
  readonly position: string;
  readonly isDisabled: boolean;
  /** `null`: not used. */
  readonly onAnswer: (field: FieldKey | null) => void;
  readonly onLater: () => void;
}

/** One question about a column, with example values. It takes the focus, so that it is read out and can be answered at once. */
export function ColumnQuestionCard({ question, position, isDisabled, onAnswer, onLater }: Props) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [other, setOther] = useState<FieldKey | null>(null);
  useEffect(() => heading.current?.focus(), []);

  const { column, examples, sheet } = question;
  const { header, reading } = column;
  const guess = reading.kind === 'field' ? reading.field : null;
  const candidates = reading.kind === 'ambiguous' ? reading.candidates : [];
  const taken = [...candidates, ...(other === null ? [] : [other])].flatMap((field) => {
    const giver = headerGiving(question, field);
    return giver === null ? [] : [texts.isTaken(fieldOf(field).header, giver)];
  });
  return (
    <div role="group" aria-labelledby={`${id}-question`} className={styles.card}>
      <p className={styles.place}>{`${position}. ${texts.place(sheet.name, columnName(column.column))}`}</p>
      <h3 ref={heading} id={`${id}-question`} tabIndex={-1} className={styles.question}>
        {texts.question(header)}
      </h3>
      {guess !== null && <p className={styles.text}>{texts.guess(fieldOf(guess).header)}</p>}
      <p id={`${id}-examples`} className={styles.text}>
        {texts.examples}
      </p>
      <ul aria-labelledby={`${id}-examples`} className={styles.examples}>
        {examples.map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {guess !== null && (
          <Button
            disabledFocusable={isDisabled}
            onClick={() => {
              onAnswer(guess);
            }}
          >
            {texts.yes(fieldOf(guess).header)}
          </Button>
        )}
        {candidates.map((field) => (
          <Button
            key={field}
            disabledFocusable={isDisabled}
            onClick={() => {
              onAnswer(field);
            }}
          >
            {fieldOf(field).header}
          </Button>
        ))}
      </div>
      <div className={styles.other}>
        <Label htmlFor={id}>{texts.other}</Label>
        <div className={styles.choice}>
          <Select
            id={id}
            className={styles.select}
            disabled={isDisabled}
            value={other ?? ''}
            onChange={(_event, { value }) => {
              setOther(isFieldKey(value) ? value : null);
            }}
          >
            <option value="">{columnTexts.choose}</option>
            {BY_HEADER.filter(({ key }) => !candidates.includes(key)).map((field) => (
              <option key={field.key} value={field.key}>
                {field.header}
              </option>
            ))}
          </Select>
          <Button
            disabledFocusable={isDisabled || other === null}
            onClick={() => {
              if (other !== null) onAnswer(other);
            }}
          >
            {texts.take}
          </Button>
        </div>
      </div>
      {taken.map((sentence) => (
        <p key={sentence} className={styles.place}>
          {sentence}
        </p>
      ))}
      <div className={styles.buttons}>
        <Button
          disabledFocusable={isDisabled}
          onClick={() => {
            onAnswer(null);
          }}
        >
          {texts.notUsed}
        </Button>
        <Button appearance="subtle" onClick={onLater}>
          {texts.later}
        </Button>
      </div>
    </div>
  );
}
