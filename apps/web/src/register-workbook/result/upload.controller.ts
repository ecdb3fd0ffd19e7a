import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Clock } from '@lib/kernel/clock';
import { ConflictError, InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { RegisterUploads } from '@lib/high-cost/workbook/register-uploads.service';
import { Publisher } from '@lib/reports/publisher';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Download, page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { extractDownload } from '../../extracts/extract-download';
import { annotatedFile } from '../file/annotated-file';
import { registerWorkbookPaths, registerWorkbookRoutes } from '../register-workbook.paths';
import { undoneWords } from '../upload-words';
import { presentUndo } from './undo.presenter';
import { presentUpload } from './upload.presenter';

const UPLOAD = 'register-workbook/result/upload.njk';
const UNDO = 'register-workbook/result/undo.njk';

/** One upload of the register: what it would change, and the confirmation that applies all of it or nothing. */
@Controller()
export class RegisterUploadController {
  constructor(
    private readonly uploads: RegisterUploads,
    private readonly publisher: Publisher,
    private readonly clock: Clock,
  ) {}

  @Allow('keep the register')
  @Get(registerWorkbookRoutes.upload)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('page') asked?: unknown,
  ): Promise<Page> {
    return page(UPLOAD, presentUpload(await this.uploads.open(viewer, id), pageNumber(asked)));
  }

  @Allow('keep the register')
  @Get(registerWorkbookRoutes.uploadFile)
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    const shown = await this.uploads.openFile(viewer, id);
    if (shown.plan === null) throw new NotFoundError('upload');
    const facts = {
      boroughId: viewer.boroughId!,
      contact: this.publisher.contact,
      today: this.clock.today(),
    };
    return extractDownload(annotatedFile(shown, shown.plan, facts));
  }

  @Allow('keep the register')
  @Post(registerWorkbookRoutes.apply)
  @HttpCode(303)
  async apply(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    try {
      await this.uploads.apply(viewer, id);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      const shown = await this.uploads.open(viewer, id);
      return pageWithProblems(UPLOAD, { ...presentUpload(shown, 1), refused: error.message });
    }
    return redirectTo(registerWorkbookPaths.upload(id), 'The workbook is applied to the register.');
  }

  @Allow('keep the register')
  @Post(registerWorkbookRoutes.discard)
  @HttpCode(303)
  async discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.uploads.discard(viewer, id);
    return redirectTo(
      registerWorkbookPaths.home,
      'The upload is put aside, and what was read of it is deleted.',
    );
  }

  @Allow('keep the register')
  @Get(registerWorkbookRoutes.undo)
  async ask(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page> {
    return page(UNDO, presentUndo(await this.uploads.beforeUndo(viewer, id)));
  }

  @Allow('keep the register')
  @Post(registerWorkbookRoutes.undo)
  @HttpCode(303)
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | Redirect> {
    try {
      const hanging = await this.uploads.undo(viewer, id);
      return redirectTo(registerWorkbookPaths.upload(id), undoneWords(hanging));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const found = await this.uploads.beforeUndo(viewer, id);
      return new Page(UNDO, { ...presentUndo(found), refused: error.message }, 409);
    }
  }
}
