import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { STARTED, StartedAnswer } from '../../list/api/cases.schemas';
import { SeenVersionBody } from '../../search/api/search.bodies';

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };

/** Goes on with a case that expired, or refers the child of one that has ended again, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference')
export class AgainApiController {
  constructor(private readonly referrals: Referrals) {}

  @ApiVerb({ summary: 'Take up a case that expired', path: CASE, body: SeenVersionBody, status: 204 })
  @Allow('refer cases')
  @Post('take-up-again')
  @HttpCode(204)
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() { version }: SeenVersionBody,
  ): Promise<void> {
    await this.referrals.takeUpAgain(viewer, reference, version);
  }

  @ApiVerb({
    summary: 'Refer the child of a case that has ended again',
    description:
      'A case of its own for the same panel, linked to the one before and begun with what was written there.',
    path: CASE,
    status: 201,
    answer: STARTED,
  })
  @Allow('refer cases')
  @Post('refer-again')
  async referAgain(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<StartedAnswer> {
    return { reference: await this.referrals.referAgain(viewer, reference) };
  }
}
