import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { daysBetween } from '@lib/kernel/day';
import { RESPONSES } from '@lib/panel/responses/response';
import { StartToRecord } from '@lib/panel/starts/starts-to-record.query';
import { StartsToRecord } from '@lib/panel/starts/starts-to-record.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { day, key, list, oneOf, shape, text, whole } from '../../../api-docs/schemas/schema';
import { FIELDS } from '../../../children/api/children.schemas';

export interface StartToRecordJson extends StartToRecord {
  readonly daysSince: number;
}

const START = shape<StartToRecordJson>('StartToRecord', 'A placement whose start is not recorded', {
  caseId: key('Key of the case'),
  childId: FIELDS.childId,
  reference: text('Reference of the case', 'PLP-2026-0143'),
  localReference: FIELDS.localReference,
  serviceReference: FIELDS.serviceReference,
  answer: oneOf(Object.keys(RESPONSES), 'What the borough responded to the panel'),
  decidedOn: day('The day the borough decided'),
  daysSince: whole('Days since then', 12),
});

export interface StartsJson {
  readonly on: string;
  readonly starts: readonly StartToRecordJson[];
}

const STARTS = shape<StartsJson>('StartsToRecord', 'Placements of which no start is recorded', {
  on: day('Today, up to which days are counted'),
  starts: list(START, 'The longest ago first'),
});

/** Starts that nobody has recorded, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/register/starts')
export class StartsToRecordApiController {
  constructor(private readonly starts: StartsToRecord) {}

  @ApiVerb({
    summary: 'Placements that your borough decided on after a panel and of which no start is recorded',
    description: 'Every case and child in the answer is recorded as seen.',
    answer: STARTS,
  })
  @Allow('see the register')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<StartsJson> {
    const { starts, today } = await this.starts.list(viewer);
    return {
      on: today,
      starts: starts.map((one) => ({ ...one, daysSince: daysBetween(one.decidedOn, today) })),
    };
  }
}
