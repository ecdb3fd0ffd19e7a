import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Funder, FUNDERS } from '@lib/high-cost/funding/funding-position';
import { Funding } from '@lib/high-cost/funding/funding.service';
import { Register } from '@lib/high-cost/register/register.service';
import { formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { registerPaths, registerRoutes } from '../register.paths';
import { saveForm } from '../save-form';
import { factsOfForm, FundingForm, formOfPosition } from './funding.form';
import { presentFunding } from './funding.presenter';

const FUNDING = 'register/funding/funding.njk';

/** States where one funder of a placement stands. */
@Controller()
export class FundingController {
  constructor(
    private readonly register: Register,
    private readonly funding: Funding,
  ) {}

  @Allow('keep the register')
  @Get(registerRoutes.funding)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('funder') name: string,
  ): Promise<Page> {
    const funder = funderOf(name);
    const found = await this.register.open(viewer, id);
    const standing = found.funding.find((one) => one.funder === funder);
    return page(FUNDING, presentFunding(found, funder, formOf(standing ? formOfPosition(standing) : {})));
  }

  @Allow('keep the register')
  @Post(registerRoutes.funding)
  @HttpCode(303)
  async state(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Param('funder') name: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const funder = funderOf(name);
    return saveForm(parseForm(FundingForm, body), {
      template: FUNDING,
      model: async (form) => presentFunding(await this.register.open(viewer, id), funder, form),
      save: async (value) => {
        const seen = value.seen || null;
        await this.funding.state(viewer, id, { facts: factsOfForm(funder, value), seen });
        return redirectTo(registerPaths.placement(id), 'Where the funder stands is saved.');
      },
    });
  }
}

/** @throws NotFoundError for what is no funder, in the words for a placement that is not there */
export const funderOf = (name: string): Funder => {
  if (!Object.hasOwn(FUNDERS, name)) throw new NotFoundError('placement');
  return name as Funder;
};
