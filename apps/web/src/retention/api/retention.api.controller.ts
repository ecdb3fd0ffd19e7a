import { Body, Controller, Get, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { KeptLongEnough } from '../kept-long-enough';
import { HoldBody, LiftBody } from './retention.bodies';
import { LiftAnswer, LIFTED, RETENTION, RetentionAnswer } from './retention.schemas';

/** What becomes of old cases and survey returns, and what keeps one. */
@Tagged('Audit')
@Controller('api/v1/retention')
export class RetentionApiController {
  constructor(private readonly retention: KeptLongEnough) {}

  @ApiVerb({ summary: 'How many cases and survey returns go next, and which are held', answer: RETENTION })
  @Allow('hold cases')
  @Get()
  look(@CurrentViewer() viewer: Viewer): Promise<RetentionAnswer> {
    return this.retention.look(viewer);
  }

  @ApiVerb({
    summary: 'Hold a case or a survey return',
    description: 'One of another borough is refused as one that is not there (422).',
    body: HoldBody,
    status: 201,
    answer: RETENTION,
  })
  @Allow('hold cases')
  @Post('holds')
  async hold(@CurrentViewer() viewer: Viewer, @Body() body: HoldBody): Promise<RetentionAnswer> {
    await this.retention.hold(viewer, body);
    return this.retention.look(viewer);
  }

  @ApiVerb({
    summary: 'Ask for a hold to be lifted, or lift it',
    description: 'The first person asks, another one lifts it; the same person twice is refused (409).',
    body: LiftBody,
    answer: LIFTED,
  })
  @Allow('hold cases')
  @Post('holds/lift')
  async lift(@CurrentViewer() viewer: Viewer, @Body() { hold }: LiftBody): Promise<LiftAnswer> {
    return { lifted: await this.retention.lift(viewer, hold) };
  }
}
