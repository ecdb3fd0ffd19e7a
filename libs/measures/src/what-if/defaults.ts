import { Day } from '@lib/kernel/day';
import { BROAD_KIND_CODES, BroadKind } from '@lib/panel/options/broad-kind';
import { BROAD_NEED_CODES } from '@lib/panel/unmet-need/broad-need';
import { RegisteredSetting } from '@lib/provision/places/vacancies.query';
import { HCLI_COSTS } from '../cubes/hcli-costs.cube';
import { HCLI_FEES } from '../cubes/hcli-fees.cube';
import { pricedIn, quartilesOf } from '../cubes/price-bands';
import { COST_WEEK_BANDS, FEE_WEEK_BANDS, WeekBand } from '../cubes/week-bands';
import { LONDON_AREA } from '../need-and-room/matrix';
import { ReleasedInput, ReleasedInputs } from '../need-and-room/released-inputs';
import { RoomAsked, RoomByArea } from '../need-and-room/room-held';
import { subRegionsOn } from '../need-and-room/sub-regions';
import { AGES, AgeBand, Assumptions, WhatIfInputs } from './scenario';

const { code: LONDON } = LONDON_AREA;

/** What is known to begin with. */
export const whatIfInputs = (
  { unmet }: ReleasedInputs,
  settings: readonly RegisteredSetting[],
  { on, fades }: Pick<RoomAsked, 'on' | 'fades'>,
): WhatIfInputs => {
  const room = new RoomByArea(settings, { way: 'type', on, fades });
  const at = (category: string): number | null => unmet.at(LONDON, category).value;
  return {
    unmet: {
      total: at('total'),
      kind: byCode(BROAD_KIND_CODES, (kind) => at(`sought|${kind}`)),
      need: byCode(BROAD_NEED_CODES, (need) => at(`need|${need}`)),
      age: byCode(Object.keys(AGES) as AgeBand[], (age) => at(`age|${age}`)),
    },
    confirmed: byCode(BROAD_KIND_CODES, (kind) =>
      byCode(
        subRegionsOn(on).map(({ code }) => code),
        (area) => room.at(kind, area).confirmed,
      ),
    ),
  };
};

const byCode = <Code extends string, Value>(
  codes: readonly Code[],
  of: (code: Code) => Value,
): Record<Code, Value> => Object.fromEntries(codes.map((code) => [code, of(code)])) as Record<Code, Value>;

/** A released band of weekly prices, and the pounds that stand for it. */
export interface ReleasedPrice {
  readonly label: string;
  /** The middle of the band; of the last, which has no end, where it begins. */
  readonly pounds: number;
}

/** Prices that releases say something of: in which band the middle one lies. Null where hidden numbers decide it. */
export interface ReleasedPrices {
  readonly place: Readonly<Record<BroadKind, ReleasedPrice | null>>;
  readonly today: ReleasedPrice | null;
}

export const releasedPrices = ({ fees, costs }: ReleasedInputs): ReleasedPrices => ({
  place: {
    home: medianPrice(fees, { cube: HCLI_FEES, whole: 'type|home', bands: FEE_WEEK_BANDS }),
    family: null,
    other: medianPrice(fees, { cube: HCLI_FEES, whole: 'type|supported', bands: FEE_WEEK_BANDS }),
  },
  today: medianPrice(costs, { cube: HCLI_COSTS, whole: 'total', bands: COST_WEEK_BANDS }),
});

interface Priced {
  readonly cube: typeof HCLI_FEES;
  readonly whole: string;
  readonly bands: readonly WeekBand[];
}

const medianPrice = (input: ReleasedInput, { cube, whole, bands }: Priced): ReleasedPrice | null => {
  const priced = pricedIn(cube.categories).find((one) => one.whole.code === whole)!;
  const { value } = quartilesOf(priced, (category) => input.at(LONDON, category)).median;
  const band = value === null ? undefined : bands[value];
  if (band === undefined) return null;
  const next = bands[value! + 1];
  return { label: band.label, pounds: next ? (band.from + next.from) / 2 : band.from };
};

/** Ours, measured nowhere: the page says so beside each. */
const OURS = { occupancy: 85, fits: 50, milesInOwn: 20, milesElsewhere: 10 } as const;

/** Assumptions to begin with. */
export const defaultAssumptions = (inputs: ReleasedInputs, on: Day): Assumptions => {
  const prices = releasedPrices(inputs);
  return {
    ...OURS,
    placeCost: byCode(BROAD_KIND_CODES, (kind) => prices.place[kind]?.pounds ?? null),
    todayCost: prices.today?.pounds ?? null,
    shares: sharesOf(inputs, on),
  };
};

/** By children looked after, in whole per cent that make 100; of equal ones, and where a number is hidden, evenly. */
const sharesOf = ({ placements }: ReleasedInputs, on: Day): Record<string, number> => {
  const areas = subRegionsOn(on).map(({ code }) => code);
  const children = areas.map((area) => placements.at(area, 'total').value);
  const all = children.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const isKnown = all > 0 && !children.includes(null);
  const exact = children.map((value) => (isKnown ? (value! * 100) / all : 100 / areas.length));
  const shares = inWholes(exact);
  return Object.fromEntries(areas.map((area, at) => [area, shares[at]!]));
};

/** Whole numbers with the same sum: rounded down, and one more for those that lost most. */
const inWholes = (exact: readonly number[]): number[] => {
  const down = exact.map(Math.floor);
  const missing =
    Math.round(exact.reduce((sum, one) => sum + one, 0)) - down.reduce((sum, one) => sum + one, 0);
  const lost = exact.map((one, at) => ({ at, lost: one - down[at]! })).toSorted((a, b) => b.lost - a.lost);
  const more = new Set(lost.slice(0, missing).map(({ at }) => at));
  return down.map((one, at) => (more.has(at) ? one + 1 : one));
};
