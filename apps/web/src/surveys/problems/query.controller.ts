import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Explaining } from '@lib/surveys/filling/explaining.service';
import { Filling } from '@lib/surveys/filling/filling.service';
import { OpenedReturn, OpenedReturns } from '@lib/surveys/returns/opened-returns.service';
import { ReturnPage } from '@lib/surveys/returns/read-return';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { Attempt, FIRST_LOOK } from '../fields/attempt';
import { readFields } from '../fields/read-fields';
import { trySaving } from '../fields/save-fields';
import { whatIsLeft } from '../sections/next-step';
import { surveysPaths, surveysRoutes } from '../surveys.paths';
import { ExplainForm } from './explain.form';
import { ListedProblem, listedProblems, openQueries } from './listed-problems';
import { changeable, presentQuery } from './query.presenter';

const TEMPLATE = 'surveys/problems/query.njk';

/** One query of a return: its answers are changed, or it is explained. */
@Controller()
export class QueryController {
  constructor(
    private readonly opened: OpenedReturns,
    private readonly filling: Filling,
    private readonly explaining: Explaining,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.problem)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('key') key: string,
  ): Promise<Page> {
    const { opened, problem } = await this.found(viewer, wave, key);
    const explanation = problem.finding.explanation?.explanation ?? '';
    return page(
      TEMPLATE,
      presentQuery(opened, problem, {
        attempt: FIRST_LOOK,
        explain: { values: { explanation }, errors: {} },
      }),
    );
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.problem)
  @HttpCode(303)
  async explain(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('key') key: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ExplainForm, body);
    const again = (errors: FormModel['errors'], attempt: Attempt, status: number): Promise<Page> =>
      this.again(viewer, { wave, key, status }, { attempt, explain: { values: form.values, errors } });
    if (!form.ok) return again(form.errors, FIRST_LOOK, 422);
    try {
      const saved = await this.explaining.explain(viewer, wave, key, form.value.explanation);
      return redirectTo(afterQuery(saved), 'Your explanation is saved.');
    } catch (error) {
      if (error instanceof InvalidError) return again(errorsOf(error.problems), FIRST_LOOK, 422);
      if (error instanceof ConflictError) return again({}, { ...FIRST_LOOK, conflict: error.message }, 409);
      throw error;
    }
  }

  @Allow('complete surveys')
  @Post(surveysRoutes.changeAnswers)
  @HttpCode(303)
  async change(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('key') key: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { opened, problem } = await this.found(viewer, wave, key);
    const { given, values } = readFields(opened.compiled.set, changeable(problem, opened), body);
    let saved: ReturnPage | null = null;
    const refused = await trySaving(values, async () => {
      saved = await this.filling.save(viewer, wave, 'screen', {
        answers: given,
        confirms: false,
        seen: null,
      });
    });
    if (refused)
      return this.again(
        viewer,
        { wave, key, status: refused.status },
        { attempt: refused, explain: { values: {}, errors: {} } },
      );
    return redirectTo(afterQuery(saved!), 'The answers are saved.');
  }

  private async again(
    viewer: Viewer,
    { wave, key, status }: { readonly wave: string; readonly key: string; readonly status: number },
    about: { readonly attempt: Attempt; readonly explain: FormModel },
  ): Promise<Page> {
    const { opened, problem } = await this.found(viewer, wave, key);
    return new Page(TEMPLATE, presentQuery(opened, problem, about), status);
  }

  /** @throws NotFoundError for a query that is no longer there, because an answer changed */
  private async found(
    viewer: Viewer,
    wave: string,
    key: string,
  ): Promise<{ opened: OpenedReturn; problem: ListedProblem }> {
    const isIt = ({ finding }: ListedProblem): boolean => finding.key === key && finding.weight === 'query';
    const opened = await this.opened.open(viewer, wave, (found) =>
      listedProblems(found)
        .filter(isIt)
        .flatMap(({ row }) => (row ? [row.held] : [])),
    );
    const problem = listedProblems(opened).find(isIt);
    if (!problem) throw new NotFoundError('query');
    return { opened, problem };
  }
}

/** On to the next query, whatever else is missing; after the last to what is left over. */
const afterQuery = (saved: ReturnPage): string => {
  const [next] = openQueries(saved);
  return next ? surveysPaths.problem(saved.wave.id, next.finding.key) : whatIsLeft(saved);
};
