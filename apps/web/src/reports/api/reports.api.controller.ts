import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { InvalidError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { REPORTS, reportByCode } from '@lib/reports/report-register';
import { Run } from '@lib/reports/runs/run';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { parseForm } from '@lib/web-kit/forms/parse-form';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { RunReportForm } from '../catalogue/run-report.form';
import { catalogueEntry, contentAsJson } from './report-json';

/** Which reports there are, and running one: the same rules as on the pages. */
@ApiTags('Reports')
@Controller('api/v1/reports')
export class ReportsApiController {
  constructor(private readonly runs: ReportRuns) {}

  @Allow('see reports')
  @Get()
  @ApiOperation({ summary: 'The reports there are' })
  list(): object {
    return { reports: REPORTS.map(catalogueEntry) };
  }

  @Allow('run reports')
  @Post(':code/runs')
  @HttpCode(201)
  @ApiOperation({ summary: 'Run a report now for your borough; the body is { "asAt": "2026-03-31" }' })
  async run(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<Run> {
    reportByCode(code);
    return this.runs.runNow(viewer, { code, asAt: readAsAt(body) });
  }

  @Allow('run reports')
  @Get(':code/tables')
  @ApiOperation({ summary: 'The tables of a report as JSON, for ?asAt=2026-03-31' })
  async tables(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() query: unknown,
  ): Promise<object> {
    const content = await this.runs.show(viewer, { code, asAt: readAsAt(query) });
    return typeof content === 'string' ? { skipped: content } : contentAsJson(content);
  }
}

const readAsAt = (sent: unknown): RunReportForm['asAt'] => {
  const form = parseForm(RunReportForm, sent);
  if (form.ok) return form.value.asAt;
  const problems = Object.entries(form.errors).map(([field, message]) => ({ field, message }));
  throw new InvalidError('The request cannot be used as it is.', 'invalid', problems);
};
