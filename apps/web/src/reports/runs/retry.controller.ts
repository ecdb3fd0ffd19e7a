import { Controller, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { RunRetries } from '@lib/reports/runs/run-retries.service';
import { Redirect, redirectTo } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { reportsPaths } from '../reports.paths';

/** Having a run that was given up tried again. */
@Controller()
export class RetryController {
  constructor(private readonly retries: RunRetries) {}

  @Allow('run reports')
  @Post(reportsPaths.retryRunPattern)
  async tryAgain(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.retries.tryAgain(viewer, id);
    return redirectTo(
      reportsPaths.run(id),
      'It is tried again. Who was told that it is late is told when it is there.',
    );
  }
}
