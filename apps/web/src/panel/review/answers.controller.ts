import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { PanelCase } from '@lib/panel/cases/panel-case';
import { REJECTIONS } from '@lib/panel/review/rejection';
import { Reviews } from '@lib/panel/review/reviews.service';
import { stageDue } from '@lib/panel/review/stage-due';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { panelPaths } from '../panel.paths';
import { AskForm, RejectForm } from './review.form';

const ASK = 'panel/review/ask.njk';
const REJECT = 'panel/review/reject.njk';

/** What the coordinator says to the borough: a question, or why the case is rejected. */
@Controller()
export class AnswersController {
  constructor(
    private readonly reviews: Reviews,
    private readonly clock: Clock,
  ) {}

  @Allow('run the panel')
  @Get(panelPaths.askPattern)
  async question(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    const of = await this.reviews.find(viewer, reference);
    const usual = { dueOn: stageDue('information', of.urgency, this.clock.now()) };
    return page(ASK, await this.askModel(viewer, of, formOf(usual)));
  }

  @Allow('run the panel')
  @Post(panelPaths.askPattern)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const of = await this.reviews.find(viewer, reference);
    const form = parseForm(AskForm, body);
    if (!form.ok) return pageWithProblems(ASK, await this.askModel(viewer, of, form));
    const { version, question, section, dueOn } = form.value;
    try {
      const asked = { question, section: section || null, dueOn };
      await this.reviews.ask(viewer, { reference: of.reference, version: Number(version) }, asked);
    } catch (error) {
      const errors = problemsOf(error, 'question');
      return pageWithProblems(ASK, await this.askModel(viewer, of, { values: form.values, errors }));
    }
    return redirectTo(panelPaths.case(reference), 'The borough is asked. The clock of the case is stopped.');
  }

  @Allow('run the panel')
  @Get(panelPaths.rejectPattern)
  async why(@CurrentViewer() viewer: Viewer, @Param('reference') reference: string): Promise<Page> {
    return page(REJECT, rejectModel(await this.reviews.find(viewer, reference), formOf()));
  }

  @Allow('run the panel')
  @Post(panelPaths.rejectPattern)
  async reject(
    @CurrentViewer() viewer: Viewer,
    @Param('reference') reference: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const of = await this.reviews.find(viewer, reference);
    const form = parseForm(RejectForm, body);
    if (!form.ok) return pageWithProblems(REJECT, rejectModel(of, form));
    const { version, because, note } = form.value;
    try {
      await this.reviews.reject(
        viewer,
        { reference: of.reference, version: Number(version) },
        { because, note },
      );
    } catch (error) {
      return pageWithProblems(
        REJECT,
        rejectModel(of, { values: form.values, errors: problemsOf(error, 'note') }),
      );
    }
    return redirectTo(
      panelPaths.case(reference),
      'The case is rejected. The borough sees why and what to do next.',
    );
  }

  private async askModel(viewer: Viewer, of: PanelCase, form: FormModel): Promise<object> {
    const sections = await this.reviews.sections(viewer, of);
    return {
      title: 'Ask for information',
      reference: of.reference,
      version: of.version,
      form,
      sections: sections.map(({ code, title }) => ({ value: code, text: title })),
      action: panelPaths.ask(of.reference),
      back: { href: panelPaths.case(of.reference) },
    };
  }
}

const rejectModel = (of: PanelCase, form: FormModel): object => ({
  title: 'Reject this case',
  reference: of.reference,
  version: of.version,
  form,
  reasons: Object.entries(REJECTIONS).map(([value, { title, next }]) => ({ value, text: title, hint: next })),
  action: panelPaths.reject(of.reference),
  back: { href: panelPaths.case(of.reference) },
});

/** What a rule said, beside the field; what was typed stays, also when somebody else was first. */
const problemsOf = (error: unknown, field: string): FormModel['errors'] => {
  if (error instanceof InvalidError) return errorsOf(error.problems);
  if (error instanceof ConflictError) return { [field]: error.message };
  throw error;
};
