import { Controller, Get, Param } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Publisher } from '@lib/reports/publisher';
import { AskedSets } from '@lib/surveys/specification/asked-sets.service';
import { Download } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { extractDownload } from '../../extracts/extract-download';
import { surveysRoutes } from '../../surveys/surveys.paths';
import { specificationFile } from '../file/set-file';

/** The specification of what a wave asks, for the boroughs it asks. */
@Controller()
export class AskedSetController {
  constructor(
    private readonly asked: AskedSets,
    private readonly publisher: Publisher,
    private readonly clock: Clock,
  ) {}

  @Allow('complete surveys')
  @Get(surveysRoutes.specification)
  async specification(@CurrentViewer() viewer: Viewer, @Param('wave') wave: string): Promise<Download> {
    const facts = { today: this.clock.today(), contact: this.publisher.contact };
    return extractDownload(specificationFile(await this.asked.ofWave(viewer, wave), facts));
  }
}
