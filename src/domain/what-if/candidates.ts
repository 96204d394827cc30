import type { RuleId } from '../rules/rule-id';
import { endsBeforeSwitch, goesOn, limited, noExtension } from './candidates/approval';
import { carePlanRenewed } from './candidates/care-plan';
import { faultsMended } from './candidates/faults';
import { certainGrade, lowerGrade } from './candidates/grade';
import { withoutOwnCompanion, withoutSpecialNeeds } from './candidates/needs';
import { notShared, ownCase, underSgbViii } from './candidates/plain-answers';
import { nothingGuessed } from './candidates/readings';
import { remedySettled } from './candidates/remedy';
import { clearSchool, dateSet, takesPart } from './candidates/school';
import { hasNotEnded, isCurrent } from './candidates/status';
import { enrolmentKnown, switchesAll } from './candidates/strategy';
import { bindsShorter, budgetEnds, courtOrderEnds } from './candidates/what-binds';
import type { Candidate } from './change';
import type { Judged } from './situation';

/** For each rule what could take its hit away, from small to large. */
export const CANDIDATES: Readonly<Record<RuleId, (judged: Judged) => readonly Candidate[]>> = {
  R01: endsBeforeSwitch,
  R02: endsBeforeSwitch,
  R03: limited,
  R04: goesOn,
  R05: lowerGrade,
  R06: certainGrade,
  R07: remedySettled,
  R08: courtOrderEnds,
  R09: budgetEnds,
  R10: withoutSpecialNeeds,
  R11: withoutOwnCompanion,
  R12: underSgbViii,
  R13: ownCase,
  R14: carePlanRenewed,
  R15: takesPart,
  R16: clearSchool,
  R17: isCurrent,
  R18: isCurrent,
  R19: notShared,
  R20: faultsMended,
  R21: remedySettled,
  R22: switchesAll,
  R23: switchesAll,
  R24: dateSet,
  R25: hasNotEnded,
  R26: nothingGuessed,
  R27: bindsShorter,
  R28: noExtension,
  R29: enrolmentKnown,
};
