import { Day } from '@lib/kernel/day';
import { releasesOf } from '@lib/measures/need-and-room/released-inputs';
import { KeptScenario } from '@lib/measures/what-if/kept-scenario';
import { Assumptions, PlaceChange } from '@lib/measures/what-if/scenario';
import { OpenedScenario, WhatIfBasis } from '@lib/measures/what-if/what-if.service';
import { WhatIfResult } from '@lib/measures/what-if/work-out';
import { BROAD_KIND_CODES } from '@lib/panel/options/broad-kind';
import { releaseReference } from '@lib/releases/selecting/release';
import {
  byName,
  day,
  decimal,
  flag,
  key,
  list,
  moment,
  orNull,
  shape,
  text,
  whole,
} from '../../api-docs/schemas/schema';
import { assumptionLines, ComparedLine, Pair, resultsCompared } from '../saved/compare.presenter';
import { resultSentence } from '../what-if/what-if-words';

const CHANGE = shape<PlaceChange>('PlaceChange', 'Places that are added or taken away', {
  places: whole('How many; below nought taken away', 4),
  kind: text('Code of the kind', 'home'),
  area: text('Code of the sub-region', 'NEL'),
  need: text('Code of the need, or “any”', 'any'),
  age: text('Code of the age, or “any”', 'any'),
});

const ASSUMPTIONS = shape<Assumptions>('WhatIfAssumptions', 'What is taken for granted', {
  occupancy: decimal('Per cent of places in use', 85),
  fits: decimal('Per cent of the unmet need that a place fits', 50),
  placeCost: byName(orNull(decimal('Pounds a week; null where it is not known', 5500)), 'By kind'),
  todayCost: orNull(decimal('Pounds a week of what a child has today; null where it is not known', 6250)),
  milesInOwn: decimal('Miles nearer to home in the same sub-region', 20),
  milesElsewhere: decimal('Miles nearer to home in another', 10),
  shares: byName(decimal('Per cent of the unmet need', 20), 'By sub-region'),
});

interface ChangeResultJson {
  readonly inOwn: number | null;
  readonly elsewhere: number | null;
  readonly unplaced: number | null;
  readonly unused: number | null;
  readonly netCost: number | null;
  readonly miles: number | null;
  readonly breakEven: number | null;
}

const SHOWN = 'null where it cannot be worked out';

const CHANGE_RESULT = shape<ChangeResultJson>('PlaceChangeResult', 'What comes of one change', {
  inOwn: orNull(decimal(`Children placed in the sub-region; ${SHOWN}`, 2)),
  elsewhere: orNull(decimal(`Children placed in another; ${SHOWN}`, 1)),
  unplaced: orNull(decimal(`Children without a placement; ${SHOWN}`, 0)),
  unused: orNull(decimal(`Places in use for nobody; ${SHOWN}`, 0)),
  netCost: orNull(decimal(`Pounds a week more than today; ${SHOWN}`, 3250)),
  miles: orNull(decimal(`Miles nearer to home of all of them; ${SHOWN}`, 50)),
  breakEven: orNull(decimal(`Per cent in use from which it costs no more than today; ${SHOWN}`, 88)),
});

interface UnmetJson {
  readonly kind: string;
  readonly today: number | null;
  readonly after: number | null;
}

const UNMET = shape<UnmetJson>('WhatIfUnmet', 'Unmet need of a kind', {
  kind: text('Code of the kind', 'home'),
  today: orNull(decimal(`Today; ${SHOWN}`, 40)),
  after: orNull(decimal(`With the scenario; ${SHOWN}`, 37)),
});

export interface WhatIfJson {
  readonly on: Day;
  readonly releases: readonly string[];
  readonly changes: readonly PlaceChange[];
  readonly assumptions: Assumptions;
  readonly sentence: string;
  readonly matched: number | null;
  readonly netCost: number | null;
  readonly miles: number | null;
  readonly unmet: readonly UnmetJson[];
  readonly results: readonly ChangeResultJson[];
}

const TRIED = {
  on: day('The day of the places'),
  releases: list(text('A release', 'PL-OF-2026-09-30-unmet-need'), 'What it is worked out from'),
  changes: list(CHANGE, 'What is tried'),
  assumptions: ASSUMPTIONS,
  sentence: text('What it comes to', 'About 3 more children would have a suitable placement.'),
  matched: orNull(decimal(`Children placed, less those who lose their place; ${SHOWN}`, 3)),
  netCost: orNull(decimal(`Pounds a week more than today; ${SHOWN}`, 3250)),
  miles: orNull(decimal(`Miles nearer to home of all of them; ${SHOWN}`, 50)),
  unmet: list(UNMET, 'By kind'),
  results: list(CHANGE_RESULT, 'Change by change'),
};

