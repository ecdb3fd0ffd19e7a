import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { ReturnUploads } from '@lib/surveys/workbook/return-uploads.service';
import { errorsOf, FormModel } from '@lib/web-kit/forms/form-model';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Download, page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { extractDownload } from '../../extracts/extract-download';
import { annotatedReturn } from '../file/annotated-return';
import { surveyWorkbookPaths, surveyWorkbookRoutes } from '../survey-workbook.paths';
import { ConfirmUploadForm } from './confirm.form';
import { typedCells } from './typed-cells';
import { presentUndo } from './undo.presenter';
import { presentUpload, UploadAsked } from './upload.presenter';

const UPLOAD = 'survey-workbook/result/upload.njk';
const UNDO = 'survey-workbook/result/undo.njk';

/** One upload of a return: what it would change, and the confirmation that applies all of it or nothing. */
@Controller()
export class SurveyUploadController {
  constructor(
    private readonly uploads: ReturnUploads,
    private readonly publisher: Publisher,
    private readonly clock: Clock,
  ) {}

  @Allow('complete surveys')
  @Get(surveyWorkbookRoutes.upload)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
    @Query('page') asked?: unknown,
  ): Promise<Page> {
    return page(
      UPLOAD,
      presentUpload(await this.uploads.open(viewer, wave, id), { page: pageNumber(asked) }),
    );
  }

  @Allow('complete surveys')
  @Get(surveyWorkbookRoutes.uploadFile)
  async download(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<Download> {
    const { waits } = await this.uploads.openFile(viewer, wave, id);
    if (waits === null) throw new NotFoundError('upload');
    return extractDownload(
      annotatedReturn(waits, { contact: this.publisher.contact, today: this.clock.today() }),
    );
  }

  @Allow('complete surveys')
  @Post(surveyWorkbookRoutes.mend)
  @HttpCode(303)
  async mend(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
    @Body() body: unknown,
  ): Promise<Redirect> {
    await this.uploads.mend(viewer, wave, id, typedCells(body));
    return redirectTo(
      surveyWorkbookPaths.upload(wave, id),
      'What you typed is in the upload now. It was checked again.',
    );
  }

  @Allow('complete surveys')
  @Post(surveyWorkbookRoutes.apply)
  @HttpCode(303)
  async apply(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
    @Body() body: unknown,
  ): Promise<Page | Redirect> {
    const form = parseForm(ConfirmUploadForm, body);
    if (!form.ok) return this.again(viewer, wave, id, { form }, 422);
    const { digest, clashes = null, remove } = form.value;
    try {
      await this.uploads.apply(viewer, wave, id, { digest, clashes, remove });
    } catch (error) {
      return this.refusedFor(error, { viewer, wave, id, form });
    }
    return redirectTo(surveyWorkbookPaths.upload(wave, id), 'The workbook is applied to the return.');
  }

  @Allow('complete surveys')
  @Post(surveyWorkbookRoutes.discard)
  @HttpCode(303)
  async discard(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<Redirect> {
    await this.uploads.discard(viewer, wave, id);
    return redirectTo(
      surveyWorkbookPaths.home(wave),
      'The upload is put aside, and what was read of it is deleted.',
    );
  }

  @Allow('complete surveys')
  @Get(surveyWorkbookRoutes.undo)
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<Page> {
    return page(UNDO, presentUndo(await this.uploads.beforeUndo(viewer, wave, id)));
  }

  @Allow('complete surveys')
  @Post(surveyWorkbookRoutes.undo)
  @HttpCode(303)
  async undo(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<Page | Redirect> {
    try {
      await this.uploads.undo(viewer, wave, id);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const found = await this.uploads.beforeUndo(viewer, wave, id);
      return new Page(UNDO, { ...presentUndo(found), refused: error.message }, 409);
    }
    return redirectTo(
      surveyWorkbookPaths.upload(wave, id),
      'The upload is undone. The return is as it was before it.',
    );
  }

  /** What somebody else did meanwhile, or what they left open, beside the upload as it stands now. */
  private async refusedFor(
    error: unknown,
    { viewer, wave, id, form }: { viewer: Viewer; wave: string; id: string; form: FormModel },
  ): Promise<Page> {
    if (error instanceof ConflictError) return this.again(viewer, wave, id, { refused: error.message }, 409);
    if (!(error instanceof InvalidError)) throw error;
    const own = error.problems.filter(({ field }) => field === 'clashes' || field === 'remove');
    if (own.length === 0) return this.again(viewer, wave, id, { refused: error.message }, 422);
    return this.again(viewer, wave, id, { form: { values: form.values, errors: errorsOf(own) } }, 422);
  }

  private async again(
    viewer: Viewer,
    wave: string,
    id: string,
    asked: Omit<UploadAsked, 'page'>,
    status: number,
  ): Promise<Page> {
    return new Page(
      UPLOAD,
      presentUpload(await this.uploads.open(viewer, wave, id), { page: 1, ...asked }),
      status,
    );
  }
}
