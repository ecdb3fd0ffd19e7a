import { Controller, Get } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { EmergencyLedger } from '@lib/panel/emergencies/emergency-ledger';
import { Emergencies } from '@lib/panel/emergencies/emergencies.service';
import { PanelTimeliness } from '@lib/panel/timeliness/panel-timeliness.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import {
  LEDGER, ledgerJson, LedgerJson, TIMELINESS_OF_PANELS, TimelinessAnswer,
} from './after-panel.schemas'; // prettier-ignore

/** What became of a panel’s cases, as JSON. */
@Tagged('Panels')
@Controller('api/v1/panel')
export class AfterPanelApiController {
  constructor(
    private readonly timeliness: PanelTimeliness,
    private readonly emergencies: Emergencies,
  ) {}

  @ApiVerb({
    summary: 'How long cases take before your panels',
    description: 'The last 12 months, from what is shared with you now; no case is named.',
    answer: TIMELINESS_OF_PANELS,
  })
  @Allow('see panel timeliness')
  @Get('timeliness')
  async days(@CurrentViewer() viewer: Viewer): Promise<TimelinessAnswer> {
    return { panels: await this.timeliness.ofOwnPanels(viewer) };
  }

  @ApiVerb({ summary: 'Emergencies that boroughs approved outside the panel', answer: LEDGER })
  @Allow('see panels')
  @Get('emergencies')
  async ledger(@CurrentViewer() viewer: Viewer): Promise<LedgerJson> {
    const ledger: EmergencyLedger = await this.emergencies.ledger(viewer);
    return ledgerJson(ledger);
  }
}
