import { Body, Controller, Get, Param, Post, Query, UploadedFiles } from '@nestjs/common';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ProblemRow } from '@lib/placements/importing/problems.query';
import { Received, ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { UploadResult, UploadsService } from '@lib/placements/importing/uploads.service';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ReceivesFiles } from '../access/receives-files.decorator';
import { ApiVerb } from '../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../api-docs/describing/paged.query';
import { Tagged } from '../api-docs/describing/tagged.decorator';
import { IMPORTS_PAGE, ImportsPage, PROBLEM_ROWS, RECEIVED, UPLOAD_RESULT } from './api/imports.schemas';
import { ApplyBody } from './api/apply.body';
import { ImportsQuery } from './api/imports.query';
import { RETURN_UPLOAD, ReturnBody } from './api/return.body';
import { uploadIdOf } from './result/upload-result.controller';
import { handedIn, MOST_FILES } from './upload/handed-in-files';

const PATH = { id: 'Key of the upload' };

/** Handing returns in from the borough's own systems: the same checks, preview and confirmation as the pages. */
@Tagged('Returns')
@Controller('api/v1/imports')
export class ImportsApiController {
  constructor(
    private readonly receiving: ReceiveReturnService,
    private readonly applying: ApplyUploadService,
    private readonly uploads: UploadsService,
  ) {}

  @ApiVerb({ summary: 'The returns your borough handed in', query: ImportsQuery, answer: IMPORTS_PAGE })
  @Allow('import returns')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ImportsQuery): Promise<ImportsPage> {
    const { year, status } = query;
    const filter = { year: year === undefined ? undefined : Number(year), standing: status };
    const { imports, count } = await this.uploads.history(viewer, filter, pageAsked(query));
    return { imports, count };
  }

  @ApiVerb({
    summary: 'Hand a return in',
    description:
      'It is checked and kept, without what must not be held; nothing changes until it is applied.',
    upload: RETURN_UPLOAD,
    status: 201,
    answer: RECEIVED,
  })
  @Allow('import returns')
  @ReceivesFiles('files', { files: MOST_FILES, bytes: WEB_LIMITS.uploadBytes })
  @Post()
  receive(
    @CurrentViewer() viewer: Viewer,
    @Body() { year, asAt }: ReturnBody,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Received> {
    const files = handedIn(uploaded);
    if (files.length === 0) {
      const message = 'Send at least one file in the field "files".';
      throw new InvalidError(message, 'files', [{ field: 'files', message }]);
    }
    return this.receiving.receive(viewer, {
      files,
      year: year === undefined ? null : Number(year),
      asAt: asAt ?? null,
    });
  }

  @ApiVerb({
    summary: 'One upload: what was read, its problems by rule, and what applying it would do',
    path: PATH,
    answer: UPLOAD_RESULT,
  })
  @Allow('import returns')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<UploadResult> {
    return this.uploads.result(viewer, uploadIdOf(id));
  }

  @ApiVerb({
    summary: 'Every problem of an upload, row by row',
    description: 'Recorded as downloaded.',
    path: PATH,
    answer: PROBLEM_ROWS,
  })
  @Allow('import returns')
  @Get(':id/problems')
  async problems(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<readonly ProblemRow[]> {
    return (await this.uploads.allProblems(viewer, uploadIdOf(id))).rows;
  }

  @ApiVerb({
    summary: 'Apply an upload',
    description:
      'All of it or nothing. Applied twice, it is applied once. Where many children would no longer be shown ' +
      '(removals.needAccepting in its preview) it is refused until acceptRemovals is true. The body may be left out.',
    path: PATH,
    body: ApplyBody,
    status: 204,
  })
  @Allow('import returns')
  @Post(':id/apply')
  apply(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { acceptRemovals }: ApplyBody,
  ): Promise<void> {
    return this.applying.apply(viewer, uploadIdOf(id), { acceptRemovals });
  }

  @ApiVerb({ summary: 'Discard an upload that has not been applied', path: PATH, status: 204 })
  @Allow('import returns')
  @Post(':id/discard')
  discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.applying.discard(viewer, uploadIdOf(id));
  }

  @ApiVerb({
    summary: 'Undo an applied upload',
    description: 'Refused (409) where something now hangs on a placement that would vanish.',
    path: PATH,
    status: 204,
  })
  @Allow('undo imports')
  @Post(':id/undo')
  undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.applying.undo(viewer, uploadIdOf(id));
  }
}
