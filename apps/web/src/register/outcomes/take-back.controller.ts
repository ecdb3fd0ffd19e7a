import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, NotFoundError } from '@lib/kernel/domain-error';
import { KEPT_KINDS, KeptKind, KeptOutcomes } from '@lib/high-cost/outcomes/kept-outcomes.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { TakeBackLineForm } from '../lines/line.form';
import { registerPaths, registerRoutes } from '../register.paths';
import { presentTakeBackOutcome } from './take-back.presenter';

const TEMPLATE = 'register/outcomes/take-back.njk';

/** Takes back a review, an extension or a mark that was wrong. */
@Controller()
export class TakeBackOutcomeController {
  constructor(private readonly outcomes: KeptOutcomes) {}

  @Allow('keep the register')
  @Get(registerRoutes.takeBackOutcome)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('kind') kind: string,
    @Param('id') id: string,
  ): Promise<Page> {
    return page(TEMPLATE, presentTakeBackOutcome(await this.outcomes.open(viewer, kindOf(kind), id)));
  }

  @Allow('keep the register')
  @Post(registerRoutes.takeBackOutcome)
  @HttpCode(303)
  async takeBack(
    @CurrentViewer() viewer: Viewer,
    @Param('kind') name: string,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(TakeBackLineForm, body);
    const kind = kindOf(name);
    try {
      const version = form.ok ? Number(form.value.version) : 0;
      const placementId = await this.outcomes.takeBack(viewer, { kind, id }, version);
      return redirectTo(registerPaths.placement(placementId), 'It is taken back.');
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const model = presentTakeBackOutcome(await this.outcomes.open(viewer, kind, id));
      return new Page(TEMPLATE, { ...model, conflict: error.message }, 409);
    }
  }
}

/** @throws NotFoundError for a word that is none of them */
export const kindOf = (name: string): KeptKind => {
  if (!Object.hasOwn(KEPT_KINDS, name)) throw new NotFoundError('record');
  return name as KeptKind;
};
