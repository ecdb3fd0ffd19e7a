import { Controller, Get, Param, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { releaseJson } from '../../releases/api/release-json';
import { asDownload } from '../runs/workbook-download';
import { RunsQuery } from './report.bodies';
import { RUN_DETAILS, RunAnswer, RUNS_PAGE, RunsPage } from './reports.schemas';

const RUNS_A_PAGE = 100;
const PATH = { id: 'Key of the run' };

/** What was due, what came of it, and the workbooks. */
@Tagged('Report runs')
@Controller('api/v1/report-runs')
export class RunsApiController {
  constructor(private readonly runs: ReportRuns) {}

  @ApiVerb({ summary: 'The history of runs', query: RunsQuery, answer: RUNS_PAGE })
  @Allow('see reports')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: RunsQuery): Promise<RunsPage> {
    const page = pageAsked(query);
    const filter = { scheduleId: query.schedule, state: query.state };
    return { ...(await this.runs.list(viewer, filter, { page, size: RUNS_A_PAGE })), page };
  }

  @ApiVerb({
    summary: 'One run: how it stands, its workbook, and who downloaded it',
    path: PATH,
    answer: RUN_DETAILS,
  })
  @Allow('see reports')
  @Get(':id')
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RunAnswer> {
    const details = await this.runs.open(viewer, id);
    return { ...details, releases: details.releases.map(releaseJson) };
  }

  @ApiVerb({
    summary: 'The workbook of a run',
    description: 'The download is recorded.',
    path: PATH,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
  @Allow('open workbooks')
  @Get(':id/file')
  async download(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Download> {
    return asDownload(await this.runs.download(viewer, id));
  }
}
