import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { testRun } from '@lib/surveys/question-sets/test-run';
import { errorsOf } from '@lib/web-kit/forms/form-model';
import { page, Page, pageWithProblems } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { questionSetsRoutes } from '../question-sets.paths';
import { presentTestRun } from './test-run.presenter';
import { readTried } from './tried-form';

const TEMPLATE = 'question-sets/test-run/test-run.njk';

/** A question set as a borough sees it, and what it makes of made-up answers. Nothing typed here is kept. */
@Controller()
export class TestRunController {
  constructor(
    private readonly sets: QuestionSets,
    private readonly clock: Clock,
  ) {}

  @Allow('see waves')
  @Get(questionSetsRoutes.testRun)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const ready = await this.sets.ready(viewer, id);
    const values = { referenceDay: this.clock.today() };
    return page(TEMPLATE, presentTestRun(ready, { values, errors: {}, run: null }));
  }

  @Allow('see waves')
  @Post(questionSetsRoutes.testRun)
  @HttpCode(200)
  async run(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: unknown): Promise<Page> {
    const ready = await this.sets.ready(viewer, id);
    try {
      const { tried, values } = readTried(ready.compiled, body);
      const run = testRun(ready.compiled, tried);
      const model = presentTestRun(ready, { values, errors: {}, run });
      return run.notUnderstood.length > 0 ? pageWithProblems(TEMPLATE, model) : page(TEMPLATE, model);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const values = body as Record<string, unknown>;
      const errors = errorsOf(error.problems);
      return pageWithProblems(TEMPLATE, presentTestRun(ready, { values, errors, run: null }));
    }
  }
}
