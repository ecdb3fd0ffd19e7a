import { SystemClock } from '@lib/kernel/clock';
import { Tx } from '@lib/database/unit-of-work';
import { matrixOf } from '@lib/measures/need-and-room/matrix';
import { NeedAgainstRoom } from '@lib/measures/need-and-room/need-and-room.service';
import { newestReleases, releasedInputs } from '@lib/measures/need-and-room/released-inputs';
import { fadesAfter } from '@lib/provision/places/fades-after';
import { registeredSettings } from '@lib/provision/places/vacancies.query';
import { workstreamAsked } from '../../../apps/web/src/workstreams/asked/workstream-asked';
import { POSITION_FIGURES } from '../../../apps/web/src/workstreams/position/position-figures';
import { positionPage, presentPosition } from '../../../apps/web/src/workstreams/position/position.presenter';
import { workstreamsPaths } from '../../../apps/web/src/workstreams/workstreams.paths';
import { BarePage } from '../support/bare-page';
import { AS_COMMISSIONER, COMMISSIONER } from './commissioner';
import { figuresBare } from './workstream-figures';

const clock = new SystemClock();

/** The London position on one side of paper. */
export const BARE_POSITION: BarePage = {
  ...AS_COMMISSIONER,
  path: workstreamsPaths.position,
  template: 'workstreams/position/position.njk',
  async model(ask) {
    const figures = await figuresBare(ask, POSITION_FIGURES, workstreamAsked({}));
    const needs = await needsBare({ query: ask } as Tx);
    return positionPage(presentPosition(figures, { viewer: COMMISSIONER, now: clock.now(), needs }));
  },
};

/** Need against room by kind, by the statements of the service: only who asks is another. */
const needsBare = async (tx: Tx): Promise<NeedAgainstRoom> => {
  const on = clock.today();
  const inputs = await releasedInputs(tx, newestReleases(tx), [
    ...(['placements', 'needs', 'unmet', 'searching', 'open'] as const),
  ]);
  const asked = { way: 'type', on, fades: await fadesAfter(tx) } as const;
  return { inputs, matrix: matrixOf(inputs, await registeredSettings(tx, on), asked) };
};
