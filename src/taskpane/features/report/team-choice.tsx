import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { CallProgress } from '../../shared/call-progress';
import { ProblemList } from '../../shared/problem-list';
import { report as texts } from './texts';
import type { Teams } from './use-teams';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', paddingLeft: tokens.spacingHorizontalXL },
  read: { justifySelf: 'start' },
});

interface Props {
  /** `null`: all. */
  readonly chosen: readonly string[] | null;
  readonly teams: Teams;
  readonly onChoose: (teams: readonly string[] | null) => void;
}

/** All teams or some. */
export function TeamChoice({ chosen, teams, onChoose }: Props) {
  const styles = useStyles();
  const { names, call, problems, read, cancel } = teams;
  return (
    <div className={styles.root}>
      <Field label={texts.teams}>
        <RadioGroup
          value={chosen === null ? 'all' : 'some'}
          onChange={(_event, { value }) => {
            onChoose(value === 'all' ? null : (names ?? []));
            if (value === 'some' && names === null) read();
          }}
        >
          <Radio value="all" label={texts.allTeams} />
          <Radio value="some" label={texts.someTeams} />
        </RadioGroup>
      </Field>
      {call.isRunning && <CallProgress call={call} onCancel={cancel} text={texts.readingTeams} />}
      <ProblemList intent="error" problems={problems} />
      {chosen !== null && names === null && !call.isRunning && (
        <Button className={styles.read} onClick={read}>
          {texts.readTeams}
        </Button>
      )}
      {chosen !== null && names !== null && (
        <div role="group" aria-label={texts.teamList} className={styles.list}>
          {names.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={chosen.includes(name)}
              onChange={(_event, { checked }) => {
                // In their own order, so that the same choice is the same report.
                onChoose(
                  names.filter((other) => (other === name ? checked === true : chosen.includes(other))),
                );
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
