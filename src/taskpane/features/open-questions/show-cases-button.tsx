import { useState } from 'react';
import type { CaseSpot } from '../../../workbook/case-spot';
import { usePane } from '../../shared/pane-context';
import { openQuestions as texts } from '../../shared/question-texts';
import { ShowButton } from './show-button';

interface Props {
  readonly spots: readonly CaseSpot[];
  /** What the cases have in common. */
  readonly what: string;
  readonly isDisabled: boolean;
}

/** Shows a case, and with each further press the next one. */
export function ShowCasesButton({ spots, what, isDisabled }: Props) {
  const { port, useCases } = usePane();
  const [next, setNext] = useState(0);
  const spot = spots[next % spots.length];
  if (spot === undefined) return null;
  const label = texts.showCase(what, spot.sheetName, spot.row + 1);
  return (
    <ShowButton
      text={spots.length === 1 ? texts.show : texts.showOf((next % spots.length) + 1, spots.length)}
      label={
        spots.length === 1 ? label : `${texts.showOf((next % spots.length) + 1, spots.length)}. ${label}`
      }
      isDisabled={isDisabled}
      onShow={async (control) => {
        const shown = await useCases.showCase(port, spot, control);
        setNext(next + 1);
        return shown;
      }}
    />
  );
}
