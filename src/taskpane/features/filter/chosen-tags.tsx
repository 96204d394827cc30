import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Day } from '../../../domain/calendar/day';
import type { RuleId } from '../../../domain/rules/rule-id';
import {
  EVERYTHING,
  FACET_KEYS,
  isEverything,
  toggleValue,
  type Selection,
} from '../../../domain/views/selection';
import { valueText, VIEW_TEXTS } from '../../../domain/views/texts';
import { CrossIcon } from '../../shared/icons';
import { filter as texts } from './texts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  tags: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  tag: { textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly selection: Selection;
  readonly stand: Day;
  readonly ruleTitles: Readonly<Partial<Record<RuleId, string>>>;
  readonly onChange: (selection: Selection) => void;
}

/** What is chosen, each with a way to take it off. */
export function ChosenTags({ selection, stand, ruleTitles, onChange }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  if (isEverything(selection)) return null;
  const { approvalEnd } = selection;
  const tags = [
    ...FACET_KEYS.flatMap((key) =>
      (selection.values[key] ?? []).map((value) => ({
        id: `${key} ${value}`,
        text: texts.chosenValue(VIEW_TEXTS.facet(key), valueText(key, value, ruleTitles)),
        without: toggleValue(selection, key, value),
      })),
    ),
    ...(approvalEnd === null
      ? []
      : [
          {
            id: 'approvalEnd',
            text: texts.limit(approvalEnd, stand),
            without: { ...selection, approvalEnd: null },
          },
        ]),
  ];
  return (
    <div className={styles.root}>
      <ul ref={list} aria-label={texts.chosen} className={styles.tags}>
        {tags.map(({ id, text, without }, index) => (
          <li key={id}>
            <Button
              size="small"
              iconPosition="after"
              icon={<CrossIcon />}
              className={styles.tag}
              aria-label={texts.remove(text)}
              onClick={() => {
                // The button goes away: its neighbour takes the focus.
                const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
                (buttons[index + 1] ?? buttons[index - 1])?.focus();
                onChange(without);
              }}
            >
              {text}
            </Button>
          </li>
        ))}
      </ul>
      {tags.length > 1 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onChange(EVERYTHING);
          }}
        >
          {texts.removeAll}
        </Button>
      )}
    </div>
  );
}
