import { Answer, Answers, GridAnswer, isGrid } from '@lib/surveys/answers/answer';
import { isAnswered } from '@lib/surveys/judging/bindings';
import { Random } from '../../random';
import { daysOpen, Period, typePreferred } from './search-told';

const AGES = ['under_1', 'from_1', 'from_5', 'from_10', 'from_16'];
const TYPES = ['foster', 'residential', 'supported'];
const WAITS = { over_7: 7, over_28: 28, over_90: 90 } as const;

const number = (answer: Answer | undefined): number => (typeof answer === 'number' ? answer : 0);

const column = (numbers: Readonly<Record<string, number>>): GridAnswer =>
  Object.fromEntries(Object.entries(numbers).map(([code, count]) => [code, { number: count }]));

/** What is counted of the searches, so that it agrees with the rows. */
export const countedOf = (searches: readonly Answers[], { to }: Period): Answers => {
  const open = searches.filter(({ outcome }) => outcome === 'searching');
  const openIn = (age: string, type: string): number =>
    open.filter((one) => one['age_band'] === age && typePreferred(one) === type).length;
  return {
    open_searches: Object.fromEntries(
      AGES.map((age) => [age, Object.fromEntries(TYPES.map((type) => [type, openIn(age, type)]))]),
    ),
    open_for: column(
      Object.fromEntries(
        Object.entries(WAITS).map(([wait, days]) => [
          wait,
          open.filter((one) => daysOpen(one, to) > days).length,
        ]),
      ),
    ),
    searches_all: searches.length,
    same_day: searches.filter(({ needed_by: by }) => by === 'today').length,
  };
};

/** Own foster places for each child looked after. */
const FOSTER_PLACES = 0.42;

/** What else is asked once, where nothing was filled in. */
export const restOfDemand = (known: Answers, { children, searches, random }: AroundDemand): Answers => {
  const made = isAnswered(known['placements_all'])
    ? number(known['placements_all'])
    : searches.filter(({ placed_on: on }) => isAnswered(on)).length;
  return {
    placements_all: made,
    out_of_hours: Math.floor(made * 0.05),
    secure: column(secureOf(random)),
    foster_flow: column(fosterOf(Math.round(children * FOSTER_PLACES), random)),
    ...unregisteredOf(known, searches),
    net_demand: netDemandOf(searches),
    method: random.weighted({ trend: 55, judgement: 35, model: 10 }),
    regional_action: random.shuffled(['homes', 'foster', 'specialist', 'secure', 'data']).slice(0, 3),
    confidence: random.weighted({ high: 35, medium: 65 }),
  };
};

interface AroundDemand {
  readonly children: number;
  readonly searches: readonly Answers[];
  readonly random: Random;
}

const secureOf = (random: Random): Record<string, number> => {
  const made = random.chance(0.38) ? 1 : 0;
  const met = made === 1 && random.chance(0.4) ? 1 : 0;
  return { opening: 0, made, met, alternative: made - met, waiting: 0 };
};

const fosterOf = (opening: number, random: Random): Record<string, number> => {
  const approvals = random.whole(1, 8);
  const leavers = Math.min(opening, random.whole(1, 9));
  const enquiries = random.whole(20, 70);
  const applications = Math.round(enquiries * 0.12);
  return { opening, enquiries, applications, approvals, leavers, net: opening + approvals - leavers };
};

/** A night in a home that is not registered, in pence. */
const UNREGISTERED_NIGHT = 165_000;

/** As the register has it; where nobody keeps one, those that rows tell of. Nights go with a cost. */
const unregisteredOf = (known: Answers, searches: readonly Answers[]): Answers => {
  const there = searches.filter(({ outcome }) => outcome === 'unregistered');
  const held = known['unregistered_flow'];
  const flow = isAnswered(held) && held !== undefined && isGrid(held) ? held : column(flowOf(there));
  const of = (code: string): number => flow[code]?.['number'] ?? 0;
  const nights = of('nights');
  const cost = number(known['unregistered_cost']);
  return {
    unregistered_flow: flow,
    unregistered_now: of('open_start') + of('started') - of('ended'),
    unregistered_cost: nights > 0 === cost > 0 ? cost : nights * UNREGISTERED_NIGHT,
  };
};

const flowOf = (there: readonly Answers[]): Record<string, number> => {
  const ended = there.filter(({ placement_ended: is }) => is === 'yes').length;
  return { open_start: 0, started: there.length, ended, nights: there.length * 14 };
};

/** What is expected follows what is not found now. */
const netDemandOf = (searches: readonly Answers[]): GridAnswer => {
  const open = (type: string): number =>
    searches.filter((one) => one['outcome'] === 'searching' && typePreferred(one) === type).length;
  return Object.fromEntries(
    [...TYPES, 'unregistered', 'other'].map((type) => [
      type,
      { months_12: Math.round(open(type) * 0.6), months_24: Math.round(open(type) * 0.8) },
    ]),
  );
};
