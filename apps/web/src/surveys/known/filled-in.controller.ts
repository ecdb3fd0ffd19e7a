import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Filling } from '@lib/surveys/filling/filling.service';
import { hasRows } from '@lib/surveys/question-sets/question-set';
import { OpenedReturn, OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { trySaving } from '../fields/save-fields';
import { counted } from '../page-facts';
import { whatIsLeft } from '../sections/next-step';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { FilledInForm } from './filled-in.form';
import { presentFilledIn, rowsWaiting } from './filled-in.presenter';
import { waitingAnswers } from './waiting-answers';

const TEMPLATE = 'surveys/known/filled-in.njk';

/** Everything that is filled in and waits to be confirmed, on one page. */
@Controller()
export class FilledInController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.filledIn)
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Page> {
    return page(TEMPLATE, presentFilledIn(await this.opened.open(viewer, wave, rowsWaiting)));
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.filledIn)
  @HttpCode(303)
  async confirm(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(FilledInForm, body);
    if (!form.ok)
      return this.again(viewer, wave, { status: 422, problem: 'Go back to your return and try again.' });
    const { which, confirm, shown, seen } = form.value;
    const meant = new Set(which === 'page' ? shown : confirm);
    if (meant.size === 0)
      return this.again(viewer, wave, { status: 422, problem: 'Tick what is right as it is first.' });
    const opened = await this.opened.open(viewer, wave);
    const sections = sectionOfQuestion(opened);
    const waiting = waitingAnswers(opened, Number(seen), (rowId, question) =>
      meant.has(rowId === null ? `once:${sections.get(question)}` : `row:${rowId}`),
    );
    const refused = await trySaving({}, () => this.filling.confirm(viewer, wave, waiting));
    if (refused) return this.again(viewer, wave, { status: 409, problem: refused.conflict ?? '' });
    const after = await this.opened.open(viewer, wave);
    const { once, inRows } = after.weighed.tally;
    return redirectTo(
      once.toConfirm + inRows.toConfirm > 0 ? surveysPaths.filledIn(wave) : whatIsLeft(after),
      `${counted(waiting.length, 'answer')} confirmed.`,
    );
  }

  private async again(
    viewer: Viewer,
    wave: string,
    { status, problem }: { readonly status: number; readonly problem: string },
  ): Promise<Page> {
    return new Page(
      TEMPLATE,
      presentFilledIn(await this.opened.open(viewer, wave, rowsWaiting), problem),
      status,
    );
  }
}

const sectionOfQuestion = ({ compiled }: OpenedReturn): ReadonlyMap<string, string> =>
  new Map(
    compiled.set.sections
      .filter((section) => !hasRows(section))
      .flatMap((section) => section.questions.map(({ code }): [string, string] => [code, section.code])),
  );
