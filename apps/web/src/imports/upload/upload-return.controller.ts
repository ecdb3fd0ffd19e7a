import { Body, Controller, Get, HttpCode, Post, UploadedFiles } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { InvalidError } from '@lib/kernel/domain-error';
import { financialYearLabel, financialYearOf } from '@lib/kernel/financial-year';
import { Viewer } from '@lib/access/viewer';
import { ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { NO_AGREEMENT } from '@lib/placements/importing/require-agreement';
import { UploadsService } from '@lib/placements/importing/uploads.service';
import { errorsOf, FormModel, formOf } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Choice } from '@lib/web-kit/govuk/choice';
import { page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { importsPaths, importsRoutes } from '../imports.paths';
import { handedIn, MOST_FILES } from './handed-in-files';
import { UploadReturnForm } from './upload-return.form';

const TEMPLATE = 'imports/upload/upload.njk';
const YEARS_BACK = 10;
const ALREADY_HERE =
  'This return is already here: the same files were applied for the same period. Nothing was changed.';

/** Handing a return in: it is checked at once, and nothing changes yet. */
@Controller()
export class UploadReturnController {
  constructor(
    private readonly receiving: ReceiveReturnService,
    private readonly uploads: UploadsService,
    private readonly clock: Clock,
  ) {}

  @Allow('import returns')
  @Get(importsRoutes.new)
  async ask(@CurrentViewer() viewer: Viewer): Promise<Page> {
    const hindrance = (await this.uploads.mayImport(viewer)) ? null : NO_AGREEMENT;
    return page(TEMPLATE, { ...this.model(formOf({ covers: 'whole' })), hindrance });
  }

  @Allow('import returns')
  @ReceivesFiles('files', { files: MOST_FILES, bytes: WEB_LIMITS.uploadBytes })
  @Post(importsRoutes.new)
  @HttpCode(303)
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Page | Redirect> {
    const form = parseForm(UploadReturnForm, body);
    const errors = inPageOrder({ ...form.errors, ...missing(form.value, uploaded ?? []) });
    if (!form.ok || Object.keys(errors).length > 0) {
      return pageWithProblems(TEMPLATE, this.model({ values: form.values, errors }));
    }
    try {
      const { uploadId, alreadyApplied } = await this.receiving.receive(viewer, {
        files: handedIn(uploaded),
        year: form.value.year ? Number(form.value.year) : null,
        asAt: form.value.covers === 'part' ? form.value.asAt : null,
      });
      return redirectTo(importsPaths.upload(uploadId), alreadyApplied ? ALREADY_HERE : undefined);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return pageWithProblems(TEMPLATE, this.model({ values: form.values, errors: listedErrors(error) }));
    }
  }

  private model(form: FormModel): {
    title: string;
    form: FormModel;
    path: string;
    years: Choice[];
    back: object;
  } {
    const { ending } = financialYearOf(this.clock.today());
    const years = Array.from({ length: YEARS_BACK }, (_, ago) => ending - ago);
    return {
      title: 'Upload a return',
      form,
      path: importsPaths.new,
      back: { href: importsPaths.list },
      years: years.map((year) => ({ value: String(year), text: financialYearLabel(year) })),
    };
  }
}

const missing = (form: UploadReturnForm | null, files: readonly unknown[]): Record<string, string> => ({
  ...(form?.covers === 'part' && form.asAt === null ? { asAt: 'Enter the day the extract is true for' } : {}),
  ...(files.length === 0 ? { files: 'Choose the files of the return' } : {}),
});

/** The summary lists what is wrong from the top of the page down. */
const inPageOrder = (errors: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(errors).sort(([a], [b]) => Number(b === 'files') - Number(a === 'files')),
  );

/** Several files can each be refused for a reason of their own: all of them are said. */
const listedErrors = (error: InvalidError): Record<string, string> => {
  const files = error.problems
    .filter((problem) => problem.field === 'files')
    .map((problem) => problem.message);
  const others = errorsOf(error.problems.filter((problem) => problem.field !== 'files'));
  if (files.length === 0 && Object.keys(others).length === 0) return { files: error.message };
  return files.length === 0 ? others : { ...others, files: files.join(' ') };
};
