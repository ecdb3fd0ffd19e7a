import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Cadence } from '@lib/reports/cadence/cadence';
import { nextDue } from '@lib/reports/cadence/planned-times';
import { readCadence } from '@lib/reports/cadence/read-cadence';
import { sentenceOf } from '@lib/reports/cadence/sentence';
import { ReportSchedules } from '@lib/reports/schedules/report-schedules.service';
import { Schedule } from '@lib/reports/schedules/schedule';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { ScheduleBody, ScheduleChangeBody } from './report.bodies';
import {
  SCHEDULE,
  SCHEDULE_CHECK,
  ScheduleAnswer,
  ScheduleCheck,
  SCHEDULES,
  Schedules,
} from './schedules.schemas';

const PATH = { id: 'Key of the schedule' };
const NEXT_TIMES = 3;

/** Schedules, in the same plain words as on the pages. */
@Tagged('Report schedules')
@Controller('api/v1/report-schedules')
export class SchedulesApiController {
  constructor(
    private readonly schedules: ReportSchedules,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'The schedules you may see', answer: SCHEDULES })
  @Allow('see reports')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<Schedules> {
    return { schedules: (await this.schedules.list(viewer)).map((one) => this.answerOf(one)) };
  }

  @ApiVerb({ summary: 'One schedule, with its next three times', path: PATH, answer: SCHEDULE })
  @Allow('see reports')
  @Get(':id')
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ScheduleAnswer> {
    return this.answerOf(await this.schedules.open(viewer, id));
  }

  @ApiVerb({
    summary: 'See what would be understood of a schedule',
    description: 'Nothing is kept.',
    body: ScheduleBody,
    answer: SCHEDULE_CHECK,
  })
  @Allow('set schedules')
  @Post('check')
  check(@Body() { when }: ScheduleBody): ScheduleCheck {
    const cadence = cadenceOf(when);
    return { when: cadence && sentenceOf(cadence), next: this.nextOf(cadence) };
  }

  @ApiVerb({
    summary: 'Set a schedule',
    description:
      'For your own borough; one of the programme’s is for each borough or for the programme, as the report is.',
    body: ScheduleBody,
    status: 201,
    answer: SCHEDULE,
  })
  @Allow('set schedules')
  @Post()
  async set(@CurrentViewer() viewer: Viewer, @Body() body: ScheduleBody): Promise<ScheduleAnswer> {
    const { report: reportCode, madeFor, when, asAtRule, draft, parts, ...skip } = body;
    const cadence = cadenceOf(when);
    return this.open(
      viewer,
      await this.schedules.set(viewer, { reportCode, madeFor, cadence, asAtRule, draft, parts, ...skip }),
    );
  }

  @ApiVerb({
    summary: 'Change a schedule',
    description:
      'When it runs, which day it is about, or which reports go in; what was due before is not made up for.',
    path: PATH,
    body: ScheduleChangeBody,
    answer: SCHEDULE,
  })
  @Allow('set schedules')
  @Put(':id')
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { report, madeFor: _, draft: _draft, when, ...change }: ScheduleChangeBody,
  ): Promise<ScheduleAnswer> {
    const { reportCode } = await this.schedules.openToChange(viewer, id);
    if (reportCode !== report) throw anotherReport();
    await this.schedules.change(viewer, id, { ...change, cadence: cadenceOf(when) });
    return this.open(viewer, id);
  }

  @ApiVerb({
    summary: 'Pause a schedule',
    description: 'What comes due meanwhile is not made up for.',
    path: PATH,
    answer: SCHEDULE,
  })
  @Allow('set schedules')
  @Post(':id/pause')
  async pause(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ScheduleAnswer> {
    await this.schedules.pause(viewer, id, (await this.schedules.open(viewer, id)).version);
    return this.open(viewer, id);
  }

  @ApiVerb({ summary: 'Resume a schedule', path: PATH, answer: SCHEDULE })
  @Allow('set schedules')
  @Post(':id/resume')
  async resume(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ScheduleAnswer> {
    await this.schedules.resume(viewer, id, (await this.schedules.open(viewer, id)).version);
    return this.open(viewer, id);
  }

  @ApiVerb({
    summary: 'Take a schedule over',
    description: 'It is yours from then on; one that was paused because its owner left runs again.',
    path: PATH,
    answer: SCHEDULE,
  })
  @Allow('set schedules')
  @Post(':id/take-over')
  async takeOver(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ScheduleAnswer> {
    await this.schedules.takeOver(viewer, id, (await this.schedules.open(viewer, id)).version);
    return this.open(viewer, id);
  }

  private answerOf(schedule: Schedule): ScheduleAnswer {
    const next = schedule.state === 'active' ? this.nextOf(schedule.cadence) : [];
    return { ...schedule, when: schedule.cadence && sentenceOf(schedule.cadence), next };
  }

  private nextOf(cadence: Cadence | null): string[] {
    if (cadence === null) return [];
    return nextDue(cadence, this.clock.now(), NEXT_TIMES).map(({ dueAt }) => dueAt.toString());
  }
}

const cadenceOf = (when: string | undefined): Cadence | null =>
  when === undefined ? null : readCadence(when);

const anotherReport = (): InvalidError => {
  const message = 'A schedule keeps its report. Pause this one and set another';
  return new InvalidError('Some of what you sent has to be mended.', 'invalid-input', [
    { field: 'report', message },
  ]);
};
