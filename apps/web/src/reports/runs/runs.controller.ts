import { Controller, Get, Param, Query as QueryString } from '@nestjs/common';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { appliedFilters, Query } from '@lib/web-kit/paging/list-filter';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { pagingOf, ROWS_PER_PAGE, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { runFilterOf, runFilters } from './run-list-address';
import { presentRun, runsTable } from './runs.presenter';

/** What was due and what came of it. */
@Controller()
export class RunsController {
  constructor(
    private readonly runs: ReportRuns,
    private readonly names: PersonNames,
  ) {}

  @Allow('see reports')
  @Get(reportsPaths.runs)
  async list(@CurrentViewer() viewer: Viewer, @QueryString() query: Query): Promise<Page> {
    const filter = runFilterOf(query, viewer);
    const number = pageNumber(query['page']);
    const { runs, total } = await this.runs.list(viewer, filter, { page: number, size: ROWS_PER_PAGE });
    const address = withQuery(reportsPaths.runs, query as Record<string, string>);
    const paging = pagingOf({ page: number, total, address });
    const filters = runFilters(viewer);
    const ofSchedule = filter.scheduleId ? { schedule: filter.scheduleId } : {};
    return page('reports/runs/runs.njk', {
      title: titleWithPage('Run history', paging),
      table: { ...runsTable(runs, viewer, 'Run history'), hideCaption: true },
      paging,
      filter: {
        action: reportsPaths.runs,
        form: formOf(query),
        applied: appliedFilters(filters, query, address),
        clearHref: withQuery(reportsPaths.runs, ofSchedule),
        keep: ofSchedule,
      },
      filters,
      paths: reportsPaths,
      back: { href: reportsPaths.catalogue },
    });
  }

  @Allow('see reports')
  @Get(reportsPaths.runPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const details = await this.runs.open(viewer, id);
    const told = details.deliveries.map(({ personId }) => personId);
    const names = await this.names.of(viewer.context, [...told, ...details.run.toldPeople]);
    return page('reports/runs/run.njk', presentRun(details, viewer, names));
  }
}
