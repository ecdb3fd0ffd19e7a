import { Controller, Get, HttpCode, Param, Post, Query, UploadedFiles } from '@nestjs/common';
import { ConflictError, InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { ReceiveReturn } from '@lib/surveys/workbook/receive-return.service';
import { ReturnUploads } from '@lib/surveys/workbook/return-uploads.service';
import { ReturnWorkbook } from '@lib/surveys/workbook/return-workbook.service';
import { FormErrors, formOf } from '@lib/web-kit/forms/form-model';
import { pageNumber } from '@lib/web-kit/paging/page-number';
import { Download, page, Page, Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { extractDownload } from '../../extracts/extract-download';
import { oneWorkbook } from '../../register-workbook/upload/one-workbook';
import { returnFile } from '../file/return-file';
import { surveyWorkbookPaths, surveyWorkbookRoutes } from '../survey-workbook.paths';
import { presentWorkbook } from './workbook.presenter';

const TEMPLATE = 'survey-workbook/upload/workbook.njk';

/** A return as a workbook: out, back, and what came back before. */
@Controller()
export class SurveyWorkbookController {
  constructor(
    private readonly workbook: ReturnWorkbook,
    private readonly receiving: ReceiveReturn,
    private readonly uploads: ReturnUploads,
    private readonly publisher: Publisher,
  ) {}

  @Allow('complete surveys')
  @Get(surveyWorkbookRoutes.home)
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query('page') asked?: unknown,
  ): Promise<Page> {
    return page(TEMPLATE, await this.model(viewer, wave, pageNumber(asked)));
  }

  @Allow('complete surveys')
  @Get(surveyWorkbookRoutes.template)
  async download(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Download> {
    return extractDownload(returnFile(await this.workbook.fill(viewer, wave), this.publisher.contact));
  }

  @Allow('complete surveys')
  @ReceivesFiles('files', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post(surveyWorkbookRoutes.home)
  @HttpCode(303)
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Page | Redirect> {
    try {
      return redirectTo(
        surveyWorkbookPaths.upload(wave, await this.receiving.receive(viewer, wave, oneWorkbook(uploaded))),
      );
    } catch (error) {
      if (!(error instanceof InvalidError || error instanceof ConflictError)) throw error;
      const status = error instanceof InvalidError ? 422 : 409;
      return new Page(TEMPLATE, await this.model(viewer, wave, 1, { files: error.message }), status);
    }
  }

  private async model(viewer: Viewer, wave: string, asked: number, errors: FormErrors = {}): Promise<object> {
    return presentWorkbook(
      { ...(await this.uploads.list(viewer, wave, asked)), page: asked },
      { ...formOf(), errors },
    );
  }
}
