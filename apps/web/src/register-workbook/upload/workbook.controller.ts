import { Controller, Get, HttpCode, Post, Query, UploadedFiles } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ReceiveRegister } from '@lib/high-cost/workbook/receive-register.service';
import { RegisterUploads } from '@lib/high-cost/workbook/register-uploads.service';
import { RegisterWorkbook } from '@lib/high-cost/workbook/register-workbook.service';
import { Publisher } from '@lib/reports/publisher';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Download, page, Page, pageWithProblems, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { extractDownload } from '../../extracts/extract-download';
import { registerFile } from '../file/register-file';
import { registerWorkbookPaths, registerWorkbookRoutes } from '../register-workbook.paths';
import { oneWorkbook } from './one-workbook';
import { presentWorkbook } from './workbook.presenter';

const TEMPLATE = 'register-workbook/upload/workbook.njk';

/** The register as a workbook: out, back, and what came back before. */
@Controller()
export class WorkbookController {
  constructor(
    private readonly workbook: RegisterWorkbook,
    private readonly receiving: ReceiveRegister,
    private readonly uploads: RegisterUploads,
    private readonly publisher: Publisher,
  ) {}

  @Allow('keep the register')
  @Get(registerWorkbookRoutes.home)
  async show(@CurrentViewer() viewer: Viewer, @Query('page') asked?: unknown): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, pageNumber(asked), {}));
  }

  @Allow('keep the register')
  @Get(registerWorkbookRoutes.file)
  async download(@CurrentViewer() viewer: Viewer): Promise<Download> {
    const { contact } = this.publisher;
    const filled = await this.workbook.fill(viewer);
    return extractDownload(registerFile(filled, { boroughId: viewer.boroughId!, contact }));
  }

  @Allow('keep the register')
  @ReceivesFiles('files', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post(registerWorkbookRoutes.home)
  @HttpCode(303)
  async receive(
    @CurrentViewer() viewer: Viewer,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Page | Redirect> {
    try {
      const id = await this.receiving.receive(viewer, oneWorkbook(uploaded));
      return redirectTo(registerWorkbookPaths.upload(id));
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      return pageWithProblems(TEMPLATE, await this.model(viewer, 1, { files: error.message }));
    }
  }

  private async model(viewer: Viewer, asked: number, errors: FormErrors): Promise<object> {
    const found = await this.uploads.list(viewer, asked);
    return presentWorkbook({ ...found, page: asked }, { ...formOf(), errors });
  }
}
