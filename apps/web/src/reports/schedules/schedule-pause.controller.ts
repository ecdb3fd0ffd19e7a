import { Body, Controller, Param, Post } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { ScheduleVersionForm } from './schedule.form';

/** Stopping a schedule for a while, letting it go on, and making it one's own. */
@Controller()
export class SchedulePauseController {
  constructor(private readonly schedules: ReportSchedules) {}

  @Allow('set schedules')
  @Post(reportsPaths.pauseSchedulePattern)
  async pause(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.schedules.pause(viewer, id, versionIn(body));
    return redirectTo(reportsPaths.schedule(id), 'The schedule is paused.');
  }

  @Allow('set schedules')
  @Post(reportsPaths.resumeSchedulePattern)
  async resume(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.schedules.resume(viewer, id, versionIn(body));
    return redirectTo(reportsPaths.schedule(id), 'The schedule runs from now on.');
  }

  @Allow('set schedules')
  @Post(reportsPaths.takeOverSchedulePattern)
  async takeOver(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.schedules.takeOver(viewer, id, versionIn(body));
    return redirectTo(reportsPaths.schedule(id), 'The schedule is yours now.');
  }
}

const versionIn = (body: unknown): number => {
  const form = parseForm(ScheduleVersionForm, body);
  if (form.ok) return Number(form.value.version);
  throw new InvalidError(form.errors['version'] ?? 'Open the schedule again, then try once more', 'version');
};
