import { Body, Controller, Get, Param, Post, Query, UploadedFiles } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Publisher } from '@lib/reports/publisher';
import { ReceiveReturn } from '@lib/surveys/workbook/receive-return.service';
import { ReturnUploads } from '@lib/surveys/workbook/return-uploads.service';
import { ReturnWorkbook } from '@lib/surveys/workbook/return-workbook.service';
import { Download } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked, PagedQuery } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { extractDownload, XLSX } from '../../extracts/extract-download';
import { WORKBOOK_UPLOAD } from '../../register-workbook/api/register-uploads.schemas';
import { oneWorkbook } from '../../register-workbook/upload/one-workbook';
import { returnFile } from '../file/return-file';
import { ApplyUploadBody, MendUploadBody } from './survey-uploads.bodies';
import {
  SURVEY_UPLOAD_ANSWER,
  SURVEY_UPLOADS_PAGE,
  surveyUploadAnswer,
  SurveyUploadAnswer,
  surveyUploadJson,
  SurveyUploadsPage,
} from './survey-uploads.schemas';

const WAVE = { wave: 'Key of the wave' };
const PATH = { ...WAVE, upload: 'Key of the upload' };

/** A return as a workbook from the borough’s own systems: the same checks and confirmation as the pages. */
@Tagged('Surveys')
@Controller('api/v1/surveys/:wave/workbook')
export class SurveyUploadsApiController {
  constructor(
    private readonly workbook: ReturnWorkbook,
    private readonly receiving: ReceiveReturn,
    private readonly uploads: ReturnUploads,
    private readonly publisher: Publisher,
  ) {}

  @ApiVerb({
    summary: 'A return as a workbook to fill in',
    description: 'Each child in it is recorded as disclosed.',
    path: WAVE,
    file: XLSX,
  })
  @Allow('complete surveys')
  @Get('template')
  async download(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Download> {
    return extractDownload(returnFile(await this.workbook.fill(viewer, wave), this.publisher.contact));
  }

  @ApiVerb({
    summary: 'The workbooks of a return your borough uploaded',
    path: WAVE,
    query: PagedQuery,
    answer: SURVEY_UPLOADS_PAGE,
  })
  @Allow('complete surveys')
  @Get('uploads')
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Query() query: PagedQuery,
  ): Promise<SurveyUploadsPage> {
    const { uploads, count } = await this.uploads.list(viewer, wave, pageAsked(query));
    return { uploads: uploads.map(surveyUploadJson), count };
  }

  @ApiVerb({
    summary: 'Upload the workbook of a return',
    description: 'It is checked and kept; nothing changes until it is applied.',
    path: WAVE,
    upload: WORKBOOK_UPLOAD,
    status: 201,
    answer: SURVEY_UPLOAD_ANSWER,
  })
  @Allow('complete surveys')
  @ReceivesFiles('files', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post('uploads')
  async receive(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<SurveyUploadAnswer> {
    await this.uploads.refuseUnknown(viewer, wave);
    const id = await this.receiving.receive(viewer, wave, oneWorkbook(uploaded));
    return surveyUploadAnswer(await this.uploads.open(viewer, wave, id));
  }

  @ApiVerb({
    summary: 'One upload of a return, and what applying it would do',
    path: PATH,
    answer: SURVEY_UPLOAD_ANSWER,
  })
  @Allow('complete surveys')
  @Get('uploads/:upload')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<SurveyUploadAnswer> {
    return surveyUploadAnswer(await this.uploads.open(viewer, wave, id));
  }

  @ApiVerb({
    summary: 'Mend cells of an upload that waits',
    description: 'The upload is checked again; the return does not change.',
    path: PATH,
    body: MendUploadBody,
    answer: SURVEY_UPLOAD_ANSWER,
  })
  @Allow('complete surveys')
  @Post('uploads/:upload/mend')
  async mend(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
    @Body() body: MendUploadBody,
  ): Promise<SurveyUploadAnswer> {
    await this.uploads.mend(viewer, wave, id, new Map(body.cells.map(({ cell, text }) => [cell, text])));
    return surveyUploadAnswer(await this.uploads.open(viewer, wave, id));
  }

  @ApiVerb({
    summary: 'Apply an upload to the return',
    description:
      'All of it or nothing (422 with each problem). Refused (409) where it would do something else than when it was looked at. Applied twice, it is applied once.',
    path: PATH,
    body: ApplyUploadBody,
    status: 204,
  })
  @Allow('complete surveys')
  @Post('uploads/:upload/apply')
  apply(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
    @Body() { digest, clashes, remove = [] }: ApplyUploadBody,
  ): Promise<void> {
    return this.uploads.apply(viewer, wave, id, { digest, clashes: clashes ?? null, remove });
  }

  @ApiVerb({ summary: 'Put an upload of a return aside that has not been applied', path: PATH, status: 204 })
  @Allow('complete surveys')
  @Post('uploads/:upload/discard')
  discard(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<void> {
    return this.uploads.discard(viewer, wave, id);
  }

  @ApiVerb({
    summary: 'Undo an applied upload of a return',
    description: 'Refused (409) where something it wrote was changed since, naming the questions.',
    path: PATH,
    status: 204,
  })
  @Allow('complete surveys')
  @Post('uploads/:upload/undo')
  undo(
    @CurrentViewer() viewer: Viewer,
    @Param('wave') wave: string,
    @Param('upload') id: string,
  ): Promise<void> {
    return this.uploads.undo(viewer, wave, id);
  }
}
