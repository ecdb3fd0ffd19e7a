import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { WaveDeleting } from '@lib/surveys/waves/wave-deleting.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { collectionsPaths } from '../../collections/collections.paths';
import { wavesRoutes } from '../waves.paths';
import { DeleteForm } from './delete.form';
import { presentDelete } from './delete.presenter';

const TEMPLATE = 'waves/deleting/delete.njk';

/** Deleting a wave that was never opened, with what goes before it does. */
@Controller()
export class WaveDeletingController {
  constructor(private readonly deleting: WaveDeleting) {}

  @Allow('run waves')
  @Get(wavesRoutes.delete)
  async ask(@CurrentViewer() viewer: Viewer, @Param('wave') id: string): Promise<Page> {
    return page(TEMPLATE, presentDelete(await this.deleting.check(viewer, id)));
  }

  @Allow('run waves')
  @Post(wavesRoutes.delete)
  @HttpCode(303)
  async delete(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(DeleteForm, body);
    try {
      await this.deleting.delete(viewer, id, Number(form.value?.seen));
      return redirectTo(collectionsPaths.list, 'The wave is deleted.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const now = await this.deleting.check(viewer, id);
      return new Page(TEMPLATE, { ...presentDelete(now), refused: error.message }, 409);
    }
  }
}
