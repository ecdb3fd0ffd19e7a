import { Body, Controller, Get, HttpCode, Param, Post, Query, UploadedFiles } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Day, isDay } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { ApplyUploadService } from '@lib/placements/importing/apply-upload.service';
import { ImportLine, ProblemRow } from '@lib/placements/importing/imports.query';
import { Received, ReceiveReturnService } from '@lib/placements/importing/receive-return.service';
import { UploadResult, UploadsService } from '@lib/placements/importing/uploads.service';
import { WEB_LIMITS } from '@lib/workbook/reading/reading-limits';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { ReceivesFiles } from '../access/receives-files.decorator';
import { pageOf } from '../children/list/child-list-address';
import { uploadIdOf } from './result/upload-result.controller';
import { handedIn, MOST_FILES } from './upload/handed-in-files';

/** Handing returns in from the borough's own systems: the same checks, preview and confirmation as the pages. */
@ApiTags('Returns')
@Controller('api/v1/imports')
export class ImportsApiController {
  constructor(
    private readonly receiving: ReceiveReturnService,
    private readonly applying: ApplyUploadService,
    private readonly uploads: UploadsService,
  ) {}

  @ApiOperation({ summary: 'The borough’s imports, newest first, 25 a page' })
  @ApiQuery({ name: 'page', required: false, description: 'From 1' })
  @Allow('import returns')
  @Get()
  list(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<{ imports: readonly ImportLine[]; count: number }> {
    return this.uploads.history(viewer, Math.max(1, pageOf(query)));
  }

  @ApiOperation({
    summary: 'Hand a return in. It is checked and kept, degraded; nothing changes until it is applied.',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['files'],
      properties: {
        files: { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: MOST_FILES },
        year: {
          type: 'string',
          description: 'The year in which the return ends; left out for files with a YEAR column',
        },
        asAt: { type: 'string', description: 'For a part-year extract: the day it is true for, YYYY-MM-DD' },
      },
    },
  })
  @Allow('import returns')
  @ReceivesFiles('files', { files: MOST_FILES, fileSize: WEB_LIMITS.uploadBytes })
  @Post()
  @HttpCode(201)
  receive(
    @CurrentViewer() viewer: Viewer,
    @Body() body: Readonly<Record<string, unknown>>,
    @UploadedFiles() uploaded: Express.Multer.File[] | undefined,
  ): Promise<Received> {
    const files = handedIn(uploaded);
    if (files.length === 0) throw invalid('files', 'Send at least one file in the field "files".');
    return this.receiving.receive(viewer, { files, year: yearOf(body['year']), asAt: dayOf(body['asAt']) });
  }

  @ApiOperation({ summary: 'One upload: what was read, its problems by rule, and what applying it would do' })
  @ApiParam({ name: 'id', description: 'Key of the upload' })
  @Allow('import returns')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<UploadResult> {
    return this.uploads.result(viewer, uploadIdOf(id));
  }

  @ApiOperation({ summary: 'Every problem of an upload, row by row' })
  @ApiParam({ name: 'id', description: 'Key of the upload' })
  @Allow('import returns')
  @Get(':id/problems')
  async problems(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<readonly ProblemRow[]> {
    return (await this.uploads.allProblems(viewer, uploadIdOf(id))).rows;
  }

  @ApiOperation({ summary: 'Apply an upload: all of it or nothing. Applied twice, it is applied once.' })
  @ApiParam({ name: 'id', description: 'Key of the upload' })
  @Allow('import returns')
  @Post(':id/apply')
  @HttpCode(204)
  apply(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.applying.apply(viewer, uploadIdOf(id));
  }

  @ApiOperation({ summary: 'Put an upload aside that has not been applied' })
  @ApiParam({ name: 'id', description: 'Key of the upload' })
  @Allow('import returns')
  @Post(':id/discard')
  @HttpCode(204)
  discard(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.applying.discard(viewer, uploadIdOf(id));
  }

  @ApiOperation({ summary: 'Undo an applied upload' })
  @ApiParam({ name: 'id', description: 'Key of the upload' })
  @Allow('undo imports')
  @Post(':id/undo')
  @HttpCode(204)
  undo(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.applying.undo(viewer, uploadIdOf(id));
  }
}

const invalid = (field: string, message: string): InvalidError =>
  new InvalidError(message, field, [{ field, message }]);

const yearOf = (value: unknown): number | null => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && /^20\d\d$/.test(value)) return Number(value);
  throw invalid('year', 'Give year as four digits: the year in which the return ends.');
};

const dayOf = (value: unknown): Day | null => {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && isDay(value)) return value;
  throw invalid('asAt', 'Give asAt as YYYY-MM-DD.');
};
