import { Field, makeStyles, Select, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import type { FacetCounts } from '../../../domain/views/facets';
import { FACET_KEYS, toggleValue, type Selection } from '../../../domain/views/selection';
import type { Survey } from '../../../workbook/survey/survey-cases';
import { Section } from '../../shared/section';
import { ApprovalEndField } from './approval-end-field';
import { ChosenTags } from './chosen-tags';
import { FacetGroup } from './facet-group';
import { SavedViews } from './saved-views';
import { filter as texts } from './texts';

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  switch: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, justifySelf: 'start' },
  select: { minWidth: 0 },
});

interface Props {
  readonly survey: Survey;
  readonly counts: FacetCounts;
  readonly selection: Selection;
  readonly onChange: (selection: Selection) => void;
  /** `null`: all of them. */
  readonly sheetId: string | null;
  readonly onScope: (sheetId: string | null) => void;
  readonly isAtOnce: boolean;
  readonly onAtOnce: (isAtOnce: boolean) => void;
}

/** Views, what is chosen, and everything that can be chosen. */
export function FilterSection(props: Props) {
  const styles = useStyles();
  const { survey, counts, selection, onChange, sheetId, onScope, isAtOnce, onAtOnce } = props;
  const { ruleTitles, stand } = survey.facts;
  return (
    <Section heading={texts.heading}>
      <p className={styles.note}>{texts.explanation}</p>
      <SavedViews selection={selection} onChoose={onChange} />
      <ChosenTags selection={selection} stand={stand} ruleTitles={ruleTitles} onChange={onChange} />
      <div>
        <h3 className={styles.heading}>{texts.facets}</h3>
        {FACET_KEYS.map((facet) => (
          <FacetGroup
            key={facet}
            facet={facet}
            values={counts.facets[facet]}
            ruleTitles={ruleTitles}
            onToggle={(key, value) => {
              onChange(toggleValue(selection, key, value));
            }}
          />
        ))}
        <ApprovalEndField
          limit={selection.approvalEnd}
          stand={stand}
          onChange={(approvalEnd) => {
            onChange({ ...selection, approvalEnd });
          }}
        />
      </div>
      {survey.sheets.length > 1 && (
        <Field label={texts.scope} size="small">
          <Select
            size="small"
            className={styles.select}
            value={sheetId ?? ''}
            onChange={(_event, { value }) => {
              onScope(value === '' ? null : value);
            }}
          >
            <option value="">{texts.allSheets}</option>
            {survey.sheets.map((sheet) => (
              <option key={sheet.sheetId} value={sheet.sheetId}>
                {sheet.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Switch
        className={styles.switch}
        label={texts.atOnce}
        checked={isAtOnce}
        onChange={(_event, { checked }) => {
          onAtOnce(checked);
        }}
      />
    </Section>
  );
}
