import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError } from '@lib/kernel/domain-error';
import { CaseInformation } from '@lib/panel/information/case-information.service';
import { FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { afterPaths, afterRoutes } from '../after.paths';
import { caseFrame } from '../case/case-frame';
import { AnswerForm } from './answer.form';
import { answerModel, presentQuestions } from './information.presenter';

const ANSWER = 'cases/information/answer.njk';

/** Questions of the panel, and the borough’s answers. */
@Controller()
export class InformationController {
  constructor(
    private readonly information: CaseInformation,
    private readonly clock: Clock,
  ) {}

  @Allow('see cases')
  @Get(afterRoutes.information)
  async list(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const { of, requests } = await this.information.open(viewer, reference);
    const today = this.clock.today();
    const frame = caseFrame(of, 'information', today);
    const model = presentQuestions(of, requests, { today, permissions: viewer.permissions });
    return page('cases/information/information.njk', {
      ...frame,
      frame,
      ...model,
      title: 'Questions of a case',
    });
  }

  @Allow('refer cases')
  @Get(afterRoutes.answer)
  async question(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('question') question: string,
  ): Promise<Page> {
    return page(ANSWER, await this.model(viewer, { reference, question }, formOf()));
  }

  @Allow('refer cases')
  @Post(afterRoutes.answer)
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Param('question') question: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(AnswerForm, body);
    if (!form.ok) return pageWithProblems(ANSWER, await this.model(viewer, { reference, question }, form));
    try {
      const { answer, version } = form.value;
      await this.information.answer(viewer, reference, question, {
        words: answer.trim(),
        version: Number(version),
      });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const model = await this.model(viewer, { reference, question }, form);
      return new Page(ANSWER, { ...model, conflict: error.message }, 409);
    }
    return redirectTo(
      afterPaths.information(reference),
      'The question is answered. The panel can read it now.',
    );
  }

  private async model(
    viewer: Viewer,
    { reference, question }: { readonly reference: string; readonly question: string },
    form: FormModel,
  ): Promise<object> {
    const { of, request } = await this.information.question(viewer, reference, question);
    return answerModel(of, request, { form, today: this.clock.today() });
  }
}
