import { SystemClock } from '@lib/kernel/clock';
import { jobFor } from '@lib/database/context/viewer-context';
import { Tx } from '@lib/database/unit-of-work';
import { countChildren, latestReturnDay, listChildren } from '@lib/placements/children/children.query';
import { filterOf } from '../../../apps/web/src/children/list/child-list-address';
import { presentChildList } from '../../../apps/web/src/children/list/child-list.presenter';
import { Ask, BarePage } from '../support/bare-page';
import { BENCH_BOROUGH } from '../support/bench-borough';

const CHILDREN_A_PAGE = 50;
const clock = new SystemClock();

/** Enough of a transaction for the queries of children. */
const bare = (query: Ask): Tx => ({ context: jobFor(BENCH_BOROUGH), query }) as unknown as Tx;

/** The list of children. */
export const BARE_CHILDREN: BarePage = {
  path: '/children',
  template: 'children/list/list.njk',
  viewer: { name: 'Ada Quillmarsh', roleTitle: 'Placements officer', boroughName: 'Bromley' },
  menu: ['Home', 'Children and placements', 'London', 'SSDA903 returns', 'Reports'],
  async model(ask) {
    const tx = bare(ask);
    const filter = filterOf({}, clock.today());
    const count = await countChildren(tx, filter);
    const children = await listChildren(tx, filter, { limit: CHILDREN_A_PAGE, offset: 0 });
    const found = { children, count, page: 1, pages: 1, trueAt: await latestReturnDay(tx) };
    return presentChildList({ boroughName: 'Bromley', found, filter, query: {} });
  },
};
