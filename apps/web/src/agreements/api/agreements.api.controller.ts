import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Agreement, agreementState } from '@lib/boroughs/agreements/agreement';
import { Agreements } from '@lib/boroughs/agreements/agreements.service';
import { Viewer } from '@lib/access/viewer';
import { Clock } from '@lib/kernel/clock';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { boroughsWithout } from '../agreements-page.presenter';
import { AgreementBody, EndAgreementBody } from './agreement.body';
import { AGREEMENT, AGREEMENTS, AgreementsToday, AgreementToday } from './agreements.schemas';

const PATH = { id: 'Key of the agreement' };

/** Data-sharing agreements: what is signed, what runs out, who is missing. */
@Tagged('Data-sharing agreements')
@Controller('api/v1/agreements')
export class AgreementsApiController {
  constructor(
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  @ApiVerb({ summary: 'The agreements, and the boroughs without one', answer: AGREEMENTS })
  @Allow('manage agreements')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<AgreementsToday> {
    const agreements = await this.agreements.list(viewer);
    return {
      agreements: agreements.map((one) => this.today(one)),
      without: boroughsWithout(agreements, this.clock.today()),
    };
  }

  @ApiVerb({ summary: 'One agreement', path: PATH, answer: AGREEMENT })
  @Allow('manage agreements')
  @Get(':id')
  async show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<AgreementToday> {
    return this.today(await this.agreements.find(viewer, id));
  }

  @ApiVerb({
    summary: 'Record a signed agreement',
    description: 'A renewal is a new agreement that starts the day after.',
    body: AgreementBody,
    status: 201,
    answer: AGREEMENT,
  })
  @Allow('manage agreements')
  @Post()
  async record(@CurrentViewer() viewer: Viewer, @Body() body: AgreementBody): Promise<AgreementToday> {
    return this.show(viewer, await this.agreements.record(viewer, body));
  }

  @ApiVerb({
    summary: 'End an agreement early',
    description:
      'One that ends on or before that day already is refused (409), and so is a day that is past, unless it is meant. A day before the first is refused (422).',
    path: PATH,
    body: EndAgreementBody,
    answer: AGREEMENT,
  })
  @Allow('manage agreements')
  @Post(':id/end')
  async end(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: EndAgreementBody,
  ): Promise<AgreementToday> {
    const { lastDay, evenIfPast = false } = body;
    await this.agreements.end(viewer, id, { lastDay, evenIfPast });
    return this.show(viewer, id);
  }

  private today(agreement: Agreement): AgreementToday {
    return { ...agreement, state: agreementState(agreement, this.clock.today()) };
  }
}
