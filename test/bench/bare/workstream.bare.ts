import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { releasesOf } from '../../../apps/web/src/workstreams/asked/figure-place';
import { placed } from '../../../apps/web/src/workstreams/asked/placed-figures';
import { filtersOf, workstreamAsked } from '../../../apps/web/src/workstreams/asked/workstream-asked';
import { presentWorkstream } from '../../../apps/web/src/workstreams/page/workstream.presenter';
import { workstreamsPaths } from '../../../apps/web/src/workstreams/workstreams.paths';
import { BarePage } from '../support/bare-page';
import { AS_COMMISSIONER, COMMISSIONER } from './commissioner';
import { daysOf } from './newest-two';
import { figuresBare, LATE } from './workstream-figures';

const CODE = 'fostering';

/** A workstream as it ships. */
export const BARE_WORKSTREAM: BarePage = {
  ...AS_COMMISSIONER,
  path: workstreamsPaths.workstream(CODE),
  template: 'workstreams/page/workstream.njk',
  async model(ask, query) {
    const shipped = SHIPPED_WORKSTREAMS.find(({ code }) => code === CODE)!;
    const workstream = { ...shipped, validFrom: null, madeAt: null, madeByName: null, because: null };
    const asked = workstreamAsked(query);
    const days = await daysOf(ask, placed(workstream.figures, asked).map(releasesOf));
    const figures = await figuresBare(ask, workstream.figures, asked);
    const filters = filtersOf(query, { days, today: days[0] ?? LATE });
    return presentWorkstream({ workstream, asked, filters, days, figures }, query, COMMISSIONER);
  },
};
