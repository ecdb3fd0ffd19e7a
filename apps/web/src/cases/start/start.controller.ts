import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { NoAgreementError } from '@lib/panel/referrals/agreement-for-panel';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { SHARE_DAYS } from '@lib/panel/sharing/share-case';
import { ChildrenService } from '@lib/placements/children/children.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Choice } from '@lib/web-kit/govuk/choice';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { childrenPaths } from '../../children/children.paths';
import { timeInWords } from '../../panel/panel-words';
import { casesPaths, casesRoutes } from '../cases.paths';
import { StartCaseForm, SuitabilityForm } from './start.form';
import { EXITS, questionAfter, questionBefore, SUITABILITY, SuitabilityQuestion } from './suitability';

/**
 * From “before you start” to an open case. Nothing is kept of the questions before it; a child whose page it was begun
 * from is carried along by its key.
 */
@Controller()
export class StartController {
  constructor(
    private readonly referrals: Referrals,
    private readonly children: ChildrenService,
  ) {}

  @Allow('refer cases')
  @Get(casesRoutes.start)
  async before(@CurrentViewer() viewer: Viewer, @Query('child') child?: string): Promise<Page> {
    return page('cases/start/before.njk', {
      title: 'Refer a case',
      back: { href: casesPaths.list },
      panels: (await this.referrals.panels(viewer)).map((one) => ({
        ...one,
        closesAt: timeInWords(one.cutOff.at),
      })),
      agreed: await this.referrals.mayRefer(viewer),
      shareDays: SHARE_DAYS,
      start: casesPaths.startQuestion(SUITABILITY[0]!.code, child),
    });
  }

  @Allow('refer cases')
  @Get(casesRoutes.startCase)
  async startCase(@CurrentViewer() viewer: Viewer, @Query('child') childId?: string): Promise<Page> {
    const known = childId ? { childReference: await this.referenceOf(viewer, childId) } : {};
    return page(
      'cases/start/case.njk',
      await this.caseModel(viewer, formOf({ ...known, urgency: 'standard' }), childId),
    );
  }

  @Allow('refer cases')
  @Post(casesRoutes.startCase)
  async open(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Query('child') child?: string,
  ): Promise<Page | Redirect> {
    const form = parseForm(StartCaseForm, body);
    const again = async (errors: FormModel['errors']): Promise<Page> =>
      pageWithProblems(
        'cases/start/case.njk',
        await this.caseModel(viewer, { values: form.values, errors }, child),
      );
    if (!form.ok) return again(form.errors);
    const { evenIfOpen, ...asked } = form.value;
    try {
      const reference = await this.referrals.start(viewer, { ...asked, evenIfOpen: evenIfOpen === 'yes' });
      return redirectTo(
        casesPaths.referral(reference),
        `Case ${reference} is open. Nobody but your borough sees it yet.`,
      );
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems));
      if (error instanceof NoAgreementError) return again({ seriesId: error.message });
      throw error;
    }
  }

  @Allow('refer cases')
  @Get(casesRoutes.startExit)
  instead(@Param('exit') code: string, @Query('child') child?: string): Page {
    const exit = EXITS.find((one) => one.code === code);
    if (!exit) throw new NotFoundError();
    const question = SUITABILITY.find((one) => one.exit === code)!;
    return page('cases/start/instead.njk', {
      ...exit,
      back: { href: casesPaths.startQuestion(question.code, child) },
      startCase: casesPaths.startCase(child),
    });
  }

  @Allow('refer cases')
  @Get(casesRoutes.startQuestion)
  ask(@Param('question') code: string, @Query('child') child?: string): Page {
    return page('cases/start/question.njk', questionModel(mustFind(code), formOf(), child));
  }

  @Allow('refer cases')
  @Post(casesRoutes.startQuestion)
  answer(
    @Param('question') code: string,
    @Body() body: unknown,
    @Query('child') child?: string,
  ): Page | Redirect {
    const question = mustFind(code);
    const form = parseForm(SuitabilityForm, body);
    if (!form.ok) return pageWithProblems('cases/start/question.njk', questionModel(question, form, child));
    if (form.value.answer === 'yes') return redirectTo(casesPaths.startExit(question.exit, child));
    const next = questionAfter(code);
    return redirectTo(next ? casesPaths.startQuestion(next.code, child) : casesPaths.startCase(child));
  }

  /** Of a child of the borough whose page it was begun from; that they were looked up is in the audit. */
  private async referenceOf(viewer: Viewer, childId: string): Promise<string> {
    const { child } = await this.children.open(viewer, childId);
    return child.localReference;
  }

  private async caseModel(viewer: Viewer, form: FormModel, child?: string): Promise<object> {
    const panels = await this.referrals.panels(viewer);
    return {
      title: 'About the case',
      back: { href: casesPaths.startQuestion(SUITABILITY.at(-1)!.code, child) },
      action: casesPaths.startCase(child),
      addChild: childrenPaths.add,
      panels: panels.map(({ id, name, remit }): Choice => ({ value: id, text: name, hint: remit })),
      asks: choicesOf(ASKS),
      urgencies: choicesOf(URGENCIES),
      form,
    };
  }
}

const mustFind = (code: string): SuitabilityQuestion => {
  const found = SUITABILITY.find((one) => one.code === code);
  if (!found) throw new NotFoundError();
  return found;
};

const questionModel = (question: SuitabilityQuestion, form: FormModel, child?: string): object => {
  const before = questionBefore(question.code);
  return {
    title: question.text,
    question,
    action: casesPaths.startQuestion(question.code, child),
    back: { href: before ? casesPaths.startQuestion(before.code, child) : casesPaths.start(child) },
    form,
  };
};

const choicesOf = (texts: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));
