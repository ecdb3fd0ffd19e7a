import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { errorsOf, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { questionSetsPaths, questionSetsRoutes } from '../question-sets.paths';
import { PublishForm } from './publish.form';
import { presentSet } from './set.presenter';

const TEMPLATE = 'question-sets/set/set.njk';

/** One version of a question set: what it asks, what was found in it, and its publication. */
@Controller()
export class SetController {
  constructor(private readonly sets: QuestionSets) {}

  @Allow('see waves')
  @Get(questionSetsRoutes.set)
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    const opened = await this.sets.open(viewer, id);
    return page(TEMPLATE, presentSet(opened, viewer, formOf({ title: opened.title })));
  }

  @Allow('write question sets')
  @Post(questionSetsRoutes.publish)
  @HttpCode(303)
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const { value, values } = parseForm(PublishForm, body);
    const named = { title: value?.title ?? '', workstream: value?.workstream ?? '' };
    try {
      await this.sets.publish(viewer, id, named);
      return redirectTo(
        questionSetsPaths.set(id),
        'The question set is published. It can be asked in a wave.',
      );
    } catch (error) {
      const opened = await this.sets.open(viewer, id);
      if (error instanceof ConflictError)
        return new Page(
          TEMPLATE,
          { ...presentSet(opened, viewer, formOf(values)), refused: error.message },
          409,
        );
      if (!(error instanceof InvalidError)) throw error;
      return pageWithProblems(
        TEMPLATE,
        presentSet(opened, viewer, { values, errors: errorsOf(error.problems) }),
      );
    }
  }

  @Allow('write question sets')
  @Post(questionSetsRoutes.discard)
  @HttpCode(303)
  async discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.sets.discard(viewer, id);
    return redirectTo(questionSetsPaths.list, 'The draft is deleted.');
  }
}
