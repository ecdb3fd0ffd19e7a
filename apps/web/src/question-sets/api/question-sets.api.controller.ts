import { Body, Controller, Get, Param, Post, UploadedFiles } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { testRun } from '@lib/surveys/question-sets/test-run';
import { Download } from '@lib/web-kit/responses/page';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { extractDownload, XLSX } from '../../extracts/extract-download';
import { formFile, SetFileFacts, specificationFile } from '../file/set-file';
import { WriteForm } from '../write/write.form';
import { writtenFile } from '../write/written-file';
import { PublishQuestionSetBody, TestRunBody, triedOf } from './question-sets.bodies';
import {
  OPEN_SET,
  openSetJson,
  OpenSetJson,
  QUESTION_SET_UPLOAD,
  QUESTION_SETS,
  QuestionSetsJson,
  TEST_RUN,
  testRunJson,
  TestRunJson,
} from './question-sets.schemas';

const PATH = { id: 'Key of the version' };

/** Question sets as documents, as JSON: the same checks as the pages. */
@Tagged('Surveys')
@Controller('api/v1/question-sets')
export class QuestionSetsApiController {
  constructor(
    private readonly sets: QuestionSets,
    private readonly publisher: Publisher,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'Every question set in its versions', answer: QUESTION_SETS })
  @Allow('see waves')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<QuestionSetsJson> {
    return { questionSets: await this.sets.list(viewer) };
  }

  @ApiVerb({
    summary: 'Upload a question set, as the draft of its next version',
    description:
      'It is checked: every problem is given with its sheet, line and column, or its place in the document.',
    upload: QUESTION_SET_UPLOAD,
    status: 201,
    answer: OPEN_SET,
  })
  @Allow('write question sets')
  @ReceivesFiles('file', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post()
  async write(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<OpenSetJson> {
    const { value } = parseForm(WriteForm, body);
    const id = await this.sets.write(viewer, writtenFile(uploaded), value?.replace === 'yes');
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'One version with its document', path: PATH, answer: OPEN_SET })
  @Allow('see waves')
  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<OpenSetJson> {
    return openSetJson(await this.sets.open(viewer, id));
  }

  @ApiVerb({ summary: 'The specification of a version', path: PATH, file: XLSX })
  @Allow('see waves')
  @Get(':id/specification')
  async specification(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return extractDownload(specificationFile(await this.sets.open(viewer, id), this.facts()));
  }

  @ApiVerb({
    summary: 'A version as a workbook, to be changed and uploaded as the next',
    path: PATH,
    file: XLSX,
  })
  @Allow('see waves')
  @Get(':id/form')
  async form(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return extractDownload(formFile(await this.sets.open(viewer, id), this.facts()));
  }

  @ApiVerb({
    summary: 'Weigh made-up answers by a version',
    description: 'Nothing is kept.',
    path: PATH,
    body: TestRunBody,
    answer: TEST_RUN,
  })
  @Allow('see waves')
  @Post(':id/test-runs')
  async testRun(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: TestRunBody,
  ): Promise<TestRunJson> {
    const { compiled } = await this.sets.ready(viewer, id);
    return testRunJson(testRun(compiled, triedOf(body)));
  }

  @ApiVerb({
    summary: 'Publish a draft',
    description: 'A published version never changes. The first version of a code begins its collection.',
    path: PATH,
    body: PublishQuestionSetBody,
    answer: OPEN_SET,
  })
  @Allow('write question sets')
  @Post(':id/publish')
  async publish(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { title = '', workstream = '' }: PublishQuestionSetBody,
  ): Promise<OpenSetJson> {
    await this.sets.publish(viewer, id, { title, workstream });
    return this.show(viewer, id);
  }

  @ApiVerb({ summary: 'Delete a draft', path: PATH, status: 204 })
  @Allow('write question sets')
  @Post(':id/delete')
  delete(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.sets.discard(viewer, id);
  }

  private facts(): SetFileFacts {
    return { today: this.clock.today(), contact: this.publisher.contact };
  }
}
