import { Body, Controller, Param, Post } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { casesPaths, casesRoutes } from '../cases.paths';

class TakeUpForm {
  @Matches(/^\d{1,9}$/, { message: 'Open the case again, then take it up' })
  version!: string;
}

/** Goes on with a case that expired, or refers the child of one that has ended again. */
@Controller()
export class CaseAgainController {
  constructor(private readonly referrals: Referrals) {}

  @Allow('refer cases')
  @Post(casesRoutes.takeUpAgain)
  async takeUp(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    const form = parseForm(TakeUpForm, body);
    if (!form.ok) throw new InvalidError('Open the case again, then take it up', 'version', []);
    await this.referrals.takeUpAgain(viewer, reference, Number(form.value.version));
    return redirectTo(casesPaths.case(reference), `${reference} is taken up again. It is a draft.`);
  }

  @Allow('refer cases')
  @Post(casesRoutes.referAgain)
  async referAgain(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
  ): Promise<Redirect> {
    try {
      const started = await this.referrals.referAgain(viewer, reference);
      return redirectTo(casesPaths.referral(started), `${started} is begun. Check what it begins with.`);
    } catch (error) {
      if (error instanceof InvalidError) throw new ConflictError(error.message, error.code);
      throw error;
    }
  }
}
