import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { nextDue } from '@lib/reports/cadence/planned-times';
import { sentenceOf } from '@lib/reports/cadence/sentence';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { Schedule } from '@lib/reports/schedules/schedule';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReadSchedule, readSchedule } from '../schedules/read-schedule';

/** Schedules, in the same plain words as on the pages. */
@ApiTags('Report schedules')
@Controller('api/v1/report-schedules')
export class SchedulesApiController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly clock: Clock,
  ) {}

  @Allow('see reports')
  @Get()
  @ApiOperation({ summary: 'The schedules you may see' })
  async list(@CurrentViewer() viewer: Viewer): Promise<object> {
    return { schedules: (await this.schedules.list(viewer)).map((one) => this.asJson(one)) };
  }

  @Allow('see reports')
  @Get(':id')
  @ApiOperation({ summary: 'One schedule, in words, with its next three times' })
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<object> {
    return this.asJson(await this.schedules.open(viewer, id));
  }

  @Allow('set schedules')
  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary:
      'Set a schedule: { "report": "placements-snapshot", "when": "every Monday at 07:00", "asAtRule": "day due" }',
  })
  async set(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<object> {
    const id = await this.schedules.set(viewer, usable(readSchedule(body)).wish);
    return this.asJson(await this.schedules.open(viewer, id));
  }

  @Allow('set schedules')
  @Put(':id')
  @ApiOperation({ summary: 'Change a schedule; the body also has its "version" as text' })
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<object> {
    const { wish, version } = usable(readSchedule(body));
    await this.schedules.change(viewer, id, { cadence: wish.cadence, asAtRule: wish.asAtRule, version });
    return this.asJson(await this.schedules.open(viewer, id));
  }

  @Allow('set schedules')
  @Post(':id/pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pause a schedule' })
  async pause(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<object> {
    await this.schedules.pause(viewer, id, (await this.schedules.open(viewer, id)).version);
    return this.asJson(await this.schedules.open(viewer, id));
  }

  @Allow('set schedules')
  @Post(':id/resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Resume a schedule' })
  async resume(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<object> {
    await this.schedules.resume(viewer, id, (await this.schedules.open(viewer, id)).version);
    return this.asJson(await this.schedules.open(viewer, id));
  }

  private asJson(schedule: Schedule): object {
    const next = schedule.state === 'active' ? nextDue(schedule.cadence, this.clock.now(), 3) : [];
    return {
      ...schedule,
      when: sentenceOf(schedule.cadence),
      next: next.map(({ dueAt }) => dueAt.toString()),
    };
  }
}

const usable = (read: ReadSchedule): Extract<ReadSchedule, { ok: true }> => {
  if (read.ok) return read;
  const problems = Object.entries(read.form.errors).map(([field, message]) => ({ field, message }));
  throw new InvalidError('The schedule cannot be used as it is.', 'invalid', problems);
};
