import { SystemClock } from '@lib/kernel/clock';
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
    return positionPage(presentPosition(figures, { viewer: COMMISSIONER, now: clock.now() }));
  },
};
