import { Controller, Get, Param } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { ScheduleDeliveries } from '@lib/reports/deliveries/schedule-deliveries.service';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { presentSchedule } from './schedule-page.presenter';
import { schedulesTable } from './schedules.presenter';

/** Which reports are made by themselves, and when. */
@Controller()
export class SchedulesController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly deliveries: ScheduleDeliveries,
    private readonly names: PersonNames,
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
      needOwner: schedules.filter(({ ownerLeft }) => ownerLeft).length,
      canSet: viewer.permissions.has('set schedules'),
      paths: reportsPaths,
      back: { href: reportsPaths.catalogue },
    });
  }

  @Allow('see reports')
  @Get(reportsPaths.schedulePattern)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const schedule = await this.schedules.open(viewer, id);
    const recipients = await this.deliveries.recipients(viewer, id);
    const names = await this.names.of(viewer.context, recipients.people);
    const passedOver = await this.schedules.passedOver(viewer, id);
    const testers = canSeeTesters(viewer) ? await this.deliveries.testers(viewer, id) : [];
    const facts = { schedule, recipients, names, passedOver, testers, viewer, now: this.clock.now() };
    return page('reports/schedules/schedule.njk', presentSchedule(facts));
  }
}

/** Who sets schedules for the programme hears in which boroughs one can be tested. */
const canSeeTesters = ({ permissions, context }: Viewer): boolean =>
  permissions.has('set schedules') && context.boroughId === null;
