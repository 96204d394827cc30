import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { dayFromIso, germanDate, isoFromDay } from '../../../domain/calendar/day';
import { PROTECTION_METHODS } from '../../../domain/report/published-report';
import { METHOD_NAMES } from '../../../domain/report/texts';
import { Disclosure } from '../../shared/disclosure';
import { EarlierChoice } from './earlier-choice';
import { leastCountOf, leastCountText, type ReportForm, type WorkbookDefaults } from './report-form';
import { TeamChoice } from './team-choice';
import { report as texts } from './texts';
import type { Teams } from './use-teams';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
  details: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL },
  short: { minWidth: 0, maxWidth: '200px' },
});

interface Props {
  readonly form: ReportForm;
  readonly defaults: WorkbookDefaults;
  readonly teams: Teams;
  readonly onChange: (form: ReportForm) => void;
}

const AUDIENCES = ['public', 'internal'] as const;
const LAYOUTS = ['grob', 'fein'] as const;

/** What a person can say about a report. All of it has a value that can stay. */
export function ReportChoicesForm({ form, defaults, teams, onChange }: Props) {
  const styles = useStyles();
  const change = (changes: Partial<ReportForm>) => {
    onChange({ ...form, ...changes });
  };
  const stand = form.stand ?? defaults.stand;
  const isFaulty = leastCountOf(form, defaults) === null;
  return (
    <div className={styles.root}>
      <Field label={texts.audience}>
        <RadioGroup
          value={form.audience}
          onChange={(_event, { value }) => {
            change({ audience: value === 'internal' ? 'internal' : 'public' });
          }}
        >
          {AUDIENCES.map((audience) => (
            <Radio key={audience} value={audience} label={texts.audiences[audience]} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.summary}>{summaryOf(form, defaults)}</p>
      <Disclosure heading={texts.details}>
        <div className={styles.details}>
          <TeamChoice
            chosen={form.teams}
            teams={teams}
            onChoose={(chosen) => {
              change({ teams: chosen });
            }}
          />
          <Field label={texts.stand} hint={texts.standHint}>
            <Input
              type="date"
              className={styles.short}
              value={isoFromDay(stand)}
              onChange={(_event, { value }) => {
                // Browsers give a whole date or nothing.
                change({ stand: value === '' ? null : dayFromIso(value) });
              }}
            />
          </Field>
          {form.audience === 'public' && (
            <Field label={texts.layout} hint={texts.layoutHint}>
              <RadioGroup
                value={form.layout}
                onChange={(_event, { value }) => {
                  change({ layout: value === 'fein' ? 'fein' : 'grob' });
                }}
              >
                {LAYOUTS.map((layout) => (
                  <Radio key={layout} value={layout} label={texts.layouts[layout]} />
                ))}
              </RadioGroup>
            </Field>
          )}
          <Field label={texts.method}>
            <RadioGroup
              value={form.method}
              onChange={(_event, { value }) => {
                change({ method: value === 'rundung' ? 'rundung' : 'sperrung' });
              }}
            >
              {PROTECTION_METHODS.map((method) => (
                <Radio key={method} value={method} label={texts.methods[method]} />
              ))}
            </RadioGroup>
          </Field>
          <Field
            label={texts.leastCount}
            hint={texts.leastCountHint}
            {...(isFaulty
              ? { validationState: 'error' as const, validationMessage: texts.leastCountFault }
              : {})}
          >
            <Input
              inputMode="numeric"
              className={styles.short}
              value={leastCountText(form, defaults)}
              onChange={(_event, { value }) => {
                change({ leastCount: value });
              }}
            />
          </Field>
          <EarlierChoice
            earlier={form.earlier}
            onChoose={(earlier) => {
              change({ earlier });
            }}
          />
        </div>
      </Disclosure>
    </div>
  );
}

/** `alle Teams · Stand 31.03.2025 · grobe Gliederung · Sperrung · Mindestfallzahl 5` */
function summaryOf(form: ReportForm, defaults: WorkbookDefaults): string {
  const leastCount = leastCountOf(form, defaults);
  return texts.summary([
    form.teams === null ? texts.allTeams : texts.teamCount(form.teams.length),
    texts.standOf(germanDate(form.stand ?? defaults.stand)),
    ...(form.audience === 'public' ? [texts.layoutNames[form.layout]] : []),
    METHOD_NAMES[form.method],
    ...(leastCount === null ? [] : [texts.leastCountOf(leastCount)]),
    ...(form.earlier === null ? [] : [texts.withEarlier]),
  ]);
}
