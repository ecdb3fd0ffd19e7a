import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotAllowedError } from '@lib/kernel/domain-error';
import { CheckedReturns } from '@lib/surveys/submitting/checked-returns.service';
import { Submitting } from '@lib/surveys/submitting/submitting.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { saveForm } from '../../register/save-form';
import { surveysPaths } from '../../surveys/surveys.paths';
import { approvalPaths, approvalRoutes } from '../survey-approval.paths';
import { ApproveForm, SendBackForm } from './approve.form';
import { ApproveModel, presentApprove } from './approve.presenter';

const TEMPLATE = 'survey-approval/approve/approve.njk';

/** The approver looks at a return and submits it, or sends it back. */
@Controller()
export class ApproveController {
  constructor(
    private readonly checked: CheckedReturns,
    private readonly submitting: Submitting,
  ) {}

  @Allow('approve surveys')
  @Get(approvalRoutes.approve)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, wave, formOf()));
  }

  @Allow('approve surveys')
  @Post(approvalRoutes.approve)
  @HttpCode(303)
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    try {
      return await saveForm(parseForm(ApproveForm, body), {
        template: TEMPLATE,
        model: (form) => this.model(viewer, wave, form),
        save: async ({ version }) => {
          await this.submitting.submit(viewer, wave, { agreed: true, version: Number(version) });
          return redirectTo(approvalPaths.receipt(wave));
        },
      });
    } catch (error) {
      if (!(error instanceof NotAllowedError)) throw error;
      const model = await this.model(viewer, wave, formOf());
      return new Page(TEMPLATE, { ...model, conflict: error.message }, 403);
    }
  }

  @Allow('approve surveys')
  @Post(approvalRoutes.sendBack)
  @HttpCode(303)
  async sendBack(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return saveForm(parseForm(SendBackForm, body), {
      template: TEMPLATE,
      model: (form) => this.model(viewer, wave, form),
      save: async ({ because, version }) => {
        await this.submitting.sendBack(viewer, wave, { because, version: Number(version) });
        return redirectTo(surveysPaths.wave(wave), 'The return is sent back to be changed.');
      },
    });
  }

  private async model(viewer: Viewer, wave: string, form: FormModel): Promise<ApproveModel> {
    return presentApprove(await this.checked.open(viewer, wave), viewer, form);
  }
}