export const WHAT_IF = shape<WhatIfJson>(
  'WhatIf',
  'What places that are added or taken away would change',
  TRIED,
);

interface ScenarioLineJson {
  readonly id: string;
  readonly name: string;
  readonly changes: readonly PlaceChange[];
  readonly roomOn: Day;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly version: number;
}

const LINE = {
  id: key('Key of the scenario'),
  name: text('What it is called', 'Four places in the east'),
  changedAt: moment('When it was last changed'),
  changedByName: text('By whom', 'A made-up officer'),
  version: whole('Goes up with each change; send it back with one'),
};

export interface ScenariosJson {
  readonly scenarios: readonly ScenarioLineJson[];
}

export const SCENARIOS = shape<ScenariosJson>('WhatIfScenarios', 'The scenarios that were kept', {
  scenarios: list(
    shape<ScenarioLineJson>('WhatIfScenarioLine', 'A scenario of the list', {
      ...LINE,
      changes: list(CHANGE, 'What it tries'),
      roomOn: day('The day of its places'),
    }),
    'The latest changed first',
  ),
});

export interface ScenarioJson extends WhatIfJson {
  readonly id: string;
  readonly name: string;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly version: number;
}

export const SCENARIO = shape<ScenarioJson>(
  'WhatIfScenario',
  'A scenario, worked out from what it was made from',
  { ...LINE, ...TRIED },
);

export interface ScenarioKey {
  readonly id: string;
}

export const SCENARIO_KEY = shape<ScenarioKey>('WhatIfScenarioKey', 'What was kept', {
  id: key('Key of the scenario'),
});

interface ComparedJson extends ComparedLine {
  readonly differs: boolean;
}

const COMPARED = shape<ComparedJson>('WhatIfComparedLine', 'One line of two scenarios', {
  label: text('What it is', 'Cost a week'),
  one: text('Of one', '£3,250 more'),
  other: text('Of the other', 'The same'),
  differs: flag('Whether they differ'),
});

export interface ComparedScenariosJson {
  readonly assumptions: readonly ComparedJson[];
  readonly results: readonly ComparedJson[];
}

export const COMPARED_SCENARIOS = shape<ComparedScenariosJson>(
  'WhatIfComparison',
  'Two scenarios side by side',
  {
    assumptions: list(COMPARED, 'What is taken for granted'),
    results: list(COMPARED, 'What comes of each, against today'),
  },
);

export const whatIfJson = (
  { changes, assumptions }: Pick<WhatIfJson, 'changes' | 'assumptions'>,
  { released, on }: WhatIfBasis,
  result: WhatIfResult,
): WhatIfJson => ({
  on,
  releases: releasesOf(released).map(releaseReference),
  changes,
  assumptions,
  sentence: resultSentence(result),
  matched: result.matched,
  netCost: result.netCost,
  miles: result.miles,
  unmet: BROAD_KIND_CODES.map((kind) => ({
    kind,
    today: result.unmet[kind]?.today ?? null,
    after: result.unmet[kind]?.after ?? null,
  })),
  results: result.changes.map(({ outcome, netCost, miles, breakEven }) => ({
    inOwn: outcome?.inOwn ?? null,
    elsewhere: outcome?.elsewhere ?? null,
    unplaced: outcome?.unplaced ?? null,
    unused: outcome?.unused ?? null,
    netCost,
    miles,
    breakEven,
  })),
});

export const scenariosJson = (kept: readonly KeptScenario[]): ScenariosJson => ({
  scenarios: kept.map(({ id, name, changes, roomOn, changedAt, changedByName, version }) => ({
    ...{ id, name, changes, roomOn, changedByName, version },
    changedAt: changedAt.toString(),
  })),
});

export const scenarioJson = ({ kept, basis, result }: OpenedScenario): ScenarioJson => ({
  id: kept.id,
  name: kept.name,
  changedAt: kept.changedAt.toString(),
  changedByName: kept.changedByName,
  version: kept.version,
  ...whatIfJson(kept, basis, result),
});

export const comparedJson = (pair: Pair): ComparedScenariosJson => {
  const lines = (of: readonly ComparedLine[]): ComparedJson[] =>
    of.map((line) => ({ ...line, differs: line.one !== line.other }));
  return { assumptions: lines(assumptionLines(pair)), results: lines(resultsCompared(pair)) };
};
