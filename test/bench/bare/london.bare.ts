import { figuresAsked, tableAsked } from '../../../apps/web/src/london/asked/london-filters';
import { londonPaths } from '../../../apps/web/src/london/london.paths';
import { presentLondon } from '../../../apps/web/src/london/page/london-page.presenter';
import { BarePage } from '../support/bare-page';
import { AS_COMMISSIONER, COMMISSIONER } from './commissioner';
import { daysOf, newestTwo, shownBare } from './newest-two';

/** London and its parts: the days there are, two releases and their cells, in three questions. */
export const BARE_LONDON: BarePage = {
  ...AS_COMMISSIONER,
  path: londonPaths.show,
  template: 'london/page/london.njk',
  async model(ask, query) {
    const table = tableAsked(query);
    const { cube, product } = table;
    const periods = await daysOf(ask, [{ cube: cube.code, product }]);
    const newest = await newestTwo(ask, cube.code, product);
    if (!newest) throw new Error(`Nothing of ${cube.code} is released`);
    const asked = figuresAsked(query, table, { periods, on: newest.release.on });
    const { whole, parts } = asked.breakdown;
    const categories = [whole, ...parts].map(({ code }) => code);
    const shown = await shownBare(ask, { cube, level: asked.level, categories }, newest);
    return presentLondon({ asked, shown, awaiting: 0 }, query, COMMISSIONER);
  },
};
