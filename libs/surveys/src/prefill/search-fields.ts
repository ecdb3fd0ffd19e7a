import { Day, daysBetween } from '@lib/kernel/day';
import { Answer } from '../answers/answer';
import { RowsSection } from '../question-sets/question-set';
import { codesFor, KnownField, yesNo } from './known-row';
import { PrefillAsked } from './prefill-source';
import { AREAS, REFUSALS, SearchType } from './search-kinds';
import { SearchFacts } from './search-facts';
import { isAsNear } from './location-match';
import { fromPanel } from './searches-known';
import { needsOfReferral, risksOfReferral } from './survey-needs';
import { outwardOf, surveyRegistration, surveyUrn } from './survey-registration';
import { Approached, CaseOfSearch, Started } from './searches-known.query';

interface Around {
  readonly asked: PrefillAsked;
  readonly section: RowsSection;
}

/** Everything a case tells of a search, by the code of the question it answers. */
export const searchFields = (search: SearchFacts, around: Around): Record<string, KnownField> => {
  const on = around.asked.referenceDay;
  const answers: Record<string, Answer> = {
    ...whose(search),
    ...wanted(search, around),
    ...asked(search.of.approaches, around),
    ...found(search, on),
  };
  return Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [code, { value, ...fromPanel(around.asked) }]),
  );
};

const named = ({ answers }: CaseOfSearch): readonly string[] | null => {
  const needs = answers.needs?.['needs'];
  return Array.isArray(needs) ? needs.filter((one): one is string => typeof one === 'string') : null;
};

const whose = ({ of, beganOn, ageBand, neededBy }: SearchFacts): Record<string, Answer> => ({
  search_ref: of.reference,
  child_ref: of.serviceReference,
  referred_on: beganOn,
  needed_by: neededBy,
  reason: reasonOf(of),
  age_band: ageBand,
  sex: of.sex === 'U' ? null : of.sex,
  uasc: yesNoSaid(of.answers.child?.['unaccompanied']),
  dol: yesNo(of.underOrder),
});

const yesNoSaid = (said: unknown): string | null =>
  said === 'yes' || said === 'no' || said === 'unknown' ? said : null;

/** Where a referral gives several reasons, the one that says most of the search. */
const reasonOf = ({ ask, answers }: CaseOfSearch): string | null => {
  const reasons = answers.reason?.['reasons'];
  const has = (reason: string): boolean => Array.isArray(reasons) && reasons.includes(reason);
  if (has('unregistered')) return 'unregistered_exit';
  if (answers.child?.['edge-of-care'] === 'yes') return 'entry';
  if (has('breakdown')) return 'breakdown';
  if (ask === 'step down' || has('step down')) return 'step_down';
  return ask === 'change of placement' || has('ending soon') ? 'planned_move' : null;
};

const TYPES = {
  foster: 'suits_foster',
  residential: 'suits_residential',
  supported: 'suits_supported',
} as const;

const wanted = (search: SearchFacts, { asked: { set }, section }: Around): Record<string, Answer> => {
  const { of, preferred, ageBand } = search;
  const needs = named(of);
  const codes = (question: string): readonly string[] => codesFor(set, section, question);
  const area = of.sought?.area;
  return {
    ...Object.fromEntries(
      Object.entries(TYPES).map(([type, question]) => [
        question,
        suits(type as SearchType, preferred, ageBand),
      ]),
    ),
    preferred_location: area === undefined ? null : (AREAS[area] ?? null),
    needs: needs && needsOfReferral(needs, codes('needs')),
    risks: needs && risksOfReferral(needs, codes('risks')),
    siblings: needs === null || needs.includes('siblings') ? null : 0,
    disability: disabilityOf(of, needs),
  };
};

/** Null while nobody has said what is preferred. */
const suits = (type: SearchType, preferred: SearchType | null, ageBand: string): string | null => {
  if (preferred === null) return null;
  if (type === preferred) return 'preferred';
  return type === 'supported' && ageBand !== 'from_16' ? 'unsuitable' : 'not_specified';
};

const DISABILITIES = ['learning-disability', 'physical-disability', 'autism'];

const disabilityOf = ({ answers }: CaseOfSearch, needs: readonly string[] | null): string | null => {
  const plan = answers.needs?.['ehcp'];
  if (plan === 'has' || needs?.some((one) => DISABILITIES.includes(one))) return 'yes';
  return needs === null || plan === undefined || plan === 'unknown' ? null : 'no';
};

const MOST_REASONS = 3;

const asked = (
  approaches: readonly Approached[],
  { asked: { set }, section }: Around,
): Record<string, Answer> => {
  const of = (answer: Approached['answer']): Approached[] =>
    approaches.filter((one) => one.answer === answer);
  const offers = of('offer');
  const areTold = offers.every(({ own }) => own !== null);
  return {
    approached: approaches.length,
    offers_in_house: areTold ? offers.filter(({ own }) => own).length : null,
    offers_external: areTold ? offers.filter(({ own }) => own === false).length : null,
    refused: of('refused').length,
    no_reply: of('no answer').length,
    refusal_reasons: mainReasons(of('refused'), codesFor(set, section, 'refusal_reasons')),
  };
};

/** The most frequent first; of equals the one the list has first. */
const mainReasons = (refused: readonly Approached[], list: readonly string[]): string[] | null => {
  const count = (code: string): number =>
    refused.filter(({ refusal }) => refusal !== null && REFUSALS[refusal] === code).length;
  const reasons = list.filter((code) => count(code) > 0).sort((a, b) => count(b) - count(a));
  return reasons.length === 0 ? null : reasons.slice(0, MOST_REASONS);
};

const yesNoKnown = (known: boolean | null): string | null => (known === null ? null : yesNo(known));

const WITHDRAWN: Readonly<Record<string, string>> = {
  'returned home': 'home',
  'court outcome': 'court',
  'turned 18': 'left',
  'plan changed': 'other',
  'other route': 'other',
};

const found = (search: SearchFacts, on: Day): Record<string, Answer> => {
  const { of, outcome } = search;
  return {
    outcome,
    withdrawn_reason: outcome === 'withdrawn' ? (WITHDRAWN[of.closedBecause ?? ''] ?? null) : null,
    ...(of.start === null ? {} : placed(search, of.start, on)),
  };
};

const placed = (search: SearchFacts, start: Started, on: Day): Record<string, Answer> => {
  const { of, outcome, placedType, preferred } = search;
  return {
    placed_on: start.on,
    placed_type: outcome === 'unregistered' ? 'unregistered' : placedType,
    placed_registration: surveyRegistration(start.registration, start.listed),
    placed_urn: surveyUrn(start.urn),
    placed_outward: outwardOf(start.sector),
    placed_cost: Number(start.weeklyPence),
    placement_ended: start.group === null ? null : yesNo(start.endedOn !== null && start.endedOn <= on),
    days_over: of.neededBy && Math.max(0, daysBetween(of.neededBy, start.on)),
    type_match: preferred === null || placedType === null ? null : yesNo(placedType === preferred),
    location_match: yesNoKnown(isAsNear(of, start)),
    siblings_together: named(of)?.includes('siblings') === false ? 'not_applicable' : null,
  };
};
