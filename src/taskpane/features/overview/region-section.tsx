import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegionRow } from '../../../domain/views/overview';
import type { Selection } from '../../../domain/views/selection';
import { Section } from '../../shared/section';
import { RegionBars } from './region-bars';
import { RegionTable } from './region-table';
import { overview as texts } from './texts';

interface Props {
  readonly rows: readonly RegionRow[];
  readonly onChoose: (selection: Selection) => void;
}

/** Where each region and wave stands: bars, or the same as a table. */
export function RegionSection({ rows, onChoose }: Props) {
  const [isTable, setIsTable] = useState(false);
  return (
    <Section
      heading={texts.regions}
      action={
        rows.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            onClick={() => {
              setIsTable(!isTable);
            }}
          >
            {isTable ? texts.asBars : texts.asTable}
          </Button>
        )
      }
    >
      {rows.length === 0 && <p>{texts.noRegions}</p>}
      {rows.length > 0 && isTable && <RegionTable rows={rows} onChoose={onChoose} />}
      {rows.length > 0 && !isTable && <RegionBars rows={rows} onChoose={onChoose} />}
    </Section>
  );
}
