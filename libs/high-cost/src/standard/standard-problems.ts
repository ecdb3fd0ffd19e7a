import { Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { STANDARD_NAMES, STANDARD_QUESTIONS, StandardFacts, StandardName } from './standard-questions';

const MOST_SIBLINGS = 10;
const OUTWARD = /^[A-Z]{1,2}[0-9][0-9A-Z]?$/;
const REFERENCE = /^[A-Za-z0-9/-]{1,30}$/;

const RISKS = STANDARD_NAMES.filter((name) => STANDARD_QUESTIONS[name].group === 'risk');

/** Whether anything at all is answered: then the rest is held to the rules of the standard. */
export const isAnswered = (facts: StandardFacts): boolean =>
  facts.referralOn !== null ||
  facts.placementReference !== null ||
  facts.siblingCount !== null ||
  facts.outwardCode !== null ||
  Object.keys(facts.answers).length > 0;

/** What is wrong with what the standard asks, field by field. */
export const problemsOfStandard = (
  facts: StandardFacts,
  { startedOn, today }: { startedOn: Day; today: Day },
): Problem[] => {
  if (!isAnswered(facts)) return [];
  const { referralOn, placementReference, siblingCount, outwardCode, answers } = facts;
  const problems: Problem[] = [];
  const add = (field: string, message: string): void => void problems.push({ field, message });
  if (referralOn === null) add('referralOn', 'Give the day the search began');
  else if (referralOn > today) add('referralOn', 'The day the search began must be today or in the past');
  else if (referralOn > startedOn)
    add('referralOn', 'The search must have begun by the day the placement started');
  if (placementReference !== null && !REFERENCE.test(placementReference))
    add('placementReference', 'Use up to 30 letters, digits, hyphens and strokes, for example PL-1234');
  if (siblingCount !== null && siblingCount > MOST_SIBLINGS)
    add('siblingCount', `Give 0 to ${MOST_SIBLINGS} brothers and sisters`);
  if (outwardCode !== null && !OUTWARD.test(outwardCode))
    add('outwardCode', 'Give the first half of the postcode only, for example BR1');
  if (answers.neededBy === undefined) add('neededBy', 'Say when the place was needed');
  if (answers.preferredLocation === 'away' && answers.reasonAway === undefined)
    add('reasonAway', 'Say why the child had to be away');
  if (siblingCount === 0 && answers.siblingsTogether !== undefined)
    add('siblingsTogether', 'Leave it empty where no brother or sister was to be placed');
  return [...problems, ...unansweredRisks(facts)];
};

/** The standard takes no silence for “no known risk”. */
const unansweredRisks = ({ answers }: StandardFacts): Problem[] =>
  RISKS.filter((name: StandardName) => answers[name] === undefined).map((field) => ({
    field,
    message: 'Answer every risk: No known risk, or Risk present',
  }));
