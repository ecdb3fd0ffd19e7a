import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { PanelMeetings } from '@lib/panel/meetings/panel-meetings.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../access/allow.decorator';
import { CurrentViewer } from '../access/current-viewer.decorator';
import { presentPanelHome } from './panel-home.presenter';
import { panelPaths } from './panel.paths';

/** Where the panel’s people begin: their panels and the next meetings. */
@Controller()
export class PanelHomeController {
  constructor(private readonly meetings: PanelMeetings) {}

  @Allow('see panels')
  @Get(panelPaths.home)
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('panel/panel-home.njk', presentPanelHome(await this.meetings.overview(viewer), viewer));
  }
}
