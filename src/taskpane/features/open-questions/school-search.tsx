import { Button, Combobox, Label, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { School } from '../../../domain/schools/school';
import { normaliseSchoolName } from '../../../domain/schools/school-name';
import { openQuestions as texts } from '../../shared/question-texts';
import { schoolName } from './school-name';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXXS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Fluent's own least width is wider than what is left of 320 pixels.
  combobox: { flex: '1 1 160px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
  listbox: { maxHeight: '240px' },
});

interface Props {
  readonly schools: readonly School[];
  readonly isDisabled: boolean;
  readonly onChoose: (school: School) => void;
}

/** All schools to choose from, found by any part of name or town. */
export function SchoolSearch({ schools, isDisabled, onChoose }: Props) {
  const styles = useStyles();
  const id = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => document.getElementById(id)?.focus(), [id]);

  const options = schools.map((school, index) => ({ school, key: String(index), name: schoolName(school) }));
  const choice = options.find(({ key }) => key === chosen);
  // With a school chosen the whole list is offered again, as in any other choice.
  const words = choice?.name === query ? [] : normaliseSchoolName(query).split(' ');
  const found = options.filter(({ name }) => {
    const normalised = normaliseSchoolName(name);
    return words.every((word) => normalised.includes(word));
  });
  return (
    <div className={styles.root}>
      <Label htmlFor={id}>{texts.search}</Label>
      <div className={styles.row}>
        <Combobox
          id={id}
          freeform
          inlinePopup
          className={styles.combobox}
          input={{ className: styles.input }}
          listbox={{ className: styles.listbox }}
          disabled={isDisabled}
          open={isOpen}
          onOpenChange={(_event, { open }) => {
            setIsOpen(open);
          }}
          value={query}
          selectedOptions={chosen === null ? [] : [chosen]}
          onChange={({ target }) => {
            setQuery(target.value);
            setChosen(null);
            // Also when a text arrives without a key: pasted, dictated.
            setIsOpen(true);
          }}
          onOptionSelect={(_event, { optionValue, optionText }) => {
            if (optionValue === undefined || !options.some(({ key }) => key === optionValue)) return;
            setChosen(optionValue);
            setQuery(optionText ?? '');
          }}
        >
          {found.map(({ key, name }) => (
            <Option key={key} value={key} text={name}>
              {name}
            </Option>
          ))}
          {found.length === 0 && (
            <Option key="none" value="none" text={texts.noSchool} disabled>
              {texts.noSchool}
            </Option>
          )}
        </Combobox>
        <Button
          disabledFocusable={isDisabled || choice === undefined}
          onClick={() => {
            if (choice !== undefined) onChoose(choice.school);
          }}
        >
          {texts.assign}
        </Button>
      </div>
    </div>
  );
}
