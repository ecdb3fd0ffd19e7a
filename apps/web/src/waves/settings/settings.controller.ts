import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Waves } from '@lib/surveys/waves/waves.service';
import { errorsOf, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { wavesPaths, wavesRoutes } from '../waves.paths';
import { presentSettings } from './settings.presenter';
import { formOfWave, settingsOfForm, WaveForm } from './wave.form';

const TEMPLATE = 'waves/settings/settings.njk';

/** What a wave asks and when. Of an open one little can be changed, and its days only to later ones. */
@Controller()
export class WaveSettingsController {
  constructor(private readonly waves: Waves) {}

  @Allow('see waves')
  @Get(wavesRoutes.settings)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') id: string): Promise<Page> {
    const found = await this.waves.open(viewer, id);
    return page(TEMPLATE, presentSettings(found, viewer, formOf(formOfWave(found.wave))));
  }

  @Allow('run waves')
  @Post(wavesRoutes.settings)
  @HttpCode(303)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const found = await this.waves.open(viewer, id);
    const form = parseForm(WaveForm, body);
    const { values } = form;
    if (!form.ok) return pageWithProblems(TEMPLATE, presentSettings(found, viewer, form));
    try {
      await this.waves.change(viewer, id, settingsOfForm(form.value), Number(form.value.seen));
      return redirectTo(wavesPaths.settings(id), 'The settings are saved.');
    } catch (error) {
      if (error instanceof InvalidError)
        return pageWithProblems(
          TEMPLATE,
          presentSettings(found, viewer, { values, errors: errorsOf(error.problems) }),
        );
      if (!(error instanceof ConflictError)) throw error;
      const now = await this.waves.open(viewer, id);
      const kept = formOf({ ...values, seen: String(now.wave.version) });
      return new Page(TEMPLATE, { ...presentSettings(now, viewer, kept), conflict: error.message }, 409);
    }
  }
}
