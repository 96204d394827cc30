import { PROPOSALS } from '../../classification';
import { proposalText } from '../../views/texts';
import { line, type Axis } from './cross-table';

/** The columns that T1, T4 and T7 share: all proposals, also those that no case has. */
export const PROPOSAL_AXIS: Axis = {
  lines: PROPOSALS.map((proposal) => line(proposal, proposalText(proposal))),
  keyOf: ({ proposal }) => proposal,
};
