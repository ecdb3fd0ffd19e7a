import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PanelTimeliness } from '@lib/panel/timeliness/panel-timeliness.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { TIMELINESS } from '../after-panel.paths';
import { presentTimeliness } from './timeliness.presenter';

/** How long cases take before the viewer’s own panels. */
@Controller()
export class TimelinessController {
  constructor(private readonly timeliness: PanelTimeliness) {}

  @Allow('see panel timeliness')
  @Get(TIMELINESS)
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page(
      'panel/timeliness/timeliness.njk',
      presentTimeliness(await this.timeliness.ofOwnPanels(viewer)),
    );
  }
}
