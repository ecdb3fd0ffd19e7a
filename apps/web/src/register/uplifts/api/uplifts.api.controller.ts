import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { UpliftLine, Uplifts } from '@lib/high-cost/uplifts/uplifts.service';
import { Allow } from '../../../access/allow.decorator';
import { CurrentViewer } from '../../../access/current-viewer.decorator';
import { ApiVerb } from '../../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../../api-docs/describing/tagged.decorator';
import { orBothTexts } from '../../../shell/errors/saved-meanwhile.error';
import { AddUpliftBody, DecideUpliftBody } from './uplifts.bodies';
import { UPLIFT, UPLIFTS, UpliftsJson } from './uplifts.schemas';

/** What providers ask of a borough, as JSON. */
@Tagged('High-cost placements')
@Controller('api/v1/register/uplifts')
export class UpliftsApiController {
  constructor(private readonly uplifts: Uplifts) {}

  @ApiVerb({ summary: 'What providers ask of your borough, and what became of it', answer: UPLIFTS })
  @Allow('see the register')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<UpliftsJson> {
    return { uplifts: (await this.uplifts.list(viewer)).uplifts };
  }

  @ApiVerb({
    summary: 'Record an increase a provider asks for',
    body: AddUpliftBody,
    status: 201,
    answer: UPLIFT,
  })
  @Allow('keep the register')
  @Post()
  async add(
    @CurrentViewer() viewer: Viewer,
    @Body() { settingId, ...asked }: AddUpliftBody,
  ): Promise<UpliftLine> {
    return this.uplifts.open(viewer, await this.uplifts.ask(viewer, settingId, asked));
  }

  @ApiVerb({
    summary: 'One request',
    path: { id: 'Key of the request' },
    answer: UPLIFT,
  })
  @Allow('keep the register')
  @Get(':id')
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<UpliftLine> {
    return this.uplifts.open(viewer, id);
  }

  @ApiVerb({
    summary: 'Record what became of a request',
    path: { id: 'Key of the request' },
    body: DecideUpliftBody,
    answer: UPLIFT,
    guards: UPLIFT,
  })
  @Allow('keep the register')
  @Put(':id')
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: DecideUpliftBody,
  ): Promise<UpliftLine> {
    const saved = (): Promise<UpliftLine> => this.uplifts.open(viewer, id);
    const decided = {
      state: body.state,
      decidedOn: body.decidedOn ?? null,
      agreedPercent: body.agreedPercent ?? null,
      evidence: body.evidence ?? null,
      version: body.version,
    };
    await orBothTexts(this.uplifts.decide(viewer, id, decided), { saved, sent: body });
    return saved();
  }
}
