import { makeStyles, tokens } from '@fluentui/react-components';
import { germanDate } from '../../../domain/calendar/day';
import { PROPOSALS } from '../../../domain/classification';
import type { RunResult } from '../../../workbook/classify-workbook';
import { ProblemList } from '../../shared/problem-list';
import { proposalName } from '../../shared/texts';
import { result as texts } from './result-texts';
import { CountTable } from './count-table';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a run has found, in numbers. Loaded with the first result. */
export function RunResultView({ result }: { readonly result: RunResult }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <CountTable
        caption={texts.perProposal}
        nameHeader={texts.proposal}
        countHeader={texts.count}
        rows={PROPOSALS.map((proposal) => ({
          name: proposalName(proposal),
          count: result.proposals[proposal],
        }))}
      />
      {result.sheets.length > 1 && (
        <CountTable
          caption={texts.perSheet}
          nameHeader={texts.sheet}
          countHeader={texts.count}
          rows={result.sheets.map(({ name, caseCount }) => ({ name, count: caseCount }))}
        />
      )}
      <p className={styles.line}>
        {texts.stand(germanDate(result.stand))}
        {result.changedCells === 0 && `. ${texts.unchanged}`}
      </p>
      <ProblemList intent="info" title={texts.notices} problems={result.notices} />
    </div>
  );
}
