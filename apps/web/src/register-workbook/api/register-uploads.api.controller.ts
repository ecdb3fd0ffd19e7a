import { Controller, Get, Param, Post, Query, UploadedFiles } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReceiveRegister } from '@lib/high-cost/workbook/receive-register.service';
import { RegisterUploads } from '@lib/high-cost/workbook/register-uploads.service';
import { RegisterWorkbook } from '@lib/high-cost/workbook/register-workbook.service';
import { Publisher } from '@lib/reports/publisher';
import { Download } from '@lib/web-kit/responses/page';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ReceivesFiles } from '../../access/receives-files.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked, PagedQuery } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { extractDownload, XLSX } from '../../extracts/extract-download';
import { registerFile } from '../file/register-file';
import { oneWorkbook } from '../upload/one-workbook';
import {
  UPLOAD_ANSWER,
  uploadAnswer,
  UploadAnswer,
  uploadJson,
  UNDONE_UPLOAD,
  UndoneUpload,
  UPLOADS_PAGE,
  UploadsPage,
  WORKBOOK_UPLOAD,
} from './register-uploads.schemas';

const PATH = { id: 'Key of the upload' };

/** The register as a workbook from the borough’s own systems: the same checks and confirmation as the pages. */
@Tagged('High-cost placements')
@Controller('api/v1/register')
export class RegisterUploadsApiController {
  constructor(
    private readonly workbook: RegisterWorkbook,
    private readonly receiving: ReceiveRegister,
    private readonly uploads: RegisterUploads,
    private readonly publisher: Publisher,
  ) {}

  @ApiVerb({
    summary: 'The register as a workbook to fill in',
    description: 'Each child in it is recorded as disclosed.',
    file: XLSX,
  })
  @Allow('keep the register')
  @Get('workbook')
  async download(@CurrentViewer() viewer: Viewer): Promise<Download> {
    const { contact } = this.publisher;
    return extractDownload(
      registerFile(await this.workbook.fill(viewer), { boroughId: viewer.boroughId!, contact }),
    );
  }

  @ApiVerb({
    summary: 'The workbooks of the register your borough uploaded',
    query: PagedQuery,
    answer: UPLOADS_PAGE,
  })
  @Allow('keep the register')
  @Get('uploads')
  async list(@CurrentViewer() viewer: Viewer, @Query() query: PagedQuery): Promise<UploadsPage> {
    const { uploads, count } = await this.uploads.list(viewer, pageAsked(query));
    return { uploads: uploads.map(uploadJson), count };
  }

  @ApiVerb({
    summary: 'Upload the workbook of the register',
    description: 'It is checked and kept; nothing changes until it is applied.',
    upload: WORKBOOK_UPLOAD,
    status: 201,
    answer: UPLOAD_ANSWER,
  })
  @Allow('keep the register')
  @ReceivesFiles('files', { files: 1, bytes: WEB_LIMITS.uploadBytes })
  @Post('uploads')
  async receive(
    @CurrentViewer() viewer: Viewer,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<UploadAnswer> {
    const id = await this.receiving.receive(viewer, oneWorkbook(uploaded));
    return uploadAnswer(await this.uploads.open(viewer, id));
  }

  @ApiVerb({ summary: 'One upload, and what applying it would do', path: PATH, answer: UPLOAD_ANSWER })
  @Allow('keep the register')
  @Get('uploads/:id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<UploadAnswer> {
    return uploadAnswer(await this.uploads.open(viewer, id));
  }

  @ApiVerb({
    summary: 'Apply an upload to the register',
    description: 'All of it or nothing (422 with each problem). Applied twice, it is applied once.',
    path: PATH,
    status: 204,
  })
  @Allow('keep the register')
  @Post('uploads/:id/apply')
  apply(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.uploads.apply(viewer, id);
  }

  @ApiVerb({ summary: 'Put an upload aside that has not been applied', path: PATH, status: 204 })
  @Allow('keep the register')
  @Post('uploads/:id/discard')
  discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.uploads.discard(viewer, id);
  }

  @ApiVerb({
    summary: 'Undo an applied upload',
    description:
      'Refused (409) where something it wrote was changed since. Entries that it began go, but for those in which something else was recorded since: the answer says how many stay, and why.',
    path: PATH,
    answer: UNDONE_UPLOAD,
  })
  @Allow('keep the register')
  @Post('uploads/:id/undo')
  async undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<UndoneUpload> {
    const { entryIds, because } = await this.uploads.undo(viewer, id);
    return { stay: entryIds.length, because };
  }
}
