import { germanDate } from '../../calendar/day';
import type { PublishedReport } from '../published-report';
import { factsOf } from './facts-of';
import type { Paper, PaperSection } from './paper';
import { reportTitle } from './report-title';
import { course } from './sections/course';
import { dataBasis } from './sections/data-basis';
import { finances } from './sections/finances';
import { INTERNAL_USE, internal } from './sections/internal';
import { method } from './sections/method';
import { newCases } from './sections/new-cases';
import { nextSteps } from './sections/next-steps';
import { occasion } from './sections/occasion';
import { reasons } from './sections/reasons';
import { situation } from './sections/situation';
import { tableOf } from './shown-values';
import { wordingOf } from './wording';

/**
 * The paper of a report, in the order of a German Mitteilungsvorlage (bericht.md §1). All numbers in it are printed in
 * the tables of the report, or shares of two such numbers. A report of T7 becomes a paper for internal use instead.
 */
export function paperOf(report: PublishedReport): Paper {
  const teams = tableOf(report, 'T7');
  const { date } = report;
  const facts = factsOf(report);
  if (teams === null) {
    return { title: reportTitle(report), date, facts, sections: numbered(publicSections(report)) };
  }
  return {
    title: `Fälle nach Team und Vorschlag zum ${germanDate(report.stand)}`,
    date,
    marking: INTERNAL_USE,
    facts,
    sections: [internal(report, teams)],
  };
}

function publicSections(report: PublishedReport): readonly PaperSection[] {
  const wording = wordingOf(report);
  return [
    occasion(report),
    dataBasis(report, wording),
    ...situation(report, wording),
    reasons(report, wording),
    ...course(report, wording),
    newCases(report, wording),
    finances(),
    nextSteps(report, wording),
    ...method(report),
  ];
}

/** `1. Anlass`; sections below another one and the annex have no number. */
function numbered(sections: readonly PaperSection[]): readonly PaperSection[] {
  let number = 0;
  return sections.map((section) => {
    if (section.rank !== undefined) return section;
    number += 1;
    return { ...section, heading: `${number}. ${section.heading}` };
  });
}
