import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { CheckedReturn, CheckedReturns } from '@lib/surveys/submitting/checked-returns.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { surveysPaths } from '../../surveys/surveys.paths';
import { approvalPaths, approvalRoutes } from '../survey-approval.paths';
import { MarkReadyForm, TakeBackForm } from './check.form';
import { presentCheck } from './check.presenter';

const TEMPLATE = 'survey-approval/check/check.njk';

/** The return as a whole before it goes to the approver. */
@Controller()
export class CheckController {
  constructor(
    private readonly checked: CheckedReturns,
    private readonly submitting: Submitting,
  ) {}

  @Allow('complete surveys')
  @Get(approvalRoutes.check)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page | Redirect> {
    const found = await this.checked.open(viewer, wave);
    return isWithTheBorough(found)
      ? page(TEMPLATE, presentCheck(found, formOf()))
      : redirectTo(approvalPaths.receipt(wave));
  }

  @Allow('complete surveys')
  @Post(approvalRoutes.check)
  @HttpCode(303)
  async markReady(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(MarkReadyForm, body), {
      template: TEMPLATE,
      model: async (form) => presentCheck(await this.checked.open(viewer, wave), form),
      save: async ({ message, version }) => {
        await this.submitting.markReady(viewer, wave, { message, version: Number(version) });
        return redirectTo(surveysPaths.wave(wave), 'The return is marked as ready to approve.');
      },
    });
  }

  @Allow('complete surveys')
  @Post(approvalRoutes.takeBack)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(TakeBackForm, body), {
      template: TEMPLATE,
      model: async (form) => presentCheck(await this.checked.open(viewer, wave), form),
      save: async ({ version }) => {
        await this.submitting.takeBack(viewer, wave, { version: Number(version) });
        return redirectTo(surveysPaths.wave(wave), 'The return is taken back: it can be changed again.');
      },
    });
  }
}

/** Once it is submitted there is nothing to check: the receipt says what became of it. */
const isWithTheBorough = ({ head }: CheckedReturn): boolean =>
  ['in progress', 'returned', 'ready to approve'].includes(head.state);
