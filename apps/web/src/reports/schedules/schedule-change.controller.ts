import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { ScheduleWish } from '@lib/reports/schedules/save-schedule';
import { ScheduleState, SkipRules } from '@lib/reports/schedules/schedule';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';
import { choosePartsOf } from './choose-parts';
import { readSchedule } from './read-schedule';
import {
  formOfSchedule,
  ScheduleAddresses,
  scheduleCheckModel,
  scheduleFormModel,
} from './schedules.presenter';

const addressesOf = (id: string): ScheduleAddresses => ({
  check: reportsPaths.checkChange(id),
  save: reportsPaths.schedule(id),
  back: reportsPaths.schedule(id),
});

/** Changing a schedule: the same questions, the same look at the dates. */
@Controller()
export class ScheduleChangeController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly clock: Clock,
  ) {}

  @Allow('set schedules')
  @Get(reportsPaths.editSchedulePattern)
  async edit(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const schedule = await this.schedules.openToChange(viewer, id);
    return page('reports/schedules/form.njk', this.model(viewer, id, formOfSchedule(schedule)));
  }

  @Allow('set schedules')
  @Post(reportsPaths.checkChangePattern)
  async check(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const { state, parts } = await this.schedules.openToChange(viewer, id);
    const read = readSchedule(asDraft(body, state));
    if (!read.ok) return pageWithProblems('reports/schedules/form.njk', this.model(viewer, id, read.form));
    const addresses = { ...addressesOf(id), back: reportsPaths.editSchedule(id) };
    const chosen = await choosePartsOf(this.schedules, viewer, read, { ...addresses, ticked: parts });
    if (!('parts' in chosen)) return chosen;
    const facts = {
      ...{ viewer, now: this.clock.now(), version: read.version, addresses },
      ticked: read.wish.parts,
    };
    return page('reports/schedules/check.njk', scheduleCheckModel({ ...read.wish, ...chosen }, facts));
  }

  @Allow('set schedules')
  @Post(reportsPaths.schedulePattern)
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { state } = await this.schedules.openToChange(viewer, id);
    const read = readSchedule(asDraft(body, state));
    if (!read.ok || !read.seen) return this.check(viewer, id, body);
    await this.schedules.change(viewer, id, { ...changeIn(read.wish), version: read.version });
    return redirectTo(reportsPaths.schedule(id), 'The schedule is changed.');
  }

  private model(viewer: Viewer, id: string, form: Parameters<typeof scheduleFormModel>[0]): object {
    return {
      ...scheduleFormModel(form, addressesOf(id), viewer),
      title: 'Change a schedule',
      isChange: true,
    };
  }
}

/** What is a draft stays one, and need not say when it runs, until somebody lets it run. */
const asDraft = (body: unknown, state: ScheduleState): unknown =>
  state === 'draft' && typeof body === 'object' ? { ...body, draft: 'yes' } : body;

/** What of a wish can change: a schedule keeps its report. */
const changeIn = ({
  cadence,
  asAtRule,
  skipIfEmpty,
  skipIfSame,
  tellWhenSkipped,
  parts,
}: ScheduleWish): Pick<ScheduleWish, 'cadence' | 'asAtRule' | 'parts' | keyof SkipRules> => ({
  cadence,
  asAtRule,
  skipIfEmpty,
  skipIfSame,
  tellWhenSkipped,
  parts,
});
