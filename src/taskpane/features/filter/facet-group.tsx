import { Button, Checkbox, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import type { RuleId } from '../../../domain/rules/rule-id';
import type { FacetValue } from '../../../domain/views/facets';
import { foldValue, type FacetKey } from '../../../domain/views/selection';
import { valueText, VIEW_TEXTS } from '../../../domain/views/texts';
import { Chevron } from '../../shared/icons';
import { filter as texts } from './texts';

/** With more values than these there is a box to search in. */
const EASY_TO_SEE = 8;
/** So many values are drawn at first, and so many more with each press: there may be hundreds of schools. */
const PAGE = 20;

const useStyles = makeStyles({
  group: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0 },
  head: {
    width: '100%',
    minHeight: '32px',
    justifyContent: 'start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
  },
  name: { flexGrow: 1, minWidth: 0 },
  chosen: { ...typographyStyles.caption1Strong, color: tokens.colorBrandForeground1, flexShrink: 0 },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    paddingLeft: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  search: { justifySelf: 'stretch', minWidth: 0 },
  values: { justifySelf: 'stretch', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  value: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  box: { minWidth: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  label: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  count: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalXS} 0` },
});

interface Props {
  readonly facet: FacetKey;
  readonly values: readonly FacetValue[];
  readonly ruleTitles: Readonly<Partial<Record<RuleId, string>>>;
  readonly onToggle: (facet: FacetKey, value: string) => void;
}

/** The values of a facet with their counts, folded until it is opened. */
export function FacetGroup({ facet, values, ruleTitles, onToggle }: Props) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const name = VIEW_TEXTS.facet(facet);
  const chosen = values.filter(({ isChosen }) => isChosen).length;
  return (
    <div className={styles.group}>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.head}
          icon={<Chevron isOpen={isOpen} />}
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': id } : {})}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <span className={styles.name}>{name}</span>
          {chosen > 0 && <span className={styles.chosen}> {texts.chosenCount(chosen)}</span>}
        </Button>
      </h3>
      {isOpen && (
        <div id={id} role="group" aria-label={name} className={styles.body}>
          <FacetValues facet={facet} values={values} ruleTitles={ruleTitles} onToggle={onToggle} />
        </div>
      )}
    </div>
  );
}

function FacetValues({ facet, values, ruleTitles, onToggle }: Props) {
  const styles = useStyles();
  const countId = useId();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PAGE);
  const sorted = useMemo(
    () =>
      values
        .map((value) => ({ ...value, text: valueText(facet, value.value, ruleTitles) }))
        .sort((a, b) => b.count - a.count || a.text.localeCompare(b.text, 'de', { numeric: true })),
    [facet, ruleTitles, values],
  );
  const wanted = foldValue(query);
  const found = sorted.filter(({ text }) => foldValue(text).includes(wanted));
  const more = Math.min(found.length - shown, PAGE);
  const name = VIEW_TEXTS.facet(facet);
  if (values.length === 0) return <p className={styles.none}>{texts.noValues}</p>;
  return (
    <>
      {values.length > EASY_TO_SEE && (
        <Input
          type="search"
          size="small"
          className={styles.search}
          aria-label={texts.search(name)}
          placeholder={texts.search(name)}
          value={query}
          onChange={(_event, data) => {
            setQuery(data.value);
          }}
        />
      )}
      <div className={styles.values}>
        {found.slice(0, shown).map(({ value, text, count, isChosen }, index) => (
          <div key={value} className={styles.value}>
            <Checkbox
              className={styles.box}
              label={{ children: text, className: styles.label }}
              checked={isChosen}
              aria-describedby={`${countId}-${index}`}
              onChange={() => {
                onToggle(facet, value);
              }}
            />
            <span id={`${countId}-${index}`} className={styles.count}>
              {count}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={styles.none}>{texts.noneFound}</p>}
      {more > 0 && (
        <Button
          size="small"
          aria-label={texts.moreOf(more, name)}
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {texts.more(more)}
        </Button>
      )}
    </>
  );
}
