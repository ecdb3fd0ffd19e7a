import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { Emergencies } from '@lib/panel/emergencies/emergencies.service';
import { page, Page } from '@lib/web-kit/responses/page';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { EMERGENCIES } from '../after-panel.paths';
import { presentLedger } from './emergencies.presenter';

/** What boroughs approved outside the panel: who waits, for how long, and how often by borough. */
@Controller()
export class EmergencyLedgerController {
  constructor(private readonly emergencies: Emergencies) {}

  @Allow('see panels')
  @Get(EMERGENCIES)
  async show(@CurrentViewer() viewer: Viewer): Promise<Page> {
    return page('panel/emergencies/emergencies.njk', presentLedger(await this.emergencies.ledger(viewer)));
  }
}
