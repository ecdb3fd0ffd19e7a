import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { NotFoundError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { Viewer } from '@lib/access/viewer';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { PRODUCTS } from '../asked/london-filters';
import { figureLines } from '../figures/figure-lines';
import { LondonFigures } from '../figures/london-figures.service';
import { londonPaths } from '../london.paths';
import { subjectOf } from '../page/finding';
import { figuresCsv } from './figures-csv';
import { moneyLines } from './money-lines';

/** The released figures of a page as CSV. A borough's own row is not in it: a file is passed on. */
@Controller()
export class LondonDownloadController {
  constructor(
    private readonly figures: LondonFigures,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError while there is no release of the table. */
  @Allow('see London figures')
  @Get(londonPaths.download)
  async download(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download> {
    const { asked, shown } = await this.figures.show(viewer, query);
    if (!shown) throw new NotFoundError('table');
    const name = {
      report: `${asked.cube.code}-${PRODUCTS[asked.product].name}`,
      area: subjectOf(shown).name,
      period: formatDay(shown.release.on),
      runOn: this.clock.today(),
    };
    return figuresCsv(name, [
      ...figureLines(asked, shown).map((line) => ({ ...line, unit: 'count' as const })),
      ...moneyLines(asked, shown),
    ]);
  }
}
