import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PlacementStarts } from '@lib/panel/starts/placement-starts.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { CorrectStartBody, newStartOf, StartBody, startCorrectionOf } from './starts.bodies';

const CASE = { reference: 'Reference of the case, for example PLP-2026-0143' };

/** The start of the placement a borough decided on, as JSON. */
@Tagged('Cases')
@Controller('api/v1/cases/:reference')
export class StartsApiController {
  constructor(private readonly starts: PlacementStarts) {}

  @ApiVerb({ summary: 'Record that the placement started', path: CASE, body: StartBody, status: 204 })
  @Allow('enter placements')
  @Post('started')
  async start(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: StartBody,
  ): Promise<void> {
    await this.starts.record(viewer, reference, newStartOf(body));
  }

  @ApiVerb({ summary: 'Correct a recorded start', path: CASE, body: CorrectStartBody, status: 204 })
  @Allow('enter placements')
  @Put('started')
  async correct(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: CorrectStartBody,
  ): Promise<void> {
    await this.starts.correct(viewer, reference, startCorrectionOf(body));
  }
}
