import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { WaveBoroughs } from '@lib/surveys/waves/wave-boroughs.service';
import { Waves } from '@lib/surveys/waves/waves.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { wavesPaths, wavesRoutes } from '../waves.paths';
import { BoroughsForm } from './boroughs.form';
import { formOfBoroughs, presentBoroughs } from './boroughs.presenter';

const TEMPLATE = 'waves/boroughs/boroughs.njk';

/** The boroughs a wave asks, and those that try it first. */
@Controller()
export class WaveBoroughsController {
  constructor(
    private readonly waves: Waves,
    private readonly boroughs: WaveBoroughs,
  ) {}

  @Allow('see waves')
  @Get(wavesRoutes.boroughs)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') id: string): Promise<Page> {
    const found = await this.waves.open(viewer, id);
    return page(TEMPLATE, presentBoroughs(found, viewer, formOf(formOfBoroughs(found))));
  }

  @Allow('run waves')
  @Post(wavesRoutes.boroughs)
  @HttpCode(303)
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const found = await this.waves.open(viewer, id);
    const form = parseForm(BoroughsForm, body);
    if (!form.ok) return pageWithProblems(TEMPLATE, presentBoroughs(found, viewer, form));
    const [asked, pilots] = [idsOf(form.value.asked), idsOf(form.value.pilots)];
    try {
      await this.boroughs.choose(viewer, id, { asked, pilots }, Number(form.value.seen));
      return redirectTo(wavesPaths.boroughs(id), 'The boroughs are saved.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const now = await this.waves.open(viewer, id);
      const kept = formOf({ ...form.values, seen: String(now.wave.version) });
      return new Page(TEMPLATE, { ...presentBoroughs(now, viewer, kept), conflict: error.message }, 409);
    }
  }
}

const idsOf = (slugs: readonly string[]): number[] =>
  AUTHORITIES.filter(({ slug }) => slugs.includes(slug)).map(({ id }) => id);
