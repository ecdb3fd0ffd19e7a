import { Day, daysBetween, earliest } from '@lib/kernel/day';
import { Answer, Answers } from '@lib/surveys/answers/answer';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { SearchType } from '@lib/surveys/prefill/search-kinds';
import { Random } from '../../random';
import { ageOf, anyPreferred, preferring, typePreferred } from './search-told';

const PLACED = ['preferred', 'alternative', 'unregistered'];

const number = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);

/** What is known, over what an officer says where it is not. */
const orElse = (known: Answers, otherwise: Answers): Answers => ({
  ...otherwise,
  ...Object.fromEntries(Object.entries(known).filter(([, answer]) => isAnswered(answer))),
});

/**
 * A search with an answer to everything the survey asks of it, which breaks none of its rules (domain.md 3.6): what is known
 * stays, what is open an officer answers, and what cannot be so in a made-up case is put right.
 */
export const wholeSearch = (known: Answers, random: Random): Answers => {
  const outcome = outcomeOf(known);
  const answers: Answers = {
    ...orElse(known, { ...needsOf(random), ...whyOf(known, random) }),
    ...preferenceOf(known, random),
    outcome,
  };
  return {
    ...answers,
    ...askedOf(answers, outcome, random),
    ...(answers['preferred_location'] === 'away' ? { away_reason: 'safeguarding' } : {}),
    ...(outcome === 'withdrawn' ? { withdrawn_reason: known['withdrawn_reason'] ?? 'stays' } : {}),
    ...(PLACED.includes(outcome) ? placementOf(answers, random) : {}),
  };
};

/** A case that was rejected, or placed somewhere else, does not say what came of the search; the borough does. */
const outcomeOf = ({ outcome, placed_on: placedOn }: Answers): string => {
  if (typeof outcome === 'string') return outcome;
  return isAnswered(placedOn) ? 'alternative' : 'withdrawn';
};

const preferenceOf = (known: Answers, random: Random): Answers => {
  const type = typePreferred(known);
  const age = ageOf(known);
  return type === null || (type === 'supported' && age !== 'from_16')
    ? preferring(anyPreferred(known, random), age, random)
    : {};
};

const needsOf = (random: Random): Answers => ({
  sex: random.pick(['M', 'F']),
  uasc: 'no',
  dol: 'no',
  siblings: random.chance(0.14) ? 1 : 0,
  disability: random.chance(0.35) ? 'yes' : 'no',
  needs: random.pick([['emotional', 'trauma'], ['autism', 'behaviour'], ['emotional'], ['learning'], ['trauma'], ['none']]),
  risks: random.pick([['self_harm', 'missing'], ['criminal_exploitation', 'missing'], ['physical_others'], ['none']]),
}); // prettier-ignore

const whyOf = ({ age_band: age }: Answers, random: Random): Answers => ({
  needed_by: random.weighted({ today: 12, under_5: 23, over_5: 65 }),
  reason: random.weighted({
    breakdown: 42,
    planned_move: 36,
    ...(age === 'from_10' || age === 'from_16' ? { step_down: 14, return: 4 } : {}),
  }),
  preferred_location: random.weighted({
    own_borough: 34,
    sub_region: 26,
    london: 22,
    within_20: 10,
    away: 8,
  }),
});

/** Providers approached, and what each answered; those that are left have not answered yet. */
const askedOf = (known: Answers, outcome: string, random: Random): Answers => {
  if (isAnswered(known['approached']) && isAnswered(known['offers_external'])) return reasonsOf(known);
  const refused = isAnswered(known['refused']) ? number(known['refused']) : random.whole(3, 22);
  const noReply = isAnswered(known['no_reply']) ? number(known['no_reply']) : random.whole(0, 6);
  const offers = PLACED.includes(outcome) ? 1 : Number(random.chance(0.25));
  const least = refused + noReply + offers;
  const approached = isAnswered(known['approached'])
    ? Math.max(number(known['approached']), least)
    : least + random.whole(0, 4);
  const counts = { approached, offers_in_house: 0, offers_external: offers, refused, no_reply: noReply };
  return { ...counts, ...reasonsOf({ ...known, ...counts }) };
};

const reasonsOf = ({ refused, refusal_reasons: reasons }: Answers): Answers =>
  number(refused) > 0 && !isAnswered(reasons ?? null) ? { refusal_reasons: ['no_vacancy', 'matching'] } : {};

/** What a week costs where it was found, in pounds: from and to. */
const WEEKLY: Readonly<Record<string, readonly [number, number]>> = {
  ...{ foster: [480, 1_150], residential: [4_600, 8_400], supported: [750, 1_900] },
  ...{ unregistered: [6_500, 11_000], other: [600, 1_400] },
};

/** What came of it, and how it fits; a child was never placed before the search began. */
const placementOf = (known: Answers, random: Random): Answers => {
  const placedOn = known['placed_on'] as Day;
  const referredOn = earliest(known['referred_on'] as Day, placedOn);
  const type = typeof known['placed_type'] === 'string' ? known['placed_type'] : 'residential';
  const [least, most] = WEEKLY[type] ?? WEEKLY['other']!;
  const days = daysBetween(referredOn, placedOn);
  return {
    referred_on: referredOn,
    placed_type: type,
    ...registrationOf(known, type),
    placed_outward: known['placed_outward'] ?? 'SE1',
    placed_cost: known['placed_cost'] ?? random.whole(least, most) * 100,
    ...(known['outcome'] === 'unregistered' ? { placement_ended: known['placement_ended'] ?? 'no' } : {}),
    days_over: Math.min(number(known['days_over']), days),
    type_match: known['type_match'] ?? matches(known, type),
    location_match: known['location_match'] ?? (random.chance(0.6) ? 'yes' : 'no'),
    siblings_together: number(known['siblings']) === 0 ? 'not_applicable' : random.chance(0.6) ? 'yes' : 'no',
    education_continued: random.weighted({ yes: 62, no: 26, not_applicable: 12 }),
  };
};

const matches = (known: Answers, type: string): string =>
  typePreferred(known) === (type as SearchType) ? 'yes' : 'no';

/** What Ofsted registers has its number; homes without one are registered elsewhere. */
const registrationOf = (known: Answers, type: string): Answers => {
  if (known['outcome'] === 'unregistered') return { placed_registration: 'unregistered', placed_urn: null };
  const has = isAnswered(known['placed_urn'] ?? null) || type === 'foster';
  const said = known['placed_registration'];
  if (typeof said === 'string' && said !== 'unregistered' && (said !== 'ofsted' || has)) return {};
  return { placed_registration: has ? 'ofsted' : 'cqc' };
};
