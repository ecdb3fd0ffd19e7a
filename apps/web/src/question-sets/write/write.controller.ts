import { Body, Controller, Get, HttpCode, Post, UploadedFiles } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { QuestionSets } from '@lib/surveys/question-sets/question-sets.service';
import { SetNotWrittenError } from '@lib/surveys/question-sets/written-set';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { questionSetsPaths, questionSetsRoutes } from '../question-sets.paths';
import { WriteForm } from './write.form';
import { presentProblems, presentWrite } from './write.presenter';
import { writtenFile } from './written-file';

const TEMPLATE = 'question-sets/write/write.njk';

/** A question set comes in as a file and is kept as a draft once nothing is wrong with it. */
@Controller()
export class WriteController {
  constructor(private readonly sets: QuestionSets) {}

  @Allow('write question sets')
  @Get(questionSetsRoutes.new)
  show(): Page {
    return page(TEMPLATE, presentWrite(formOf()));
  }

  @Allow('write question sets')
  @ReceivesFiles('file', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post(questionSetsRoutes.new)
  @HttpCode(303)
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Page | Redirect> {
    const form = parseForm(WriteForm, body);
    const again = (errors: FormErrors): object => presentWrite({ values: form.values, errors });
    if (!form.ok) return pageWithProblems(TEMPLATE, again(form.errors));
    try {
      const id = await this.sets.write(viewer, writtenFile(uploaded), form.value.replace === 'yes');
      return redirectTo(questionSetsPaths.set(id), 'The question set is kept as a draft.');
    } catch (error) {
      if (error instanceof ConflictError) return new Page(TEMPLATE, again({ replace: error.message }), 409);
      if (!(error instanceof InvalidError)) throw error;
      const written = error instanceof SetNotWrittenError ? error.written : [];
      return pageWithProblems(TEMPLATE, { ...again({ file: error.message }), ...presentProblems(written) });
    }
  }
}
