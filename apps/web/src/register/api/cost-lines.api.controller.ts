import { Body, Controller, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { CostLines } from '@lib/high-cost/costs/cost-lines.service';
import { Register } from '@lib/high-cost/register/register.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../shell/errors/saved-meanwhile.error';
import { recordJson } from './register-json';
import { AddLineBody, EndLineBody, TakeBackLineBody } from './register.bodies';
import { RECORD, RecordJson } from './register.schemas';

const LINE = { id: 'Key of the cost line' };

/** Prices of placements, as JSON: added, ended, or taken back. */
@Tagged('High-cost placements')
@Controller('api/v1/register')
export class CostLinesApiController {
  constructor(
    private readonly lines: CostLines,
    private readonly register: Register,
  ) {}

  @ApiVerb({
    summary: 'Add a cost line to a placement',
    description: 'When a price changes, end its line and add another from that day.',
    path: { id: 'Key of the placement' },
    body: AddLineBody,
    status: 201,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('placements/:id/lines')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: AddLineBody,
  ): Promise<RecordJson> {
    const { linesVersion, ...line } = body;
    const change = this.lines.add(viewer, id, { ...line, endsOn: line.endsOn ?? null }, linesVersion);
    await orBothTexts(change, { saved: () => this.record(viewer, id), sent: body });
    return this.record(viewer, id);
  }

  @ApiVerb({
    summary: 'End a cost line, or give it another end',
    path: LINE,
    body: EndLineBody,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('lines/:id/end')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: EndLineBody,
  ): Promise<RecordJson> {
    const change = this.lines.end(viewer, id, body);
    const { record } = await orBothTexts(change, { saved: () => this.recordOfLine(viewer, id), sent: body });
    return this.record(viewer, record.placement.id);
  }

  @ApiVerb({
    summary: 'Take back a cost line that was wrong',
    description: 'No sum counts it any more, for no day. A price that changes is ended instead.',
    path: LINE,
    body: TakeBackLineBody,
    answer: RECORD,
    guards: RECORD,
  })
  @Allow('keep the register')
  @Post('lines/:id/take-back')
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: TakeBackLineBody,
  ): Promise<RecordJson> {
    const change = this.lines.takeBack(viewer, id, body.version);
    const { record } = await orBothTexts(change, { saved: () => this.recordOfLine(viewer, id), sent: body });
    return this.record(viewer, record.placement.id);
  }

  private async recordOfLine(viewer: Viewer, lineId: string): Promise<RecordJson> {
    const { record } = await this.lines.open(viewer, lineId);
    return this.record(viewer, record.placement.id);
  }

  private async record(viewer: Viewer, placementId: string): Promise<RecordJson> {
    return recordJson(await this.register.open(viewer, placementId));
  }
}
