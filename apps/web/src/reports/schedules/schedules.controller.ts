import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { presentSchedule, schedulesTable } from './schedules.presenter';

/** Which reports are made by themselves, and when. */
@Controller()
export class SchedulesController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly clock: Clock,
  ) {}

  @Allow('see reports')
  @Get(reportsPaths.schedules)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const schedules = await this.schedules.list(viewer);
    return page('reports/schedules/schedules.njk', {
      title: 'Report schedules',
      table: schedulesTable(schedules, this.clock.now()),
      isEmpty: schedules.length === 0,
      canSet: viewer.permissions.has('set schedules'),
      paths: reportsPaths,
      back: { href: reportsPaths.catalogue },
    });
  }

  @Allow('see reports')
  @Get(reportsPaths.schedulePattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const schedule = await this.schedules.open(viewer, id);
    return page('reports/schedules/schedule.njk', presentSchedule(schedule, viewer, this.clock.now()));
  }
}
