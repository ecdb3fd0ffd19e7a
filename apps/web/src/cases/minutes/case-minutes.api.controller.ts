import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { CaseMinutes } from '@lib/panel/minutes/case-minutes.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { CASE_MINUTES, CaseMinutesAnswer } from '../../panel/api/minutes.schemas';

/** The minutes of one case for its borough, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference/minutes')
export class CaseMinutesApiController {
  constructor(private readonly minutes: CaseMinutes) {}

  @ApiVerb({
    summary: 'The minutes of a case',
    description: 'Every approved version of its own minute, and nothing of another case.',
    path: { reference: 'Reference of the case, for example PLP-2026-0143' },
    answer: CASE_MINUTES,
  })
  @Allow('see cases')
  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<CaseMinutesAnswer> {
    const { of, extracts } = await this.minutes.open(viewer, reference);
    return { reference: of.reference, localReference: of.localReference, minutes: extracts };
  }
}
