import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm, Submitted } from '@lib/web-kit/forms/parse-form';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { casesPaths, casesRoutes } from '../cases.paths';
import { ReadVersionForm, SendBackForm } from './approval.forms';
import { presentCheck } from './check.presenter';

/** From a written referral to one the panel has: sent by an officer, read and submitted by an approver. */
@Controller()
export class ApprovalController {
  constructor(private readonly referrals: Referrals) {}

  @Allow('refer cases')
  @Get(casesRoutes.check)
  check(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return this.checkPage(viewer, reference, formOf(), 200);
  }

  @Allow('send referrals')
  @Post(casesRoutes.send)
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.step(viewer, reference, parseForm(ReadVersionForm, body), async ({ version }) => {
      await this.referrals.send(viewer, reference, Number(version));
      return `${reference} was sent to an approver.`;
    });
  }

  @Allow('submit referrals')
  @Post(casesRoutes.sendBack)
  async sendBack(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.step(viewer, reference, parseForm(SendBackForm, body), async ({ version, because }) => {
      await this.referrals.sendBack(viewer, reference, { version: Number(version), because });
      return `${reference} was sent back.`;
    });
  }

  @Allow('submit referrals')
  @Post(casesRoutes.submit)
  async submit(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    return this.step(viewer, reference, parseForm(ReadVersionForm, body), async ({ version }) => {
      await this.referrals.submit(viewer, reference, Number(version));
      return `${reference} was submitted. The panel has its copy.`;
    });
  }

  @Allow('refer cases')
  @Post(casesRoutes.change)
  async change(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Redirect> {
    await this.referrals.changeSubmitted(viewer, reference);
    return redirectTo(
      casesPaths.referral(reference),
      'A new version is begun. The panel keeps the copy it has.',
    );
  }

  /** Takes a step, or shows the page again with what stands against it. */
  private async step<T extends object>(
    viewer: Viewer,
    reference: string,
    form: Submitted<T>,
    take: (value: T) => Promise<string>,
  ): Promise<Page | Redirect> {
    if (!form.ok) return this.checkPage(viewer, reference, form, 422);
    try {
      return redirectTo(casesPaths.case(reference), await take(form.value));
    } catch (error) {
      if (!(error instanceof ConflictError) && !(error instanceof InvalidError)) throw error;
      const status = error instanceof ConflictError ? 409 : 422;
      return this.checkPage(
        viewer,
        reference,
        { values: form.values, errors: { step: error.message } },
        status,
      );
    }
  }

  private async checkPage(viewer: Viewer, reference: string, form: FormModel, status: number): Promise<Page> {
    const whole = await this.referrals.openWhole(viewer, reference);
    return new Page('cases/approval/check.njk', presentCheck(viewer, whole, form), status);
  }
}
