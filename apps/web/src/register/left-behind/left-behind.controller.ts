import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError } from '@lib/kernel/domain-error';
import { EntryMoves, problemOfChoice } from '@lib/high-cost/moves/entry-moves.service';
import { errorsOf, FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths } from '../../children/children.paths';
import { registerPaths, registerRoutes } from '../register.paths';
import { LeftBehindForm } from './left-behind.form';
import { presentCheck, presentChoice, presentPutBack, presentStrayList } from './left-behind.presenter';

const CHOOSE = 'register/left-behind/choose.njk';
const CHECK = 'register/left-behind/check.njk';

/** Puts what is recorded of a placement that is gone to another one of the same child, and back. */
@Controller()
export class LeftBehindController {
  constructor(private readonly moves: EntryMoves) {}

  @Allow('see the register')
  @Get(registerRoutes.leftBehind)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('register/left-behind/left-behind.njk', presentStrayList(await this.moves.list(viewer)));
  }

  @Allow('keep the register')
  @Get(registerRoutes.stray)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(CHOOSE, presentChoice(await this.moves.open(viewer, id), formOf()));
  }

  @Allow('keep the register')
  @Post(registerRoutes.stray)
  @HttpCode(303)
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const desk = await this.moves.open(viewer, id);
    const form = parseForm(LeftBehindForm, body);
    const again = (errors: FormErrors): Page =>
      pageWithProblems(CHOOSE, presentChoice(desk, { values: form.values, errors }));
    if (!form.ok) return again(form.errors);
    const { placementId, version, step } = form.value;
    if (step === 'change') return page(CHOOSE, presentChoice(desk, { ...form, errors: {} }));
    const problem = problemOfChoice(desk.placements, placementId);
    if (problem !== null) return again({ placementId: problem });
    if (step !== 'save') return page(CHECK, presentCheck(desk, placementId));
    try {
      await this.moves.move(viewer, id, { placementId, version: Number(version) });
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return again(errorsOf(error.problems));
    }
    return redirectTo(registerPaths.placement(placementId), 'Everything that was recorded is here now.');
  }

  @Allow('keep the register')
  @Get(registerRoutes.putBack)
  async toPutBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page('register/left-behind/put-back.njk', presentPutBack(await this.moves.openMove(viewer, id)));
  }

  @Allow('keep the register')
  @Post(registerRoutes.putBack)
  @HttpCode(303)
  async putBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    const child = await this.moves.putBack(viewer, id);
    return redirectTo(
      childrenPaths.child(child),
      'What was recorded is put back, and waits for a placement again.',
    );
  }
}
