import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { ASKS, URGENCIES } from '@lib/panel/cases/panel-case';
import { NoAgreementError } from '@lib/panel/referrals/agreement-for-panel';
import { Referrals } from '@lib/panel/referrals/referrals.service';
import { SHARE_DAYS } from '@lib/panel/sharing/share-case';
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

/** From “before you start” to an open case. Nothing is kept of the questions before it. */
@Controller()
export class StartController {
  constructor(private readonly referrals: Referrals) {}

  @Allow('refer cases')
  @Get(casesRoutes.start)
  async before(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('cases/start/before.njk', {
      title: 'Refer a case',
      back: { href: casesPaths.list },
      panels: (await this.referrals.panels(viewer)).map((one) => ({
        ...one,
        closesAt: timeInWords(one.cutOff.at),
      })),
      agreed: await this.referrals.mayRefer(viewer),
      shareDays: SHARE_DAYS,
      start: casesPaths.startQuestion(SUITABILITY[0]!.code),
    });
  }

  @Allow('refer cases')
  @Get(casesRoutes.startCase)
  async startCase(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('cases/start/case.njk', await this.caseModel(viewer, formOf({ urgency: 'standard' })));
  }

  @Allow('refer cases')
  @Post(casesRoutes.startCase)
  async open(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | Redirect> {
    const form = parseForm(StartCaseForm, body);
    const again = async (errors: FormModel['errors']): Promise<Page> =>
      pageWithProblems('cases/start/case.njk', await this.caseModel(viewer, { values: form.values, errors }));
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
  instead(@Param('exit') code: string): Page {
    const exit = EXITS.find((one) => one.code === code);
    if (!exit) throw new NotFoundError();
    const question = SUITABILITY.find((one) => one.exit === code)!;
    return page('cases/start/instead.njk', {
      ...exit,
      back: { href: casesPaths.startQuestion(question.code) },
      startCase: casesPaths.startCase,
    });
  }

  @Allow('refer cases')
  @Get(casesRoutes.startQuestion)
  ask(@Param('question') code: string): Page {
    return page('cases/start/question.njk', questionModel(mustFind(code), formOf()));
  }

  @Allow('refer cases')
  @Post(casesRoutes.startQuestion)
  answer(@Param('question') code: string, @Body() body: unknown): Page | Redirect {
    const question = mustFind(code);
    const form = parseForm(SuitabilityForm, body);
    if (!form.ok) return pageWithProblems('cases/start/question.njk', questionModel(question, form));
    if (form.value.answer === 'yes') return redirectTo(casesPaths.startExit(question.exit));
    const next = questionAfter(code);
    return redirectTo(next ? casesPaths.startQuestion(next.code) : casesPaths.startCase);
  }

  private async caseModel(viewer: Viewer, form: FormModel): Promise<object> {
    const panels = await this.referrals.panels(viewer);
    return {
      title: 'About the case',
      back: { href: casesPaths.startQuestion(SUITABILITY.at(-1)!.code) },
      action: casesPaths.startCase,
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

const questionModel = (question: SuitabilityQuestion, form: FormModel): object => {
  const before = questionBefore(question.code);
  return {
    title: question.text,
    question,
    action: casesPaths.startQuestion(question.code),
    back: { href: before ? casesPaths.startQuestion(before.code) : casesPaths.start },
    form,
  };
};

const choicesOf = (texts: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));
