import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { PossibleTransfers } from '@lib/placements/transfers/possible-transfers.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths, childrenRoutes } from '../children.paths';
import { TransferForm } from './transfer.form';
import { presentTransfer, presentTransfers } from './transfers.presenter';

const ONE = 'children/transfers/transfer.njk';

/** The borough’s own children who may be in another borough’s returns, and what the borough says of each. */
@Controller()
export class TransfersController {
  constructor(private readonly transfers: PossibleTransfers) {}

  @Allow('see children')
  @Get(childrenRoutes.transfers)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('children/transfers/transfers.njk', presentTransfers(await this.transfers.list(viewer)));
  }

  @Allow('enter placements')
  @Get(childrenRoutes.transfer)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const transfer = await this.transfers.open(viewer, id);
    return page(ONE, presentTransfer(transfer, formOf({ answer: transfer.answer ?? '' })));
  }

  @Allow('enter placements')
  @Post(childrenRoutes.transfer)
  @HttpCode(303)
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(TransferForm, body);
    if (!form.ok) return pageWithProblems(ONE, presentTransfer(await this.transfers.open(viewer, id), form));
    const { answer, version } = form.value;
    try {
      await this.transfers.answer(viewer, id, { answer, version: Number(version) });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const now = await this.transfers.open(viewer, id);
      const model = presentTransfer(now, { values: form.values, errors: {} });
      return new Page(ONE, { ...model, conflict: error.message }, 409);
    }
    return redirectTo(childrenPaths.transfers, 'Your answer is saved. Nobody outside your borough sees it.');
  }
}
