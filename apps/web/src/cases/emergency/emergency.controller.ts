import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { formatMoment } from '@lib/kernel/london-format';
import { BEFORE_THE_PANEL } from '@lib/panel/emergencies/approve-emergency';
import { Emergencies } from '@lib/panel/emergencies/emergencies.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { captionOf } from '../after-caption';
import { afterPaths, afterRoutes } from '../after.paths';
import { casesPaths } from '../cases.paths';
import { EmergencyForm } from './emergency.form';

const PAGE = 'cases/emergency/emergency.njk';

/** An approver lets a case go ahead of its panel, which is asked to ratify it. */
@Controller()
export class EmergencyController {
  constructor(private readonly emergencies: Emergencies) {}

  @Allow('submit referrals')
  @Get(afterRoutes.emergency)
  async ask(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return page(PAGE, await this.model(viewer, reference, formOf()));
  }

  @Allow('submit referrals')
  @Post(afterRoutes.emergency)
  async approve(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(EmergencyForm, body);
    if (!form.ok) return pageWithProblems(PAGE, await this.model(viewer, reference, form));
    const { reason, post, version } = form.value;
    try {
      const approval = { reason: reason.trim(), post: post.trim(), version: Number(version) };
      await this.emergencies.approve(viewer, reference, approval);
    } catch (error) {
      if (error instanceof ConflictError) {
        const model = await this.model(viewer, reference, formOf(form.values));
        return new Page(PAGE, { ...model, conflict: error.message }, 409);
      }
      if (!(error instanceof InvalidError)) throw error;
      const again = { values: form.values, errors: errorsOf(error.problems) };
      return pageWithProblems(PAGE, await this.model(viewer, reference, again));
    }
    return redirectTo(
      casesPaths.case(reference),
      'The emergency is approved. The next panel is asked to ratify it.',
    );
  }

  private async model(viewer: Viewer, reference: string, form: FormModel): Promise<object> {
    const of = await this.emergencies.open(viewer, reference);
    const { emergency } = of;
    return {
      title: 'Approve as an emergency',
      caption: captionOf(of),
      back: { href: casesPaths.case(of.reference) },
      action: afterPaths.emergency(of.reference),
      approved: emergency && [
        { label: 'Approved by', value: `${emergency.approverName}, ${emergency.approverRole}` },
        { label: 'When', value: formatMoment(emergency.approvedAt) },
        { label: 'Why it could not wait', value: emergency.reason },
      ],
      isOwner: of.owner.id === viewer.personId,
      canApprove: !emergency && BEFORE_THE_PANEL.includes(of.status) && of.owner.id !== viewer.personId,
      owner: of.owner.name,
      version: of.version,
      form,
    };
  }
}
