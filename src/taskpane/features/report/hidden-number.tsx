import { HIDDEN_MARK } from '../../../domain/report/report-table';
import { report as texts } from './texts';

/** What stands for a hidden number; those who listen hear it in words. */
export function HiddenNumber() {
  return (
    <span role="img" aria-label={texts.hiddenNumber}>
      {HIDDEN_MARK}
    </span>
  );
}
