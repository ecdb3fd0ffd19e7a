import { Controller, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Run } from '@lib/reports/runs/run';
import { ReportRuns } from '@lib/reports/runs/report-runs.service';
import { RunRetries } from '@lib/reports/runs/run-retries.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { RUN } from './reports.schemas';

/** Runs that were given up, tried again. */
@Tagged('Report runs')
@Controller('api/v1/report-runs')
export class RunRetriesApiController {
  constructor(
    private readonly retries: RunRetries,
    private readonly runs: ReportRuns,
  ) {}

  @ApiVerb({
    summary: 'Have a run that failed tried again',
    description: 'A worker makes it. Who was told that it is late is told when it is there.',
    path: { id: 'Key of the run' },
    answer: RUN,
  })
  @Allow('run reports')
  @Post(':id/retry')
  async tryAgain(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Run> {
    await this.retries.tryAgain(viewer, id);
    return (await this.runs.open(viewer, id)).run;
  }
}
