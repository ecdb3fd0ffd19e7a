import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { Run } from '@lib/reports/runs/run';
import { ReportRuns, RunDetails } from '@lib/reports/runs/report-runs.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { asDownload } from '../runs/workbook-download';

const RUNS_A_PAGE = 100;

/** What was due, what came of it, and the workbooks. */
@ApiTags('Report runs')
@Controller('api/v1/report-runs')
export class RunsApiController {
  constructor(private readonly runs: ReportRuns) {}

  @Allow('see reports')
  @Get()
  @ApiOperation({ summary: 'The history of runs, latest first, 100 to a page' })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query('page') asked?: string,
    @Query('schedule') schedule?: string,
  ): Promise<{ runs: Run[]; total: number; page: number }> {
    const page = /^[1-9]\d{0,5}$/.test(asked ?? '') ? Number(asked) : 1;
    const filter = schedule && isId(schedule) ? { scheduleId: schedule } : {};
    return { ...(await this.runs.list(viewer, filter, { page, size: RUNS_A_PAGE })), page };
  }

  @Allow('see reports')
  @Get(':id')
  @ApiOperation({ summary: 'One run: how it stands, its workbook, and who downloaded it' })
  open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RunDetails> {
    return this.runs.open(viewer, id);
  }

  @Allow('run reports')
  @Get(':id/file')
  @ApiOperation({ summary: 'The workbook of a run; the download is recorded' })
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return asDownload(await this.runs.download(viewer, id));
  }
}
