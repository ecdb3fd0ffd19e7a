import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { PersonNames } from '@lib/access/people/person-names.service';
import { ROLES } from '@lib/access/permissions/role';
import { Viewer } from '@lib/access/viewer';
import { entitledRoles } from '@lib/reports/deliveries/entitled';
import { ScheduleDeliveries } from '@lib/reports/deliveries/schedule-deliveries.service';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { madeForOf, Schedule } from '@lib/reports/schedules/schedule';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { reportTitle } from '@lib/reports/report-title';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { peopleToTick } from '../catalogue/run-choices';
import { reportsPaths } from '../reports.paths';
import { RecipientsForm } from './recipients.form';

const TEMPLATE = 'reports/recipients/recipients.njk';

/** Whom a schedule tells: only those who may open what it makes are offered. */
@Controller()
export class RecipientsController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly deliveries: ScheduleDeliveries,
    private readonly names: PersonNames,
  ) {}

  @Allow('set schedules')
  @Get(reportsPaths.recipientsPattern)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const schedule = await this.schedules.openToChange(viewer, id);
    const { roles, people, nameable } = await this.deliveries.recipients(viewer, id);
    const stillThere = people.filter((one) => nameable.includes(one));
    const form = formOf({ roles: [...roles], people: stillThere, version: schedule.version });
    return page(TEMPLATE, await this.model(viewer, schedule, form));
  }

  @Allow('set schedules')
  @Post(reportsPaths.recipientsPattern)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const schedule = await this.schedules.openToChange(viewer, id);
    const form = parseForm(RecipientsForm, body);
    const again = async (errors: FormModel['errors']): Promise<Page> =>
      pageWithProblems(TEMPLATE, await this.model(viewer, schedule, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { roles, people, version } = form.value;
    try {
      await this.deliveries.setRecipients(viewer, id, { roles, people, version: Number(version) });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      throw error;
    }
    return redirectTo(reportsPaths.schedule(id), 'Who is told is changed.');
  }

  private async model(viewer: Viewer, schedule: Schedule, form: FormModel): Promise<object> {
    const { nameable } = await this.deliveries.recipients(viewer, schedule.id);
    const names = await this.names.of(viewer.context, nameable);
    const isOfEach = schedule.scope === 'each borough';
    return {
      title: 'Who is told',
      report: reportTitle(schedule.reportCode),
      form,
      isOfEach,
      roles: entitledRoles(madeForOf(schedule)).map((role) => ({
        value: role,
        text: ROLES[role].title,
        hint: isOfEach ? 'Of each borough: told of that borough’s own workbook' : undefined,
      })),
      people: peopleToTick(nameable, names, form),
      action: reportsPaths.recipients(schedule.id),
      back: { href: reportsPaths.schedule(schedule.id) },
    };
  }
}
