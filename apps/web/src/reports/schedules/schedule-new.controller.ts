import { Body, Controller, Get, Post, Query as QueryString } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { reportsSeenBy } from '@lib/reports/report-register';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { choosePartsOf } from './choose-parts';
import { readSchedule } from './read-schedule';
import { versionName } from './version-name';
import { scheduleCheckModel, scheduleFormModel } from './schedules.presenter';

const NO_SUCH_REPORT = 'There is no such report. Select one of these';

const FORM = 'reports/schedules/form.njk';

const ADDRESSES = {
  check: reportsPaths.checkSchedule,
  save: reportsPaths.schedules,
  back: reportsPaths.schedules,
} as const;

/** Setting a schedule: say when, see what was understood, keep it. */
@Controller()
export class ScheduleNewController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly clock: Clock,
  ) {}

  @Allow('set schedules')
  @Get(reportsPaths.newSchedule)
  new(@CurrentViewer() viewer: Viewer, @QueryString('report') of?: unknown): Page {
    const seen = reportsSeenBy(viewer.context);
    const [only, ...others] = of === undefined ? seen : seen.filter(({ code }) => code === of);
    const values = {
      asAtRule: 'day due',
      ...(only && others.length === 0 ? { report: versionName(only) } : {}),
    };
    if (of !== undefined && !only)
      return pageWithProblems(
        FORM,
        scheduleFormModel({ values, errors: { report: NO_SUCH_REPORT } }, ADDRESSES, viewer),
      );
    return page(
      FORM,
      scheduleFormModel(formOf(values), ADDRESSES, viewer, of === undefined ? null : only!.code),
    );
  }

  @Allow('set schedules')
  @Post(reportsPaths.checkSchedule)
  async check(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    const read = readSchedule(body);
    if (!read.ok) return pageWithProblems(FORM, scheduleFormModel(read.form, ADDRESSES, viewer));
    const { check, back } = { ...ADDRESSES, back: reportsPaths.newSchedule };
    const chosen = await choosePartsOf(this.schedules, viewer, read, { check, back, ticked: null });
    if (!('parts' in chosen)) return chosen;
    const facts = {
      ...{ viewer, now: this.clock.now(), version: 0 },
      ...{ addresses: { ...ADDRESSES, back }, ticked: read.wish.parts },
    };
    return page('reports/schedules/check.njk', scheduleCheckModel({ ...read.wish, ...chosen }, facts));
  }

  @Allow('set schedules')
  @Post(reportsPaths.schedules)
  async create(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const read = readSchedule(body);
    if (!read.ok || !(read.seen || read.wish.draft)) return this.check(viewer, body);
    return redirectTo(
      reportsPaths.schedule(await this.schedules.set(viewer, read.wish)),
      read.wish.draft ? 'The draft is kept. It does not run.' : 'The schedule is set. Say whom it tells.',
    );
  }
}
