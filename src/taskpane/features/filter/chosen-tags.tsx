import { Button, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
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
import { filter as texts } from './texts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    justifyItems: 'start',
  },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  tag: { maxWidth: '100%', height: 'auto', minHeight: '24px', whiteSpace: 'normal', textAlign: 'left' },
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
      <TagGroup
        size="small"
        aria-label={texts.chosen}
        className={styles.tags}
        onDismiss={(_event, { value }) => {
          const tag = tags.find(({ id }) => id === value);
          if (tag !== undefined) onChange(tag.without);
        }}
      >
        {tags.map(({ id, text }) => (
          <Tag key={id} value={id} dismissible className={styles.tag} aria-label={texts.remove(text)}>
            {text}
          </Tag>
        ))}
      </TagGroup>
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
