import { Controller, Get, Param, Query } from '@nestjs/common';
import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { pagingOf, titleWithPage } from '@lib/web-kit/paging/paging';
import { withQuery } from '@lib/web-kit/paging/with-query';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { presentRun, runsTable } from './runs.presenter';

const RUNS_A_PAGE = 50;

/** What was due and what came of it. */
@Controller()
export class RunsController {
  constructor(private readonly runs: ReportRuns) {}

  @Allow('see reports')
  @Get(reportsPaths.runs)
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query('page') asked?: string,
    @Query('schedule') schedule?: string,
  ): Promise<Page> {
    const filter = schedule && isId(schedule) ? { scheduleId: schedule } : {};
    const number = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1;
    const { runs, total } = await this.runs.list(viewer, filter, { page: number, size: RUNS_A_PAGE });
    const address = withQuery(reportsPaths.runs, { schedule: filter.scheduleId ?? null });
    const paging = pagingOf({ page: number, total, perPage: RUNS_A_PAGE, address });
    return page('reports/runs/runs.njk', {
      title: titleWithPage('Run history', paging),
      table: { ...runsTable(runs, viewer, 'Run history'), hideCaption: true },
      paging,
      paths: reportsPaths,
      back: { href: reportsPaths.catalogue },
    });
  }

  @Allow('see reports')
  @Get(reportsPaths.runPattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('reports/runs/run.njk', presentRun(await this.runs.open(viewer, id), viewer));
  }
}
