import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { ScheduleDeliveries } from '@lib/reports/deliveries/schedule-deliveries.service';
import { SchedulePreviews } from '@lib/reports/deliveries/schedule-preview.service';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { asAtFor } from '@lib/reports/schedules/schedule';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { RecipientsBody, ScheduleRunBody } from './deliveries.bodies';
import {
  PREVIEW,
  PreviewAnswer,
  RECIPIENTS,
  RecipientsAnswer,
  SCHEDULE_RUN,
  ScheduleRunAnswer,
} from './deliveries.schemas';

const PATH = { id: 'Key of the schedule' };

/** Whom a schedule tells, and what it would make. */
@Tagged('Report schedules')
@Controller('api/v1/report-schedules')
export class ScheduleDeliveriesApiController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly deliveries: ScheduleDeliveries,
    private readonly previews: SchedulePreviews,
    private readonly names: PersonNames,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'Whom a schedule tells', path: PATH, answer: RECIPIENTS })
  @Allow('set schedules')
  @Get(':id/recipients')
  async recipients(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RecipientsAnswer> {
    const { version } = await this.schedules.openToChange(viewer, id);
    const { roles, people, nameable } = await this.deliveries.recipients(viewer, id);
    const names = await this.names.of(viewer.context, [...people, ...nameable]);
    const named = (ids: readonly string[]): RecipientsAnswer['people'] =>
      ids.map((one) => ({ id: one, name: names.get(one) ?? null, mayOpen: nameable.includes(one) }));
    return { version, roles, people: named(people), nameable: named(nameable) };
  }

  @ApiVerb({
    summary: 'Say whom a schedule tells',
    description: 'Only roles and people that may open what it makes; asked again each time it is made.',
    path: PATH,
    body: RecipientsBody,
    answer: RECIPIENTS,
  })
  @Allow('set schedules')
  @Put(':id/recipients')
  async setRecipients(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { roles, people, version }: RecipientsBody,
  ): Promise<RecipientsAnswer> {
    await this.deliveries.setRecipients(viewer, id, { roles, people, version });
    return this.recipients(viewer, id);
  }

  @ApiVerb({
    summary: 'What a schedule would make now',
    description: 'Its Cover and how many rows; nothing is kept, and nobody is told.',
    path: PATH,
    answer: PREVIEW,
  })
  @Allow('set schedules')
  @Get(':id/preview')
  async preview(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<PreviewAnswer> {
    const { asAt, cover, tables, reason, told, testedIn } = await this.previews.show(viewer, id);
    return { asAt, cover, tables, reason, told, testedIn };
  }

  @ApiVerb({
    summary: 'Have a schedule’s report made now, about any day',
    description: 'Beside the times it comes due, whatever its skip rules say.',
    path: PATH,
    body: ScheduleRunBody,
    status: 201,
    answer: SCHEDULE_RUN,
  })
  @Allow('set schedules')
  @Post(':id/runs')
  async run(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { asAt, tells }: ScheduleRunBody,
  ): Promise<ScheduleRunAnswer> {
    return { runId: await this.deliveries.runNow(viewer, id, { asAt, tells }) };
  }

  @ApiVerb({
    summary: 'Have a schedule send a test to you',
    description:
      'Told to you and to nobody else. Of a schedule for each borough, a borough’s own people of their own workbook; not the programme’s (403).',
    path: PATH,
    answer: SCHEDULE_RUN,
  })
  @Allow('set schedules')
  @Post(':id/test')
  async test(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ScheduleRunAnswer> {
    const { asAtRule } = await this.schedules.open(viewer, id);
    const asAt = asAtFor(asAtRule, this.clock.today());
    return { runId: await this.deliveries.runNow(viewer, id, { asAt, tells: 'asker' }) };
  }
}
