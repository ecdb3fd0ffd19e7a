import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PossibleTransfer } from '@lib/placements/transfers/possible-transfer';
import { PossibleTransfers } from '@lib/placements/transfers/possible-transfers.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { list } from '../../../api-docs/schemas/schema';
import { orBothTexts } from '../../../shell/errors/saved-meanwhile.error';
import { TransferBody } from './transfer.body';
import { TRANSFER } from './transfer.schemas';

/** The borough’s own children who may be in another borough’s returns, as JSON. */
@Tagged('Children and placements')
@Controller('api/v1/children/transfers')
export class TransfersApiController {
  constructor(private readonly transfers: PossibleTransfers) {}

  @ApiVerb({
    summary: 'Your children who may be in another authority’s return',
    description:
      'Which authority that is, and anything of the other child, is not told. Every child in the answer is recorded as seen.',
    answer: list(TRANSFER, 'Those without an answer first'),
  })
  @Allow('see children')
  @Get()
  list(@CurrentViewer() viewer: Viewer): Promise<PossibleTransfer[]> {
    return this.transfers.list(viewer);
  }

  @ApiVerb({
    summary: 'Say whether it is the same child',
    description: 'The other authority is not told.',
    path: { id: 'Key of the possible transfer' },
    body: TransferBody,
    answer: TRANSFER,
    guards: TRANSFER,
  })
  @Allow('enter placements')
  @Post(':id')
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: TransferBody,
  ): Promise<PossibleTransfer> {
    const saved = (): Promise<PossibleTransfer> => this.transfers.open(viewer, id);
    await orBothTexts(this.transfers.answer(viewer, id, body), { saved, sent: body });
    return saved();
  }
}
