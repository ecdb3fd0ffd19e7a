import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { QuestionSet } from '@lib/surveys/question-sets/question-set';
import { AskedSets } from '@lib/surveys/specification/asked-sets.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { shape, text, whole } from '../../api-docs/schemas/schema';

interface SurveyQuestionsJson {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly document: QuestionSet;
}

const QUESTIONS = shape<SurveyQuestionsJson>('SurveyQuestions', 'What a wave asks', {
  code: text('Code of the question set', 'placements_snapshot'),
  title: text('What people call it', 'Placements snapshot'),
  version: whole('Version of the question set that is asked'),
  document: {
    type: 'object',
    description: 'Sections, questions, lists and rules, with the codes that answers are given by',
    additionalProperties: true,
  },
});

/** What a wave asks, for a borough that answers from a system of its own. */
@Tagged('Surveys')
@Controller('api/v1/surveys')
export class SurveyQuestionsApiController {
  constructor(private readonly asked: AskedSets) {}

  @ApiVerb({
    summary: 'Give what a wave asks: its sections, questions, lists and rules',
    path: { wave: 'Key of the wave' },
    answer: QUESTIONS,
  })
  @Allow('complete surveys')
  @Get(':wave/questions')
  async show(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<SurveyQuestionsJson> {
    const { code, title, version, set } = await this.asked.ofWave(viewer, wave);
    return { code, title, version, document: set };
  }
}
