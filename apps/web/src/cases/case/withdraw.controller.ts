import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { WITHDRAWAL_REASONS } from '@lib/panel/referrals/withdraw-case';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Choice } from '@lib/web-kit/govuk/choice';
import { Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { WithdrawForm } from '../approval/approval.forms';
import { casesPaths, casesRoutes } from '../cases.paths';
import { caseFrame } from './case-frame';

/** Taking a case back: why, and what it means, before it is done. */
@Controller()
export class WithdrawController {
  constructor(
    private readonly referrals: Referrals,
    private readonly clock: Clock,
  ) {}

  @Allow('send referrals')
  @Get(casesRoutes.withdraw)
  ask(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return this.withdrawPage(viewer, reference, formOf(), 200);
  }

  @Allow('send referrals')
  @Post(casesRoutes.withdraw)
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(WithdrawForm, body);
    if (!form.ok) return this.withdrawPage(viewer, reference, form, 422);
    const { version, because } = form.value;
    const again = (errors: FormModel['errors'], status: number): Promise<Page> =>
      this.withdrawPage(viewer, reference, { values: form.values, errors }, status);
    try {
      await this.referrals.withdraw(viewer, reference, { version: Number(version), because });
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems), 422);
      if (error instanceof ConflictError) return again({ because: error.message }, 409);
      throw error;
    }
    return redirectTo(casesPaths.case(reference), `${reference} is withdrawn. The panel no longer sees it.`);
  }

  private async withdrawPage(
    viewer: Viewer,
    reference: string,
    form: FormModel,
    status: number,
  ): Promise<Page> {
    const { of } = await this.referrals.open(viewer, reference);
    const frame = caseFrame(of, null, this.clock.today());
    const model = {
      ...frame,
      title: `Withdraw case ${of.reference}`,
      child: of.localReference,
      isShared: of.submittedAt !== null,
      reasons: REASONS,
      version: of.version,
      action: casesPaths.withdraw(of.reference),
      form,
    };
    return new Page('cases/case/withdraw.njk', model, status);
  }
}

const REASONS = Object.entries(WITHDRAWAL_REASONS).flatMap(([, reasons]) =>
  Object.entries(reasons).map(([value, text]): Choice => ({ value, text })),
);
