import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError } from '@lib/kernel/domain-error';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Sections } from '@lib/surveys/filling/sections.service';
import { Returns } from '@lib/surveys/returns/returns.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { waveCaption } from '../page-facts';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { NilForm } from './nil.form';

const TEMPLATE = 'surveys/nil/nil.njk';

/** A borough that has nothing to report says so, and signs it. */
@Controller()
export class NilController {
  constructor(
    private readonly returns: Returns,
    private readonly sections: Sections,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.nil)
  async ask(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, wave, formOf()));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.nil)
  @HttpCode(303)
  async sign(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(NilForm, body);
    if (!form.ok) return new Page(TEMPLATE, await this.model(viewer, wave, form), 422);
    try {
      await this.returns.start(viewer, wave);
      await this.sections.signNil(viewer, wave, true);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      return new Page(TEMPLATE, { ...(await this.model(viewer, wave, form)), conflict: error.message }, 409);
    }
    return redirectTo(
      surveysPaths.wave(wave),
      'The nil return is signed. It is sent once an approver submits it.',
    );
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.takeBackNil)
  @HttpCode(303)
  async takeBack(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Redirect> {
    await this.sections.signNil(viewer, wave, false);
    return redirectTo(
      surveysPaths.wave(wave),
      'It is no nil return any more. What was answered is as it was.',
    );
  }

  private async model(viewer: Viewer, waveId: string, { values, errors }: FormModel): Promise<object> {
    const found = await this.returns.wave(viewer, waveId);
    const { once, inRows } = found.head?.tally ?? { once: null, inRows: null };
    return {
      title: 'Nothing to report',
      caption: waveCaption(found),
      back: { href: surveysPaths.wave(waveId) },
      action: surveysPaths.nil(waveId),
      given: once && inRows ? once.answered + once.toConfirm + inRows.answered + inRows.toConfirm : 0,
      signs: viewer.name,
      borough: authorityById(viewer.boroughId!).name,
      form: { values, errors },
    };
  }
}
