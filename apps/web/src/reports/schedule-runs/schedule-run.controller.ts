import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ScheduleDeliveries } from '@lib/reports/deliveries/schedule-deliveries.service';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { asAtFor, Schedule } from '@lib/reports/schedules/schedule';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { reportTitle } from '@lib/reports/report-title';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { ScheduleRunForm, TELLS } from './schedule-run.form';

const TEMPLATE = 'reports/schedule-runs/run.njk';
const A_WORKER = 'A worker makes it for each borough. Its run history says how each stands.';

/** Having a schedule's report made now: about any day, or as a test for oneself. */
@Controller()
export class ScheduleRunController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly deliveries: ScheduleDeliveries,
    private readonly clock: Clock,
  ) {}

  @Allow('set schedules')
  @Get(reportsPaths.runSchedulePattern)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const schedule = await this.schedules.openToChange(viewer, id);
    const asAt = asAtFor(schedule.asAtRule, this.clock.today());
    return page(TEMPLATE, modelOf(schedule, formOf({ asAt })));
  }

  @Allow('set schedules')
  @Post(reportsPaths.runSchedulePattern)
  async run(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const schedule = await this.schedules.openToChange(viewer, id);
    const form = parseForm(ScheduleRunForm, body);
    const again = (errors: FormModel['errors']): Page =>
      pageWithProblems(TEMPLATE, modelOf(schedule, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    try {
      return made(id, await this.deliveries.runNow(viewer, id, form.value));
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
  }

  @Allow('set schedules')
  @Post(reportsPaths.testSchedulePattern)
  async test(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const { asAtRule } = await this.schedules.open(viewer, id);
    const asAt = asAtFor(asAtRule, this.clock.today());
    return made(id, await this.deliveries.runNow(viewer, id, { asAt, tells: 'asker' }));
  }
}

const made = (id: string, runId: string | null): Redirect =>
  runId === null ? redirectTo(reportsPaths.runsOf(id), A_WORKER) : redirectTo(reportsPaths.run(runId));

const modelOf = (schedule: Schedule, form: FormModel): object => ({
  title: 'Run it now',
  report: reportTitle(schedule.reportCode),
  form,
  isOfEach: schedule.scope === 'each borough',
  tells: Object.entries(TELLS).map(([value, text]) => ({ value, text })),
  action: reportsPaths.runSchedule(schedule.id),
  back: { href: reportsPaths.schedule(schedule.id) },
});
