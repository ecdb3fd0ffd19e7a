import { Controller, Get, Query as QueryString } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { ChildrenService } from '@lib/placements/children/children.service';
import { AgeBandSet } from '@lib/reference-data/age-bands/age-band-sets';
import { Publisher } from '@lib/reports/publisher';
import { AgeBands } from '@lib/rules/age-bands/age-bands.service';
import { Query } from '@lib/web-kit/paging/list-filter';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenRoutes } from '../children.paths';
import { dayOf, filterOf, listFilters } from '../list/child-list-address';
import { childrenWorkbook } from './children-workbook';

/** The list as a workbook: every child of the filter, not only those of the page. */
@Controller()
export class ChildrenDownloadController {
  constructor(
    private readonly children: ChildrenService,
    private readonly clock: Clock,
    private readonly publisher: Publisher,
    private readonly ageBands: AgeBands,
  ) {}

  @Allow('export children')
  @Get(childrenRoutes.download)
  async download(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Download> {
    const today = this.clock.today();
    const ages = await this.ageBands.on(viewer, dayOf(query, today));
    const filter = filterOf(query, today, ages);
    const { children, trueAt } = await this.children.export(viewer, filter);
    return childrenWorkbook({
      borough: authorityById(viewer.boroughId!),
      children,
      on: filter.on,
      today,
      filters: filterWords(query, ages),
      trueAt,
      contact: this.publisher.contact,
    });
  }
}

const filterWords = (query: Query, ages: AgeBandSet): string[] =>
  listFilters(ages, query['age']).flatMap(({ name, label, choices }) => {
    const chosen = choices.find((choice) => choice.value === query[name]);
    return chosen ? [`${label}: ${chosen.text}`] : [];
  });
