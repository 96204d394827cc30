import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CAPTIONS } from '../../../domain/report/paper/captions';
import type { Paper, PaperBlock, PaperFact, PaperSection } from '../../../domain/report/paper/paper';
import { HIDDEN_MARK } from '../../../domain/report/report-table';
import { Disclosure } from '../../shared/disclosure';
import { ChartView } from './chart-view';
import { HiddenNumber } from './hidden-number';
import { PublishedTableView } from './published-table-view';
import { report as texts } from './texts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  marking: { ...typographyStyles.caption1Strong, margin: 0 },
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0 },
  gap: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  figure: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
  },
  caption: { ...typographyStyles.caption1Strong, margin: 0 },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** The paper as it will be handed on. */
export function PaperView({ paper }: { readonly paper: Paper }) {
  const styles = useStyles();
  const sections = numbered(paper);
  const found = sections.findIndex(({ rank }) => rank === 'annex');
  const annex = found === -1 ? sections.length : found;
  return (
    <div className={styles.root}>
      {paper.marking !== undefined && <p className={styles.marking}>{paper.marking}</p>}
      <p className={styles.title}>{paper.title}</p>
      <Facts facts={paper.facts} />
      {sections.slice(0, annex).map((section) => (
        <SectionView key={section.heading} section={section} />
      ))}
      {sections.slice(annex, annex + 1).map((section) => (
        // The annex is the same in every report but for a few numbers, and long.
        <Disclosure key={section.heading} heading={section.heading}>
          <div className={styles.root}>
            <Blocks blocks={section.blocks} />
            {sections.slice(annex + 1).map((part) => (
              <SectionView key={part.heading} section={part} />
            ))}
          </div>
        </Disclosure>
      ))}
    </div>
  );
}

function SectionView({ section: { heading, rank, blocks } }: { readonly section: NumberedSection }) {
  const styles = useStyles();
  return (
    <div className={styles.section}>
      {rank === 'part' ? (
        <h4 className={styles.heading}>{heading}</h4>
      ) : (
        <h3 className={styles.heading}>{heading}</h3>
      )}
      <Blocks blocks={blocks} />
    </div>
  );
}

function Blocks({ blocks }: Pick<NumberedSection, 'blocks'>) {
  return blocks.map(({ block, number }, index) => (
    // Blocks of a paper never change their places.
    <Block key={`${block.kind} ${index}`} block={block} number={number} />
  ));
}

function Facts({ facts }: { readonly facts: readonly PaperFact[] }) {
  const styles = useStyles();
  return (
    <dl aria-label={texts.facts} className={styles.facts}>
      {facts.flatMap(({ label, value }) => [
        <dt key={label} className={styles.term}>
          {label}
        </dt>,
        <dd key={`${label}:`} className={styles.value}>
          {value === HIDDEN_MARK ? <HiddenNumber /> : value}
        </dd>,
      ])}
    </dl>
  );
}

function Block({ block, number }: { readonly block: PaperBlock; readonly number: number }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'text':
      return <p className={styles.text}>{block.text}</p>;
    case 'gap':
      return <p className={styles.gap}>{block.text}</p>;
    case 'list':
      return (
        <ul className={styles.list}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table': {
      const caption = CAPTIONS.table(number, block.table.title);
      return (
        <div className={styles.figure}>
          <p className={styles.caption}>{caption}</p>
          <PublishedTableView table={block.table} caption={caption} />
          {block.notes?.map((note) => (
            <p key={note} className={styles.note}>
              {note}
            </p>
          ))}
        </div>
      );
    }
    case 'chart':
      return (
        <div className={styles.figure}>
          <p className={styles.caption}>{CAPTIONS.chart(number, block.chart.title)}</p>
          <ChartView chart={block.chart} />
        </div>
      );
  }
}

interface NumberedBlock {
  readonly block: PaperBlock;
  /** Of tables and charts, each kind by itself, from 1. */
  readonly number: number;
}

type NumberedSection = Omit<PaperSection, 'blocks'> & { readonly blocks: readonly NumberedBlock[] };

function numbered({ sections }: Paper): readonly NumberedSection[] {
  const numbers = { table: 0, chart: 0 };
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): NumberedBlock => {
      if (block.kind !== 'table' && block.kind !== 'chart') return { block, number: 0 };
      numbers[block.kind] += 1;
      return { block, number: numbers[block.kind] };
    }),
  }));
}
