import { Injectable } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Tx, UnitOfWork } from '@lib/database/unit-of-work';
import { Clock } from '@lib/kernel/clock';
import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { fadesAfter } from '@lib/provision/places/fades-after';
import { registeredSettings } from '@lib/provision/places/vacancies.query';
import {
  InputName,
  namedReleases,
  newestReleases,
  ReleasedInputs,
  releasedInputs,
} from '../need-and-room/released-inputs';
import { nearestFirst } from '../need-and-room/sub-regions';
import { whatIfInputs } from './defaults';
import { KeptScenario } from './kept-scenario';
import { Scenario, WhatIfInputs } from './scenario';
import { problemsOfScenario } from './scenario-problems';
import { keptScenario, keptScenarios } from './scenarios.query';
import { WhatIfResult, workOut } from './work-out';

/** The tables a scenario is made of. */
const NAMES: readonly InputName[] = ['placements', 'unmet', 'fees', 'costs'];

/** What a scenario is worked out from. */
export interface WhatIfBasis {
  readonly released: ReleasedInputs;
  readonly inputs: WhatIfInputs;
  /** The day of the places. */
  readonly on: Day;
}

/** A scenario that was kept, worked out again from what it was made from. */
export interface OpenedScenario {
  readonly kept: KeptScenario;
  readonly basis: WhatIfBasis;
  readonly result: WhatIfResult;
}

/** Tries places that are added or taken away, and opens what was tried. */
@Injectable()
export class WhatIf {
  constructor(
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest releases, and the room of today. */
  async basis({ context }: Pick<Viewer, 'context'>): Promise<WhatIfBasis> {
    return this.units.run(context, (tx) => newestBasis(tx, this.clock.today()), {
      readOnly: true,
      snapshot: true,
    });
  }

  /** @throws InvalidError naming each field */
  tried(scenario: Scenario, { inputs, on }: WhatIfBasis): WhatIfResult {
    checkScenario(scenario);
    return workOut(scenario, inputs, (area) => nearestFirst(area, on));
  }

  list({ context }: Pick<Viewer, 'context'>): Promise<KeptScenario[]> {
    return this.units.run(context, keptScenarios, { readOnly: true });
  }

  /** @throws NotFoundError also for one of another borough. */
  async open({ context }: Pick<Viewer, 'context'>, id: string): Promise<OpenedScenario> {
    return this.units.run(
      context,
      async (tx) => {
        const kept = await keptScenario(tx, id);
        const basis = await basisOf(tx, kept);
        return { kept, basis, result: workOut(kept, basis.inputs, (area) => nearestFirst(area, basis.on)) };
      },
      { readOnly: true, snapshot: true },
    );
  }
}

export const newestBasis = async (tx: Tx, on: Day): Promise<WhatIfBasis> => {
  const released = await releasedInputs(tx, newestReleases(tx), NAMES);
  const fades = await fadesAfter(tx);
  return { released, inputs: whatIfInputs(released, await registeredSettings(tx, on), { on, fades }), on };
};

/** The same releases and the same places as when it was kept. */
const basisOf = async (
  tx: Tx,
  { releaseIds, confirmed, roomOn }: Pick<KeptScenario, 'releaseIds' | 'confirmed' | 'roomOn'>,
): Promise<WhatIfBasis> => {
  const released = await releasedInputs(tx, await namedReleases(tx, releaseIds), NAMES);
  const fades = await fadesAfter(tx);
  return {
    released,
    inputs: { ...whatIfInputs(released, [], { on: roomOn, fades }), confirmed },
    on: roomOn,
  };
};

export const checkScenario = (scenario: Scenario): void => {
  const problems = problemsOfScenario(scenario);
  if (problems.length > 0)
    throw new InvalidError('Nothing was worked out. Mend what is named.', 'scenario', problems);
};
