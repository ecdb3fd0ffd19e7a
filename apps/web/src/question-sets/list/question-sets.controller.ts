import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { questionSetsRoutes } from '../question-sets.paths';
import { presentQuestionSets } from './question-sets.presenter';

/** Every question set with its versions. */
@Controller()
export class QuestionSetsController {
  constructor(private readonly sets: QuestionSets) {}

  @Allow('see waves')
  @Get(questionSetsRoutes.list)
  async list(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page(
      'question-sets/list/question-sets.njk',
      presentQuestionSets(await this.sets.list(viewer), viewer),
    );
  }
}
